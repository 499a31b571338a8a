"""Plants as files: nothing in a cell is taken for a formula, and no place is invented."""

import csv
import io
from dataclasses import replace

from service.application.facilities.files import csv_of, geojson_of
from service.domain.facilities import Parts, Plant

PLANT = Plant(
    "1001",
    "reporting",
    "",
    "=A mill",
    "@operator",
    "Gary",
    "",
    "IN",
    "00646",
    "US",
    "41.6",
    "-87.3",
    "iron_steel",
    "steel",
    "",
    "",
    "331110",
    ("C", "Q"),
    Parts(2023, "1000.5", None, None, None, None),
    ((2022, "-1"), (2023, "1000.5")),
)


def test_text_is_no_formula_and_numbers_keep_their_sign() -> None:
    first, second = csv.DictReader(io.StringIO(csv_of([PLANT])))
    assert (first["name"], first["operator"]) == ("'=A mill", "'@operator")
    assert (first["longitude"], first["emissions_tco2e"]) == ("-87.3", "-1")
    assert (second["year"], second["emissions_tco2e"]) == ("2023", "1000.5")
    assert first["frs_id"] == ""
    assert "no emissions per tonne" in first["not_derivable"]


def test_a_plant_without_a_place_has_no_point() -> None:
    found = geojson_of([replace(PLANT, latitude=None)])
    (feature,) = found["features"]
    assert feature["geometry"] is None
    assert feature["properties"]["name"] == "=A mill"

"""`/v1/facilities`: search, pages, one plant, CSV and GeoJSON, on both databases."""

import csv
import io
from decimal import Decimal
from typing import Any

import pytest
from fastapi.testclient import TestClient

from service.application.facilities.search import NOT_DERIVABLE

URL = "/v1/facilities"
GARY = "1000418"
CALLED_STEEL = {"iron_steel", "iron_steel_foundry", "steel_products"}


def ids(client: TestClient, **asked: Any) -> set[str]:  # noqa: ANN401 - query parameters
    """Return the ids of all plants that fit, page by page."""
    found: set[str] = set()
    address: str | None = str(client.get(URL, params={"limit": 200, **asked}).url)
    while address is not None:
        response = client.get(address)
        assert response.status_code == 200, response.text
        page = response.json()
        fresh = {one["id"] for one in page["items"]}
        assert not fresh & found
        found |= fresh
        address = response.links.get("next", {}).get("url")
        assert (address is None) == (page["next_cursor"] is None)
    return found


class TestListFacilities:
    def test_a_plant_is_told_with_place_process_and_latest_year(self, client: TestClient) -> None:
        (plant,) = client.get(URL, params={"epa_id": GARY}).json()["items"]
        assert plant["name"] == "US Steel Corp - Gary Works"
        assert (plant["state"], plant["latitude"], plant["longitude"]) == (
            "IN",
            "41.6133",
            "-87.3281",
        )
        assert (plant["sector"], plant["material"]) == ("iron_steel", "steel")
        assert plant["process"] == "integrated BF-BOF complex"
        assert plant["process_basis"].startswith("analyst assignment")
        assert (plant["year"], plant["emissions_tco2e"]) == (2023, "10928816.2")

    def test_every_answer_says_what_may_not_be_derived(self, client: TestClient) -> None:
        for path in (URL, f"{URL}/{GARY}", f"{URL}/sectors", f"{URL}?format=geojson&state=IN"):
            said = client.get(path).json()["not_derivable"]
            assert said == list(NOT_DERIVABLE)
            assert "no emissions per tonne" in said[0]
        assert "intensity" not in str(client.get(f"{URL}/{GARY}").json().keys())

    def test_pages_follow_one_another_without_gap_or_repeat(self, client: TestClient) -> None:
        everything = ids(client)
        assert len(everything) == 1197
        first = client.get(URL, params={"limit": 2, "material": "steel"})
        assert [one["id"] for one in first.json()["items"]] == sorted(
            ids(client, material="steel")
        )[:2]

    @pytest.mark.parametrize(
        ("asked", "count"),
        [
            ({"material": "cement"}, 91),
            ({"material": "aluminum"}, 63),
            ({"material": "metallurgical_coke"}, 11),
            ({"material": ["steel", "cement", "aluminum", "metallurgical_coke"]}, 324),
            ({"sector": "iron_steel"}, 119),
            ({"material": "fertilizer"}, 38),
            ({"process": "primary smelting", "material": "aluminum"}, 7),
            ({"state": "PR"}, 1),
            ({"state": "DC"}, 0),
            ({"q": "nothing is called so"}, 0),
        ],
    )
    def test_filters(self, client: TestClient, asked: dict[str, Any], count: int) -> None:
        # Counted in reference_data/facilities/us-ghgrp/plants.csv.
        assert len(ids(client, **asked)) == count

    def test_words_are_looked_for_in_any_order_and_case(self, client: TestClient) -> None:
        assert GARY in ids(client, q="WORKS gary")
        assert ids(client, q="works gary nothing") == set()
        assert ids(client, q="110000398374") == {GARY}
        assert GARY in ids(client, place="gary in")
        assert GARY in ids(client, name="gary works")
        assert GARY not in ids(client, name="chicago")

    def test_both_epa_ids_find_the_plant(self, client: TestClient) -> None:
        assert ids(client, epa_id="110000398374") == ids(client, epa_id=GARY) == {GARY}
        assert ids(client, epa_id="11000039837") == set()

    @pytest.mark.parametrize(
        ("asked", "code"),
        [
            ({"material": "steal"}, "unknown_material"),
            ({"sector": "iron"}, "malformed"),
            ({"state": "in"}, "wrong_form"),
            ({"state": "Indiana"}, "wrong_form"),
            ({"epa_id": "x"}, "wrong_form"),
            ({"format": "xml"}, "not_on_list"),
            ({"cursor": "abc"}, "cursor_unknown"),
            ({"limit": "500"}, "out_of_range"),
            ({"colour": "red"}, "parameter_unknown"),
        ],
    )
    def test_what_is_not_known_is_refused(
        self, client: TestClient, asked: dict[str, str], code: str
    ) -> None:
        response = client.get(URL, params=asked)
        assert response.status_code == 422
        assert response.headers["content-type"] == "application/problem+json"
        assert code in [one["code"] for one in response.json()["errors"]]

    def test_an_unchanged_answer_is_not_sent_again(self, client: TestClient) -> None:
        for path in (URL, f"{URL}?format=csv&state=IN", f"{URL}/{GARY}", f"{URL}/sectors"):
            first = client.get(path)
            again = client.get(path, headers={"If-None-Match": first.headers["etag"]})
            assert (again.status_code, again.content) == (304, b"")


class TestFiles:
    def test_csv_has_a_row_for_each_plant_and_year(self, client: TestClient) -> None:
        response = client.get(URL, params={"format": "csv", "epa_id": GARY})
        assert response.headers["content-type"].startswith("text/csv")
        rows = list(csv.DictReader(io.StringIO(response.text)))
        assert [row["year"] for row in rows] == [str(year) for year in range(2010, 2024)]
        assert rows[-1]["emissions_tco2e"] == "10928816.2"
        assert {row["not_derivable"] for row in rows} == {NOT_DERIVABLE[0]}
        assert rows[0]["longitude"] == "-87.3281"

    def test_files_hold_everything_that_fits_whatever_the_limit(self, client: TestClient) -> None:
        asked: dict[str, Any] = {"limit": 1, "material": "metallurgical_coke"}
        table = client.get(URL, params={**asked, "format": "csv"}).text
        assert len({row["id"] for row in csv.DictReader(io.StringIO(table))}) == 11
        points = client.get(URL, params={**asked, "format": "geojson"}).json()
        assert len(points["features"]) == 11

    def test_geojson_has_a_point_for_each_plant(self, client: TestClient) -> None:
        response = client.get(URL, params={"format": "geojson", "epa_id": GARY})
        assert response.headers["content-type"] == "application/geo+json"
        (point,) = response.json()["features"]
        assert point["geometry"] == {"type": "Point", "coordinates": [-87.3281, 41.6133]}
        assert point["properties"]["emissions_tco2e"] == "10928816.2"


class TestGetFacility:
    def test_emissions_by_year_parts_and_capacity_with_its_source(self, client: TestClient) -> None:
        plant = client.get(f"{URL}/{GARY}").json()
        assert [one["year"] for one in plant["emissions"]] == list(range(2010, 2024))
        assert plant["latest"]["process_tco2e"] == "3025085.1"
        assert plant["latest"]["electricity_generation_tco2e"] is None
        (capacity,) = plant["capacities"]
        assert (capacity["of"], capacity["kt_per_year"]) == ("crude steel", "7800")
        assert capacity["citation"]["source_id"] == "gem-gist-2025-03"
        assert capacity["caution"] == "coke comes from Clairton and is not in its emissions"
        assert [one["id"] for one in plant["datasets"]] == ["us-ghgrp", "us-plant-capacity"]

    def test_a_site_of_two_facilities_names_the_other(self, client: TestClient) -> None:
        first, second = (client.get(f"{URL}/{one}").json() for one in ("1000156", "1000588"))
        assert first["capacities"][0]["shared_with"] == ["1000588"]
        assert second["capacities"][0]["shared_with"] == ["1000156"]

    def test_a_plant_that_is_not_on_record_is_not_found(self, client: TestClient) -> None:
        response = client.get(f"{URL}/999")
        assert response.status_code == 404
        assert response.json()["type"] == "/problems/not-found"
        assert client.get(f"{URL}/gary").status_code == 422

    def test_no_plant_has_a_capacity_from_an_unknown_source(self, client: TestClient) -> None:
        sources = {one["id"] for one in pages(client, "/v1/reference/sources")}
        for plant_id in ("1000418", "1002112", "1006853", "1007563", "1005534"):
            plant = client.get(f"{URL}/{plant_id}").json()
            assert plant["capacities"], plant_id
            for capacity in plant["capacities"]:
                assert capacity["citation"]["source_id"] in sources


class TestListSectors:
    def test_the_sums_are_those_of_the_plants(self, client: TestClient) -> None:
        sectors = {one["sector"]: one for one in client.get(f"{URL}/sectors").json()["items"]}
        assert set(sectors) >= {"iron_steel", "cement", "aluminum", "metallurgical_coke", "glass"}
        cement = [Decimal(one["emissions_tco2e"]) for one in pages(client, URL, sector="cement")]
        assert sectors["cement"]["plants"] == len(cement) == 91
        assert Decimal(sectors["cement"]["emissions_tco2e"]) == sum(cement)
        assert {name for name, one in sectors.items() if one["materials"] == ["steel"]} == (
            CALLED_STEEL
        )


def pages(client: TestClient, path: str, **asked: str) -> list[dict[str, Any]]:
    """Return the entries of every page of a list."""
    found: list[dict[str, Any]] = []
    cursor: dict[str, str] = {}
    while True:
        page = client.get(path, params={"limit": "200", **asked, **cursor}).json()
        found += page["items"]
        if page["next_cursor"] is None:
            return found
        cursor = {"cursor": page["next_cursor"]}

"""Plants put together from their tables: emissions, editions, and the capacity matched to them."""

import pytest

from service.domain.facilities import Register
from service.reference.faults import FaultyRelease
from service.reference.release import release_of
from tests.support.releases import Files, changed, small_release

ABOUT = "facilities/known/dataset.yaml"
CAPACITIES = "facilities/known/capacities.csv"
PLANTS = "facilities/reporting/plants.csv"
EMISSIONS = "facilities/reporting/emissions.csv"
HEADING = (
    b"ghgrp_id,capacity_of,capacity_kt_per_year,status,as_of,plant,plant_id,shared_with,match_km,"
    b"matched_by,caution,source_id,locator,confidence\n"
)
ROW = (
    b"1001,crude steel,800,operating,2025-03,The mill,P1,,0.5,place and name,with care,agency,"
    b"row 1,secondary\n"
)
FAULTS: dict[str, tuple[str, str, str, str]] = {
    # name: (old text, new text, column, part of what is said)
    "plant unknown": ("1001,crude", "1009,crude", "ghgrp_id", "'1009'"),
    "sharer unknown": ("P1,,0.5", "P1,1008,0.5", "ghgrp_id", "'1008'"),
    "capacity": ("steel,800,", "steel,800 kt,", "capacity_kt_per_year", "decimal"),
    "day": ("2025-03", "March 2025", "as_of", "a year, month or day"),
    "source": ("care,agency", "care,nobody", "source_id", "'nobody'"),
    "how sure": (",secondary", ",likely", "confidence", "'likely'"),
    "no words for the match": ("place and name", "", "matched_by", "is empty"),
}


def files(*rows: bytes) -> Files:
    found = small_release()
    about = found["facilities/reporting/dataset.yaml"].replace(b"id: reporting", b"id: known")
    return {**found, ABOUT: about, CAPACITIES: HEADING + b"".join(rows or (ROW,))}


def register(release: Files) -> Register:
    return release_of(release).snapshot.facilities


def test_a_plant_has_its_years_its_parts_and_its_capacity() -> None:
    plant = register(files()).plants["1001"]
    assert plant.emissions == ((2022, "1100"), (2023, "1000.5"))
    assert (plant.latest.process, plant.latest.electricity_generation) == ("900", None)
    assert plant.subparts == ("C", "Q")
    (capacity,) = plant.capacities
    assert (capacity.kt_per_year, capacity.match_km, capacity.caution) == (
        "800",
        "0.5",
        "with care",
    )
    assert capacity.citation.source_id == "agency"


def test_a_plant_without_capacity_has_none() -> None:
    found = register(small_release())
    assert found.plants["1001"].capacities == ()
    assert list(found.datasets) == ["reporting"]


def test_a_capacity_that_is_not_known_stays_unknown() -> None:
    (capacity,) = register(files(ROW.replace(b",800,", b",,"))).plants["1001"].capacities
    assert capacity.kt_per_year is None


def test_a_zip_code_gets_its_zeros_back() -> None:
    found = register(changed(small_release(), PLANTS, ",44101,", ",646,"))
    assert found.plants["1001"].zip_code == "00646"


def test_the_table_with_the_latest_year_speaks_for_a_plant() -> None:
    found = small_release()
    later = found[PLANTS].replace(b"C|Q,2023,1000.5", b"C|Q,2024,900")
    found["facilities/a-later/dataset.yaml"] = found["facilities/reporting/dataset.yaml"].replace(
        b"id: reporting", b"id: a-later"
    )
    found["facilities/a-later/plants.csv"] = later
    found["facilities/a-later/emissions.csv"] = found[EMISSIONS] + b"1001,2024,900\n"
    plant = register(found).plants["1001"]
    assert (plant.dataset_id, plant.latest.year, plant.latest.total) == ("a-later", 2024, "900")


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_of_a_capacity_is_told_by_row_and_column(name: str) -> None:
    old, new, column, said = FAULTS[name]
    with pytest.raises(FaultyRelease) as refused:
        release_of(changed(files(), CAPACITIES, old, new))
    found = refused.value.faults[0]
    assert (found.file, found.row, found.column) == (CAPACITIES, 2, column)
    assert said in found.detail

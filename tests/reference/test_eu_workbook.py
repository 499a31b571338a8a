"""The shipped EU default values are those of the Commission's workbook, byte for byte."""

import os
from pathlib import Path

import pytest

from service.reference.importers import IMPORTERS
from service.reference.importers.regeneration import Regeneration
from service.reference.release import Release
from tests.reference.snapshots import REFERENCE

VARIABLE = "CARBONDUTY_OFFICIAL_FILES"
WORKBOOK = "EC_CBAM_default_values_v20260204.xlsx"
NOT_RUN = (
    f"not run: EU workbook regeneration - {VARIABLE} is not set - download the workbook named in "
    "reference_data/sources/ec-2025-2621.yaml and set the folder"
)
DATASET = "eu-default-values"


@pytest.fixture(scope="module")
def regenerated() -> Regeneration:
    folder = os.environ.get(VARIABLE)
    if not folder:
        pytest.skip(NOT_RUN)
    path = Path(folder) / WORKBOOK
    if not path.exists():
        pytest.skip(NOT_RUN.replace("is not set", f"has no {WORKBOOK}"))
    return IMPORTERS[DATASET](path, REFERENCE)


def test_the_shipped_tables_are_those_of_the_workbook(regenerated: Regeneration) -> None:
    assert regenerated.identical, "\n".join(regenerated.lines)
    for path, data in regenerated.tables.items():
        assert path.read_bytes() == data, path.name


def test_the_workbook_counts_what_it_is_known_to_hold(regenerated: Regeneration) -> None:
    assert regenerated.summary == (
        "120 sheets of countries, the table of other countries included",
        "10931 product rows with direct and total figure",
        "13712 figures: 10931 direct, 2781 direct+indirect",
        "7 irregular rows, 6 of them not loaded",
    )


def test_compounding_mark_ups_are_noted(regenerated: Regeneration) -> None:
    compound = [note for note in regenerated.notes if note.endswith("compound")]
    assert [sum(country in note for note in compound) for country in ("Angola", "Argentina")] == [
        3,
        2,
    ]
    assert len(compound) == 5


def test_irregular_rows_are_listed_by_sheet_and_cell(release: Release) -> None:
    lines = release.files[f"benchmarks/{DATASET}/irregular.csv"].decode().splitlines()[1:]
    listed = {tuple(line.split(",")[:4]): line.rpartition(",")[2] for line in lines}
    assert listed == {
        ("Albania", "7", "Albania!F7", "25232100"): "false",
        ("Chile", "224", "Chile!F224", "73061100"): "true",
        ("Taiwan", "126", "Taiwan!E126", "7218"): "false",
        ("Taiwan", "139", "Taiwan!F139", "721922"): "false",
        ("Taiwan", "145", "Taiwan!F145", "721934"): "false",
        ("Taiwan", "151", "Taiwan!F151", "722020"): "false",
        ("Taiwan", "153", "Taiwan!F153", "7221"): "false",
    }
    corrections = release.files[f"benchmarks/{DATASET}/corrections.csv"].decode()
    assert corrections.count("\n") == 1


def test_rows_that_cannot_be_read_have_no_figure(release: Release) -> None:
    keys = {(one.country, one.code) for one in release.snapshot.datasets[DATASET].figures}
    assert ("AL", "25232100") not in keys
    assert ("TW", "7218") not in keys
    assert ("TW", "721922") not in keys
    assert ("CL", "73061100") in keys


def test_totals_are_stored_only_where_indirect_emissions_are_given(release: Release) -> None:
    figures = release.snapshot.datasets[DATASET].figures
    headings = {one.code[:2] for one in figures if one.scope == "direct+indirect"}
    assert headings == {"25", "26", "28", "31"}
    assert {one.code for one in figures if one.scope != "direct" and one.code[:2] == "26"} == {
        "26011200"
    }
    assert "28041000" not in {one.code for one in figures if one.scope == "direct+indirect"}

"""The EU default values in the layout of August 2026: a synthetic workbook, from its description.

Six columns, TARIC codes of ten digits for white and grey goods, no mark-ups, and a sheet
`Annex IV`. The workbook itself was not at hand.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from service.reference.faults import FaultyWorkbook
from service.reference.importers import IMPORTERS
from service.reference.importers.context import read_context
from service.reference.importers.eu_default_values import ImportResult, import_workbook
from service.reference.reader import Reader, files_in
from service.reference.release import release_of
from tests.support.importing import note
from tests.support.releases import Files, small_release, write
from tests.support.workbooks import DASH, HEADINGS, NBSP, Sheets, write_workbook

FOLDER = "benchmarks/eu-default-values"
COLUMNS = [*HEADINGS[:5], HEADINGS[-1]]
CONGO = "Democratic Republic of the Cong"
OTHER = "_Other Countries and Territorie"
ANNEX = "Annex IV"
SOURCE = b"""id: ec-2026-1740
title: Correction
publisher: European Commission
published: "2026-08"
url: https://example.org/correction
edition: workbook of 2026-08-06
retrieved: 2026-11-21
licence: reuse with attribution
licence_class: attribution
obtained: from its site
"""
Break = Callable[[Sheets], object]


def synthetic() -> Sheets:
    cement: list[object] = ["Cement", "", "", "", "", NBSP]
    iron: list[object] = ["Iron and steel", "", "", "", "", NBSP]
    aluminium: list[object] = ["Aluminium", "", "", "", "", NBSP]
    white: list[object] = ["2523 10 00 10", "White clinker"]
    grey: list[object] = [2523100090, "Grey clinker"]
    return {
        "Overview": [["", "Disclaimer"]],
        "Version History": [
            ["Version", "Date", "Version Notes"],
            [1.0, date(2026, 2, 4), "Default values"],
            [2.0, date(2026, 8, 6), "Correction"],
        ],
        "Albania": [
            ["Albania"],
            COLUMNS,
            cement,
            [*white, DASH, DASH, DASH, NBSP],
            [*grey, 0.87, 0.01, 0.88, "(A)"],
            iron,
            [7206, "Ingots", *["see below"] * 3, NBSP],
            ["7206 10 00", "Ingots", "1,330", "N/A", 1.33, "(C)"],
        ],
        CONGO: [
            ["Democratic Republic of the Congo"],
            COLUMNS,
            aluminium,
            ["7601", "Unwrought aluminium", 2.2, "N/A", 2.2, "(K)"],
        ],
        OTHER: [
            ["Other Countries and Territories"],
            COLUMNS,
            cement,
            [*white, 1.32, 0.06, 1.38, "(B)"],
            [*grey, 1.37, 0.05, 1.42, "(A)"],
        ],
        ANNEX: [
            [ANNEX],
            COLUMNS,
            cement,
            [*white, 1.35, 0.06, 1.41, "(B)"],
            [*grey, 1.39, 0.05, 1.44, "(A)"],
            iron,
            ["7206 10 00", "Ingots", 8.21, "N/A", 8.21, "(C)"],
        ],
    }


def reference_files() -> Files:
    files = {
        path: data
        for path, data in small_release().items()
        if not path.startswith("benchmarks/computed-aluminum")
    }
    return {**files, "sources/ec-2026-1740.yaml": SOURCE}


def imported(sheets: Sheets, folder: Path) -> ImportResult:
    path = write_workbook(sheets, folder / "august.xlsx")
    return import_workbook(path, read_context(Reader(reference_files()), FOLDER))


def test_taric_codes_part_white_from_grey_under_one_cn_code(tmp_path: Path) -> None:
    result = imported(synthetic(), tmp_path)
    assert {(row[3], row[0], row[2], row[4]): row[6] for row in result.rows} == {
        ("AL", "25231000", "grey clinker", "direct"): "0.87",
        ("AL", "25231000", "grey clinker", "direct+indirect"): "0.88",
        ("AL", "72061000", "", "direct"): "1.33",
        ("CD", "7601", "", "direct"): "2.2",
        ("eu-other-countries", "25231000", "grey clinker", "direct"): "1.37",
        ("eu-other-countries", "25231000", "grey clinker", "direct+indirect"): "1.42",
        ("eu-other-countries", "25231000", "white clinker", "direct"): "1.32",
        ("eu-other-countries", "25231000", "white clinker", "direct+indirect"): "1.38",
    }
    notes = {(row[3], row[2]): row[-1] for row in result.rows if row[4] == "direct"}
    assert notes["eu-other-countries", "white clinker"] == (
        "TARIC 2523100010; EU benchmark route B"
    )
    assert notes["AL", ""] == "EU benchmark route C"
    assert result.edition == date(2026, 8, 6)
    assert {row[11] for row in result.rows} == {"ec-2026-1740"}
    assert result.irregular == ()


def test_annex_iv_is_kept_apart(tmp_path: Path) -> None:
    result = imported(synthetic(), tmp_path)
    assert [row[:5] for row in result.highest] == [
        ("25231000", "grey_clinker", "grey clinker", "direct", "1.39"),
        ("25231000", "grey_clinker", "grey clinker", "direct+indirect", "1.44"),
        ("25231000", "white_clinker", "white clinker", "direct", "1.35"),
        ("25231000", "white_clinker", "white clinker", "direct+indirect", "1.41"),
        ("72061000", "steel_ingots", "", "direct", "8.21"),
    ]
    assert "5 highest values of Annex IV" in result.summary
    assert result.areas == 3


def test_it_becomes_an_edition_in_force_from_the_day_of_the_note(tmp_path: Path) -> None:
    reference = write(reference_files(), tmp_path / "reference")
    before = files_in(reference)
    path = write_workbook(synthetic(), tmp_path / "august.xlsx")
    note(path, effective_from="2026-01-01")
    found = IMPORTERS["eu-default-values"](path, reference, write=True)
    assert found.written
    after = files_in(reference)
    assert {one: after[one] for one in before} == before
    assert f"{FOLDER}/editions/2026-08-06/highest.csv" in after
    assert sorted(set(after) - set(before)) == sorted(
        f"{FOLDER}/editions/2026-08-06/{name}"
        for name in ("edition.yaml", "highest.csv", "irregular.csv", "rows.csv")
    )
    dataset = release_of(after).snapshot.datasets["eu-default-values"]
    ingots = [one for one in dataset.figures if one.code == "72061000"]
    assert [(one.country, str(one.effective_from), str(one.effective_to)) for one in ingots] == [
        ("US", "2024-01-01", "2025-12-31"),
        ("AL", "2026-01-01", "None"),
    ]
    again = IMPORTERS["eu-default-values"](path, reference, write=True)
    assert again.identical


def put(sheet: str, row: int, column: str, value: object) -> Break:
    def do(sheets: Sheets) -> None:
        cells = list(sheets[sheet][row - 1])
        cells[ord(column) - ord("A")] = value
        sheets[sheet][row - 1] = cells

    return do


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (put("Albania", 2, "E", "Total"), "Albania!E2: the heading is 'Total' where 'Default"),
        (
            lambda sheets: sheets[CONGO].__setitem__(1, [*HEADINGS]),
            f"{CONGO}!F2: the heading is '2026 Default Value (including mark-up)'",
        ),
        (put("Albania", 5, "A", "2523 10 00 9"), "Albania!A5: '2523 10 00 9' is not a code of 4, "),
        (put("Albania", 5, "A", "25231000900"), "6, 8 or 10 digits"),
        (put("Albania", 5, "B", "Pink clinker"), "Albania!B5: 'Pink clinker' is none of the goods"),
        (put("Albania", 5, "C", "about 1"), "Albania!C5: text in a number: 'about 1'"),
        (put("Albania", 5, "D", ""), "Albania!D5: empty, or an error value"),
        (put("Albania", 5, "F", "(Z)"), "Albania!F5: '(Z)' is no production route"),
        (put(ANNEX, 4, "E", DASH), f"{ANNEX}!E4: no figure where the highest value belongs"),
        (put(ANNEX, 7, "A", 99031000), f"{ANNEX}!A7: 99031000 is in no concordance"),
        (put("Albania", 1, "A", "Atlantis"), "Albania!A1: 'Atlantis' is neither a country"),
    ],
)
def test_a_broken_workbook_stops_with_sheet_and_cell(
    tmp_path: Path, damage: Break, said: str
) -> None:
    sheets = synthetic()
    damage(sheets)
    with pytest.raises(FaultyWorkbook) as refused:
        imported(sheets, tmp_path)
    assert said in str(refused.value)

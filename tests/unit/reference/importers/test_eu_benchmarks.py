"""The importer of the EU benchmarks of free allocation, on a small workbook of our own."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.support.importing import Bench, bench, note
from tests.support.workbooks import Sheets, write_workbook

FOLDER = "free_allocation/eu-cbam-benchmarks"
INDICATORS = """indicator,kind,means,produced_from,produced_to,source_id,locator,confidence
1,production years,early years,2026,2027,agency,legend,secondary
2,production years,late years,2028,2030,agency,legend,secondary
A,route,grey,,,agency,legend,secondary
C,route,furnace,,,agency,legend,secondary
D,route,reduction,,,agency,legend,secondary
"""
SHEET = "Benchmarks"
HEADINGS: list[object] = [
    "CN code",
    "CN Description",
    "Column A\nBMg [tCO2e/t]",
    "Column A\nProduction route indicator",
    "Column B\nBMg [tCO2e/t]",
    "Column B\nProduction route indicator",
]
Break = Callable[[Sheets], object]


def sheets() -> Sheets:
    return {
        "Overview": [["", "Disclaimer"]],
        "Version history": [["Version", "Date", "Notes"], [1.0, date(2026, 2, 6), "first"]],
        SHEET: [
            [*HEADINGS],
            ["Cement", "", "", "", "", ""],
            [25231000, "Cement clinkers", 0.666, "(A)", 0.7, "(A)"],
            ["Iron & Steel", "", "", "", "", ""],
            ["7206 10 00", "Ingots", 0.15, "(C)(1)", 1.288, "(C)(1)"],
            ["", "", 0.14, "(C)(2)", 1.2, "(C)(2)"],
            ["", "", "", "", 0.424, "(D)"],
            [72181000, "Stainless ingots", 0, "", 0.5, ""],
        ],
    }


def file(folder: Path, content: Sheets, name: str = "benchmarks.xlsx") -> Path:
    return write_workbook(content, folder / name)


@pytest.fixture
def desk(tmp_path: Path) -> Bench:
    files = {f"{FOLDER}/indicators.csv": INDICATORS.encode()}
    return bench("eu-benchmarks", tmp_path, FOLDER, files)


def test_a_good_workbook_gives_both_columns_with_routes_and_years(
    desk: Bench, tmp_path: Path
) -> None:
    found = desk.begin(file(tmp_path, sheets()))
    assert found.summary == ("3 CN codes", "9 benchmarks: 4 of column A, 5 of column B")
    table = desk.release().tables.allocations["eu-cbam-benchmarks"].latest
    names = ("code", "material", "column", "route", "produced_from", "produced_to", "value")
    assert list(table.columns(*names)) == [
        ("25231000", "cement_clinker", "A", "A", "", "", "0.666"),
        ("25231000", "cement_clinker", "B", "A", "", "", "0.7"),
        ("72061000", "steel_ingots", "A", "C", "2026", "2027", "0.15"),
        ("72061000", "steel_ingots", "A", "C", "2028", "2030", "0.14"),
        ("72061000", "steel_ingots", "B", "C", "2026", "2027", "1.288"),
        ("72061000", "steel_ingots", "B", "C", "2028", "2030", "1.2"),
        ("72061000", "steel_ingots", "B", "D", "", "", "0.424"),
        ("72181000", "stainless_steel", "A", "", "", "", "0"),
        ("72181000", "stainless_steel", "B", "", "", "", "0.5"),
    ]
    assert "sheet Benchmarks, row 6, column E" in table.column("locator")


def test_the_same_workbook_twice_changes_nothing(desk: Bench, tmp_path: Path) -> None:
    desk.begin(file(tmp_path, sheets()))
    again = desk.run(file(tmp_path, sheets()), write=True)
    assert again.identical
    assert not again.written


def test_a_changed_workbook_is_told_in_words_and_stands_beside(desk: Bench, tmp_path: Path) -> None:
    desk.begin(file(tmp_path, sheets()))
    newer = sheets()
    newer["Version history"].append([2.0, date(2027, 1, 15), "final"])
    newer[SHEET][4][4] = 1.3
    del newer[SHEET][7]
    path = note(file(tmp_path, newer, "newer.xlsx"), effective_from="2027-01-01")
    found = desk.run(path, write=True)
    assert found.removed == (
        "rows.csv: 72181000 column A: 0 tCO2e/t",
        "rows.csv: 72181000 column B: 0.5 tCO2e/t",
    )
    assert found.changed == (
        "rows.csv: 72061000 column B route C produced from 2026: value 1.288 becomes 1.3 tCO2e/t",
    )
    assert found.edition.startswith(
        "edition 2027-01-15 (workbook, version of 2027-01-15), in force from 2027-01-01; it "
        "supersedes first"
    )
    held = desk.release().tables.allocations["eu-cbam-benchmarks"]
    in_2026, in_2027 = held.on(date(2026, 12, 31)), held.on(date(2027, 1, 1))
    assert in_2026 is not None
    assert in_2027 is not None
    assert (len(in_2026.rows), len(in_2027.rows)) == (9, 7)


def put(row: int, column: int, value: object) -> Break:
    def do(content: Sheets) -> None:
        content[SHEET][row - 1][column] = value

    return do


BROKEN: dict[str, tuple[Break, str]] = {
    "wrong sheet": (
        lambda content: content.update({"Values": content.pop(SHEET)}),
        "there is no sheet 'Benchmarks'; there are Overview, Version history, Values",
    ),
    "missing heading": (put(1, 4, "B"), "row 1, column E: Benchmarks!E1: the heading 'B'"),
    "text in a number": (put(3, 2, "about 1"), "row 3, column C: Benchmarks!C3: text in a number"),
    "negative": (put(3, 2, -0.6), "Benchmarks!C3: -0.6 is negative"),
    "unknown route": (put(3, 3, "(Z)"), "Benchmarks!D3: '(Z)' is no indicator"),
    "two routes": (put(3, 3, "(A)(C)"), "Benchmarks!D3: '(A)(C)' is no indicator"),
    "unknown years": (put(5, 5, "(C)(3)"), "Benchmarks!F5: '(C)(3)' is no indicator"),
    "route without value": (put(7, 3, "(C)"), "Benchmarks!C7: a route without a value"),
    "no value": (put(7, 4, ""), "Benchmarks!E7: no value in either column"),
    "no code": (put(3, 0, "2523"), "Benchmarks!A3: '2523' is not a code of 8 digits"),
    "code outside the concordance": (put(3, 0, 99031000), "Benchmarks!A3: 99031000 is in no conc"),
    "unknown sector": (put(2, 0, "Electricity"), "Benchmarks!A2: 'Electricity' is no sector"),
    "going on with nothing": (put(5, 0, ""), "Benchmarks!A5: a row that goes on, with no good"),
    "the same twice": (put(7, 5, "(C)(2)"), "Benchmarks!E7: the same good, route and years stand"),
    "empty": (lambda content: content[SHEET].__delitem__(slice(1, None)), "no benchmark in the"),
}


@pytest.mark.parametrize("broken", BROKEN)
def test_a_broken_workbook_stops_with_sheet_and_cell(
    desk: Bench, tmp_path: Path, broken: str
) -> None:
    content = sheets()
    damage, said = BROKEN[broken]
    damage(content)
    assert any(said in fault for fault in desk.refused(file(tmp_path, content)))


def test_a_file_that_is_no_workbook_is_refused(desk: Bench, tmp_path: Path) -> None:
    path = tmp_path / "benchmarks.xlsx"
    path.write_text("no workbook")
    assert "no workbook that can be read" in desk.refused(path)[0]

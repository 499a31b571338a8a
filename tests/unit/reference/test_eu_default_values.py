"""The importer of the EU default values, on a small workbook of our own."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from service.reference.faults import FaultyRelease, FaultyWorkbook
from service.reference.importers import IMPORTERS
from service.reference.importers.context import read_context
from service.reference.importers.eu_default_values import ImportResult, import_workbook
from service.reference.reader import Reader, files_in
from service.reference.release import release_of
from tests.support.importing import note
from tests.support.releases import Files, changed, small_release, write
from tests.support.workbooks import (
    ALBANIA,
    CONGO,
    ERROR,
    HEADINGS,
    OTHER,
    Sheets,
    small_workbook,
    write_workbook,
)

FOLDER = "benchmarks/eu-default-values"
Break = Callable[[Sheets], object]


def imported(sheets: Sheets, folder: Path, files: Files | None = None) -> ImportResult:
    path = write_workbook(sheets, folder / "defaults.xlsx")
    return import_workbook(path, read_context(Reader(files or small_release()), FOLDER))


def figures(result: ImportResult) -> dict[tuple[str, str, str, str], str]:
    return {(row[3], row[0], row[2], row[4]): row[6] for row in result.rows}


@pytest.fixture
def result(tmp_path: Path) -> ImportResult:
    return imported(small_workbook(), tmp_path)


def test_it_reads_every_regular_figure(result: ImportResult) -> None:
    assert figures(result) == {
        ("AL", "25231000", "grey clinker", "direct"): "0.87",
        ("AL", "25231000", "grey clinker", "direct+indirect"): "0.87",
        ("AL", "28041000", "", "direct"): "14.03",
        ("AL", "28141000", "", "direct"): "1.6",
        ("AL", "28141000", "", "direct+indirect"): "1.7",
        ("CD", "26011200", "", "direct"): "0.31",
        ("CD", "26011200", "", "direct+indirect"): "0.38",
        ("CD", "72061000", "", "direct"): "1.33333333",
        ("CD", "7601", "", "direct"): "2.20264371",
        ("MM", "25232900", "", "direct"): "0.87",
        ("MM", "25232900", "", "direct+indirect"): "0.92",
        ("eu-other-countries", "25231000", "grey clinker", "direct"): "1.37",
        ("eu-other-countries", "25231000", "grey clinker", "direct+indirect"): "1.41",
        ("eu-other-countries", "25231000", "white clinker", "direct"): "1.32",
        ("eu-other-countries", "25231000", "white clinker", "direct+indirect"): "1.37",
    }
    assert result.areas == 4
    assert result.product_rows == 9


def test_a_decimal_comma_is_no_thousands_separator(result: ImportResult) -> None:
    assert figures(result)["AL", "28141000", "", "direct"] == "1.6"


def test_a_figure_says_where_it_stands_and_which_material_it_is(result: ImportResult) -> None:
    row = next(row for row in result.rows if row[3] == "CD" and row[0] == "7601")
    assert row[1] == "aluminum"
    assert row[7] == "tCO2e/t"
    assert row[11:15] == (
        "ec-2025-2621",
        f"sheet {CONGO}, row 11, column C",
        "official_text",
        "false",
    )
    assert row[-1] == "EU benchmark route C/F"
    white = next(row for row in result.rows if row[2] == "white clinker" and row[4] != "direct")
    assert (white[1], white[12]) == ("white_clinker", f"sheet {OTHER}, row 4, column E")


def test_irregular_rows_are_listed_by_cell(result: ImportResult) -> None:
    assert [(one.cell, one.code, one.what, one.loaded) for one in result.irregular] == [
        (
            f"{ALBANIA}!F6",
            "25232900",
            "the row is shifted: dashes, then figures in later columns",
            False,
        ),
        (f"{CONGO}!H6", "72061000", "no figure with the mark-up of 2028", True),
        (f"{CONGO}!E7", "7218", "a direct figure without a total", False),
        (
            f"{CONGO}!F8",
            "721810",
            "a heading whose mark-up cells are error values or empty",
            False,
        ),
    ]


def test_what_is_odd_about_mark_ups_is_noted(result: ImportResult) -> None:
    assert result.notes == (
        (
            "25232900 Grey Portland cement: the mark-ups at "
            "Myanmar_Burma!G4, Myanmar_Burma!H4 compound"
        ),
    )


def test_cells_beside_the_table_are_left_aside(tmp_path: Path) -> None:
    sheets = small_workbook()
    sheets[ALBANIA][4].extend(["", "", 7612, 4.53])
    result = imported(sheets, tmp_path)
    assert result.notes[0] == "Albania: cells beside the table, rows 5 to 5, are left aside"
    assert figures(result) == figures(imported(small_workbook(), tmp_path))


def test_a_reviewed_correction_lets_a_row_in(tmp_path: Path) -> None:
    figure = "2026-02-04,Albania,6,25232900,direct,1.23,tCO2e/t"
    line = f"{figure},data steward,2026-11-20,columns moved right\n"
    files = small_release()
    files[f"{FOLDER}/corrections.csv"] += line.encode()
    result = imported(small_workbook(), tmp_path, files)
    row = next(row for row in result.rows if row[3] == "AL" and row[0] == "25232900")
    assert row[6] == "1.23"
    assert row[12:14] == ("sheet Albania, row 6, with a reviewed correction", "secondary")
    assert row[-1] == "Corrected by hand: columns moved right (data steward, 2026-11-20)"


def test_a_correction_of_a_row_that_was_read_is_refused(tmp_path: Path) -> None:
    line = "2026-02-04,Albania,5,25231000,direct,1.23,tCO2e/t,data steward,2026-11-20,better\n"
    files = small_release()
    files[f"{FOLDER}/corrections.csv"] += line.encode()
    with pytest.raises(FaultyWorkbook, match="Albania row 5, 25231000, which is not a row that"):
        imported(small_workbook(), tmp_path, files)


def put(sheet: str, row: int, column: str, value: object) -> Break:
    def do(sheets: Sheets) -> None:
        cells = sheets[sheet][row - 1]
        sheets[sheet][row - 1] = [
            value if at == ord(column) - ord("A") else cell for at, cell in enumerate(cells)
        ]

    return do


def drop_column(sheet: str, column: str) -> Break:
    at = ord(column) - ord("A")

    def do(sheets: Sheets) -> None:
        sheets[sheet][1:] = [row[:at] + row[at + 1 :] for row in sheets[sheet][1:]]

    return do


def append(sheet: str, *cells: object) -> Break:
    return lambda sheets: sheets[sheet].append(list(cells))


GREY = ("2523 10 00", "Grey clinker", 0.5, 0.1, 0.6, 0.66, 0.72, 0.78, "")
BROKEN: dict[str, tuple[Break, str]] = {
    "wrong sheet": (
        lambda sheets: sheets.update(Notes=[["Some notes"], ["a", "b"]]),
        "Notes!A1: 'Some notes' is neither a country on record",
    ),
    "empty sheet": (lambda sheets: sheets.update(Sheet1=[]), "Sheet1!A1: '' is neither"),
    "title of another country": (
        put(ALBANIA, 1, "A", "Norway"),
        "Albania!A1: the title 'Norway' is not what the sheet is named after",
    ),
    "text in a number": (put(ALBANIA, 5, "C", "about 1"), "Albania!C5: text in a number"),
    "two separators": (put(ALBANIA, 5, "C", "1,600.5"), "Albania!C5: text in a number"),
    "date in a number": (put(ALBANIA, 5, "C", date(2026, 1, 1)), "Albania!C5: "),
    "negative": (put(ALBANIA, 5, "C", -0.87), "Albania!C5: -0.87 is negative"),
    "negative text": (put(ALBANIA, 5, "C", "-0,87"), "Albania!C5: -0.87 is negative"),
    "too high": (put(ALBANIA, 5, "C", 1600), "Albania!C5: 1600.0 is above 1000"),
    "empty figure": (put(ALBANIA, 5, "C", ""), "Albania!C5: empty, or an error value"),
    "error value": (put(ALBANIA, 5, "E", ERROR), "Albania!E5: empty, or an error value"),
    "missing column": (
        drop_column(ALBANIA, "D"),
        "Albania!D2: the heading is 'Default Value (total emissions)' where",
    ),
    "missing heading": (put(CONGO, 2, "I", ""), f"{CONGO}!I2: the heading is ''"),
    "additional column": (
        lambda sheets: sheets[ALBANIA].__setitem__(1, [*HEADINGS, "Remark"]),
        "Albania!J2: a column 'Remark' too many",
    ),
    "duplicate key": (append(ALBANIA, *GREY), "'Grey clinker' stands on row 5 too"),
    "unknown good of a code": (
        put(ALBANIA, 5, "B", "Pink clinker"),
        "Albania!B5: 'Pink clinker' is none of the goods of 25231000",
    ),
    "no code": (put(ALBANIA, 5, "A", "2523 1"), "Albania!A5: '2523 1' is not a code"),
    "code with a fraction": (put(ALBANIA, 8, "A", 28141000.5), "Albania!A8: '28141000.5' is not"),
    "code outside the concordance": (
        put(ALBANIA, 8, "A", 99031000),
        "Albania!A8: 99031000 is in no concordance",
    ),
    "row without code": (put(ALBANIA, 5, "A", ""), "Albania!A5: '' is not a code"),
    "unknown sector": (put(ALBANIA, 3, "A", "Electricity"), "Albania!A3: 'Electricity' is no"),
    "no sector": (
        lambda sheets: sheets[ALBANIA].pop(2),
        "Albania!A3: the row stands under no sector",
    ),
    "unknown route": (put(ALBANIA, 5, "I", "(Z)"), "Albania!I5: '(Z)' is no production route"),
    "no day of a version": (
        put("Version History", 2, "B", "recently"),
        "the sheet 'Version History' names no day of a version",
    ),
    "a country twice": (
        lambda sheets: sheets.update(China=[["China"], HEADINGS], PRC=[["PRC"], HEADINGS]),
        "PRC!A1: sheet China is of CN too",
    ),
}


@pytest.mark.parametrize("broken", BROKEN)
def test_a_broken_workbook_stops_with_sheet_and_cell(broken: str, tmp_path: Path) -> None:
    sheets = small_workbook()
    damage, said = BROKEN[broken]
    damage(sheets)
    with pytest.raises(FaultyWorkbook) as refused:
        imported(sheets, tmp_path)
    assert said in str(refused.value)


def test_two_goods_under_a_code_need_words_that_tell_them_apart(tmp_path: Path) -> None:
    sheets = small_workbook()
    append(CONGO, "7601", "Scrap metal", 0.4, "N/A", 0.4, 0.4, 0.4, 0.4, "")(sheets)
    with pytest.raises(FaultyWorkbook, match="several goods share 7601 and goods"):
        imported(sheets, tmp_path)


def test_a_row_that_stands_twice_is_one_fault(tmp_path: Path) -> None:
    sheets = small_workbook()
    sheets[CONGO].append(list(sheets[CONGO][10]))
    with pytest.raises(FaultyWorkbook) as refused:
        imported(sheets, tmp_path)
    (fault,) = refused.value.faults
    assert "stands on row 11 too" in str(fault)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    sheets = small_workbook()
    put(ALBANIA, 5, "C", "x")(sheets)
    put(CONGO, 4, "D", "y")(sheets)
    with pytest.raises(FaultyWorkbook) as refused:
        imported(sheets, tmp_path)
    assert [(fault.row, fault.column) for fault in refused.value.faults] == [(4, "D"), (5, "C")]
    assert all(fault.file == "defaults.xlsx" for fault in refused.value.faults)


def test_a_file_that_is_no_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "defaults.xlsx"
    path.write_text("no workbook")
    with pytest.raises(FaultyWorkbook, match=r"defaults\.xlsx: no workbook that can be read"):
        import_workbook(path, read_context(Reader(small_release()), FOLDER))


def test_figures_that_contradict_each_other_are_left_out(tmp_path: Path) -> None:
    sheets = small_workbook()
    put(ALBANIA, 5, "E", 0.99)(sheets)
    put(ALBANIA, 11, "E", 14.5)(sheets)
    result = imported(sheets, tmp_path)
    said = {one.cell: one.what for one in result.irregular if not one.loaded}
    assert said[f"{ALBANIA}!E5"] == "direct and indirect do not add up to the total"
    assert said[f"{ALBANIA}!E11"].startswith("the total is not the direct figure")
    assert not [
        key for key in figures(result) if key[:2] in (("AL", "25231000"), ("AL", "28041000"))
    ]


@pytest.fixture
def reference(tmp_path: Path) -> Path:
    """A reference folder in which nothing is computed from what the workbook replaces."""
    files = {
        path: data
        for path, data in small_release().items()
        if not path.startswith("benchmarks/computed-aluminum")
    }
    return write(files, tmp_path / "reference")


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    return note(write_workbook(small_workbook(), tmp_path / "defaults.xlsx"))


def test_it_compares_and_writes_a_new_edition_only_when_told(
    reference: Path, workbook: Path
) -> None:
    regenerate = IMPORTERS["eu-default-values"]
    before = files_in(reference)

    compared = regenerate(workbook, reference)
    assert not compared.written
    assert files_in(reference) == before
    assert "rows.csv: CD 72061000 direct: 1.33333333 tCO2e/t" in compared.added
    assert "rows.csv: TR 7601 direct: 0.36 tCO2e/t" in compared.removed
    assert compared.lines[-1].endswith("nothing written")

    written = regenerate(workbook, reference, write=True)
    assert written.written
    after = files_in(reference)
    assert {path: after[path] for path in before} == before
    assert sorted(set(after) - set(before)) == [
        f"{FOLDER}/editions/2026-02-04/edition.yaml",
        f"{FOLDER}/editions/2026-02-04/irregular.csv",
        f"{FOLDER}/editions/2026-02-04/rows.csv",
    ]
    dataset = release_of(after).snapshot.datasets["eu-default-values"]
    assert [one.info.edition for one in dataset.editions] == ["1", "workbook of 2026-02-04"]


def test_what_would_make_the_reference_data_faulty_is_not_written(tmp_path: Path) -> None:
    reference = write(small_release(), tmp_path / "whole")
    path = write_workbook(small_workbook(), tmp_path / "defaults.xlsx")
    before = files_in(reference)
    # From then on the dataset computed from the aluminium row would have no base.
    with pytest.raises(FaultyRelease, match="computed-aluminum"):
        IMPORTERS["eu-default-values"](
            note(path, effective_from="2024-01-01"), reference, write=True
        )
    assert files_in(reference) == before


def test_without_a_note_a_difference_is_told_and_nothing_is_written(
    reference: Path, tmp_path: Path
) -> None:
    path = write_workbook(small_workbook(), tmp_path / "defaults.xlsx")
    regenerate = IMPORTERS["eu-default-values"]
    assert (
        "defaults.xlsx.yaml is missing, which a new edition needs"
        in regenerate(path, reference).lines
    )
    with pytest.raises(
        FaultyWorkbook, match=r"defaults\.xlsx\.yaml: the note beside the file"
    ) as no:
        regenerate(path, reference, write=True)
    assert "the file itself says id: 2026-02-04" in str(no.value)


def test_a_new_source_needs_its_title(reference: Path, tmp_path: Path) -> None:
    sheets = small_workbook()
    put("Version History", 2, "B", date(2026, 9, 1))(sheets)
    path = write_workbook(sheets, tmp_path / "defaults.xlsx")
    note(path, title="null")
    with pytest.raises(FaultyWorkbook, match=r"defaults\.xlsx\.yaml, column title: a new source"):
        IMPORTERS["eu-default-values"](path, reference, write=True)


def test_the_same_workbook_twice_changes_nothing(reference: Path, workbook: Path) -> None:
    regenerate = IMPORTERS["eu-default-values"]
    assert regenerate(workbook, reference, write=True).written
    first = files_in(reference)

    again = regenerate(workbook, reference, write=True)
    assert again.identical
    assert not again.written
    assert files_in(reference) == first


def test_a_workbook_that_was_superseded_is_known_again(
    reference: Path, workbook: Path, tmp_path: Path
) -> None:
    regenerate = IMPORTERS["eu-default-values"]
    regenerate(workbook, reference, write=True)
    sheets = small_workbook()
    put(ALBANIA, 5, "C", 0.86)(sheets)
    put("Version History", 2, "B", date(2026, 9, 1))(sheets)
    newer = note(write_workbook(sheets, tmp_path / "newer.xlsx"), effective_from="2027-01-01")
    assert regenerate(newer, reference, write=True).written
    known = files_in(reference)
    older = regenerate(workbook, reference, write=True)
    assert not older.written
    assert older.edition == (
        "these are the tables of edition 2026-02-04, which 2026-09-01 supersedes; a note with an "
        "id of its own brings them in again"
    )
    assert files_in(reference) == known


def test_what_was_superseded_is_brought_in_again_under_an_id_of_its_own(
    reference: Path, workbook: Path, tmp_path: Path
) -> None:
    regenerate = IMPORTERS["eu-default-values"]
    regenerate(workbook, reference, write=True)
    sheets = small_workbook()
    put(ALBANIA, 5, "C", 0.86)(sheets)
    put("Version History", 2, "B", date(2026, 9, 1))(sheets)
    newer = note(write_workbook(sheets, tmp_path / "newer.xlsx"), effective_from="2027-01-01")
    regenerate(newer, reference, write=True)
    known = files_in(reference)
    note(workbook, id="as-before", effective_from="2028-01-01")
    again = regenerate(workbook, reference, write=True)
    assert again.written
    assert "it supersedes 2026-09-01" in again.edition
    after = files_in(reference)
    assert {path: after[path] for path in known} == known
    for name in ("rows.csv", "irregular.csv"):
        place = f"{FOLDER}/editions"
        assert after[f"{place}/as-before/{name}"] == known[f"{place}/2026-02-04/{name}"]
    once_more = regenerate(workbook, reference, write=True)
    assert once_more.identical
    assert not once_more.written


def test_a_broken_workbook_changes_nothing_on_disk(reference: Path, tmp_path: Path) -> None:
    sheets = small_workbook()
    put(ALBANIA, 5, "C", "about 1")(sheets)
    before = files_in(reference)
    broken = note(write_workbook(sheets, tmp_path / "defaults.xlsx"))
    with pytest.raises(FaultyWorkbook):
        IMPORTERS["eu-default-values"](broken, reference, write=True)
    assert files_in(reference) == before


def test_a_change_is_told_in_words(reference: Path, workbook: Path, tmp_path: Path) -> None:
    regenerate = IMPORTERS["eu-default-values"]
    regenerate(workbook, reference, write=True)
    sheets = small_workbook()
    put(ALBANIA, 5, "C", 0.86)(sheets)
    newer = regenerate(write_workbook(sheets, tmp_path / "newer.xlsx"), reference)
    assert newer.changed == (
        "rows.csv: AL 25231000 grey clinker direct: value 0.87 becomes 0.86 tCO2e/t",
    )


def test_a_faulty_table_of_countries_stops_the_import(tmp_path: Path) -> None:
    files = changed(small_release(), "classifications/countries/rows.csv", "AL,ALB", "AL,Albania")
    with pytest.raises(FaultyRelease, match="row 2, column iso3"):
        imported(small_workbook(), tmp_path, files)

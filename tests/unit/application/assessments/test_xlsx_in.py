"""Lines from XLSX: the same as from CSV, cells by their type, and what must not be read at all."""

import csv
import io
import re
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.application.assessments import xlsx_guard, xlsx_scan
from service.application.assessments.csv_in import read_lines
from service.application.assessments.file_in import read_file, stamp_on, texts_of
from service.application.assessments.request import LineIn
from service.application.assessments.stamp import Stamp
from service.application.assessments.xlsx_in import number_text, read_sheet
from service.application.assessments.xlsx_scan import WINDOW, column_letters
from service.domain.errors import Fault, FaultyInput
from tests.support.sheets import Cells, Formula, repacked, workbook

HEADING = (
    *("line_id", "hts_code", "material", "country_of_origin", "quantity", "quantity_unit"),
    *("customs_value", "currency", "entry_date"),
)
GOOD = ("L1", "2523290000", "cement", "CN", 0.1, "t", 1200, "USD", date(2026, 3, 15))
SHEET = "xl/worksheets/sheet1.xml"


def read(*rows: Cells, heading: Cells = HEADING) -> list[LineIn]:
    return read_sheet(workbook(heading, *rows)).lines


def refused(data: bytes) -> tuple[Fault, ...]:
    with pytest.raises(FaultyInput) as refusal:
        read_sheet(data)
    assert all(fault.detail and fault.how_to_fix for fault in refusal.value.faults)
    return refusal.value.faults


def faults(*rows: Cells, heading: Cells = HEADING) -> list[tuple[str, int | None, str | None]]:
    found = refused(workbook(heading, *rows))
    return [(fault.code, fault.row, fault.column) for fault in found]


class TestReading:
    def test_cells_are_read_by_their_type(self) -> None:
        (line,) = read(GOOD)

        assert line.model_dump(mode="json", exclude_none=True) == {
            "line_id": "L1",
            "hts_code": "2523290000",
            "material": "cement",
            "country_of_origin": "CN",
            "quantity": "0.1",
            "quantity_unit": "t",
            "customs_value": {"amount": "1200", "currency": "USD"},
            "entry_date": "2026-03-15",
        }

    @pytest.mark.parametrize(
        ("value", "text"),
        [
            (0.1, "0.1"),
            (0.1 + 0.2, "0.3"),
            (0.29, "0.29"),
            (1e-7, "0.0000001"),
            (1e20, "100000000000000000000"),
            (7206100000.0, "7206100000"),
            (1234567.123456, "1234567.123456"),
            (-0.0, "0"),
            (-5.50, "-5.5"),
            (999999999999999.0, "999999999999999"),
        ],
    )
    def test_numbers_are_exact_decimals_without_noise(self, value: float, text: str) -> None:
        assert number_text(value) == text

    @given(st.decimals(0, 10**9, places=6).filter(lambda one: len(one.as_tuple().digits) <= 15))
    def test_what_was_typed_comes_back(self, typed: object) -> None:
        assert float(number_text(float(str(typed)))) == float(str(typed))
        assert "e" not in number_text(float(str(typed))).lower()

    def test_blank_cells_rows_and_columns_are_blank(self) -> None:
        bare = ("L2", "", "cement", "CN", None, "", None, None, None)
        found = read_sheet(workbook((*HEADING, "", ""), GOOD, (), bare))

        assert found.rows == (2, 4)
        assert found.lines[1].quantity is None
        assert found.lines[1].customs_value is None

    def test_codes_may_stand_as_numbers_that_lost_nothing(self) -> None:
        (line,) = read(("L1", 2523290000, *GOOD[2:]))

        assert line.hts_code == "2523290000"

    @pytest.mark.parametrize("code", [201300000, 2523.1])
    def test_codes_that_lost_a_zero_are_refused(self, code: float) -> None:
        assert faults(("L1", code, *GOOD[2:])) == [("not_a_code", 2, "hts_code")]

    def test_a_computed_formula_counts_by_its_value(self) -> None:
        (line,) = read((*GOOD[:4], Formula("=A1*2|2.5"), *GOOD[5:]))

        assert line.quantity == "2.5"

    def test_the_sheet_of_the_template_is_read_wherever_it_stands(self) -> None:
        data = workbook(("notes",), others={"Import lines": [HEADING, GOOD]})

        assert [line.line_id for line in read_sheet(data).lines] == ["L1"]

    def test_own_columns_of_a_sheet_handed_back_are_passed_over(self) -> None:
        heading = (*HEADING, "faulty", "what_to_mend")

        assert read((*GOOD, "yes", "quantity: mend it"), heading=heading) == read(GOOD)

    def test_rows_as_text_by_column(self) -> None:
        (row,) = texts_of(workbook((*HEADING, "value_basis"), (*GOOD, "customs value")))

        assert (row["quantity"], row["value_basis"]) == ("0.1", "customs value")

    def test_long_sheets_are_read_in_windows_with_the_numbers_of_their_rows(self) -> None:
        rows = [(f"L{n}", *GOOD[1:]) if n % 7 else () for n in range(3 * WINDOW)]
        found = read_sheet(workbook(HEADING, *rows))

        assert found.rows == tuple(n + 2 for n in range(3 * WINDOW) if n % 7)
        assert [line.line_id for line in found.lines] == [f"L{row - 2}" for row in found.rows]

    def test_rows_without_numbers_count_from_the_first(self) -> None:
        def bare(xml: bytes) -> bytes:
            return re.sub(rb' (r="[A-Z]*[0-9]+"|spans="[0-9:]+")', b"", xml)

        rows = [(f"L{n}", *GOOD[1:]) for n in range(2 * WINDOW)]
        found = read_sheet(repacked(workbook(HEADING, *rows), {SHEET: bare}))

        assert found.rows == tuple(range(2, 2 * WINDOW + 2))


class TestFaults:
    def test_a_formula_never_computed(self) -> None:
        assert faults((*GOOD[:4], Formula("=A1*2|"), *GOOD[5:])) == [("malformed", 2, "quantity")]

    def test_a_formula_in_a_file_that_asks_to_be_computed(self) -> None:
        rows = (HEADING, (*GOOD[:4], Formula("=A1*2|0"), *GOOD[5:]))
        (fault,) = refused(workbook(*rows, computed=False))

        assert (fault.row, fault.column) == (2, "quantity")
        assert "never computed" in fault.detail

    @pytest.mark.parametrize("without", [b"", b"<v></v>"])
    def test_a_formula_never_computed_at_the_end_of_every_row(self, without: bytes) -> None:
        rows = [(f"L{n}", *GOOD[1:-1], Formula("=A1*2|")) for n in range(WINDOW + 2)]
        data = repacked(workbook(HEADING, *rows), {SHEET: lambda xml: xml.replace(without, b"")})
        found = refused(data)

        assert [fault.row for fault in found] == list(range(2, WINDOW + 4))
        assert {fault.column for fault in found} == {"entry_date"}

    def test_rows_of_nothing_but_formulas_never_computed(self) -> None:
        bare = (Formula("=A1|"),) * 2
        found = faults(GOOD, (), bare, ("L2", *GOOD[1:]), bare)

        assert found == [
            ("malformed", 4, "line_id"),
            ("malformed", 4, "hts_code"),
            ("field_missing", 4, "country_of_origin"),
            ("malformed", 6, "line_id"),
            ("malformed", 6, "hts_code"),
            ("field_missing", 6, "country_of_origin"),
        ]

    def test_a_formula_computed_to_a_blank_text_is_a_blank(self) -> None:
        data = workbook(HEADING, (*GOOD[:2], Formula('=IF(A1="","x","")|x'), *GOOD[3:]))
        blank = repacked(data, {SHEET: lambda xml: xml.replace(b"<v>x</v>", b"<v></v>")})

        assert read_sheet(data).lines[0].material == "x"
        assert read_sheet(blank).lines[0].material is None

    def test_a_formula_never_computed_under_no_heading(self) -> None:
        assert faults((*GOOD, Formula("=A1|"))) == [("malformed", 2, "J")]

    def test_an_error_of_the_spreadsheet(self) -> None:
        found = faults((*GOOD[:2], Formula("=1/0|#DIV/0!"), *GOOD[3:]))

        assert found == [("malformed", 2, "material")]

    def test_a_value_under_no_heading(self) -> None:
        assert faults((*GOOD, "", "x")) == [("malformed", 2, "K")]

    def test_instants_and_truth_values_are_no_data(self) -> None:
        instant = datetime(2026, 3, 15, 12, 30)  # noqa: DTZ001 - a sheet knows no zones
        row = (*GOOD[:4], True, *GOOD[5:8], instant)
        data = workbook(HEADING, row)

        assert [(one.column, one.value) for one in refused(data)] in (
            [("quantity", "TRUE"), ("entry_date", "2026-03-15T12:30:00")],
            [("quantity", "TRUE")],  # a day format shows the day alone
        )

    def test_columns(self) -> None:
        heading = ("line_id", "quantitiy", "line_id", "faulty")

        assert faults(("L1", 1, "L2"), heading=heading) == [
            ("unknown_column", 1, "quantitiy"),
            ("duplicate_column", 1, "line_id"),
            ("missing_column", 1, "country_of_origin"),
        ]

    def test_an_older_template_is_said_with_its_columns(self) -> None:
        stamp = [("layout", "0"), ("engine", "0.0.9"), ("release", "ab"), ("columns", "line_id")]
        data = workbook(("line_id", "origin"), ("L1", "CN"), others={"carbonduty": stamp})

        assert all("older template (engine 0.0.9)" in fault.how_to_fix for fault in refused(data))

    @pytest.mark.parametrize("rows", [(), (HEADING,)])
    def test_nothing_in_it(self, rows: tuple[Cells, ...]) -> None:
        (fault,) = refused(workbook(*rows))

        assert fault.code == "no_lines"

    def test_more_lines_than_are_taken(self) -> None:
        rows = [(f"L{n}", *GOOD[1:]) for n in range(4)]
        with pytest.raises(FaultyInput) as refusal:
            read_sheet(workbook(HEADING, *rows), 2)

        assert [(one.code, one.row) for one in refusal.value.faults] == [("too_many_lines", 4)]


class TestTheSameAsCsv:
    ROWS = (
        ("L1", "", "cement", "CN", "1", "t", "", "", ""),
        ("", "", "cement", "", "1,000", "t", "", "", "2026-02-30"),
        ("L2", "", "", "CN", "-1", "", "5", "XXX", "15/03/2026"),
        ("L3", "", "x" * 81, "CN", "1e3", "t", "5", "", ""),
    )

    def test_faults_by_row_and_column(self) -> None:
        text = io.StringIO()
        csv.writer(text).writerows((HEADING, *self.ROWS))
        with pytest.raises(FaultyInput) as of_csv:
            read_lines(text.getvalue().encode())

        assert refused(workbook(HEADING, *self.ROWS)) == of_csv.value.faults
        assert len(of_csv.value.faults) > 6

    def test_lines(self) -> None:
        text = io.StringIO()
        csv.writer(text).writerows((HEADING, self.ROWS[0]))

        assert read_file(text.getvalue().encode()) == read_file(workbook(HEADING, self.ROWS[0]))


class TestWhatIsNotRead:
    def test_one_cell_far_away(self) -> None:
        far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
        data = repacked(
            workbook(HEADING, GOOD), {SHEET: lambda xml: xml.replace(b"</sheetData>", far)}
        )

        (fault,) = refused(data)
        assert "column 16384" in fault.detail

    def test_formats_far_away_do_no_harm(self) -> None:
        far = b'<row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>'
        data = repacked(
            workbook(HEADING, GOOD), {SHEET: lambda xml: xml.replace(b"</sheetData>", far)}
        )

        assert len(read_sheet(data).lines) == 1

    @pytest.mark.parametrize(
        ("xml", "what"), [(b'<c r="A3"/>', "cells"), (b'<row r="3"/>', "rows")]
    )
    def test_more_blank_cells_or_rows_than_any_sheet_of_lines(
        self, monkeypatch: pytest.MonkeyPatch, xml: bytes, what: str
    ) -> None:
        monkeypatch.setattr(xlsx_scan, "MOST_CELLS", 500)
        monkeypatch.setattr(xlsx_scan, "MOST_ROWS", 500)
        many = xml * 600 + b"</sheetData>"
        data = repacked(
            workbook(HEADING, GOOD), {SHEET: lambda old: old.replace(b"</sheetData>", many)}
        )

        (fault,) = refused(data)
        assert f"more than 500 {what}" in fault.detail

    def test_more_formulas_never_computed_than_anybody_mends_one_by_one(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(xlsx_scan, "MOST_MARKS", 5)
        rows = [(f"L{n}", *GOOD[1:-1], Formula("=A1|")) for n in range(6)]

        (fault,) = refused(workbook(HEADING, *rows))
        assert (fault.row, fault.column) == (1, None)
        assert "never computed" in fault.detail

    def test_a_long_sheet_beside_that_of_the_lines_is_not_looked_at(self) -> None:
        far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
        data = repacked(
            workbook(HEADING, GOOD, others={"Data": [("x",)]}),
            {"xl/worksheets/sheet2.xml": lambda xml: xml.replace(b"</sheetData>", far)},
        )

        assert len(read_sheet(data).lines) == 1

    def test_more_text_that_sheets_share_than_is_read(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(xlsx_guard, "MOST_COMMON", 400)

        (fault,) = refused(workbook(HEADING, GOOD))
        assert "is longer than 400 bytes" in fault.detail

    def test_a_file_that_unpacks_to_too_much(self) -> None:
        data = repacked(workbook(HEADING, GOOD), {"xl/media/a.png": lambda _: bytes(300 << 20)})
        assert len(data) < 1 << 20

        (fault,) = refused(data)
        assert "unpacked" in fault.detail

    def test_a_document_type(self) -> None:
        laughs = b'<!DOCTYPE a [<!ENTITY b "ha">]><worksheet'
        data = repacked(
            workbook(HEADING, GOOD), {SHEET: lambda xml: xml.replace(b"<worksheet", laughs)}
        )

        assert "document type" in refused(data)[0].detail

    @pytest.mark.parametrize(
        "data",
        [
            b"PK\x03\x04 and nothing more",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
            workbook(HEADING, GOOD)[:-200],
            repacked(workbook(HEADING, GOOD), {"content.xml": lambda _: b"<a/>"}),
            repacked(workbook(HEADING, GOOD), {SHEET: lambda xml: xml[:-40]}),
            repacked(workbook(HEADING, GOOD), {SHEET: lambda xml: xml.decode().encode("utf-16")}),
            repacked(workbook(HEADING, GOOD), {"xl/_rels/workbook.xml.rels": lambda _: b"<a/>"}),
            repacked(workbook(HEADING, GOOD), {"xl/workbook.xml": lambda _: b"<workbook/>"}),
        ],
    )
    def test_what_is_no_whole_workbook(self, data: bytes) -> None:
        (fault,) = refused(data)

        assert fault.row == 1

    def test_letters_of_columns(self) -> None:
        assert [column_letters(n) for n in (1, 26, 27, 702, 703, 16384)] == [
            *("A", "Z", "AA", "ZZ", "AAA", "XFD"),
        ]


def test_a_stamp_says_what_has_changed() -> None:
    stamp = Stamp.of("a" * 64)

    assert stamp.remark("a" * 64) == ""
    assert "release aaaaaaaaaaaa" in stamp.remark("b" * 64)
    assert stamp_on(b"line_id\n") is None
    assert stamp_on(workbook(HEADING, GOOD, others={"carbonduty": list(stamp.rows)})) == stamp

"""Lines from CSV: what is read, what is left blank, and every fault with its row and column."""

import pytest

from service.application.assessments.csv_in import (
    DESCRIPTIVE,
    FIELDS,
    LinesFile,
    as_rows,
    column_of,
    read_lines,
)
from service.application.assessments.request import LineIn
from service.domain.errors import Fault, FaultyInput

HEADING = "line_id,material,country_of_origin,quantity,quantity_unit,customs_value,currency"


def read(*rows: str, heading: str = HEADING) -> list[LineIn]:
    return read_lines("\n".join((heading, *rows)).encode()).lines


def faults(data: bytes) -> list[tuple[str, int | None, str | None]]:
    """Return code, row and column of every fault of a file."""
    with pytest.raises(FaultyInput) as refusal:
        read_lines(data)
    assert all(fault.pointer is None for fault in refusal.value.faults)
    assert all(fault.detail and fault.how_to_fix for fault in refusal.value.faults)
    return [(fault.code, fault.row, fault.column) for fault in refusal.value.faults]


class TestReading:
    def test_every_column_has_its_place_in_a_line(self) -> None:
        values = {
            "line_id": "L1",
            "hts_code": "2523290000",
            "cn_code": "25232900",
            "hs_code": "252329",
            "material": "cement",
            "country_of_origin": "CN",
            "quantity": "1.50",
            "quantity_unit": "kg",
            "customs_value": "2.50",
            "currency": "EUR",
            "entry_date": "2026-03-15",
            "period_start": "2026-01-01",
            "period_end": "2026-03-31",
            "importer": "Ann",
            "verified_intensity": "0.9",
            "verified_intensity_unit": "tCO2e/t",
            "verified_intensity_scope": "direct",
            "verified_intensity_evidence": "statement",
            "carbon_price_paid": "10",
            "carbon_price_currency": "USD",
            "carbon_price_per": "tCO2e",
        }
        assert set(values) == set(FIELDS)

        (line,) = read(",".join(values.values()), heading=",".join(values))

        assert line.model_dump(mode="json") == {
            "line_id": "L1",
            "hts_code": "2523290000",
            "cn_code": "25232900",
            "hs_code": "252329",
            "material": "cement",
            "country_of_origin": "CN",
            "quantity": "1.50",
            "quantity_unit": "kg",
            "customs_value": {"amount": "2.50", "currency": "EUR"},
            "entry_date": "2026-03-15",
            "period_start": "2026-01-01",
            "period_end": "2026-03-31",
            "importer": "Ann",
            "verified_intensity": {
                "value": "0.9",
                "unit": "tCO2e/t",
                "scope": "direct",
                "evidence": "statement",
            },
            "carbon_price_paid": {"amount": "10", "currency": "USD", "per": "tCO2e"},
        }

    def test_columns_may_stand_in_any_order(self) -> None:
        (line,) = read("CN,steel,L1", heading="country_of_origin,material,line_id")

        assert (line.line_id, line.material, line.country_of_origin) == ("L1", "steel", "CN")

    def test_blanks_stay_blank_and_are_never_zero(self) -> None:
        (line,) = read("L1,steel,CN,,,,")

        assert line.quantity is None
        assert line.quantity_unit is None
        assert line.customs_value is None
        assert line.importer is None
        assert line.entry_date is None

    def test_a_unit_or_currency_beside_a_blank_says_nothing(self) -> None:
        (line,) = read("L1,steel,CN,,t,,USD")

        assert line.quantity is None
        assert line.customs_value is None

    def test_zero_is_not_blank(self) -> None:
        (line,) = read("L1,steel,CN,5,t,0,USD")

        assert line.customs_value is not None
        assert line.customs_value.amount == "0"

    def test_namibia_is_a_country_and_no_blank(self) -> None:
        (line,) = read("L1,steel,NA,5,t,,")

        assert line.country_of_origin == "NA"

    def test_decimals_stay_as_they_are_written(self) -> None:
        (line,) = read("L1,steel,CN,0001.500,t,12345678901234567890.123456789012345678,USD")

        assert line.quantity == "0001.500"
        assert line.customs_value is not None
        assert line.customs_value.amount == "12345678901234567890.123456789012345678"

    def test_leading_zeros_of_codes_are_kept(self) -> None:
        (line,) = read("L1,CN,0701100000", heading="line_id,country_of_origin,hts_code")

        assert line.hts_code == "0701100000"

    @pytest.mark.parametrize("newline", ["\n", "\r\n"])
    @pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
    def test_a_byte_order_mark_and_the_end_of_lines_do_not_matter(
        self, mark: bytes, newline: str
    ) -> None:
        data = newline.join((HEADING, "L1,steel,CN,5,t,,", "")).encode()

        (line,) = read_lines(mark + data).lines

        assert line.line_id == "L1"

    def test_cells_with_commas_quotes_and_line_ends_are_quoted(self) -> None:
        (line,) = read(
            'L1,"Ann ""A."", Bob",CN,"two\nlines"',
            heading="line_id,importer,country_of_origin,note",
        )

        assert line.importer == 'Ann "A.", Bob'

    def test_spaces_around_cells_and_headings_do_not_count(self) -> None:
        (line,) = read(" L1 , steel ,CN", heading="line_id , material, country_of_origin")

        assert (line.line_id, line.material) == ("L1", "steel")

    def test_descriptive_columns_are_read_over(self) -> None:
        heading = ",".join(("line_id", "country_of_origin", *sorted(DESCRIPTIVE)))

        (line,) = read(",".join(("L1", "CN", *("anything" for _ in DESCRIPTIVE))), heading=heading)

        assert line == LineIn(line_id="L1", country_of_origin="CN")

    def test_blank_rows_are_left_out_and_the_others_keep_their_numbers(self) -> None:
        data = f"{HEADING}\n\nL1,steel,CN,5,t,,\n,,,,,,\nL2,steel,CN,5,t,,".encode()

        file = read_lines(data)

        assert [line.line_id for line in file.lines] == ["L1", "L2"]
        assert file.rows == (3, 5)


class TestFaults:
    def test_a_file_that_is_not_utf8_is_refused(self) -> None:
        data = (HEADING + "\nL1,steel,Türkiye,5,t,,").encode("latin-1")

        assert faults(data) == [("malformed", 1, None)]

    def test_a_spreadsheet_is_no_csv(self) -> None:
        assert faults(b"PK\x03\x04\x14\x00\x06\x00\x08\x00\xff")[0][0] == "malformed"

    @pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf"])
    def test_an_empty_file_has_no_heading(self, data: bytes) -> None:
        assert faults(data) == [("no_lines", 1, None)]

    def test_a_heading_alone_has_no_lines(self) -> None:
        assert faults(HEADING.encode()) == [("no_lines", 1, None)]

    @pytest.mark.parametrize("separator", [";", "\t", "|"])
    def test_columns_separated_by_something_else_are_one_fault(self, separator: str) -> None:
        data = f"{HEADING}\nL1,steel,CN,5,t,1,USD".replace(",", separator).encode()

        with pytest.raises(FaultyInput) as refusal:
            read_lines(data)

        (fault,) = refusal.value.faults
        assert (fault.code, fault.row, fault.how_to_fix) == ("malformed", 1, "save with commas")
        assert "separated by" in fault.detail

    def test_all_faults_of_the_heading_are_said_at_once(self) -> None:
        data = b"line_id,line_id,quantitty,Country\nL1,L1,5,CN"

        assert faults(data) == [
            ("duplicate_column", 1, "line_id"),
            ("unknown_column", 1, "quantitty"),
            ("unknown_column", 1, "Country"),
            ("missing_column", 1, "country_of_origin"),
        ]

    def test_a_column_that_is_nearly_known_is_suggested(self) -> None:
        with pytest.raises(FaultyInput) as refusal:
            read("5,L1,CN", heading="quantitty,line_id,country_of_origin")

        assert refusal.value.faults[0].how_to_fix == "did you mean 'quantity'?"

    @pytest.mark.parametrize(
        ("row", "cells"), [("L1,steel,CN,1,000,t,5,USD", 8), ("L1,steel", 2), ("L1", 1)]
    )
    def test_a_ragged_row_is_refused(self, row: str, cells: int) -> None:
        with pytest.raises(FaultyInput) as refusal:
            read(row)

        (fault,) = refusal.value.faults
        assert (fault.code, fault.row) == ("malformed", 2)
        assert f"{cells} cells under 7 headings" in fault.detail

    def test_an_open_quotation_mark_is_refused(self) -> None:
        assert [code for code, _, _ in faults((HEADING + '\n"L1,steel').encode())] == ["malformed"]

    def test_the_faults_of_all_rows_are_said_at_once(self) -> None:
        rows = (
            "L1,steel,CN,five,t,1,USD",
            "L2,steel,CN,5,t,1,USD",
            "L3,steel,,5,t,1.,YEN",
            f"{'x' * 81},steel,CN,5,t,1,",
        )

        found = faults("\n".join((HEADING, *rows)).encode())

        assert sorted(found, key=str) == sorted(
            [
                ("not_a_number", 2, "quantity"),
                ("field_missing", 4, "country_of_origin"),
                ("not_a_number", 4, "customs_value"),
                ("not_on_list", 4, "currency"),
                ("wrong_length", 5, "line_id"),
                ("field_missing", 5, "currency"),
            ],
            key=str,
        )

    def test_the_value_of_the_cell_is_shown(self) -> None:
        with pytest.raises(FaultyInput) as refusal:
            read('L1,steel,CN,"1.000,5",t,,')

        (fault,) = refusal.value.faults
        assert fault.value == "1.000,5"
        assert "thousands" in fault.how_to_fix

    def test_parts_of_a_verified_value_that_are_missing_are_said_by_their_columns(self) -> None:
        heading = "line_id,country_of_origin,verified_intensity"

        with pytest.raises(FaultyInput) as refusal:
            read("L1,CN,1.5", heading=heading)

        assert [(one.code, one.column) for one in refusal.value.faults] == [
            ("field_missing", "verified_intensity_unit"),
            ("field_missing", "verified_intensity_scope"),
            ("field_missing", "verified_intensity_evidence"),
        ]


class TestRowsOfFaults:
    FILE = LinesFile([], (2, 5))

    def in_file(self, pointer: str | None) -> Fault:
        error = FaultyInput((Fault("some_code", "detail", "fix", pointer=pointer),))
        return as_rows(error, self.FILE).faults[0]

    @pytest.mark.parametrize(
        ("pointer", "row", "column"),
        [
            ("#/lines/0/country_of_origin", 2, "country_of_origin"),
            ("#/lines/1/verified_intensity/scope", 5, "verified_intensity_scope"),
            ("#/lines/1/customs_value/currency", 5, "currency"),
            ("#/lines/1/customs_value", 5, "customs_value"),
            ("#/lines/1", 5, None),
        ],
    )
    def test_a_fault_of_a_line_is_said_by_row_and_column(
        self, pointer: str, row: int, column: str | None
    ) -> None:
        fault = self.in_file(pointer)

        assert (fault.row, fault.column, fault.pointer) == (row, column, None)

    @pytest.mark.parametrize("pointer", ["#/lines", "#/designs/0/id", "", None])
    def test_a_fault_of_anything_else_keeps_its_pointer(self, pointer: str | None) -> None:
        fault = self.in_file(pointer)

        assert (fault.row, fault.pointer) == (None, pointer)

    def test_a_field_without_a_column_has_none(self) -> None:
        assert column_of("#/nothing") is None

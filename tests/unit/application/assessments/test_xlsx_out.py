"""Workbooks that go out: exact, free of formulas, and read again as what was written."""

import csv
import io
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.application.assessments import file_in
from service.application.assessments.annotated import annotated
from service.application.assessments.csv_in import FIELDS
from service.application.assessments.file_in import read_file, stamp_on
from service.application.assessments.request import LineIn
from service.application.assessments.stamp import Stamp
from service.application.assessments.template import note_of, template
from service.application.assessments.xlsx_in import read_sheet
from service.application.assessments.xlsx_out import answer_workbook
from service.application.assessments.xlsx_text import safe_text, unsafe
from service.domain.errors import Fault, FaultyInput
from tests.support.sheets import Cells, formulas, grid, repacked, sheet_names, workbook, xml_of
from tests.support.snapshots import SNAPSHOT

HEADING = ("line_id", "material", "country_of_origin", "quantity", "quantity_unit", "importer")
# What a line may hold, as the API takes it; blanks around a cell are not kept by any file.
texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1).map(
    str.strip
)
lines = st.fixed_dictionaries(
    {
        "line_id": texts.filter(lambda one: 0 < len(one) <= 80),
        "country_of_origin": st.sampled_from(["CN", "=cmd", "@x", "'=y", "''", "-1"]),
    },
    optional={
        "quantity": st.decimals(0, 10**15, places=9).map(lambda one: format(one, "f")),
        "importer": texts.filter(lambda one: 0 < len(one) <= 80),
    },
)


def handed_back(data: bytes, *faults: Fault) -> bytes:
    found = annotated(data, faults, SNAPSHOT)
    assert found is not None
    return found


def csv_of(*rows: Cells) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue().encode()


def outcome(data: bytes) -> object:
    """Return the lines of a file, or its faults: some numbers are smaller than a line may hold."""
    try:
        return read_file(data)
    except FaultyInput as error:
        return error.faults


class TestTheTemplate:
    def test_has_the_columns_of_a_file_and_no_line(self) -> None:
        data = template(SNAPSHOT)

        assert grid(data, "Import lines") == [list(FIELDS)]
        with pytest.raises(FaultyInput) as refusal:
            read_sheet(data)
        assert [fault.code for fault in refusal.value.faults] == ["no_lines"]

    def test_is_the_same_each_time(self) -> None:
        assert template(SNAPSHOT) == template(SNAPSHOT)

    def test_carries_its_stamp_out_of_sight(self) -> None:
        data = template(SNAPSHOT)

        assert stamp_on(data) == Stamp.of(SNAPSHOT.release)
        assert 'name="carbonduty" sheetId="4" state="hidden"' in xml_of(data, "xl/workbook.xml")

    def test_locks_the_heading_and_lists_what_is_on_record(self) -> None:
        sheet = xml_of(template(SNAPSHOT), "xl/worksheets/sheet1.xml")

        assert "<sheetProtection" in sheet
        assert sheet.count('type="list"') == 8
        codes = [row[0] for row in grid(template(SNAPSHOT), "Codes")[1:] if row[0]]
        assert set(codes) == set(SNAPSHOT.countries.by_code)

    def test_says_of_every_column_what_it_is(self) -> None:
        assert all(note_of(column) for column in FIELDS)
        assert note_of("line_id").startswith("Required.")
        assert note_of("currency") == "Customs value of the line: ISO 4217 code"

    def test_says_that_it_is_no_legal_advice(self) -> None:
        said = dict(grid(template(SNAPSHOT), "Notes"))

        assert "not legal advice" in said["Notice"]
        assert said["Release of the lists"] == SNAPSHOT.release


class TestRoundTrip:
    @given(st.lists(lines, min_size=1, max_size=5))
    @settings(max_examples=60, deadline=None)
    def test_of_csv(self, given_lines: list[dict[str, str]]) -> None:
        heading = ("line_id", "country_of_origin", "quantity", "importer")
        sent = csv_of(heading, *([one.get(name, "") for name in heading] for one in given_lines))
        wanted = [LineIn.model_validate(one) for one in given_lines]

        assert read_file(sent).lines == wanted
        assert read_file(handed_back(sent)).lines == wanted

    @given(st.lists(st.floats(0, 1e15), min_size=1, max_size=10))
    @settings(max_examples=60, deadline=None)
    def test_of_numbers(self, numbers: list[float]) -> None:
        rows = [(f"L{n}", "steel", "CN", one, "t", "") for n, one in enumerate(numbers)]
        sent = workbook(HEADING, *rows)
        assert outcome(handed_back(sent)) == outcome(sent)

    @given(st.text())
    def test_of_text(self, text: str) -> None:
        assert unsafe(safe_text(text)) == text
        assert not safe_text(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


class TestAFileHandedBack:
    ROWS: tuple[Cells, ...] = (
        HEADING,
        ("L1", "steel", "CN", 1.5, "t", "=HYPERLINK(1)"),
        ("L2", "steel", "Atlantis", "1,000", "t", "+1"),
    )
    FAULTS = (
        Fault("unknown_country", "not known", "give a code", None, 3, "country_of_origin", "A"),
        Fault("not_a_number", "not a decimal", "write 1000", None, 3, "quantity", "1,000"),
        Fault("rate_missing", "no rate", "give one", "#/designs/0/overrides/rate"),
    )

    @pytest.mark.parametrize("data", [workbook(*ROWS), csv_of(*ROWS)])
    def test_says_in_each_row_what_to_mend(self, data: bytes) -> None:
        heading, first, second = grid(handed_back(data, *self.FAULTS), "Import lines")

        assert heading == [*HEADING, "faulty", "what_to_mend"]
        assert first[6:] == ["", ""]
        assert second[6] == "yes"
        assert second[7] == (
            "country_of_origin: not known; give a code\nquantity: not a decimal; write 1000"
        )

    def test_lists_all_faults_those_of_the_run_too(self) -> None:
        found = grid(handed_back(workbook(*self.ROWS), *self.FAULTS), "Faults")

        assert [row[:3] for row in found[1:]] == [
            [3, "country_of_origin", "unknown_country"],
            [3, "quantity", "not_a_number"],
            ["", "#/designs/0/overrides/rate", "rate_missing"],
        ]

    def test_holds_no_formula(self) -> None:
        back = handed_back(workbook(*self.ROWS), *self.FAULTS)

        assert formulas(back) == []
        assert grid(back, "Import lines")[1][5] == "'=HYPERLINK(1)"
        assert grid(back, "Import lines")[2][5] == "'+1"

    def test_keeps_numbers_of_rows_and_types_of_cells(self) -> None:
        sent = workbook(HEADING, (), self.ROWS[1])
        back = handed_back(sent, Fault("x", "y", "z", None, 3, "quantity"))

        assert grid(back, "Import lines")[2][3] == 1.5
        assert grid(back, "Import lines")[2][6] == "yes"

    def test_keeps_what_is_no_number_a_sheet_holds(self) -> None:
        def endless(xml: bytes) -> bytes:
            return xml.replace(b"<v>1.5</v>", b"<v>1e999</v>")

        sent = repacked(workbook(*self.ROWS[:2]), {"xl/worksheets/sheet1.xml": endless})
        with pytest.raises(FaultyInput) as refusal:
            read_sheet(sent)

        assert [(one.code, one.column) for one in refusal.value.faults] == [
            ("not_a_number", "quantity")
        ]
        assert grid(handed_back(sent), "Import lines")[1][3] == "inf"

    def test_can_be_handed_back_again(self) -> None:
        once = handed_back(workbook(*self.ROWS), *self.FAULTS)
        twice = handed_back(once)

        assert grid(twice, "Import lines")[0] == [*HEADING, "faulty", "what_to_mend"]
        assert grid(twice, "Import lines")[2][6:] == ["", ""]

    def test_keeps_columns_that_are_not_known(self) -> None:
        back = handed_back(workbook(("line_id", "=x"), ("L1", "y")))

        assert grid(back, "Import lines")[0] == ["line_id", "'=x", "faulty", "what_to_mend"]

    @pytest.mark.parametrize(
        "data", [b"", b"PK\x03\x04", b"\xff\xfe", b'"never closed', b"x" * 200_000]
    )
    def test_needs_rows(self, data: bytes) -> None:
        assert annotated(data, self.FAULTS, SNAPSHOT) is None

    def test_holds_no_more_rows_than_a_sheet(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(file_in, "MOST_ROWS", 2)

        assert annotated(csv_of(*self.ROWS), self.FAULTS, SNAPSHOT) is not None
        assert annotated(csv_of(*self.ROWS, ("L3",)), self.FAULTS, SNAPSHOT) is None


class TestAnAnswer:
    def test_numbers_are_numbers_where_a_sheet_holds_them(self) -> None:
        sent = csv_of(
            ("line_id", "net_charge", "intensity", "reasons"),
            ("0012", "1.50", "1.2345678901234567890", "'=x"),
            ("L2", "", "-3", ""),
        )
        found: list[list[Any]] = grid(answer_workbook(sent, {"notice": "n"}), "Answer")

        assert found[1] == ["0012", 1.5, "1.2345678901234567890", "'=x"]
        assert found[2] == ["L2", "", -3, ""]

    def test_says_what_it_rests_on(self) -> None:
        data = answer_workbook(csv_of(("line_id",)), {"notice": "n", "reference_release": "r"})

        assert sheet_names(data) == ["Answer", "About"]
        assert grid(data, "About") == [["notice", "n"], ["reference_release", "r"]]
        assert "<sheetProtection" in xml_of(data, "xl/worksheets/sheet1.xml")

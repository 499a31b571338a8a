"""Workbooks over the API: the template, lines sent as XLSX, faults and answers as a sheet."""

import json
from datetime import date

import pytest
from fastapi.testclient import TestClient
from httpx2 import Response

from service.application.assessments.csv_in import FIELDS
from service.application.assessments.stamp import Stamp
from service.application.assessments.xlsx_out import XLSX
from tests.support.assessments import URL, run, send_file, stored_rows, verified
from tests.support.sheets import Cells, grid, sheet_names, workbook

TEMPLATE = "/v1/border/templates/import-lines"
NOTHING = {"assessment": 0, "assessment_result": 0, "assessment_line": 0}
HEADING = (
    *("line_id", "material", "country_of_origin", "quantity", "quantity_unit", "entry_date"),
    *(f"verified_intensity{part}" for part in ("", "_unit", "_scope", "_evidence")),
)
OWN = tuple(verified("1.9").values())
GOOD = ("L1", "steel", "CN", 200.5, "t", date(2026, 3, 15), *OWN)
FAULTY: tuple[Cells, ...] = (
    HEADING,
    GOOD,
    ("L2", "steel", "Atlantis", "1,000", "t", date(2026, 3, 15), *OWN),
    ("L1", "unobtainium", "CN", 5, "ton", "2026-02-30", *OWN),
    ("L4", "steel", "CN", 0, "t", "", *OWN),
)


def send(client: TestClient, *rows: Cells, query: str = "", run_text: str = "") -> Response:
    """Return the answer to a workbook that calls itself a CSV file: only its content counts."""
    return send_file(client, workbook(*rows), run_text or run(), query)


def as_csv(*rows: Cells) -> str:
    return "\n".join(
        ",".join(f'"{cell}"' if "," in str(cell) else str(cell) for cell in row) for row in rows
    )


class TestLines:
    def test_are_assessed_as_those_of_a_csv_file(self, client: TestClient) -> None:
        of_sheet, of_csv = (
            send(client, HEADING, GOOD),
            send_file(client, as_csv(HEADING, GOOD), run()),
        )

        assert (of_sheet.status_code, of_csv.status_code) == (201, 201)
        assert of_sheet.json()["input_hash"] == of_csv.json()["input_hash"]
        assert of_sheet.json()["results"] == of_csv.json()["results"]
        assert "X-Template-Stamp" not in of_sheet.headers

    def test_of_another_template_are_said_to_be(self, client: TestClient) -> None:
        others = {"carbonduty": list(Stamp.of("0" * 64).rows)}
        answer = send_file(client, workbook(HEADING, GOOD, others=others), run())

        assert answer.status_code == 201
        assert "release 000000000000" in answer.headers["X-Template-Stamp"]


class TestFaults:
    def test_are_those_of_a_csv_file_by_row_and_column(self, client: TestClient) -> None:
        named = run(designs=[{"id": "climate-duty", "overrides": {}}])
        of_sheet = send(client, *FAULTY, run_text=named).json()["errors"]
        of_csv = send_file(client, as_csv(*FAULTY), named).json()["errors"]

        assert of_sheet == of_csv
        assert len({one["row"] for one in of_sheet}) == 4
        assert stored_rows(client) == NOTHING

    def test_of_an_id_in_another_part_of_a_long_sheet(self, client: TestClient) -> None:
        rows = [(f"L{n % 1500}", *GOOD[1:]) for n in range(1502)]
        errors = send(client, HEADING, *rows).json()["errors"]

        assert [(one["row"], one["column"], one["code"]) for one in errors] == [
            (1502, "line_id", "duplicate_line_id"),
            (1503, "line_id", "duplicate_line_id"),
        ]

    @pytest.mark.parametrize("sent", ["sheet", "csv"])
    def test_come_back_as_the_sheet_when_asked(self, client: TestClient, sent: str) -> None:
        data = workbook(*FAULTY) if sent == "sheet" else as_csv(*FAULTY)
        answer = send_file(client, data, run(), "?errors=xlsx")

        assert answer.status_code == 422
        assert answer.headers["content-type"] == XLSX
        rows = grid(answer.content, "Import lines")
        assert [row[-2] for row in rows] == ["faulty", "", "yes", "yes", "yes"]
        assert "quantity: not a decimal number" in rows[2][-1]
        assert stored_rows(client) == NOTHING

    def test_mended_in_the_sheet_they_came_back_in(self, client: TestClient) -> None:
        back = send(client, *FAULTY[:3], query="?errors=xlsx").content
        rows = grid(back, "Import lines")
        rows[2][2:4] = ["CN", 1000]

        assert send(client, *rows).status_code == 201

    def test_of_a_file_without_rows_stay_a_problem(self, client: TestClient) -> None:
        answer = send_file(client, b"PK\x03\x04", run(), "?errors=xlsx")

        assert answer.status_code == 422
        assert answer.headers["content-type"] == "application/problem+json"

    def test_of_a_run_come_with_those_of_the_file(self, client: TestClient) -> None:
        answer = send(client, HEADING, ("L1", "steel", "CN", "x", "t", "", *OWN), run_text="{}")

        found = [(one["row"], one["column"], one["pointer"]) for one in answer.json()["errors"]]
        assert found == [
            (2, "quantity", None),
            (2, "entry_date", None),  # nor does the run name a day
            (None, None, "#/designs"),
        ]


class TestAnswers:
    def test_come_as_a_sheet_stored_or_not(self, client: TestClient) -> None:
        answer = send(client, HEADING, GOOD, query="?format=xlsx")
        again = client.get(answer.headers["Location"], params={"format": "xlsx"})

        assert (answer.status_code, again.status_code) == (201, 200)
        assert answer.headers["content-type"] == XLSX
        assert grid(answer.content, "Answer") == grid(again.content, "Answer")
        heading, line = grid(answer.content, "Answer")
        found = dict(zip(heading, line, strict=True))
        assert (found["line_id"], found["quantity_t"]) == ("L1", 200.5)
        about = dict(grid(answer.content, "About"))
        assert about["reference_release"] == answer.headers["X-Reference-Release"]
        assert "not legal advice" in about["notice"]

    def test_to_lines_in_json_too(self, client: TestClient) -> None:
        sent = json.loads(run()) | {"lines": [{"line_id": "=1+1", "material": "steel"}]}
        sent["lines"][0] |= {"country_of_origin": "CN", "quantity": "1", "quantity_unit": "t"}
        answer = client.post(f"{URL}?store=false&format=xlsx", json=sent)

        assert answer.status_code == 200
        heading, line = grid(answer.content, "Answer")
        assert line[heading.index("line_id")] == "'=1+1"

    def test_not_on_record(self, client: TestClient) -> None:
        path = f"{URL}/0192f000-0000-7000-8000-000000000000?format=xlsx"

        assert client.get(path).status_code == 404


class TestTheTemplate:
    def test_is_a_workbook_by_the_release(self, client: TestClient) -> None:
        answer = client.get(TEMPLATE)

        assert answer.status_code == 200
        assert answer.headers["content-type"] == XLSX
        assert "import-lines.xlsx" in answer.headers["Content-Disposition"]
        assert sheet_names(answer.content) == ["Import lines", "Codes", "Notes", "carbonduty"]
        assert grid(answer.content, "Import lines") == [list(FIELDS)]
        stamp = dict(grid(answer.content, "carbonduty"))
        assert stamp["release"] == answer.headers["X-Reference-Release"]

    def test_is_not_sent_twice(self, client: TestClient) -> None:
        tag = client.get(TEMPLATE).headers["ETag"]

        assert client.get(TEMPLATE, headers={"If-None-Match": tag}).status_code == 304

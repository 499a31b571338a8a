"""Files with very many faults, or of which nothing can be handed back."""

import pytest
from fastapi.testclient import TestClient

from service.application.assessments import sheet_answer
from tests.support.assessments import run, send_file
from tests.support.sheets import workbook

HEADING = ("line_id", "material", "country_of_origin", "quantity", "quantity_unit")


def rows(count: int, quantity: str) -> list[tuple[str, ...]]:
    return [(f"L{n}", "steel", "CN", quantity, "t") for n in range(count)]


def test_a_sheet_with_more_faults_than_anybody_mends_is_not_looked_through_to_its_end(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheet_answer, "PART", 2)
    monkeypatch.setattr(sheet_answer, "MOST_FAULTS", 4)
    errors = send_file(client, workbook(HEADING, *rows(9, "1,000")), run()).json()["errors"]

    assert [(one["row"], one["code"]) for one in errors] == [
        *((row, "not_a_number") for row in range(2, 6)),
        (6, "malformed"),
    ]
    assert "from this row on" in errors[-1]["detail"]


def test_a_sheet_with_just_as_many_faults_is(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheet_answer, "PART", 2)
    monkeypatch.setattr(sheet_answer, "MOST_FAULTS", 4)
    errors = send_file(client, workbook(HEADING, *rows(4, "1,000")), run()).json()["errors"]

    assert [one["row"] for one in errors] == [2, 3, 4, 5]


@pytest.mark.parametrize("cell", ["x" * 200_000, '"never closed'])
def test_faults_of_a_file_that_cannot_be_handed_back_stay_a_problem(
    client: TestClient, cell: str
) -> None:
    text = f"{','.join(HEADING)}\n{cell},steel,CN,1,t\n"
    answer = send_file(client, text, run(), "?errors=xlsx")

    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    assert [one["code"] for one in answer.json()["errors"]] == ["malformed"]

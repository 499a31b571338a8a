"""Requests that are valid as they stand, so that a test shows only what it is about."""

import json
from fractions import Fraction
from typing import Any

from fastapi.testclient import TestClient
from httpx2 import Response
from sqlalchemy import Table, func, select

from service.persistence.assessments import (
    AssessmentLineRow,
    AssessmentResultRow,
    AssessmentRow,
)
from tests.support.services import runtime_of

URL = "/v1/border/assessments"
Document = dict[str, Any]


def line(**changes: Any) -> Document:  # noqa: ANN401 - any JSON
    """Return a line of 200 t with a verified intensity of 1.9; None takes a field away."""
    found = {
        "line_id": "L1",
        "material": "steel",
        "country_of_origin": "CN",
        "quantity": "200",
        "quantity_unit": "t",
        "verified_intensity": verified("1.9"),
    } | changes
    return {name: value for name, value in found.items() if value is not None}


def verified(value: str, scope: str = "direct", unit: str = "tCO2e/t") -> Document:
    return {"value": value, "unit": unit, "scope": scope, "evidence": "statement of the verifier"}


def stipulated(material: str | None, value: str, scope: str = "direct") -> Document:
    found = {"material": material, "scope": scope, "basis": "stipulated", "value": value}
    return {name: one for name, one in found.items() if one is not None}


def rate(value: str, unit: str = "USD/tCO2e") -> Document:
    return {"value": value, "unit": unit}


def design(dataset: str | None = None, **overrides: Any) -> Document:  # noqa: ANN401 - any JSON
    """Return a run of the climate duty: 50 USD above 1.4, unless told; None takes a field away."""
    named = {"thresholds": [stipulated("steel", "1.4")], "rate": rate("50")} | overrides
    found: Document = {
        "id": "climate-duty",
        "overrides": {name: value for name, value in named.items() if value is not None},
    }
    return found if dataset is None else found | {"dataset": dataset}


def body(**changes: Any) -> Document:  # noqa: ANN401 - any JSON
    """Return a whole request of one line; None takes a field away."""
    found = {"designs": [design()], "reference_date": "2026-06-01", "lines": [line()]} | changes
    return {name: value for name, value in found.items() if value is not None}


def run(**changes: Any) -> str:  # noqa: ANN401 - any JSON
    """Return the run of a request as the text that goes beside a file of lines."""
    found = body(**changes)
    del found["lines"]
    return json.dumps(found)


def post(client: TestClient, **changes: Any) -> Document:  # noqa: ANN401 - any JSON
    """Return the stored answer to a request."""
    answer = client.post(URL, json=body(**changes))
    assert answer.status_code == 201, answer.text
    found: Document = answer.json()
    return found


def send_file(client: TestClient, csv: str | bytes, run_text: str, query: str = "") -> Response:
    """Return the answer to a file of lines with the run beside it."""
    files = {"file": ("lines.csv", csv, "text/csv")}
    return client.post(f"{URL}/import{query}", files=files, data={"run": run_text})


def only(answer: Document) -> Document:
    """Return the one result of an answer."""
    (result,) = answer["results"]
    found: Document = result
    return found


def first_line(answer: Document) -> Document:
    found: Document = only(answer)["lines"][0]
    return found


def codes(reasons: list[Document]) -> list[str]:
    return [reason["code"] for reason in reasons]


def agrees(text: str | None, exact: Fraction) -> bool:
    """Return whether a decimal is a quotient to twelve digits; a terminating one wholly."""
    return text is not None and abs(Fraction(text) - exact) <= abs(exact) / 10**12


def stored_rows(client: TestClient) -> dict[str, int]:
    """Return how many rows are stored, by table."""
    tables = [row.__table__ for row in (AssessmentRow, AssessmentResultRow, AssessmentLineRow)]
    with runtime_of(client).database.reading() as session:
        return {
            table.name: session.scalar(select(func.count()).select_from(table)) or 0
            for table in tables
            if isinstance(table, Table)
        }

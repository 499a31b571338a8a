"""Assess requests as clients write them, without a server and without a database."""

import json
from collections.abc import Mapping
from typing import Any

import orjson
from pydantic import ValidationError

from service.application.assessments.answer import computed_body
from service.application.assessments.request import AssessmentIn
from service.application.assessments.run import assess
from service.application.form import faults_of
from service.domain.errors import Fault, FaultyInput
from service.domain.reference import Snapshot
from tests.support.snapshots import SNAPSHOT

MAX_LINES = 1000
Document = dict[str, Any]


def answer_to(request: Mapping[str, Any], snapshot: Snapshot = SNAPSHOT) -> Document:
    """Return the answer a client would get; raise FaultyInput where it would get faults."""
    try:
        parsed = AssessmentIn.model_validate_json(json.dumps(request))
    except ValidationError as error:
        raise FaultyInput(faults_of(error.errors(), request)) from None
    answer: Document = orjson.loads(computed_body(assess(parsed, snapshot, MAX_LINES)))
    return answer


def faults_in(request: Mapping[str, Any], snapshot: Snapshot = SNAPSHOT) -> tuple[Fault, ...]:
    """Return the faults of a request, or none."""
    try:
        answer_to(request, snapshot)
    except FaultyInput as error:
        return error.faults
    return ()


def only_result(answer: Document) -> Document:
    """Return the one result of an answer."""
    (result,) = answer["results"]
    return dict(result)


def lines_of(result: Document) -> dict[str, Document]:
    """Return the lines of a result by their ids."""
    return {line["line_id"]: line for line in result["lines"]}


def codes_of(line: Document) -> list[str]:
    """Return the codes of a line's reasons, in order."""
    return [reason["code"] for reason in line["reasons"]]


def steps_of(step: Document) -> dict[str, str | None]:
    """Return the values of a trace by their keys, depth first."""
    found = {step["key"]: step["value"]}
    for below in step["because"]:
        found |= steps_of(below)
    return found


def verified(value: str, scope: str = "direct", unit: str = "tCO2e/t") -> Document:
    """Return a verified intensity."""
    return {"value": value, "unit": unit, "scope": scope, "evidence": "statement of a verifier"}


def line(line_id: str = "L1", **given: Any) -> Document:  # noqa: ANN401 - any field of a line
    """Return 100 t of cement from China; what is given as None is left out."""
    body: Document = {
        "line_id": line_id,
        "material": "cement",
        "country_of_origin": "CN",
        "quantity": "100",
        "quantity_unit": "t",
    }
    return {name: value for name, value in (body | given).items() if value is not None}


def request(*lines: Document, **overrides: Any) -> Document:  # noqa: ANN401 - any parameter
    """Return a request of the climate duty at 50 USD above 0.8 on 2026-06-01, without a dataset.

    `dataset` and `scope` go to the design, `reference_date` (None to leave it out),
    `product_assumptions`, `declared_figures` and `exchange_rates` to the run, all else to the
    overrides; what is given as None is left out.
    """
    run: Document = {"reference_date": "2026-06-01"}
    for name in (
        "reference_date",
        "product_assumptions",
        "declared_figures",
        "exchange_rates",
        "label",
    ):
        if name in overrides:
            run[name] = overrides.pop(name)
    design: Document = {"id": "climate-duty"}
    for name in ("dataset", "scope"):
        if name in overrides:
            design[name] = overrides.pop(name)
    duty: Document = {
        "thresholds": [{"scope": "direct", "basis": "stipulated", "value": "0.8"}],
        "rate": {"value": "50", "unit": "USD/tCO2e"},
    } | overrides
    design["overrides"] = {name: value for name, value in duty.items() if value is not None}
    body = run | {"designs": [design], "lines": list(lines)}
    return {name: value for name, value in body.items() if value is not None}


US_OF_SAME_DATASET: list[Document] = [{"basis": "us_of_same_dataset"}]

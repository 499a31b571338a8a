"""The published API under Schemathesis: no server error, nothing outside the schema.

Operations that lead to one another are tried together, so that ids given out by one reach the
others. On PostgreSQL the same runs are long tests.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from fastapi import FastAPI
from hypothesis import HealthCheck, given, settings
from schemathesis.core.transport import Response
from schemathesis.engine import Status
from schemathesis.python import asgi
from schemathesis.specs.openapi.schemas import OpenApiSchema

from service.app import create_app
from service.persistence import migrate
from service.settings import Settings as ServiceSettings
from tests.support.databases import MIGRATIONS, POSTGRES, SQLITE, Databases
from tests.support.fuzzing import fuzz
from tests.support.meaningful import QUESTIONS, REQUESTS

PUBLISHED = Path(__file__).parents[2] / "openapi.json"
EXAMPLES = 100
# What is published, in parts that take about as long; none is left out.
TOGETHER = {"Health": "Reference"}


def operations() -> dict[str, dict[str, dict[str, Any]]]:
    """Return the published operations by part and label."""
    document = json.loads(PUBLISHED.read_text())
    found: dict[str, dict[str, dict[str, Any]]] = {}
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            (tag,) = operation["tags"]
            part = found.setdefault(TOGETHER.get(tag, tag), {})
            part[f"{method.upper()} {path}"] = operation
    return found


OPERATIONS = operations()
KINDS = (SQLITE, pytest.param(POSTGRES, marks=(pytest.mark.postgres, pytest.mark.long)))


@pytest.fixture(params=KINDS, scope="module")
def app(
    request: pytest.FixtureRequest, databases: Databases, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[FastAPI]:
    """An application on a database of its own."""
    with databases.empty(request.param) as url:
        migrate.upgrade(url, MIGRATIONS)
        folder = tmp_path_factory.mktemp("fuzzed")
        yield create_app(ServiceSettings(database_url=url, data_dir=folder, log_level="error"))
        asgi.shutdown_lifespans()


@pytest.mark.parametrize("part", sorted(OPERATIONS))
def test_no_server_error_and_nothing_outside_the_schema(app: FastAPI, part: str) -> None:
    wanted = OPERATIONS[part]
    found = fuzz(app, [operation["operationId"] for operation in wanted.values()])

    assert not found.findings, "\n\n".join(found.findings)
    for phase in ("examples", "coverage", "fuzzing", "stateful"):
        assert found.phases[phase] in {Status.SUCCESS, Status.SKIP}
    if any("links" in answer for one in wanted.values() for answer in one["responses"].values()):
        assert found.phases["stateful"] is Status.SUCCESS
    for label, operation in wanted.items():
        takes_input = "parameters" in operation or "requestBody" in operation
        assert found.cases[label, "fuzzing"] >= (EXAMPLES if takes_input else 1), label
    if part == "Border":  # faults alone would show nothing of the answers
        assert found.statuses[201] >= 20
        assert found.statuses[200] >= 100


@pytest.fixture(scope="module")
def service(app: FastAPI) -> OpenApiSchema:
    """What calls the application and holds its answers against the published schema."""
    return schemathesis.openapi.from_asgi("/openapi.json", app)


def call(service: OpenApiSchema, operation_id: str, **sent: Any) -> Response:  # noqa: ANN401
    """Return the answer of an operation; it keeps to the schema."""
    case = service.find_operation_by_id(operation_id).Case(**sent)
    return case.call_and_validate()


@settings(
    max_examples=EXAMPLES,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(request=REQUESTS)
def test_what_means_something_is_answered_stored_and_replayed(
    service: OpenApiSchema, request: dict[str, Any]
) -> None:
    made = call(service, "create_assessment", body=request)
    assert made.status_code == 201, made.text

    stored = {"assessment_id": made.json()["id"]}
    assert call(service, "get_assessment", path_parameters=stored).content == made.content
    again = call(service, "replay_assessment", path_parameters=stored)
    assert again.json()["identical"] is True, again.text
    call(service, "get_assessment", path_parameters=stored, query={"format": "csv"})


@settings(max_examples=EXAMPLES, derandomize=True, deadline=None, database=None)
@given(question=QUESTIONS)
def test_a_question_that_means_something_is_answered(
    service: OpenApiSchema, question: dict[str, Any]
) -> None:
    answer = call(service, "resolve_benchmark", query=question)
    assert answer.status_code == 200, answer.text

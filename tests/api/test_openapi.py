"""The published description: complete, the same as in git, and true of every code."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from service.app import create_app

ROOT = Path(__file__).parents[2]
PUBLISHED = ROOT / "openapi.json"
Document = dict[str, Any]


@pytest.fixture(scope="module")
def description() -> Document:
    """What the application says of itself; it need not run for that."""
    return create_app().openapi()


def operations(description: Document) -> Iterator[tuple[str, Document]]:
    for path, methods in description["paths"].items():
        for method, operation in methods.items():
            yield f"{method.upper()} {path}", operation


def schemas(node: object, at: str = "#") -> Iterator[tuple[str, Document]]:
    """Yield everything in a document that is or may be a schema, with its place."""
    if isinstance(node, dict):
        yield at, node
        for key, value in node.items():
            yield from schemas(value, f"{at}/{key}")
    elif isinstance(node, list):
        for place, value in enumerate(node):
            yield from schemas(value, f"{at}/{place}")


class TestDescription:
    def test_is_the_one_in_git(self, description: Document) -> None:
        now = json.dumps(description, indent=2, sort_keys=True, ensure_ascii=False) + "\n"

        assert PUBLISHED.read_text(encoding="utf-8") == now, "if that is meant: make openapi"

    def test_is_the_one_served(self, client: TestClient, description: Document) -> None:
        assert client.get("/openapi.json").json() == description

    def test_names_every_operation_once_in_snake_case(self, description: Document) -> None:
        names = [operation["operationId"] for _, operation in operations(description)]

        assert len(names) == len(set(names))
        assert all(re.fullmatch(r"[a-z]+(_[a-z]+)+", name) for name in names)

    def test_describes_every_operation(self, description: Document) -> None:
        known = {tag["name"] for tag in description["tags"]}
        for label, operation in operations(description):
            assert operation["description"], label
            assert set(operation["tags"]) <= known, label
            assert {"4XX", "5XX"} <= set(operation["responses"]), label
            for status, answer in operation["responses"].items():
                assert answer["description"] not in {"", "Successful Response"}, (label, status)
            for parameter in operation.get("parameters", []):
                assert parameter["description"], (label, parameter["name"])

    def test_describes_every_field(self, description: Document) -> None:
        silent = [
            f"{at}/{name}"
            for at, schema in schemas(description["components"])
            if isinstance(schema.get("properties"), dict)
            for name, field in schema["properties"].items()
            if not field.get("description")
        ]
        silent += [
            name
            for name, model in description["components"]["schemas"].items()
            if not model.get("description")
        ]
        assert not silent

    def test_sends_no_decimal_as_a_number(self, description: Document) -> None:
        loose = [at for at, schema in schemas(description) if schema.get("type") == "number"]

        assert not loose

    def test_closes_every_request(self, description: Document) -> None:
        models = description["components"]["schemas"]
        requests = [model for name, model in models.items() if name.endswith("In")]

        assert requests
        assert all(model["additionalProperties"] is False for model in requests)

    def test_shows_requests_that_answer(self, client: TestClient, description: Document) -> None:
        operation = dict(operations(description))["POST /v1/border/assessments"]
        examples = operation["requestBody"]["content"]["application/json"]["examples"]

        assert examples
        for name, example in examples.items():
            answer = client.post("/v1/border/assessments?store=false", json=example["value"])
            assert answer.status_code == 200, (name, answer.text)
            assert any(result["computable"] for result in answer.json()["results"]), name


def literal_codes() -> Iterator[tuple[str, str]]:
    """Yield each code that a source file writes out where it makes a fault or a reason."""
    makers = {"Fault", "PydanticCustomError", "reason", "Reason"}
    for file in sorted((ROOT / "service").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name not in makers and not name.endswith("Fault"):
                continue
            named = [one.value for one in node.keywords if one.arg == "code"]
            given = [*(node.args[:1] if name in makers else ()), *named]
            for one in given:
                if isinstance(one, ast.Constant) and isinstance(one.value, str):
                    yield one.value, f"{file.name}, line {node.lineno}"


class TestReasonCodes:
    @pytest.fixture
    def listed(self, client: TestClient) -> set[str]:
        return {item["code"] for item in client.get("/v1/reason-codes").json()["items"]}

    def test_list_every_code_that_the_source_writes_out(self, listed: set[str]) -> None:
        unknown = [place for code, place in literal_codes() if code not in listed]

        assert not unknown

    def test_list_every_code_of_an_answer(self, client: TestClient, listed: set[str]) -> None:
        run = {
            "id": "climate-duty",
            "dataset": "all",
            "overrides": {"rate": {"value": "50", "unit": "USD/tCO2e"}},
        }
        products = ["steel", "crude_steel", "cement", "primary_aluminum", "ammonia", "glass"]
        lines = [
            {"line_id": f"{product}-{country}", "material": product, "country_of_origin": country}
            | ({"quantity": "1", "quantity_unit": "t"} if country != "TR" else {})
            for product in products
            for country in ("CN", "US", "TR", "NO", "DE", "XK")
        ]
        sent = {"designs": [run], "reference_date": "2026-06-01", "lines": lines}
        answer = client.post("/v1/border/assessments?store=false", json=sent)

        said = {
            reason["code"]
            for result in answer.json()["results"]
            for one in (result["unresolved_reasons"], *(x["reasons"] for x in result["lines"]))
            for reason in one
        }
        assert len(said) > 8
        assert said <= listed

    def test_list_every_code_of_a_fault(self, client: TestClient, listed: set[str]) -> None:
        answers = [
            client.post("/v1/border/assessments", json=sent)
            for sent in (
                {},
                {"designs": [], "lines": [{}], "colour": 1},
                {"designs": [{"id": 7, "overrides": {"rate": {"value": "1e3", "unit": "USD"}}}]},
                {"designs": [{"id": "nope"}], "lines": [{"line_id": "", "hts_code": None}]},
            )
        ]
        answers += [
            client.get(f"/v1/benchmarks?{query}")
            for query in ("limit=0", "limit=x", "cursor=!", "cursor=abc", "on=x", "colour=grey")
        ]
        said = {fault["code"] for answer in answers for fault in answer.json()["errors"]}

        assert len(said) > 8
        assert said <= listed

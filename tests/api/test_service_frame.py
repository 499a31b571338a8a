"""What surrounds every operation: problems, ids, limits, conditional reads, health, documents."""

import json
import logging
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any
from uuid import UUID

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel, StringConstraints
from sqlalchemy import event

from service.api.problem_kinds import KINDS
from service.api.problems import Problem
from service.app import create_app
from service.application.errors import ServiceCode
from service.application.form import FormCode
from service.domain.reasons import Code
from service.persistence import migrate
from service.persistence.references import add_release
from service.reference.faults import FaultyRelease
from service.settings import Settings
from tests.support.databases import MIGRATIONS
from tests.support.releases import SMALL_RELEASE
from tests.support.services import runtime_of

LIMIT = 4096
SOURCES = "/v1/reference/sources"
RELEASES = "/v1/reference/releases"


class Inner(BaseModel):
    quantity: Annotated[str, StringConstraints(pattern="^[0-9]+$")]


class Posted(BaseModel):
    lines: list[Inner]


@pytest.fixture
def plain(tmp_path: Path) -> Iterator[TestClient]:
    """A service of its own with two operations made for these tests."""
    settings = Settings(
        data_dir=tmp_path, reference_dir=SMALL_RELEASE, max_body_bytes=LIMIT, log_level="info"
    )
    migrate.upgrade(settings.database_url, MIGRATIONS)
    app = create_app(settings)

    @app.get("/boom")
    def boom() -> None:
        raise RuntimeError("the password is hunter2")

    @app.post("/echo")
    def echo(body: Posted) -> Posted:
        return body

    with TestClient(app) as client:
        yield client


def problem_of(response: Any, status: int, slug: str) -> Problem:  # noqa: ANN401 - httpx2's, untyped here
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/problem+json"
    problem = Problem.model_validate_json(response.content, strict=True)
    assert problem.type == f"/problems/{slug}"
    assert problem.status == status
    assert problem.request_id == response.headers["x-request-id"]
    return problem


class TestProblems:
    def test_an_unknown_path_is_not_found(self, client: TestClient) -> None:
        problem = problem_of(client.get("/v1/nothing"), 404, "not-found")
        assert "/docs" in problem.detail
        assert problem.instance == "/v1/nothing"
        assert problem.errors == []

    def test_a_wrong_method_names_the_right_ones(self, client: TestClient) -> None:
        response = client.delete("/v1/border/assessments")
        problem_of(response, 405, "method-not-allowed")
        assert response.headers["allow"] == "GET, HEAD, POST"

    def test_static_files_only_read(self, client: TestClient) -> None:
        response = client.post("/static/docs.js")
        problem_of(response, 405, "method-not-allowed")
        assert response.headers["allow"] == "GET, HEAD"

    def test_malformed_json_is_told_with_its_place(self, plain: TestClient) -> None:
        response = plain.post(
            "/echo", content='{"lines": [}', headers={"content-type": "application/json"}
        )
        (error,) = problem_of(response, 422, "invalid-input").errors
        assert error.code == Code.MALFORMED
        assert error.pointer == "#"
        assert "character 11" in error.detail

    def test_a_missing_field_has_its_json_pointer(self, plain: TestClient) -> None:
        response = plain.post("/echo", json={"lines": [{"quantity": "1"}, {}]})
        (error,) = problem_of(response, 422, "invalid-input").errors
        assert error.pointer == "#/lines/1/quantity"
        assert error.code == FormCode.FIELD_MISSING
        assert error.how_to_fix

    def test_every_fault_comes_at_once(self, plain: TestClient) -> None:
        response = plain.post("/echo", json={"lines": [{"quantity": 1.5}, {"quantity": None}]})
        errors = problem_of(response, 422, "invalid-input").errors
        assert [error.pointer for error in errors] == ["#/lines/0/quantity", "#/lines/1/quantity"]
        assert [error.value for error in errors] == ["1.5", "null"]
        assert all(error.code == FormCode.WRONG_TYPE for error in errors)

    def test_a_lone_surrogate_is_refused_and_shown(self, plain: TestClient) -> None:
        response = plain.post(
            "/echo",
            content=r'{"lines": [{"quantity": "\ud800"}]}',
            headers={"content-type": "application/json"},
        )
        (error,) = problem_of(response, 422, "invalid-input").errors
        assert error.value == r"\ud800"

    def test_a_number_of_endless_digits_is_a_problem_not_a_failure(self, plain: TestClient) -> None:
        body = '{"lines": [{"quantity": ' + "9" * 4000 + "}]}"
        response = plain.post("/echo", content=body, headers={"content-type": "application/json"})
        (error,) = problem_of(response, 422, "invalid-input").errors
        assert error.value == "a number of 13288 bits"

    def test_a_body_that_is_not_utf_8_cannot_be_read(self, plain: TestClient) -> None:
        response = plain.post(
            "/echo", content=b'{"lines": "\xff"}', headers={"content-type": "application/json"}
        )
        problem_of(response, 400, "unreadable-body")

    @pytest.mark.parametrize("content_type", ["text/plain", "application/xml", None])
    def test_another_content_type_is_refused_by_name(
        self, plain: TestClient, content_type: str | None
    ) -> None:
        headers = {"content-type": content_type} if content_type else {}
        response = plain.post("/echo", content=b'{"lines": []}', headers=headers)
        problem = problem_of(response, 415, "unsupported-media-type")
        assert (content_type or "no content type") in problem.detail

    def test_a_parameter_out_of_range_is_named(self, client: TestClient) -> None:
        (error,) = problem_of(client.get(f"{SOURCES}?limit=201"), 422, "invalid-input").errors
        assert (error.parameter, error.pointer) == ("limit", None)
        assert error.code == Code.OUT_OF_RANGE

    def test_an_unknown_parameter_is_refused_with_the_near_one(self, client: TestClient) -> None:
        (error,) = problem_of(client.get(f"{SOURCES}?limits=5"), 422, "invalid-input").errors
        assert (error.parameter, error.code) == ("limits", FormCode.PARAMETER_UNKNOWN)
        assert "did you mean limit?" in error.detail

    def test_an_unhandled_error_tells_nothing_and_is_logged(
        self, plain: TestClient, capsys: pytest.CaptureFixture[str]
    ) -> None:
        response = plain.get("/boom")
        problem = problem_of(response, 500, "internal-error")
        assert "hunter2" not in response.text
        logged = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
        (failure,) = (entry for entry in logged if entry["event"] == "unhandled error")
        assert failure["request_id"] == problem.request_id
        assert failure["exception"][0]["exc_type"] == "RuntimeError"

    def test_every_kind_has_its_page(self, client: TestClient) -> None:
        listing = client.get("/problems")
        for kind in KINDS:
            page = client.get(kind.type)
            assert page.status_code == 200
            assert kind.title in page.text
            assert kind.type in listing.text

    def test_a_page_for_no_kind_is_not_found(self, client: TestClient) -> None:
        problem_of(client.get("/problems/none-such"), 404, "not-found")


class TestLimits:
    def test_an_announced_body_over_the_limit_is_refused(self, plain: TestClient) -> None:
        response = plain.post("/echo", content=b"x" * (LIMIT + 1))
        assert str(LIMIT) in problem_of(response, 413, "content-too-large").detail

    def test_a_streamed_body_over_the_limit_is_refused(self, plain: TestClient) -> None:
        def chunks() -> Iterator[bytes]:
            for _ in range(5):
                yield b"x" * 1000

        response = plain.post(
            "/echo", content=chunks(), headers={"content-type": "application/json"}
        )
        problem_of(response, 413, "content-too-large")

    def test_a_body_at_the_limit_is_read(self, plain: TestClient) -> None:
        filling = " " * (LIMIT - len('{"lines": []}'))
        body = f'{{"lines": []{filling}}}'
        assert len(body) == LIMIT
        response = plain.post("/echo", content=body, headers={"content-type": "application/json"})
        assert response.status_code == 200


class TestHeaders:
    def test_every_answer_names_request_release_and_engine(self, client: TestClient) -> None:
        for path in ("/health/live", "/v1/nothing", "/docs", SOURCES):
            headers = client.get(path).headers
            UUID(headers["x-request-id"])
            assert re.fullmatch("[0-9a-f]{64}", headers["x-reference-release"])
            assert headers["x-engine-version"]
            assert headers["x-content-type-options"] == "nosniff"
            assert "default-src 'self'" in headers["content-security-policy"]

    def test_a_safe_request_id_is_kept(self, client: TestClient) -> None:
        response = client.get("/health/live", headers={"X-Request-ID": "order-7_a.b"})
        assert response.headers["x-request-id"] == "order-7_a.b"

    @pytest.mark.parametrize("sent", ["a b", "x" * 65, '{"a":1}', "\u00fcber"])
    def test_an_unsafe_request_id_is_replaced(self, client: TestClient, sent: str) -> None:
        headers = {b"X-Request-ID": sent.encode("latin-1")}
        response = client.get("/health/live", headers=headers)
        UUID(response.headers["x-request-id"])

    def test_head_is_answered_as_get_without_body(self, client: TestClient) -> None:
        got, headed = client.get(SOURCES), client.head(SOURCES)
        assert headed.status_code == 200
        assert headed.content == b""
        assert headed.headers["content-length"] == str(len(got.content))
        assert headed.headers["etag"] == got.headers["etag"]


class TestConditionalReads:
    def test_a_known_tag_is_answered_with_304(self, client: TestClient) -> None:
        first = client.get(SOURCES)
        tag = first.headers["etag"]
        assert tag.startswith('"')
        assert first.headers["cache-control"] == "no-cache"

        for sent in (tag, f"W/{tag}", f'"other", {tag}', "*"):
            again = client.get(SOURCES, headers={"If-None-Match": sent})
            assert again.status_code == 304, sent
            assert again.content == b""
            assert again.headers["etag"] == tag

    def test_another_address_has_another_tag(self, client: TestClient) -> None:
        first, other = client.get(SOURCES), client.get(f"{SOURCES}?limit=1")
        assert first.headers["etag"] != other.headers["etag"]
        response = client.get(
            f"{SOURCES}?limit=1", headers={"If-None-Match": first.headers["etag"]}
        )
        assert response.status_code == 200

    @pytest.mark.parametrize("path", [f"{SOURCES}/none-such", f"{SOURCES}?limit=0"])
    def test_a_problem_has_no_tag_and_any_tag_does_not_hide_it(
        self, client: TestClient, path: str
    ) -> None:
        response = client.get(path, headers={"If-None-Match": "*"})
        assert response.status_code in (404, 422)
        assert "etag" not in response.headers
        assert response.headers["cache-control"] == "no-store"


class TestReferenceReleases:
    def test_the_active_release_is_listed_and_told(self, client: TestClient) -> None:
        (only,) = client.get(RELEASES).json()["items"]
        assert only["active"] is True
        assert only["id"] == runtime_of(client).snapshot.release
        assert only["figure_count"] > 0
        assert client.get(f"{RELEASES}/{only['id']}").json() == only

    def test_pages_follow_each_other(self, client: TestClient) -> None:
        with runtime_of(client).database.writing() as session:
            for digit in "123":
                add_release(
                    session,
                    digit * 64,
                    archive=b"",
                    engine_version="0",
                    file_count=0,
                    figure_count=0,
                )
        seen, path = [], f"{RELEASES}?limit=2"
        while path:
            response = client.get(path)
            page = response.json()
            seen += [item["id"] for item in page["items"]]
            link = response.headers.get("link", "")
            assert bool(link) is bool(page["next_cursor"])
            path = link.partition(">")[0].lstrip("<")
        assert seen[:3] == ["3" * 64, "2" * 64, "1" * 64]
        assert len(seen) == len(set(seen)) == 4

    def test_a_page_costs_one_query_however_long_it_is(self, client: TestClient) -> None:
        statements: list[str] = []

        def note(*args: Any) -> None:  # noqa: ANN401 - the event's arguments
            statements.append(str(args[2]))

        engine = runtime_of(client).database.engine
        event.listen(engine, "before_cursor_execute", note)
        try:
            client.get(f"{RELEASES}?limit=200")
        finally:
            event.remove(engine, "before_cursor_execute", note)
        assert len([one for one in statements if one.startswith("SELECT")]) == 1

    def test_an_unknown_release_is_not_found(self, client: TestClient) -> None:
        problem_of(client.get(f"{RELEASES}/{'0' * 64}"), 404, "not-found")

    @pytest.mark.parametrize("cursor", ["x", "WyJhIl0", "W10", "bnVsbA", "e30", "MQ", "IiI"])
    def test_a_foreign_cursor_is_refused(self, client: TestClient, cursor: str) -> None:
        response = client.get(f"{RELEASES}?cursor={cursor}")
        (error,) = problem_of(response, 422, "invalid-input").errors
        assert error.code == FormCode.CURSOR_UNKNOWN


class TestSources:
    def test_all_pages_together_hold_every_source_once(self, client: TestClient) -> None:
        seen, path = [], f"{SOURCES}?limit=7"
        while path:
            response = client.get(path)
            seen += [item["id"] for item in response.json()["items"]]
            path = response.headers.get("link", "").partition(">")[0].lstrip("<")
        assert seen == sorted(runtime_of(client).snapshot.sources)

    def test_a_filter_keeps_to_its_class(self, client: TestClient) -> None:
        items = client.get(f"{SOURCES}?licence_class=public_domain&limit=200").json()["items"]
        assert items
        assert {item["licence_class"] for item in items} == {"public_domain"}

    def test_one_source_is_told_as_in_the_list(self, client: TestClient) -> None:
        first = client.get(f"{SOURCES}?limit=1").json()["items"][0]
        assert client.get(f"{SOURCES}/{first['id']}").json() == first


class TestReasonCodes:
    def test_every_code_is_listed_once_with_its_sentence(self, client: TestClient) -> None:
        answer = client.get("/v1/reason-codes").json()
        codes = [item["code"] for item in answer["items"]]
        assert sorted(codes) == sorted([*Code, *FormCode, *ServiceCode])
        assert all(item["message"] for item in answer["items"])
        assert answer["total"] == len(codes)


class TestHealth:
    def test_the_service_is_live_and_ready(self, client: TestClient) -> None:
        assert client.get("/health/live").json() == {"status": "live"}
        ready = client.get("/health/ready").json()
        assert ready["status"] == "ready"
        assert ready["reference_release"] == runtime_of(client).snapshot.release

    def test_without_migrations_it_is_not_ready_and_becomes_so(
        self, empty_database_url: str, tmp_path: Path
    ) -> None:
        settings = Settings(
            database_url=empty_database_url,
            data_dir=tmp_path,
            reference_dir=SMALL_RELEASE,
            log_level="warning",
        )
        with TestClient(create_app(settings)) as client:
            assert client.get("/health/live").status_code == 200
            for path in ("/health/ready", SOURCES):
                response = client.get(path)
                (error,) = problem_of(response, 503, "not-ready").errors
                assert error.code == "migrations_missing"
                assert response.headers["retry-after"]

            migrate.upgrade(empty_database_url, MIGRATIONS)
            assert client.get(SOURCES).status_code == 200
            assert client.get("/health/ready").status_code == 200

    def test_a_database_that_does_not_answer_is_told_without_its_address(
        self, tmp_path: Path
    ) -> None:
        url = "postgresql://someone:secret@127.0.0.1:1/none?connect_timeout=1"
        settings = Settings(
            database_url=url, data_dir=tmp_path, reference_dir=SMALL_RELEASE, log_level="warning"
        )
        with TestClient(create_app(settings)) as client:
            response = client.get("/health/ready")
        (error,) = problem_of(response, 503, "not-ready").errors
        assert error.code == "database_unreachable"
        assert "secret" not in response.text

    def test_a_faulty_release_is_not_served(self, tmp_path: Path) -> None:
        (tmp_path / "reference").mkdir()
        settings = Settings(
            data_dir=tmp_path, reference_dir=tmp_path / "reference", log_level="warning"
        )
        with pytest.raises(FaultyRelease), TestClient(create_app(settings)):
            pass  # pragma: no cover - it does not get here

    def test_starting_again_changes_nothing(self, client: TestClient) -> None:
        runtime = runtime_of(client)
        before = client.get(RELEASES).json()
        app = client.app
        assert isinstance(app, FastAPI)
        settings: Settings = app.state.settings
        with TestClient(create_app(settings)) as second:
            assert second.get(RELEASES).json() == before
            assert runtime_of(second).tenant_id == runtime.tenant_id


class TestLogsAndMetrics:
    def test_a_request_is_logged_once_as_json_without_its_body(
        self, plain: TestClient, capsys: pytest.CaptureFixture[str]
    ) -> None:
        plain.post("/echo?token=abc", json={"lines": [{"quantity": "987654"}]})
        (line,) = [one for one in capsys.readouterr().err.splitlines() if "echo" in one]
        entry = json.loads(line)
        assert entry["event"] == "request"
        assert (entry["method"], entry["route"], entry["status"]) == ("POST", "/echo", 200)
        assert entry["duration_ms"] > 0
        UUID(entry["request_id"])
        assert "987654" not in line
        assert "abc" not in line

    def test_requests_are_counted_by_template(self, plain: TestClient) -> None:
        plain.get(f"{SOURCES}/none-such")
        text = plain.get("/metrics").text
        counted = (
            'carbonduty_http_requests_total{method="GET",'
            'route="/v1/reference/sources/{source_id}",status="404"} 1.0'
        )
        assert counted in text
        assert "none-such" not in text
        assert "carbonduty_lines_assessed_total 0.0" in text

    def test_configuring_again_adds_no_second_log(self, tmp_path: Path) -> None:
        for _ in range(2):
            create_app(Settings(data_dir=tmp_path))
        names = [handler.name for handler in logging.getLogger().handlers]
        assert names.count("carbonduty-json") == 1


class TestDocuments:
    @pytest.mark.parametrize("path", ["/docs", "/problems", "/problems/not-ready"])
    def test_pages_ask_for_nothing_from_afar(self, client: TestClient, path: str) -> None:
        page = client.get(path)
        assert page.headers["content-type"].startswith("text/html")
        wanted = re.findall(r'(?:src|href)="([^"]+)"', page.text)
        assert wanted
        for address in wanted:
            if address == "#main":  # the content of the page itself
                continue
            assert address.startswith("/"), address
            assert client.get(address).status_code == 200, address
        assert "<title>" in page.text

    def test_the_interface_comes_with_its_licence(self, client: TestClient) -> None:
        for name in ("LICENSE", "NOTICE", "swagger-ui-bundle.js.LICENSE.txt"):
            assert client.get(f"/static/swagger-ui/{name}").status_code == 200

    def test_the_start_leads_to_the_documents(self, client: TestClient) -> None:
        assert 'href="/docs"' in client.get("/").text


class TestOpenApi:
    @pytest.fixture
    def schema(self, services: Any) -> dict[str, Any]:  # noqa: ANN401 - tests.support's Services
        found: dict[str, Any] = services.client("sqlite").get("/openapi.json").json()
        return found

    def test_operation_ids_are_unique_and_snake_case(self, schema: dict[str, Any]) -> None:
        ids = [one["operationId"] for one in operations(schema)]
        assert len(ids) == len(set(ids))
        assert all(re.fullmatch("[a-z]+(_[a-z]+)+", one) for one in ids)

    def test_every_operation_says_what_it_does_and_what_goes_wrong(
        self, schema: dict[str, Any]
    ) -> None:
        tags = {tag["name"] for tag in schema["tags"]}
        for one in operations(schema):
            assert one["description"], one["operationId"]
            assert set(one["tags"]) <= tags, one["operationId"]
            for status in ("4XX", "5XX"):
                content = one["responses"][status]["content"]
                assert content == {
                    "application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}
                }

    def test_the_frameworks_own_error_shape_is_gone(self, schema: dict[str, Any]) -> None:
        assert "HTTPValidationError" not in json.dumps(schema)
        assert {"Problem", "ProblemError"} <= set(schema["components"]["schemas"])

    def test_every_reference_resolves(self, schema: dict[str, Any]) -> None:
        for name in re.findall(r'"#/components/schemas/([^"]+)"', json.dumps(schema)):
            assert name in schema["components"]["schemas"]


def operations(schema: dict[str, Any]) -> list[dict[str, Any]]:
    return [one for path in schema["paths"].values() for one in path.values()]

"""An older release answers any call that pins it."""

import json
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.api.test_reference_changes import ROWS, stored
from tests.support.releases import changed, small_release
from tests.support.services import runtime_of

DOCUMENT = json.loads((Path(__file__).parents[2] / "openapi.json").read_text())
PINNED = "reference_release"
# Answered from the database, from the code, or by releases that the address itself names.
FREE = {
    "/health/live",
    "/health/ready",
    "/v1/border/assessments",
    "/v1/border/assessments/{assessment_id}",
    "/v1/reason-codes",
    "/v1/reference/changes",
    "/v1/reference/releases",
    "/v1/reference/releases/{release_id}",
    "/v1/reference/releases/{release_id}/archive",
    "/v1/reference/releases/{before}/diff/{after}",
}


@pytest.fixture
def older(client: TestClient) -> str:
    """The id of a small release on record that is not the active one."""
    files = changed(small_release(), ROWS, ",2.10,", ",2.05,")
    return stored(runtime_of(client), files)


def test_every_read_of_reference_data_can_pin_a_release() -> None:
    without = {
        path
        for path, methods in DOCUMENT["paths"].items()
        if "get" in methods
        and PINNED not in {one["name"] for one in methods["get"].get("parameters", [])}
    }
    assert without == FREE


def test_datasets_are_those_of_the_pinned_release(client: TestClient, older: str) -> None:
    answer = client.get("/v1/benchmarks/datasets", params={PINNED: older})

    assert answer.status_code == 200
    assert "study" in {one["id"] for one in answer.json()["items"]}
    assert answer.headers["X-Reference-Release"] == older
    active = client.get("/v1/benchmarks/datasets")
    assert "study" not in {one["id"] for one in active.json()["items"]}
    assert active.headers["X-Reference-Release"] != older


def test_figures_are_those_of_the_pinned_release(client: TestClient, older: str) -> None:
    answer = client.get("/v1/benchmarks", params={PINNED: older, "dataset": "study", "limit": 200})

    assert "2.05" in {one["value"] for one in answer.json()["items"]}


def test_next_pages_stay_pinned(client: TestClient, older: str) -> None:
    first = client.get("/v1/benchmarks", params={PINNED: older, "dataset": "study", "limit": 1})
    following = client.get(first.links["next"]["url"])

    assert following.status_code == 200
    assert following.headers["X-Reference-Release"] == older


def test_a_page_says_that_it_is_pinned(client: TestClient, older: str) -> None:
    page = client.get("/parameters", params={PINNED: older})

    assert older in page.text
    assert "pinned by this address" in page.text
    assert "pinned by this address" not in client.get("/parameters").text


def test_an_unknown_release_is_not_found(client: TestClient) -> None:
    answer = client.get("/v1/materials", params={PINNED: "0" * 64})

    assert answer.status_code == 404
    assert "reference release" in answer.json()["detail"]


def test_what_is_no_release_id_is_refused(client: TestClient) -> None:
    answer = client.get("/v1/materials", params={PINNED: "latest"})

    assert answer.status_code == 422
    assert answer.json()["errors"][0]["parameter"] == PINNED

"""Input that no honest client sends: it is refused as a fault, never met by an error of ours."""

import json
from base64 import urlsafe_b64encode
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.support.assessments import URL, body, run, send_file

SOME_ID = "01a1ff9a-4be2-70df-946d-698f04e2962d"
LISTS = [
    URL,
    "/v1/reference/releases",
    "/v1/reference/sources",
    "/v1/materials",
    "/v1/countries",
    "/v1/benchmarks",
]
FORGED: list[Any] = [
    ["2026-01-01T00:00:00", SOME_ID],  # no zone
    ["0001-01-01T00:00:00+14:00", SOME_ID],  # before the first day in UTC
    ["9999-12-31T23:59:59-14:00", SOME_ID],  # after the last
    ["2026-01-01T00:00:00Z", "nul \0"],
    ["2026-01-01T00:00:00Z", "surrogate \ud800"],
    [1e308, SOME_ID],
    [None, None],
    ["nul \0"],
    ["surrogate \ud800"],
    ["eu-default-values", "nul \0", "0"],
    ["eu-default-values", "x", "1e5"],
    [["a"]],
    [],
    {},
    5,
]
LINES = b"line_id,material,country_of_origin\nL1,steel,CN"


def part(name: str, content: bytes, more: str = "") -> bytes:
    head = f'--x\r\nContent-Disposition: form-data; name="{name}"{more}\r\n\r\n'
    return head.encode() + content + b"\r\n"


FILE = part("file", LINES, '; filename="lines.csv"')
BROKEN_FORMS = [
    b"",
    b"--x\r\n",
    FILE + b"--x--\r\n",
    part("run", b"\xff\xfe") + FILE + b"--x--\r\n",
    part("run", b'{"designs": "\\ud800"}') + FILE + b"--x--\r\n",
    part("run", b"[" * 20_000) + FILE + b"--x--\r\n",
    part("run", b" " * 2_000_000) + FILE + b"--x--\r\n",
    part("run", b"{}") * 1500 + FILE + b"--x--\r\n",
]
BROKEN_JSON = [
    b'{"designs": 1e999}',
    b"NaN",
    b'"\\ud800"',
    b'{"\\ud800": 1}',
    b'{"\\u0000": 1}',
    b"\xef\xbb\xbf{}",
    '{"a": 1}'.encode("utf-16"),
    b'{"reference_date": ' + b"9" * 4000 + b"}",
    b'{"reference_date": ' + b"9" * 5000 + b"}",
]


@pytest.mark.parametrize("forged", FORGED)
@pytest.mark.parametrize("url", LISTS)
def test_a_forged_cursor_is_refused(client: TestClient, url: str, forged: object) -> None:
    cursor = urlsafe_b64encode(json.dumps(forged).encode()).decode().rstrip("=")
    answer = client.get(url, params={"cursor": cursor})

    assert answer.status_code in {200, 422}, answer.text
    if answer.status_code == 422:
        assert answer.json()["errors"][0]["code"] == "cursor_unknown"


@pytest.mark.parametrize("form", BROKEN_FORMS, ids=range(len(BROKEN_FORMS)))
def test_a_broken_form_is_refused(client: TestClient, form: bytes) -> None:
    headers = {"Content-Type": "multipart/form-data; boundary=x"}
    answer = client.post(f"{URL}/import", content=form, headers=headers)

    assert answer.status_code in {400, 422}
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("sent", BROKEN_JSON, ids=range(len(BROKEN_JSON)))
def test_broken_json_is_refused(client: TestClient, sent: bytes) -> None:
    answer = client.post(URL, content=sent, headers={"Content-Type": "application/json"})

    assert answer.status_code in {400, 422}
    assert answer.json()["type"].startswith("/problems/")


@pytest.mark.parametrize(
    "query",
    [
        "limit=99999999999999999999999",
        "limit=%00",
        "cursor=%00",
        "country=%ed%a0%80",
        "code=%00",
        "material=%ff",
        "on=0000-00-00",
    ],
)
def test_a_broken_parameter_is_refused(client: TestClient, query: str) -> None:
    assert client.get(f"/v1/benchmarks?{query}").status_code in {200, 422}


@pytest.mark.parametrize(
    "path",
    [
        f"{URL}/%00",
        f"{URL}/{SOME_ID.upper()}",
        "/v1/benchmarks/datasets/%00",
        "/v1/benchmarks/datasets/eu-default-values%0a",
        "/v1/border/designs/%ff",
        f"/v1/reference/releases/{'a' * 64}",
    ],
)
def test_a_path_to_nothing_is_refused(client: TestClient, path: str) -> None:
    assert client.get(path).status_code in {404, 422}


def test_the_last_of_a_parameter_sent_twice_counts(client: TestClient) -> None:
    answer = client.post(f"{URL}?store=true&store=false", json=body())

    assert answer.json()["stored"] is False


def test_a_cell_longer_than_any_field_is_refused(client: TestClient) -> None:
    rows = "line_id,material,country_of_origin\n" + "x" * 100_000 + ",steel,CN"
    (fault,) = send_file(client, rows, run()).json()["errors"]

    assert (fault["row"], fault["column"], fault["code"]) == (2, "line_id", "wrong_length")
    assert len(fault["value"]) < 200


def test_no_more_faults_are_told_than_lines_are_taken(client: TestClient) -> None:
    answer = client.post(URL, json=body(lines=[0] * 150_000))

    assert [fault["code"] for fault in answer.json()["errors"]] == ["wrong_length"]


@pytest.mark.parametrize("rows", [20_001, 200_000])
def test_a_file_of_many_faulty_rows_is_not_read_to_its_end(client: TestClient, rows: int) -> None:
    answer = send_file(client, "line_id,country_of_origin\n" + ",\n" * 10 + "L,\n" * rows, run())

    assert [fault["code"] for fault in answer.json()["errors"]] == ["too_many_lines"]


def test_a_heading_of_many_columns_is_one_fault(client: TestClient) -> None:
    (fault,) = send_file(client, "," * 1_000_000, run()).json()["errors"]

    assert (fault["row"], fault["code"]) == (1, "malformed")


def test_a_long_heading_is_shortened(client: TestClient) -> None:
    found = send_file(client, "x" * 100_000, run()).json()["errors"]

    assert {fault["code"] for fault in found} == {"unknown_column", "missing_column"}
    assert all(len(fault["detail"]) < 500 for fault in found)

"""Assessments that are kept: fetched, listed, replayed, and noticed when a digit is altered."""

import csv
import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine, delete, event, select, update

from service.api.v1.border.schemas import AssessmentOut
from service.persistence.base import new_id
from service.persistence.models import METADATA
from service.persistence.references import add_release
from service.persistence.tenants import add_sandbox
from service.reference.release import archive_of, release_id_of
from tests.support.assessments import (
    URL,
    Document,
    body,
    design,
    first_line,
    line,
    post,
    stipulated,
)
from tests.support.releases import Files, changed, small_release
from tests.support.services import runtime_of

EU = "eu-default-values"


def two_lines(client: TestClient) -> Document:
    """Return a stored run with a resolved and an unresolved line in two columns."""
    lines = [
        line(
            material=None,
            cn_code="72061000",
            customs_value={"amount": "120000", "currency": "USD"},
            verified_intensity=None,
        ),
        line(line_id="L2", material=None, cn_code="25231000", verified_intensity=None),
    ]
    run = design(EU, thresholds=[{"basis": "us_of_same_dataset"}])
    return post(client, designs=[run], lines=lines, label="run 7")


def replay(client: TestClient, assessment_id: str) -> Document:
    answer = client.post(f"{URL}/{assessment_id}/replay")
    assert answer.status_code == 200, answer.text
    found: Document = answer.json()
    return found


@contextmanager
def counted(engine: Engine) -> Iterator[Callable[[], int]]:
    """Give the number of statements sent to the database so far."""
    statements: list[str] = []

    def note(*arguments: Any) -> None:  # noqa: ANN401 - what SQLAlchemy passes
        statements.append(arguments[2])

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield lambda: len(statements)
    finally:
        event.remove(engine, "before_cursor_execute", note)


def queries(client: TestClient, url: str) -> int:
    with counted(runtime_of(client).database.engine) as count:
        assert client.get(url).status_code == 200
        return count()


class TestGetAssessment:
    def test_gives_back_what_was_answered(self, client: TestClient) -> None:
        made = two_lines(client)
        answer = client.get(f"{URL}/{made['id']}")

        assert answer.status_code == 200
        assert answer.json() == made
        AssessmentOut.model_validate_json(answer.content)

    def test_instants_are_utc_to_the_microsecond(self, client: TestClient) -> None:
        made = two_lines(client)

        assert made["created_at"].endswith("Z")
        listed = client.get(URL).json()["items"][0]
        assert listed["created_at"] == made["created_at"]

    def test_gives_csv_with_a_row_for_each_line_and_column(self, client: TestClient) -> None:
        made = two_lines(client)
        answer = client.get(f"{URL}/{made['id']}?format=csv")

        assert answer.headers["content-type"].startswith("text/csv")
        rows = list(csv.DictReader(io.StringIO(answer.text)))
        assert [(row["scope"], row["line_id"]) for row in rows] == [
            ("direct", "L1"),
            ("direct", "L2"),
            ("direct+indirect", "L1"),
            ("direct+indirect", "L2"),
        ]
        first = rows[0]
        assert (first["intensity"], first["threshold"]) == ("1.74", "1.33")
        assert (first["net_charge"], first["amount_payable"]) == ("4100", "4100.00")
        assert first["intensity_label"] == "EU regulatory default"
        assert rows[1]["outcome"] == "cannot_be_determined"
        assert rows[1]["net_charge"] == ""
        assert rows[1]["reason_codes"] == "goods_differ_under_code"

    def test_csv_is_the_same_before_and_after_storing(self, client: TestClient) -> None:
        computed = client.post(f"{URL}?store=false&format=csv", json=body())
        made = post(client)

        assert client.get(f"{URL}/{made['id']}?format=csv").text == computed.text

    @pytest.mark.parametrize("action", ["", "?format=csv", "/replay"])
    def test_what_is_not_stored_is_404(self, client: TestClient, action: str) -> None:
        send = client.post if action == "/replay" else client.get
        answer = send(f"{URL}/{uuid4()}{action}")

        assert answer.status_code == 404
        assert answer.json()["type"] == "/problems/not-found"

    def test_what_is_no_id_is_404(self, client: TestClient) -> None:
        assert client.get(f"{URL}/42").status_code == 404

    def test_the_address_of_imports_is_not_taken_for_an_id(self, client: TestClient) -> None:
        answer = client.get(f"{URL}/import")

        assert answer.status_code == 405
        assert answer.headers["allow"] == "POST"

    @pytest.mark.parametrize("action", ["", "?format=csv", "/replay"])
    def test_what_another_owns_is_404(self, client: TestClient, action: str) -> None:
        made = two_lines(client)
        with runtime_of(client).database.writing() as session:
            other = add_sandbox(session, f"other-{new_id()}")
            session.execute(update(METADATA.tables["assessment"]).values(tenant_id=other.id))

        send = client.post if action == "/replay" else client.get
        assert send(f"{URL}/{made['id']}{action}").status_code == 404
        assert client.get(URL).json()["items"] == []


class TestListAssessments:
    def test_the_latest_come_first_without_their_lines(self, client: TestClient) -> None:
        first = post(client, label="first")
        second = post(client, label="second", lines=[line(), line(line_id="L2")])

        page = client.get(URL).json()
        assert [one["id"] for one in page["items"]] == [second["id"], first["id"]]
        assert page["next_cursor"] is None
        latest = page["items"][0]
        assert (latest["label"], latest["line_count"], latest["result_count"]) == ("second", 2, 1)
        assert latest["reference_release"] == second["reference_release"]
        assert latest["input_hash"] == second["input_hash"]

    def test_a_walk_covers_each_once(self, client: TestClient) -> None:
        made = [post(client)["id"] for _ in range(5)]

        found = []
        url: str | None = f"{URL}?limit=2"
        while url is not None:
            answer = client.get(url)
            found += [one["id"] for one in answer.json()["items"]]
            url = answer.links["next"]["url"] if "link" in answer.headers else None
        assert found == made[::-1]

    def test_a_new_one_does_not_shift_the_next_page(self, client: TestClient) -> None:
        made = [post(client)["id"] for _ in range(3)]
        page = client.get(f"{URL}?limit=1").json()
        post(client)

        following = client.get(URL, params={"limit": 1, "cursor": page["next_cursor"]}).json()
        assert [one["id"] for one in following["items"]] == [made[1]]

    def test_queries_do_not_grow_with_rows(self, client: TestClient) -> None:
        post(client)
        few = queries(client, URL)
        for _ in range(4):
            post(client, lines=[line(line_id=f"L{n}") for n in range(5)])

        assert queries(client, URL) == few
        assert len(client.get(URL).json()["items"]) == 5

    def test_queries_of_one_do_not_grow_with_its_lines(self, client: TestClient) -> None:
        small = post(client)["id"]
        large = post(client, lines=[line(line_id=f"L{n}") for n in range(50)])["id"]

        assert queries(client, f"{URL}/{small}") == queries(client, f"{URL}/{large}")

    @pytest.mark.parametrize(
        "url", ["/v1/benchmarks?limit=200", "/v1/materials", "/v1/countries", "/v1/border/designs"]
    )
    def test_reference_data_asks_nothing_of_the_database(
        self, client: TestClient, url: str
    ) -> None:
        assert queries(client, url) == 0


Place = tuple[str, str, dict[str, int]]
FIRST_RESULT = {"position": 0}
FIRST_LINE = {"result_position": 0, "position": 0}
LINE = "/results/0/lines/0"
# What is stored (table, column, which row), the digits in it to alter, and how replay names it.
DOCUMENTS = [
    ("assessment", "request", {}, '"200"', "/request"),
    ("assessment", "request", {}, "72061000", "/request"),
    ("assessment", "head", {}, "run 7", "/label"),
    ("assessment", "head", {}, "2026-06-01", "/reference_date"),
    ("assessment_result", "document", FIRST_RESULT, '"4100"', "/results/0/totals/gross_charge"),
    ("assessment_result", "document", FIRST_RESULT, '"lines":2', "/results/0/totals/lines"),
    ("assessment_line", "document", FIRST_LINE, '"1.74"', f"{LINE}/benchmark/value"),
    ("assessment_line", "document", FIRST_LINE, '"1.33"', f"{LINE}/threshold/value"),
    ("assessment_line", "document", FIRST_LINE, '"4100.00"', f"{LINE}/amount_payable/amount"),
    ("assessment_line", "document", FIRST_LINE, "row 80", f"{LINE}/benchmark/citation/locator"),
]
# The same for columns, whose last digit is altered.
OLDER = '"engine_version":"0.0.1"'
COLUMNS = [
    ("assessment", "input_hash", {}, "/columns/input_hash"),
    ("assessment", "engine_version", {}, "/columns/engine_version"),
    ("assessment", "reference_date", {}, "/columns/reference_date"),
    ("assessment", "label", {}, "/columns/label"),
    ("assessment", "line_count", {}, "/columns/line_count"),
    ("assessment", "result_count", {}, "/columns/result_count"),
    ("assessment_result", "position", {"position": 1}, "/results/1/columns/position"),
    ("assessment_result", "net_charge", FIRST_RESULT, "/results/0/columns/net_charge"),
    ("assessment_line", "position", FIRST_LINE | {"position": 1}, "/results/0/lines/1"),
    ("assessment_line", "line_id", FIRST_LINE, f"{LINE}/columns/line_id"),
    ("assessment_line", "quantity_t", FIRST_LINE, f"{LINE}/columns/quantity_t"),
    ("assessment_line", "net_charge", FIRST_LINE, f"{LINE}/columns/net_charge"),
]
WORDS = [
    ("assessment_result", "design_id", "other", FIRST_RESULT, "/results/0/columns/design_id"),
    ("assessment_result", "dataset_id", "other", FIRST_RESULT, "/results/0/columns/dataset_id"),
    ("assessment_result", "scope", "other", FIRST_RESULT, "/results/0/columns/scope"),
    ("assessment_result", "currency", "EUR", FIRST_RESULT, "/results/0/columns/currency"),
    ("assessment_line", "material", "cement", FIRST_LINE, f"{LINE}/columns/material"),
    ("assessment_line", "country_of_origin", "TR", FIRST_LINE, f"{LINE}/columns/country_of_origin"),
    ("assessment_line", "outcome", "meets", FIRST_LINE, f"{LINE}/columns/outcome"),
]


def read(client: TestClient, place: Place) -> Any:  # noqa: ANN401 - whatever a column holds
    """Return one stored value."""
    name, column, which = place
    table = METADATA.tables[name]
    rows = [table.c[key] == value for key, value in which.items()]
    with runtime_of(client).database.reading() as session:
        return session.execute(select(table.c[column]).where(*rows)).scalar_one()


def write(client: TestClient, place: Place, value: Any) -> None:  # noqa: ANN401 - as read
    """Change one stored value behind the service's back."""
    name, column, which = place
    table = METADATA.tables[name]
    rows = [table.c[key] == wanted for key, wanted in which.items()]
    with runtime_of(client).database.writing() as session:
        session.execute(update(table).where(*rows).values({column: value}))


def next_digit(text: str) -> str:
    """Return a text with its last digit counted up by one, nine becoming eight."""
    found = max(place for place, letter in enumerate(text) if letter.isdigit())
    digit = "8" if text[found] == "9" else str(int(text[found]) + 1)
    return f"{text[:found]}{digit}{text[found + 1 :]}"


def next_value(value: Any) -> Any:  # noqa: ANN401 - whatever a column holds
    kinds: dict[type, Callable[[str], Any]] = {date: date.fromisoformat, int: int}
    return kinds.get(type(value), type(value))(next_digit(str(value)))


def forget_older(client: TestClient) -> None:
    """Let the service read older releases from their archives again, as after a restart."""
    runtime_of(client).releases._older.clear()  # noqa: SLF001 - a restart takes seconds


def named(found: Document) -> list[str]:
    return [one["field"] for one in found["differences"]]


class TestReplayAssessment:
    def test_is_identical_as_it_was_stored(self, client: TestClient) -> None:
        made = two_lines(client)
        found = replay(client, made["id"])

        assert found["identical"] is True
        assert found["differences"] == []
        assert found["difference_count"] == 0
        assert found["reference_release"] == made["reference_release"]
        assert found["engine_version"] == {
            "stored": made["engine_version"],
            "now": made["engine_version"],
        }

    def test_is_identical_under_a_newer_engine_that_computes_the_same(
        self, client: TestClient
    ) -> None:
        made = two_lines(client)
        head = read(client, ("assessment", "head", {}))
        older = head.replace(f'"engine_version":"{made["engine_version"]}"', OLDER)
        assert older != head
        write(client, ("assessment", "head", {}), older)
        write(client, ("assessment", "engine_version", {}), "0.0.1")

        found = replay(client, made["id"])

        assert found["identical"] is True
        assert found["engine_version"] == {"stored": "0.0.1", "now": made["engine_version"]}

    def test_is_identical_for_all_datasets_side_by_side(self, client: TestClient) -> None:
        lines = [line(material="crude_steel", verified_intensity=None)]
        made = post(client, designs=[design("all", thresholds=None)], lines=lines)

        assert replay(client, made["id"])["identical"] is True

    def test_is_identical_for_many_digits(self, client: TestClient) -> None:
        lines = [line(quantity="12345678901234567890.012345678901234567", quantity_unit="lb")]
        made = post(client, lines=lines)

        assert replay(client, made["id"])["identical"] is True

    @pytest.mark.parametrize(("table", "column", "which", "old", "field"), DOCUMENTS)
    def test_names_the_field_of_one_altered_digit(
        self,
        client: TestClient,
        table: str,
        column: str,
        which: dict[str, int],
        old: str,
        field: str,
    ) -> None:
        made = two_lines(client)
        whole = read(client, (table, column, which))
        assert old in whole

        write(client, (table, column, which), whole.replace(old, next_digit(old), 1))
        found = replay(client, made["id"])
        assert found["identical"] is False
        assert found["difference_count"] >= 1
        assert any(one.startswith(field) for one in named(found)), named(found)

    @pytest.mark.parametrize(("table", "column", "which", "field"), COLUMNS)
    def test_names_the_column_of_one_altered_digit(
        self, client: TestClient, table: str, column: str, which: dict[str, int], field: str
    ) -> None:
        made = two_lines(client)

        stored = read(client, (table, column, which))
        write(client, (table, column, which), next_value(stored))
        found = replay(client, made["id"])
        assert found["identical"] is False
        assert field in named(found)

    @pytest.mark.parametrize(("table", "column", "word", "which", "field"), WORDS)
    def test_names_the_column_of_an_altered_word(
        self,
        client: TestClient,
        table: str,
        column: str,
        word: str,
        which: dict[str, int],
        field: str,
    ) -> None:
        made = two_lines(client)

        write(client, (table, column, which), word)
        found = replay(client, made["id"])
        assert found["identical"] is False
        assert named(found) == [field]

    @pytest.mark.parametrize(
        ("table", "column", "which"),
        [
            ("assessment", "request", {}),
            ("assessment", "head", {}),
            ("assessment_result", "document", FIRST_RESULT),
            ("assessment_line", "document", FIRST_LINE),
        ],
    )
    def test_notices_any_digit_of_a_document(
        self, client: TestClient, table: str, column: str, which: dict[str, int]
    ) -> None:
        made = two_lines(client)
        whole = read(client, (table, column, which))
        digits = [place for place, letter in enumerate(whole) if letter.isdigit()]

        for place in digits[:: max(1, len(digits) // 20)]:
            altered = f"{whole[:place]}{next_digit(whole[place])}{whole[place + 1 :]}"
            write(client, (table, column, which), altered)
            found = replay(client, made["id"])
            assert found["identical"] is False, altered[place - 40 : place + 40]
            assert named(found)
        write(client, (table, column, which), whole)
        assert replay(client, made["id"])["identical"] is True

    def test_a_line_that_is_gone_is_missed(self, client: TestClient) -> None:
        made = two_lines(client)
        table = METADATA.tables["assessment_line"]
        with runtime_of(client).database.writing() as session:
            session.execute(
                delete(table).where(table.c.result_position == 0, table.c.position == 1)
            )

        found = replay(client, made["id"])
        assert found["identical"] is False
        assert named(found) == ["/results/0/lines/1"]

    def test_a_document_that_is_no_json_is_told(self, client: TestClient) -> None:
        made = two_lines(client)
        head = read(client, ("assessment", "head", {}))
        write(client, ("assessment", "head", {}), head[:-1])

        found = replay(client, made["id"])
        assert found["identical"] is False
        assert found["differences"][0]["stored"] == "not readable as JSON"


class TestPinnedRelease:
    def test_the_active_one_may_be_pinned(self, client: TestClient) -> None:
        release = runtime_of(client).snapshot.release
        made = post(client, reference_release=release)

        assert made["reference_release"] == release
        assert replay(client, made["id"])["identical"] is True

    def test_an_older_one_answers_with_its_own_figures(self, client: TestClient) -> None:
        older = self._added(client)
        threshold = stipulated("crude_steel", "1.0", scope="study") | {"unit": "tCO2/t"}
        run = design("study", thresholds=[threshold]) | {"id": "duty"}
        lines = [line(material="crude_steel", verified_intensity=None)]
        made = post(client, designs=[run], lines=lines, reference_release=older)

        assert made["reference_release"] == older
        # the small release has 2.10 for China: 1.10 x 200 t x 50 USD
        assert first_line(made)["net_charge"]["amount"] == "11000"
        assert client.get(f"{URL}/{made['id']}").json() == made
        assert replay(client, made["id"])["identical"] is True

    def test_an_altered_archive_of_an_older_one_is_told(self, client: TestClient) -> None:
        files = changed(small_release(), "benchmarks/study/rows.csv", "2.10", "2.20")
        older = self._added(client, files)
        threshold = stipulated("crude_steel", "1.0", scope="study") | {"unit": "tCO2/t"}
        run = design("study", thresholds=[threshold]) | {"id": "duty"}
        lines = [line(material="crude_steel", verified_intensity=None)]
        made = post(client, designs=[run], lines=lines, reference_release=older)
        forget_older(client)
        table = METADATA.tables["reference_release"]
        changes = {"archive": archive_of(small_release())}
        with runtime_of(client).database.writing() as session:
            session.execute(update(table).where(table.c.id == older).values(changes))

        found = replay(client, made["id"])

        assert found["identical"] is False
        assert named(found) == ["/reference_release/archive"]
        assert found["reference_release"] == older

    @pytest.mark.parametrize(
        "name", ["reference_release", "engine_version", "input_hash", "notice"]
    )
    def test_an_altered_word_of_the_head_is_named_alone(
        self, client: TestClient, name: str
    ) -> None:
        made = two_lines(client)
        head = read(client, ("assessment", "head", {}))
        altered = head.replace(made[name], next_digit(made[name]) if name != "notice" else "sure")
        write(client, ("assessment", "head", {}), altered)

        found = replay(client, made["id"])

        assert found["identical"] is False
        assert named(found) == [f"/{name}"]
        (told,) = found["differences"]
        assert told["recomputed"] == made[name]

    @pytest.mark.parametrize("name", ["engine_version", "input_hash"])
    def test_an_altered_column_beside_the_head_is_named_alone(
        self, client: TestClient, name: str
    ) -> None:
        made = two_lines(client)
        write(client, ("assessment", name, {}), next_digit(made[name]))

        found = replay(client, made["id"])

        assert named(found) == [f"/columns/{name}"]
        assert found["differences"][0]["recomputed"] == made[name]

    def test_names_of_another_release_are_unknown_in_it(self, client: TestClient) -> None:
        older = self._added(client)
        answer = client.post(URL, json=body(reference_release=older))

        assert answer.status_code == 422
        (fault,) = answer.json()["errors"]
        assert (fault["code"], fault["value"]) == ("unknown_design", "climate-duty")

    def test_the_list_of_releases_asks_the_same_for_more_of_them(self, client: TestClient) -> None:
        one = queries(client, "/v1/reference/releases")
        self._added(client)

        assert queries(client, "/v1/reference/releases") == one

    def _added(self, client: TestClient, files: Files | None = None) -> str:
        files = files or small_release()
        with runtime_of(client).database.writing() as session:
            add_release(
                session,
                release_id_of(files),
                archive=archive_of(files),
                engine_version="0.0.1",
                file_count=len(files),
                figure_count=1,
            )
        return release_id_of(files)

"""Archives, differences and freshness of the reference data, over HTTP and as use cases."""

import io
import zipfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import update

from service.api.v1.reference.archive import WRITERS
from service.application.differences import between, between_releases, changes_since
from service.application.errors import ExtraMissing, NotOnRecord
from service.application.runtime import Runtime
from service.persistence.references import ReferenceReleaseRow, add_release, releases_beginning
from service.reference.release import archive_of, release_id_of
from tests.support.releases import changed, small_release, write
from tests.support.services import runtime_of
from tests.unit.reference.test_editions import with_edition

RELEASES = "/v1/reference/releases"
FRESHNESS = "/v1/reference/freshness"
ROWS = "benchmarks/study/rows.csv"


def stored(runtime: Runtime, files: dict[str, bytes]) -> str:
    """Put a release on record beside the active one; return its id."""
    release_id = release_id_of(files)
    with runtime.database.writing() as session:
        add_release(
            session,
            release_id,
            archive=archive_of(files),
            engine_version="0",
            file_count=len(files),
            figure_count=0,
        )
    return release_id


@pytest.fixture
def runtime(client: TestClient) -> Runtime:
    return runtime_of(client)


@pytest.fixture
def pair(runtime: Runtime) -> tuple[str, str]:
    """Two small releases on record that differ in three figures."""
    files = changed(small_release(), ROWS, ",2.10,", ",2.05,")
    files = changed(files, ROWS, ",1.00,", ",1.01,")
    files = changed(files, ROWS, ",318,", ",320,")
    return stored(runtime, small_release()), stored(runtime, files)


class TestArchive:
    def test_csv_holds_every_file_of_the_active_release(
        self, client: TestClient, runtime: Runtime
    ) -> None:
        release = runtime.snapshot.release
        response = client.get(f"{RELEASES}/{release}/archive")
        assert response.status_code == 200
        assert response.headers["content-type"] == "application/zip"
        assert release[:12] in response.headers["content-disposition"]
        with zipfile.ZipFile(io.BytesIO(response.content)) as archive:
            files = {name: archive.read(name) for name in archive.namelist()}
        assert files.pop("RELEASE").decode().strip() == release
        assert release_id_of(files) == release

    def test_an_older_release_is_had_by_its_id(
        self, client: TestClient, pair: tuple[str, str]
    ) -> None:
        response = client.get(f"{RELEASES}/{pair[1]}/archive", params={"format": "csv"})
        with zipfile.ZipFile(io.BytesIO(response.content)) as archive:
            assert b",2.05," in archive.read(ROWS)

    def test_it_is_read_only_once(self, client: TestClient, runtime: Runtime) -> None:
        address = f"{RELEASES}/{runtime.snapshot.release}/archive"
        tag = client.get(address).headers["etag"]
        again = client.get(address, headers={"If-None-Match": tag})
        assert again.status_code == 304

    def test_an_unknown_release_is_not_found(self, client: TestClient) -> None:
        response = client.get(f"{RELEASES}/{'0' * 64}/archive")
        assert response.status_code == 404
        assert response.json()["type"] == "/problems/not-found"

    def test_an_unknown_format_is_invalid(self, client: TestClient, runtime: Runtime) -> None:
        address = f"{RELEASES}/{runtime.snapshot.release}/archive"
        response = client.get(address, params={"format": "xml"})
        assert response.status_code == 422
        assert response.json()["errors"][0]["parameter"] == "format"

    def test_parquet_without_its_part_says_how_to_get_it(
        self, client: TestClient, pair: tuple[str, str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def missing(_: str, __: object) -> bytes:
            raise ExtraMissing("a Parquet archive", "analytics")

        monkeypatch.setitem(WRITERS, "parquet", missing)
        response = client.get(f"{RELEASES}/{pair[0]}/archive", params={"format": "parquet"})
        assert response.status_code == 501
        assert response.json()["type"] == "/problems/extra-missing"
        assert "carbonduty[analytics]" in response.json()["detail"]


class TestDifference:
    def test_changes_come_in_words(self, client: TestClient, pair: tuple[str, str]) -> None:
        response = client.get(f"{RELEASES}/{pair[0]}/diff/{pair[1]}")
        assert response.status_code == 200
        answer = response.json()
        assert (answer["from_release"], answer["to_release"], answer["total"]) == (*pair, 3)
        assert answer["items"][0] == {
            "kind": "changed",
            "text": f"{ROWS}: CN crude_steel study of 2018: value 2.10 becomes 2.05 tCO2/t",
        }
        assert answer["next_cursor"] is None

    def test_pages_follow_each_other(self, client: TestClient, pair: tuple[str, str]) -> None:
        address = f"{RELEASES}/{pair[0]}/diff/{pair[1]}"
        first = client.get(address, params={"limit": 2})
        assert 'rel="next"' in first.headers["link"]
        cursor = first.json()["next_cursor"]
        rest = client.get(address, params={"limit": 2, "cursor": cursor}).json()
        whole = client.get(address).json()["items"]
        assert first.json()["items"] + rest["items"] == whole
        assert rest["next_cursor"] is None

    def test_a_release_differs_from_itself_in_nothing(
        self, client: TestClient, pair: tuple[str, str]
    ) -> None:
        answer = client.get(f"{RELEASES}/{pair[0]}/diff/{pair[0]}").json()
        assert (answer["items"], answer["total"]) == ([], 0)

    def test_an_unknown_release_is_not_found(
        self, client: TestClient, pair: tuple[str, str]
    ) -> None:
        for a, b in ((pair[0], "0" * 64), ("0" * 64, pair[0]), ("0" * 64, "0" * 64)):
            assert client.get(f"{RELEASES}/{a}/diff/{b}").status_code == 404


class TestFreshness:
    def test_the_oldest_source_comes_first(self, client: TestClient, runtime: Runtime) -> None:
        response = client.get(FRESHNESS, params={"on": "2026-11-21", "limit": 200})
        answer = response.json()
        ages = [one["age_days"] for one in answer["items"]]
        assert answer["on"] == "2026-11-21"
        assert ages == sorted(ages, reverse=True)
        assert len(ages) == len(runtime.snapshot.sources)

    def test_a_known_correction_is_told(self, client: TestClient) -> None:
        items = client.get(FRESHNESS, params={"on": "2026-11-21", "limit": 200}).json()["items"]
        found = next(one for one in items if one["source_id"] == "ec-2025-2621")
        assert "eu-default-values" in found["used_by"]
        assert found["age_days"] == 340
        assert [one["source_id"] for one in found["newer"]] == ["ec-2026-1740"]
        assert found["newer"][0]["loaded"] is None

    def test_pages_follow_each_other(self, client: TestClient) -> None:
        params: dict[str, str | int] = {"on": "2026-11-21", "limit": 3}
        first = client.get(FRESHNESS, params=params).json()
        second = client.get(FRESHNESS, params={**params, "cursor": first["next_cursor"]}).json()
        ids = [one["source_id"] for one in (*first["items"], *second["items"])]
        assert len(set(ids)) == 6

    def test_a_day_that_is_none_is_invalid(self, client: TestClient) -> None:
        response = client.get(FRESHNESS, params={"on": "tomorrow"})
        assert response.status_code == 422
        assert response.json()["errors"][0]["parameter"] == "on"

    def test_without_a_day_it_is_today(self, client: TestClient) -> None:
        answer = client.get(FRESHNESS).json()
        assert answer["on"] == datetime.now(UTC).date().isoformat()


class TestChangesSince:
    def test_it_compares_with_what_was_in_use_when_the_day_began(
        self, runtime: Runtime, pair: tuple[str, str]
    ) -> None:
        before, after = pair
        start = datetime(2026, 1, 1, tzinfo=UTC)
        with runtime.database.writing() as session:
            for release_id, days in ((before, 0), (after, 10)):
                session.execute(
                    update(ReferenceReleaseRow)
                    .where(ReferenceReleaseRow.id == release_id)
                    .values(activated_at=start + timedelta(days=days))
                )
        with runtime.database.reading() as session:
            found = changes_since(runtime.releases, session, date(2026, 1, 5), after)
            assert (found.before, len(found.lines)) == (before, 3)
            later = changes_since(runtime.releases, session, date(2026, 1, 12), after)
            assert (later.before, later.lines) == (after, ())
            with pytest.raises(NotOnRecord, match="2025-12-31"):
                changes_since(runtime.releases, session, date(2025, 12, 31), after)

    def test_it_is_answered_in_pages(self, client: TestClient, runtime: Runtime) -> None:
        older = stored(runtime, small_release())
        start = datetime(2026, 1, 1, tzinfo=UTC)
        with runtime.database.writing() as session:
            session.execute(
                update(ReferenceReleaseRow)
                .where(ReferenceReleaseRow.id == older)
                .values(activated_at=start)
            )
        params = {"since": "2026-01-02", "limit": "2"}
        first = client.get("/v1/reference/changes", params=params)
        answer = first.json()

        assert (answer["from_release"], answer["to_release"]) == (older, runtime.snapshot.release)
        assert len(answer["items"]) == 2
        assert answer["total"] > 2
        following = client.get(first.links["next"]["url"]).json()
        assert following["items"] != answer["items"]

    def test_a_day_before_any_release_was_in_use_is_not_found(self, client: TestClient) -> None:
        answer = client.get("/v1/reference/changes", params={"since": "2001-01-01"})

        assert answer.status_code == 404
        assert "2001-01-01" in answer.json()["detail"]


class TestBetween:
    """What `carbonduty reference diff A B` compares."""

    def test_releases_are_found_by_the_beginning_of_their_id(
        self, runtime: Runtime, pair: tuple[str, str]
    ) -> None:
        with runtime.database.reading() as session:
            assert releases_beginning(session, pair[0][:8]) == [pair[0]]
            assert releases_beginning(session, "%") == []
        assert len(between_releases(runtime.releases, *pair).lines) == 3

    def test_a_folder_is_compared_with_a_release(
        self, runtime: Runtime, pair: tuple[str, str], tmp_path: Path
    ) -> None:
        folder = write(small_release(), tmp_path / "reference")
        found = between(str(folder), pair[1], folder, runtime.releases.files)
        assert len(found) == 3

    def test_editions_of_a_dataset_are_compared(self, runtime: Runtime, tmp_path: Path) -> None:
        files = with_edition(small_release(), "second", "first", "2025-07-01", cn="1.90")
        folder = write(files, tmp_path / "reference")
        found = between("study@first", "study@second", folder, runtime.releases.files)
        said = "changed: rows.csv: CN crude_steel study of 2018: value 2.10 becomes 1.90 tCO2/t"
        assert said in found
        for none in ("study@third", "nothing@first", "study@"):
            with pytest.raises(NotOnRecord, match=none):
                between("study@first", none, folder, runtime.releases.files)

"""How the service starts: alone, beside others, on a new release and back on an old one."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import pytest
from sqlalchemy import func, select

from service.application.errors import NotOnRecord, NotReady
from service.application.releases import KEPT
from service.application.runtime import Runtime
from service.persistence import migrate
from service.persistence.references import (
    ReferenceReleaseRow,
    active_release_id,
    list_releases,
)
from service.persistence.tenants import TenantRow
from service.reference.release import release_id_of
from tests.support.databases import MIGRATIONS
from tests.support.releases import SMALL_RELEASE, Files, changed, small_release, write

AT_ONCE = 4


def edition(number: int) -> Files:
    """Return the small release with another title: another release."""
    files = small_release()
    title = files["sources/agency.yaml"].decode().split("title: ")[1].splitlines()[0]
    return changed(files, "sources/agency.yaml", f"title: {title}", f"title: Edition {number}")


@pytest.fixture
def url(empty_database_url: str) -> str:
    migrate.upgrade(empty_database_url, MIGRATIONS)
    return empty_database_url


@pytest.fixture
def opened() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


def runtime(url: str, folder: Path, opened: ExitStack) -> Runtime:
    made = Runtime(
        url, migrations=MIGRATIONS, reference=folder, engine_version="0.0.0", sandbox="sandbox"
    )
    opened.callback(made.close)
    return made


def test_several_that_start_at_once_make_one_tenant_and_one_release(
    url: str, opened: ExitStack
) -> None:
    runtimes = [runtime(url, SMALL_RELEASE, opened) for _ in range(AT_ONCE)]
    with ThreadPoolExecutor(AT_ONCE) as threads:
        list(threads.map(Runtime.open, runtimes))

    assert len({one.tenant_id for one in runtimes}) == 1
    with runtimes[0].database.reading() as session:
        for table in (TenantRow, ReferenceReleaseRow):
            assert session.scalar(select(func.count()).select_from(table)) == 1


def test_a_new_release_becomes_active_and_the_old_one_stays(
    url: str, tmp_path: Path, opened: ExitStack
) -> None:
    first = runtime(url, SMALL_RELEASE, opened)
    first.open()
    second = runtime(url, write(edition(2), tmp_path), opened)
    second.open()

    assert second.snapshot.release != first.snapshot.release
    assert second.releases.find(first.snapshot.release) == first.snapshot
    with second.database.reading() as session:
        assert active_release_id(session) == second.snapshot.release

    back = runtime(url, SMALL_RELEASE, opened)
    back.open()
    with back.database.reading() as session:
        assert active_release_id(session) == first.snapshot.release
        assert len(list_releases(session, limit=10)) == 2


def test_more_releases_than_are_kept_in_memory_are_all_answered(
    url: str, tmp_path: Path, opened: ExitStack
) -> None:
    for number in range(KEPT + 2):
        runtime(url, write(edition(number), tmp_path / str(number)), opened).open()
    now = runtime(url, SMALL_RELEASE, opened)
    now.open()

    for _ in range(2):
        for number in range(KEPT + 2):
            release_id = release_id_of(edition(number))
            assert now.releases.find(release_id).release == release_id


@pytest.mark.parametrize("release_id", ["0" * 64, "nonsense", "", "\0"])
def test_an_unknown_release_is_not_on_record(url: str, opened: ExitStack, release_id: str) -> None:
    now = runtime(url, SMALL_RELEASE, opened)
    now.open()
    with pytest.raises(NotOnRecord):
        now.releases.find(release_id)


def test_an_archive_that_was_altered_is_not_answered_from(
    url: str, tmp_path: Path, opened: ExitStack
) -> None:
    first = runtime(url, SMALL_RELEASE, opened)
    first.open()
    with first.database.writing() as session:
        session.query(ReferenceReleaseRow).update({"archive": b"not an archive"})
    second = runtime(url, write(edition(2), tmp_path), opened)
    second.open()

    with pytest.raises(RuntimeError, match="is not what was stored"):
        second.releases.find(first.snapshot.release)


def test_before_migrations_nothing_is_answered(empty_database_url: str, opened: ExitStack) -> None:
    now = runtime(empty_database_url, SMALL_RELEASE, opened)
    now.open()

    assert not now.is_ready
    with pytest.raises(NotReady, match="this version needs"):
        _ = now.snapshot
    with pytest.raises(NotReady):
        _ = now.tenant_id

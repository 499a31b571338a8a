"""Sessions commit at their boundary alone, and writers wait for each other."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select, text

from service.persistence import migrate
from service.persistence.session import Database
from service.persistence.tenants import TenantRow, add_sandbox, find_tenant
from tests.support.databases import MIGRATIONS

WRITERS = 8


@pytest.fixture
def database(empty_database_url: str) -> Iterator[Database]:
    migrate.upgrade(empty_database_url, MIGRATIONS)
    opened = Database(empty_database_url)
    yield opened
    opened.close()


def test_what_is_written_is_there_afterwards(database: Database) -> None:
    with database.writing() as session:
        add_sandbox(session, "one")
    with database.reading() as session:
        assert find_tenant(session, "one") is not None


def test_an_error_leaves_nothing_behind(database: Database) -> None:
    def fail() -> None:
        with database.writing() as session:
            add_sandbox(session, "one")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with database.reading() as session:
        assert find_tenant(session, "one") is None


def test_a_reading_session_keeps_nothing(database: Database) -> None:
    with database.reading() as session:
        add_sandbox(session, "one")
    with database.reading() as session:
        assert find_tenant(session, "one") is None


def test_writers_that_read_first_wait_for_each_other(database: Database) -> None:
    def write(number: int) -> None:
        with database.writing() as session:
            before = len(session.scalars(select(TenantRow.id)).all())
            add_sandbox(session, f"tenant-{number}")
            assert len(session.scalars(select(TenantRow.id)).all()) > before

    with ThreadPoolExecutor(WRITERS) as threads:
        list(threads.map(write, range(WRITERS)))
    with database.reading() as session:
        assert len(session.scalars(select(TenantRow.id)).all()) == WRITERS


def test_sqlite_keeps_foreign_keys_and_a_write_ahead_log(database: Database) -> None:
    if database.engine.dialect.name != "sqlite":
        return
    with database.reading() as session:
        assert session.scalar(text("PRAGMA foreign_keys")) == 1
        assert session.scalar(text("PRAGMA journal_mode")) == "wal"

"""Fixtures for all tests: databases of both kinds, and the service on them.

`client` and `database_url` run a test twice, on SQLite and on PostgreSQL. Servers and databases
are made when the first test of a worker asks for them, kept for the run and removed at its end.
"""

import os
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from tests.support import postgres

KEPT = ("CARBONDUTY_OFFICIAL_FILES", "CARBONDUTY_TEST_BROWSER")
# What is set around a run must not reach into it, but for what is meant for tests.
for name in [name for name in os.environ if name.startswith("CARBONDUTY_")]:
    if name not in (*KEPT, postgres.NAMED, postgres.RUN):
        del os.environ[name]
postgres.run_id()  # before any worker starts, so that all have the same

from tests.support.databases import POSTGRES, SQLITE, Databases  # noqa: E402 - settings are clean now
from tests.support.services import Services  # noqa: E402

KINDS = (SQLITE, pytest.param(POSTGRES, marks=pytest.mark.postgres))


def pytest_unconfigure(config: pytest.Config) -> None:
    """Leave no server behind, also where a worker died."""
    if not hasattr(config, "workerinput"):
        postgres.remove_leftovers()


@pytest.fixture(scope="session")
def databases(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Databases]:
    """Databases of this worker."""
    found = Databases(tmp_path_factory.mktemp("databases"))
    yield found
    found.close()


@pytest.fixture(scope="session")
def services(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """The services of this worker, one for each kind of database."""
    found = Services(databases, tmp_path_factory.mktemp("data"))
    yield found
    found.close()


@pytest.fixture(params=KINDS)
def database_kind(request: pytest.FixtureRequest) -> str:
    """Which database a test runs on: it runs on each."""
    kind: str = request.param
    return kind


@pytest.fixture
def database_url(database_kind: str, databases: Databases) -> Iterator[str]:
    """The address of a migrated database, for this test alone."""
    with databases.copied(database_kind) as url:
        yield url


@pytest.fixture
def empty_database_url(database_kind: str, databases: Databases) -> Iterator[str]:
    """The address of a database without tables, for this test alone."""
    with databases.empty(database_kind) as url:
        yield url


@pytest.fixture
def client(database_kind: str, services: Services) -> Iterator[TestClient]:
    """A client of the service; what a test stores is gone after it."""
    yield services.client(database_kind)
    services.clean(database_kind)

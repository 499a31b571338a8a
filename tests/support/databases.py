"""Databases for tests, of both kinds, made when first asked for and kept for the run."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import URL, text

from service.persistence import migrate
from service.settings import Settings
from tests.support import postgres

SQLITE, POSTGRES = "sqlite", "postgres"
MIGRATIONS = Settings().migrations_dir


class Databases:
    """Gives addresses of databases: one migrated for each kind, and empty ones on request."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._stack = ExitStack()
        self._server: URL | None = None
        self._unavailable: str | None = None
        self._migrated: dict[str, str] = {}
        self._numbers = count(1)

    def close(self) -> None:
        self._stack.close()

    def migrated(self, kind: str) -> str:
        """Return the address of this worker's migrated database; the same at each call."""
        if kind not in self._migrated:
            self._migrated[kind] = self._make(kind)
        return self._migrated[kind]

    @contextmanager
    def empty(self, kind: str) -> Iterator[str]:
        """Give the address of a database of its own, without tables."""
        if kind == SQLITE:
            path = self._folder / f"empty{next(self._numbers)}.db"
            yield f"sqlite:///{path}"
            path.unlink(missing_ok=True)
            return
        server, name = self._postgres(), self._name(f"empty{next(self._numbers)}")
        try:
            yield _text(postgres.create(server, name))
        finally:
            postgres.drop(server, name)

    @contextmanager
    def copied(self, kind: str) -> Iterator[str]:
        """Give the address of a migrated database of its own."""
        if kind == SQLITE:
            with self.empty(kind) as url:
                migrate.upgrade(url, MIGRATIONS)
                yield url
            return
        server, name = self._postgres(), self._name(f"copied{next(self._numbers)}")
        try:
            yield _text(postgres.create(server, name, template=self._template(server)))
        finally:
            postgres.drop(server, name)

    def _make(self, kind: str) -> str:
        if kind == SQLITE:
            file = f"sqlite:///{self._folder / 'carbonduty.db'}"
            migrate.upgrade(file, MIGRATIONS)
            return file
        server, name = self._postgres(), self._name("service")
        url = postgres.create(server, name, template=self._template(server))
        self._stack.callback(postgres.drop, server, name)
        return _text(url)

    def _template(self, server: URL) -> str:
        """Return the name of the migrated database that others are copied from."""
        name = f"carbonduty_{postgres.run_id()}_template"
        with postgres.connection(server) as admin:
            lock = {"lock": postgres.TEMPLATE_LOCK}
            admin.execute(text("SELECT pg_advisory_lock(:lock)"), lock)
            if not postgres.exists(server, name):
                migrate.upgrade(_text(postgres.create(server, name)), MIGRATIONS)
                self._stack.callback(postgres.drop, server, name)
            admin.execute(text("SELECT pg_advisory_unlock(:lock)"), lock)
        return name

    def _postgres(self) -> URL:
        """Return the server's address; skip the test, or under CI fail it, where there is none."""
        if self._server is None and self._unavailable is None:
            try:
                self._server = self._stack.enter_context(postgres.server())
            except postgres.NotAvailable as error:
                self._unavailable = str(error)
        if self._server is not None:
            return self._server
        advice = f"not run: PostgreSQL tests - {self._unavailable} - {postgres.HOW_TO_GET_IT}"
        if os.environ.get("CI"):
            pytest.fail(advice)
        pytest.skip(advice)

    def _name(self, what: str) -> str:
        worker = os.environ.get("PYTEST_XDIST_WORKER", "main")
        return f"carbonduty_{postgres.run_id()}_{worker}_{what}"


def _text(url: URL) -> str:
    return url.render_as_string(hide_password=False)

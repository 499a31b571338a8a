"""The whole service on each kind of database, started once per worker."""

from contextlib import ExitStack
from pathlib import Path

from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import delete

from service.app import create_app
from service.application.runtime import Runtime
from service.persistence.models import METADATA
from service.persistence.references import ReferenceReleaseRow
from service.settings import Settings
from tests.support.databases import Databases

KEPT = ("tenant", "reference_release")


class Services:
    """Gives the running service of a kind of database; rows are removed between tests."""

    def __init__(self, databases: Databases, folder: Path) -> None:
        self._databases = databases
        self._folder = folder
        self._stack = ExitStack()
        self._clients: dict[str, TestClient] = {}

    def close(self) -> None:
        self._stack.close()

    def client(self, kind: str) -> TestClient:
        """Return the client of the service on that kind of database, started when it is not."""
        if kind not in self._clients:
            settings = Settings(
                database_url=self._databases.migrated(kind),
                data_dir=self._folder,
                log_level="warning",
            )
            client = TestClient(create_app(settings))
            self._clients[kind] = self._stack.enter_context(client)
        return self._clients[kind]

    def clean(self, kind: str) -> None:
        """Remove what a test has stored; the tenant and the active release stay."""
        runtime = runtime_of(self.client(kind))
        with runtime.database.writing() as session:
            for table in reversed(METADATA.sorted_tables):
                if table.name not in KEPT:
                    session.execute(delete(table))
            session.execute(
                delete(ReferenceReleaseRow).where(
                    ReferenceReleaseRow.id != runtime.snapshot.release
                )
            )


def runtime_of(client: TestClient) -> Runtime:
    """Return what the service of a client holds."""
    app = client.app
    assert isinstance(app, FastAPI)
    runtime: Runtime = app.state.runtime
    return runtime

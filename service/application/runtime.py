"""What the running service holds: its database, its releases, and whether it can answer."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Lock
from typing import TypeVar
from uuid import UUID

from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from service.application.errors import NotReady, ServiceCode
from service.application.releases import ReleaseStore
from service.domain.errors import Fault
from service.domain.reference import Snapshot
from service.persistence import migrate
from service.persistence.session import Database
from service.persistence.tenants import add_sandbox, find_tenant

Result = TypeVar("Result")


class Runtime:
    """Opens what the service needs, in order, and says what is missing until all of it is in."""

    def __init__(
        self,
        database_url: str,
        *,
        migrations: Path,
        reference: Path,
        engine_version: str,
        sandbox: str,
    ) -> None:
        """Keep where things are; nothing is opened yet."""
        self.engine_version = engine_version
        self.database = Database(database_url)
        self.releases = ReleaseStore(self.database, reference, engine_version=engine_version)
        self._heads = frozenset(migrate.heads(migrations))
        self._sandbox = sandbox
        self._tenant_id: UUID | None = None
        self._lock = Lock()
        self._one_thread = ThreadPoolExecutor(1, "large")

    def open(self) -> None:
        """Read the release, and store it if the database is migrated; raise FaultyRelease."""
        self.releases.read()
        self.lacking()

    def close(self) -> None:
        """Close the database."""
        self.database.close()

    def lacking(self) -> tuple[Fault, ...]:
        """Return what is missing, asking the database; load what can be loaded by now."""
        try:
            standing = frozenset(migrate.current(self.database.engine))
        except SQLAlchemyError as error:
            return (_unreachable(error),)
        if standing != self._heads:
            return (_behind(standing, self._heads),)
        with self._lock:
            self.releases.store()
            if self._tenant_id is None:
                self._tenant_id = self._sandbox_id()
        return ()

    def alone(self, work: Callable[[], Result]) -> Result:
        """Return what large work gives; such work is done one at a time, in one thread.

        Side by side it would be done no sooner, and each of the threads would keep for itself
        the memory that it once needed.
        """
        return self._one_thread.submit(work).result()

    @property
    def is_ready(self) -> bool:
        """Return whether everything was in when it was last looked for; asks nobody."""
        return self._tenant_id is not None

    def require(self) -> None:
        """Look for what is missing; raise NotReady where something still is."""
        if not self.is_ready:
            lacking = self.lacking()
            if lacking:
                raise NotReady(lacking)

    @property
    def snapshot(self) -> Snapshot:
        """Return the active release; raise NotReady where there is none yet."""
        self.require()
        active = self.releases.active
        if active is None:
            raise NotReady(())
        return active

    @property
    def tenant_id(self) -> UUID:
        """Return the owner of what is stored; raise NotReady where there is none yet."""
        self.require()
        if self._tenant_id is None:
            raise NotReady(())
        return self._tenant_id

    def _sandbox_id(self) -> UUID:
        with self.database.writing() as session:
            tenant = find_tenant(session, self._sandbox)
            if tenant is None:
                try:
                    with session.begin_nested():
                        tenant = add_sandbox(session, self._sandbox)
                except IntegrityError:  # another process was first
                    tenant = find_tenant(session, self._sandbox)
            if tenant is None:
                raise RuntimeError(f"tenant {self._sandbox!r} can be neither made nor found")
            return tenant.id


def _unreachable(error: SQLAlchemyError) -> Fault:
    # The driver's own words can hold the address with its password, so only their kind is told.
    return Fault(
        ServiceCode.DATABASE_UNREACHABLE.value,
        f"the database does not answer ({type(error).__name__})",
        "check CARBONDUTY_DATABASE_URL and whether the database runs",
    )


def _behind(standing: frozenset[str], heads: frozenset[str]) -> Fault:
    return Fault(
        ServiceCode.MIGRATIONS_MISSING.value,
        f"the database stands at {_named(standing)}, this version needs {_named(heads)}",
        "run `carbonduty migrate`",
    )


def _named(revisions: frozenset[str]) -> str:
    return ", ".join(sorted(revisions)) or "no revision"

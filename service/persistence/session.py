"""Engines and sessions: opened inside a request, committed at its boundary and nowhere else."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection as SQLiteConnection
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.orm import Session, sessionmaker

# Together as many connections as the server has threads for plain `def` routes (anyio's 40).
POOL_SIZE = 10
MAX_OVERFLOW = 30
SQLITE_WAIT_MS = 15_000
_WRITES = "carbonduty_writes"


class Database:
    """One database with its engine; gives short sessions for reading and for writing."""

    def __init__(self, url: str) -> None:
        """Make the engine; nothing is connected yet."""
        self.engine = open_engine(url)
        self._read = sessionmaker(self.engine, expire_on_commit=False)
        self._write = sessionmaker(for_writing(self.engine), expire_on_commit=False)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Give a session that is rolled back at the end."""
        with self._read() as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """Give a session that is committed at the end, or rolled back when anything is raised."""
        with self._write.begin() as session:
            yield session

    def close(self) -> None:
        """Close every pooled connection."""
        self.engine.dispose()


def open_engine(url: str, *, foreign_keys: bool = True) -> Engine:
    """Return the engine of an address; a SQLite file's folder is made on connecting.

    Migrations open SQLite without foreign keys: a table that is copied and dropped would
    otherwise take the rows that refer to it along.
    """
    address = make_url(url)
    if address.get_backend_name() != "sqlite":
        return create_engine(
            address, pool_size=POOL_SIZE, max_overflow=MAX_OVERFLOW, pool_pre_ping=True
        )
    engine = create_engine(address, pool_size=POOL_SIZE, max_overflow=MAX_OVERFLOW)

    @event.listens_for(engine, "do_connect")
    def make_folder(*_: Any) -> None:  # noqa: ANN401 - what the dialect connects with
        if address.database:
            Path(address.database).parent.mkdir(parents=True, exist_ok=True)

    @event.listens_for(engine, "connect")
    def set_pragmas(connection: SQLiteConnection, _: Any) -> None:  # noqa: ANN401 - the pool's record
        # The driver would begin transactions by itself, and late: DDL would not be part of them.
        connection.isolation_level = None
        connection.execute(f"PRAGMA busy_timeout = {SQLITE_WAIT_MS}")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A writer takes its lock at once: one that starts by reading could not wait for it later.
        writes = connection.get_execution_options().get(_WRITES, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def for_writing(engine: Engine) -> Engine:
    """Return the engine with transactions that take SQLite's write lock when they begin."""
    return engine.execution_options(**{_WRITES: True})

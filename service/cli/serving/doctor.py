"""Looks whether the service can run here, and says how to mend what is not as needed."""

import json
import os
import platform
import socket
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path

import typer
from sqlalchemy.exc import SQLAlchemyError

from service.cli.environment import settings, shown_url
from service.cli.exits import NOT_MET
from service.cli.page import Head, Page
from service.cli.serving.database import is_made
from service.persistence import migrate
from service.persistence.session import open_engine
from service.reference.faults import FaultyRelease
from service.reference.release import read_release
from service.settings import Settings

OLDEST, NEWEST = (3, 11), (3, 13)
PACKAGES = ("carbonduty", "fastapi", "pydantic", "sqlalchemy", "alembic", "uvicorn")
SECRET = "database_url"  # noqa: S105 - the name of a setting


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at."""

    what: str
    fine: bool
    found: str
    how_to_fix: str = ""


def doctor(*, host: str | None, port: int | None, data_dir: Path | None, as_json: bool) -> None:
    """Print every check; end with exit code 1 where one failed."""
    chosen = settings(host=host, port=port, data_dir=data_dir)
    checks = list(_checks(chosen))
    fine = all(one.fine for one in checks)
    if as_json:
        typer.echo(json.dumps({"fine": fine, "checks": [asdict(one) for one in checks]}))
    else:
        page = Page()
        page.table(
            [Head("check"), Head("state"), Head("found"), Head("how to mend it")],
            (
                (one.what, "fine" if one.fine else "FAULT", one.found, one.how_to_fix)
                for one in checks
            ),
        )
    if not fine:
        raise typer.Exit(NOT_MET)


def _checks(chosen: Settings) -> Iterator[Check]:
    fits = OLDEST <= sys.version_info[:2] <= NEWEST
    told = f"{platform.python_version()} at {sys.executable}"
    yield Check("python", fits, told, "" if fits else "use Python 3.11 to 3.13")
    yield Check("packages", True, ", ".join(f"{name} {version(name)}" for name in PACKAGES))
    for name, value in chosen.model_dump(mode="json").items():
        shown = shown_url(chosen) if name == SECRET else str(value)
        yield Check(f"CARBONDUTY_{name.upper()}", True, shown)
    yield _data_dir(chosen.data_dir)
    yield _reference(chosen.reference_dir)
    yield _database(chosen)
    yield _port(chosen)


def _data_dir(folder: Path) -> Check:
    place = folder.resolve()
    nearest = next(one for one in (place, *place.parents) if one.exists())
    fine = nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK)
    state = "can be written" if place.exists() else f"will be made below {nearest}"
    if fine:
        return Check("data folder", fine, f"{place} {state}")
    return Check("data folder", fine, f"{nearest} cannot be written", "choose another --data-dir")


def _reference(folder: Path) -> Check:
    try:
        release = read_release(folder).release_id
    except FaultyRelease as error:
        found = f"{folder}: {len(error.faults)} fault(s)"
        return Check("reference data", False, found, "run `carbonduty reference check`")
    return Check("reference data", True, f"{folder}: release {release}")


def _database(chosen: Settings) -> Check:
    if not is_made(chosen):
        return Check("database", True, "not made yet; `up` and `migrate` make it")
    needed = set(migrate.heads(chosen.migrations_dir))
    try:
        engine = open_engine(chosen.database_url)
        standing = set(migrate.current(engine))
        engine.dispose()
    except (SQLAlchemyError, OSError, ImportError) as error:
        found = f"does not answer ({type(error).__name__})"
        return Check("database", False, found, "check CARBONDUTY_DATABASE_URL")
    found = f"stands at {', '.join(sorted(standing)) or 'no revision'}"
    fine = standing == needed
    mend = "" if fine else f"needs {', '.join(sorted(needed))}: run `carbonduty migrate`"
    return Check("database", fine, found, mend)


def _port(chosen: Settings) -> Check:
    where = f"{chosen.port} on {chosen.host}"
    try:
        with socket.create_server((chosen.host, chosen.port)):
            pass
    except OSError as error:
        return Check("port", False, f"{where}: {error.strerror}", "choose another --port")
    return Check("port", True, f"{where} is free")

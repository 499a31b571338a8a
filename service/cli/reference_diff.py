"""Compares two sets of reference data and prints what changed."""

import json
from collections.abc import Mapping
from pathlib import Path

import typer

from service.application.differences import between
from service.application.errors import NotOnRecord
from service.cli.environment import settings
from service.cli.exits import wrong_use
from service.cli.page import Page, working
from service.cli.refusals import told
from service.cli.serving.database import is_made, reached
from service.persistence.references import archive_of_release, releases_beginning
from service.persistence.session import Database
from service.reference.release import files_from_archive
from service.settings import Settings

_FEWEST = 8


def diff(before: str, after: str, folder: Path | None, *, as_json: bool) -> None:
    """Print how two sets differ, one change to a line; nothing found is said, too."""
    chosen = settings(reference_dir=folder)

    def find(said: str) -> Mapping[str, bytes]:
        return _release(said, chosen)

    with told(as_json=as_json), working(f"comparing {before} with {after}"):
        lines = between(before, after, chosen.reference_dir, find)
    if as_json:
        typer.echo(json.dumps({"from": before, "to": after, "changes": list(lines)}))
        return
    page = Page()
    for line in lines:
        page.line(line)
    page.line(f"{len(lines)} change(s) from {before} to {after}" if lines else "no difference")


def _release(said: str, chosen: Settings) -> Mapping[str, bytes]:
    """Return the files of a stored release; end with exit code 2 where the text is no release."""
    if len(said) < _FEWEST or set(said) - set("0123456789abcdef"):
        wrong_use(
            f"{said!r} is no folder, no release id and no DATASET@EDITION",
            "GET /v1/reference/releases lists the releases; an edition is e.g. egrid@first",
        )
    if not is_made(chosen):
        raise NotOnRecord("reference release", said)
    with reached(chosen):
        database = Database(chosen.database_url)
        try:
            with database.reading() as session:
                found = releases_beginning(session, said)
                archive = archive_of_release(session, found[0]) if len(found) == 1 else None
        finally:
            database.close()
    if len(found) > 1:
        wrong_use(f"{said!r} begins {len(found)} releases", "write more of the id")
    if archive is None:
        raise NotOnRecord("reference release", said)
    return files_from_archive(archive)

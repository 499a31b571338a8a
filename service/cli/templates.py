"""Writes the workbooks that people fill in."""

from pathlib import Path

import typer

from service.application.assessments.template import template
from service.cli.environment import settings
from service.cli.exits import give_up
from service.cli.page import working
from service.cli.refusals import told
from service.reference.release import read_release


def import_lines(out: Path, folder: Path | None) -> None:
    """Write the template for import lines by the reference data on disk."""
    chosen = settings(reference_dir=folder)
    with told(), working("reading the reference data"):
        snapshot = read_release(chosen.reference_dir).snapshot
    try:
        out.write_bytes(template(snapshot))
    except OSError as error:
        give_up(f"{out} cannot be written: {error.strerror}")
    typer.echo(f"{out}: template for import lines, release {snapshot.release[:12]}")

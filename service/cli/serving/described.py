"""The description of the API, printed or compared."""

import difflib
import json
from pathlib import Path

import typer

from service.cli.environment import settings
from service.cli.exits import NOT_MET
from service.cli.serving.server import application

SHOWN = 40


def described() -> str:
    """Return the description as text that is the same on every machine."""
    document = application(settings()).openapi()
    return json.dumps(document, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def openapi(file: Path | None) -> None:
    """Print the description, or how it differs from a file."""
    now = described()
    if file is None:
        typer.echo(now, nl=False)
        return
    before = file.read_text(encoding="utf-8")
    if before == now:
        typer.echo(f"{file} is the description of this API")
        return
    lines = list(
        difflib.unified_diff(
            before.splitlines(), now.splitlines(), str(file), "this API", n=2, lineterm=""
        )
    )
    for line in lines[:SHOWN]:
        typer.echo(line)
    if len(lines) > SHOWN:
        typer.echo(f"… and {len(lines) - SHOWN} lines more")
    typer.echo(f"{file} is not the description of this API; if that is meant: make openapi")
    raise typer.Exit(NOT_MET)

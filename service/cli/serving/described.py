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


def openapi(file: Path | None, *, as_json: bool) -> None:
    """Print the description, or how it differs from a file."""
    now = described()
    if file is None:
        typer.echo(now, nl=False)
        return
    differences = _differences(file, now)
    if as_json:
        typer.echo(json.dumps({"identical": not differences, "differences": differences}))
    elif not differences:
        typer.echo(f"{file} is the description of this API")
    else:
        for line in differences[:SHOWN]:
            typer.echo(line)
        if len(differences) > SHOWN:
            typer.echo(f"… and {len(differences) - SHOWN} lines more")
        typer.echo(f"{file} is not the description of this API; if that is meant: make openapi")
    if differences:
        raise typer.Exit(NOT_MET)


def _differences(file: Path, now: str) -> list[str]:
    before = file.read_bytes().decode("utf-8", errors="replace")
    if before == now:
        return []
    lines = difflib.unified_diff(
        before.splitlines(), now.splitlines(), str(file), "this API", n=2, lineterm=""
    )
    return list(lines) or ["the same lines, ended in another way"]

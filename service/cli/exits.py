"""How a command ends: its exit code, and the sentence that goes with it."""

from typing import NoReturn

import typer

DONE = 0
NOT_MET = 1
WRONG_USE = 2


def wrong_use(why: str, how: str = "") -> NoReturn:
    """End for an option or argument that cannot be used as it was given."""
    _end(why, how, WRONG_USE)


def give_up(why: str, how: str = "") -> NoReturn:
    """End because something asked for cannot be done here and now."""
    _end(why, how, NOT_MET)


def _end(why: str, how: str, code: int) -> NoReturn:
    typer.echo(f"carbonduty: {why}", err=True)
    if how:
        typer.echo(f"  {how}", err=True)
    raise typer.Exit(code)

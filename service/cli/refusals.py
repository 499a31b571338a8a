"""Telling what was refused: every fault, with where it is and how to mend it."""

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from typing import NoReturn

import typer

from service.application.errors import NotOnRecord, NotReady
from service.cli.exits import NOT_MET
from service.cli.page import Head, Page
from service.domain.errors import Fault, FaultyInput

_PARTS = ("file", "row", "column", "pointer", "code", "detail", "value", "how_to_fix")


def refuse(what: str, faults: Sequence[Fault], *, as_json: bool, code: int = NOT_MET) -> NoReturn:
    """Tell every fault, as a table on standard error or as JSON on standard output, and end."""
    if as_json:
        typer.echo(json.dumps({"detail": what, "errors": [asdict(one) for one in faults]}))
        raise typer.Exit(code)
    page = Page(sys.stderr)
    page.line(f"carbonduty: {what}")
    if not faults:
        raise typer.Exit(code)
    names = [name for name in _PARTS if any(_text(one, name) for one in faults)]
    titles = {"detail": "what", "how_to_fix": "how to mend it", "pointer": "where"}
    page.table(
        [Head(titles.get(name, name), number=name == "row") for name in names],
        ([_text(one, name) for name in names] for one in faults),
    )
    raise typer.Exit(code)


def _text(fault: Fault, name: str) -> str:
    value = getattr(fault, name, None)
    return "" if value is None else str(value)


@contextmanager
def told(*, as_json: bool = False) -> Iterator[None]:
    """End with exit code 1 and every reason for errors that a person can mend."""
    try:
        yield
    except FaultyInput as error:
        refuse(str(error).partition("\n")[0], error.faults, as_json=as_json)
    except NotReady as error:
        refuse("the service is not ready", error.lacking, as_json=as_json)
    except NotOnRecord as error:
        refuse(str(error), (), as_json=as_json)

"""Printing for people: tables and progress on a terminal, plain lines in a pipe."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TextIO

from rich.box import SIMPLE_HEAD
from rich.console import Console, JustifyMethod
from rich.table import Table
from rich.text import Text

GAP = "  "


@dataclass(frozen=True, slots=True)
class Head:
    """The heading of a table's column; numbers stand flush right."""

    title: str
    number: bool = False


class Page:
    """Writes to a stream: wrapped and styled on a terminal, one line per row anywhere else."""

    def __init__(self, stream: TextIO | None = None) -> None:
        """Write to standard output unless told otherwise."""
        self._stream = stream or sys.stdout
        self._console = Console(file=self._stream, highlight=False) if self.is_terminal else None

    @property
    def is_terminal(self) -> bool:
        """Return whether a person looks at it as it is written."""
        return self._stream.isatty()

    def line(self, text: str = "") -> None:
        """Print one line."""
        if self._console is None:
            print(text, file=self._stream)
        else:
            self._console.print(Text(text))

    def heading(self, text: str) -> None:
        """Print a blank line and a heading."""
        self.line()
        if self._console is None:
            self.line(text)
        else:
            self._console.print(Text(text, style="bold"))

    def named(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Print values with their names in front, one below the other."""
        found = list(pairs)
        width = max((len(name) for name, _ in found), default=0)
        if self._console is None:
            for name, value in found:
                self.line(f"{GAP}{name.ljust(width)}{GAP}{value}")
            return
        grid = Table.grid(padding=(0, 2))
        grid.add_column(min_width=width + len(GAP))
        grid.add_column(overflow="fold")
        for name, value in found:
            grid.add_row(Text(f"{GAP}{name}", style="dim"), Text(value))
        self._console.print(grid)

    def points(self, texts: Iterable[str]) -> None:
        """Print one point per line."""
        for text in texts:
            if self._console is None:
                self.line(f"{GAP}- {text}")
                continue
            grid = Table.grid(padding=(0, 1))
            grid.add_column()
            grid.add_column(overflow="fold")
            grid.add_row(Text(f"{GAP}-"), Text(text))
            self._console.print(grid)

    def table(self, heads: Sequence[Head], rows: Iterable[Sequence[str]]) -> None:
        """Print a table; outside a terminal no cell is ever wrapped, and nowhere is one cut."""
        if self._console is None:
            for line in _aligned(heads, rows):
                self.line(line)
            return
        cells = [tuple(row) for row in rows]
        table = Table(box=SIMPLE_HEAD, pad_edge=False)
        for head, column in zip(heads, zip(*cells, strict=True), strict=False):
            # Prose may be wrapped, a number or a name may not.
            width = max(len(word) for cell in (head.title, *column) for word in cell.split(" "))
            justify: JustifyMethod = "right" if head.number else "left"
            table.add_column(Text(head.title), justify=justify, overflow="fold", min_width=width)
        for row in cells:
            table.add_row(*map(Text, row))
        self._console.print(table, crop=False)

    def flush(self) -> None:
        """Hand everything over to who reads it."""
        self._stream.flush()


def _aligned(heads: Sequence[Head], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    lines = [tuple(head.title for head in heads), *map(tuple, rows)]
    widths = [max(len(line[n]) for line in lines) for n in range(len(heads))]
    for line in lines:
        cells = (
            cell.rjust(width) if head.number else cell.ljust(width)
            for head, cell, width in zip(heads, line, widths, strict=True)
        )
        yield f"{GAP}{GAP.join(cells)}".rstrip()


@contextmanager
def working(what: str) -> Iterator[None]:
    """Say on standard error what takes a moment: a spinner on a terminal, else one line."""
    page = Page(sys.stderr)
    if not page.is_terminal:
        page.line(what)
        page.flush()
        yield
        return
    with Console(file=sys.stderr).status(what):
        yield

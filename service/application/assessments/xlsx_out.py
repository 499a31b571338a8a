"""Workbooks that go out: formats and cells they share, and an answer as a sheet."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import islice
from math import isfinite
from typing import Any

import xlsxwriter  # type: ignore[import-untyped]

from service.application.assessments.xlsx_in import number_text
from service.application.assessments.xlsx_text import safe_text

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_ROWS = 1_000_000  # below a heading; a sheet has little more
# Columns of an answer that hold numbers; all others are text whatever stands in them.
NUMBERS = frozenset(
    {
        "quantity_t",
        "customs_value",
        "intensity",
        "threshold",
        "excess",
        "embodied",
        "excess_emissions",
        "gross_charge",
        "credits",
        "cap_reduction",
        "net_charge",
        "amount_payable",
        "per_tonne",
        "ad_valorem_equivalent",
        "lowest_charge",
        "highest_charge",
    }
)
# The same content gives the same bytes, so no instant of writing goes in.
_MADE = datetime(2026, 1, 1)  # noqa: DTZ001 - the format knows no zones
_ALLOWED = dict.fromkeys(
    (
        "format_cells",
        "format_columns",
        "format_rows",
        "insert_rows",
        "delete_rows",
        "sort",
        "autofilter",
    ),
    True,
)
_WIDEST = 40


@dataclass(frozen=True, slots=True)
class Formats:
    """The formats of one workbook."""

    heading: Any
    plain: Any
    text: Any
    day: Any
    wrong: Any
    wrong_day: Any
    words: Any


class Book:
    """A workbook under way; sheets are written row by row, none is kept in memory."""

    def __init__(self, buffer: io.BytesIO) -> None:
        """Open a workbook that is written into a buffer."""
        # Texts stay texts: nothing in them becomes a formula, a link or a number.
        options = {
            "constant_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        }
        self.book = xlsxwriter.Workbook(buffer, options)
        self.book.set_properties({"created": _MADE, "author": "carbonduty"})
        add = self.book.add_format
        free = {"locked": False}
        wrong = {**free, "bg_color": "#FBE0DC"}
        self.formats = Formats(
            heading=add({"bold": True, "locked": True, "bg_color": "#E6ECEA", "border": 1}),
            plain=add(free),
            text=add({**free, "num_format": "@"}),
            day=add({**free, "num_format": "yyyy-mm-dd"}),
            wrong=add(wrong),
            wrong_day=add({**wrong, "num_format": "yyyy-mm-dd"}),
            words=add({"text_wrap": True, "valign": "top"}),
        )

    def sheet(self, name: str) -> Any:  # noqa: ANN401 - the library has no types
        """Return a new sheet."""
        return self.book.add_worksheet(name)

    def heading(self, sheet: Any, names: Sequence[str]) -> None:  # noqa: ANN401 - as above
        """Write a heading that stays in sight and cannot be changed."""
        for place, name in enumerate(names):
            sheet.write_string(0, place, safe_text(name), self.formats.heading)
        sheet.freeze_panes(1, 0)
        sheet.protect("", _ALLOWED)

    def pairs(self, name: str, rows: Iterable[tuple[str, str]]) -> Any:  # noqa: ANN401 - as above
        """Write a sheet of names and what is said of them."""
        sheet = self.sheet(name)
        sheet.set_column(0, 0, 24)
        sheet.set_column(1, 1, 90)
        for row, (what, said) in enumerate(rows):
            sheet.write_string(row, 0, safe_text(what), self.formats.words)
            sheet.write_string(row, 1, safe_text(said), self.formats.words)
        return sheet


@contextmanager
def written() -> Iterator[tuple[Book, io.BytesIO]]:
    """Give a workbook and the buffer that holds it once the block has ended."""
    buffer = io.BytesIO()
    book = Book(buffer)
    yield book, buffer
    book.book.close()


def put(sheet: Any, at: tuple[int, int], cell: object, formats: Formats, *, wrong: bool) -> None:  # noqa: ANN401 - the library has no types
    """Write a cell as it was read: numbers and days by their type, all else as text."""
    row, column = at
    form = formats.wrong if wrong else formats.plain
    if isinstance(cell, bool):
        sheet.write_boolean(row, column, cell, form)
    elif isinstance(cell, int | float) and isfinite(cell):
        sheet.write_number(row, column, cell, form)
    elif isinstance(cell, date):
        sheet.write_datetime(row, column, cell, formats.wrong_day if wrong else formats.day)
    elif cell != "" or wrong:
        sheet.write_string(row, column, safe_text(str(cell)), form)


def is_exact(text: str) -> bool:
    """Return whether a number of a sheet holds a decimal text to its last digit."""
    return Decimal(number_text(float(text))) == Decimal(text)


def answer_workbook(answer: bytes, about: Mapping[str, str]) -> bytes:
    """Return an answer in CSV as a workbook: one row per line and column, and what it rests on.

    Decimals that a sheet cannot hold to their last digit stand as text.
    """
    rows = csv.reader(io.StringIO(answer.decode(), newline=""))
    heading = next(rows)
    with written() as (book, buffer):
        number = 0
        while part := list(islice(rows, 1)):
            number += 1
            _answer_sheet(book, number, heading, _chained(part, islice(rows, MOST_ROWS - 1)))
        if not number:
            _answer_sheet(book, 1, heading, iter(()))
        book.pairs("About", about.items())
    return buffer.getvalue()


def _chained(first: list[list[str]], others: Iterable[list[str]]) -> Iterator[list[str]]:
    yield from first
    yield from others


def _answer_sheet(book: Book, number: int, heading: list[str], rows: Iterator[list[str]]) -> None:
    sheet = book.sheet("Answer" if number == 1 else f"Answer {number}")
    for place, name in enumerate(heading):
        sheet.set_column(place, place, min(_WIDEST, max(12, len(name) + 2)), book.formats.plain)
    book.heading(sheet, heading)
    count = 0
    for count, cells in enumerate(rows, start=1):
        for place, (name, text) in enumerate(zip(heading, cells, strict=True)):
            if name in NUMBERS and text and is_exact(text):
                sheet.write_number(count, place, float(text), book.formats.plain)
            elif text:
                # The CSV has put an apostrophe before what could be a formula already.
                sheet.write_string(count, place, text[:_CELL], book.formats.plain)
    sheet.autofilter(0, 0, count, len(heading) - 1)


_CELL = 32_767

"""Files of import lines, CSV or XLSX by what is in them and not by their names."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from service.application.assessments.csv_in import LinesFile, read_lines, too_many
from service.application.assessments.stamp import Stamp
from service.application.assessments.xlsx_guard import is_workbook
from service.application.assessments.xlsx_in import open_sheet, read_sheet
from service.application.assessments.xlsx_out import MOST_ROWS
from service.domain.errors import FaultyInput


@dataclass(frozen=True, slots=True)
class Table:
    """A file as it stands: the numbers of its rows with their cells, the heading first."""

    rows: Iterator[tuple[int, list[Any]]]
    width: int
    stamp: Stamp | None = None


def read_file(data: bytes, most: int | None = None) -> LinesFile:
    """Return the lines of a file; raise FaultyInput with every fault of form at once."""
    return read_sheet(data, most) if is_workbook(data) else read_lines(data, most)


def table_of(data: bytes) -> Table:
    """Return what stands in a file, whatever its heading.

    Raises FaultyInput where a workbook cannot be read or a file has more rows than a sheet,
    UnicodeDecodeError or csv.Error where a CSV file cannot be read.
    """
    if is_workbook(data):
        sheet = open_sheet(data, check=False)
        return Table(((row.number, row.cells) for row in sheet.rows()), sheet.width, sheet.stamp)
    count = width = 0
    for count, cells in enumerate(_csv_rows(data)):  # noqa: B007 - counts the rows below the first
        width = max(width, len(cells))
    if count > MOST_ROWS:
        raise FaultyInput((too_many(MOST_ROWS, count + 1),))
    return Table(enumerate(_csv_rows(data), start=1), width)


def _csv_rows(data: bytes) -> Iterator[list[str]]:
    return csv.reader(io.TextIOWrapper(io.BytesIO(data), "utf-8-sig", newline=""), strict=True)


def texts_of(data: bytes) -> Iterator[dict[str, str]]:
    """Yield the rows of a readable file as text by column."""
    if not is_workbook(data):
        yield from csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))
        return
    sheet = open_sheet(data)
    rows = sheet.rows()
    next(rows, None)
    for row in rows:
        yield sheet.texts(row)[0]


def stamp_on(data: bytes) -> Stamp | None:
    """Return the stamp of the template that a readable file was made from, if it has one."""
    return open_sheet(data).stamp if is_workbook(data) else None

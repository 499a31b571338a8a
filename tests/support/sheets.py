"""Workbooks as people send them, and what stands in those that are handed back."""

import io
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import xlsxwriter  # type: ignore[import-untyped]
from python_calamine import CalamineWorkbook

Cells = Sequence[object]
COMPUTED = 'calcId="124519" fullCalcOnLoad="1"'


class Formula(str):
    """A formula; `=1+1|2` was computed to 2, without a bar it never was."""

    __slots__ = ()


def workbook(
    *rows: Cells,
    name: str = "Sheet1",
    others: Mapping[str, Iterable[Cells]] | None = None,
    computed: bool = True,
) -> bytes:
    """Return a workbook with these rows; numbers, days and texts keep their type."""
    buffer = io.BytesIO()
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(buffer, options)
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    for title, table in {name: rows, **(others or {})}.items():
        sheet = book.add_worksheet(title)
        for row, cells in enumerate(table):
            for column, cell in enumerate(cells):
                _put(sheet, row, column, cell, day)
    book.close()
    # As a spreadsheet program leaves it: its values are computed.
    return (
        repacked(buffer.getvalue(), {"xl/workbook.xml": _as_saved})
        if computed
        else (buffer.getvalue())
    )


def _put(sheet: Any, row: int, column: int, cell: object, day: object) -> None:  # noqa: ANN401 - the library has no types
    if isinstance(cell, Formula):
        formula, _, value = cell.partition("|")
        sheet.write_formula(row, column, formula, None, value)
    elif isinstance(cell, date):
        sheet.write_datetime(row, column, cell, day)
    elif isinstance(cell, str):
        if cell:
            sheet.write_string(row, column, cell)
    elif cell is not None:
        sheet.write(row, column, cell)


def _as_saved(text: bytes) -> bytes:
    assert COMPUTED.encode() in text
    return text.replace(COMPUTED.encode(), b'calcId="191029"')


def repacked(data: bytes, changes: Mapping[str, Callable[[bytes], bytes]]) -> bytes:
    """Return a workbook with some of its parts changed; parts that were not there are added."""
    buffer = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as old, ZipFile(buffer, "w", ZIP_DEFLATED) as new:
        for name in dict.fromkeys((*old.namelist(), *changes)):
            text = old.read(name) if name in old.namelist() else b""
            new.writestr(name, changes[name](text) if name in changes else text)
    return buffer.getvalue()


def grid(data: bytes, name: str) -> list[list[Any]]:
    """Return the cells of a sheet."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return list(book.get_sheet_by_name(name).to_python(skip_empty_area=False))


def sheet_names(data: bytes) -> list[str]:
    """Return the names of the sheets, hidden ones too."""
    return list(CalamineWorkbook.from_filelike(io.BytesIO(data)).sheet_names)


def xml_of(data: bytes, part: str) -> str:
    """Return a part of the file as text."""
    with ZipFile(io.BytesIO(data)) as archive:
        return archive.read(part).decode()


def formulas(data: bytes) -> list[str]:
    """Return every formula in a workbook."""
    with ZipFile(io.BytesIO(data)) as archive:
        parts = [name for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
        return [one for part in parts for one in re.findall("<f[ >].*?</f>", xml_of(data, part))]

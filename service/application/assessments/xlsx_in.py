"""Import lines from XLSX, row by row: columns and faults of the CSV, cells by their type."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from decimal import Context, Decimal
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from service.application.assessments.csv_in import (
    FaultyLines,
    FoundRow,
    LinesFile,
    gathered,
    heading_faults,
    line_of,
    no_row,
    too_many,
)
from service.application.assessments.stamp import STAMP_SHEET, Stamp, stamp_of
from service.application.assessments.xlsx_guard import Inspected, inspect
from service.application.assessments.xlsx_scan import Extent, Mark, column_letters
from service.application.assessments.xlsx_text import unsafe
from service.application.form import shown
from service.domain.errors import Fault, FaultyInput
from service.domain.reasons import Code

LINES_SHEET = "Import lines"
# What the service itself writes beside the lines when it hands a sheet back.
FAULTY_COLUMN, MESSAGE_COLUMN = "faulty", "what_to_mend"
OWN_COLUMNS = frozenset({FAULTY_COLUMN, MESSAGE_COLUMN})
CODES = frozenset({"hts_code", "cn_code", "hs_code"})
# A spreadsheet holds and shows 15 digits; what stands behind them is noise of binary reckoning.
_HELD = Context(prec=15)
_SAVE_ANEW = "open and save it in a spreadsheet program, or send CSV"


@dataclass(frozen=True, slots=True)
class Row:
    """One row as it stands: its number in the sheet, its cells and which of them are unusable."""

    number: int
    cells: list[Any]
    marks: dict[int, Mark]


class Sheet:
    """The import lines of a workbook; rows can be gone through more than once."""

    def __init__(self, inspected: Inspected) -> None:
        """Choose the sheet; its heading is the first row with anything in it."""
        self._inspected = inspected
        with CalamineWorkbook.from_filelike(inspected.outline()) as outline:
            self._name = _chosen(outline)
        self._extent = inspected.extent(self._name)
        self._marks: dict[int, dict[int, Mark]] = {}
        for (row, column), mark in self._extent.marks.items():
            self._marks.setdefault(row, {})[column - 1] = mark
        self.stamp: Stamp | None = None
        if STAMP_SHEET in inspected.sheets:
            own = inspected.extent(STAMP_SHEET)
            self.stamp = stamp_of([cells for _, cells in _cells(inspected, STAMP_SHEET, own)])
        first = next(self.rows(), None)
        self.heading = [cell_text(cell) for cell in first.cells] if first else []
        while self.heading and not self.heading[-1]:
            self.heading.pop()

    @property
    def width(self) -> int:
        """Return how many columns the widest row has."""
        return self._extent.columns

    def rows(self) -> Iterator[Row]:
        """Yield the rows that are not blank, the heading first."""
        # The reader passes over rows at the end that hold nothing but formulas without a value.
        unread = sorted(self._marks, reverse=True)
        for number, cells in _cells(self._inspected, self._name, self._extent):
            while unread and unread[-1] < number:
                above = unread.pop()
                yield Row(above, [], self._marks[above])
            if unread and unread[-1] == number:
                unread.pop()
            marks = self._marks.get(number, {})
            if marks or any(cell != "" for cell in cells):
                yield Row(number, cells, marks)
        for number in reversed(unread):
            yield Row(number, [], self._marks[number])

    def lines(self) -> Iterator[tuple[int, FoundRow]]:
        """Yield each line below the heading with the number of its row, or its faults of form."""
        rows = self.rows()
        next(rows, None)
        for row in rows:
            texts, wrong = self.texts(row)
            if not wrong and not any(texts.values()):
                continue
            yield row.number, line_of(texts, row.number, wrong)

    def texts(self, row: Row) -> tuple[dict[str, str], list[Fault]]:
        """Return the cells of a row by column as text; those that cannot be used are blank."""
        texts: dict[str, str] = {}
        wrong: list[Fault] = []
        width = max(len(row.cells), max(row.marks, default=-1) + 1)
        for place in range(width):
            cell = row.cells[place] if place < len(row.cells) else ""
            name = self.heading[place] if place < len(self.heading) else ""
            if name in OWN_COLUMNS:
                continue
            text = cell_text(cell)
            fault = _cell_fault(name, cell, text, row.marks.get(place))
            if fault is not None and not name:
                fault = replace(fault, column=column_letters(place + 1))
            elif not name and text:
                fault = _stray(place, text)
            if fault is not None:
                wrong.append(replace(fault, row=row.number))
            if name:
                texts[name] = "" if fault else text
        return texts, wrong


def open_sheet(data: bytes, *, check: bool = True) -> Sheet:
    """Return the sheet of import lines; raise FaultyInput where file or heading has faults.

    Without `check` a heading with faults is taken as it is.
    """
    inspected = inspect(data)
    try:
        sheet = Sheet(inspected)
    except CalamineError as error:
        raise _unreadable(error) from None
    if not sheet.heading:
        detail, fix = "the sheet is empty", "give a heading row"
        raise FaultyInput((Fault(Code.NO_LINES.value, detail, fix, row=1),))
    named = [name for name in sheet.heading if name and name not in OWN_COLUMNS]
    faults = tuple(heading_faults(named)) if check else ()
    if faults:
        raise FaultyInput(tuple(_with_stamp(fault, sheet.stamp) for fault in faults))
    return sheet


def read_sheet(data: bytes, most: int | None = None) -> LinesFile:
    """Return the lines of a workbook as `read_lines` does those of a CSV file."""
    file, faults = gathered(_at_most(open_sheet(data).lines(), most))
    if faults:
        raise FaultyLines(faults, file)
    if not file.lines:
        raise FaultyInput((no_row(),))
    return file


def _at_most(
    rows: Iterator[tuple[int, FoundRow]], most: int | None
) -> Iterator[tuple[int, FoundRow]]:
    for count, (number, found) in enumerate(rows, start=1):
        if most is not None and count > most:
            raise FaultyInput((too_many(most, number),))
        yield number, found


def cell_text(cell: object) -> str:
    """Return a cell as the CSV would have it: exact decimals, ISO dates, blanks blank."""
    match cell:
        case str():
            return unsafe(cell.strip())
        case bool():
            return str(cell).upper()
        case int() | float():
            return number_text(cell)
        case datetime():
            return (cell.date() if cell.time() == time() else cell).isoformat()
        case date():
            return cell.isoformat()
    return str(cell)


def number_text(value: float) -> str:
    """Return a number of a sheet as decimal text, at the 15 digits that a sheet holds."""
    found = Decimal(repr(value)).normalize()
    if len(found.as_tuple().digits) > _HELD.prec:
        found = _HELD.plus(found).normalize()
    return format(found, "f") if found else "0"


def _cells(inspected: Inspected, name: str, extent: Extent) -> Iterator[tuple[int, list[Any]]]:
    """Yield the rows of a sheet with their numbers, as the reader types their cells."""
    for window in inspected.windows(name, extent):
        try:
            with CalamineWorkbook.from_filelike(window) as workbook:
                sheet = workbook.get_sheet_by_name(name)
        except CalamineError as error:
            raise _unreadable(error) from None
        if sheet.start is not None:
            above, beside = sheet.start
            for number, cells in enumerate(sheet.to_python(), start=above + 1):
                yield number, [*[""] * beside, *cells]


def _unreadable(error: CalamineError) -> FaultyInput:
    detail = f"the workbook cannot be read ({error})"
    return FaultyInput((Fault(Code.MALFORMED.value, detail, _SAVE_ANEW, row=1),))


def _chosen(workbook: CalamineWorkbook) -> str:
    """Return the sheet of the template, else the first that a person sees."""
    visible = [
        sheet.name
        for sheet in workbook.sheets_metadata
        if sheet.typ == SheetTypeEnum.WorkSheet and sheet.visible == SheetVisibleEnum.Visible
    ]
    if not visible:
        detail, fix = "the workbook has no visible sheet", "put the lines on its first sheet"
        raise FaultyInput((Fault(Code.NO_LINES.value, detail, fix, row=1),))
    return LINES_SHEET if LINES_SHEET in visible else visible[0]


def _with_stamp(fault: Fault, stamp: Stamp | None) -> Fault:
    said = stamp.outdated if stamp else ""
    return replace(fault, how_to_fix=f"{fault.how_to_fix}; {said}") if said else fault


def _cell_fault(name: str, cell: object, text: str, mark: Mark | None) -> Fault | None:
    """Return why a cell cannot be used whatever its column asks for, or None."""
    if mark is None and name not in CODES:
        return None
    malformed = Code.MALFORMED.value
    if mark is Mark.NOT_COMPUTED:
        detail = "a formula that was never computed"
        fix = "open and save the file in a spreadsheet program, or paste the values"
        return Fault(malformed, detail, fix, column=name or None)
    if mark is Mark.ERROR:
        detail = f"the cell holds the error {shown(text)} of a spreadsheet"
        return Fault(malformed, detail, "mend the formula", column=name or None, value=shown(text))
    if name in CODES and isinstance(cell, float | int) and _lost_zeros(text):
        detail = "a code that stands as a number, which has lost a zero"
        fix = "format the cell as text and write every digit of the code"
        return Fault(Code.NOT_A_CODE.value, detail, fix, column=name, value=shown(text))
    return None


def _lost_zeros(text: str) -> bool:
    return "." in text or len(text) % 2 == 1


def _stray(place: int, text: str) -> Fault:
    letters = column_letters(place + 1)
    detail = f"a value in column {letters}, which has no heading"
    fix = "take it away, or give the column its heading"
    return Fault(Code.MALFORMED.value, detail, fix, column=letters, value=shown(text))

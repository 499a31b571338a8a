"""Opens workbooks and CSV files row by row; every fault names sheet, row and column."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook

from service.domain.reasons import Code
from service.reference.faults import Faults

Cells = Sequence[object]
Rows = Iterator[tuple[int, Cells]]
_LETTERS = 26
WHOLE_WORKBOOK = "fetch it again: it must be the whole workbook (.xlsx) as published"
_AS_TEXT = "save it as UTF-8 text (CSV); no workbook is read here"


def letters_of(column: int) -> str:
    """Return the letters of a column counted from zero: A to Z, then AA."""
    rest, last = divmod(column, _LETTERS)
    letter = chr(ord("A") + last)
    return letters_of(rest - 1) + letter if rest else letter


@dataclass(frozen=True, slots=True)
class Place:
    """One sheet of a workbook, or a CSV file (no sheet), and where its faults go."""

    file: str
    faults: Faults
    sheet: str = ""

    def refuse(
        self, row: int | None, column: str | None, said: str, code: Code = Code.MALFORMED
    ) -> None:
        """Note a fault; in a workbook the column is a letter, in a CSV file its name."""
        if self.sheet:
            said = f"{self.sheet}!{column or ''}{row or ''}: {said}".replace("!: ", ": ")
        self.faults.add(self.file, said, code=code, row=row, column=column)


class Workbook:
    """An open workbook; its sheets are read when they are asked for."""

    def __init__(self, path: Path, faults: Faults) -> None:
        """Open the file; a fault is noted where it is none that can be read."""
        self.file = path.name
        self.faults = faults
        self._book: CalamineWorkbook | None = None
        try:
            self._book = CalamineWorkbook.from_path(str(path))
        except (CalamineError, OSError) as error:
            said = f"no workbook that can be read: {error}"
            faults.add(path.name, said, how_to_fix=WHOLE_WORKBOOK)

    @property
    def sheets(self) -> tuple[str, ...]:
        """Return the names of the sheets, in their order."""
        return tuple(self._book.sheet_names) if self._book else ()

    def place(self, sheet: str) -> Place:
        """Return where the faults of a sheet are noted."""
        return Place(self.file, self.faults, sheet)

    def rows(self, sheet: str) -> Rows | None:
        """Return the rows of a sheet with their numbers, or None with the fault noted."""
        if self._book is None:
            return None
        if sheet not in self._book.sheet_names:
            listed = ", ".join(self._book.sheet_names)
            said = f"there is no sheet {sheet!r}; there are {listed}"
            self.faults.add(self.file, said, code=Code.MISSING_COLUMN)
            return None
        try:
            rows = self._book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
        except CalamineError as error:
            self.place(sheet).refuse(None, None, f"the sheet cannot be read: {error}")
            return None
        return iter(enumerate(rows, 1))


def csv_rows(path: Path, faults: Faults, delimiter: str = ",") -> Rows:
    """Yield the rows of a CSV file with their lines; what stops the reading is noted.

    Rows come one by one: memory does not grow with the file.
    """
    start = 1
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file, delimiter=delimiter, strict=True)
            for row in reader:
                yield start, row
                start = reader.line_num + 1
    except UnicodeDecodeError:
        line = _line_of_fault(path)
        faults.add(path.name, "not UTF-8 text", row=line, how_to_fix=_AS_TEXT)
    except OSError as error:
        faults.add(path.name, f"the file cannot be read: {error.strerror}")
    except csv.Error as error:
        faults.add(path.name, f"not CSV: {error}", row=start)


def _line_of_fault(path: Path) -> int:
    """Return the line of the first byte that is no UTF-8 text."""
    data = path.read_bytes()
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return data.count(b"\n", 0, error.start) + 1
    return 1

"""Reads one country's sheet of the EU default values workbook, row by row."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from service.domain.reasons import Code
from service.reference.faults import Faults
from service.reference.importers.eu_layouts import (
    FEBRUARY_2026,
    LETTERS,
    TARIC_LENGTH,
    Layout,
    layout_of,
)
from service.reference.importers.workbook_cells import (
    Mark,
    NotUnderstood,
    Value,
    code_of,
    route_of,
    value_of,
    words,
)

CN_LENGTH = 8
SECTORS = ("Cement", "Fertilisers", "Iron and steel", "Aluminium", "Hydrogen")
FIRST_ROW = 3
T = TypeVar("T")
_NAME_LENGTH = 31  # what the spreadsheet format leaves of a sheet's name


@dataclass(frozen=True, slots=True)
class ProductRow:
    """One row of a good, as the workbook has it; `taric` is its code of ten digits, if any."""

    sheet: str
    row: int
    sector: str
    mark_up_pct: tuple[Decimal | None, ...]
    code: str
    description: str
    direct: Value
    indirect: Value
    total: Value
    with_mark_up: tuple[Value, ...]
    route: str
    taric: str = ""

    def cell(self, letter: str) -> str:
        """Return the address of a cell of this row."""
        return f"{self.sheet}!{letter}{self.row}"


@dataclass(frozen=True, slots=True)
class Sheet:
    """The country or group a sheet is for, its rows, and what stands beside its table."""

    name: str
    area: str
    rows: tuple[ProductRow, ...]
    notes: tuple[str, ...]


class SheetReader:
    """Reads sheets of one workbook; its faults name sheet and cell."""

    def __init__(self, file: str, areas: Callable[[str], str | None], faults: Faults) -> None:
        """Start with the file's name, what names a country or group, and where faults go."""
        self._file = file
        self._areas = areas
        self._faults = faults
        self._layout: Layout | None = None

    def refuse(self, sheet: str, cell: str, said: str, code: Code = Code.MALFORMED) -> None:
        """Note a fault at a cell."""
        row = int("".join(filter(str.isdigit, cell)))
        letters = "".join(filter(str.isalpha, cell))
        said = f"{sheet}!{cell}: {said}"
        self._faults.add(self._file, said, code=code, row=row, column=letters)

    def read(self, name: str, grid: Sequence[Sequence[object]]) -> Sheet | None:
        """Return a sheet, or None if it is no country's or its headings are not of this layout."""
        area = self._area(name, words(grid[0][0]) if grid and grid[0] else "")
        if area is None or not self._has_headings(name, grid[1] if len(grid) > 1 else ()):
            return None
        rows: list[ProductRow] = []
        beside: list[int] = []
        sector: str | None = None
        mark_up: tuple[Decimal | None, ...] = ()
        for number, cells in enumerate(grid[FIRST_ROW - 1 :], FIRST_ROW):
            if any(words(cell) for cell in cells[self._width :]):
                beside.append(number)
            if not any(words(cell) for cell in cells[: self._width]):
                continue
            if not words(cells[1]) and words(cells[0]):
                sector, mark_up = self._banner(name, number, cells)
                continue
            row = self._product(name, number, cells, (sector, mark_up))
            if row is not None:
                rows.append(row)
        return Sheet(name, area, tuple(rows), tuple(_aside(name, beside)))

    def _area(self, name: str, title: str) -> str | None:
        area = self._areas(title)
        if area is None:
            said = f"{title!r} is neither a country on record nor the table of other countries"
            self.refuse(name, "A1", said, Code.UNKNOWN_COUNTRY)
        elif not _names(name, title):
            self.refuse(name, "A1", f"the title {title!r} is not what the sheet is named after")
            return None
        return area

    @property
    def _width(self) -> int:
        return (self._layout or FEBRUARY_2026).width

    def _has_headings(self, name: str, cells: Sequence[object]) -> bool:
        """Return whether the headings are those of the workbook's layout.

        Its first sheet decides which: the one with most of its headings in their places.
        """
        found = [words(cell) for cell in cells] + [""] * len(LETTERS)
        if self._layout is None:
            self._layout = layout_of(found)
        width = self._width
        good = True
        for letter, expected, heading in zip(LETTERS, self._layout.headings, found, strict=False):
            if heading.casefold() != expected.casefold():
                said = f"the heading is {heading!r} where {expected!r} belongs"
                self.refuse(name, f"{letter}2", said, Code.MISSING_COLUMN)
                good = False
        for at, heading in enumerate(found[width:], width):
            if heading:
                self.refuse(name, f"{chr(ord('A') + at % 26)}2", f"a column {heading!r} too many")
                good = False
        return good

    def _banner(
        self, name: str, number: int, cells: Sequence[object]
    ) -> tuple[str | None, tuple[Decimal | None, ...]]:
        sector = words(cells[0])
        if sector not in SECTORS:
            self.refuse(name, f"A{number}", f"{sector!r} is no sector of this table")
            return None, ()
        return sector, tuple(_percent(cell) for cell in cells[5 : self._width - 1])

    def _product(
        self,
        name: str,
        number: int,
        cells: Sequence[object],
        under: tuple[str | None, tuple[Decimal | None, ...]],
    ) -> ProductRow | None:
        before = self._faults.count()
        sector, mark_up = under
        if sector is None:
            self.refuse(name, f"A{number}", "the row stands under no sector")
        lengths, last = (self._layout or FEBRUARY_2026).code_lengths, self._width - 1
        code = self._understood(
            name, f"A{number}", lambda cell: code_of(cell, lengths), cells[0], Code.NOT_A_CODE
        )
        values = [
            self._understood(name, f"{letter}{number}", value_of, cell)
            for letter, cell in zip(LETTERS[2:last], cells[2:last], strict=True)
        ]
        for letter, value in zip(LETTERS[2:5], values, strict=False):
            if value in (Mark.BLANK, Mark.ERROR):
                said = "empty, or an error value, where a figure or a dash belongs"
                self.refuse(name, f"{letter}{number}", said, Code.NOT_A_NUMBER)
        route = self._understood(
            name, f"{LETTERS[last]}{number}", route_of, cells[last], Code.MALFORMED
        )
        if self._faults.count() > before:
            return None
        direct, indirect, total, *later = (value for value in values if value is not None)
        return ProductRow(
            name,
            number,
            sector or "",
            mark_up,
            (code or "")[:CN_LENGTH],
            words(cells[1]),
            direct,
            indirect,
            total,
            tuple(later),
            route or "",
            code if code and len(code) == TARIC_LENGTH else "",
        )

    def _understood(
        self,
        sheet: str,
        cell: str,
        reading: Callable[[object], T],
        content: object,
        code: Code = Code.NOT_A_NUMBER,
    ) -> T | None:
        try:
            return reading(content)
        except NotUnderstood as error:
            self.refuse(sheet, cell, str(error), code)
            return None


def _names(name: str, title: str) -> bool:
    """Return whether a sheet's name is its title, cut and without what a name may not hold."""
    written = name.removeprefix("_").replace("_", "/").casefold()
    full = title.casefold()
    return full == written or (len(name) == _NAME_LENGTH and full.startswith(written))


def _aside(name: str, rows: list[int]) -> list[str]:
    if not rows:
        return []
    return [f"{name}: cells beside the table, rows {rows[0]} to {rows[-1]}, are left aside"]


def _percent(cell: object) -> Decimal | None:
    text = words(cell)
    number = text.removesuffix("% mark-up").strip()
    return Decimal(number) if number != text and number.isdecimal() else None

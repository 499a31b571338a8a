"""Reads tables by their headings; what is wrong with a cell is noted at its place."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from service.domain.reasons import Code
from service.reference.importers.grids import Cells, Place, Rows, letters_of
from service.reference.importers.workbook_cells import NotUnderstood, number_of, plain, words


@dataclass(frozen=True, slots=True)
class Headings:
    """Which columns a table must have, may have besides, and what becomes of any other.

    `also` are other headings of later editions and the ones they stand for.
    """

    required: Sequence[str]
    optional: Sequence[str] = ()
    others_refused: bool = True
    also: Mapping[str, str] = field(default_factory=dict)


class HeadedRow:
    """One row under headings; what is wrong with a cell is noted at its place."""

    def __init__(self, table: "HeadedTable", number: int, cells: Cells) -> None:
        """Keep the table, the row's number and its cells."""
        self.number = number
        self._table = table
        self._cells = cells

    def cell(self, name: str) -> object:
        """Return a cell as it stands; blank where the table has no such column."""
        at = self._table.columns.get(name)
        return self._cells[at] if at is not None and at < len(self._cells) else ""

    def text(self, name: str) -> str:
        """Return a cell as text, its spaces single and none around it."""
        cell = self.cell(name)
        if isinstance(cell, float) and cell.is_integer():
            return str(int(cell))
        return words(cell)

    def needed(self, name: str) -> str:
        """Return the text of a cell that must not be blank; note a fault where it is."""
        found = self.text(name)
        if not found:
            self.refuse(name, "the cell is empty")
        return found

    def amount(self, name: str, *, signed: bool = False, needed: bool = False) -> Decimal | None:
        """Return the number of a cell, or None where it is blank or no number (noted)."""
        cell = self.cell(name)
        if not words(cell):
            if needed:
                self.refuse(name, "empty where a number belongs", Code.NOT_A_NUMBER)
            return None
        try:
            value = number_of(cell)
        except NotUnderstood as error:
            self.refuse(name, str(error), Code.NOT_A_NUMBER)
            return None
        if value < 0 and not signed:
            self.refuse(name, f"{plain(value)} is negative", Code.OUT_OF_RANGE)
            return None
        return value

    def refuse(self, name: str, said: str, code: Code = Code.MALFORMED) -> None:
        """Note a fault at a cell of this row."""
        self._table.refuse(self.number, name, said, code)

    def address(self, name: str) -> str:
        """Return where a cell stands in words: sheet, row and column."""
        return self._table.address(self.number, name)


@dataclass(frozen=True, slots=True)
class HeadedTable:
    """A sheet or CSV file whose headings are understood."""

    place: Place
    columns: Mapping[str, int]
    left_aside: tuple[str, ...]
    body: Rows
    width: int

    def rows(self) -> Iterator[HeadedRow]:
        """Yield the rows that hold anything in a column of the table; they can be had once.

        A row of a CSV file with more or fewer cells than headings is a fault: after a cell too
        many, or in a file that was cut, each cell would be read under another's heading.
        """
        used = sorted(self.columns.values())
        for number, cells in self.body:
            if not self.place.sheet and len(cells) != self.width and any(map(words, cells)):
                said = f"the row has {len(cells)} cells and there are {self.width} headings"
                self.place.refuse(number, None, said)
            elif any(at < len(cells) and words(cells[at]) for at in used):
                yield HeadedRow(self, number, cells)

    def refuse(self, row: int, name: str, said: str, code: Code) -> None:
        """Note a fault at a cell."""
        letters = letters_of(self.columns[name]) if self.place.sheet else name
        self.place.refuse(row, letters, said, code)

    def address(self, row: int, name: str) -> str:
        """Return where a cell stands in words."""
        if not self.place.sheet:
            return f"row {row}, column {name}"
        return f"sheet {self.place.sheet}, row {row}, column {letters_of(self.columns[name])}"


def headed(place: Place, rows: Rows, wanted: Headings, row: int = 1) -> HeadedTable | None:
    """Return the table under the headings in a row, or None with the faults noted.

    Case, dashes and the number of spaces in a heading do not count; its place does not either.
    """
    before = place.faults.count()
    number, cells = next((one for one in rows if one[0] >= row), (0, ()))
    if number != row and place.faults.count() == before:
        place.refuse(row, None, "there is no row of headings", Code.MISSING_COLUMN)
    if number != row:
        return None
    found = _with_others(_found(cells), wanted)
    names = {_folded(name): name for name in (*wanted.required, *wanted.optional)}
    for folded, name in names.items():
        if folded not in found and name in wanted.required:
            said = f"the heading {name!r} is missing"
            place.refuse(number, None if place.sheet else name, said, Code.MISSING_COLUMN)
        elif len(found.get(folded, ())) > 1:
            where = letters_of(found[folded][1]) if place.sheet else name
            place.refuse(number, where, f"the heading {name!r} stands twice", Code.DUPLICATE_COLUMN)
    others = [folded for folded in found if folded not in names]
    if wanted.others_refused:
        for folded in others:
            at = found[folded][0]
            where = letters_of(at) if place.sheet else words(cells[at])
            said = f"the heading {words(cells[at])!r} is not known"
            place.refuse(number, where, said, Code.UNKNOWN_COLUMN)
    if place.faults.count() > before:
        return None
    columns = {name: found[folded][0] for folded, name in names.items() if folded in found}
    aside = tuple(words(cells[found[folded][0]]) for folded in others)
    return HeadedTable(place, columns, aside, rows, len(cells))


def _found(cells: Iterable[object]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for at, cell in enumerate(cells):
        if words(cell):
            found.setdefault(_folded(words(cell)), []).append(at)
    return found


def _with_others(found: dict[str, list[int]], wanted: Headings) -> dict[str, list[int]]:
    """Return where headings stand, those of later editions under the ones they stand for."""
    for other, name in wanted.also.items():
        if _folded(other) in found:
            found.setdefault(_folded(name), []).extend(found.pop(_folded(other)))
    return found


def _folded(heading: str) -> str:
    """Return a heading as it is compared: long and short dashes are the same."""
    return heading.casefold().replace("\N{EN DASH}", "-")

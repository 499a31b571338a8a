"""Which rows of the EU default values workbook are irregular, and what is odd about mark-ups."""

from collections.abc import Callable, Iterator
from dataclasses import astuple, dataclass
from decimal import Decimal
from itertools import pairwise

from service.reference.importers.eu_layouts import LETTERS
from service.reference.importers.eu_sheet import ProductRow, Sheet
from service.reference.importers.workbook_cells import Mark
from service.reference.tables import Row

ROUNDING = Decimal("0.015")  # direct, indirect and total are each rounded to two decimals
_MARK_UP_LETTERS = LETTERS[5:8]  # of the layout of February 2026; the one of August has none
_EXACT = Decimal("0.000001")


@dataclass(frozen=True, slots=True)
class Irregular:
    """A row that does not say what its columns say it should."""

    sheet: str
    row: int
    cell: str
    code: str
    description: str
    what: str
    loaded: bool

    def as_row(self) -> Row:
        """Return the row of `irregular.csv`."""
        *texts, loaded = astuple(self)
        return (*map(str, texts), "true" if loaded else "false")


def irregularities(sheet: Sheet, takes_indirect: Callable[[ProductRow], bool]) -> list[Irregular]:
    """Return the irregular rows of a sheet; one that is not loaded enters by correction alone."""
    found: list[Irregular] = []
    for row in sheet.rows:
        odd = _odd(sheet, row, takes_indirect=takes_indirect(row))
        if odd is not None:
            letter, what, loaded = odd
            cell = row.cell(letter)
            found.append(
                Irregular(sheet.name, row.row, cell, row.code, row.description, what, loaded)
            )
    return found


def _odd(sheet: Sheet, row: ProductRow, *, takes_indirect: bool) -> tuple[str, str, bool] | None:
    """Return cell letter, what is odd, and whether the row is loaded nevertheless."""
    if isinstance(row.direct, Decimal) and isinstance(row.total, Decimal):
        return _odd_figures(row, row.direct, row.total, takes_indirect=takes_indirect)
    if isinstance(row.direct, Decimal):
        return "E", "a direct figure without a total", False
    if isinstance(row.total, Decimal):
        return "C", "a total without a direct figure", False
    return _odd_marks(sheet, row)


def _odd_figures(
    row: ProductRow, direct: Decimal, total: Decimal, *, takes_indirect: bool
) -> tuple[str, str, bool] | None:
    if isinstance(row.indirect, Decimal):
        if not takes_indirect:
            return "D", f"an indirect figure, which {row.sector} does not have", False
        if abs(direct + row.indirect - total) > ROUNDING:
            return "E", "direct and indirect do not add up to the total", False
    elif direct != total:
        return "E", "the total is not the direct figure, and there is no indirect one", False
    for letter, value in zip(_MARK_UP_LETTERS, row.with_mark_up, strict=False):
        if not isinstance(value, Decimal):
            year = {"F": "2026", "G": "2027", "H": "2028"}[letter]
            return letter, f"no figure with the mark-up of {year}", True
    return None


def _odd_marks(sheet: Sheet, row: ProductRow) -> tuple[str, str, bool] | None:
    if isinstance(row.indirect, Decimal):
        return "D", "an indirect figure without a direct one", False
    for letter, value in zip(_MARK_UP_LETTERS, row.with_mark_up, strict=False):
        if isinstance(value, Decimal):
            return letter, "the row is shifted: dashes, then figures in later columns", False
    if row.direct is not Mark.SEE_BELOW:
        return None
    for letter, value in zip(_MARK_UP_LETTERS, row.with_mark_up, strict=False):
        if value in (Mark.BLANK, Mark.ERROR):
            below = any(o.code != row.code and o.code.startswith(row.code) for o in sheet.rows)
            what = "a heading whose mark-up cells are error values or empty"
            return letter, what if below else f"{what}; no row stands below it", False
    return None


def indirect_notes(sheet: Sheet, takes_indirect: Callable[[ProductRow], bool]) -> Iterator[str]:
    """Yield a note for each row whose total is not stored because its indirect part is missing."""
    for row in sheet.rows:
        missing = not isinstance(row.indirect, Decimal)
        if missing and isinstance(row.total, Decimal) and takes_indirect(row):
            yield (
                f"{row.code} {row.description}: no indirect figure at {row.cell('D')}, so the "
                "total repeats the direct figure and is not stored"
            )


def mark_up_notes(sheet: Sheet) -> Iterator[str]:
    """Yield a note for each row whose mark-ups are not those of its sector's banner."""
    for row in sheet.rows:
        if not isinstance(row.total, Decimal) or not isinstance(row.direct, Decimal):
            continue
        expected = [None if pct is None else row.total * (1 + pct / 100) for pct in row.mark_up_pct]
        off = [
            letter
            for letter, value, due in zip(
                _MARK_UP_LETTERS, row.with_mark_up, expected, strict=False
            )
            if isinstance(value, Decimal) and due is not None and abs(value - due) > _EXACT
        ]
        if off:
            cells = ", ".join(map(row.cell, off))
            how = "compound" if _compounds(row) else "are not those of the sector"
            yield f"{row.code} {row.description}: the mark-ups at {cells} {how}"


def _compounds(row: ProductRow) -> bool:
    """Return whether each year's figure is the one before with the first mark-up again."""
    values = [value for value in (row.total, *row.with_mark_up) if isinstance(value, Decimal)]
    if len(values) < len(row.with_mark_up) + 1 or not all(values):
        return False
    steps = [later / earlier for earlier, later in pairwise(values)]
    return max(steps) - min(steps) < _EXACT

"""What the importers of grid averages share: rows of one shape, each area and year once."""

from collections.abc import Callable
from decimal import Decimal
from functools import cache

from service.domain.countries import Countries
from service.domain.errors import UnknownName
from service.domain.reasons import Code
from service.reference.electricity import GRID_HEADER, GRID_UNIT
from service.reference.importers.headings import HeadedRow
from service.reference.importers.regeneration import csv_bytes
from service.reference.importers.workbook_cells import plain
from service.reference.tables import Row

HIGHEST = 2000  # g/kWh; above it the unit was misread
# The years on record; the United States reach back further because designs compare with them.
FIRST_YEAR = 2015
FIRST_YEARS = {"US": 2000}
Finder = Callable[[str, str], str | None]
_SOURCE_AT = GRID_HEADER.index("source_id")


def is_kept(area: str, year: int) -> bool:
    """Return whether an average of a year is one of those on record."""
    return year >= FIRST_YEARS.get(area, FIRST_YEAR)


def country_finder(countries: Countries) -> Finder:
    """Return what finds the country that a code, or else a name, means; None if neither does.

    A table says the same names over and over: each is looked up once.
    """

    @cache
    def find(code: str, name: str) -> str | None:
        for said in filter(None, (code, name)):
            try:
                return countries.code_of(said)
            except UnknownName:
                continue
        return None

    return find


class Averages:
    """Collects averages, each area and year once."""

    def __init__(self, basis: str, confidence: str) -> None:
        """Keep what all of them rest on."""
        self._basis = basis
        self._confidence = confidence
        self._first: dict[tuple[str, str], int] = {}
        self.rows: list[Row] = []

    def add(
        self, row: HeadedRow, column: str, area: str, year: str, value: Decimal, locator: str
    ) -> None:
        """Add an average; note a fault where it is not plausible or stands twice."""
        if value > HIGHEST:
            said = f"{plain(value)} g/kWh is above {HIGHEST}"
            row.refuse(column, said, Code.OUT_OF_RANGE)
        first = self._first.setdefault((area, year), row.number)
        if first != row.number:
            said = f"{area} {year} stands on row {first} too"
            row.refuse(column, said, Code.CONTRADICTION)
        self.rows.append(
            (area, year, plain(value), GRID_UNIT, self._basis, "", locator, self._confidence)
        )


def counted(rows: list[Row]) -> str:
    """Return in words how many averages there are, of how many countries and of which years."""
    areas, years = {row[0] for row in rows}, [row[1] for row in rows]
    return f"{len(rows)} averages of {len(areas)} countries, {min(years)} to {max(years)}"


def grid_table(rows: list[Row], source_id: str, carried: list[Row] | None = None) -> bytes:
    """Return the table of averages, those carried over with the source they have."""
    cited = [(*row[:_SOURCE_AT], source_id, *row[_SOURCE_AT + 1 :]) for row in rows]
    return csv_bytes(GRID_HEADER, sorted([*cited, *(carried or [])]))


def whole_year(row: HeadedRow, column: str) -> int | None:
    """Return the year of a cell; note a fault where it is none."""
    text = row.text(column)
    if len(text) == 4 and text.isdecimal() and text[:2] in ("19", "20"):  # noqa: PLR2004
        return int(text)
    row.refuse(column, f"{text!r} is no year", Code.NOT_A_DATE)
    return None

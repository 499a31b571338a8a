"""Imports eGRID's total output emission rates: the yearly workbook, or a CSV of several years.

A file speaks of certain areas and years; what is on record of all others is carried over. Rates
in lb/MWh are converted and rounded to a thousandth of a gram per kilowatt hour.
"""

import csv
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from itertools import chain
from pathlib import Path

from service.domain.reasons import Code
from service.reference.electricity import GRID_HEADER
from service.reference.faults import Faults, FaultyWorkbook
from service.reference.importers.editing import bring_in, chain_of
from service.reference.importers.given import Given, Stated
from service.reference.importers.grid_averages import Averages, grid_table
from service.reference.importers.grids import Place, Workbook, csv_rows
from service.reference.importers.headings import HeadedRow, Headings, headed
from service.reference.importers.regeneration import Regeneration
from service.reference.reader import files_in
from service.reference.tables import Row

KIND = "egrid"
FOLDER = "electricity/egrid"
GRAMS_PER_KWH = Decimal("0.45359237")  # of one pound per megawatt hour
_STEP = Decimal("0.001")
_BASIS = "total output emission rate, stack only"
_SUBREGION = re.compile(r"[A-Z]{4}")
# fmt: off
_STATES = frozenset((
    "AK", "AL", "AR", "AZ", "CA", "CO", "CT", "DC", "DE", "FL", "GA", "HI", "IA",
    "ID", "IL", "IN", "KS", "KY", "LA", "MA", "MD", "ME", "MI", "MN", "MO", "MS",
    "MT", "NC", "ND", "NE", "NH", "NJ", "NM", "NV", "NY", "OH", "OK", "OR", "PA",
    "PR", "RI", "SC", "SD", "TN", "TX", "UT", "VA", "VT", "WA", "WI", "WV", "WY",
))
# fmt: on


@dataclass(frozen=True, slots=True)
class _Part:
    """A sheet of the workbook: whose rates it has, and in which columns."""

    sheet: str
    code: str
    rate: str


_YEAR = "YEAR"
_PARTS = (
    _Part("SRL", "SUBRGN", "SRC2ERTA"),
    _Part("ST", "PSTATABB", "STC2ERTA"),
    _Part("US", "", "USC2ERTA"),
)


@dataclass(slots=True)
class _Found:
    """The averages of a file, and which kinds of areas and years it speaks of."""

    averages: Averages
    covers: set[tuple[str, str]] = field(default_factory=set)

    def add(self, row: HeadedRow, column: str, area: str, year: str, locator: str) -> None:
        """Add a rate in lb/MWh; the file then speaks of that kind of area in that year."""
        rate = row.amount(column, needed=True)
        self.covers.add((_kind_of(area), year))
        if rate is not None:
            value = (rate * GRAMS_PER_KWH).quantize(_STEP, ROUND_HALF_UP)
            self.averages.add(row, column, area, year, value, locator)


def _kind_of(area: str) -> str:
    return area if area == "US" else area[:3]


def import_rates(path: Path, before: tuple[Row, ...]) -> Given:
    """Return what the file gives; raise FaultyWorkbook with every fault at its place."""
    faults = Faults()
    if path.suffix.casefold() == ".csv":
        found = _Found(Averages(_BASIS, "secondary"))
        _from_csv(path, found, faults)
    else:
        found = _Found(Averages(_BASIS, "official_text"))
        _from_workbook(path, found, faults)
    rows = found.averages.rows
    if not rows and not faults.found:
        faults.add(path.name, "no emission rate in the file", code=Code.NO_LINES)
    if faults.found:
        raise FaultyWorkbook(faults.found)
    carried = [row for row in before if (_kind_of(row[0]), row[1]) not in found.covers]
    years = sorted({row[1] for row in rows})
    summary = (
        f"{len(rows)} rates of {', '.join(years)}",
        f"{len(carried)} rates of other areas and years are carried over",
    )
    span = years[0] if len(years) == 1 else f"{years[0]}-{years[-1]}"
    return Given(
        KIND,
        FOLDER,
        lambda source_id: {"rows.csv": grid_table(rows, source_id, carried)},
        "epa-egrid",
        Stated(span, f"eGRID {span}"),
        summary,
        keeps=tuple(sorted({row[GRID_HEADER.index("source_id")] for row in carried})),
    )


def _from_csv(path: Path, found: _Found, faults: Faults) -> None:
    """Take a table of one kind of area with a column for each year."""
    place = Place(path.name, faults)
    rows = csv_rows(path, faults)
    number, cells = next(rows, (1, ()))
    if not cells:
        if not faults.found:
            place.refuse(1, None, "there is no row of headings", Code.MISSING_COLUMN)
        return
    first, *years = [str(cell).strip() for cell in cells]
    if first not in ("state", "subregion"):
        place.refuse(1, first, "the first column is neither state nor subregion")
        return
    odd = [year for year in years if not re.fullmatch(r"20\d{2}", year)]
    for year in odd:
        place.refuse(1, year, f"the heading {year!r} is no year", Code.UNKNOWN_COLUMN)
    if odd or not years:
        if not years:
            place.refuse(1, None, "there is no column of a year", Code.MISSING_COLUMN)
        return
    table = headed(place, chain([(number, cells)], rows), Headings((first, *years)))
    for row in table.rows() if table else ():
        area = _area(row, first, of_states=first == "state")
        for year in years if area else ():
            found.add(row, year, area, year, f"{first} table")


def _from_workbook(path: Path, found: _Found, faults: Faults) -> None:
    """Take the sheets of subregions, states and the United States; their codes stand on row 2."""
    workbook = Workbook(path, faults)
    for part in _PARTS if workbook.sheets else ():
        names = [one for one in workbook.sheets if re.fullmatch(rf"{part.sheet}\d\d", one)]
        if len(names) != 1:
            said = f"one sheet {part.sheet}yy belongs here and there are {len(names)}"
            faults.add(path.name, said, code=Code.MISSING_COLUMN)
            continue
        _from_sheet(workbook, names[0], part, found)


def _from_sheet(workbook: Workbook, sheet: str, part: _Part, found: _Found) -> None:
    grid = workbook.rows(sheet)
    wanted = Headings(tuple(filter(None, (_YEAR, part.code, part.rate))), others_refused=False)
    table = None if grid is None else headed(workbook.place(sheet), grid, wanted, 2)
    for row in table.rows() if table else ():
        year = row.text(_YEAR)
        if year != f"20{sheet[-2:]}":
            row.refuse(_YEAR, f"{year!r} is not the year of the sheet", Code.CONTRADICTION)
            continue
        area = _area(row, part.code, of_states=part.sheet == "ST") if part.code else "US"
        if area:
            found.add(row, part.rate, area, year, row.address(part.rate))


def _area(row: HeadedRow, column: str, *, of_states: bool) -> str:
    """Return the area that a code means, or nothing with the fault noted."""
    code = row.text(column)
    if of_states and code in _STATES:
        return f"US-{code}"
    if not of_states and code == "US":
        return "US"
    if not of_states and _SUBREGION.fullmatch(code):
        return f"eGRID-{code}"
    kind = "a state" if of_states else "a subregion"
    row.refuse(column, f"{code!r} is not the code of {kind}", Code.UNKNOWN_COUNTRY)
    return ""


def on_record(files: Mapping[str, bytes]) -> tuple[Row, ...]:
    """Return the rates of the edition in force."""
    data = files.get(f"{chain_of(files, FOLDER)[-1].folder}/rows.csv", b"")
    _, *rows = csv.reader(io.StringIO(data.decode("utf-8"), newline="")) if data else [()]
    return tuple(map(tuple, rows))


def regenerate(file: Path, reference: Path, *, write: bool = False) -> Regeneration:
    """Return how the edition in force differs from what a file gives; write a new one."""
    files = files_in(reference)
    given = import_rates(file, on_record(files))
    return bring_in(given, file, reference, files, write=write)

"""Imports the EU default values from the Commission's workbook, in both layouts known.

Values are stored without mark-up. The printed total is stored as `direct+indirect` only where the
workbook gives indirect emissions: cement, fertilisers, agglomerated iron ores. Elsewhere it
repeats the direct figure. The sheet `Annex IV` holds the highest value of each good in any
country; it is kept apart and is no benchmark of a country.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook

from service.domain.countries import folded
from service.domain.reasons import Code
from service.reference.benchmark_columns import HEADER
from service.reference.faults import Faults, FaultyWorkbook
from service.reference.importers.context import Context, NamedGood
from service.reference.importers.eu_irregular import (
    Irregular,
    indirect_notes,
    irregularities,
    mark_up_notes,
)
from service.reference.importers.eu_rows import (
    DIRECT,
    TOTAL,
    corrected,
    figure_row,
    highest_rows,
    named_good,
    takes_indirect,
)
from service.reference.importers.eu_sheet import ProductRow, Sheet, SheetReader
from service.reference.importers.grids import WHOLE_WORKBOOK
from service.reference.tables import Row

DATASET = "eu-default-values"
# The regulation that each edition of the workbook prints.
SOURCES = {date(2026, 2, 4): "ec-2025-2621", date(2026, 8, 6): "ec-2026-1740"}
_HISTORY = "Version History"
_OVERVIEW = "Overview"
_ANNEX = "Annex IV"
_SOURCE_AT = HEADER.index("source_id")


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What a workbook gives: rows to load, irregular rows, and what a reader should know.

    `highest` are the rows of its Annex IV, none in an edition without one.
    """

    edition: date
    rows: tuple[Row, ...]
    irregular: tuple[Irregular, ...]
    notes: tuple[str, ...]
    areas: int
    product_rows: int
    highest: tuple[Row, ...] = ()

    @property
    def source_id(self) -> str:
        """Return the regulation on record that the edition prints, if it is known."""
        return SOURCES.get(self.edition, "")

    @property
    def summary(self) -> tuple[str, ...]:
        """Return the counts in words."""
        per_scope = {scope: sum(row[4] == scope for row in self.rows) for scope in (DIRECT, TOTAL)}
        left_out = sum(not one.loaded for one in self.irregular)
        return (
            f"{self.areas} sheets of countries, the table of other countries included",
            f"{self.product_rows} product rows with direct and total figure",
            f"{len(self.rows)} figures: "
            + ", ".join(f"{count} {scope}" for scope, count in per_scope.items()),
            f"{len(self.irregular)} irregular rows, {left_out} of them not loaded",
            *([f"{len(self.highest)} highest values of Annex IV"] if self.highest else []),
        )


def import_workbook(path: Path, context: Context) -> ImportResult:
    """Return what the workbook gives; raise FaultyWorkbook with every fault by sheet and cell."""
    faults = Faults()
    edition, sheets = _sheets(path, context, faults)
    context = replace(
        context, corrections=tuple(one for one in context.corrections if one.edition == edition)
    )
    annex = next((sheet for sheet in sheets if sheet.area == _ANNEX), None)
    sheets = [sheet for sheet in sheets if sheet is not annex]
    rows: list[Row] = []
    irregular: list[Irregular] = []
    notes: list[str] = []
    product_rows = 0
    for sheet in sheets:
        odd = irregularities(sheet, takes_indirect)
        left_out = {one.row for one in odd if not one.loaded}
        goods: dict[int, NamedGood] = {}  # of each row once: a fault of its name is told once
        for row, scope, value in _figures(sheet, left_out):
            if row.row not in goods:
                goods[row.row] = named_good(sheet, row, context, path.name, faults)
            rows.append(figure_row(sheet, row, scope, value, goods[row.row]))
        product_rows += sum(
            isinstance(row.direct, Decimal)
            and isinstance(row.total, Decimal)
            and row.row not in left_out
            for row in sheet.rows
        )
        irregular.extend(odd)
        notes.extend((*sheet.notes, *indirect_notes(sheet, takes_indirect), *mark_up_notes(sheet)))
    rows.extend(corrected(sheets, irregular, context, path.name, faults))
    highest = list(highest_rows(annex, context, path.name, faults)) if annex else []
    if faults.found or edition is None:
        raise FaultyWorkbook(faults.found)
    ordered = sorted(rows, key=lambda row: (row[3], row[0], row[2], row[4]))
    source = SOURCES.get(edition, "")
    return ImportResult(
        edition,
        tuple((*row[:_SOURCE_AT], source, *row[_SOURCE_AT + 1 :]) for row in ordered),
        tuple(irregular),
        tuple(notes),
        len(sheets),
        product_rows,
        tuple(sorted(highest)),
    )


def _sheets(path: Path, context: Context, faults: Faults) -> tuple[date | None, list[Sheet]]:
    def area_of(title: str) -> str | None:
        return _ANNEX if folded(title) == folded(_ANNEX) else context.area_of(title)

    reader = SheetReader(path.name, area_of, faults)
    try:
        workbook = CalamineWorkbook.from_path(str(path))
        grids = {
            name: workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
            for name in workbook.sheet_names
        }
    except (CalamineError, OSError) as error:
        said = f"no workbook that can be read: {error}"
        faults.add(path.name, said, how_to_fix=WHOLE_WORKBOOK)
        return None, []
    edition = _edition(grids.get(_HISTORY), path.name, faults)
    found = [
        sheet
        for name, grid in grids.items()
        if name not in (_OVERVIEW, _HISTORY) and (sheet := reader.read(name, grid)) is not None
    ]
    if not found and not faults.found:
        faults.add(path.name, "no sheet of a country in it")
    _check_duplicates(found, reader)
    return edition, found


def _edition(grid: Sequence[Sequence[object]] | None, file: str, faults: Faults) -> date | None:
    """Return the day of the last version that the workbook's own history names."""
    days = [
        cell.date() if isinstance(cell, datetime) else cell
        for row in grid or ()
        for cell in row
        if isinstance(cell, date)
    ]
    if not days:
        said = f"the sheet {_HISTORY!r} names no day of a version"
        faults.add(file, said, code=Code.DATE_MISSING)
    return max(days, default=None)


def _check_duplicates(sheets: list[Sheet], reader: SheetReader) -> None:
    areas: dict[str, str] = {}
    for sheet in sheets:
        other = areas.setdefault(sheet.area, sheet.name)
        if other != sheet.name:
            said = f"sheet {other} is of {sheet.area} too"
            reader.refuse(sheet.name, "A1", said, Code.CONTRADICTION)
        goods: dict[tuple[str, str], int] = {}
        for row in sheet.rows:
            first = goods.setdefault((row.code, folded(row.description)), row.row)
            if first != row.row:
                said = f"{row.code} {row.description!r} stands on row {first} too"
                reader.refuse(sheet.name, f"A{row.row}", said, Code.CONTRADICTION)


def _figures(sheet: Sheet, left_out: set[int]) -> Iterator[tuple[ProductRow, str, Decimal]]:
    for row in sheet.rows:
        if row.row in left_out or not isinstance(row.direct, Decimal):
            continue
        yield row, DIRECT, row.direct
        if not isinstance(row.indirect, Decimal) or not takes_indirect(row):
            continue
        if isinstance(row.total, Decimal):
            yield row, TOTAL, row.total

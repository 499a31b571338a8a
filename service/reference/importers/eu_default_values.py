"""Imports the EU default values from the Commission's workbook of February 2026.

Values are stored without mark-up. The printed total is stored as `direct+indirect` only where the
workbook gives indirect emissions: cement, fertilisers, agglomerated iron ores. Elsewhere it
repeats the direct figure.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook

from service.domain.countries import folded
from service.domain.reasons import Code
from service.reference.faults import Faults, FaultyWorkbook
from service.reference.importers.context import Context, Correction, NamedGood
from service.reference.importers.eu_irregular import (
    Irregular,
    indirect_notes,
    irregularities,
    mark_up_notes,
)
from service.reference.importers.eu_sheet import ProductRow, Sheet, SheetReader
from service.reference.tables import Row

DATASET = "eu-default-values"
SOURCE = "ec-2025-2621"
EDITION = date(2026, 2, 4)
DIRECT = "direct"
TOTAL = "direct+indirect"
UNIT = "tCO2e/t"
USABLE_AS = "EU regulatory default, without mark-up"
# Sectors and goods for which the workbook gives indirect emissions.
SECTORS_WITH_INDIRECT = ("Cement", "Fertilisers")
CODES_WITH_INDIRECT = ("26011200",)
_HISTORY = "Version History"
_OVERVIEW = "Overview"


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What a workbook gives: rows to load, irregular rows, and what a reader should know."""

    rows: tuple[Row, ...]
    irregular: tuple[Irregular, ...]
    notes: tuple[str, ...]
    areas: int
    product_rows: int

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
        )


def import_workbook(path: Path, context: Context) -> ImportResult:
    """Return what the workbook gives; raise FaultyWorkbook with every fault by sheet and cell."""
    faults = Faults()
    sheets = _sheets(path, context, faults)
    rows: list[Row] = []
    irregular: list[Irregular] = []
    notes: list[str] = []
    product_rows = 0
    for sheet in sheets:
        odd = irregularities(sheet, takes_indirect)
        left_out = {one.row for one in odd if not one.loaded}
        for row, scope, value in _figures(sheet, left_out):
            named = _named(sheet, row, context, path.name, faults)
            rows.append(_row(sheet, row, scope, value, named))
        product_rows += sum(
            isinstance(row.direct, Decimal)
            and isinstance(row.total, Decimal)
            and row.row not in left_out
            for row in sheet.rows
        )
        irregular.extend(odd)
        notes.extend((*sheet.notes, *indirect_notes(sheet, takes_indirect), *mark_up_notes(sheet)))
    rows.extend(_corrected(sheets, irregular, context, path.name, faults))
    if faults.found:
        raise FaultyWorkbook(faults.found)
    ordered = sorted(rows, key=lambda row: (row[3], row[0], row[2], row[4]))
    return ImportResult(tuple(ordered), tuple(irregular), tuple(notes), len(sheets), product_rows)


def takes_indirect(row: ProductRow) -> bool:
    """Return whether the workbook gives indirect emissions for a row's good."""
    return row.sector in SECTORS_WITH_INDIRECT or row.code in CODES_WITH_INDIRECT


def _sheets(path: Path, context: Context, faults: Faults) -> list[Sheet]:
    reader = SheetReader(path.name, context.area_of, faults)
    try:
        workbook = CalamineWorkbook.from_path(str(path))
        grids = {
            name: workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
            for name in workbook.sheet_names
        }
    except (CalamineError, OSError) as error:
        faults.add(path.name, f"no workbook that can be read: {error}")
        return []
    _check_edition(grids.get(_HISTORY), reader)
    found = [
        sheet
        for name, grid in grids.items()
        if name not in (_OVERVIEW, _HISTORY) and (sheet := reader.read(name, grid)) is not None
    ]
    if not found and not faults.found:
        faults.add(path.name, "no sheet of a country in it")
    _check_duplicates(found, reader)
    return found


def _check_edition(grid: Sequence[Sequence[object]] | None, reader: SheetReader) -> None:
    """Note a fault where the workbook's own history names another edition than this one."""
    for number, row in enumerate(grid or (), 1):
        for letter, cell in zip("ABC", row, strict=False):
            day = cell.date() if isinstance(cell, datetime) else cell
            if isinstance(day, date) and day != EDITION:
                said = f"version of {day}: this importer and the dataset are of {EDITION}"
                reader.refuse(_HISTORY, f"{letter}{number}", said, Code.CONTRADICTION)


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


def _named(sheet: Sheet, row: ProductRow, context: Context, file: str, faults: Faults) -> NamedGood:
    """Return what tells the good apart and its material; note a fault where nothing does."""
    listed = context.goods.get(row.code)
    named = None if listed is None else listed.get(folded(row.description))
    reader = SheetReader(file, context.area_of, faults)
    if listed is not None and named is None:
        said = f"{row.description!r} is none of the goods of {row.code} in goods.csv"
        reader.refuse(sheet.name, f"B{row.row}", said)
    if listed is None and sum(other.code == row.code for other in sheet.rows) > 1:
        said = f"several goods share {row.code} and goods.csv does not tell them apart"
        reader.refuse(sheet.name, f"A{row.row}", said, Code.CONTRADICTION)
    if named is not None:
        return named
    material = context.materials.of_code(row.code)
    if material is None:
        said = f"{row.code} is in no concordance on record"
        reader.refuse(sheet.name, f"A{row.row}", said, Code.CODE_NOT_IN_CONCORDANCE)
    return NamedGood("", material or "")


def _row(sheet: Sheet, row: ProductRow, scope: str, value: Decimal, named: NamedGood) -> Row:
    letter = "C" if scope == DIRECT else "E"
    locator = f"sheet {sheet.name}, row {row.row}, column {letter}"
    note = f"EU benchmark route {row.route}" if row.route else ""
    return _line(sheet.area, row.code, named, scope, format(value, "f"), locator, note)


def _line(
    area: str, code: str, named: NamedGood, scope: str, value: str, locator: str, note: str
) -> Row:
    return (
        code,
        named.material,
        named.good,
        area,
        scope,
        "",
        value,
        UNIT,
        "",
        "",
        "",
        SOURCE,
        locator,
        "official_text",
        "false",
        "candidate",
        USABLE_AS,
        note,
    )


def _corrected(
    sheets: list[Sheet],
    irregular: list[Irregular],
    context: Context,
    file: str,
    faults: Faults,
) -> Iterator[Row]:
    """Yield a row for each reviewed correction of a row that was left out."""
    left_out = {(one.sheet, one.row, one.code) for one in irregular if not one.loaded}
    by_name = {sheet.name: sheet for sheet in sheets}
    for correction in context.corrections:
        if (correction.sheet, correction.row, correction.code) not in left_out:
            said = (
                f"corrections.csv corrects {correction.sheet} row {correction.row}, "
                f"{correction.code}, which is not a row that was left out"
            )
            faults.add(file, said, code=Code.CONTRADICTION)
            continue
        sheet = by_name[correction.sheet]
        row = next(row for row in sheet.rows if row.row == correction.row)
        yield _correction_row(sheet, row, correction, _named(sheet, row, context, file, faults))


def _correction_row(sheet: Sheet, row: ProductRow, correction: Correction, named: NamedGood) -> Row:
    note = (
        f"Corrected by hand: {correction.reason} "
        f"({correction.reviewed_by_role}, {correction.reviewed_on})"
    )
    locator = f"sheet {sheet.name}, row {row.row}, with a reviewed correction"
    line = _line(sheet.area, row.code, named, correction.scope, correction.value, locator, note)
    return (*line[:13], "secondary", *line[14:])

"""Makes rows of the EU default values of what a workbook's sheets hold."""

from collections.abc import Iterator
from decimal import Decimal

from service.domain.countries import folded
from service.domain.reasons import Code
from service.reference.faults import Faults
from service.reference.importers.context import Context, Correction, NamedGood
from service.reference.importers.eu_irregular import Irregular
from service.reference.importers.eu_sheet import ProductRow, Sheet, SheetReader
from service.reference.tables import Row

DIRECT = "direct"
TOTAL = "direct+indirect"
UNIT = "tCO2e/t"
USABLE_AS = "EU regulatory default, without mark-up"
# Sectors and goods for which the workbook gives indirect emissions.
SECTORS_WITH_INDIRECT = ("Cement", "Fertilisers")
CODES_WITH_INDIRECT = ("26011200",)


def takes_indirect(row: ProductRow) -> bool:
    """Return whether the workbook gives indirect emissions for a row's good."""
    return row.sector in SECTORS_WITH_INDIRECT or row.code in CODES_WITH_INDIRECT


def named_good(
    sheet: Sheet, row: ProductRow, context: Context, file: str, faults: Faults
) -> NamedGood:
    """Return what tells the good apart and its material; note a fault where nothing does."""
    listed = context.goods.get(row.code)
    named = None if listed is None else listed.get(folded(row.description))
    reader = SheetReader(file, context.area_of, faults)
    if listed is not None and named is None:
        said = f"{row.description!r} is none of the goods of {row.code} in goods.csv"
        reader.refuse(sheet.name, f"B{row.row}", said)
    if listed is None and any(_shares_code(row, other) for other in sheet.rows):
        said = f"several goods share {row.code} and goods.csv does not tell them apart"
        reader.refuse(sheet.name, f"A{row.row}", said, Code.CONTRADICTION)
    if named is not None:
        return named
    material = context.materials.of_code(row.code)
    if material is None:
        said = f"{row.code} is in no concordance on record"
        reader.refuse(sheet.name, f"A{row.row}", said, Code.CODE_NOT_IN_CONCORDANCE)
    return NamedGood("", material or "")


def _shares_code(row: ProductRow, other: ProductRow) -> bool:
    """Return whether two rows are of different goods under one code."""
    return row.code == other.code and folded(row.description) != folded(other.description)


def _note(row: ProductRow) -> str:
    """Return the note of a figure; the route stands last in it."""
    said = [
        f"TARIC {row.taric}" if row.taric else "",
        f"EU benchmark route {row.route}" if row.route else "",
    ]
    return "; ".join(filter(None, said))


def figure_row(sheet: Sheet, row: ProductRow, scope: str, value: Decimal, named: NamedGood) -> Row:
    """Return the row of a figure, without its source."""
    letter = "C" if scope == DIRECT else "E"
    locator = f"sheet {sheet.name}, row {row.row}, column {letter}"
    return _line(sheet.area, row.code, named, scope, format(value, "f"), locator, _note(row))


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
        "",
        locator,
        "official_text",
        "false",
        "candidate",
        USABLE_AS,
        note,
    )


def corrected(
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
        yield _correction_row(sheet, row, correction, named_good(sheet, row, context, file, faults))


def _correction_row(sheet: Sheet, row: ProductRow, correction: Correction, named: NamedGood) -> Row:
    note = (
        f"Corrected by hand: {correction.reason} "
        f"({correction.reviewed_by_role}, {correction.reviewed_on})"
    )
    locator = f"sheet {sheet.name}, row {row.row}, with a reviewed correction"
    line = _line(sheet.area, row.code, named, correction.scope, correction.value, locator, note)
    return (*line[:13], "secondary", *line[14:])


def highest_rows(annex: Sheet, context: Context, file: str, faults: Faults) -> Iterator[Row]:
    """Yield the rows of `highest.csv`; a mark where a figure belongs is a fault there."""
    for row in annex.rows:
        named = named_good(annex, row, context, file, faults)
        if not isinstance(row.total, Decimal):
            reader = SheetReader(file, context.area_of, faults)
            said = "no figure where the highest value belongs"
            reader.refuse(annex.name, f"E{row.row}", said, Code.NOT_A_NUMBER)
            continue
        for scope, value in ((DIRECT, row.direct), (TOTAL, row.total)):
            if not isinstance(value, Decimal) or (scope == TOTAL and not takes_indirect(row)):
                continue
            letter = "C" if scope == DIRECT else "E"
            locator = f"sheet {annex.name}, row {row.row}, column {letter}"
            yield (
                row.code,
                named.material,
                named.good,
                scope,
                format(value, "f"),
                UNIT,
                "",
                locator,
                "official_text",
                _note(row),
            )

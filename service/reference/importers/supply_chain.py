"""Imports EPA's supply-chain emission factors: kilograms per dollar, by industry."""

import re
from decimal import Decimal
from pathlib import Path

from service.domain.reasons import Code
from service.reference.faults import Faults, FaultyWorkbook
from service.reference.importers.editing import bring_in
from service.reference.importers.given import Given, Stated
from service.reference.importers.grids import Place, csv_rows
from service.reference.importers.headings import HeadedRow, Headings, headed
from service.reference.importers.regeneration import Regeneration, csv_bytes
from service.reference.importers.workbook_cells import plain
from service.reference.reader import files_in
from service.reference.spend_factors import HEADER
from service.reference.tables import Row

KIND = "epa-supply-chain"
FOLDER = "spend_factors/epa-supply-chain"
_CODE, _TITLE, _GASES, _UNIT = "2017 NAICS Code", "2017 NAICS Title", "GHG", "Unit"
_WITHOUT = "Supply Chain Emission Factors without Margins"
_MARGINS = "Margins of Supply Chain Emission Factors"
_WITH = "Supply Chain Emission Factors with Margins"
_MODEL = "Reference USEEIO Code"
_HEADINGS = Headings((_CODE, _TITLE, _GASES, _UNIT, _WITHOUT, _MARGINS, _WITH, _MODEL))
_SAID_UNIT = re.compile(r"kg CO2e/((?:19|20)\d{2}) USD, (purchaser price|producer price)")
_VERSION = re.compile(r"_v(\d+(?:\.\d+)+)_")
_NAICS_DIGITS = 6
_ROUNDING = Decimal("0.002")  # each factor is rounded to three decimals


def import_factors(path: Path) -> Given:
    """Return what the file gives; raise FaultyWorkbook with every fault by row and column."""
    faults = Faults()
    table = headed(Place(path.name, faults), csv_rows(path, faults), _HEADINGS)
    seen: dict[Row, int] = {}
    rows = [found for row in (table.rows() if table else ()) if (found := _factor(row, seen))]
    if not rows and not faults.found:
        faults.add(path.name, "no factor in the file", code=Code.NO_LINES)
    if faults.found:
        raise FaultyWorkbook(faults.found)
    at = HEADER.index("source_id")
    ordered = sorted(rows, key=lambda row: (row[0], row[2]))

    def tables(source_id: str) -> dict[str, bytes]:
        cited = [(*row[:at], source_id, *row[at + 1 :]) for row in ordered]
        return {"rows.csv": csv_bytes(HEADER, cited)}

    version = _VERSION.search(path.name)
    named = f"v{version[1]}" if version else ""
    stated = Stated(named.replace(".", "-"), named and f"{named}, in dollars of {_years(rows)}")
    summary = (f"{len(rows)} factors of {len({row[0] for row in rows})} industries",)
    return Given(KIND, FOLDER, tables, "epa-scf", stated, summary)


def _years(rows: list[Row]) -> str:
    return ", ".join(sorted({row[HEADER.index("unit")][-4:] for row in rows}))


def _factor(row: HeadedRow, seen: dict[Row, int]) -> Row | None:
    """Return a factor without its source, or None with its faults noted."""
    code, gases = row.needed(_CODE), row.needed(_GASES)
    title, model = row.needed(_TITLE), row.needed(_MODEL)
    if code and not (code.isdecimal() and len(code) == _NAICS_DIGITS):
        row.refuse(_CODE, f"{code!r} is no NAICS code of six digits", Code.NOT_A_CODE)
    if seen.setdefault((code, gases), row.number) != row.number:
        said = f"{code} stands on row {seen[code, gases]} too"
        row.refuse(_CODE, said, Code.CONTRADICTION)
    unit = _SAID_UNIT.fullmatch(row.text(_UNIT))
    if unit is None:
        said = f"the unit {row.text(_UNIT)!r} is not kg CO2e per dollar of a year at a price"
        row.refuse(_UNIT, said, Code.UNKNOWN_UNIT)
    without, margins, both = (row.amount(name, needed=True) for name in (_WITHOUT, _MARGINS, _WITH))
    if without is None or margins is None or both is None or unit is None:
        return None
    if abs(without + margins - both) > _ROUNDING:
        said = "the factors without margins and of margins do not add up to the one with them"
        row.refuse(_WITH, said, Code.CONTRADICTION)
    factors = (plain(without), plain(margins), plain(both))
    cited = ("", f"row of NAICS {code}", "secondary")
    return (code, title, gases, *factors, f"kgCO2e/USD{unit[1]}", unit[2], model, *cited)


def regenerate(file: Path, reference: Path, *, write: bool = False) -> Regeneration:
    """Return how the edition in force differs from what a file gives; write a new one."""
    return bring_in(import_factors(file), file, reference, files_in(reference), write=write)

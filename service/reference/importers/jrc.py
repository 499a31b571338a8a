"""Imports the crude steel table of JRC129297 from a transcription as CSV.

The report is no table that a program reads: a person types Tables A3 and A4, one figure to a row,
with the scope in the report's own parts. Table A5, steps of a route, is left aside: a step is no
intensity of steel.
"""

from pathlib import Path

from service.domain.countries import Countries
from service.domain.reasons import Code
from service.reference.benchmark_columns import HEADER
from service.reference.faults import Faults, FaultyWorkbook
from service.reference.importers.context import read_known
from service.reference.importers.editing import bring_in
from service.reference.importers.given import Given, Stated
from service.reference.importers.grid_averages import Finder, country_finder
from service.reference.importers.grids import Place, csv_rows
from service.reference.importers.headings import HeadedRow, Headings, headed
from service.reference.importers.regeneration import Regeneration, csv_bytes
from service.reference.importers.workbook_cells import plain
from service.reference.reader import Reader, files_in
from service.reference.tables import Row

KIND = "jrc-crude-steel"
FOLDER = "benchmarks/jrc-crude-steel-2018"
UNIT = "tCO2/t"
_HEADINGS = Headings(
    (
        "material",
        "route",
        "country",
        "country_name",
        "scope",
        "value",
        "unit",
        "reference_year",
        "table",
    ),
    ("source_id", "confidence", "note"),
)
_MATERIAL, _SAID_UNIT = "crude_steel", "tCO2/t crude steel"
_TABLES = ("A3", "A4")
_STEPS = "A5"
_AREAS = {"EUU": "eu27"}
_SCOPES = {
    "scope1+upstream+scope2": "jrc-total",
    "scope1+upstream": "jrc-scope1-upstream",
    "scope1": "jrc-scope1",
    "scope2": "jrc-scope2",
}
_ROUTES = {"all routes": "", "integrated (BF-BOF)": "bf-bof", "EAF": "eaf"}
_HIGHEST = 20  # tCO2 per tonne of crude steel; above it the unit was misread


def import_figures(path: Path, countries: Countries) -> Given:
    """Return what the file gives; raise FaultyWorkbook with every fault by row and column."""
    faults, find = Faults(), country_finder(countries)
    table = headed(Place(path.name, faults), csv_rows(path, faults), _HEADINGS)
    seen: dict[Row, int] = {}
    rows: list[Row] = []
    steps = 0
    for row in table.rows() if table else ():
        if row.text("table") == _STEPS:
            steps += 1
        else:
            rows.append(_figure(row, find, seen))
    if not rows and not faults.found:
        faults.add(path.name, "no figure of Table A3 or A4", code=Code.NO_LINES)
    if faults.found:
        raise FaultyWorkbook(faults.found)
    at = HEADER.index("source_id")
    ordered = sorted(rows, key=_order)

    def tables(source_id: str) -> dict[str, bytes]:
        cited = [(*row[:at], source_id, *row[at + 1 :]) for row in ordered]
        return {"rows.csv": csv_bytes(HEADER, cited)}

    summary = (
        f"{len(rows)} figures of {len({row[3] for row in rows})} countries and groups",
        f"{steps} figures of steps of a route (Table {_STEPS}) are left aside",
    )
    return Given(KIND, FOLDER, tables, "jrc-crude-steel", Stated(), summary)


def _order(row: Row) -> tuple[str, bool, str, int]:
    """Return where a row stands: countries before groups within a route, the total first."""
    return row[5], row[3].islower(), row[3], list(_SCOPES.values()).index(row[4])


def _figure(row: HeadedRow, find: Finder, seen: dict[Row, int]) -> Row:
    """Return the row of a figure without its source; its faults are noted."""
    _check_words(row)
    code, name = row.needed("country"), row.needed("country_name")
    area = _AREAS.get(code) or find(code, "")
    if area is None or (code not in _AREAS and find("", name) not in (area, None)):
        said = f"{code!r} and {name!r} do not mean one country on record"
        row.refuse("country", said, Code.UNKNOWN_COUNTRY)
    scope = _SCOPES.get(row.text("scope"), "jrc-total")
    route = _ROUTES.get(row.text("route"), "")
    value = row.amount("value", needed=True)
    if value is not None and value > _HIGHEST:
        row.refuse("value", f"{plain(value)} is above {_HIGHEST} {UNIT}", Code.OUT_OF_RANGE)
    key = (area or code, scope, route)
    if seen.setdefault(key, row.number) != row.number:
        said = f"the same figure stands on row {seen[key]} too"
        row.refuse("value", said, Code.CONTRADICTION)
    only_a_part = scope == "jrc-scope2"
    note = ""
    if only_a_part:
        note = "A part to be added to scope 1, not an intensity of the steel"
    elif route == "eaf" and scope != "jrc-total":
        note = "Scope 1 of the furnace alone; electricity is the larger part of this route"
    return (
        "",
        _MATERIAL,
        "",
        area or "",
        scope,
        route,
        row.text("value") if value is not None else "",  # as printed: 2.0 is not 2
        UNIT,
        row.text("reference_year"),
        "",
        "",
        "",
        f"Annex 3, Table {row.text('table')}",
        "official_text",
        "false",
        "reference_only" if only_a_part else "candidate",
        "part of the total" if only_a_part else "benchmark of crude steel by country",
        note,
    )


def _check_words(row: HeadedRow) -> None:
    for column, known in (
        ("table", _TABLES),
        ("material", (_MATERIAL,)),
        ("unit", (_SAID_UNIT,)),
        ("scope", tuple(_SCOPES)),
        ("route", tuple(_ROUTES)),
    ):
        if row.text(column) not in known:
            code = Code.UNKNOWN_UNIT if column == "unit" else Code.MALFORMED
            said = f"{row.text(column)!r} is none of {', '.join(map(repr, known))}"
            row.refuse(column, said, code)
    year = row.text("reference_year")
    if not (year.isdecimal() and len(year) == len("2018")):
        row.refuse("reference_year", f"{year!r} is no year", Code.NOT_A_DATE)


def regenerate(file: Path, reference: Path, *, write: bool = False) -> Regeneration:
    """Return how the edition in force differs from what a file gives; write a new one."""
    files = files_in(reference)
    given = import_figures(file, read_known(Reader(files)).countries)
    return bring_in(given, file, reference, files, write=write)

"""Imports the carbon intensity of electricity by country from Ember's yearly release, long form."""

from pathlib import Path

from service.domain.countries import Countries
from service.domain.reasons import Code
from service.reference.faults import Faults, FaultyWorkbook
from service.reference.importers.context import read_known
from service.reference.importers.editing import bring_in
from service.reference.importers.given import Given, Stated
from service.reference.importers.grid_averages import (
    Averages,
    Finder,
    counted,
    country_finder,
    grid_table,
    is_kept,
    whole_year,
)
from service.reference.importers.grids import Place, csv_rows
from service.reference.importers.headings import HeadedRow, Headings, headed
from service.reference.importers.regeneration import Regeneration
from service.reference.reader import Reader, files_in

KIND = "ember-electricity"
FOLDER = "electricity/ember-grid"
_NAME, _CODE, _YEAR, _KIND = "Area", "ISO 3 code", "Year", "Area type"
_CATEGORY, _SUBCATEGORY, _VARIABLE = "Category", "Subcategory", "Variable"
_UNIT, _VALUE = "Unit", "Value"
_HEADINGS = Headings(
    (_NAME, _CODE, _YEAR, _KIND, _CATEGORY, _SUBCATEGORY, _VARIABLE, _UNIT, _VALUE),
    (
        "Continent",
        "Ember region",
        "EU",
        "OECD",
        "G20",
        "G7",
        "ASEAN",
        "YoY absolute change",
        "YoY % change",
    ),
)
_EMISSIONS, _INTENSITY = "Power sector emissions", "CO2 intensity"
_UNITS = ("gCO2/kWh", "gCO2e/kWh")  # both name the life-cycle factor in CO2 equivalents
_COUNTRY, _REGION = ("Country", "Country or economy"), "Region"


def import_averages(path: Path, countries: Countries) -> Given:
    """Return what the file gives; raise FaultyWorkbook with every fault by row and column."""
    faults, find = Faults(), country_finder(countries)
    table = headed(Place(path.name, faults), csv_rows(path, faults), _HEADINGS)
    found = Averages("generation, life-cycle", "official_text")
    for row in table.rows() if table else ():
        if row.text(_CATEGORY) == _EMISSIONS and row.text(_SUBCATEGORY) == _INTENSITY:
            _take(row, find, found)
    if not found.rows and not faults.found:
        said = f"no figure of {_EMISSIONS}, {_INTENSITY}"
        faults.add(path.name, said, code=Code.NO_LINES)
    if faults.found:
        raise FaultyWorkbook(faults.found)
    return Given(
        KIND,
        FOLDER,
        lambda source_id: {"rows.csv": grid_table(found.rows, source_id)},
        "ember-electricity",
        Stated(),
        (counted(found.rows),),
    )


def _take(row: HeadedRow, find: Finder, found: Averages) -> None:
    kind, name, code = row.text(_KIND), row.needed(_NAME), row.text(_CODE)
    if kind == _REGION:
        return
    if kind not in _COUNTRY:
        row.refuse(_KIND, f"{kind!r} is no kind of area")
        return
    if row.text(_VARIABLE) != _INTENSITY:
        row.refuse(_VARIABLE, f"{row.text(_VARIABLE)!r} is no intensity")
    if row.text(_UNIT) not in _UNITS:
        row.refuse(_UNIT, f"the unit {row.text(_UNIT)!r} is not known", Code.UNKNOWN_UNIT)
    area = find(code, name)
    if area is None:
        said = f"{code or name!r} is no country on record"
        row.refuse(_CODE if code else _NAME, said, Code.UNKNOWN_COUNTRY)
    year, value = whole_year(row, _YEAR), row.amount(_VALUE)
    if area is not None and value is not None and year is not None and is_kept(area, year):
        found.add(row, _VALUE, area, str(year), value, f"{_EMISSIONS}, {_INTENSITY}")


def regenerate(file: Path, reference: Path, *, write: bool = False) -> Regeneration:
    """Return how the edition in force differs from what a file gives; write a new one."""
    files = files_in(reference)
    given = import_averages(file, read_known(Reader(files)).countries)
    return bring_in(given, file, reference, files, write=write)

"""Imports the carbon intensity of electricity by country from Our World in Data's energy table."""

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

KIND = "owid-electricity"
FOLDER = "electricity/ember-grid"
_NAME, _YEAR, _CODE, _VALUE = "country", "year", "iso_code", "carbon_intensity_elec"
# The table has a hundred other columns, which change; only these are taken.
_HEADINGS = Headings((_NAME, _YEAR, _CODE, _VALUE), others_refused=False)
# Rows of regions have no code. Their names end so, or are these; any other name is a fault.
_REGION_ENDINGS = ("(Ember)", "(EI)", "(EIA)", "(Shift)", "countries")
_REGIONS = frozenset(
    {
        "Africa",
        "Asia",
        "Europe",
        "European Union (27)",
        "North America",
        "Oceania",
        "South America",
        "World",
    }
)


def import_averages(path: Path, countries: Countries) -> Given:
    """Return what the file gives; raise FaultyWorkbook with every fault by row and column."""
    faults, find = Faults(), country_finder(countries)
    table = headed(Place(path.name, faults), csv_rows(path, faults), _HEADINGS)
    found = Averages("generation, life-cycle", "secondary")
    regions: set[str] = set()
    for row in table.rows() if table else ():
        _take(row, find, found, regions)
    if not found.rows and not faults.found:
        faults.add(path.name, f"no figure in the column {_VALUE}", code=Code.NO_LINES)
    if faults.found:
        raise FaultyWorkbook(faults.found)
    summary = (
        counted(found.rows),
        f"{len(regions)} regions are left aside",
    )
    return Given(
        KIND,
        FOLDER,
        lambda source_id: {"rows.csv": grid_table(found.rows, source_id)},
        "owid-energy",
        Stated(),
        summary,
    )


def _take(row: HeadedRow, find: Finder, found: Averages, regions: set[str]) -> None:
    year = whole_year(row, _YEAR)
    value = row.amount(_VALUE)
    name, code = row.needed(_NAME), row.text(_CODE)
    if value is None or year is None:
        return
    area = find(code, name)
    if area is None:
        if not code and (name in _REGIONS or name.endswith(_REGION_ENDINGS)):
            regions.add(name)
        else:
            said = f"{code or name!r} is neither a country on record nor a region"
            row.refuse(_CODE if code else _NAME, said, Code.UNKNOWN_COUNTRY)
        return
    if is_kept(area, year):
        found.add(row, _VALUE, area, str(year), value, _VALUE)


def regenerate(file: Path, reference: Path, *, write: bool = False) -> Regeneration:
    """Return how the edition in force differs from what a file gives; write a new one."""
    files = files_in(reference)
    given = import_averages(file, read_known(Reader(files)).countries)
    return bring_in(given, file, reference, files, write=write)

"""Imports the cement plants of the world from the Spatial Finance Initiative's workbook."""

from pathlib import Path

from service.domain.countries import Countries
from service.domain.errors import UnknownName
from service.domain.reasons import Code
from service.reference.facilities import CEMENT
from service.reference.faults import Faults, FaultyWorkbook
from service.reference.importers.context import read_known
from service.reference.importers.editing import bring_in
from service.reference.importers.given import Given, Stated
from service.reference.importers.grids import Workbook
from service.reference.importers.headings import HeadedRow, Headings, headed
from service.reference.importers.regeneration import Regeneration, csv_bytes
from service.reference.importers.workbook_cells import plain
from service.reference.reader import Reader, files_in
from service.reference.tables import Row

KIND = "sfi-cement"
FOLDER = "facilities/sfi-cement"
SHEET = "SFI_ALD_Cement_Database"
_ESTIMATED = "estimated"
_HIGHEST_MT = 50  # million tonnes a year: no plant is near it
# What is taken as it stands: our column and the heading in the workbook.
_TEXTS = {
    "uid": "uid",
    "city": "city",
    "state": "state",
    "accuracy": "accuracy",
    "status": "status",
    "plant_type": "plant_type",
    "production_type": "production_type",
    "capacity_source": "capacity_source",
    "start_year": "year",
    "owner": "owner_name",
    "parent": "parent_name",
}
_NEEDED = ("uid", "accuracy", "status")
_HEADINGS = Headings(
    (*_TEXTS.values(), "country", "iso3", "latitude", "longitude", "capacity"),
    (
        "country_code",
        "region",
        "sub_region",
        "owner_permid",
        "owner_source",
        "parent_permid",
        "ownership_stake",
        "parent_lei",
        "parent_holding_status",
        "parent_ticker",
        "parent_exchange",
        "parent_permid_2",
        "parent_name_2",
        "ownership_stake_2",
        "parent_lei_2",
        "parent_holding_status_2",
        "parent_ticker_2",
        "parent_exchange_2",
    ),
)


def import_plants(path: Path, countries: Countries) -> Given:
    """Return what the workbook gives; raise FaultyWorkbook with every fault by sheet and cell."""
    faults = Faults()
    workbook = Workbook(path, faults)
    grid = workbook.rows(SHEET)
    table = None if grid is None else headed(workbook.place(SHEET), grid, _HEADINGS)
    seen: dict[Row, int] = {}
    rows = [_plant(row, countries, seen) for row in (table.rows() if table else ())]
    if not rows and not faults.found:
        faults.add(path.name, f"no plant in the sheet {SHEET!r}", code=Code.NO_LINES)
    if faults.found:
        raise FaultyWorkbook(faults.found)
    at = CEMENT.index("source_id")

    def tables(source_id: str) -> dict[str, bytes]:
        cited = sorted((*row[:at], source_id, *row[at + 1 :]) for row in rows)
        return {"plants.csv": csv_bytes(CEMENT, cited)}

    uids = [row[0] for row in rows]
    twice = sorted({uid for uid in uids if uids.count(uid) > 1})
    countries_ = len({row[CEMENT.index("country")] for row in rows})
    capacities = sum(bool(row[CEMENT.index("capacity_mt")]) for row in rows)
    return Given(
        KIND,
        FOLDER,
        tables,
        "sfi-cement",
        Stated(),
        (f"{len(rows)} plants in {countries_} countries, {capacities} with a capacity",),
        tuple(
            f"the uid {uid} stands for several plants; the place tells them apart" for uid in twice
        ),
    )


def _plant(row: HeadedRow, countries: Countries, seen: dict[Row, int]) -> Row:
    """Return the row of a plant without its source; its faults are noted."""
    texts = {
        name: row.needed(heading) if name in _NEEDED else row.text(heading)
        for name, heading in _TEXTS.items()
    }
    country = row.needed("iso3")
    try:
        country = countries.code_of(country)
    except UnknownName as error:
        row.refuse("iso3", str(error), Code.UNKNOWN_COUNTRY)
    lat, lon = _degrees(row, "latitude", 90), _degrees(row, "longitude", 180)
    key = (texts["uid"], lat, lon)
    if seen.setdefault(key, row.number) != row.number:
        said = f"the plant stands on row {seen[key]} too"
        row.refuse("uid", said, Code.CONTRADICTION)
    capacity = row.amount("capacity")
    if capacity is not None and capacity > _HIGHEST_MT:
        said = f"{plain(capacity)} Mt is above {_HIGHEST_MT}: is it in tonnes?"
        row.refuse("capacity", said, Code.OUT_OF_RANGE)
    source = texts["capacity_source"]
    if capacity is not None and not source:
        row.refuse("capacity_source", "a capacity without its source")
    estimated = source.casefold() == _ESTIMATED
    cells = {
        **texts,
        "country": country,
        "lat": lat,
        "lon": lon,
        "capacity_mt": plain(capacity),
        "capacity_basis": "" if capacity is None else "estimated" if estimated else "reported",
        "capacity_source": "" if estimated else source,
        "source_id": "",
        "locator": f"sheet {SHEET}, row {row.number}",
        "confidence": "secondary",
    }
    return tuple(cells[name] for name in CEMENT)


def _degrees(row: HeadedRow, name: str, highest: int) -> str:
    value = row.amount(name, signed=True, needed=True)
    if value is not None and abs(value) > highest:
        row.refuse(name, f"{value} is no degree of that kind", Code.OUT_OF_RANGE)
    return plain(value)


def regenerate(file: Path, reference: Path, *, write: bool = False) -> Regeneration:
    """Return how the edition in force differs from what a workbook gives; write a new one."""
    files = files_in(reference)
    given = import_plants(file, read_known(Reader(files)).countries)
    return bring_in(given, file, reference, files, write=write)

"""Imports the steel plants of the world from the workbook of the Global Iron and Steel Tracker.

Names and places stand in one sheet, capacities by status in another. Nothing but a number counts
as a capacity: `N/A`, `unknown` and `>0` leave it blank.
"""

from pathlib import Path

from service.domain.reasons import Code
from service.reference.facilities import CAPACITY, STATUSES
from service.reference.faults import Faults, FaultyWorkbook
from service.reference.importers.context import read_known
from service.reference.importers.editing import bring_in
from service.reference.importers.given import Given, Stated
from service.reference.importers.grid_averages import Finder, country_finder
from service.reference.importers.grids import Workbook
from service.reference.importers.headings import HeadedRow, Headings, headed
from service.reference.importers.regeneration import Regeneration, csv_bytes
from service.reference.importers.workbook_cells import NotUnderstood, number_of, plain
from service.reference.reader import Reader, files_in
from service.reference.tables import Row

KIND = "gem-steel"
FOLDER = "facilities/gem-steel-capacity"
PLANTS, CAPACITIES = "Plant data", "Plant capacities and status"
_ID, _NAME, _COUNTRY = "Plant ID", "Plant name (English)", "Country/Area"
_PLACE, _STATUS, _START = "Coordinates", "Status", "Start date"
_ALSO = {"GEM plant ID": _ID}
_AMOUNTS = {
    "crude_steel_kt": "Nominal crude steel capacity (ttpa)",
    "bof_kt": "Nominal BOF steel capacity (ttpa)",
    "eaf_kt": "Nominal EAF steel capacity (ttpa)",
    "dri_kt": "Nominal DRI capacity (ttpa)",
}
_NOT_STATED = frozenset({"", "n/a", "unknown", ">0"})
_PLANT_HEADINGS = Headings(
    (_ID, _NAME, _COUNTRY, _PLACE), (_START,), others_refused=False, also=_ALSO
)
_CAPACITY_HEADINGS = Headings(
    (_ID, _STATUS, *_AMOUNTS.values()), (_START,), others_refused=False, also=_ALSO
)
Plants = dict[str, dict[str, str]]


def import_plants(path: Path, find: Finder) -> Given:
    """Return what the workbook gives; raise FaultyWorkbook with every fault by sheet and cell."""
    faults = Faults()
    workbook = Workbook(path, faults)
    grid = workbook.rows(PLANTS)
    table = None if grid is None else headed(workbook.place(PLANTS), grid, _PLANT_HEADINGS)
    plants: Plants = {}
    for row in table.rows() if table else ():
        _add_plant(row, find, plants)
    grid = workbook.rows(CAPACITIES)
    table = None if grid is None else headed(workbook.place(CAPACITIES), grid, _CAPACITY_HEADINGS)
    seen: dict[Row, int] = {}
    rows = [_capacity(row, plants, seen) for row in (table.rows() if table else ())]
    if not rows and not faults.found:
        faults.add(path.name, f"no capacity in the sheet {CAPACITIES!r}", code=Code.NO_LINES)
    if faults.found:
        raise FaultyWorkbook(faults.found)
    ordered = sorted(rows, key=lambda row: (row[2], row[0], row[5]))
    blank = sum(not row[CAPACITY.index("crude_steel_kt")] for row in rows)
    return Given(
        KIND,
        FOLDER,
        lambda _: {"plants.csv": csv_bytes(CAPACITY, ordered)},
        "gem-gist",
        Stated(),
        (f"{len(rows)} capacities of {len(plants)} plants by status, {blank} without crude steel",),
        (f"columns of capacities that are not taken: {len(table.left_aside) if table else 0}",),
    )


def _add_plant(row: HeadedRow, find: Finder, plants: Plants) -> None:
    plant_id = row.needed(_ID)
    if plant_id in plants:
        row.refuse(_ID, f"plant {plant_id} stands twice", Code.CONTRADICTION)
    country = find("", row.needed(_COUNTRY))
    if country is None:
        said = f"{row.text(_COUNTRY)!r} is no country on record"
        row.refuse(_COUNTRY, said, Code.UNKNOWN_COUNTRY)
    lat, _, lon = row.needed(_PLACE).partition(",")
    plants[plant_id] = {
        "gem_plant_id": plant_id,
        "plant": row.needed(_NAME),
        "country": country or "",
        "lat": _degrees(row, lat, 90),
        "lon": _degrees(row, lon, 180),
        "start": row.text(_START),
    }


def _degrees(row: HeadedRow, text: str, highest: int) -> str:
    try:
        value = number_of(text)
    except NotUnderstood:
        row.refuse(_PLACE, f"{row.text(_PLACE)!r} is no latitude and longitude")
        return ""
    if abs(value) > highest:
        row.refuse(_PLACE, f"{text.strip()} is no degree of that kind", Code.OUT_OF_RANGE)
    return text.strip()


def _capacity(row: HeadedRow, plants: Plants, seen: dict[Row, int]) -> Row:
    """Return the row of a plant in a status; its faults are noted."""
    plant_id = row.needed(_ID)
    plant = plants.get(plant_id)
    if plant is None:
        row.refuse(_ID, f"plant {plant_id} is not in the sheet {PLANTS!r}")
        plant = {}
    status = "_".join(row.needed(_STATUS).casefold().split())
    if status not in STATUSES:
        row.refuse(_STATUS, f"{row.text(_STATUS)!r} is no status on record")
    if seen.setdefault((plant_id, status), row.number) != row.number:
        said = f"{plant_id} {status} stands on row {seen[plant_id, status]} too"
        row.refuse(_ID, said, Code.CONTRADICTION)
    amounts = {
        name: "" if row.text(heading).casefold() in _NOT_STATED else plain(row.amount(heading))
        for name, heading in _AMOUNTS.items()
    }
    start = row.text(_START) or plant.get("start", "")
    known = "" if start.casefold() in _NOT_STATED else start
    cells = {**plant, "status": status, **amounts, "start": known}
    return tuple(cells.get(name, "") for name in CAPACITY)


def regenerate(file: Path, reference: Path, *, write: bool = False) -> Regeneration:
    """Return how the edition in force differs from what a workbook gives; write a new one."""
    files = files_in(reference)
    given = import_plants(file, country_finder(read_known(Reader(files)).countries))
    return bring_in(given, file, reference, files, write=write)

"""Imports the plants of a year from the yearly workbook of EPA's reporting program.

Which plants are kept, and under which sector, is data (`sectors.csv`, `processes.csv`). Emissions
are rounded to a tenth of a tonne. The workbook names no operators: they are carried over, and so
are the plants that no longer report, with the year in which they last did. A workbook of an earlier
year than a plant was last told of changes its emissions of that year and nothing else.
"""

import csv
import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal
from pathlib import Path

from service.domain.reasons import Code
from service.reference.editions import Edition
from service.reference.facilities import EMISSIONS, EMITTING
from service.reference.faults import Faults, FaultyRelease, FaultyWorkbook
from service.reference.importers.context import read_known
from service.reference.importers.editing import bring_in, chain_of
from service.reference.importers.ghgrp_columns import (
    BIOGENIC,
    COMBUSTION,
    ELECTRICITY,
    HEADINGS,
    IDENTITY,
    PROCESSES,
    TOTAL,
)
from service.reference.importers.given import Given, Stated
from service.reference.importers.grids import Workbook
from service.reference.importers.headings import HeadedRow, headed
from service.reference.importers.regeneration import Regeneration, csv_bytes
from service.reference.importers.workbook_cells import plain, words
from service.reference.plant_rules import PlantRules, SectorRule, read_plant_rules
from service.reference.reader import Reader, files_in
from service.reference.tables import Row

KIND = "ghgrp"
FOLDER = "facilities/us-ghgrp"
SHEET = "Direct Point Emitters"
HEADING_ROW = 4
_TENTH = Decimal("0.1")
_YEAR = re.compile(r"Greenhouse Gas Reporting Program for ((?:19|20)\d{2})", re.ASCII)
_AS_OF = re.compile(r"as of (\d{1,2})/(\d{1,2})/((?:19|20)\d{2})", re.ASCII)
Plants = dict[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class Before:
    """The plants and their emissions in the edition in force."""

    plants: Plants
    emissions: tuple[Row, ...]

    @classmethod
    def of(cls, edition: Edition, files: Mapping[str, bytes]) -> "Before":
        """Return what stands in the tables of an edition; nothing where it has none yet."""
        plants = _records(files.get(f"{edition.folder}/plants.csv", b""))
        emissions = _records(files.get(f"{edition.folder}/emissions.csv", b""))
        return cls(
            {row["ghgrp_id"]: row for row in plants},
            tuple(tuple(row[name] for name in EMISSIONS) for row in emissions),
        )


def _records(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline="")))


def import_plants(path: Path, rules: PlantRules, before: Before) -> Given:
    """Return what the workbook gives; raise FaultyWorkbook with every fault by sheet and cell."""
    faults = Faults()
    workbook = Workbook(path, faults)
    year, as_of = _year(workbook)
    grid = workbook.rows(SHEET)
    place = workbook.place(SHEET)
    table = None if grid is None else headed(place, grid, HEADINGS, HEADING_ROW)
    plants: Plants = {}
    seen: dict[str, int] = {}
    for row in table.rows() if table else ():
        plant = _plant(row, rules, before, year, seen)
        if plant is not None:
            plants[plant["ghgrp_id"]] = plant
    if not plants and not faults.found:
        faults.add(path.name, f"no plant of a known sector in {SHEET!r}", code=Code.NO_LINES)
    if faults.found:
        raise FaultyWorkbook(faults.found)
    closed = [one for one in before.plants.values() if one["ghgrp_id"] not in plants]
    later = {
        plant_id: one
        for plant_id, one in before.plants.items()
        if plant_id in plants and one["year"] > year
    }
    edition_id = f"{year}-as-of-{as_of}" if as_of else year
    words_ = f"reporting year {year}" + (f", as of {as_of}" if as_of else "")
    words_ += ", beside later years on record" if later else ""
    unnamed = sum(not plant["operator"] for plant in plants.values())
    summary = (
        f"{len(seen)} facilities in the workbook, {len(plants)} of a sector that is kept",
        f"{len(closed)} plants of earlier years no longer report and are kept as they were",
        f"{unnamed} plants without an operator on record: the workbook names none",
        *([f"{len(later)} plants stay as a later year told of them"] if later else []),
    )
    emissions = {plant_id: plant["emissions_tco2e"] for plant_id, plant in plants.items()}
    listed = [*{**plants, **later}.values(), *closed]
    return Given(
        KIND,
        FOLDER,
        lambda _: _tables(listed, year, emissions, before.emissions),
        "epa-ghgrp",
        Stated(edition_id, words_),
        summary,
    )


def _tables(
    plants: list[dict[str, str]], year: str, emissions: Mapping[str, str], before: Iterable[Row]
) -> dict[str, bytes]:
    """Return the tables: a plant's emissions are of this year and, as on record, of all others."""
    known = {plant["ghgrp_id"] for plant in plants}
    kept = [
        row for row in before if row[0] in known and not (row[1] == year and row[0] in emissions)
    ]
    now = [(plant_id, year, amount) for plant_id, amount in emissions.items()]
    rows = sorted((tuple(plant[name] for name in EMITTING) for plant in plants), key=_by_id)
    return {
        "plants.csv": csv_bytes(EMITTING, rows),
        "emissions.csv": csv_bytes(EMISSIONS, sorted([*kept, *now], key=_by_id_and_year)),
    }


def _by_id(row: Row) -> int:
    return int(row[0])


def _by_id_and_year(row: Row) -> tuple[int, str]:
    return int(row[0]), row[1]


def _year(workbook: Workbook) -> tuple[str, str]:
    """Return the year of the reports, and the day they are of where the workbook says it."""
    grid = workbook.rows(SHEET) if SHEET in workbook.sheets else None
    place = workbook.place(SHEET)
    top = [words(cells[0]) if cells else "" for n, cells in grid or () if n < HEADING_ROW]
    year = next((found[1] for line in top if (found := _YEAR.search(line))), "")
    if grid is not None and not year:
        said = "the title names no year of the Greenhouse Gas Reporting Program"
        place.refuse(1, "A", said, Code.DATE_MISSING)
    found = next((found for line in top if (found := _AS_OF.search(line))), None)
    if found is None:
        return year, ""
    try:
        return year, date(int(found[3]), int(found[1]), int(found[2])).isoformat()
    except ValueError:
        place.refuse(2, "A", f"{found[0]!r} is no day of the calendar", Code.NOT_A_DATE)
        return year, ""


def _plant(
    row: HeadedRow, rules: PlantRules, before: Before, year: str, seen: dict[str, int]
) -> dict[str, str] | None:
    """Return a plant of a kept sector, or None for any other; faults are noted in both."""
    plant_id = row.needed(IDENTITY["ghgrp_id"])
    if plant_id and not plant_id.isdecimal():
        row.refuse(IDENTITY["ghgrp_id"], f"{plant_id!r} is no facility id")
    elif plant_id and seen.setdefault(plant_id, row.number) != row.number:
        said = f"facility {plant_id} stands on row {seen[plant_id]} too"
        row.refuse(IDENTITY["ghgrp_id"], said, Code.CONTRADICTION)
    naics = row.text(IDENTITY["naics"])
    parts = ["".join(part.split()) for part in row.needed(IDENTITY["subparts"]).split(",")]
    total = row.amount(TOTAL, signed=True, needed=True)
    letters = frozenset(part.partition("(")[0] for part in parts)
    rule = rules.of(letters, naics)
    if rule is None:
        return None
    if not (naics.isdecimal() and len(naics) == 6):  # noqa: PLR2004 - digits of a NAICS code
        row.refuse(IDENTITY["naics"], f"{naics!r} is no NAICS code", Code.NOT_A_CODE)
    known = before.plants.get(plant_id, {})
    process, basis = rules.processes.get(plant_id, (rule.process, rule.process_basis))
    return {
        **{name: row.text(heading) for name, heading in IDENTITY.items()},
        "name": row.needed(IDENTITY["name"]),
        "lat": _degrees(row, "lat", 90),
        "lon": _degrees(row, "lon", 180),
        "subparts": "|".join(parts),
        "operator": known.get("operator", ""),
        "country": "US",
        "sector": rule.sector,
        "material": rule.material,
        "process": process,
        "process_basis": basis,
        "year": year,
        "emissions_tco2e": _tonnes(total),
        **_parts(row, rule),
    }


def _parts(row: HeadedRow, rule: SectorRule) -> dict[str, str]:
    """Return the emissions by part; only the process of the sector's own subpart counts there."""
    amounts = {heading: row.amount(heading, signed=True) for heading in PROCESSES}
    return {
        "process_emissions_tco2e": _tonnes(amounts.get(rule.process_column)),
        "stationary_combustion_tco2e": _tonnes(row.amount(COMBUSTION, signed=True)),
        "electricity_generation_tco2e": _tonnes(row.amount(ELECTRICITY, signed=True)),
        "biogenic_co2_t": _tonnes(row.amount(BIOGENIC, signed=True)),
    }


def _tonnes(value: Decimal | None) -> str:
    return "" if value is None else plain(value.quantize(_TENTH, ROUND_HALF_EVEN))


def _degrees(row: HeadedRow, name: str, highest: int) -> str:
    value = row.amount(IDENTITY[name], signed=True)
    if value is not None and abs(value) > highest:
        row.refuse(IDENTITY[name], f"{value} is no degree of that kind", Code.OUT_OF_RANGE)
    return plain(value)


def regenerate(file: Path, reference: Path, *, write: bool = False) -> Regeneration:
    """Return how the edition in force differs from what a workbook gives; write a new one."""
    files = files_in(reference)
    reader = Reader(files)
    rules = read_plant_rules(reader, FOLDER, read_known(reader))
    if reader.faults.found or rules is None:
        reader.faults.add(f"{FOLDER}/sectors.csv", "the importer needs the rules of the sectors")
        raise FaultyRelease(reader.faults.found)
    edition = chain_of(files, FOLDER)[-1]
    given = import_plants(file, rules, Before.of(edition, files))
    given = replace(given, keeps=edition.sources)
    return bring_in(given, file, reference, files, write=write)

"""Reads what electricity emits and how much of it a tonne takes."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeVar

from service.domain.citations import Citation, Confidence
from service.domain.numbers import fraction_of
from service.domain.reasons import Code
from service.reference import cells
from service.reference.classifications import Classifications
from service.reference.editions import Dated, read_editions
from service.reference.reader import Reader
from service.reference.schemas import TableEntry
from service.reference.tables import Check, Column, Row

Made = TypeVar("Made")
PLACE = "electricity"
GRID_UNIT = "gCO2e/kWh"
USE_UNIT = "kWh/t"
GRID_HEADER = ("area", "year", "value", "unit", "basis", "source_id", "locator", "confidence")
_USE = (
    "material",
    "route",
    "area",
    "value",
    "unit",
    "reference_year",
    "source_id",
    "locator",
    "confidence",
    "note",
)


@dataclass(frozen=True, slots=True)
class GridAverage:
    """What a kilowatt hour emitted on average in an area and year."""

    area: str
    year: int
    value: Fraction
    unit: str
    basis: str
    citation: Citation


@dataclass(frozen=True, slots=True)
class ElectricityUse:
    """The electricity that a tonne of a material takes by a route."""

    material: str
    route: str
    area: str
    value: Fraction
    unit: str
    reference_year: int
    citation: Citation
    note: str


@dataclass(frozen=True, slots=True)
class Electricity:
    """The tables of electricity, by dataset and edition."""

    grids: dict[str, Dated[tuple[GridAverage, ...]]]
    uses: dict[str, Dated[tuple[ElectricityUse, ...]]]


def read_electricity(
    reader: Reader, known: Classifications, sources: frozenset[str]
) -> Electricity:
    """Return the tables of electricity; a table that counts per material is one of use."""
    found = Electricity({}, {})
    for name in reader.folders(PLACE):
        path = f"{PLACE}/{name}/dataset.yaml"
        entry = reader.entry(path, TableEntry, name)
        if entry is None:
            reader.taken.update(one for one in reader.files if one.startswith(f"{PLACE}/{name}/"))
            continue
        reader.check_sources(path, entry.sources, sources)
        of_use = reader.files.get(f"{PLACE}/{name}/rows.csv", b"").startswith(b"material,")
        for edition in read_editions(reader, f"{PLACE}/{name}", entry):
            cited = set(edition.sources)
            if of_use:
                uses = _read(reader, edition.folder, _USE, _use_checks(known, cited), _use)
                before = found.uses.get(name, Dated(()))
                found.uses[name] = Dated((*before.editions, (edition, uses)))
            else:
                grid = _read(
                    reader, edition.folder, GRID_HEADER, _grid_checks(known, cited), _average
                )
                earlier = found.grids.get(name, Dated(()))
                found.grids[name] = Dated((*earlier.editions, (edition, grid)))
    return found


def _read(
    reader: Reader,
    folder: str,
    header: tuple[str, ...],
    checks: dict[str, Check],
    made: Callable[[Row], Made],
) -> tuple[Made, ...]:
    columns = [Column(column, checks.get(column, cells.some)) for column in header]
    key = [column for column in ("material", "route", "area", "year") if column in header]
    read = reader.table(f"{folder}/rows.csv", columns, key)
    return tuple(made(row) for row in read.rows) if read else ()


def _cited(sources: set[str]) -> dict[str, Check]:
    return {
        "value": cells.decimal,
        "source_id": cells.one_of(sources, "source of the dataset"),
        "confidence": cells.confidence,
    }


def _grid_checks(known: Classifications, sources: set[str]) -> dict[str, Check]:
    # Beside countries: states of a country (ISO 3166-2) and eGRID subregions.
    part = cells.shaped(r"[A-Z]{2}-[A-Z0-9]{1,3}|eGRID-[A-Z]{4}", "an area", Code.UNKNOWN_COUNTRY)
    return {
        **_cited(sources),
        "area": lambda cell: None if known.is_area(cell) else part(cell),
        "year": cells.year,
        "unit": cells.one_of((GRID_UNIT,), "unit", Code.UNKNOWN_UNIT),
    }


def _use_checks(known: Classifications, sources: set[str]) -> dict[str, Check]:
    areas = {*known.countries.by_code, *known.countries.groups}
    return {
        **_cited(sources),
        "material": cells.one_of(known.materials.by_id, "material", Code.UNKNOWN_MATERIAL),
        "route": cells.kebab,
        "area": cells.one_of(areas, "country or group", Code.UNKNOWN_COUNTRY),
        "unit": cells.one_of((USE_UNIT,), "unit", Code.UNKNOWN_UNIT),
        "reference_year": cells.year,
        "note": cells.anything,
    }


def _average(row: Row) -> GridAverage:
    area, year, value, unit, basis, source, locator, confidence = row
    citation = Citation(source, locator, Confidence(confidence))
    return GridAverage(area, int(year), fraction_of(value), unit, basis, citation)


def _use(row: Row) -> ElectricityUse:
    material, route, area, value, unit, year, source, locator, confidence, note = row
    citation = Citation(source, locator, Confidence(confidence))
    return ElectricityUse(
        material, route, area, fraction_of(value), unit, int(year), citation, note
    )

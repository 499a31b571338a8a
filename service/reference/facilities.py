"""Reads the tables of plants: reported emissions by year, and capacity by furnace."""

from dataclasses import dataclass, field

from service.domain.reasons import Code
from service.reference import cells
from service.reference.classifications import Classifications
from service.reference.reader import Reader
from service.reference.schemas import TableEntry
from service.reference.tables import Check, Column, Table

PLACE = "facilities"
EMITTING = (
    "ghgrp_id",
    "frs_id",
    "name",
    "operator",
    "city",
    "county",
    "state",
    "zip",
    "country",
    "lat",
    "lon",
    "sector",
    "material",
    "process",
    "process_basis",
    "naics",
    "subparts",
    "year",
    "emissions_tco2e",
    "process_emissions_tco2e",
    "stationary_combustion_tco2e",
    "electricity_generation_tco2e",
    "biogenic_co2_t",
)
EMISSIONS = ("ghgrp_id", "year", "emissions_tco2e")
CAPACITY = (
    "gem_plant_id",
    "plant",
    "country",
    "lat",
    "lon",
    "status",
    "crude_steel_kt",
    "bof_kt",
    "eaf_kt",
    "dri_kt",
    "start",
)
STATUSES = (
    "announced",
    "cancelled",
    "construction",
    "mothballed",
    "mothballed_pre-retirement",
    "operating",
    "operating_pre-retirement",
    "retired",
)
_latitude = cells.between(-90, 90, "a latitude")
_longitude = cells.between(-180, 180, "a longitude")


@dataclass(frozen=True, slots=True)
class Facilities:
    """The tables of plants, by dataset: their rows are text, checked cell by cell."""

    plants: dict[str, Table] = field(default_factory=dict)
    emissions: dict[str, Table] = field(default_factory=dict)
    capacities: dict[str, Table] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)


def read_facilities(reader: Reader, known: Classifications, sources: frozenset[str]) -> Facilities:
    """Return the tables of plants; a dataset with emissions by year is one of emitting plants."""
    found = Facilities()
    for name in reader.folders(PLACE):
        path = f"{PLACE}/{name}"
        entry = reader.entry(f"{path}/dataset.yaml", TableEntry, name)
        reader.check_sources(f"{path}/dataset.yaml", entry.sources if entry else (), sources)
        for source in entry.sources if entry else ():
            found.sources.setdefault(name, source)
        if f"{path}/emissions.csv" in reader.files:
            _read_emitting(reader, name, known, found)
        else:
            checks = _capacity_checks(known)
            columns = [Column(column, checks.get(column, cells.some)) for column in CAPACITY]
            read = reader.table(f"{path}/plants.csv", columns, ("gem_plant_id", "status"))
            if read is not None:
                found.capacities[name] = read
    return found


def _read_emitting(reader: Reader, name: str, known: Classifications, found: Facilities) -> None:
    checks = _emitting_checks(known)
    columns = [Column(column, checks.get(column, cells.anything)) for column in EMITTING]
    plants = reader.table(f"{PLACE}/{name}/plants.csv", columns, ("ghgrp_id",))
    ids = frozenset(plants.column("ghgrp_id")) if plants else None
    by_year = {
        "ghgrp_id": cells.digits if ids is None else cells.one_of(ids, "plant"),
        "year": cells.year,
        "emissions_tco2e": cells.signed_decimal,
    }
    columns = [Column(column, by_year[column]) for column in EMISSIONS]
    emissions = reader.table(f"{PLACE}/{name}/emissions.csv", columns, ("ghgrp_id", "year"))
    if plants is not None and emissions is not None:
        found.plants[name] = plants
        found.emissions[name] = emissions


def _places(known: Classifications) -> dict[str, Check]:
    return {
        "country": cells.one_of(known.countries.by_code, "country", Code.UNKNOWN_COUNTRY),
        "lat": cells.optional(_latitude),
        "lon": cells.optional(_longitude),
    }


def _emitting_checks(known: Classifications) -> dict[str, Check]:
    materials = cells.one_of(known.materials.by_id, "material", Code.UNKNOWN_MATERIAL)
    amount = cells.optional(cells.signed_decimal)
    return {
        **_places(known),
        "ghgrp_id": cells.digits,
        "name": cells.some,
        "material": cells.optional(materials),
        "naics": cells.digits,
        "year": cells.year,
        "emissions_tco2e": cells.signed_decimal,
        "process_emissions_tco2e": amount,
        "stationary_combustion_tco2e": amount,
        "electricity_generation_tco2e": amount,
        "biogenic_co2_t": amount,
    }


def _capacity_checks(known: Classifications) -> dict[str, Check]:
    amount = cells.optional(cells.decimal)
    return {
        **_places(known),
        "status": cells.one_of(STATUSES, "status"),
        "crude_steel_kt": amount,
        "bof_kt": amount,
        "eaf_kt": amount,
        "dri_kt": amount,
        "start": cells.anything,
    }

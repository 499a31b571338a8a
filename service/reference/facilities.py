"""Reads the tables of plants: reported emissions by year, capacity by furnace and by plant."""

from dataclasses import dataclass, field

from service.domain.reasons import Code
from service.reference import cells
from service.reference.classifications import Classifications
from service.reference.editions import FIRST, Dated, Edition, read_editions
from service.reference.plant_rules import read_plant_rules
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
CEMENT = (
    "uid",
    "city",
    "state",
    "country",
    "lat",
    "lon",
    "accuracy",
    "status",
    "plant_type",
    "production_type",
    "capacity_mt",
    "capacity_basis",
    "capacity_source",
    "start_year",
    "owner",
    "parent",
    "source_id",
    "locator",
    "confidence",
)
# The database gives a few plants the same uid; the place tells them apart.
CEMENT_KEY = ("uid", "lat", "lon")
CAPACITY_BASES = ("reported", "estimated")
MATCHED = "capacities.csv"
MATCHED_CAPACITY = (
    "ghgrp_id",
    "capacity_of",
    "capacity_kt_per_year",
    "status",
    "as_of",
    "plant",
    "plant_id",
    "shared_with",
    "match_km",
    "matched_by",
    "caution",
    "source_id",
    "locator",
    "confidence",
)
MATCHED_KEY = ("ghgrp_id", "capacity_of", "plant")
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
    """The tables of plants, by dataset: their rows are text, checked cell by cell.

    Of each dataset with editions the last one stands here; capacities, which figures are computed
    from, stand with all their editions and the source of each.
    """

    plants: dict[str, Table] = field(default_factory=dict)
    emissions: dict[str, Table] = field(default_factory=dict)
    capacities: dict[str, Dated[tuple[str, Table]]] = field(default_factory=dict)
    matched: dict[str, Table] = field(default_factory=dict)
    cement: dict[str, Table] = field(default_factory=dict)
    about: dict[str, TableEntry] = field(default_factory=dict)


def read_facilities(reader: Reader, known: Classifications, sources: frozenset[str]) -> Facilities:
    """Return the tables of plants; a dataset with emissions by year is one of emitting plants."""
    found = Facilities()
    for name in reader.folders(PLACE):
        path = f"{PLACE}/{name}"
        entry = reader.entry(f"{path}/dataset.yaml", TableEntry, name)
        if entry is None:
            reader.taken.update(one for one in reader.files if one.startswith(f"{path}/"))
            continue
        reader.check_sources(f"{path}/dataset.yaml", entry.sources, sources)
        read_plant_rules(reader, path, known)
        for edition in read_editions(reader, path, entry):
            found.about[name] = _about(entry, edition)
            _read_edition(reader, name, edition, known, found)
    return found


def _about(entry: TableEntry, edition: Edition) -> TableEntry:
    """Return what is said of a dataset in the words of an edition."""
    if edition.edition_id == FIRST:
        return entry
    said = {
        "edition": edition.words,
        "status": edition.status,
        "sources": list(edition.sources),
        "caveats": list(edition.caveats),
    }
    return entry.model_copy(update=said)


def _read_edition(
    reader: Reader, name: str, edition: Edition, known: Classifications, found: Facilities
) -> None:
    """Read the tables of an edition; which files and columns there are says of what kind."""
    folder = edition.folder
    plants = f"{folder}/plants.csv"
    if f"{folder}/emissions.csv" in reader.files:
        _read_emitting(reader, name, folder, known, found)
    elif f"{folder}/{MATCHED}" in reader.files:
        columns = _matched_columns(frozenset(edition.sources))
        read = reader.table(f"{folder}/{MATCHED}", columns, MATCHED_KEY)
        if read is not None:
            found.matched[name] = read
    elif reader.files.get(plants, b"").startswith(f"{CEMENT[0]},".encode()):
        read = reader.table(plants, _columns(CEMENT, _cement_checks(known)), CEMENT_KEY)
        if read is not None:
            found.cement[name] = read
    else:
        read = reader.table(
            plants, _columns(CAPACITY, _capacity_checks(known)), ("gem_plant_id", "status")
        )
        if read is not None:
            before = found.capacities.get(name, Dated(()))
            held = (edition, (edition.sources[0], read))
            found.capacities[name] = Dated((*before.editions, held))


def _columns(names: tuple[str, ...], checks: dict[str, Check]) -> list[Column]:
    return [Column(name, checks.get(name, cells.some)) for name in names]


def _read_emitting(
    reader: Reader, name: str, folder: str, known: Classifications, found: Facilities
) -> None:
    checks = _emitting_checks(known)
    columns = [Column(column, checks.get(column, cells.anything)) for column in EMITTING]
    plants = reader.table(f"{folder}/plants.csv", columns, ("ghgrp_id",))
    ids = frozenset(plants.column("ghgrp_id")) if plants else None
    by_year = {
        "ghgrp_id": cells.digits if ids is None else cells.one_of(ids, "plant"),
        "year": cells.year,
        "emissions_tco2e": cells.signed_decimal,
    }
    columns = [Column(column, by_year[column]) for column in EMISSIONS]
    emissions = reader.table(f"{folder}/emissions.csv", columns, ("ghgrp_id", "year"))
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


def _matched_columns(sources: frozenset[str]) -> list[Column]:
    """Return the columns of capacities that are matched to reporting plants."""
    checks: dict[str, Check] = {
        "ghgrp_id": cells.digits,
        "capacity_kt_per_year": cells.optional(cells.decimal),
        "as_of": cells.shaped(r"(19|20)\d{2}(-\d{2}){0,2}", "a year, month or day"),
        "plant_id": cells.anything,
        "shared_with": cells.optional(cells.each_of(cells.digits)),
        "match_km": cells.optional(cells.decimal),
        "caution": cells.anything,
        "source_id": cells.one_of(sources, "source"),
        "confidence": cells.confidence,
    }
    return [Column(column, checks.get(column, cells.some)) for column in MATCHED_CAPACITY]


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


def _cement_checks(known: Classifications) -> dict[str, Check]:
    optional = ("city", "state", "plant_type", "production_type", "owner", "parent")
    return {
        **_places(known),
        **dict.fromkeys(optional, cells.anything),
        "capacity_mt": cells.optional(cells.decimal),
        "capacity_basis": cells.optional(cells.one_of(CAPACITY_BASES, "basis of a capacity")),
        "capacity_source": cells.anything,
        "start_year": cells.optional(cells.shaped(r"1[89]\d\d|20\d\d", "a year")),
        "confidence": cells.confidence,
    }

"""Puts the tables of plants together: each plant with its emissions and what is matched to it."""

from collections.abc import Mapping

from service.domain.citations import Citation, Confidence
from service.domain.facilities import Capacity, Parts, Plant, PlantDataset, Register
from service.reference.facilities import Facilities
from service.reference.reader import Reader
from service.reference.tables import Table

Cells = Mapping[str, str]
ZIP_DIGITS = 5  # the publisher's spreadsheet drops leading zeros


def register_of(facilities: Facilities, reader: Reader) -> Register:
    """Return all plants; where editions stand side by side, the one with the latest year counts.

    Notes a fault for each capacity of a plant that no table knows.
    """
    capacities = _capacities(facilities, reader)
    plants: dict[str, Plant] = {}
    for name in sorted(facilities.plants, key=lambda name: _latest(facilities.plants[name], name)):
        emissions = _emissions(facilities.emissions[name])
        for row in facilities.plants[name].records():
            plant_id = row["ghgrp_id"]
            years = tuple(sorted(emissions.get(plant_id, ())))
            plants[plant_id] = _plant(name, row, years, tuple(capacities.get(plant_id, ())))
    datasets = {
        name: PlantDataset(
            name,
            about.title,
            about.edition,
            about.status,
            tuple(about.sources),
            about.licence,
            tuple(about.caveats),
        )
        for name, about in sorted(facilities.about.items())
        if name in facilities.plants or name in facilities.matched
    }
    return Register(dict(sorted(plants.items())), datasets)


def _latest(plants: Table, name: str) -> tuple[str, str]:
    return max(plants.column("year"), default=""), name


def _emissions(table: Table) -> dict[str, list[tuple[int, str]]]:
    found: dict[str, list[tuple[int, str]]] = {}
    for plant_id, year, total in table.columns("ghgrp_id", "year", "emissions_tco2e"):
        found.setdefault(plant_id, []).append((int(year), total))
    return found


def _plant(
    dataset_id: str,
    row: Cells,
    emissions: tuple[tuple[int, str], ...],
    capacities: tuple[Capacity, ...],
) -> Plant:
    parts = Parts(
        int(row["year"]),
        row["emissions_tco2e"],
        row["process_emissions_tco2e"] or None,
        row["stationary_combustion_tco2e"] or None,
        row["electricity_generation_tco2e"] or None,
        row["biogenic_co2_t"] or None,
    )
    return Plant(
        row["ghgrp_id"],
        dataset_id,
        row["frs_id"],
        row["name"],
        row["operator"],
        row["city"],
        row["county"],
        row["state"],
        row["zip"].zfill(ZIP_DIGITS) if row["zip"] else "",
        row["country"],
        row["lat"] or None,
        row["lon"] or None,
        row["sector"],
        row["material"] or None,
        row["process"],
        row["process_basis"],
        row["naics"],
        _split(row["subparts"]),
        parts,
        emissions,
        capacities,
    )


def _capacities(facilities: Facilities, reader: Reader) -> dict[str, list[Capacity]]:
    known = {one for table in facilities.plants.values() for one in table.column("ghgrp_id")}
    found: dict[str, list[Capacity]] = {}
    for name, table in facilities.matched.items():
        for line, row in zip(table.lines, table.records(), strict=True):
            for plant_id in (row["ghgrp_id"], *_split(row["shared_with"])):
                if known and plant_id not in known:
                    said = f"plant {plant_id!r} is not known"
                    reader.faults.add(table.file, said, row=line, column="ghgrp_id", value=plant_id)
            found.setdefault(row["ghgrp_id"], []).append(_capacity(name, row))
    return found


def _capacity(dataset_id: str, row: Cells) -> Capacity:
    return Capacity(
        dataset_id,
        row["capacity_of"],
        row["capacity_kt_per_year"] or None,
        row["status"],
        row["as_of"],
        row["plant"],
        _split(row["shared_with"]),
        row["matched_by"],
        row["match_km"] or None,
        row["caution"],
        Citation(row["source_id"], row["locator"], Confidence(row["confidence"])),
    )


def _split(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, cell.split("|")))

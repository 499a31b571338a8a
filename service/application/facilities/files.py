"""Plants as files: a CSV row for each plant and year, and points for a map."""

import csv
import io
from collections.abc import Iterable
from typing import Any

from service.application.assessments.csv_out import safe
from service.application.facilities.search import NOT_DERIVABLE
from service.domain.facilities import Plant

COLUMNS = (
    "id",
    "frs_id",
    "name",
    "operator",
    "city",
    "county",
    "state",
    "zip_code",
    "country",
    "latitude",
    "longitude",
    "sector",
    "material",
    "process",
    "process_basis",
    "naics",
    "subparts",
    "year",
    "emissions_tco2e",
    "dataset_id",
    "not_derivable",
)
# Decimals, whose sign must stay a sign in a spreadsheet.
_NUMBERS = frozenset({"latitude", "longitude", "emissions_tco2e"})


def csv_of(found: Iterable[Plant]) -> str:
    """Return one row for each plant and year; every row says what may not be derived from it."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for plant in found:
        facts = {**facts_of(plant), "not_derivable": NOT_DERIVABLE[0]}
        for year, total in plant.emissions:
            cells = {**facts, "year": str(year), "emissions_tco2e": total}
            writer.writerow([_cell(name, cells[name]) for name in COLUMNS])
    return buffer.getvalue()


def geojson_of(found: Iterable[Plant]) -> dict[str, Any]:
    """Return the plants with a place on record as GeoJSON points (RFC 7946)."""
    return {
        "type": "FeatureCollection",
        "not_derivable": list(NOT_DERIVABLE),
        "features": [_feature(plant) for plant in found],
    }


def facts_of(plant: Plant) -> dict[str, str | None]:
    """Return what stands once for a plant, whatever the year."""
    return {
        "id": plant.plant_id,
        "frs_id": plant.frs_id or None,
        "name": plant.name,
        "operator": plant.operator or None,
        "city": plant.city or None,
        "county": plant.county or None,
        "state": plant.state or None,
        "zip_code": plant.zip_code or None,
        "country": plant.country,
        "latitude": plant.latitude,
        "longitude": plant.longitude,
        "sector": plant.sector,
        "material": plant.material,
        "process": plant.process or None,
        "process_basis": plant.process_basis or None,
        "naics": plant.naics,
        "subparts": "|".join(plant.subparts),
        "dataset_id": plant.dataset_id,
    }


def _cell(name: str, value: str | None) -> str:
    if value is None:
        return ""
    return value if name in _NUMBERS else safe(value)


def _feature(plant: Plant) -> dict[str, Any]:
    facts = facts_of(plant)
    place = None
    if plant.latitude is not None and plant.longitude is not None:
        place = {
            "type": "Point",
            "coordinates": [float(plant.longitude), float(plant.latitude)],
        }
    return {
        "type": "Feature",
        "id": plant.plant_id,
        "geometry": place,
        "properties": {
            **{name: facts[name] for name in facts if name not in ("latitude", "longitude")},
            "subparts": list(plant.subparts),
            "year": plant.latest.year,
            "emissions_tco2e": plant.latest.total,
        },
    }

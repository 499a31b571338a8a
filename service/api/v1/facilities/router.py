"""`/v1/facilities`: plants with emissions by year; JSON, CSV and GeoJSON."""

from itertools import islice
from typing import Annotated, Any, Literal, NamedTuple

import orjson
from fastapi import APIRouter, Path, Query, Request, Response

from service.api.caching import NOT_MODIFIED, ReferenceRoute
from service.api.cursors import Cursor, Limit, decoded, page_of
from service.api.dependencies import Snapshot
from service.api.v1.facilities.schemas import (
    PlantDetailOut,
    PlantOut,
    PlantPageOut,
    SectorListOut,
    SectorOut,
)
from service.api.v1.fields import ShortText
from service.application.errors import NotOnRecord
from service.application.facilities.files import csv_of, geojson_of
from service.application.facilities.search import NOT_DERIVABLE, Wanted, plants
from service.application.facilities.sectors import sectors_of

CSV, GEOJSON = "text/csv", "application/geo+json"
_LISTED: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "A page of plants; as CSV or GeoJSON all that fit, on no page",
        "model": PlantPageOut,
        "content": {
            CSV: {
                "schema": {"type": "string", "description": "One row for each plant and year"},
            },
            GEOJSON: {
                "schema": {
                    "type": "object",
                    "additionalProperties": True,
                    "description": "A feature collection with one point for each plant",
                },
            },
        },
    },
    **NOT_MODIFIED,
}
Format = Annotated[
    Literal["json", "csv", "geojson"],
    Query(description="`csv` and `geojson` hold every plant that fits, whatever the limit"),
]
PlantId = Annotated[
    str, Path(pattern=r"^[0-9]{1,12}$", description="EPA GHGRP facility id", examples=["1000418"])
]

router = APIRouter(prefix="/v1/facilities", tags=["Facilities"], route_class=ReferenceRoute)


class PlantPosition(NamedTuple):
    """Where a page of plants ended."""

    plant_id: str


@router.get(
    "",
    operation_id="list_facilities",
    response_model=None,
    responses=_LISTED,
)
def list_facilities(  # noqa: PLR0913, PLR0917 - FastAPI passes what is declared
    request: Request,
    response: Response,
    snapshot: Snapshot,
    q: Annotated[
        ShortText | None,
        Query(description="Words that stand in name, operator, place or EPA id", examples=["gary"]),
    ] = None,
    name: Annotated[ShortText | None, Query(description="Words of the name")] = None,
    place: Annotated[
        ShortText | None, Query(description="Words of city, county, state code and ZIP code")
    ] = None,
    state: Annotated[
        str | None,
        Query(pattern="^[A-Z]{2}$", description="State or territory, two letters", examples=["IN"]),
    ] = None,
    material: Annotated[
        list[ShortText] | None,
        Query(
            description="Material ids, one or several; materials below them count too",
            examples=[["steel", "cement"]],
            max_length=20,
        ),
    ] = None,
    sector: Annotated[
        ShortText | None, Query(description="Sector id, at `/v1/facilities/sectors`")
    ] = None,
    process: Annotated[ShortText | None, Query(description="Words of the process")] = None,
    epa_id: Annotated[
        str | None,
        Query(
            pattern="^[0-9]{1,12}$", description="GHGRP or FRS id, whole", examples=["110000398374"]
        ),
    ] = None,
    format: Format = "json",  # noqa: A002 - the name of the parameter
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response | PlantPageOut:
    """List reporting plants with the direct emissions of their latest year, by id."""
    wanted = Wanted(q, name, place, state, tuple(material or ()), sector, process, epa_id)
    if format == "csv":
        return Response(csv_of(plants(snapshot, wanted)), media_type=CSV)
    if format == "geojson":
        found = geojson_of(plants(snapshot, wanted))
        return Response(orjson.dumps(found), media_type=GEOJSON)
    after = decoded(cursor, PlantPosition)
    listed = islice(plants(snapshot, wanted, after.plant_id if after else None), limit + 1)
    page, following = page_of(
        request, response, list(listed), limit, lambda one: PlantPosition(one.plant_id)
    )
    return PlantPageOut(
        items=[PlantOut.of(one) for one in page],
        next_cursor=following,
        not_derivable=list(NOT_DERIVABLE),
    )


@router.get("/sectors", operation_id="list_facility_sectors", responses=NOT_MODIFIED)
def list_facility_sectors(snapshot: Snapshot) -> SectorListOut:
    """List the sectors of reporting plants with the sums of their latest year."""
    items = [
        SectorOut(
            sector=one.sector,
            label=one.label,
            materials=list(one.materials),
            plants=one.plants,
            year=one.year,
            emissions_tco2e=format(one.total, "f"),
        )
        for one in sectors_of(snapshot.facilities.plants.values())
    ]
    return SectorListOut(items=items, next_cursor=None, not_derivable=list(NOT_DERIVABLE))


@router.get("/{facility_id}", operation_id="get_facility", responses=NOT_MODIFIED)
def get_facility(facility_id: PlantId, snapshot: Snapshot) -> PlantDetailOut:
    """Tell about one plant: emissions by year, process, and capacity where it is on record."""
    register = snapshot.facilities
    plant = register.plants.get(facility_id)
    if plant is None:
        raise NotOnRecord("facility", facility_id)
    tables = dict.fromkeys([plant.dataset_id, *(one.dataset_id for one in plant.capacities)])
    return PlantDetailOut.of_plant(plant, [register.datasets[name] for name in tables])

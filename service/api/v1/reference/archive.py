"""`/v1/reference/releases/{release_id}/archive`: a whole release, so that nobody must scrape."""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Response

from service.api.caching import NOT_MODIFIED, ReferenceRoute
from service.api.dependencies import Runtime
from service.api.v1.fields import ReleaseId
from service.application.release_archive import csv_archive, parquet_archive

ZIP = "application/zip"
WRITERS = {"csv": csv_archive, "parquet": parquet_archive}
_ZIPPED: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "A zip of the release: its tables, and their descriptions as YAML.",
        "content": {ZIP: {"schema": {"type": "string", "format": "binary"}}},
    },
    **NOT_MODIFIED,
}
Form = Annotated[
    Literal["csv", "parquet"],
    Query(
        alias="format",
        description="Tables as CSV, as they are kept, or as Parquet with exact decimals",
    ),
]

router = APIRouter(prefix="/v1/reference/releases", tags=["Reference"], route_class=ReferenceRoute)


@router.get(
    "/{release_id}/archive",
    operation_id="get_reference_release_archive",
    response_class=Response,
    responses=_ZIPPED,
)
def get_reference_release_archive(
    release_id: ReleaseId, runtime: Runtime, form: Form = "csv"
) -> Response:
    """Download every table and description of a release, in one zip."""
    data = WRITERS[form](release_id, runtime.releases.files(release_id))
    name = f"carbonduty-{release_id[:12]}-{form}.zip"
    return Response(
        data, media_type=ZIP, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )

"""`/v1/border/templates`: workbooks to fill in."""

from typing import Any

from fastapi import APIRouter, Response

from service.api.caching import NOT_MODIFIED, ReferenceRoute
from service.api.dependencies import Snapshot
from service.api.v1.border.sheets import SHEET_BODY, attached
from service.application.assessments.template import template

_FILE: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The template as an XLSX workbook: a locked heading with notes, drop-downs "
        "from the reference data, and a hidden stamp of engine, release and columns.",
        "content": SHEET_BODY,
    },
    **NOT_MODIFIED,
}

router = APIRouter(prefix="/v1/border/templates", tags=["Border"], route_class=ReferenceRoute)


@router.get(
    "/import-lines",
    operation_id="get_import_lines_template",
    response_class=Response,
    responses=_FILE,
)
def get_import_lines_template(snapshot: Snapshot) -> Response:
    """Download the workbook for import lines, to be filled in and sent to `import_assessment`."""
    return attached(template(snapshot), "import-lines.xlsx")

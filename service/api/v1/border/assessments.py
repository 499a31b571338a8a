"""`/v1/border/assessments`: import lines held against designs."""

from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import APIRouter, Body, File, Form, Path, Query, Request, Response, UploadFile

from service.api.cursors import Cursor, Limit, decoded, page_of
from service.api.dependencies import Metrics, ReadSession, Runtime, Settings, TenantId
from service.api.parts import PartsResponse
from service.api.v1.border.examples import ASSESSMENTS, LINES_FILE, RUN
from service.api.v1.border.faults import AssessmentRoute
from service.api.v1.border.schemas import (
    AssessmentItemOut,
    AssessmentOut,
    AssessmentPageOut,
    ReplayOut,
)
from service.api.v1.border.sheets import (
    FAULTY_FILE,
    SHEET_BODY,
    STAMP_HEADER,
    answer_sheet,
    faulty_sheet,
    stored_sheet,
)
from service.application.assessments.desk import (
    Answered,
    answer,
    fetch_csv,
    fetch_json,
    replay_stored,
)
from service.application.assessments.request import AssessmentIn
from service.application.assessments.sheet_answer import Limits, answer_upload
from service.domain.errors import FaultyInput
from service.persistence.assessments import AssessmentPosition, AssessmentRow, list_assessments

JSON, CSV = "application/json", "text/csv"
_CSV_BODY = {
    CSV: {"schema": {"type": "string", "description": "One row per line and column"}},
    **SHEET_BODY,
}
_LINKS = {
    name: {
        "operationId": operation_id,
        "parameters": {"assessment_id": "$response.body#/id"},
        "description": description,
    }
    for name, operation_id, description in (
        ("fetch", "get_assessment", "The stored assessment, as it was answered"),
        ("replay", "replay_assessment", "Recompute the stored assessment"),
    )
}
_COMPUTED: dict[int | str, dict[str, Any]] = {
    200: {"description": "Computed, not stored", "model": AssessmentOut, "content": _CSV_BODY},
    201: {
        "description": "Computed and stored",
        "model": AssessmentOut,
        "content": _CSV_BODY,
        "headers": {
            "Location": {
                "description": "Address of the stored assessment",
                "schema": {"type": "string"},
            }
        },
        "links": _LINKS,
    },
}
_FETCHED: dict[int | str, dict[str, Any]] = {
    200: {"description": "The assessment", "model": AssessmentOut, "content": _CSV_BODY}
}
_IMPORTED: dict[int | str, dict[str, Any]] = {
    status: {**said, "headers": said.get("headers", {}) | STAMP_HEADER}
    for status, said in _COMPUTED.items()
} | FAULTY_FILE
Store = Annotated[
    Literal["true", "false"], Query(description="`false` computes without storing: a dry run")
]
Format = Annotated[
    Literal["json", "csv", "xlsx"],
    Query(description="`csv` and `xlsx` give one row per line and column"),
]
Errors = Annotated[
    Literal["json", "xlsx"],
    Query(description="`xlsx` answers faults with the file as a workbook, each fault in its row"),
]
AssessmentId = Annotated[UUID, Path(description="Id of the assessment")]

router = APIRouter(prefix="/v1/border/assessments", tags=["Border"], route_class=AssessmentRoute)


@router.post(
    "",
    operation_id="create_assessment",
    status_code=201,
    response_model=None,
    responses=_COMPUTED,
)
def create_assessment(
    body: Annotated[AssessmentIn, Body(openapi_examples=ASSESSMENTS)],
    runtime: Runtime,
    settings: Settings,
    metrics: Metrics,
    store: Store = "true",
    format: Format = "json",  # noqa: A002 - the name of the parameter
) -> Response:
    """Hold import lines against designs: what exceeds the threshold, by how much, what is due."""
    found = answer(body, runtime, max_lines=settings.max_lines, keep=store == "true")
    metrics.lines_assessed(found.line_count)
    return _response(found, format)


@router.post(
    "/import",
    operation_id="import_assessment",
    status_code=201,
    response_model=None,
    responses=_IMPORTED,
)
def import_assessment(
    file: Annotated[
        UploadFile,
        File(
            description="Import lines with a heading: CSV in UTF-8, or the first sheet of an XLSX "
            "workbook; which of them it is goes by the content, not by the name",
            examples=[LINES_FILE],
        ),
    ],
    run: Annotated[
        str,
        Form(
            description="The run as JSON: as for `create_assessment`, without `lines`",
            examples=[RUN],
        ),
    ],
    runtime: Runtime,
    settings: Settings,
    metrics: Metrics,
    store: Store = "true",
    format: Format = "json",  # noqa: A002 - the name of the parameter
    errors: Errors = "json",
) -> Response:
    """Hold the import lines of a CSV or XLSX file against designs; faults come by row and column.

    The template at `/v1/border/templates/import-lines` has the columns. A workbook of more lines
    than are assessed is still looked through, up to 20,000 faults: the last one then says from
    which row on nothing was looked at.
    """
    data, limits = file.file.read(), Limits(settings.max_lines, settings.max_file_rows)
    try:
        found = answer_upload(data, run, runtime, limits=limits, keep=store == "true")
    except FaultyInput as error:
        if errors == "json":
            raise
        faults = error.faults
    else:
        metrics.lines_assessed(found.answered.line_count)
        response = _response(found.answered, format)
        if found.remark:
            response.headers["X-Template-Stamp"] = found.remark
        return response
    # The refusal is let go by now, and with it the sheet that it was raised from.
    sheet = faulty_sheet(data, faults, runtime)
    if sheet is None:
        raise FaultyInput(faults)
    return sheet


def _response(found: Answered, form: str) -> Response:
    stored = found.assessment_id is not None
    headers = {"Location": f"{router.prefix}/{found.assessment_id}"} if stored else {}
    headers["X-Reference-Release"] = found.assessment.head["reference_release"]
    if form == "xlsx":
        return answer_sheet(found, 201 if stored else 200, headers)
    parts, media_type = ([found.csv()], CSV) if form == "csv" else (found.json_parts(), JSON)
    status = 201 if stored else 200
    return PartsResponse(parts, status, headers=headers, media_type=media_type)


@router.get("", operation_id="list_assessments")
def list_assessments_route(
    request: Request,
    response: Response,
    session: ReadSession,
    tenant_id: TenantId,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> AssessmentPageOut:
    """List stored assessments, the latest first."""
    after = decoded(cursor, AssessmentPosition)
    rows = list_assessments(session, tenant_id=tenant_id, limit=limit + 1, after=after)
    page, following = page_of(
        request, response, rows, limit, lambda row: AssessmentPosition(row.created_at, row.id)
    )
    return AssessmentPageOut(items=[_item(row) for row in page], next_cursor=following)


def _item(row: AssessmentRow) -> AssessmentItemOut:
    return AssessmentItemOut(
        id=str(row.id),
        created_at=row.created_at.isoformat().replace("+00:00", "Z"),
        label=row.label,
        engine_version=row.engine_version,
        reference_release=row.reference_release,
        input_hash=row.input_hash,
        reference_date=row.reference_date.isoformat() if row.reference_date else None,
        line_count=row.line_count,
        result_count=row.result_count,
    )


@router.get(
    "/{assessment_id:uuid}",
    operation_id="get_assessment",
    response_model=None,
    responses=_FETCHED,
)
def get_assessment(
    assessment_id: AssessmentId,
    runtime: Runtime,
    format: Format = "json",  # noqa: A002 - the name of the parameter
) -> Response:
    """Return a stored assessment with release, lines and trace, as it was answered."""
    if format == "csv":
        return PartsResponse([fetch_csv(assessment_id, runtime)], media_type=CSV)
    if format == "xlsx":
        return stored_sheet(assessment_id, runtime)
    return PartsResponse([fetch_json(assessment_id, runtime)], media_type=JSON)


@router.post("/{assessment_id:uuid}/replay", operation_id="replay_assessment")
def replay_assessment(assessment_id: AssessmentId, runtime: Runtime) -> ReplayOut:
    """Recompute a stored assessment with its release: identical, or which fields differ."""
    return ReplayOut.model_validate(replay_stored(assessment_id, runtime))

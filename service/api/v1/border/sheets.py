"""Workbooks of the border operations: answers, files handed back with their faults."""

from typing import Any
from uuid import UUID

from fastapi import Response

from service.api.problems import OPENAPI
from service.application.assessments.annotated import annotated
from service.application.assessments.desk import Answered
from service.application.assessments.sheets import answered_workbook, stored_workbook
from service.application.assessments.xlsx_out import XLSX
from service.application.runtime import Runtime
from service.domain.errors import Fault

_BINARY = {"type": "string", "format": "binary"}
SHEET_BODY: dict[str, Any] = {XLSX: {"schema": _BINARY}}
STAMP_HEADER: dict[str, Any] = {
    "X-Template-Stamp": {
        "description": "Said where the workbook was made from another template than today's",
        "schema": {"type": "string"},
    }
}
FAULTY_FILE: dict[int | str, dict[str, Any]] = {
    422: {
        "description": "The faults of file and run (RFC 9457); with `errors=xlsx` the file as a "
        "workbook with a column that says in each row what to mend",
        "content": OPENAPI["content"] | SHEET_BODY,
    }
}
_FAULTY = 422


def attached(data: bytes, name: str, status: int = 200, **headers: str) -> Response:
    """Return a workbook as a file to keep."""
    response = Response(data, status, media_type=XLSX, headers=headers)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def answer_sheet(found: Answered, status: int, headers: dict[str, str]) -> Response:
    """Return an answer as a workbook."""
    name = f"assessment-{found.assessment_id or 'not-stored'}.xlsx"
    return attached(answered_workbook(found), name, status, **headers)


def stored_sheet(assessment_id: UUID, runtime: Runtime) -> Response:
    """Return a stored assessment as a workbook; raise NotOnRecord where there is none."""
    data = stored_workbook(assessment_id, runtime)
    return attached(data, f"assessment-{assessment_id}.xlsx")


def faulty_sheet(data: bytes, faults: tuple[Fault, ...], runtime: Runtime) -> Response | None:
    """Return a file with its faults as a workbook; None where it has no rows to write them in."""
    found = annotated(data, faults, runtime.snapshot)
    return None if found is None else attached(found, "what-to-mend.xlsx", _FAULTY)

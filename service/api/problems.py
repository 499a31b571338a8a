"""Errors as problem details (RFC 9457): the only map from errors to HTTP."""

import json
from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, Field
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from service.api import problem_kinds as kinds
from service.api.allow import allowed_methods
from service.api.problem_kinds import ProblemKind
from service.application.errors import ExtraMissing, NotOnRecord, NotReady
from service.application.form import faults_of, shown
from service.domain.errors import DomainError, Fault, FaultyInput, UnknownName, UnknownUnit
from service.domain.reasons import Code

MEDIA_TYPE = "application/problem+json"
RETRY_AFTER = {"Retry-After": "5"}
_METHOD_NOT_ALLOWED = 405


class FaultyRequest(RequestValidationError):
    """A request with faults of form, and `more`: what is wrong with the rest of its body."""

    def __init__(self, error: RequestValidationError, more: tuple[Fault, ...]) -> None:
        """Keep both."""
        super().__init__(error.errors(), body=error.body)
        self.more = more


class ProblemError(BaseModel):
    """One fault: where it is, what is wrong and how to mend it."""

    pointer: str | None = Field(description="JSON pointer into the body, e.g. `#/lines/0/quantity`")
    parameter: str | None = Field(description="Name of the query, path or header parameter")
    row: int | None = Field(description="Line of the file; its header is line 1")
    column: str | None = Field(description="Column of the file")
    code: str = Field(description="Stable code, listed at `/v1/reason-codes`")
    value: str | None = Field(description="What was sent, shortened")
    detail: str = Field(description="What is wrong")
    how_to_fix: str = Field(description="What to do about it")


class Problem(BaseModel):
    """What went wrong, why, and what to do next (RFC 9457)."""

    type: str = Field(description="Path of the page that explains this kind of problem")
    title: str = Field(description="The kind of problem")
    status: int = Field(description="HTTP status")
    detail: str = Field(description="This occurrence")
    instance: str = Field(description="Path of the request")
    request_id: str = Field(description="Id to quote; also the `X-Request-ID` header")
    errors: list[ProblemError] = Field(description="Every fault; empty where there is but one")


OPENAPI: dict[str, Any] = {
    "description": "What went wrong, why, and what to do next (RFC 9457).",
    "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
}


def response(
    request: Request,
    kind: ProblemKind,
    detail: str,
    *,
    errors: Iterable[ProblemError] = (),
    status: int | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """Return one occurrence of a problem as a response."""
    problem = Problem(
        type=kind.type,
        title=kind.title,
        status=status or kind.status.value,
        detail=detail,
        instance=request.url.path,
        request_id=getattr(request.state, "request_id", ""),
        errors=list(errors),
    )
    # A lone surrogate, which UTF-8 has no bytes for, becomes the JSON escape it was sent as.
    body = json.dumps(problem.model_dump(), ensure_ascii=False).encode("utf-8", "backslashreplace")
    return Response(body, problem.status, media_type=MEDIA_TYPE, headers=dict(headers or {}))


def install(app: FastAPI) -> None:
    """Attach a handler for each error that clients can meet."""
    for error, handler in (
        (RequestValidationError, _invalid_request),
        (FaultyInput, _faulty_input),
        (UnknownName, _unknown_name),
        (UnknownUnit, _unknown_unit),
        (NotOnRecord, _not_on_record),
        (ExtraMissing, _extra_missing),
        (DomainError, _cannot_answer),
        (NotReady, _not_ready),
        (OperationalError, _database_busy),
        (PoolTimeoutError, _database_busy),
        (HTTPException, _http_error),
    ):
        app.add_exception_handler(error, handler)  # type: ignore[arg-type] # each takes its error


def _invalid_request(request: Request, error: RequestValidationError) -> Response:
    found = error.errors()
    if isinstance(error.body, bytes) and all(one["loc"] == ("body",) for one in found):
        # FastAPI hands a body on unparsed when its content type is not JSON.
        sent = shown(request.headers.get("content-type", "")) or "no content type"
        detail = f"the body came with {sent}; this operation reads application/json"
        return response(request, kinds.UNSUPPORTED_MEDIA_TYPE, detail)
    faults = faults_of(found, error.body, skip=1)
    items = [
        _item(fault) if one["loc"][0] == "body" else _parameter(fault, str(one["loc"][-1]))
        for fault, one in zip(faults, found, strict=True)
    ]
    if isinstance(error, FaultyRequest):
        items += [_item(fault) for fault in error.more]
    return _invalid(request, items)


def _faulty_input(request: Request, error: FaultyInput) -> Response:
    # No coroutine, so that it is done on a thread: a long list of faults would hold up the others.
    return _invalid(request, [_item(fault) for fault in error.faults])


def _invalid(request: Request, items: list[ProblemError]) -> Response:
    first = items[0] if items else None
    detail = "the input has no fault that could be named"
    if first is not None:
        place = first.pointer or first.parameter or first.column or "the input"
        more = f", and {len(items) - 1} more" if len(items) > 1 else ""
        detail = f"{place}: {first.detail}; {first.how_to_fix}{more}"
    return response(request, kinds.INVALID_INPUT, detail, errors=items)


async def _unknown_name(request: Request, error: UnknownName) -> Response:
    code = f"unknown_{error.kind.replace(' ', '_')}"
    fault = Fault(
        code if code in set(Code) else Code.MALFORMED.value,
        str(error),
        "use an id or a confirmed name",
        value=shown(error.name),
    )
    return response(request, kinds.UNKNOWN_NAME, str(error), errors=[_item(fault)])


async def _unknown_unit(request: Request, error: UnknownUnit) -> Response:
    detail = f"unit {error.unit!r} is not known"
    fault = Fault(Code.UNKNOWN_UNIT.value, detail, error.hint, value=shown(error.unit))
    return response(request, kinds.UNKNOWN_UNIT, str(error), errors=[_item(fault)])


async def _not_on_record(request: Request, error: NotOnRecord) -> Response:
    return response(request, kinds.NOT_FOUND, str(error))


async def _extra_missing(request: Request, error: ExtraMissing) -> Response:
    return response(request, kinds.EXTRA_MISSING, str(error))


async def _cannot_answer(request: Request, error: DomainError) -> Response:
    return response(request, kinds.CANNOT_ANSWER, str(error))


async def _not_ready(request: Request, error: NotReady) -> Response:
    items = [_item(fault) for fault in error.lacking]
    return response(request, kinds.NOT_READY, str(error), errors=items, headers=RETRY_AFTER)


async def _database_busy(request: Request, _: OperationalError | PoolTimeoutError) -> Response:
    # The driver's words can hold addresses and statements, so they are not passed on.
    detail = "the database did not answer in time; try again"
    return response(request, kinds.NOT_READY, detail, headers=RETRY_AFTER)


async def _http_error(request: Request, error: HTTPException) -> Response:
    headers = dict(error.headers or {})  # e.g. WWW-Authenticate
    kind, detail = kinds.kind_of_status(error.status_code), str(error.detail)
    if error.status_code == _METHOD_NOT_ALLOWED:
        headers["Allow"] = ", ".join(allowed_methods(request))
        detail = f"{request.method} is not answered here; {headers['Allow']} are"
    elif detail == HTTPStatus(error.status_code).phrase:  # nobody said more than the status does
        detail = f"{kind.meaning} {kind.remedy}"
    return response(
        request,
        kind,
        detail,
        status=error.status_code,
        headers=headers,
    )


def _item(fault: Fault) -> ProblemError:
    return ProblemError(
        pointer=fault.pointer,
        parameter=None,
        row=fault.row,
        column=fault.column,
        code=fault.code,
        value=fault.value,
        detail=fault.detail,
        how_to_fix=fault.how_to_fix,
    )


def _parameter(fault: Fault, name: str) -> ProblemError:
    return _item(fault).model_copy(update={"pointer": None, "parameter": name})

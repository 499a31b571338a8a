"""Turns templates into pages, and errors of a page into pages too."""

from collections.abc import Callable, Coroutine
from http import HTTPStatus
from typing import Any

from fastapi import Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse
from fastapi.routing import APIRoute
from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.exceptions import HTTPException

from service.api.dependencies import released
from service.application.errors import NotOnRecord, NotReady
from service.application.form import faults_of
from service.application.rules import NOTICE
from service.application.runtime import Runtime
from service.domain.errors import UnknownName
from service.web.figures import grouped, short, tenths
from service.web.words import FILTERS

_SHORT_RELEASE = 12
_ENVIRONMENT = Environment(
    loader=PackageLoader("service.web"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_ENVIRONMENT.filters.update(FILTERS, grouped=grouped, short=short, tenths=tenths)


def page(
    request: Request,
    template: str,
    *,
    status: int = HTTPStatus.OK,
    headers: dict[str, str] | None = None,
    **held: Any,  # noqa: ANN401 - what the template shows
) -> HTMLResponse:
    """Return a page with the frame around it: navigation, release, engine, legal notice."""
    runtime: Runtime = request.app.state.runtime
    release = released(request.scope.get("state", {}), runtime)
    text = _ENVIRONMENT.get_template(template).render(
        path=request.url.path,
        release=release or "",
        short_release=release[:_SHORT_RELEASE] if release is not None else "none yet",
        pinned="reference_release" in request.query_params,
        engine_version=runtime.engine_version,
        notice=NOTICE,
        **held,
    )
    return HTMLResponse(text, status, headers=headers)


class PageRoute(APIRoute):
    """A route whose errors are pages as well, for whoever accepts pages; others get a problem."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Return the handler with the error pages around it."""
        handle = super().get_route_handler()

        async def handle_as_page(request: Request) -> Response:
            if "text/html" not in request.headers.get("accept", ""):
                return await handle(request)
            try:
                return await handle(request)
            except _TOLD as error:
                return _error(request, *_said(error))

        return handle_as_page


_Told = NotReady | NotOnRecord | UnknownName | RequestValidationError | HTTPException
_TOLD = (NotReady, NotOnRecord, UnknownName, RequestValidationError, HTTPException)


def _said(error: _Told) -> tuple[HTTPStatus, list[str]]:
    """Return the status of an error and what a person is told."""
    if isinstance(error, NotReady):
        lacking = [f"{fault.detail}: {fault.how_to_fix}" for fault in error.lacking]
        return HTTPStatus.SERVICE_UNAVAILABLE, lacking or [str(error)]
    if isinstance(error, RequestValidationError):
        return HTTPStatus.UNPROCESSABLE_ENTITY, _faults(error)
    if isinstance(error, HTTPException):
        return HTTPStatus(error.status_code), [str(error.detail)]
    missing = isinstance(error, NotOnRecord)
    return HTTPStatus.NOT_FOUND if missing else HTTPStatus.UNPROCESSABLE_ENTITY, [str(error)]


def _error(request: Request, status: HTTPStatus, said: list[str]) -> Response:
    headers = {"Retry-After": "5"} if status is HTTPStatus.SERVICE_UNAVAILABLE else None
    return page(
        request, "error.html", status=status, headers=headers, title=status.phrase, said=said
    )


def _faults(error: RequestValidationError) -> list[str]:
    found = error.errors()
    return [
        f"{one['loc'][-1]}: {fault.detail}; {fault.how_to_fix}"
        for fault, one in zip(faults_of(found), found, strict=True)
    ]

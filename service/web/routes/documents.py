"""`/docs` and `/problems`: the API and its errors, for people."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from starlette.exceptions import HTTPException

from service.api.problem_kinds import BY_SLUG, KINDS
from service.web.rendering import PageRoute, page

router = APIRouter(include_in_schema=False, route_class=PageRoute)

# The interface sets styles of its own while it runs, and draws its icons from data: addresses.
_DOCS_POLICY = (
    "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; "
    "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of the published contract."""

    method: str
    path: str
    name: str
    does: str


@router.get("/docs", response_class=HTMLResponse)
def api_documents(request: Request) -> HTMLResponse:
    """Show the API documents; works without any other server."""
    return page(
        request,
        "docs.html",
        headers={"Content-Security-Policy": _DOCS_POLICY},
        operations=_operations(request.app.openapi()),
    )


@router.get("/problems", response_class=HTMLResponse)
def problem_list(request: Request) -> HTMLResponse:
    """List every kind of problem."""
    kinds = sorted(KINDS, key=lambda kind: (kind.status, kind.slug))
    return page(request, "problems.html", kinds=kinds)


@router.get("/problems/{slug}", response_class=HTMLResponse)
def problem_page(request: Request, slug: str) -> HTMLResponse:
    """Explain one kind of problem."""
    kind = BY_SLUG.get(slug)
    if kind is None:
        raise HTTPException(HTTPStatus.NOT_FOUND, "no problem of that name; /problems lists all")
    return page(request, "problem.html", kind=kind)


def _operations(contract: dict[str, Any]) -> list[Operation]:
    return [
        Operation(
            method.upper(),
            path,
            one["operationId"],
            one.get("description", "").partition("\n")[0],
        )
        for path, methods in contract["paths"].items()
        for method, one in methods.items()
    ]

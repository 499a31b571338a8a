"""`/`: what this is, for whom, how sure, and where to go."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from service.api.dependencies import ActiveSnapshot, ReadSession, TenantId
from service.application import standing
from service.web.rendering import PageRoute, page
from service.web.words import CONFIDENCE_MEANING

router = APIRouter(include_in_schema=False, route_class=PageRoute)


@router.get("/", response_class=HTMLResponse)
def front_page(
    request: Request, session: ReadSession, snapshot: ActiveSnapshot, tenant_id: TenantId
) -> HTMLResponse:
    """Say in one screen what this is and what it holds."""
    return page(
        request,
        "front.html",
        figures=standing.figures(snapshot),
        meaning=CONFIDENCE_MEANING,
        stored=standing.stored(session, tenant_id),
        loaded_at=standing.loaded_at(session, snapshot),
    )

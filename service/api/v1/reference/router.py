"""`/v1/reference`: which release answers, and the sources behind its figures."""

from typing import Annotated, Literal, NamedTuple

from fastapi import APIRouter, Query, Request, Response

from service.api.caching import NOT_MODIFIED, ReferenceRoute
from service.api.cursors import Cursor, Limit, decoded, page_of
from service.api.dependencies import ActiveSnapshot, ReadSession, Snapshot
from service.api.v1.fields import ReleaseId, SlugPath
from service.api.v1.reference.schemas import ReleaseListOut, ReleaseOut, SourceListOut, SourceOut
from service.application.errors import NotOnRecord
from service.persistence.references import ReleasePosition, find_release, list_releases

TAGS = ["Reference"]
releases = APIRouter(prefix="/v1/reference/releases", tags=list(TAGS))
sources = APIRouter(prefix="/v1/reference/sources", tags=list(TAGS), route_class=ReferenceRoute)

Licence = Literal["public_domain", "attribution", "open", "cited_figures"]


class SourcePosition(NamedTuple):
    """Where a page of sources ended."""

    source_id: str


@releases.get("", operation_id="list_reference_releases")
def list_reference_releases(
    request: Request,
    response: Response,
    session: ReadSession,
    snapshot: ActiveSnapshot,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> ReleaseListOut:
    """List the reference releases this service has served, the one loaded last first."""
    rows = list_releases(session, limit=limit + 1, after=decoded(cursor, ReleasePosition))
    page, following = page_of(
        request, response, rows, limit, lambda row: ReleasePosition(row.loaded_at, row.id)
    )
    items = [ReleaseOut.of(row, snapshot.release) for row in page]
    return ReleaseListOut(items=items, next_cursor=following)


@releases.get("/{release_id}", operation_id="get_reference_release")
def get_reference_release(
    release_id: ReleaseId, session: ReadSession, snapshot: ActiveSnapshot
) -> ReleaseOut:
    """Tell about one reference release."""
    row = find_release(session, release_id)
    if row is None:
        raise NotOnRecord("reference release", release_id)
    return ReleaseOut.of(row, snapshot.release)


@sources.get("", operation_id="list_sources", responses=NOT_MODIFIED)
def list_sources(
    request: Request,
    response: Response,
    snapshot: Snapshot,
    licence_class: Annotated[Licence | None, Query(description="Only sources so licensed")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> SourceListOut:
    """List the sources that figures of the active release are cited from, by id."""
    after = decoded(cursor, SourcePosition)
    found = [
        source
        for source_id, source in sorted(snapshot.sources.items())
        if (after is None or source_id > after.source_id)
        and licence_class in (None, source.licence_class)
    ]
    page, following = page_of(
        request, response, found, limit, lambda source: SourcePosition(source.source_id)
    )
    return SourceListOut(items=[SourceOut.of(one) for one in page], next_cursor=following)


@sources.get("/{source_id}", operation_id="get_source", responses=NOT_MODIFIED)
def get_source(source_id: SlugPath, snapshot: Snapshot) -> SourceOut:
    """Tell about one source of the active release."""
    if source_id not in snapshot.sources:
        raise NotOnRecord("source", source_id)
    return SourceOut.of(snapshot.sources[source_id])

"""What changed from one release to another, or to the active one since a day, in words."""

from typing import Annotated, NamedTuple

from fastapi import APIRouter, Path, Query, Request, Response

from service.api.caching import NOT_MODIFIED, ReferenceRoute
from service.api.cursors import Cursor, Limit, decoded, page_of
from service.api.dependencies import ActiveSnapshot, ReadSession, Runtime
from service.api.v1.fields import RELEASE, DateText
from service.api.v1.reference.difference_schemas import ChangeOut, ChangePageOut
from service.application.differences import Changes, between_releases, changes_since

Before = Annotated[str, Path(pattern=RELEASE, description="The release to compare from")]
After = Annotated[str, Path(pattern=RELEASE, description="The release to compare with")]


class ChangePosition(NamedTuple):
    """Where a page of changes ended."""

    number: int


Since = Annotated[
    DateText,
    Query(description="A day: changes count from the release in use when it began, in UTC"),
]
changes = APIRouter(prefix="/v1/reference/changes", tags=["Reference"])
router = APIRouter(prefix="/v1/reference/releases", tags=["Reference"], route_class=ReferenceRoute)


@router.get(
    "/{before}/diff/{after}", operation_id="diff_reference_releases", responses=NOT_MODIFIED
)
def diff_reference_releases(
    request: Request,
    response: Response,
    before: Before,
    after: After,
    runtime: Runtime,
    limit: Limit = 100,
    cursor: Cursor = None,
) -> ChangePageOut:
    """List what changed between two releases: sources, editions, figures with old and new value."""
    found = between_releases(runtime.releases, before, after)
    return _page(request, response, found, limit, cursor)


@changes.get("", operation_id="list_reference_changes")
def list_reference_changes(
    request: Request,
    response: Response,
    session: ReadSession,
    runtime: Runtime,
    snapshot: ActiveSnapshot,
    since: Since,
    limit: Limit = 100,
    cursor: Cursor = None,
) -> ChangePageOut:
    """List what changed in the reference data since a day, up to the active release."""
    found = changes_since(runtime.releases, session, since, snapshot.release)
    return _page(request, response, found, limit, cursor)


def _page(
    request: Request, response: Response, changes: Changes, limit: int, cursor: str | None
) -> ChangePageOut:
    position = decoded(cursor, ChangePosition)
    numbered = list(enumerate(changes.lines))[position.number + 1 if position else 0 :]
    page, following = page_of(
        request, response, numbered, limit, lambda one: ChangePosition(one[0])
    )
    return ChangePageOut(
        from_release=changes.before,
        to_release=changes.after,
        total=len(changes.lines),
        items=[ChangeOut.of(line) for _, line in page],
        next_cursor=following,
    )

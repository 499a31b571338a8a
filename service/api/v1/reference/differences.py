"""`/v1/reference/releases/{a}/diff/{b}`: what changed from one release to another, in words."""

from typing import Annotated, NamedTuple

from fastapi import APIRouter, Path, Request, Response

from service.api.caching import NOT_MODIFIED, ReferenceRoute
from service.api.cursors import Cursor, Limit, decoded, page_of
from service.api.dependencies import Runtime
from service.api.v1.fields import RELEASE
from service.api.v1.reference.difference_schemas import ChangeOut, ChangePageOut
from service.application.differences import between_releases

Before = Annotated[str, Path(pattern=RELEASE, description="The release to compare from")]
After = Annotated[str, Path(pattern=RELEASE, description="The release to compare with")]


class ChangePosition(NamedTuple):
    """Where a page of changes ended."""

    number: int


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
    changes = between_releases(runtime.releases, before, after)
    position = decoded(cursor, ChangePosition)
    numbered = list(enumerate(changes.lines))[position.number + 1 if position else 0 :]
    page, following = page_of(
        request, response, numbered, limit, lambda one: ChangePosition(one[0])
    )
    return ChangePageOut(
        from_release=before,
        to_release=after,
        total=len(changes.lines),
        items=[ChangeOut.of(line) for _, line in page],
        next_cursor=following,
    )

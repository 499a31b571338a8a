"""`/v1/reference/freshness`: how old each source is on a day, and what is known to be newer."""

from datetime import UTC, datetime
from typing import Annotated, NamedTuple

from fastapi import APIRouter, Query, Request, Response

from service.api.cursors import Cursor, Limit, decoded, page_of
from service.api.dependencies import Runtime, Snapshot
from service.api.v1.fields import DateText
from service.api.v1.reference.difference_schemas import FreshnessOut, FreshnessPageOut
from service.application.freshness import freshness

On = Annotated[
    DateText | None, Query(description="The day to count ages to; today in UTC if left out")
]


class FreshnessPosition(NamedTuple):
    """Where a page of sources by age ended."""

    number: int


router = APIRouter(prefix="/v1/reference/freshness", tags=["Reference"])


@router.get("", operation_id="list_source_freshness")
def list_source_freshness(
    request: Request,
    response: Response,
    runtime: Runtime,
    snapshot: Snapshot,
    on: On = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> FreshnessPageOut:
    """List the sources of the active release by age, with newer editions that are known."""
    day = on or datetime.now(UTC).date()
    position = decoded(cursor, FreshnessPosition)
    found = freshness(snapshot, runtime.releases.files(snapshot.release), day)
    numbered = list(enumerate(found))[position.number + 1 if position else 0 :]
    page, following = page_of(
        request, response, numbered, limit, lambda one: FreshnessPosition(one[0])
    )
    items = [FreshnessOut.of(one) for _, one in page]
    return FreshnessPageOut(on=day, items=items, next_cursor=following)

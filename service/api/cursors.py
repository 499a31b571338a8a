"""Keyset pages: opaque cursors, `limit`, and the `Link` to the next page."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Annotated, Any, TypeVar

from fastapi import Query, Request, Response
from fastapi.exceptions import RequestValidationError
from pydantic import TypeAdapter, ValidationError

from service.application.form import FormCode

Item = TypeVar("Item")
Position = TypeVar("Position", bound=tuple[Any, ...])

MOST = 200
Limit = Annotated[int, Query(ge=1, le=MOST, description="The most entries of one page")]
Cursor = Annotated[
    str | None,
    Query(
        min_length=1,
        max_length=500,
        pattern=r"^[A-Za-z0-9_-]+$",
        description="`next_cursor` of the page before, unchanged",
    ),
]


def encoded(position: tuple[object, ...]) -> str:
    """Return where a page ended as an opaque cursor."""
    text = json.dumps([str(part) for part in position], separators=(",", ":"))
    return urlsafe_b64encode(text.encode()).decode().rstrip("=")


def decoded(cursor: str | None, kind: type[Position]) -> Position | None:
    """Return where the page before ended; None without cursor, a problem for a foreign one."""
    if cursor is None:
        return None
    try:
        parts = json.loads(urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        position = kind(*_adapter(kind).validate_python(parts))
    except (ValueError, RecursionError, ValidationError):
        raise _foreign(cursor) from None
    if not all(map(_may_be_ours, position)):
        raise _foreign(cursor)
    return position


def _foreign(cursor: str) -> RequestValidationError:
    fault = {
        "type": FormCode.CURSOR_UNKNOWN.value,
        "loc": ("query", "cursor"),
        "msg": "the cursor is not one that this list gave out",
        "input": cursor,
        "ctx": {"how_to_fix": "send next_cursor unchanged, or start without a cursor"},
    }
    return RequestValidationError([fault])


def page_of(
    request: Request,
    answer: Response,
    found: Sequence[Item],
    limit: int,
    position_of: Callable[[Item], tuple[object, ...]],
) -> tuple[Sequence[Item], str | None]:
    """Return one page and the cursor of the next; sets the `Link` header where there is a next.

    `found` holds at least one entry more than the page where there are more.
    """
    page = found[:limit]
    if len(found) <= limit:
        return page, None
    cursor = encoded(position_of(page[-1]))
    address = request.url.include_query_params(cursor=cursor)
    answer.headers["Link"] = f'<{address.path}?{address.query}>; rel="next"'
    return page, cursor


def _may_be_ours(part: object) -> bool:
    """Return whether a part is of the kind that lists are kept by, so that a database takes it."""
    if isinstance(part, datetime):
        return part.utcoffset() == timedelta(0)
    return not isinstance(part, str) or part.isprintable()


@lru_cache
def _adapter(kind: type[Position]) -> TypeAdapter[Position]:
    return TypeAdapter(kind)

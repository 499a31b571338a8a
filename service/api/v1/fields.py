"""Fields of requests and answers: decimals, dates and ids travel as text of a stated form."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import Path
from pydantic import PlainSerializer, WithJsonSchema

from service.application.fields import (
    DateText,
    IdText,
    LongText,
    NonNegativeText,
    ShareText,
    ShortText,
)

__all__ = [
    "DateText",
    "IdText",
    "InstantOut",
    "LongText",
    "NonNegativeText",
    "ReleaseId",
    "ShareText",
    "ShortText",
    "SlugPath",
]

RELEASE = r"^[0-9a-f]{64}$"
SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"


def _instant_text(value: datetime) -> str:
    return value.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


InstantOut = Annotated[
    datetime,
    PlainSerializer(_instant_text, return_type=str),
    WithJsonSchema(
        {"type": "string", "format": "date-time", "examples": ["2026-11-21T12:00:00.000000Z"]}
    ),
]
ReleaseId = Annotated[str, Path(pattern=RELEASE, description="The release: 64 hexadecimal digits")]
SlugPath = Annotated[str, Path(pattern=SLUG, max_length=80, description="The id, as in the list")]

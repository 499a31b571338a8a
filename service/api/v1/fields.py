"""Fields of requests and answers: decimals, dates and ids travel as text of a stated form."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Annotated

from fastapi import Path
from pydantic import PlainSerializer, WithJsonSchema

from service.application.fields import (
    DateText,
    DecimalText,
    LongText,
    NonNegativeText,
    ShareText,
    ShortText,
)

__all__ = [
    "CountryText",
    "DateText",
    "DecimalOut",
    "DecimalText",
    "InstantOut",
    "LongText",
    "NonNegativeText",
    "ReleaseId",
    "ShareText",
    "ShortText",
    "SlugPath",
]

# An exact decimal of any length: no exponent, no sign for zero but what the value has.
DECIMAL_OUT = r"^-?[0-9]+(\.[0-9]+)?$"
COUNTRY = r"^[A-Z]{2}$"
RELEASE = r"^[0-9a-f]{64}$"
SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"


def _decimal_text(value: Decimal | str) -> str:
    return value if isinstance(value, str) else format(value, "f")


def _instant_text(value: datetime) -> str:
    return value.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


DecimalOut = Annotated[
    Decimal,
    PlainSerializer(_decimal_text, return_type=str),
    WithJsonSchema({"type": "string", "pattern": DECIMAL_OUT, "examples": ["1.74"]}),
]
InstantOut = Annotated[
    datetime,
    PlainSerializer(_instant_text, return_type=str),
    WithJsonSchema(
        {"type": "string", "format": "date-time", "examples": ["2026-11-21T12:00:00.000000Z"]}
    ),
]
CountryText = Annotated[
    str, WithJsonSchema({"type": "string", "pattern": COUNTRY, "examples": ["CN"]})
]
ReleaseId = Annotated[str, Path(pattern=RELEASE, description="The release: 64 hexadecimal digits")]
SlugPath = Annotated[str, Path(pattern=SLUG, max_length=80, description="The id, as in the list")]

"""Text fields of requests: decimals and dates travel as strings, checked by pattern."""

import re
from collections.abc import Callable
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

DECIMAL = r"^-?[0-9]{1,20}(\.[0-9]{1,18})?$"
NON_NEGATIVE = r"^[0-9]{1,20}(\.[0-9]{1,18})?$"
SHARE = r"^(0(\.[0-9]{1,18})?|1(\.0{1,18})?)$"
YEARLY_STEP = r"^[0-9]{1,6}(\.[0-9]{1,6})?$"
_NUMBER_FIX = (
    "write a plain decimal as text, such as 1234.5: no thousands separator, sign of currency, "
    "percent or exponent"
)
_SHARE_FIX = "write a share between 0 and 1 as text, such as 0.2 for 20 percent"


def _text(pattern: str, code: str, what: str, fix: str) -> Callable[[Any], str]:
    """Return a check that a value is text of a pattern, naming the code and the mending."""
    matches = re.compile(pattern.removesuffix("$") + r"\Z").match

    def check(value: Any) -> str:  # noqa: ANN401 - whatever the document holds
        if isinstance(value, str) and matches(value):
            return value
        found = "" if isinstance(value, str) else f", given as {type(value).__name__}, not as text"
        message = f"not {what}{found}"
        raise PydanticCustomError(code, message, {"how_to_fix": fix})

    return check


def _decimal(pattern: str, what: str, fix: str, example: str) -> tuple[object, object]:
    schema = {"type": "string", "pattern": pattern, "examples": [example]}
    return (
        BeforeValidator(_text(pattern, "not_a_number", what, fix)),
        WithJsonSchema(schema),
    )


_ANY = _decimal(DECIMAL, "a decimal number", _NUMBER_FIX, "-1.5")
_POSITIVE = _decimal(NON_NEGATIVE, "a decimal number of zero or more", _NUMBER_FIX, "1234.5")
_SHARE = _decimal(SHARE, "a share between 0 and 1", _SHARE_FIX, "0.2")
_STEP = _decimal(YEARLY_STEP, "a yearly step", _NUMBER_FIX, "0.06")

DecimalText = Annotated[str, _ANY[0], _ANY[1]]
NonNegativeText = Annotated[str, _POSITIVE[0], _POSITIVE[1]]
ShareText = Annotated[str, _SHARE[0], _SHARE[1]]
YearlyStepText = Annotated[str, _STEP[0], _STEP[1]]
ShortText = Annotated[str, StringConstraints(min_length=1, max_length=80)]
LongText = Annotated[str, StringConstraints(min_length=1, max_length=500)]


def _iso_date(value: Any) -> date:  # noqa: ANN401 - whatever the document holds
    if isinstance(value, date):
        return value
    found = _day(value) if isinstance(value, str) else None
    if found is None:
        context = {"how_to_fix": "write the date as YYYY-MM-DD, a day that exists"}
        raise PydanticCustomError("not_a_date", "not an ISO date", context)
    return found


def _day(text: str) -> date | None:
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return None
    return found if found.isoformat() == text else None


DateText = Annotated[
    date,
    BeforeValidator(_iso_date),
    WithJsonSchema({"type": "string", "format": "date", "examples": ["2026-06-01"]}),
]

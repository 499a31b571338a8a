"""Text fields of requests: decimals and dates travel as strings, checked by pattern."""

import re
from collections.abc import Callable
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

NON_NEGATIVE = r"^[0-9]{1,20}(\.[0-9]{1,18})?$"
SHARE = r"^(0(\.[0-9]{1,18})?|1(\.0{1,18})?)$"
YEARLY_STEP = r"^[0-9]{1,6}(\.[0-9]{1,6})?$"
# No control characters: no page or log line shows them, and PostgreSQL keeps no NUL in a text.
ONE_LINE = r"^[^\x00-\x1f\x7f]+$"
LINES = r"^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]+$"
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


_POSITIVE = _decimal(NON_NEGATIVE, "a decimal number of zero or more", _NUMBER_FIX, "1234.5")
_SHARE = _decimal(SHARE, "a share between 0 and 1", _SHARE_FIX, "0.2")
_STEP = _decimal(YEARLY_STEP, "a yearly step", _NUMBER_FIX, "0.06")

NonNegativeText = Annotated[str, _POSITIVE[0], _POSITIVE[1]]
ShareText = Annotated[str, _SHARE[0], _SHARE[1]]
YearlyStepText = Annotated[str, _STEP[0], _STEP[1]]


def _words(pattern: str, longest: int) -> tuple[object, ...]:
    """Return the checks of a text for people: its length, and no control characters."""
    matches = re.compile(pattern.removesuffix("$") + r"\Z").match

    def check(text: str) -> str:
        if matches(text):
            return text
        fix = {"how_to_fix": "take away control characters such as NUL, tab or escape"}
        raise PydanticCustomError("wrong_form", "the text holds a control character", fix)

    length = StringConstraints(min_length=1, max_length=longest)
    return length, AfterValidator(check), Field(json_schema_extra={"pattern": pattern})


_SHORT, _ID, _LONG = _words(ONE_LINE, 80), _words(ONE_LINE, 200), _words(LINES, 500)

ShortText = Annotated[str, _SHORT[0], _SHORT[1], _SHORT[2]]
IdText = Annotated[str, _ID[0], _ID[1], _ID[2]]
LongText = Annotated[str, _LONG[0], _LONG[1], _LONG[2]]


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

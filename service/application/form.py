"""Faults of form: what Pydantic finds wrong with a document, each with how to mend it."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any
from urllib.parse import quote

from service.domain.errors import Fault
from service.domain.reasons import Code

SHOWN = 100


class FormCode(StrEnum):
    """Codes of faults that lie in the form of a request, not in what it says."""

    FIELD_MISSING = "field_missing"
    FIELD_UNKNOWN = "field_unknown"
    WRONG_TYPE = "wrong_type"
    WRONG_FORM = "wrong_form"
    WRONG_LENGTH = "wrong_length"
    NOT_ON_LIST = "not_on_list"
    PARAMETER_UNKNOWN = "parameter_unknown"
    CURSOR_UNKNOWN = "cursor_unknown"


FORM_MESSAGES: dict[FormCode, str] = {
    FormCode.FIELD_MISSING: "A required field is missing",
    FormCode.FIELD_UNKNOWN: "The field is not known here",
    FormCode.WRONG_TYPE: "The value is of another type than the field",
    FormCode.WRONG_FORM: "The text is not written as the field asks",
    FormCode.WRONG_LENGTH: "The text or list is shorter or longer than the field allows",
    FormCode.NOT_ON_LIST: "The value is not one of those on the list",
    FormCode.PARAMETER_UNKNOWN: "The parameter is not known here",
    FormCode.CURSOR_UNKNOWN: "The cursor is not one that this list gave out",
}

_KNOWN: Mapping[str, str] = {str(code): str(code) for code in (*Code, *FormCode)}
_TYPES: tuple[tuple[str, str, str], ...] = (
    # the beginning of Pydantic's error type, our code, how to mend it
    ("missing", FormCode.FIELD_MISSING, "add it"),
    ("extra_forbidden", FormCode.FIELD_UNKNOWN, "take it away, or check how it is spelled"),
    ("json_", Code.MALFORMED, "send well-formed JSON"),
    ("string_type", FormCode.WRONG_TYPE, "send a JSON string; decimals too, so no digit is lost"),
    ("string_unicode", Code.MALFORMED, "send text in UTF-8 without lone surrogates"),
    ("string_pattern", FormCode.WRONG_FORM, "write it as the pattern asks"),
    ("string_too_", FormCode.WRONG_LENGTH, "keep to the length that is allowed"),
    ("too_", FormCode.WRONG_LENGTH, "keep to the number of entries that is allowed"),
    ("list_type", FormCode.WRONG_TYPE, "send a JSON list: [...]"),
    ("dict_type", FormCode.WRONG_TYPE, 'send a JSON object: {"field": value, ...}'),
    ("model_", FormCode.WRONG_TYPE, 'send a JSON object: {"field": value, ...}'),
    ("bool_", FormCode.WRONG_TYPE, "send true or false, without quotation marks"),
    ("literal_", FormCode.NOT_ON_LIST, "use one of the values on the list"),
    ("enum", FormCode.NOT_ON_LIST, "use one of the values on the list"),
    ("union_tag", FormCode.NOT_ON_LIST, "name one of the kinds on the list"),
    ("greater_", Code.OUT_OF_RANGE, "keep within the range"),
    ("less_", Code.OUT_OF_RANGE, "keep within the range"),
    ("multiple_of", Code.OUT_OF_RANGE, "keep within the range"),
    ("int_", Code.NOT_A_NUMBER, "send a whole number"),
    ("decimal_", Code.NOT_A_NUMBER, "send a plain decimal as a JSON string"),
    ("date", Code.NOT_A_DATE, "write the date as YYYY-MM-DD"),
    ("uuid", FormCode.WRONG_FORM, "send the id as it was given out"),
    ("value_error", FormCode.WRONG_FORM, "see the field's description in the API documents"),
)
# Pydantic's error type -> what is wrong, in our words; the names in braces are of its context.
_SENTENCES: Mapping[str, str] = {
    "missing": "{name} is missing",
    "extra_forbidden": "{name} is not a field known here",
    "string_type": "not a text",
    "string_unicode": "the text holds what UTF-8 has no bytes for",
    "string_pattern_mismatch": "the text is not of the form {pattern}",
    "string_too_short": "the text is shorter than {min_length} characters",
    "string_too_long": "the text is longer than {max_length} characters",
    "too_short": "{actual_length} entries, where at least {min_length} is asked for",
    "too_long": "more entries than the {max_length} that are allowed",
    "literal_error": "not on the list of values",
    "enum": "not on the list of values",
    "list_type": "not a list",
    "dict_type": "not an object with named fields",
    "model_type": "not an object with named fields",
    "model_attributes_type": "not an object with named fields",
    "bool_type": "neither true nor false",
    "bool_parsing": "neither true nor false",
    "int_type": "not a whole number",
    "int_parsing": "not a whole number",
    "int_parsing_size": "not a whole number of ordinary size",
    "int_from_float": "not a whole number",
    "greater_than_equal": "less than {ge}",
    "greater_than": "not above {gt}",
    "less_than_equal": "more than {le}",
    "less_than": "not below {lt}",
    "uuid_parsing": "not an id as it was given out",
    "uuid_type": "not an id as it was given out",
}
_OTHERWISE = (FormCode.WRONG_TYPE, "see the field's description in the API documents")


def faults_of(
    errors: Sequence[Mapping[str, Any]], document: object = None, skip: int = 0
) -> tuple[Fault, ...]:
    """Return Pydantic's errors as faults with JSON pointers into the document.

    The first `skip` parts of a location are not part of the pointer. With the document at hand,
    parts that only name a branch of a union are left out of pointers.
    """
    return tuple(_fault(error, document, skip) for error in errors)


def places_of(
    errors: Sequence[Mapping[str, Any]], document: object, skip: int = 0
) -> tuple[list[list[str | int]], list[list[str | int]]]:
    """Return where a document has faults of form, and where fields that are not known."""
    faulty: list[list[str | int]] = []
    unknown: list[list[str | int]] = []
    for error in errors:
        place = _within(list(error["loc"])[skip:], document)
        (unknown if error["type"] == "extra_forbidden" else faulty).append(place)
    return faulty, unknown


def shown(value: object) -> str | None:
    """Return a single value as short, printable text; None for lists and objects."""
    if isinstance(value, bool | None):
        return {True: "true", False: "false", None: "null"}[value]
    if not isinstance(value, str | int | float):
        return None
    text = str(value) if isinstance(value, str | float) else _digits(value)
    clipped = text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
    # A lone surrogate has no form in UTF-8 and would break the answer that shows it.
    return clipped.encode("utf-8", "backslashreplace").decode("utf-8")


def pointer_of(parts: Sequence[str | int]) -> str:
    """Return a JSON pointer as a URI fragment (RFC 6901, section 6)."""
    return "#" + "".join(
        "/" + quote(shown_name(part).replace("~", "~0").replace("/", "~1")) for part in parts
    )


def shown_name(part: str | int) -> str:
    """Return the name of a field as short, printable text."""
    return shown(part) or ""


def _fault(error: Mapping[str, Any], document: object, skip: int) -> Fault:
    kind = str(error["type"])
    code, how_to_fix = _KNOWN.get(kind), None
    for beginning, its_code, advice in _TYPES:
        if kind.startswith(beginning):
            code, how_to_fix = code or its_code, advice
            break
    context = error.get("ctx") or {}
    location = list(error["loc"])[skip:]
    malformed = kind == "json_invalid"
    return Fault(
        code=str(code or _OTHERWISE[0]),
        detail=_detail(error, location if malformed else ()),
        how_to_fix=str(context.get("how_to_fix") or _fix(context) or how_to_fix or _OTHERWISE[1]),
        pointer=pointer_of(() if malformed else _within(location, document)),
        value=None if kind == "missing" or malformed else shown(error.get("input")),
    )


def _fix(context: Mapping[str, Any]) -> str | None:
    """Return what to do where the fault itself knows: the values of a list."""
    return f"use one of {context['expected']}" if "expected" in context else None


def _detail(error: Mapping[str, Any], position: Sequence[str | int]) -> str:
    """Return what is wrong, for malformed JSON with what the parser says and where."""
    kind, context = str(error["type"]), error.get("ctx") or {}
    said = _SENTENCES.get(kind)
    if said is not None:
        name = shown_name(error["loc"][-1]) if error["loc"] else "the document"
        sentence = said.format_map({"name": name, **context})
    else:
        sentence = str(error["msg"]).removeprefix("Value error, ")
    if position:
        reason = (error.get("ctx") or {}).get("error", "")
        sentence = f"{sentence}: {reason}, at character {position[0]}"
    return sentence.encode("utf-8", "backslashreplace").decode("utf-8")


def _within(location: Sequence[str | int], document: object) -> list[str | int]:
    """Return the parts of a location that are in the document, and a missing last one."""
    if not isinstance(document, dict | list):
        return list(location)
    parts: list[str | int] = []
    here: object = document
    for place, part in enumerate(location):
        inside = has(here, part)
        if inside:
            here = here[part]  # type: ignore[index] # has looked
        if inside or (place == len(location) - 1 and isinstance(here, dict)):
            parts.append(part)
    return parts


def has(here: object, part: str | int) -> bool:
    """Return whether a part of a document holds another one, by name or position."""
    if isinstance(here, dict):
        return part in here
    return isinstance(here, list) and isinstance(part, int) and part < len(here)


def _digits(value: int) -> str:
    """Return a whole number as text; Python refuses to write out very long ones."""
    return (
        str(value) if value.bit_length() < SHOWN * 4 else f"a number of {value.bit_length()} bits"
    )

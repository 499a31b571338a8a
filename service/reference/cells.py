"""What a single cell of a table may hold."""

import re
from collections.abc import Collection
from datetime import date
from decimal import Decimal

from service.domain.citations import Confidence
from service.domain.reasons import Code
from service.reference.tables import Check, Trouble

CODE_LENGTHS = (4, 6, 8)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def anything(_: str) -> Trouble | None:
    """Return no trouble: the cell is free text or empty."""
    return None


def some(cell: str) -> Trouble | None:
    """Return trouble with an empty cell."""
    return None if cell else (Code.MALFORMED, "the cell is empty")


def optional(check: Check) -> Check:
    """Return a check that an empty cell passes too."""
    return lambda cell: check(cell) if cell else None


def one_of(values: Collection[str], what: str, code: Code = Code.MALFORMED) -> Check:
    """Return a check that the cell is one of some values; `what` names their kind."""

    def check(cell: str) -> Trouble | None:
        return None if cell in values else (code, f"{what} {cell!r} is not known")

    return check


def each_of(check: Check) -> Check:
    """Return a check that every part of a cell split at `|` passes."""

    def parts(cell: str) -> Trouble | None:
        troubles = (check(part) for part in cell.split("|"))
        return next((trouble for trouble in troubles if trouble is not None), None)

    return parts


def shaped(pattern: str, what: str, code: Code = Code.MALFORMED) -> Check:
    """Return a check that the whole cell has a shape; `what` says it in words."""
    compiled = re.compile(pattern, re.ASCII)

    def check(cell: str) -> Trouble | None:
        return None if compiled.fullmatch(cell) else (code, f"{cell!r} is not {what}")

    return check


decimal = shaped(r"\d+(\.\d+)?", "a plain decimal number", Code.NOT_A_NUMBER)
signed_decimal = shaped(r"-?\d+(\.\d+)?", "a decimal number", Code.NOT_A_NUMBER)
year = shaped(r"(19|20)\d{2}", "a year", Code.NOT_A_DATE)
kebab = shaped(r"[a-z0-9]+(-[a-z0-9]+)*", "an id in kebab-case")
material_id = shaped(r"[a-z0-9]+(_[a-z0-9]+)*", "an id in snake_case")
scope_id = shaped(r"[a-z0-9]+([-+][a-z0-9]+)*", "a scope id")
digits = shaped(r"\d+", "made of digits", Code.NOT_A_CODE)
intensity_unit = shaped(r"(kg|t)CO2e?/[a-zA-Z]+\d?", "a unit of intensity", Code.UNKNOWN_UNIT)
flag = one_of(("true", "false"), "flag")
confidence = one_of([value.value for value in Confidence], "confidence")


def commodity_code(cell: str) -> Trouble | None:
    """Return trouble with anything but 4, 6 or 8 digits."""
    if cell.isascii() and cell.isdigit() and len(cell) in CODE_LENGTHS:
        return None
    return (Code.NOT_A_CODE, f"{cell!r} is not a code of 4, 6 or 8 digits")


def day(cell: str) -> Trouble | None:
    """Return trouble with anything but an ISO date that the calendar has."""
    try:
        if _DATE.fullmatch(cell):
            date.fromisoformat(cell)
            return None
    except ValueError:
        pass
    return (Code.NOT_A_DATE, f"{cell!r} is not a date as YYYY-MM-DD")


def between(lowest: int, highest: int, what: str) -> Check:
    """Return a check that a decimal lies between two bounds, both included."""

    def check(cell: str) -> Trouble | None:
        trouble = signed_decimal(cell)
        if trouble is not None or lowest <= Decimal(cell) <= highest:
            return trouble
        return (Code.OUT_OF_RANGE, f"{cell!r} is not {what}")

    return check

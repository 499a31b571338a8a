"""What a cell of an official workbook says: a number, a mark for none, or text that stops."""

import re
from collections.abc import Collection
from decimal import Decimal
from enum import StrEnum

from service.domain.numbers import fraction_of, text_of
from service.reference.cells import CODE_LENGTHS

HIGHEST = Decimal(1000)
_NUMBER = re.compile(r"\d+([.,]\d+)?", re.ASCII)
_CODE = re.compile(r"(\d+)(\.0+)?", re.ASCII)
# An exponent of more digits would take the memory of the machine to write out.
_DECIMAL = re.compile(r"-?\d+(\.\d+)?([eE][-+]?\d{1,3})?", re.ASCII)
_ROUTES = re.compile(r"\([A-L]\)(/\([A-L]\))*")


class Mark(StrEnum):
    """What stands where a number might."""

    BLANK = "blank"
    DASH = "a dash"
    NOT_APPLICABLE = "N/A"
    SEE_BELOW = "see below"
    ERROR = "an error value"


_MARKS = {
    "": Mark.BLANK,
    **dict.fromkeys(("-", "_", "\u2013", "\u2014", "\u2212"), Mark.DASH),
    **dict.fromkeys(("n/a", "n.a.", "n/(a", "n/(a)", "na"), Mark.NOT_APPLICABLE),
    "see below": Mark.SEE_BELOW,
}
Value = Decimal | Mark


class NotUnderstood(ValueError):
    """A cell that says nothing this reader knows."""


def words(cell: object) -> str:
    """Return a cell as text, its spaces (non-breaking ones too) single and none around it."""
    return " ".join(str(cell).split())


def value_of(cell: object) -> Value:
    """Return the number of a cell or its mark; raise NotUnderstood for anything else.

    A number in text may have a decimal comma: "1,600" is 1.6. The reader of the workbook gives
    an error value such as #VALUE! as an empty cell.
    """
    if isinstance(cell, bool) or not isinstance(cell, str | int | float):
        raise NotUnderstood(f"{cell!r} is no number")
    text = words(cell)
    if isinstance(cell, str):
        mark = _MARKS.get(text.casefold())
        if mark is not None:
            return mark
        if text.startswith("#"):
            return Mark.ERROR
        if not _NUMBER.fullmatch(text.removeprefix("-")):
            raise NotUnderstood(f"text in a number: {text!r}")
        text = text.replace(",", ".")
    return _in_range(text)


def number_of(cell: object) -> Decimal:
    """Return the number of a cell; raise NotUnderstood for anything but a plain finite one.

    A comma in text is refused: whether it parts decimals or thousands, the cell does not say.
    """
    if isinstance(cell, bool) or not isinstance(cell, str | int | float):
        raise NotUnderstood(f"{cell!r} is no number")
    text = words(cell)
    if not _DECIMAL.fullmatch(text):
        raise NotUnderstood(f"text in a number: {text!r}")
    return Decimal(text_of(fraction_of(text)))


def plain(value: Decimal | None) -> str:
    """Return a number as plain decimal text without trailing zeros, or nothing for none."""
    return "" if value is None else text_of(fraction_of(value))


def _in_range(text: str) -> Decimal:
    try:
        value = Decimal(text_of(fraction_of(text)))
    except ValueError:
        raise NotUnderstood(f"{text!r} is no finite number") from None
    if value < 0:
        raise NotUnderstood(f"{text} is negative")
    if value > HIGHEST:
        raise NotUnderstood(f"{text} is above {HIGHEST}: no plausible figure in tonnes per tonne")
    return value


def code_of(cell: object, lengths: Collection[int] = CODE_LENGTHS) -> str:
    """Return the digits of a code kept as number or as text; raise NotUnderstood otherwise."""
    text = "".join(repr(cell).split()) if isinstance(cell, float) else "".join(str(cell).split())
    found = _CODE.fullmatch(text)
    if isinstance(cell, bool) or found is None or len(found[1]) not in lengths:
        *others, last = map(str, sorted(lengths))
        said = f"{', '.join(others)} or {last}" if others else last
        raise NotUnderstood(f"{words(cell)!r} is not a code of {said} digits")
    return found[1]


def route_of(cell: object) -> str:
    """Return the letters of the EU benchmark routes of a cell, or an empty text."""
    text = "".join(str(cell).split())
    if _ROUTES.fullmatch(text):
        return text.replace("(", "").replace(")", "")
    if _MARKS.get(text.casefold()) in (Mark.BLANK, Mark.DASH, Mark.NOT_APPLICABLE):
        return ""
    raise NotUnderstood(f"{text!r} is no production route")

"""Numbers as people read them; the exact ones are in the JSON and CSV."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Context, Decimal

NONE = "-"
_WIDE = Context(prec=60, rounding=ROUND_HALF_UP)
_CENT = Decimal("0.01")
_MILLI = Decimal("0.001")
_INTENSITY = Decimal("0.0001")


def money(text: str | None) -> str:
    """Return an amount with two decimals and separators of thousands."""
    return NONE if text is None else f"{_WIDE.quantize(Decimal(text), _CENT):,f}"


def mass(text: str | None) -> str:
    """Return tonnes with at most three decimals."""
    return NONE if text is None else _short(Decimal(text), _MILLI)


def intensity(value: Decimal) -> str:
    """Return emissions per tonne with at most four decimals."""
    return _short(value, _INTENSITY)


def percent(share: str | None) -> str:
    """Return a share as percent with two decimals."""
    if share is None:
        return NONE
    return f"{_WIDE.quantize(_WIDE.multiply(Decimal(share), Decimal(100)), _CENT):,f} %"


def percents(shares: Iterable[str]) -> str:
    """Return several shares as percent, one beside the other."""
    found = (_WIDE.multiply(Decimal(share), Decimal(100)) for share in shares)
    return f"{' / '.join(_short(share, _CENT) for share in found)} %"


def span(values: Iterable[Decimal]) -> str:
    """Return one intensity, or the lowest and the highest of several."""
    found = sorted(set(values))
    if not found:
        return NONE
    lowest, highest = intensity(found[0]), intensity(found[-1])
    return lowest if lowest == highest else f"{lowest} to {highest}"


def counted(count: int, noun: str) -> str:
    """Return a number with its noun, in the plural where it is not one."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def listed(names: Iterable[str], most: int) -> str:
    """Return the first names and how many more there are."""
    found = list(names)
    more = len(found) - most
    shown = ", ".join(found[:most])
    return f"{shown} and {more:,} more" if more > 0 else shown


def _short(value: Decimal, step: Decimal) -> str:
    text = f"{_WIDE.quantize(value, step):,f}"
    return text.rstrip("0").rstrip(".")

"""Numbers as people read them: thousands apart, large masses in kt or Mt."""

from decimal import ROUND_HALF_EVEN, Decimal

_SCALES = ((Decimal(1_000_000), "Mt"), (Decimal(1_000), "kt"), (Decimal(1), "t"))


def grouped(text: str) -> str:
    """Return a decimal with its thousands set apart; no digit is lost."""
    return f"{Decimal(text):,f}"


def tenths(text: str) -> str:
    """Return a decimal with thousands set apart and at least one place, so that columns align."""
    return grouped(text) if "." in text else f"{grouped(text)}.0"


def scale_of(largest: Decimal) -> tuple[Decimal, str]:
    """Return by what to divide tonnes, and the unit that gives, so that numbers stay short."""
    return next((one for one in _SCALES if largest >= one[0]), _SCALES[-1])


def short(tonnes: Decimal) -> str:
    """Return a mass to three digits with its unit, such as 10.9 Mt."""
    divisor, unit = scale_of(abs(tonnes))
    return f"{to_digits(tonnes / divisor, 3)} {unit}"


def to_digits(number: Decimal, digits: int) -> str:
    """Return a number to so many digits, whole digits always kept."""
    places = max(0, digits - 1 - max(0, number.adjusted()))
    step = Decimal(1).scaleb(-places)
    return f"{number.quantize(step, rounding=ROUND_HALF_EVEN):,f}"

"""Exact numbers: rationals inside, decimal text at the edge."""

from decimal import ROUND_HALF_EVEN, Context, Decimal, InvalidOperation
from fractions import Fraction

ZERO = Fraction(0)
ONE = Fraction(1)
SHOWN_DIGITS = 28
_EDGE = Context(prec=SHOWN_DIGITS, rounding=ROUND_HALF_EVEN)


def fraction_of(text: str | Decimal) -> Fraction:
    """Return the exact rational of a decimal; raise ValueError for anything but a finite one."""
    try:
        value = Decimal(text)
    except InvalidOperation:
        raise ValueError(f"not a decimal number: {text!r}") from None
    if not value.is_finite():
        raise ValueError(f"not a finite number: {text!r}")
    return Fraction(value)


def text_of(value: Fraction) -> str:
    """Return the decimal text of a rational.

    Exact where the decimal terminates, else 28 significant digits, rounded half to even.
    """
    numerator, denominator = value.numerator, value.denominator
    if denominator == 1:
        return str(numerator)
    places = _places(denominator)
    if places is None:
        return format(_EDGE.divide(Decimal(numerator), Decimal(denominator)), "f")
    digits = str(abs(numerator) * 10**places // denominator).rjust(places + 1, "0")
    sign = "-" if numerator < 0 else ""
    return f"{sign}{digits[:-places]}.{digits[-places:]}"


def _places(denominator: int) -> int | None:
    """Return the decimal places that hold 1/denominator exactly, or None if none do."""
    twos = (denominator & -denominator).bit_length() - 1
    rest, fives = denominator >> twos, 0
    while rest % 5 == 0:
        rest //= 5
        fives += 1
    return max(twos, fives) if rest == 1 else None


def to_cent(value: Fraction) -> Fraction:
    """Return a non-negative amount rounded half-up to the cent."""
    return Fraction(int(value * 100 + Fraction(1, 2)), 100)


def cents_text(value: Fraction) -> str:
    """Return an amount that is whole in cents as text with two decimal places."""
    cents = int(value * 100)
    return f"{cents // 100}.{cents % 100:02d}"

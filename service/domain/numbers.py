"""Exact numbers: rationals inside, decimal text at the edge."""

from decimal import ROUND_HALF_EVEN, Context, Decimal, InvalidOperation
from fractions import Fraction
from functools import lru_cache

ZERO = Fraction(0)
ONE = Fraction(1)
SHOWN_DIGITS = 28
DENOMINATORS = 1024  # remembered; a run meets few of them
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
    terminating = _terminating(denominator)
    if terminating is None:
        return format(_EDGE.divide(Decimal(numerator), Decimal(denominator)), "f")
    places, factor = terminating
    digits = str(abs(numerator) * factor).rjust(places + 1, "0")
    sign = "-" if numerator < 0 else ""
    return f"{sign}{digits[:-places]}.{digits[-places:]}"


@lru_cache(DENOMINATORS)
def _terminating(denominator: int) -> tuple[int, int] | None:
    """Return the places that hold 1/denominator exactly, and how many of the last it is, or None.

    None stands for a decimal that does not terminate.
    """
    twos = (denominator & -denominator).bit_length() - 1
    rest, fives = denominator >> twos, 0
    while rest % 5 == 0:
        rest //= 5
        fives += 1
    places = max(twos, fives)
    return (places, 10**places // denominator) if rest == 1 else None


def to_cent(value: Fraction) -> Fraction:
    """Return a non-negative amount rounded half-up to the cent."""
    numerator, denominator = value.numerator, value.denominator
    return Fraction((200 * numerator + denominator) // (2 * denominator), 100)


def cents_text(value: Fraction) -> str:
    """Return an amount that is whole in cents as text with two decimal places."""
    cents = 100 * value.numerator // value.denominator
    return f"{cents // 100}.{cents % 100:02d}"


def at_least_zero(value: Fraction) -> Fraction:
    """Return a value, or zero where it is negative."""
    return value if value.numerator > 0 else ZERO


def total(*amounts: Fraction) -> Fraction:
    """Return a sum, exact; zeros, which are many among amounts, are passed over."""
    found = ZERO
    for amount in amounts:
        if amount:
            found = found + amount if found else amount
    return found


def product(*factors: Fraction) -> Fraction:
    """Return a product, exact; it is reduced once, which is quicker than at each factor."""
    numerator = denominator = 1
    for factor in factors:
        numerator *= factor.numerator
        denominator *= factor.denominator
    return Fraction(numerator, denominator) if numerator else ZERO

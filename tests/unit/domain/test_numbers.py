"""Text to rationals and back, without losing a digit."""

from decimal import Context, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.numbers import SHOWN_DIGITS, cents_text, fraction_of, text_of, to_cent
from tests.support.laws import LAW_OF_NUMBERS

decimals = st.decimals(
    min_value=Decimal(-(10**20)),
    max_value=Decimal(10**20),
    allow_nan=False,
    allow_infinity=False,
    places=18,
)
rationals = st.fractions(min_value=-(10**12), max_value=10**12, max_denominator=10**9)
amounts = st.fractions(min_value=0, max_value=10**12, max_denominator=10**9)


@LAW_OF_NUMBERS
@given(value=decimals)
def test_decimal_text_survives_the_way_to_a_rational_and_back(value: Decimal) -> None:
    text = text_of(fraction_of(f"{value:f}"))

    assert Decimal(text) == value
    assert "E" not in text
    assert fraction_of(text) == Fraction(value)


@LAW_OF_NUMBERS
@given(value=rationals)
def test_a_rational_is_shown_exactly_or_to_28_digits(value: Fraction) -> None:
    shown = Fraction(Decimal(text_of(value)))

    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest == 1:
        assert shown == value
    else:
        assert shown != value
        assert abs(shown - value) <= abs(value) * Fraction(1, 2) / 10 ** (SHOWN_DIGITS - 1)


@LAW_OF_NUMBERS
@given(value=amounts)
def test_an_amount_is_rounded_half_up_to_the_cent(value: Fraction) -> None:
    rounded = to_cent(value)

    assert (rounded * 100).denominator == 1
    assert -Fraction(1, 200) < value - rounded < Fraction(1, 200) or (
        rounded - value == Fraction(1, 200)
    )
    assert Fraction(cents_text(rounded)) == rounded


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(0), "0"),
        (Fraction(-3), "-3"),
        (Fraction(1, 2), "0.5"),
        (Fraction(-1, 8), "-0.125"),
        (Fraction(1, 10**18), "0.000000000000000001"),
        (Fraction(1, 3), "0.3333333333333333333333333333"),
        (Fraction(2, 3), "0.6666666666666666666666666667"),
        (Fraction(-200, 3), "-66.66666666666666666666666667"),
        (Fraction(10**30, 3), "333333333333333333333333333300"),
        (Fraction(7500, 130000), "0.05769230769230769230769230769"),
    ],
)
def test_text_of_a_rational(value: Fraction, text: str) -> None:
    shown = text_of(value)

    assert Decimal(shown) == Context(prec=SHOWN_DIGITS).create_decimal(Decimal(text))
    assert "E" not in shown


@pytest.mark.parametrize("text", ["0.50", "00.5", "+0.5", "5E-1", ".5"])
def test_numbers_are_read_however_they_are_written(text: str) -> None:
    assert fraction_of(text) == Fraction(1, 2)


@pytest.mark.parametrize("text", ["", "one", "1,5", "1/2", "0x10"])
def test_what_is_no_decimal_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a decimal number"):
        fraction_of(text)


@pytest.mark.parametrize("text", ["NaN", "Infinity", "-Infinity"])
def test_what_is_not_finite_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a finite number"):
        fraction_of(text)


@pytest.mark.parametrize(
    ("amount", "cents"),
    [
        ("0", "0.00"),
        ("0.004", "0.00"),
        ("0.005", "0.01"),
        ("0.0049999999999999", "0.00"),
        ("1.995", "2.00"),
        ("1234567.891", "1234567.89"),
    ],
)
def test_amounts_to_the_cent(amount: str, cents: str) -> None:
    assert cents_text(to_cent(Fraction(amount))) == cents

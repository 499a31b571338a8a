"""What a threshold brings as it falls: convex, piecewise linear, exact at every kink."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.border.design import Rate
from tests.support.duties import assessed, duty, imported, net, stipulated
from tests.support.laws import LAW

SIXTY = Rate(Fraction(60), "USD", "USD/tCO2e")
LINES = (
    imported("0.95", line_id="L1", tonnes=Fraction(1000)),
    imported("0.80", line_id="L2", country="MX", tonnes=Fraction(500)),
)
thresholds = st.fractions(min_value=0, max_value=4, max_denominator=1000)
intensities = st.fractions(min_value=0, max_value=3, max_denominator=1000)


def revenue(threshold: Fraction, *intensity: Fraction) -> Fraction:
    """Return the revenue of the lines above, or of 100 t at each intensity."""
    design = duty(thresholds=(stipulated(threshold),), rate=SIXTY)
    lines = tuple(imported(one, line_id=str(n)) for n, one in enumerate(intensity)) or LINES
    return sum((net(finding) for finding in assessed(design, *lines)), Fraction(0))


@pytest.mark.parametrize(
    ("threshold", "expected"),
    [
        # 60 x [1000 x max(0, 0.95 - t) + 500 x max(0, 0.80 - t)], by hand
        ("0.95", 0),
        ("0.85", 6000),
        ("0.80", 9000),
        ("23/30", 12000),  # 60 x (1000 x 11/60 + 500 x 1/30) = 11000 + 1000
        ("0.70", 18000),
        ("0", 81000),
        ("1.5", 0),
    ],
)
def test_revenue_at_a_threshold(threshold: str, expected: int) -> None:
    assert revenue(Fraction(threshold)) == expected


def test_no_threshold_brings_more_than_the_rate_on_all_emissions() -> None:
    assert revenue(Fraction(0)) == 60 * (1000 * Fraction("0.95") + 500 * Fraction("0.80"))


@LAW
@given(one=thresholds, other=thresholds, weight=st.fractions(0, 1, max_denominator=100))
def test_revenue_is_convex_in_the_threshold(
    one: Fraction, other: Fraction, weight: Fraction
) -> None:
    between = weight * one + (1 - weight) * other

    assert revenue(between) <= weight * revenue(one) + (1 - weight) * revenue(other)


@LAW
@given(one=thresholds, other=thresholds)
def test_revenue_falls_weakly_and_continuously_as_the_threshold_rises(
    one: Fraction, other: Fraction
) -> None:
    lower, higher = sorted((one, other))
    fall = revenue(lower) - revenue(higher)

    # never steeper than the rate on all tonnes: 60 x 1500
    assert 0 <= fall <= 90000 * (higher - lower)


@LAW
@given(intensity=st.lists(intensities, min_size=1, max_size=6), threshold=thresholds)
def test_revenue_is_nothing_at_and_above_the_highest_intensity(
    intensity: list[Fraction], threshold: Fraction
) -> None:
    assert revenue(max(intensity) + threshold, *intensity) == 0
    assert revenue(max(intensity), *intensity) == 0


@LAW
@given(intensity=st.lists(intensities, min_size=1, max_size=6))
def test_revenue_at_zero_is_the_rate_on_all_emissions(intensity: list[Fraction]) -> None:
    assert revenue(Fraction(0), *intensity) == 60 * 100 * sum(intensity)

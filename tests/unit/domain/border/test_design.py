"""Rates, paths and tiers over the years."""

from fractions import Fraction

import pytest

from service.domain.border.design import Decline, EscalatorKind, Rate, Tier, YearPath

PATH = YearPath(((2026, Fraction(1)), (2030, Fraction(2))))


@pytest.mark.parametrize(
    ("year", "expected"), [(2025, None), (2026, 1), (2029, 1), (2030, 2), (2099, 2)]
)
def test_a_path_has_no_value_before_its_first_year(year: int, expected: int | None) -> None:
    assert PATH.on(year) == expected


@pytest.mark.parametrize(
    ("rate", "year", "expected"),
    [
        (Rate(Fraction(50), "USD", "USD/tCO2e"), 1990, "50"),
        (Rate(Fraction(50), "USD", "USD/tCO2e", 2026), 2025, None),
        (Rate(Fraction(50), "USD", "USD/tCO2e", 2026), 2040, "50"),
        (
            Rate(Fraction(60), "USD", "USD/tCO2e", 2026, EscalatorKind.GROWTH, Fraction("0.06")),
            2028,
            "67.416",
        ),
        (
            Rate(Fraction(60), "USD", "USD/tCO2e", 2026, EscalatorKind.GROWTH, Fraction("0.06")),
            2025,
            None,
        ),
        (
            Rate(Fraction(75), "USD", "USD/tCO2e", 2027, EscalatorKind.ADD, Fraction(10)),
            2030,
            "105",
        ),
        (
            Rate(Fraction(50), "USD", "USD/tCO2e", None, EscalatorKind.TABLE, Fraction(0), PATH),
            2031,
            "2",
        ),
        (
            Rate(Fraction(50), "USD", "USD/tCO2e", None, EscalatorKind.TABLE, Fraction(0), PATH),
            2020,
            None,
        ),
    ],
)
def test_the_rate_of_a_year(rate: Rate, year: int, expected: str | None) -> None:
    assert rate.on(year) == (None if expected is None else Fraction(expected))


def test_a_decline_never_goes_below_zero() -> None:
    decline = Decline(2026, Fraction("0.3"))

    assert [decline.share(year) for year in (2025, 2026, 2029, 2030)] == [
        1,
        1,
        Fraction("0.1"),
        0,
    ]


@pytest.mark.parametrize(
    ("inclusive", "distance", "applies"),
    [
        (False, "0.1", False),
        (True, "0.1", True),
        (False, "0.1000000001", True),
        (True, "0.0999999999", False),
    ],
)
def test_a_bound_is_in_the_tier_where_it_is_inclusive(
    distance: str, *, inclusive: bool, applies: bool
) -> None:
    tier = Tier(Fraction("0.1"), Fraction("0.05"), inclusive)

    assert tier.applies(Fraction(distance)) is applies

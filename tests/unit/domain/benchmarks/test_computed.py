"""Computed figures: exact, no surer than their inputs, and with a trace that recomputes them."""

from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from service.domain.benchmarks.computed import (
    Capacity,
    Input,
    RouteFactors,
    RouteLimits,
    Target,
    direct_plus_electricity,
    route_mix,
)
from service.domain.benchmarks.figures import Dataset, DatasetInfo, KeyedBy
from service.domain.citations import Citation, Confidence
from service.domain.numbers import text_of

amounts = st.decimals(0, 100_000, places=3).map(Fraction)
ON = date(2026, 1, 1)
INFO = DatasetInfo(
    "computed",
    "Computed",
    "illustrative",
    "computed",
    "1",
    "illustrative",
    ("agency",),
    ("scope",),
    KeyedBy.MATERIAL,
    ON,
    None,
    None,
    None,
    (),
    illustrative=True,
    licence="free",
    caveats=(),
)
TARGET = Target("metal", "scope", "tCO2e/t", "grid average", ("mining",))
LIMITS = RouteLimits(Fraction(1, 10), Fraction(1, 10))


def cited(confidence: Confidence = Confidence.SECONDARY) -> Citation:
    return Citation("agency", "table", confidence)


def given_as(value: Fraction, unit: str, confidence: Confidence = Confidence.SECONDARY) -> Input:
    return Input(f"input:{unit}", unit, value, unit, 2024, cited(confidence))


def with_electricity(direct: Input, use: Input, grid: Input) -> Dataset:
    return direct_plus_electricity(
        INFO, TARGET, direct={"US": direct}, use={"world": use}, grid={"US": grid}, countries=["US"]
    )


def by_route(bof: Fraction, eaf: Fraction, dri: Fraction, crude: Fraction) -> Dataset:
    factors = RouteFactors(
        given_as(Fraction("2.3"), "tCO2/t"),
        given_as(Fraction("0.7"), "tCO2/t"),
        given_as(Fraction("1.5"), "tCO2/t"),
    )
    capacity = Capacity(bof, eaf, dri, crude, "kt/year", cited())
    return route_mix(INFO, TARGET, capacities={"US": capacity}, factors=factors, limits=LIMITS)


@given(amounts, amounts, amounts)
def test_the_trace_recomputes_direct_plus_electricity(
    direct: Fraction, use: Fraction, grid: Fraction
) -> None:
    (figure,) = with_electricity(
        given_as(direct, "tCO2e/t"), given_as(use, "kWh/t"), given_as(grid, "gCO2e/kWh")
    ).figures
    step = {one.key: Fraction(one.value or 0) for one in figure.derivation[0].walk() if one.unit}
    electricity = step["electricity_use"] * step["grid_average"] / 1_000_000
    assert step["electricity_emissions"] == electricity
    assert figure.value == step["direct_emissions"] + electricity
    assert figure.text == text_of(figure.value) == figure.derivation[0].value


def test_a_figure_is_no_surer_than_its_weakest_input() -> None:
    (figure,) = with_electricity(
        given_as(Fraction(1), "tCO2e/t", Confidence.OFFICIAL_TEXT),
        given_as(Fraction(1), "kWh/t", Confidence.UNVERIFIED),
        given_as(Fraction(1), "gCO2e/kWh"),
    ).figures
    assert figure.citation.confidence is Confidence.UNVERIFIED
    assert figure.unverified_inputs == ("input:kWh/t",)


def test_a_country_that_lacks_a_part_is_refused_and_says_which() -> None:
    found = direct_plus_electricity(
        INFO, TARGET, direct={}, use={}, grid={"US": given_as(Fraction(1), "g")}, countries=["US"]
    )
    assert found.figures == ()
    assert found.refused["US"].endswith(
        "a direct figure and an electricity use per tonne is missing"
    )


def test_the_country_s_own_electricity_use_comes_before_that_of_the_world() -> None:
    found = direct_plus_electricity(
        INFO,
        TARGET,
        direct={"US": given_as(Fraction(0), "tCO2e/t")},
        use={
            "world": given_as(Fraction(15_000), "kWh/t"),
            "US": given_as(Fraction(13_000), "kWh/t"),
        },
        grid={"US": given_as(Fraction(1000), "gCO2e/kWh")},
        countries=["US"],
    )
    assert found.figures[0].value == 13


@given(st.integers(1, 10_000), st.integers(0, 10_000), st.integers(0, 10_000))
def test_a_route_mix_lies_between_the_factors_of_its_routes(bof: int, eaf: int, dri: int) -> None:
    found = by_route(Fraction(bof), Fraction(eaf), Fraction(dri), Fraction(bof + eaf))
    if found.refused:
        assert dri * 10 > bof + eaf
        return
    assert dri * 10 <= bof + eaf
    assert Fraction("0.7") <= found.figures[0].value <= Fraction("2.3")


def test_direct_reduction_feeds_no_more_electric_furnaces_than_there_are() -> None:
    found = by_route(Fraction(95), Fraction(5), Fraction(10), Fraction(100))
    assert found.figures[0].value == (95 * Fraction("2.3") + 5 * Fraction("1.5")) / 100


def test_a_third_is_kept_exactly() -> None:
    found = by_route(Fraction(1), Fraction(2), Fraction(0), Fraction(3))
    assert found.figures[0].value == Fraction(37, 30)


def test_without_furnaces_on_record_there_is_no_mix() -> None:
    found = by_route(Fraction(0), Fraction(0), Fraction(0), Fraction(100))
    assert found.refused["US"].endswith("no operating capacity by furnace is on record")

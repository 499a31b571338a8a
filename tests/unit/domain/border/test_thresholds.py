"""The threshold a line is held against, where it cannot be had, and what is said of it."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from service.domain.benchmarks.figures import Good
from service.domain.benchmarks.products import CodeSystem, Product
from service.domain.benchmarks.resolve import (
    Basis,
    Benchmark,
    Fallback,
    Lookup,
    Question,
    resolve,
)
from service.domain.border.design import (
    Decline,
    ThresholdBasis,
    ThresholdRule,
    YearPath,
)
from service.domain.border.thresholds import NoThreshold, Threshold, levels_for, threshold_of
from service.domain.citations import Confidence
from tests.support.duties import ON, US_FIGURE, duty, stipulated
from tests.support.snapshots import (
    COUNTRIES,
    LOOKUP,
    MATERIALS,
    STUDY,
    TABLE,
    dataset,
    figure,
    info,
)

YEAR = ON.year
QUESTION = Question(Product("25232900", CodeSystem.CN, "grey_portland_cement"), "CN", "direct", ON)


def benchmark(value: str = "0.9", unit: str = "tCO2e/t") -> Benchmark:
    return Benchmark(
        Fraction(value), unit, "direct", None, Basis.VERIFIED, "", "cement", "CN", None
    )


def value_of(rule: ThresholdRule, year: int = YEAR) -> Fraction | str:
    """Return the value of a threshold, or the code of why there is none."""
    found = threshold_of(rule, benchmark(), QUESTION, TABLE, LOOKUP, year)
    return found.value if isinstance(found, Threshold) else found.reason.code


@pytest.mark.parametrize(
    ("year", "expected"),
    [(2020, "1"), (2026, "1"), (2027, "0.75"), (2029, "0.25"), (2030, "0"), (2060, "0")],
)
def test_a_decline_goes_by_shares_of_its_start_down_to_zero(year: int, expected: str) -> None:
    rule = stipulated(1, decline=Decline(2026, Fraction("0.25")))

    assert value_of(rule, year) == Fraction(expected)


@pytest.mark.parametrize(
    ("year", "expected"), [(2026, "1"), (2029, "1"), (2030, "0.5"), (2031, "0.5")]
)
def test_a_table_of_shares_holds_from_its_year_on(year: int, expected: str) -> None:
    rule = stipulated(1, table=YearPath(((2026, Fraction(1)), (2030, Fraction(1, 2)))))

    assert value_of(rule, year) == Fraction(expected)
    assert value_of(rule, 2025) == "no_threshold_for_material"


def test_factor_and_margin_come_before_the_decline() -> None:
    rule = stipulated(
        2,
        factor=Fraction("0.5"),
        margin=Fraction("0.2"),
        decline=Decline(YEAR - 1, Fraction("0.5")),
    )

    assert value_of(rule) == Fraction("0.6")


def test_a_threshold_in_another_unit_is_not_held_against_the_intensity() -> None:
    found = threshold_of(stipulated(1), benchmark(unit="tCO2/t"), QUESTION, TABLE, LOOKUP, YEAR)

    assert isinstance(found, NoThreshold)
    assert found.reason.code == "unit_differs"
    assert "tCO2e/t" in found.reason.message


def test_a_plant_table_is_not_computable() -> None:
    assert value_of(ThresholdRule(ThresholdBasis.PLANT_TABLE)) == "no_plant_table"


def test_the_us_figure_needs_a_dataset() -> None:
    found = threshold_of(US_FIGURE, benchmark(), QUESTION, None, LOOKUP, YEAR)

    assert isinstance(found, NoThreshold)
    assert found.reason.code == "no_us_figure"


def test_the_us_figure_carries_its_citation_and_its_terms() -> None:
    rule = replace(US_FIGURE, factor=Fraction("1.5"), margin=Fraction("0.1"))

    found = threshold_of(rule, benchmark(), QUESTION, TABLE, LOOKUP, YEAR)

    assert isinstance(found, Threshold)
    assert found.value == Fraction("0.8") * Fraction("1.5") + Fraction("0.1")
    assert found.figure is not None
    assert found.figure.country == "US"
    steps = {step.key: step for step in found.step.walk()}
    assert steps["us_figure"].value == "0.8"
    assert steps["us_figure"].citation is not None
    assert steps["us_figure"].citation.locator == "252329, US"
    assert steps["threshold_factor"].value == "1.5"
    assert steps["threshold_margin"].value == "0.1"


def test_the_us_figure_is_never_a_fallback() -> None:
    rows = dataset(
        info("some", "direct"),
        [figure("some", "cement", "CN", "2"), figure("some", "cement", "world", "1")],
    )
    lookup = Lookup({"some": rows}, COUNTRIES, MATERIALS)
    asked = Question(Product("", None, "cement"), "CN", "direct", ON, fallback=Fallback.WORLD)

    found = threshold_of(US_FIGURE, benchmark(), asked, rows, lookup, YEAR)

    assert isinstance(found, NoThreshold)
    assert found.reason.code == "no_us_figure"


def test_an_unverified_us_figure_makes_no_threshold_and_is_named() -> None:
    rows = dataset(
        info("some", "direct"),
        [figure("some", "cement", "US", "1", confidence=Confidence.UNVERIFIED)],
    )
    lookup = Lookup({"some": rows}, COUNTRIES, MATERIALS)
    asked = Question(Product("", None, "cement"), "CN", "direct", ON)

    found = threshold_of(US_FIGURE, benchmark(), asked, rows, lookup, YEAR)
    assert isinstance(found, NoThreshold)
    assert found.reason.code == "no_us_figure"
    assert found.unverified == ("some:cement:US:direct",)

    declared = replace(asked, declared=frozenset(found.unverified))
    assert isinstance(threshold_of(US_FIGURE, benchmark(), declared, rows, lookup, YEAR), Threshold)


def test_the_caution_on_the_us_figure_travels_with_the_threshold() -> None:
    asked = Question(Product("", None, "primary_aluminum"), "CA", "study-direct", ON)

    found = threshold_of(US_FIGURE, benchmark(), asked, STUDY, LOOKUP, YEAR)

    assert isinstance(found, Threshold)
    (said,) = found.reasons
    assert said.code == "use_with_care"
    assert "prefer other" in said.message
    assert "U.S. figure" in said.message


def test_the_us_figure_is_that_of_the_day() -> None:
    asked = replace(QUESTION, on=date(2019, 12, 31))

    found = threshold_of(US_FIGURE, benchmark(), asked, TABLE, LOOKUP, YEAR)

    assert isinstance(found, NoThreshold)


def test_each_candidate_is_held_against_the_us_figure_of_its_own_row() -> None:
    asked = Question(Product("2523", CodeSystem.HS, "cement"), "CN", "direct", ON)
    found = {}
    for candidate in resolve(TABLE, asked, LOOKUP).candidates:
        assert candidate.figure is not None
        row = Good(candidate.code, candidate.figure.good, candidate.figure.material)
        narrowed = replace(asked, good=row)
        threshold = threshold_of(US_FIGURE, candidate, narrowed, TABLE, LOOKUP, YEAR)
        assert isinstance(threshold, Threshold)
        found[candidate.material] = threshold.value

    assert found == {
        "grey_portland_cement": Fraction("0.8"),
        "grey_clinker": Fraction("0.8"),
        "white_portland_cement": Fraction("1.05"),
        "white_clinker": Fraction("1.1"),
    }


class TestLevelsFor:
    ANY = stipulated(1)
    CEMENT = stipulated(2, material="cement")
    CLINKER = stipulated(3, material="cement_clinker")
    OTHER_SCOPE = stipulated(4, material="cement_clinker", scope="direct+indirect")

    def found(self, material: str | None) -> list[list[ThresholdRule]]:
        rules = (self.ANY, self.CEMENT, self.CLINKER, self.OTHER_SCOPE)
        return levels_for(duty(thresholds=rules), material, MATERIALS)

    def test_the_nearest_material_comes_first_with_all_its_scopes(self) -> None:
        levels = [[self.CLINKER, self.OTHER_SCOPE], [self.CEMENT], [self.ANY]]
        assert self.found("white_clinker") == levels
        assert self.found("cement_clinker") == levels

    def test_a_material_further_up_comes_first_where_there_is_no_nearer_one(self) -> None:
        assert self.found("grey_portland_cement") == [[self.CEMENT], [self.ANY]]

    def test_any_material_counts_where_none_is_named(self) -> None:
        assert self.found("steel") == [[self.ANY]]
        assert self.found(None) == [[self.ANY]]

    def test_there_may_be_none(self) -> None:
        assert levels_for(duty(thresholds=(self.CEMENT,)), "steel", MATERIALS) == []

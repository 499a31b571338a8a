"""The climate duty on one line: where it is looked at, and what a run leaves unsaid."""

from dataclasses import replace
from fractions import Fraction

import pytest

from service.domain.benchmarks.products import CodeSystem, Product
from service.domain.benchmarks.resolve import VerifiedIntensity
from service.domain.border.climate_duty import Assessor, Column, LineFinding
from service.domain.border.design import ChargeBase, DeclaredIntensity, Rate, Tier, YearPath
from service.domain.border.lines import ImportLine
from service.domain.findings import Outcome
from tests.support.duties import (
    US_FIGURE,
    assessed,
    codes,
    duty,
    imported,
    net,
    stipulated,
    tiered,
)
from tests.support.snapshots import CO2_STUDY, LOOKUP, STUDY, TABLE

GREY = Product("25232900", CodeSystem.CN, "grey_portland_cement")
CLINKER = Product("25231000", CodeSystem.CN, "cement_clinker")


def only(*found: LineFinding) -> LineFinding:
    (finding,) = found
    return finding


def in_scope(line: ImportLine, scope: str) -> ImportLine:
    assert line.verified is not None
    return replace(line, verified=replace(line.verified, scope=scope))


class TestScope:
    def test_a_verified_line_is_looked_at_in_its_own_scope(self) -> None:
        rules = (stipulated(1), stipulated("0.5", scope="direct+indirect"))
        line = in_scope(imported("0.75"), "direct+indirect")

        finding = only(*assessed(duty(thresholds=rules), line))

        assert net(finding) == Fraction("0.25") * 50 * 100

    def test_it_needs_a_threshold_of_that_scope(self) -> None:
        finding = only(*assessed(duty(), in_scope(imported(1), "direct+indirect")))

        assert finding.outcome is Outcome.CANNOT_BE_DETERMINED
        assert codes(finding) == ["scope_differs"]
        assert "direct+indirect" in finding.reasons[0].message

    def test_a_column_of_one_scope_holds_no_line_verified_in_another(self) -> None:
        rules = (stipulated(1), stipulated("0.5", scope="direct+indirect"))
        line = in_scope(imported("0.75"), "direct+indirect")

        finding = only(*assessed(duty(thresholds=rules), line, scope="direct"))

        assert codes(finding) == ["scope_differs"]

    def test_without_a_dataset_nothing_is_looked_up_in_any_scope(self) -> None:
        line = imported(product=GREY)

        assert codes(only(*assessed(duty(), line))) == ["no_dataset_named"]
        assert codes(only(*assessed(duty(), line, scope="direct"))) == ["no_dataset_named"]

    def test_the_scope_of_the_threshold_says_where_to_look(self) -> None:
        rules = (stipulated("0.875", scope="direct+indirect"),)

        finding = only(*assessed(duty(thresholds=rules), imported(product=GREY), dataset=TABLE))

        assert net(finding) == Fraction("0.125") * 50 * 100

    def test_a_us_figure_needs_no_scope_where_the_dataset_has_one(self) -> None:
        design = duty(thresholds=(US_FIGURE,))

        finding = only(*assessed(design, imported(product=GREY), dataset=CO2_STUDY))

        assert net(finding) == Fraction("0.05") * 50 * 100

    def test_else_it_is_ambiguous(self) -> None:
        design = duty(thresholds=(US_FIGURE,))

        finding = only(*assessed(design, imported(product=GREY), dataset=TABLE))

        assert codes(finding) == ["scope_ambiguous"]
        assert "direct, direct+indirect" in finding.reasons[0].message

    def test_figures_of_another_dataset_scope_are_not_held_against_the_threshold(self) -> None:
        finding = only(*assessed(duty(), imported(product=GREY), dataset=STUDY))

        assert codes(finding) == ["scope_differs"]


class TestUndetermined:
    def test_no_rate_is_no_rate_of_zero(self) -> None:
        finding = only(*assessed(duty(rate=None), imported(1)))

        assert codes(finding) == ["rate_missing", "above_threshold"]
        assert not finding.counted

    def test_a_path_that_has_not_begun_leaves_the_verdict_and_takes_the_charge(self) -> None:
        late = Rate(Fraction(50), "USD", "USD/tCO2e", 2030)

        above = only(*assessed(duty(rate=late), imported(1)))
        below = only(*assessed(duty(rate=late), imported("0.5")))

        assert codes(above) == ["no_rate_in_force", "above_threshold"]
        assert codes(below) == ["no_rate_in_force", "not_above_threshold"]
        assert above.compared is not None
        assert above.compared.exceeds

    @pytest.mark.parametrize(
        "design",
        [
            duty(phase_in=YearPath(((2030, Fraction(1)),))),
            duty(cap=Fraction(1, 10)),
            tiered(Tier(Fraction(0), Fraction("0.1"), inclusive=False)),
            tiered(
                Tier(Fraction(0), Fraction("0.1"), inclusive=False), thresholds=(stipulated(0),)
            ),
        ],
    )
    def test_what_a_charge_needs_and_does_not_have_is_no_charge_of_zero(
        self, design: object
    ) -> None:
        assert isinstance(design, type(duty()))
        line = imported(1, customs_value=None)

        finding = only(*assessed(design, line))

        assert finding.outcome is Outcome.CANNOT_BE_DETERMINED
        assert finding.compared is not None
        assert finding.compared.charge is None
        assert finding.compared.no_charge is not None

    def test_without_a_quantity_reasons_and_charge_per_tonne_are_given(self) -> None:
        design = duty(charge_base=ChargeBase.FULL_IF_EXCEEDS, cap=Fraction(1, 100))

        finding = only(*assessed(design, imported(1, tonnes=None)))

        assert codes(finding) == ["quantity_missing", "above_threshold", "cliff"]
        assert finding.compared is not None
        assert finding.compared.per_tonne is not None
        assert finding.compared.per_tonne.net == 50
        assert finding.compared.charge is None

    def test_without_quantity_and_rate_both_are_said(self) -> None:
        finding = only(*assessed(duty(rate=None), imported(1, tonnes=None)))

        assert codes(finding) == ["rate_missing", "quantity_missing", "above_threshold"]


class TestCandidates:
    def test_each_candidate_has_its_charge_lowest_intensity_first(self) -> None:
        finding = only(*assessed(duty(), imported(product=CLINKER), dataset=TABLE))

        assert finding.outcome is Outcome.CANNOT_BE_DETERMINED
        assert finding.resolution is not None
        assert [one.benchmark.value for one in finding.candidates] == [
            Fraction("0.95"),
            Fraction("1.25"),
        ]
        assert [one.charge.net for one in finding.candidates if one.charge] == [750, 2250]

    def test_candidates_below_the_threshold_are_charged_nothing(self) -> None:
        design = duty(thresholds=(stipulated("1.1"),))

        finding = only(*assessed(design, imported(product=CLINKER), dataset=TABLE))

        assert finding.outcome is Outcome.CANNOT_BE_DETERMINED
        assert [one.charge.net for one in finding.candidates if one.charge] == [0, 750]

    def test_a_line_of_several_goods_none_of_which_has_a_figure_is_unresolved(self) -> None:
        tubes = Product("7304", CodeSystem.HS, "steel_tubes")

        finding = only(*assessed(duty(), imported(product=tubes, country="IN"), dataset=TABLE))

        assert codes(finding) == ["no_figure_for_country"]
        assert finding.candidates == ()

    def test_declared_intensity_settles_what_the_table_leaves_open(self) -> None:
        declared = DeclaredIntensity(
            Fraction(2), "tCO2e/t", "direct", Fraction("0.5"), "the worst of both"
        )

        finding = only(
            *assessed(duty(missing_data=declared), imported(product=CLINKER), dataset=TABLE)
        )

        assert net(finding) == Fraction("2.2") * 50 * 100
        assert codes(finding) == [
            "above_threshold",
            "goods_differ_under_code",
            "declared_intensity_used",
        ]


def test_what_was_looked_up_once_is_remembered_by_product_origin_and_day() -> None:
    column = Column(duty(), TABLE, "direct")
    assessor = Assessor.of(column, LOOKUP, {})
    line = imported(product=GREY)

    one, other = assessor.assess(line), assessor.assess(replace(line, line_id="L2"))
    later = assessor.assess(replace(line, country="DE"))

    assert one.resolution is other.resolution
    assert net(one) == net(other) == 500
    assert codes(later) == ["not_covered_by_source"]


def test_a_verified_value_is_not_remembered_for_the_next_line() -> None:
    column = Column(duty(), TABLE, "direct")
    assessor = Assessor.of(column, LOOKUP, {})
    own = VerifiedIntensity(Fraction(2), "tCO2e/t", "direct", "a statement")

    first = assessor.assess(imported(product=GREY, verified=own))
    second = assessor.assess(imported(product=GREY))

    assert net(first) == 6000
    assert net(second) == 500

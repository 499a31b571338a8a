"""The laws of a climate duty, over designs and lines of every kind."""

from dataclasses import replace
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from service.domain.border.climate_duty import LineFinding
from service.domain.border.design import (
    ChargeBase,
    ChargeStep,
    CreditBase,
    Design,
    Rate,
    ThresholdRule,
    Tier,
    YearPath,
)
from service.domain.border.lines import ImportLine, Money
from service.domain.findings import Outcome
from tests.support.draws import (
    designs,
    intensities,
    lines,
    masses,
    per_tonne_bases,
    prices,
    rates,
    scales,
    shares,
    thresholds,
)
from tests.support.duties import assessed, codes, duty, imported, net, stipulated, tiered
from tests.support.laws import LAW

CREDIT_BEFORE_CAP = st.sampled_from(
    [
        (ChargeStep.PHASE_IN, ChargeStep.CREDIT, ChargeStep.CAP),
        (ChargeStep.CREDIT, ChargeStep.PHASE_IN, ChargeStep.CAP),
        (ChargeStep.CREDIT, ChargeStep.CAP, ChargeStep.PHASE_IN),
    ]
)


def owed(design: Design, line: ImportLine) -> Fraction:
    """Return the net charge of a line."""
    (finding,) = assessed(design, line)
    return net(finding)


def only(design: Design, line: ImportLine) -> LineFinding:
    (finding,) = assessed(design, line)
    return finding


def at(line: ImportLine, intensity: Fraction) -> ImportLine:
    assert line.verified is not None
    return replace(line, verified=replace(line.verified, value=intensity))


def over(design: Design, threshold: Fraction) -> Design:
    rule: ThresholdRule = stipulated(threshold)
    return replace(design, thresholds=(rule,))


def uncredited(line: ImportLine) -> ImportLine:
    return replace(line, price_paid=None)


class TestMonotone:
    """What rises and falls with what.

    A carbon price paid abroad is a credit that grows with the emissions it is credited on. Where
    the charge does not grow with them (a tier, a cap before the credit, everything charged but
    the excess alone credited) more emissions may owe less: TestCreditsThatOutgrowTheCharge.
    """

    @LAW
    @given(design=designs(), line=lines(), one=intensities, other=intensities)
    def test_a_higher_intensity_never_lowers_the_duty(
        self, design: Design, line: ImportLine, one: Fraction, other: Fraction
    ) -> None:
        lower, higher = sorted((one, other))
        plain = uncredited(line)

        assert owed(design, at(plain, lower)) <= owed(design, at(plain, higher))

    @LAW
    @given(
        design=designs(bases=st.just(ChargeBase.EXCESS), order=CREDIT_BEFORE_CAP),
        line=lines(),
        one=intensities,
        other=intensities,
    )
    def test_nor_does_it_with_a_credit_that_is_taken_before_the_cap(
        self, design: Design, line: ImportLine, one: Fraction, other: Fraction
    ) -> None:
        lower, higher = sorted((one, other))

        assert owed(design, at(line, lower)) <= owed(design, at(line, higher))

    @LAW
    @given(
        design=designs(
            bases=st.just(ChargeBase.FULL_IF_EXCEEDS),
            order=CREDIT_BEFORE_CAP,
            credit_base=CreditBase.EMBODIED,
        ),
        line=lines(),
        one=intensities,
        other=intensities,
    )
    def test_nor_where_all_that_is_charged_is_credited(
        self, design: Design, line: ImportLine, one: Fraction, other: Fraction
    ) -> None:
        lower, higher = sorted((one, other))

        assert owed(design, at(line, lower)) <= owed(design, at(line, higher))

    @LAW
    @given(design=designs(bases=per_tonne_bases), line=lines(), one=rates, other=rates)
    def test_a_higher_rate_never_lowers_the_duty(
        self, design: Design, line: ImportLine, one: Fraction, other: Fraction
    ) -> None:
        lower, higher = (Rate(rate, "USD", "USD/tCO2e") for rate in sorted((one, other)))

        assert owed(replace(design, rate=lower), line) <= owed(replace(design, rate=higher), line)

    @LAW
    @given(
        design=designs(bases=per_tonne_bases, order=CREDIT_BEFORE_CAP),
        line=lines(),
        one=masses,
        other=masses,
    )
    def test_more_of_a_good_never_owes_less(
        self, design: Design, line: ImportLine, one: Fraction, other: Fraction
    ) -> None:
        less, more = sorted((one, other))

        assert owed(design, replace(line, tonnes=less)) <= owed(design, replace(line, tonnes=more))

    @LAW
    @given(design=designs(), line=lines(price_paid=None), one=thresholds, other=thresholds)
    def test_a_higher_threshold_never_raises_the_duty(
        self, design: Design, line: ImportLine, one: Fraction, other: Fraction
    ) -> None:
        lower, higher = (value + Fraction(1, 8) for value in sorted((one, other)))

        assert owed(over(design, lower), line) >= owed(over(design, higher), line)

    @LAW
    @given(
        design=designs(bases=st.just(ChargeBase.EXCESS), order=CREDIT_BEFORE_CAP),
        line=lines(),
        one=thresholds,
        other=thresholds,
    )
    def test_nor_does_it_with_a_credit(
        self, design: Design, line: ImportLine, one: Fraction, other: Fraction
    ) -> None:
        lower, higher = sorted((one, other))

        assert owed(over(design, lower), line) >= owed(over(design, higher), line)

    @LAW
    @given(design=designs(), line=lines(), one=prices, other=prices)
    def test_a_higher_price_paid_abroad_never_raises_the_duty(
        self, design: Design, line: ImportLine, one: Fraction, other: Fraction
    ) -> None:
        lower, higher = (
            replace(line, price_paid=Money(price, "USD")) for price in sorted((one, other))
        )

        assert owed(design, lower) >= owed(design, higher)
        assert owed(design, uncredited(line)) >= owed(design, lower)

    @LAW
    @given(design=designs(), line=lines(), one=shares, other=shares)
    def test_a_later_phase_in_never_raises_the_duty(
        self, design: Design, line: ImportLine, one: Fraction, other: Fraction
    ) -> None:
        earlier, later = (
            replace(design, phase_in=YearPath(((0, share),))) for share in sorted((one, other))
        )

        assert owed(earlier, line) <= owed(later, line)

    @LAW
    @given(design=designs(), line=lines(), one=shares, other=shares)
    def test_a_tighter_cap_never_raises_the_duty(
        self, design: Design, line: ImportLine, one: Fraction, other: Fraction
    ) -> None:
        tighter, looser = (replace(design, cap=share) for share in sorted((one, other)))

        assert owed(tighter, line) <= owed(looser, line)
        assert owed(looser, line) <= owed(replace(design, cap=None), line)

    @LAW
    @given(line=lines(), rate=rates, threshold=thresholds)
    def test_charging_everything_owes_at_least_as_much_as_charging_the_excess(
        self, line: ImportLine, rate: Fraction, threshold: Fraction
    ) -> None:
        excess = duty(thresholds=(stipulated(threshold),), rate=Rate(rate, "USD", "USD/tCO2e"))
        full = replace(excess, charge_base=ChargeBase.FULL_IF_EXCEEDS)

        assert owed(full, line) >= owed(excess, line)
        assert (owed(full, uncredited(line)) == 0) == (owed(excess, uncredited(line)) == 0)


class TestCreditsThatOutgrowTheCharge:
    """Where more emissions owe less, by hand: the parameters say so, not the arithmetic."""

    PAID = Money(Fraction(60), "USD")

    def test_all_is_charged_and_the_excess_alone_credited(self) -> None:
        # (50 x 1.0 - 60 x 0.2) x 100 = 3800; (50 x 1.5 - 60 x 0.7) x 100 = 3300
        design = duty(charge_base=ChargeBase.FULL_IF_EXCEEDS)

        assert owed(design, imported("1.0", price_paid=self.PAID)) == 3800
        assert owed(design, imported("1.5", price_paid=self.PAID)) == 3300

    def test_one_tier_is_charged_and_the_credit_grows(self) -> None:
        # 0.2 x 10000 = 2000; less 60 x 0.2 x 100 = 1200; less 60 x 0.3 x 100 = 1800
        design = tiered(Tier(Fraction(0), Fraction("0.2"), inclusive=False))

        assert owed(design, imported("1.0", price_paid=self.PAID)) == 800
        assert owed(design, imported("1.1", price_paid=self.PAID)) == 200

    def test_the_cap_comes_first_and_the_credit_grows(self) -> None:
        # min(50 x 0.2 x 100, 900) - 6 x 0.2 x 100 = 780; 900 - 6 x 0.4 x 100 = 660
        paid = Money(Fraction(6), "USD")
        design = duty(
            cap=Fraction("0.09"), order=(ChargeStep.CAP, ChargeStep.CREDIT, ChargeStep.PHASE_IN)
        )

        assert owed(design, imported("1.0", price_paid=paid)) == 780
        assert owed(design, imported("1.2", price_paid=paid)) == 660


class TestBounds:
    @LAW
    @given(design=designs(), line=lines())
    def test_the_duty_is_never_negative_and_its_parts_add_up(
        self, design: Design, line: ImportLine
    ) -> None:
        compared = only(design, line).compared
        assert compared is not None
        charge = compared.charge
        assert charge is not None

        assert charge.net >= 0
        assert charge.gross >= 0
        assert charge.credits >= 0
        assert charge.cap_reduction >= 0
        assert charge.gross - charge.credits - charge.cap_reduction == charge.net

    @LAW
    @given(design=designs(), line=lines(), intensity=intensities)
    def test_nothing_is_owed_at_or_below_the_threshold(
        self, design: Design, line: ImportLine, intensity: Fraction
    ) -> None:
        finding = only(design, at(line, intensity))
        assert finding.compared is not None
        threshold = finding.compared.threshold.value

        if intensity <= threshold:
            assert finding.outcome is Outcome.MEETS
            assert net(finding) == 0
            assert codes(finding)[0] == "not_above_threshold"
        else:
            assert finding.outcome is Outcome.DOES_NOT_MEET
            assert codes(finding)[0] == "above_threshold"

    @LAW
    @given(design=designs(bases=per_tonne_bases), line=lines())
    def test_a_rate_of_zero_owes_nothing(self, design: Design, line: ImportLine) -> None:
        free = replace(design, rate=Rate(Fraction(0), "USD", "USD/tCO2e"))

        assert owed(free, line) == 0

    @LAW
    @given(design=designs(), line=lines(), share=shares)
    def test_a_cap_that_comes_last_is_a_ceiling(
        self, design: Design, line: ImportLine, share: Fraction
    ) -> None:
        last = (ChargeStep.PHASE_IN, ChargeStep.CREDIT, ChargeStep.CAP)
        capped = only(replace(design, cap=share, order=last), line)
        free = owed(replace(design, cap=None, order=last), line)
        assert line.customs_value is not None
        ceiling = share * line.customs_value.amount

        assert net(capped) == min(free, ceiling)
        assert ("cap_binds" in codes(capped)) == (free > ceiling)

    @LAW
    @given(design=designs(), line=lines())
    def test_gross_is_the_phased_in_charge_in_every_order(
        self, design: Design, line: ImportLine
    ) -> None:
        bare = replace(design, cap=None)
        compared, without = only(design, line).compared, only(bare, uncredited(line)).compared
        assert compared is not None
        assert without is not None
        assert compared.charge is not None
        assert without.charge is not None

        assert compared.charge.gross == without.charge.net


class TestParts:
    @LAW
    @given(design=designs(), line=lines(), cut=shares)
    def test_a_line_split_in_proportion_owes_the_same_in_sum(
        self, design: Design, line: ImportLine, cut: Fraction
    ) -> None:
        one, rest = cut / 2 + Fraction(1, 7), 1 - cut / 2 - Fraction(1, 7)

        assert owed(design, line) == owed(design, part(line, one)) + owed(design, part(line, rest))

    @LAW
    @given(design=designs(), line=lines(), scale=scales)
    def test_more_of_the_same_owes_as_much_more(
        self, design: Design, line: ImportLine, scale: Fraction
    ) -> None:
        assert owed(design, part(line, scale)) == scale * owed(design, line)

    @LAW
    @given(design=designs(), line=lines(), scale=scales)
    def test_all_money_times_a_factor_owes_that_factor(
        self, design: Design, line: ImportLine, scale: Fraction
    ) -> None:
        assert design.rate is not None
        dearer = replace(design, rate=replace(design.rate, value=design.rate.value * scale))
        assert line.customs_value is not None
        line_in_dearer = replace(
            line,
            customs_value=times(line.customs_value, scale),
            price_paid=None if line.price_paid is None else times(line.price_paid, scale),
        )

        assert owed(dearer, line_in_dearer) == scale * owed(design, line)

    @LAW
    @given(design=designs(bases=per_tonne_bases, cap=None), line=lines())
    def test_the_charge_per_tonne_is_that_of_a_line_of_one_tonne(
        self, design: Design, line: ImportLine
    ) -> None:
        compared = only(design, replace(line, tonnes=None)).compared
        assert compared is not None
        assert compared.charge is None
        assert compared.per_tonne is not None
        assert line.tonnes is not None

        assert compared.per_tonne.net * line.tonnes == owed(design, line)


def times(money: Money, factor: Fraction) -> Money:
    return replace(money, amount=money.amount * factor)


def part(line: ImportLine, share: Fraction) -> ImportLine:
    """Return the line with a share of its mass and value."""
    assert line.tonnes is not None
    assert line.customs_value is not None
    return replace(line, tonnes=line.tonnes * share, customs_value=times(line.customs_value, share))

"""Sums over lines: what is in them, what is not, and what is never added."""

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

from service.domain.benchmarks.resolve import Basis
from service.domain.border.climate_duty import LineFinding
from service.domain.border.design import Exemption, Tier
from service.domain.border.lines import Money
from service.domain.border.totals import Sums, line_share, nothing_due_in, range_of, share
from tests.support.duties import assessed, duty, imported, stipulated, tiered
from tests.support.snapshots import TABLE


def summed(findings: Iterable[LineFinding]) -> Sums:
    sums = Sums()
    for finding in findings:
        sums.add(finding)
    return sums


def test_an_unresolved_line_is_counted_and_in_no_sum() -> None:
    lines = (imported("1"), imported("1", line_id="L2", tonnes=None))

    sums = summed(assessed(duty(), *lines))

    assert (sums.lines, sums.resolved, sums.without_quantity) == (2, 1, 1)
    assert sums.net == Fraction("0.2") * 50 * 100
    assert sums.value == 20000
    assert sums.value_resolved == 10000


def test_an_exempt_line_counts_as_resolved_with_its_value_and_mass() -> None:
    spared = Exemption(("MX",), None, None, None, "the test")
    lines = (imported("1"), imported("1", line_id="L2", country="MX"))

    sums = summed(assessed(duty(exemptions=(spared,)), *lines))

    assert (sums.resolved, sums.exempt, sums.above) == (2, 1, 1)
    assert sums.tonnes_resolved == 200
    assert sums.value_charged == {"USD": 20000}
    assert sums.embodied == 100


def test_gross_less_credits_less_cap_is_net() -> None:
    line = imported("1.8", price_paid=Money(Fraction(10), "USD"))

    sums = summed(assessed(duty(cap=Fraction("0.3")), line))

    assert sums.gross == 5000
    assert sums.credits == 1000
    assert sums.capped == 1000
    assert sums.net == 3000


def test_merged_groups_are_the_whole() -> None:
    lines = [
        imported(
            Fraction(n, 7),
            line_id=str(n),
            tonnes=Fraction(n, 3),
            country="CN" if n % 2 else "MX",
            customs_value=None if n % 5 == 0 else Money(Fraction(n, 11), "USD"),
        )
        for n in range(1, 12)
    ]
    findings = assessed(duty(), *lines)
    whole = summed(findings)
    merged = Sums()
    for country in ("MX", "CN"):
        merged.merge(summed(one for one in findings if one.line.country == country))

    assert merged == whole


def test_the_range_of_unresolved_lines_touches_no_sum() -> None:
    design = tiered(Tier(Fraction(0), Fraction("0.1"), inclusive=False))
    clinker = imported(
        line_id="L2",
        product=replace(imported().product, code="25231000", material="cement_clinker"),
        customs_value=Money(Fraction(70), "EUR"),
    )
    cement = replace(
        clinker,
        line_id="L1",
        product=replace(clinker.product, code="25232900", material="grey_portland_cement"),
        customs_value=Money(Fraction(5000), "USD"),
    )

    findings = assessed(design, cement, clinker, dataset=TABLE)
    alone = summed(findings[:1])
    both = summed(findings)

    assert range_of(findings[1]) == (Fraction(7), Fraction(7))
    assert both.net == alone.net == 500
    assert both.currencies == alone.currencies == {"USD"}
    assert both.resolved_currencies == {"USD"}
    assert both.range_currencies == {"EUR"}
    assert (both.lowest, both.highest) == (Fraction(7), Fraction(7))
    assert both.ranged == 1


def test_charges_are_told_apart_by_basis() -> None:
    cement = imported(
        product=replace(imported().product, code="25232900", material="grey_portland_cement")
    )
    # the country's own 0.9 and a verified 1 against 0.8
    findings = assessed(duty(), cement, imported("1", line_id="L2"), dataset=TABLE)

    sums = summed(findings)

    assert sums.by_basis == {Basis.OWN: 500, Basis.VERIFIED: 1000}
    assert sums.lines_by_basis == {Basis.OWN: 1, Basis.VERIFIED: 1}


def test_units_and_scopes_are_kept_to_void_sums_of_unlike_things() -> None:
    rules = (stipulated(1), stipulated(1, scope="direct+indirect"))
    one = imported("2")
    assert one.verified is not None
    other = replace(one, line_id="L2", verified=replace(one.verified, scope="direct+indirect"))

    sums = summed(assessed(duty(thresholds=rules), one, other))

    assert sums.units == {"tCO2e/t"}
    assert sums.scopes == {"direct", "direct+indirect"}


def test_shares_of_nothing_are_unknown_not_zero() -> None:
    assert share(Fraction(1), Fraction(0)) is None
    assert share(Fraction(1), Fraction(4)) == Fraction(1, 4)
    assert line_share(0, 0) is None
    assert line_share(1, 3) == Fraction(1, 3)


def test_nothing_is_due_in_the_currency_of_the_value() -> None:
    assert nothing_due_in(imported(customs_value=Money(Fraction(1), "EUR"))) == "EUR"
    assert nothing_due_in(imported(customs_value=None)) == "USD"

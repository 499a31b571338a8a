"""The rules say of themselves what the code does: each comparator and tie is tried on it."""

from datetime import date
from fractions import Fraction

from service.domain.benchmarks.products import CodeSystem, Product
from service.domain.benchmarks.resolve import Fallback, Question, resolve
from service.domain.border.design import (
    ChargeBase,
    DeMinimis,
    DeMinimisOf,
    Exemption,
)
from service.domain.findings import Outcome
from service.domain.numbers import cents_text, to_cent
from service.domain.parameters import Comparator
from service.domain.registry import RULES, rules_on
from service.domain.rules import RuleStanding
from tests.support.duties import ON, assessed, duty, imported, net, stipulated
from tests.support.snapshots import LOOKUP, SNAPSHOT


def test_a_rule_has_a_comparator_or_says_what_it_decides_without() -> None:
    for rule_id, rule in RULES.items():
        assert rule.rule_id == rule_id
        assert rule.title[0].isupper()
        assert rule.decides, rule_id
        assert rule.citation is not None or rule.why, rule_id
        assert rule.comparator is None or rule.tie, rule_id


def test_rules_on_record_alone_have_figures_and_are_used_by_no_design() -> None:
    for rule in RULES.values():
        if rule.standing is RuleStanding.ON_RECORD:
            assert rule.parameters
            assert not rule.kinds
        for parameter in rule.parameters:
            assert rule in rules_on(parameter)


def test_climate_duty_threshold_equality_does_not_exceed() -> None:
    assert RULES["climate_duty.threshold"].comparator is Comparator.MORE_THAN
    same, above = assessed(duty(), imported("0.8"), imported("0.800001"))
    assert (same.outcome, above.outcome) == (Outcome.MEETS, Outcome.DOES_NOT_MEET)
    assert net(same) == 0


def test_climate_duty_charge_is_on_the_excess_unless_the_run_says_otherwise() -> None:
    (excess,) = assessed(duty(), imported("1"))
    (full,) = assessed(duty(charge_base=ChargeBase.FULL_IF_EXCEEDS), imported("1"))
    assert net(excess) == Fraction("0.2") * 100 * 50
    assert net(full) == 1 * 100 * 50


def test_climate_duty_steps_never_pay_out() -> None:
    (capped,) = assessed(duty(cap=Fraction(0)), imported("1"))
    assert net(capped) == 0


def test_climate_duty_exemption_holds_on_its_first_and_last_day() -> None:
    def outcome(first: date, last: date) -> Outcome:
        spared = Exemption(("CN",), None, first, last, "spared")
        (found,) = assessed(duty(exemptions=(spared,)), imported("1"))
        return found.outcome

    assert outcome(ON, ON) is Outcome.NOT_APPLICABLE
    assert outcome(date(2026, 6, 2), date(2026, 6, 30)) is Outcome.DOES_NOT_MEET
    assert outcome(date(2026, 1, 1), date(2026, 5, 31)) is Outcome.DOES_NOT_MEET


def test_climate_duty_de_minimis_is_inclusive_where_the_run_says_so() -> None:
    def outcomes(*, inclusive: bool) -> set[Outcome]:
        rule = DeMinimis(DeMinimisOf.QUANTITY, Fraction(200), "t", inclusive=inclusive)
        lines = (imported("1", importer="A"), imported("1", importer="A", line_id="L2"))
        return {found.outcome for found in assessed(duty(de_minimis=rule), *lines)}

    assert outcomes(inclusive=True) == {Outcome.NOT_APPLICABLE}
    assert outcomes(inclusive=False) == {Outcome.DOES_NOT_MEET}


def test_border_rounding_raises_half_a_cent() -> None:
    assert cents_text(to_cent(Fraction("0.005"))) == "0.01"
    assert cents_text(to_cent(Fraction("0.00499"))) == "0.00"


def test_benchmarks_eu_fallback_is_a_rule_of_its_regime_alone() -> None:
    table = SNAPSHOT.datasets["table"]

    def taken(regime: str | None, fallback: Fallback = Fallback.NONE) -> set[str]:
        product = Product("25232900", CodeSystem.CN, None)
        found = {
            country: resolve(
                table,
                Question(product, country, "direct", ON, regime=regime, fallback=fallback),
                LOOKUP,
            )
            for country in LOOKUP.countries.by_code
        }
        return {
            country
            for country, one in found.items()
            if any(step.step == "regime_fallback" and step.taken for step in one.path)
        }

    assert taken(table.info.regime)
    assert not taken(None)
    assert not taken(None, Fallback.WORLD)


def test_benchmarks_not_covered_takes_no_fallback() -> None:
    table = SNAPSHOT.datasets["table"]
    question = Question(imported().product, "NO", "direct", ON, regime=table.info.regime)
    found = resolve(table, question, LOOKUP)
    assert [one.code for one in found.reasons] == ["not_covered_by_source"]


def test_benchmarks_scopes_never_meet() -> None:
    (found,) = assessed(duty(thresholds=(stipulated("0.8", scope="other"),)), imported("1"))
    assert found.outcome is Outcome.CANNOT_BE_DETERMINED
    assert found.reasons[0].code == "scope_differs"

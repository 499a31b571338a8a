"""Designs and import lines of the domain, for tests that need no request."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

from service.domain.benchmarks.figures import Dataset
from service.domain.benchmarks.products import Product
from service.domain.benchmarks.resolve import Fallback, VerifiedIntensity
from service.domain.border.climate_duty import Assessor, Column, LineFinding
from service.domain.border.design import (
    ChargeBase,
    CreditBase,
    Design,
    Rate,
    ThresholdBasis,
    ThresholdRule,
    Tier,
)
from service.domain.border.exemptions import standings
from service.domain.border.lines import ImportLine, Money
from tests.support.snapshots import LOOKUP

ON = date(2026, 6, 1)
RATE = Rate(Fraction(50), "USD", "USD/tCO2e")


def stipulated(value: Fraction | int | str, **changes: Any) -> ThresholdRule:  # noqa: ANN401 - any field of a rule
    """Return a stipulated threshold of any material in the scope `direct`."""
    rule = ThresholdRule(ThresholdBasis.STIPULATED, None, "direct", "tCO2e/t", Fraction(value))
    return replace(rule, **changes)


US_FIGURE = ThresholdRule(ThresholdBasis.US_OF_SAME_DATASET)


def duty(**changes: Any) -> Design:  # noqa: ANN401 - any field of a design
    """Return a duty of 50 USD on the excess over 0.8, with nothing else to it."""
    plain = Design(
        design_id="climate-duty",
        version="1",
        regime=None,
        thresholds=(stipulated("0.8"),),
        rate=RATE,
        phase_in=None,
        charge_base=ChargeBase.EXCESS,
        credit_base=CreditBase.EXCESS,
        tiers=(),
        cap=None,
        exemptions=(),
        de_minimis=None,
        fallback=Fallback.NONE,
        missing_data=None,
    )
    return replace(plain, **changes)


def tiered(*tiers: Tier, **changes: Any) -> Design:  # noqa: ANN401 - any field of a design
    """Return a duty by tier of the customs value."""
    return duty(charge_base=ChargeBase.AD_VALOREM_TIERS, rate=None, tiers=tiers, **changes)


def imported(
    intensity: Fraction | int | str | None = None,
    **changes: Any,  # noqa: ANN401 - any field of a line
) -> ImportLine:
    """Return 100 t of cement from China worth 10000 USD, with a verified intensity if given."""
    plain = ImportLine(
        line_id="L1",
        product=Product("", None, "cement"),
        country="CN",
        on=ON,
        year=ON.year,
        tonnes=Fraction(100),
        quantity_text="100",
        quantity_unit="t",
        customs_value=Money(Fraction(10000), "USD"),
    )
    if intensity is not None:
        own = VerifiedIntensity(Fraction(intensity), "tCO2e/t", "direct", "a statement")
        plain = replace(plain, verified=own)
    return replace(plain, **changes)


def assessed(
    design: Design,
    *lines: ImportLine,
    dataset: Dataset | None = None,
    scope: str | None = None,
) -> list[LineFinding]:
    """Return the findings of lines in one column."""
    column = Column(design, dataset, scope)
    assessor = Assessor.of(column, LOOKUP, standings(lines, design.de_minimis))
    return [assessor.assess(line) for line in lines]


def net(finding: LineFinding) -> Fraction:
    """Return the net charge of a line that is resolved."""
    assert finding.counted
    assert finding.compared is not None
    assert finding.compared.charge is not None
    return finding.compared.charge.net


def codes(finding: LineFinding) -> list[str]:
    """Return the codes of a finding's reasons, in order."""
    return [reason.code for reason in finding.reasons]

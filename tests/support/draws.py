"""Strategies that draw designs and lines of every kind, with numbers that hit the edges."""

from dataclasses import replace
from fractions import Fraction
from itertools import permutations
from typing import Any

from hypothesis import strategies as st

from service.domain.border.design import (
    ChargeBase,
    ChargeStep,
    CreditBase,
    Design,
    Rate,
    Tier,
    YearPath,
)
from service.domain.border.lines import ImportLine, Money
from tests.support.duties import duty, imported, stipulated


def numbers(lowest: int, highest: int, parts: int) -> st.SearchStrategy[Fraction]:
    """Return rationals on a grid: coarse enough for equalities to happen."""
    return st.integers(lowest * parts, highest * parts).map(lambda n: Fraction(n, parts))


intensities = numbers(0, 4, 8)
thresholds = numbers(0, 3, 8)
rates = numbers(0, 200, 3)
prices = numbers(0, 250, 3)
shares = numbers(0, 1, 6)
masses = numbers(1, 1000, 7)
values = numbers(0, 100000, 3)
scales = numbers(1, 9, 7)
orders = st.sampled_from(list(permutations(ChargeStep)))
all_bases = st.sampled_from(ChargeBase)
per_tonne_bases = st.sampled_from([ChargeBase.EXCESS, ChargeBase.FULL_IF_EXCEEDS])


@st.composite
def tier_tables(draw: st.DrawFn, /) -> tuple[Tier, ...]:
    """Return ascending tiers whose rates ascend too."""
    bounds = sorted(draw(st.sets(numbers(0, 2, 8), min_size=1, max_size=4)))
    charged = sorted(draw(shares) for _ in bounds)
    return tuple(
        Tier(bound, rate, draw(st.booleans())) for bound, rate in zip(bounds, charged, strict=True)
    )


@st.composite
def designs(
    draw: st.DrawFn,
    /,
    bases: st.SearchStrategy[ChargeBase] = all_bases,
    order: st.SearchStrategy[tuple[ChargeStep, ...]] = orders,
    **fixed: Any,  # noqa: ANN401 - any field of a design
) -> Design:
    """Return a design of any kind, with all its steps in any order."""
    base = draw(bases)
    threshold = draw(thresholds)
    if base is ChargeBase.AD_VALOREM_TIERS:
        threshold += Fraction(1, 8)  # the distance to zero is not defined
    drawn = duty(
        thresholds=(stipulated(threshold),),
        rate=Rate(draw(rates), "USD", "USD/tCO2e"),
        phase_in=draw(st.none() | shares.map(lambda share: YearPath(((0, share),)))),
        charge_base=base,
        credit_base=draw(st.sampled_from(CreditBase)),
        tiers=draw(tier_tables()),
        cap=draw(st.none() | shares),
        order=draw(order),
    )
    return replace(drawn, **fixed)


@st.composite
def lines(draw: st.DrawFn, /, **fixed: Any) -> ImportLine:  # noqa: ANN401 - any field of a line
    """Return a line with all that a design may ask for, so that its charge is computable."""
    paid = draw(st.none() | prices)
    drawn = imported(
        draw(intensities),
        tonnes=draw(masses),
        customs_value=Money(draw(values), "USD"),
        price_paid=None if paid is None else Money(paid, "USD"),
    )
    return replace(drawn, **fixed)

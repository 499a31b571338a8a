"""Units of the closed list, held against a library of units."""

from fractions import Fraction
from typing import Any

import pint
import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.errors import UnknownUnit
from service.domain.quantities import MASS_IN_KG, mass_hint, tonnes
from tests.support.laws import LAW

ORACLE: Any = pint.UnitRegistry(non_int_type=Fraction)
units = st.sampled_from(sorted(MASS_IN_KG))
masses = st.fractions(min_value=0, max_value=10**12, max_denominator=10**9)


@LAW
@given(mass=masses, unit=units)
def test_a_mass_in_tonnes_is_that_of_the_oracle_exactly(mass: Fraction, unit: str) -> None:
    expected = ORACLE.Quantity(mass, unit).to("metric_ton").magnitude

    assert tonnes(mass, unit) == expected


@LAW
@given(mass=masses, unit=units)
def test_a_conversion_and_back_is_exact(mass: Fraction, unit: str) -> None:
    back = ORACLE.Quantity(tonnes(mass, unit), "metric_ton").to(unit).magnitude

    assert back == mass


@pytest.mark.parametrize("unit", sorted(MASS_IN_KG))
def test_every_unit_of_the_list_is_known_to_the_oracle(unit: str) -> None:
    assert ORACLE.Quantity(Fraction(1), unit).to("kg").magnitude == MASS_IN_KG[unit]


@pytest.mark.parametrize(
    ("mass", "unit", "expected"),
    [
        ("1000", "kg", "1"),
        ("1", "short_ton", "0.90718474"),
        ("1", "long_ton", "1.0160469088"),
        ("2000", "lb", "0.90718474"),
        ("1", "g", "0.000001"),
    ],
)
def test_masses_in_tonnes(mass: str, unit: str, expected: str) -> None:
    assert tonnes(Fraction(mass), unit) == Fraction(expected)


@pytest.mark.parametrize("unit", ["ton", "tons", "Ton", " TONS "])
def test_a_bare_ton_is_refused_with_the_three_it_may_mean(unit: str) -> None:
    with pytest.raises(UnknownUnit) as refusal:
        tonnes(Fraction(1), unit)

    assert refusal.value.unit == unit
    for meant in ("`t`", "`short_ton`", "`long_ton`"):
        assert meant in refusal.value.hint


@pytest.mark.parametrize(
    ("unit", "hint"),
    [
        ("mt", "metric tonnes"),
        ("tonnes", "`t`"),
        ("m2", "thickness"),
        ("stone", "kg, t, g, lb, short_ton, long_ton"),
        ("KG", "kg, t"),
        ("", "kg, t"),
    ],
)
def test_other_units_are_refused_with_a_hint(unit: str, hint: str) -> None:
    with pytest.raises(UnknownUnit, match="is not known"):
        tonnes(Fraction(1), unit)

    assert hint in mass_hint(unit)

"""Units of a closed list and their exact conversions."""

from fractions import Fraction

from service.domain.errors import UnknownUnit
from service.domain.numbers import product

# International avoirdupois pound, defined as exactly 0.45359237 kg since 1959 (a unit, not a rule).
_POUND_KG = Fraction("0.45359237")
MASS_IN_KG: dict[str, Fraction] = {
    "kg": Fraction(1),
    "t": Fraction(1000),
    "g": Fraction(1, 1000),
    "lb": _POUND_KG,
    "short_ton": _POUND_KG * 2000,
    "long_ton": _POUND_KG * 2240,
}
_IN_TONNES = {unit: factor / 1000 for unit, factor in MASS_IN_KG.items()}
_HINTS = {
    "ton": "say `t` (metric tonne, 1000 kg), `short_ton` (2000 lb) or `long_ton` (2240 lb)",
    "tons": "say `t` (metric tonne, 1000 kg), `short_ton` (2000 lb) or `long_ton` (2240 lb)",
    "mt": "say `t` for metric tonnes; a megatonne is 1000000 t",
    "tonne": "say `t`",
    "tonnes": "say `t`",
    "m2": "an area has no mass without a thickness and a density: give the mass",
}
INTENSITY_UNITS = ("tCO2e/t", "tCO2/t")
CURRENCIES = ("USD", "EUR", "GBP", "CAD")


def tonnes(value: Fraction, unit: str) -> Fraction:
    """Return a mass in metric tonnes, exactly; raise UnknownUnit for a unit not on the list."""
    factor = _IN_TONNES.get(unit)
    if factor is None:
        raise UnknownUnit(unit, mass_hint(unit))
    return product(value, factor)


def mass_hint(unit: str) -> str:
    """Return what to write instead of a unit that is not on the list."""
    return _HINTS.get(unit.strip().lower(), f"use one of {', '.join(MASS_IN_KG)}")

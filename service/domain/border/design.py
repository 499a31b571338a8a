"""The parameters of a border design, as data."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from service.domain.benchmarks.resolve import Fallback
from service.domain.citations import Citation


class ThresholdBasis(StrEnum):
    """What a threshold is derived from."""

    STIPULATED = "stipulated"
    US_OF_SAME_DATASET = "us_of_same_dataset"
    PLANT_TABLE = "plant_table"


class ChargeBase(StrEnum):
    """What is charged once the threshold is exceeded."""

    EXCESS = "excess"
    FULL_IF_EXCEEDS = "full_if_exceeds"
    AD_VALOREM_TIERS = "ad_valorem_tiers"


class CreditBase(StrEnum):
    """Which emissions a carbon price paid abroad is credited on."""

    EXCESS = "excess"
    EMBODIED = "embodied"


class ChargeStep(StrEnum):
    """The steps between the full charge and the amount due; their order belongs to the design."""

    PHASE_IN = "phase_in"
    CREDIT = "credit"
    CAP = "cap"


DEFAULT_ORDER = (ChargeStep.PHASE_IN, ChargeStep.CREDIT, ChargeStep.CAP)


@dataclass(frozen=True, slots=True)
class DesignTemplate:
    """A design as it stands in the reference data: what it fixes and what a run must name."""

    design_id: str
    version: str
    title: str
    kind: str
    status: str
    description: str
    regime: str | None
    steps: tuple[ChargeStep, ...]
    to_be_named: tuple[str, ...]
    unsaid: tuple[str, ...]
    computable: str
    citation: Citation
    caveats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class YearPath:
    """Values by year: each holds from its year on, none before the first."""

    values: tuple[tuple[int, Fraction], ...]

    def on(self, year: int) -> Fraction | None:
        """Return the value in force in a year, or None before the path starts."""
        return next((value for start, value in reversed(self.values) if start <= year), None)


@dataclass(frozen=True, slots=True)
class Decline:
    """A yearly decline of a threshold: a share of its start per year, never below zero."""

    from_year: int
    share_per_year: Fraction

    def share(self, year: int) -> Fraction:
        """Return the share of the starting threshold that is left in a year."""
        return max(Fraction(0), 1 - self.share_per_year * max(0, year - self.from_year))


@dataclass(frozen=True, slots=True)
class ThresholdRule:
    """One threshold: for a material (or all) and a scope (or the dataset's), on one basis."""

    basis: ThresholdBasis
    material: str | None = None
    scope: str | None = None
    unit: str = "tCO2e/t"
    value: Fraction | None = None
    factor: Fraction = Fraction(1)
    margin: Fraction = Fraction(0)
    decline: Decline | None = None
    table: YearPath | None = None


class EscalatorKind(StrEnum):
    """How a rate moves from year to year."""

    GROWTH = "growth"
    ADD = "add"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Rate:
    """A charge per tonne of emissions, with its path over the years."""

    value: Fraction
    currency: str
    unit: str
    from_year: int | None = None
    escalator: EscalatorKind | None = None
    step: Fraction = Fraction(0)
    table: YearPath | None = None

    def on(self, year: int) -> Fraction | None:
        """Return the rate in force in a year, unrounded; None before the path starts."""
        if self.table is not None:
            return self.table.on(year)
        if self.from_year is None:
            return self.value
        years = year - self.from_year
        if years < 0:
            return None
        if self.escalator is EscalatorKind.GROWTH:
            return self.value * (1 + self.step) ** years
        return self.value + self.step * years


@dataclass(frozen=True, slots=True)
class Tier:
    """An ad valorem rate for intensities whose relative distance passes a bound."""

    above: Fraction
    rate: Fraction
    inclusive: bool

    def applies(self, distance: Fraction) -> bool:
        """Return whether the distance passes the bound; at the bound only where inclusive."""
        return distance >= self.above if self.inclusive else distance > self.above


@dataclass(frozen=True, slots=True)
class Exemption:
    """Origins that are exempt over a span of days: named ones, or a dated list."""

    countries: tuple[str, ...]
    group: str | None
    effective_from: date | None
    effective_to: date | None
    because: str


class DeMinimisOf(StrEnum):
    """What a de minimis is measured in."""

    QUANTITY = "quantity"
    CUSTOMS_VALUE = "customs_value"


@dataclass(frozen=True, slots=True)
class DeMinimis:
    """An amount per importer and calendar year up to which (inclusive or not) lines are exempt."""

    of: DeMinimisOf
    amount: Fraction
    unit: str
    inclusive: bool


@dataclass(frozen=True, slots=True)
class DeclaredIntensity:
    """The intensity a caller declares for lines without data, with its mark-up share."""

    value: Fraction
    unit: str
    scope: str
    mark_up: Fraction
    because: str


@dataclass(frozen=True, slots=True)
class Design:
    """A design with every parameter a run has named."""

    design_id: str
    version: str
    regime: str | None
    thresholds: tuple[ThresholdRule, ...]
    rate: Rate | None
    phase_in: YearPath | None
    charge_base: ChargeBase
    credit_base: CreditBase
    tiers: tuple[Tier, ...]
    cap: Fraction | None
    exemptions: tuple[Exemption, ...]
    de_minimis: DeMinimis | None
    fallback: Fallback
    missing_data: DeclaredIntensity | None
    order: tuple[ChargeStep, ...] = DEFAULT_ORDER
    exchange: Mapping[tuple[str, str], Fraction] | None = None

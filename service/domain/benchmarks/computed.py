"""Figures computed from other figures: illustrative, with the formula in the trace."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from service.domain.benchmarks.figures import Dataset, DatasetInfo, Figure, Usability
from service.domain.citations import Citation, Confidence, weakest
from service.domain.numbers import text_of
from service.domain.trace import Step

WORLD = "world"
_GRAMS_PER_TONNE = 1_000_000
_ILLUSTRATIVE = "illustration, never a default"


@dataclass(frozen=True, slots=True)
class Input:
    """A cited quantity that a formula takes; `input_id` is what an assumption names it by."""

    input_id: str
    label: str
    value: Fraction
    unit: str
    reference_year: int | None
    citation: Citation

    def step(self, key: str) -> Step:
        """Return the quantity as a step of a trace."""
        year = f", {self.reference_year}" if self.reference_year else ""
        label = f"{self.label}{year}"
        return Step(key, label, text_of(self.value), self.unit, self.citation)

    @classmethod
    def of_figure(cls, figure: Figure, label: str) -> "Input":
        """Return a figure of another dataset as an input."""
        return cls(
            figure.figure_id,
            label,
            figure.value,
            figure.unit,
            figure.reference_year,
            figure.citation,
        )


@dataclass(frozen=True, slots=True)
class Target:
    """What is computed: material, scope and unit, what is said of it, and what it leaves out."""

    material: str
    scope: str
    unit: str
    says: str
    missing_stages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Capacity:
    """Operating capacity of a country by furnace, in one unit of mass a year."""

    bof: Fraction
    eaf: Fraction
    dri: Fraction
    crude_steel: Fraction
    unit: str
    citation: Citation


@dataclass(frozen=True, slots=True)
class RouteFactors:
    """The factor of each route, the same for every country."""

    bof: Input
    scrap_eaf: Input
    dri_eaf: Input


@dataclass(frozen=True, slots=True)
class RouteLimits:
    """Shares above which a country is refused; at the limit it is not."""

    dri_share: Fraction
    other_furnaces_share: Fraction


def direct_plus_electricity(
    info: DatasetInfo,
    target: Target,
    *,
    direct: Mapping[str, Input],
    use: Mapping[str, Input],
    grid: Mapping[str, Input],
    countries: Iterable[str],
) -> Dataset:
    """Return direct emissions plus electricity per tonne x grid average, by country.

    A country's own electricity use comes before that of the world. A country that lacks a part
    is refused and says which.
    """
    figures: list[Figure] = []
    refused: dict[str, str] = {}
    for country in countries:
        parts = {
            "a direct figure": direct.get(country),
            "an electricity use per tonne": use.get(country) or use.get(WORLD),
            "a grid average": grid.get(country),
        }
        found = [part for part in parts.values() if part is not None]
        if len(found) == len(parts):
            figures.append(_with_electricity(info, target, country, *found))
            continue
        missing = " and ".join(name for name, part in parts.items() if part is None)
        refused[country] = (
            f"{info.dataset_id} cannot be computed for {country}: {missing} is missing"
        )
    return Dataset.of(info, tuple(figures), refused)


def _with_electricity(
    info: DatasetInfo, target: Target, country: str, direct: Input, use: Input, grid: Input
) -> Figure:
    electricity = use.value * grid.value / _GRAMS_PER_TONNE
    indirect = Step(
        "electricity_emissions",
        f"electricity use x grid average / 1,000,000 ({target.says})",
        text_of(electricity),
        target.unit,
        None,
        (use.step("electricity_use"), grid.step("grid_average")),
    )
    label = "direct emissions + electricity emissions"
    steps = (direct.step("direct_emissions"), indirect, _left_out(target))
    value = direct.value + electricity
    formula = Step("intensity", label, text_of(value), target.unit, None, steps)
    return _figure(info, target, country, formula, value, (direct, use, grid))


def route_mix(
    info: DatasetInfo,
    target: Target,
    *,
    capacities: Mapping[str, Capacity],
    factors: RouteFactors,
    limits: RouteLimits,
) -> Dataset:
    """Return route factors weighted by operating capacity, by country.

    Direct reduction feeds electric furnaces: the part of their capacity that it can feed takes
    the factor of that route, the rest that of scrap.
    """
    figures: list[Figure] = []
    refused: dict[str, str] = {}
    for country, capacity in capacities.items():
        why = _refusal(capacity, limits)
        if why is None:
            figures.append(_by_route(info, target, country, capacity, factors))
        else:
            refused[country] = f"{info.dataset_id} refuses {country}: {why}"
    return Dataset.of(info, tuple(figures), refused)


def _refusal(capacity: Capacity, limits: RouteLimits) -> str | None:
    furnaces = capacity.bof + capacity.eaf
    if furnaces == 0:
        return "no operating capacity by furnace is on record"
    if capacity.dri > limits.dri_share * furnaces:
        return (
            f"capacity of direct reduction is {_share(capacity.dri / furnaces)} of that of BOF and "
            f"EAF, above {text_of(limits.dri_share)}, and no factor describes it"
        )
    other = capacity.crude_steel - furnaces
    if other > limits.other_furnaces_share * capacity.crude_steel:
        return (
            f"furnaces other than BOF and EAF are {_share(other / capacity.crude_steel)} of crude "
            f"steel capacity, above {text_of(limits.other_furnaces_share)}"
        )
    return None


def _share(value: Fraction) -> str:
    """Return a share for people, to the thousandth."""
    return text_of(Fraction(round(value * 1000), 1000))


def _by_route(
    info: DatasetInfo, target: Target, country: str, capacity: Capacity, factors: RouteFactors
) -> Figure:
    fed = min(capacity.dri, capacity.eaf)
    parts = (
        ("bof", "BOF capacity", capacity.bof, factors.bof),
        (
            "scrap_eaf",
            "EAF capacity beyond direct reduction",
            capacity.eaf - fed,
            factors.scrap_eaf,
        ),
        ("dri_eaf", "EAF capacity that direct reduction feeds", fed, factors.dri_eaf),
    )
    total = capacity.bof + capacity.eaf
    value = sum((amount * factor.value for _, _, amount, factor in parts), Fraction(0)) / total
    steps: list[Step] = []
    for key, label, amount, factor in parts:
        steps.append(
            Step(f"{key}_capacity", label, text_of(amount), capacity.unit, capacity.citation)
        )
        steps.append(factor.step(f"{key}_factor"))
    label = f"sum of capacity x factor by route / (BOF + EAF capacity), {target.says}"
    because = (*steps, _left_out(target))
    formula = Step("intensity", label, text_of(value), target.unit, None, because)
    amounts = Input(
        f"{capacity.citation.source_id}:{country}",
        "operating capacity",
        total,
        capacity.unit,
        None,
        capacity.citation,
    )
    inputs = (factors.bof, factors.scrap_eaf, factors.dri_eaf, amounts)
    return _figure(info, target, country, formula, value, inputs)


def _left_out(target: Target) -> Step:
    return Step("left_out", "stages that are left out", "; ".join(target.missing_stages))


def _figure(
    info: DatasetInfo,
    target: Target,
    country: str,
    formula: Step,
    value: Fraction,
    inputs: tuple[Input, ...],
) -> Figure:
    """Return the computed figure: as sure as its weakest input, naming each unverified one."""
    confidence = weakest(*(one.citation.confidence for one in inputs))
    unverified = tuple(
        one.input_id for one in inputs if one.citation.confidence is Confidence.UNVERIFIED
    )
    return Figure(
        figure_id=f"{info.dataset_id}:{target.material}:{country}:{target.scope}",
        dataset_id=info.dataset_id,
        code="",
        material=target.material,
        good="",
        country=country,
        scope=target.scope,
        route="",
        value=value,
        text=text_of(value),
        unit=target.unit,
        reference_year=max((one.reference_year or 0 for one in inputs), default=0) or None,
        effective_from=info.effective_from,
        effective_to=info.effective_to,
        citation=Citation(inputs[0].citation.source_id, f"computed: {formula.label}", confidence),
        computed=True,
        usability=Usability.CANDIDATE,
        usable_as=_ILLUSTRATIVE,
        note=f"{target.says}; left out: {', '.join(target.missing_stages)}",
        derivation=(formula,),
        unverified_inputs=unverified,
    )

"""Finds what the computed datasets take, and has them computed."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from service.domain.benchmarks.computed import (
    Capacity,
    Input,
    RouteFactors,
    RouteLimits,
    Target,
    direct_plus_electricity,
    route_mix,
)
from service.domain.benchmarks.figures import Dataset, DatasetInfo, Figure
from service.domain.citations import Citation, Confidence
from service.domain.numbers import fraction_of
from service.domain.reasons import Code
from service.reference.classifications import Classifications
from service.reference.electricity import Electricity
from service.reference.facilities import Facilities
from service.reference.reader import Reader
from service.reference.schemas import (
    BenchmarkEntry,
    DirectEntry,
    DirectPlusElectricityEntry,
    RouteMixEntry,
)

# The tables of plants carry no confidence of their own: a tracker is no official text.
_TRACKER = Confidence.SECONDARY
_LATEST = "latest"


@dataclass(frozen=True, slots=True)
class Parts:
    """The tables that formulas may take from."""

    datasets: Mapping[str, Dataset]
    electricity: Electricity
    facilities: Facilities
    known: Classifications


class _Spec:
    """A computed dataset while its parts are looked up."""

    def __init__(self, info: DatasetInfo, parts: Parts, reader: Reader) -> None:
        self.info = info
        self.parts = parts
        self.reader = reader
        self.path = f"benchmarks/{info.dataset_id}/dataset.yaml"

    def refuse(self, column: str, said: str, code: Code = Code.MALFORMED) -> None:
        self.reader.refuse(self.path, f"computed.{column}", said, code)

    def target(self, entry: DirectPlusElectricityEntry | RouteMixEntry) -> Target:
        scopes = self.parts.known.scopes
        if entry.material not in self.parts.known.materials.by_id:
            said = f"material {entry.material!r} is not known"
            self.refuse("material", said, Code.UNKNOWN_MATERIAL)
        if entry.scope not in self.info.scopes:
            said = f"{entry.scope!r} is no scope of the dataset"
            self.refuse("scope", said, Code.UNKNOWN_SCOPE)
        elif scopes[entry.scope].unit != entry.unit:
            said = f"the scope {entry.scope} counts in {scopes[entry.scope].unit}"
            self.refuse("unit", said, Code.UNIT_DIFFERS)
        return Target(
            entry.material, entry.scope, entry.unit, entry.says, tuple(entry.missing_stages)
        )


def compute(
    info: DatasetInfo, entry: BenchmarkEntry, parts: Parts, reader: Reader
) -> Dataset | None:
    """Return a computed dataset, or None with its faults noted."""
    before = reader.faults.count()
    spec = _Spec(info, parts, reader)
    match entry.computed:
        case DirectPlusElectricityEntry() as formula:
            found = _direct_plus_electricity(spec, formula)
        case RouteMixEntry() as formula:
            found = _route_mix(spec, formula)
        case None:
            return None
    return found if reader.faults.count() == before else None


def _direct_plus_electricity(spec: _Spec, entry: DirectPlusElectricityEntry) -> Dataset | None:
    target = spec.target(entry)
    for country in entry.countries:
        if country not in spec.parts.known.countries.by_code:
            spec.refuse("countries", f"country {country!r} is not known", Code.UNKNOWN_COUNTRY)
    direct = _direct(spec, entry.direct)
    use = _use(spec, entry)
    grid = _grid(spec, entry)
    return direct_plus_electricity(
        spec.info, target, direct=direct, use=use, grid=grid, countries=entry.countries
    )


def _direct(spec: _Spec, entry: DirectEntry) -> dict[str, Input]:
    found = {
        figure.country: Input.of_figure(figure, f"direct emissions, {_label(spec, figure)}")
        for figure in _figures(spec, entry.dataset, "direct.dataset")
        if figure.scope == entry.scope
        and figure.code == (entry.code or figure.code)
        and figure.material == (entry.material or figure.material)
        and _of_route(figure, entry.route)
    }
    if not found:
        spec.refuse("direct", "no figure of the dataset is meant by this")
    return found


def _of_route(figure: Figure, route: str | None) -> bool:
    """Return whether a figure is of a route; the EU table names its routes in the note."""
    return route is None or route in (figure.route, figure.note.rpartition(" ")[2])


def _label(spec: _Spec, figure: Figure) -> str:
    return spec.parts.datasets[figure.dataset_id].info.label


def _figures(spec: _Spec, dataset: str, column: str) -> list[Figure]:
    """Return a dataset's figures in force when the computed one takes effect."""
    found = spec.parts.datasets.get(dataset)
    if found is None:
        spec.refuse(column, f"dataset {dataset!r} is not known", Code.UNKNOWN_DATASET)
        return []
    return [one for one in found.figures if one.in_force(spec.info.effective_from)]


def _use(spec: _Spec, entry: DirectPlusElectricityEntry) -> dict[str, Input]:
    name, material = entry.electricity_use.dataset, entry.electricity_use.material
    held = spec.parts.electricity.uses.get(name)
    in_force = (held.on(spec.info.effective_from) if held else None) or ()
    uses = [one for one in in_force if one.material == material]
    if not uses:
        spec.refuse("electricity_use", f"no electricity use of {material} in {name}")
    return {
        one.area: Input(
            f"{name}:{one.material}:{one.area}:{one.route}:{one.reference_year}",
            f"electricity use per tonne, {one.route} ({one.area})",
            one.value,
            one.unit,
            one.reference_year,
            one.citation,
        )
        for one in uses
    }


def _grid(spec: _Spec, entry: DirectPlusElectricityEntry) -> dict[str, Input]:
    name = entry.grid.dataset
    held = spec.parts.electricity.grids.get(name)
    in_force = (held.on(spec.info.effective_from) if held else None) or ()
    averages = sorted(in_force, key=lambda one: one.year)
    if entry.grid.year != _LATEST:
        averages = [one for one in averages if one.year == entry.grid.year]
    if not averages:
        spec.refuse("grid", f"no grid average of {entry.grid.year} in {name}")
    return {
        one.area: Input(
            f"{name}:{one.area}:{one.year}",
            f"grid average, {one.basis}",
            one.value,
            one.unit,
            one.year,
            one.citation,
        )
        for one in averages
    }


def _route_mix(spec: _Spec, entry: RouteMixEntry) -> Dataset | None:
    target = spec.target(entry)
    capacities = _capacities(spec, entry)
    by_route = {
        figure.route: Input.of_figure(figure, f"{_label(spec, figure)}, {figure.route}")
        for figure in _figures(spec, entry.route_factors.dataset, "route_factors.dataset")
        if figure.material == entry.material
        and figure.country == "world"
        and figure.scope == entry.scope
    }
    if entry.route_factors.dataset not in spec.parts.datasets:
        return None
    routes = (entry.route_factors.bof, entry.route_factors.eaf, entry.route_factors.dri)
    for route in routes:
        if route not in by_route:
            spec.refuse("route_factors", f"no world factor of route {route!r} in force")
    if not all(route in by_route for route in routes):
        return None
    bof, eaf, dri = (by_route[route] for route in routes)
    limits = RouteLimits(
        Fraction(entry.refuse_dri_share_above), Fraction(entry.refuse_other_furnaces_above)
    )
    factors = RouteFactors(bof, eaf, dri)
    return route_mix(spec.info, target, capacities=capacities, factors=factors, limits=limits)


def _capacities(spec: _Spec, entry: RouteMixEntry) -> dict[str, Capacity]:
    name = entry.capacities.dataset
    held = spec.parts.facilities.capacities.get(name)
    in_force = held.on(spec.info.effective_from) if held else None
    if in_force is None:
        spec.refuse("capacities.dataset", f"no capacities by plant in {name!r}")
        return {}
    source, table = in_force
    names = ("bof_kt", "eaf_kt", "dri_kt", "crude_steel_kt")
    sums: dict[str, list[Fraction]] = {}
    rows: dict[str, int] = {}
    for status, country, *amounts in table.columns("status", "country", *names):
        if status not in entry.capacities.status:
            continue
        total = sums.setdefault(country, [Fraction(0)] * len(names))
        sums[country] = [
            so_far + (fraction_of(amount) if amount else 0)
            for so_far, amount in zip(total, amounts, strict=True)
        ]
        rows[country] = rows.get(country, 0) + 1
    said = " or ".join(entry.capacities.status)
    return {
        country: Capacity(
            bof,
            eaf,
            dri,
            crude_steel,
            "kt/year",
            Citation(source, f"plants of {country}, {said}: sum of {rows[country]}", _TRACKER),
        )
        for country, (bof, eaf, dri, crude_steel) in sorted(sums.items())
    }

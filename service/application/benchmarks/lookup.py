"""Answer which figure applies, with the path, and list the figures of a release."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from service.application.assessments.products import product_of
from service.application.assessments.render import benchmark_document, to_declare
from service.application.assessments.request import LineIn
from service.application.form import FormCode
from service.domain.benchmarks.figures import Figure
from service.domain.benchmarks.resolve import (
    Fallback,
    Lookup,
    Question,
    Resolution,
    VerifiedIntensity,
    resolve,
    verified,
)
from service.domain.errors import Fault, FaultyInput, UnknownName
from service.domain.numbers import fraction_of
from service.domain.reasons import Code
from service.domain.reference import Snapshot

Document = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """The parameters of a look-up as they were sent."""

    line: LineIn
    dataset: str
    scope: str
    on: date
    route: str = ""
    regime: str | None = None
    fallback: Fallback = Fallback.NONE
    verified_value: str | None = None
    evidence: str | None = None
    declared: tuple[str, ...] = ()


def resolve_benchmark(asked: Asked, snapshot: Snapshot) -> Document:
    """Return the figure that applies, or the candidates, with path and reasons.

    Raises FaultyInput with every parameter that is not understood.
    """
    product, faults = product_of(asked.line, snapshot.materials, {})
    country = ""
    try:
        country = snapshot.countries.code_of(asked.line.country_of_origin)
    except UnknownName as error:
        fix = "give the ISO 3166-1 alpha-2 code"
        faults.append(
            Fault(
                Code.UNKNOWN_COUNTRY.value,
                str(error),
                fix,
                pointer="/country",
                value=asked.line.country_of_origin,
            )
        )
    faults.extend(_name_faults(asked, snapshot))
    if faults or product is None:
        raise FaultyInput(tuple(faults))
    question = Question(
        product,
        country,
        asked.scope,
        asked.on,
        asked.route,
        asked.regime,
        asked.fallback,
        frozenset(asked.declared),
    )
    used = None if asked.verified_value is not None else asked.dataset
    return _document(_answer(asked, question, snapshot), used, asked, snapshot)


def _name_faults(asked: Asked, snapshot: Snapshot) -> Iterator[Fault]:
    if asked.dataset not in snapshot.datasets:
        yield Fault(
            Code.UNKNOWN_DATASET.value,
            f"dataset {asked.dataset!r} is not on record",
            f"take one of {', '.join(sorted(snapshot.datasets))}",
            pointer="/dataset",
            value=asked.dataset,
        )
    if asked.scope not in snapshot.scopes:
        yield Fault(
            Code.UNKNOWN_SCOPE.value,
            f"scope {asked.scope!r} is not on record",
            "take a scope id from /v1/scopes",
            pointer="/scope",
            value=asked.scope,
        )
    regimes = {held.info.regime for held in snapshot.datasets.values()} - {None}
    if asked.regime is not None and asked.regime not in regimes:
        yield Fault(
            Code.UNKNOWN_REGIME.value,
            f"regime {asked.regime!r} is not on record",
            f"leave it out, or take one of {', '.join(sorted(filter(None, regimes)))}",
            pointer="/regime",
            value=asked.regime,
        )
    if asked.verified_value is not None and not asked.evidence:
        yield Fault(
            FormCode.FIELD_MISSING.value,
            "a verified value without its evidence",
            "say in `evidence` what verifies the value",
            pointer="/evidence",
        )


def _answer(asked: Asked, question: Question, snapshot: Snapshot) -> Resolution:
    if asked.verified_value is not None:
        unit = snapshot.scopes[asked.scope].unit
        value = fraction_of(asked.verified_value)
        return verified(VerifiedIntensity(value, unit, asked.scope, asked.evidence or ""), question)
    lookup = Lookup(snapshot.datasets, snapshot.countries, snapshot.materials)
    return resolve(snapshot.datasets[asked.dataset], question, lookup)


def _document(found: Resolution, used: str | None, asked: Asked, snapshot: Snapshot) -> Document:
    dataset = snapshot.datasets[used].on(asked.on).info if used else None
    return {
        "status": found.status,
        "benchmark": benchmark_document(found.benchmark, snapshot) if found.benchmark else None,
        "path": found.path,
        "candidates": [benchmark_document(one, snapshot) for one in found.candidates],
        "reasons": found.reasons,
        "dataset_status": dataset.status if dataset else None,
        "caveats": list(dataset.caveats) if dataset else [],
        "derivation": found.benchmark.figure.derivation
        if found.benchmark and found.benchmark.figure
        else (),
        "assumption_to_declare": to_declare(found.unverified, found.reasons, asked.scope, snapshot),
        "reference_release": snapshot.release,
    }


@dataclass(frozen=True, slots=True)
class Filter:
    """Which figures a list holds; None does not narrow."""

    dataset: str | None = None
    country: str | None = None
    scope: str | None = None
    material: str | None = None
    code: str | None = None
    on: date | None = None

    def fits(self, figure: Figure, snapshot: Snapshot) -> bool:
        """Return whether a figure is in the list; a code fits as the beginning of the key."""
        return (
            self.country in (None, figure.country)
            and self.scope in (None, figure.scope)
            and (self.code is None or figure.code.startswith(self.code))
            and (self.on is None or figure.in_force(self.on))
            and (
                self.material is None
                or (
                    self.material in snapshot.materials.by_id
                    and snapshot.materials.covers(self.material, figure.material)
                )
            )
        )


def figures(
    snapshot: Snapshot, wanted: Filter, after: tuple[str, str, int] | None
) -> Iterator[tuple[tuple[str, str, int], Figure]]:
    """Yield figures with their place in the list: dataset, figure id, position in the dataset."""
    names = [wanted.dataset] if wanted.dataset else sorted(snapshot.datasets)
    for name in names:
        dataset = snapshot.datasets.get(name)
        if dataset is None or (after is not None and name < after[0]):
            continue
        places = sorted((one.figure_id, n) for n, one in enumerate(dataset.figures))
        for figure_id, position in places:
            place = (name, figure_id, position)
            figure = dataset.figures[position]
            if (after is None or place > after) and wanted.fits(figure, snapshot):
                yield place, figure

"""Benchmark figures and the datasets that hold them."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from service.domain.citations import Citation
from service.domain.trace import Step


class Usability(StrEnum):
    """What the record says of a figure's use."""

    CANDIDATE = "candidate"
    FALLBACK_QUALITY = "fallback_quality"
    DO_NOT_USE_ALONE = "do_not_use_alone"
    PREFER_OTHER = "prefer_other"
    COMPARISON = "comparison"
    REFERENCE_ONLY = "reference_only"
    DO_NOT_USE = "do_not_use"


REFUSED = frozenset({Usability.DO_NOT_USE, Usability.REFERENCE_ONLY})
CAUTIONED = frozenset(
    {
        Usability.FALLBACK_QUALITY,
        Usability.DO_NOT_USE_ALONE,
        Usability.PREFER_OTHER,
        Usability.COMPARISON,
    }
)


class KeyedBy(StrEnum):
    """How the rows of a dataset are found."""

    CODE = "code"
    MATERIAL = "material"


@dataclass(frozen=True, slots=True)
class Scope:
    """What a figure counts: boundary, gases, GWP set and functional unit, under one id."""

    scope_id: str
    label: str
    boundary: str
    gases: str
    gwp_set: str
    functional_unit: str
    unit: str


@dataclass(frozen=True, slots=True)
class Figure:
    """Emissions per unit of a good made in a country, over a span of days."""

    figure_id: str
    dataset_id: str
    code: str
    material: str
    good: str
    country: str
    scope: str
    route: str
    value: Fraction
    text: str
    unit: str
    reference_year: int | None
    effective_from: date
    effective_to: date | None
    citation: Citation
    computed: bool
    usability: Usability
    usable_as: str
    note: str
    derivation: tuple[Step, ...] = ()
    unverified_inputs: tuple[str, ...] = ()
    describes: str = ""  # the material that the row's production route makes, where it says one

    def in_force(self, on: date) -> bool:
        """Return whether the figure holds on a day; the last day is inclusive."""
        return self.effective_from <= on and (self.effective_to is None or on <= self.effective_to)


@dataclass(frozen=True, slots=True)
class DatasetInfo:
    """What stands in `dataset.yaml`: where the rows come from and how they may be used."""

    dataset_id: str
    title: str
    label: str
    kind: str
    edition: str
    status: str
    sources: tuple[str, ...]
    scopes: tuple[str, ...]
    keyed_by: KeyedBy
    effective_from: date
    effective_to: date | None
    regime: str | None
    regime_fallback: str | None
    not_covered: tuple[str, ...]
    illustrative: bool
    licence: str
    caveats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Good:
    """One row key of a dataset: a code, or a material, or both with words telling goods apart."""

    code: str
    good: str
    material: str


@dataclass(frozen=True, slots=True)
class Dataset:
    """A dataset with its figures, indexed by scope, good and country."""

    info: DatasetInfo
    figures: tuple[Figure, ...]
    goods: Mapping[str, Mapping[str, tuple[Good, ...]]]
    index: Mapping[tuple[str, Good, str, str], tuple[Figure, ...]]
    refused: Mapping[str, str]
    begins: tuple[date, ...]
    ends: tuple[date, ...]
    editions: tuple["Dataset", ...] = ()

    @classmethod
    def of(
        cls,
        info: DatasetInfo,
        figures: tuple[Figure, ...],
        refused: Mapping[str, str] | None = None,
        editions: tuple["Dataset", ...] = (),
    ) -> "Dataset":
        """Return the dataset with its indexes; `refused` says which countries and why.

        `editions` are the datasets that follow each other, the first one first; the dataset then
        speaks in the words of the last, and its figures are those of all of them.
        """
        goods: dict[str, dict[str, dict[Good, None]]] = {}
        index: dict[tuple[str, Good, str, str], list[Figure]] = {}
        for figure in figures:
            good = Good(figure.code, figure.good, figure.material)
            key = figure.code if info.keyed_by is KeyedBy.CODE else figure.material
            goods.setdefault(figure.scope, {}).setdefault(key, {})[good] = None
            index.setdefault((figure.scope, good, figure.country, figure.route), []).append(figure)
        return cls(
            info,
            figures,
            {
                scope: {key: tuple(found) for key, found in keys.items()}
                for scope, keys in goods.items()
            },
            {key: tuple(sorted(found, key=_age)) for key, found in index.items()},
            refused or {},
            tuple(sorted({figure.effective_from for figure in figures})),
            tuple(sorted({figure.effective_to for figure in figures if figure.effective_to})),
            editions,
        )

    def on(self, day: date) -> "Dataset":
        """Return the edition in force on a day; the first where none was in force yet."""
        begun = [one for one in self.editions if one.info.effective_from <= day]
        return begun[-1] if begun else next(iter(self.editions), self)

    def period(self, on: date) -> tuple[int, int]:
        """Return the span of days a day lies in; within one, the same figures are in force."""
        return bisect_right(self.begins, on), bisect_left(self.ends, on)

    def figure(self, scope: str, good: Good, country: str, route: str, on: date) -> Figure | None:
        """Return the figure in force on a day: the latest edition, then the latest year.

        An edition that has ended does not bring back the one it superseded.
        """
        found = self.index.get((scope, good, country, route), ())
        latest = next((one for one in reversed(found) if one.effective_from <= on), None)
        return latest if latest is not None and latest.in_force(on) else None

    def has_any(self, scope: str, good: Good, country: str, route: str) -> bool:
        """Return whether the good has a figure for the country on any day."""
        return (scope, good, country, route) in self.index


def _age(figure: Figure) -> tuple[date, int]:
    return (figure.effective_from, figure.reference_year or 0)

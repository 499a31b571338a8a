"""Which benchmark applies: verified value, the country's own figure, a named fallback, or none."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction

from service.domain.benchmarks.figures import (
    CAUTIONED,
    REFUSED,
    Dataset,
    Figure,
    Good,
    KeyedBy,
)
from service.domain.benchmarks.products import Fit, Match, Product, match
from service.domain.citations import Confidence
from service.domain.countries import Countries
from service.domain.findings import Reason, reason
from service.domain.materials import Materials
from service.domain.numbers import text_of
from service.domain.reasons import Code


class Status(StrEnum):
    """Whether one benchmark applies."""

    RESOLVED = "resolved"
    AMBIGUOUS = "ambiguous"
    UNRESOLVED = "unresolved"


class Basis(StrEnum):
    """On whose figure a benchmark rests."""

    OWN = "own"
    COMPUTED = "computed"
    FALLBACK = "fallback"
    VERIFIED = "verified"


class Fallback(StrEnum):
    """The fallback a run names; a dataset's group figure, never another country's."""

    NONE = "none"
    EU27 = "eu27"
    WORLD = "world"


@dataclass(frozen=True)  # without slots it is written as JSON several times faster
class PathStep:
    """One step of the search: whether it was taken, and why."""

    step: str
    taken: bool
    why: str


NOT_VERIFIED = PathStep("verified_intensity", taken=False, why="no verified intensity is given")
COVERED = PathStep("source_covers_origin", taken=True, why="the source applies to the origin")
UNRESOLVED = PathStep("unresolved", taken=True, why="no step gave one figure")
NO_FALLBACK = PathStep("named_fallback", taken=False, why="the run names no fallback")


@dataclass(frozen=True, slots=True)
class Benchmark:
    """The intensity that applies, with the figure it rests on (none for a verified value)."""

    value: Fraction
    unit: str
    scope: str
    dataset_id: str | None
    basis: Basis
    code: str
    material: str | None
    country: str
    figure: Figure | None
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Resolution:
    """The benchmark or the candidates, the path walked, and the reasons."""

    status: Status
    benchmark: Benchmark | None
    path: tuple[PathStep, ...]
    candidates: tuple[Benchmark, ...]
    reasons: tuple[Reason, ...]
    unverified: tuple[str, ...] = ()
    rows_without_figure: int = 0

    def along(self, path: tuple[PathStep, ...]) -> "Resolution":
        """Return the same answer with the whole path that led to it."""
        return Resolution(
            self.status,
            self.benchmark,
            path,
            self.candidates,
            self.reasons,
            self.unverified,
            self.rows_without_figure,
        )


@dataclass(frozen=True, slots=True)
class VerifiedIntensity:
    """A facility's own intensity with the evidence for it, given by the caller."""

    value: Fraction
    unit: str
    scope: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of a dataset; `good` asks for one row of those that the product means."""

    product: Product
    country: str
    scope: str
    on: date
    route: str = ""
    regime: str | None = None
    fallback: Fallback = Fallback.NONE
    declared: frozenset[str] = frozenset()
    good: Good | None = None


@dataclass(frozen=True, slots=True)
class Lookup:
    """The tables a search needs; it remembers which rows a product means."""

    datasets: Mapping[str, Dataset]
    countries: Countries
    materials: Materials
    _matches: dict[tuple[str, str, Product], Match] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def match(self, dataset: Dataset, scope: str, product: Product) -> Match:
        """Return the goods of a dataset that a product means in a scope."""
        dataset_id = dataset.info.dataset_id
        if self.datasets.get(dataset_id) is not dataset:
            return match(dataset, scope, product, self.materials)
        key = (dataset_id, scope, product)
        found = self._matches.get(key)
        if found is None:
            found = self._matches[key] = match(dataset, scope, product, self.materials)
        return found

    def period(self, dataset: Dataset, country: str, on: date) -> tuple[int | bool, ...]:
        """Return what tells apart the days on which a dataset may answer otherwise on a country.

        Fallbacks are not looked at.
        """
        groups = (self.countries.groups[group_id] for group_id in dataset.info.not_covered)
        return (*dataset.period(on), *(group.has(country, on) for group in groups))


def verified(intensity: VerifiedIntensity, question: Question) -> Resolution:
    """Return the caller's verified value, or `scope_differs` where it counts something else."""
    if intensity.scope != question.scope:
        why = f"verified in {intensity.scope}, asked in {question.scope}"
        return Resolution(
            Status.UNRESOLVED,
            None,
            (PathStep("verified_intensity", taken=False, why=why),),
            (),
            (reason(Code.SCOPE_DIFFERS, why),),
        )
    found = Benchmark(
        intensity.value,
        intensity.unit,
        intensity.scope,
        None,
        Basis.VERIFIED,
        question.product.code,
        question.product.material,
        question.country,
        None,
        intensity.evidence,
    )
    step = PathStep("verified_intensity", taken=True, why="a verified intensity is given")
    return Resolution(Status.RESOLVED, found, (step,), (), ())


def resolve(dataset: Dataset, question: Question, lookup: Lookup) -> Resolution:
    """Return which figure of a dataset applies on a day, or why none does."""
    dataset = dataset.on(question.on)
    refusal = _refusal(dataset, question, lookup)
    if refusal is not None:
        return refusal.along((NOT_VERIFIED, *refusal.path, UNRESOLVED))
    found = _looked_up(dataset, question, lookup)
    covered = (COVERED,) if dataset.info.not_covered else ()
    ending = () if found.status is Status.RESOLVED else (UNRESOLVED,)
    return found.along((NOT_VERIFIED, *covered, *found.path, *ending))


def _looked_up(dataset: Dataset, question: Question, lookup: Lookup) -> Resolution:
    if question.good is not None:
        meant = Match(Fit.EXACT, (question.good,), "one row of those that the product means")
    else:
        meant = lookup.match(dataset, question.scope, question.product)
    step = PathStep("product_match", meant.fit is not Fit.NONE, meant.why)
    if meant.fit is Fit.NONE:
        return _no_row(dataset, question, lookup, step)
    if question.country in dataset.refused:
        why = dataset.refused[question.country]
        refused = _unresolved(Code.NO_FIGURE_FOR_COUNTRY, why, "own_figure")
        return refused.along((step, *refused.path))
    searches = [_search(dataset, good, question, lookup) for good in meant.goods]
    if meant.fit is Fit.EXACT:
        return _single(searches[0], step)
    return _several(dataset, meant, searches, step)


def _refusal(dataset: Dataset, question: Question, lookup: Lookup) -> Resolution | None:
    """Return the answer where the dataset cannot speak of this scope or origin at all."""
    info = dataset.info
    if question.scope not in info.scopes:
        why = f"{info.dataset_id} counts {', '.join(info.scopes)}, not {question.scope}"
        return _unresolved(Code.SCOPE_DIFFERS, why, "scope")
    for group_id in info.not_covered:
        group = lookup.countries.groups[group_id]
        if group.has(question.country, question.on):
            why = f"{question.country} is in {group.label}, outside what {info.dataset_id} covers"
            return _unresolved(Code.NOT_COVERED_BY_SOURCE, why, "source_covers_origin")
    return None


def _unresolved(code: Code, why: str, step: str) -> Resolution:
    path = (PathStep(step, taken=False, why=why),)
    return Resolution(Status.UNRESOLVED, None, path, (), (reason(code, why),))


def _no_row(dataset: Dataset, question: Question, lookup: Lookup, step: PathStep) -> Resolution:
    others = [
        scope
        for scope in dataset.info.scopes
        if scope != question.scope
        and lookup.match(dataset, scope, question.product).fit is not Fit.NONE
    ]
    found = [reason(Code.NO_FIGURE_FOR_PRODUCT, step.why)]
    if others:
        found.append(reason(Code.SCOPE_DIFFERS, f"the dataset has it in {', '.join(others)}"))
    return Resolution(Status.UNRESOLVED, None, (step,), (), tuple(found))


@dataclass(slots=True)
class _Search:
    """The search for one good: what was found, what was tried, and why nothing was."""

    found: Benchmark | None
    path: tuple[PathStep, ...]
    reasons: tuple[Reason, ...]
    unverified: tuple[str, ...] = ()


def _search(dataset: Dataset, good: Good, question: Question, lookup: Lookup) -> _Search:
    info, country = dataset.info, question.country
    own = dataset.figure(question.scope, good, country, question.route, question.on)
    if own is not None:
        basis = Basis.COMPUTED if own.computed or info.illustrative else Basis.OWN
        why = f"{info.dataset_id} has a figure for {country} in force on {question.on}"
        return _accept(
            dataset, own, basis, question, lookup, (PathStep("own_figure", taken=True, why=why),)
        )
    missing = Code.NO_FIGURE_FOR_COUNTRY
    if dataset.has_any(question.scope, good, country, question.route):
        missing = Code.NO_FIGURE_IN_FORCE
    why = f"{info.dataset_id} has no figure for {country} in force on {question.on}"
    path = [PathStep("own_figure", taken=False, why=why)]
    for step, group, allowed in _fallbacks(dataset, question, lookup):
        figure = (
            dataset.figure(question.scope, good, group, question.route, question.on)
            if allowed is None
            else None
        )
        if figure is None:
            path.append(PathStep(step, taken=False, why=allowed or f"no figure for {group}"))
            continue
        path.append(PathStep(step, taken=True, why=f"the figure of {group} stands in"))
        return _accept(dataset, figure, Basis.FALLBACK, question, lookup, tuple(path))
    if question.fallback is Fallback.NONE:
        path.append(NO_FALLBACK)
    return _Search(None, tuple(path), (reason(missing, why),))


def _fallbacks(
    dataset: Dataset, question: Question, lookup: Lookup
) -> list[tuple[str, str, str | None]]:
    """Return the fallbacks to try: step, group, and why it may not be taken (None if it may)."""
    found: list[tuple[str, str, str | None]] = []
    info = dataset.info
    if info.regime_fallback is not None:
        ruled = question.regime == info.regime
        why = None if ruled else f"{info.regime_fallback} is a rule of {info.regime} alone"
        found.append(("regime_fallback", info.regime_fallback, why))
    if question.fallback is Fallback.NONE:
        return found
    group = lookup.countries.groups.get(question.fallback.value)
    why = None
    if question.fallback is Fallback.EU27 and not (
        group and group.has(question.country, question.on)
    ):
        why = f"{question.country} is not a member of {question.fallback.value}"
    found.append(("named_fallback", question.fallback.value, why))
    return found


def _accept(
    dataset: Dataset,
    figure: Figure,
    basis: Basis,
    question: Question,
    lookup: Lookup,
    path: tuple[PathStep, ...],
) -> _Search:
    if figure.usability in REFUSED:
        why = f"{figure.figure_id}: {figure.usable_as}"
        return _Search(None, path, (reason(Code.FIGURE_MARKED_DO_NOT_USE, why),))
    if _other_route(figure, question.product.material, lookup.materials):
        why = f"{figure.note or figure.route} is {figure.describes}"
        why = f"{figure.figure_id}: {why}, not {question.product.material}"
        return _Search(None, path, (reason(Code.ROUTE_DIFFERS, why),))
    declared = question.declared
    if (
        figure.citation.confidence is Confidence.UNVERIFIED
        and not dataset.info.illustrative
        and figure.figure_id not in declared
    ):
        why = f"{figure.figure_id} ({figure.text} {figure.unit})"
        return _Search(None, path, (reason(Code.UNVERIFIED_FIGURE, why),), (figure.figure_id,))
    found = Benchmark(
        figure.value,
        figure.unit,
        figure.scope,
        figure.dataset_id,
        basis,
        figure.code,
        figure.material,
        figure.country,
        figure,
    )
    said = [*_broader(dataset, figure, question, lookup), *_cautions(dataset, figure, basis)]
    return _Search(found, path, tuple(said))


def _other_route(figure: Figure, material: str | None, materials: Materials) -> bool:
    """Return whether a figure's production route makes another material than the product is."""
    if not figure.describes or material is None:
        return False
    made = figure.describes
    return not (materials.covers(made, material) or materials.covers(material, made))


def _broader(
    dataset: Dataset, figure: Figure, question: Question, lookup: Lookup
) -> Iterator[Reason]:
    """Yield what is to be said where the figure of an ancestor of the product's material is used.

    Rows keyed by code are found by their code, and their material is no wider than it.
    """
    material = question.product.material
    if dataset.info.keyed_by is not KeyedBy.MATERIAL or material in (None, figure.material):
        return
    if lookup.materials.covers(figure.material, material):
        why = f"{material} is counted as {figure.material}"
        yield reason(Code.BROADER_MATERIAL_USED, why)


def _cautions(dataset: Dataset, figure: Figure, basis: Basis) -> list[Reason]:
    said: list[Reason] = []
    if basis is Basis.FALLBACK:
        said.append(reason(Code.FALLBACK_USED, f"{figure.country} in {dataset.info.dataset_id}"))
    if dataset.info.illustrative:
        said.append(reason(Code.ILLUSTRATIVE_FIGURE, dataset.info.label))
    if figure.usability in CAUTIONED:
        note = f" ({figure.note})" if figure.note else ""
        said.append(reason(Code.USE_WITH_CARE, f"{figure.usable_as}{note}"))
    return said


def _single(search: _Search, step: PathStep) -> Resolution:
    status = Status.UNRESOLVED if search.found is None else Status.RESOLVED
    path = (step, *search.path)
    return Resolution(status, search.found, path, (), search.reasons, search.unverified)


def _several(dataset: Dataset, meant: Match, searches: list[_Search], step: PathStep) -> Resolution:
    """Answer for several goods: one value if all have it, else the candidates."""
    found = tuple(search.found for search in searches if search.found is not None)
    cautions = _said([search for search in searches if search.found is not None])
    agree = len(found) == len(searches) and len({one.value for one in found}) == 1
    if agree and _may_agree(dataset, meant):
        why = f"all {len(found)} rows agree on {text_of(found[0].value)}"
        path = (step, *searches[0].path, PathStep("candidates_agree", taken=True, why=why))
        return Resolution(Status.RESOLVED, found[0], path, (), cautions)
    unverified = tuple(one for search in searches for one in search.unverified)
    if not found:
        path = (step, *searches[0].path)
        return Resolution(Status.UNRESOLVED, None, path, (), _said(searches), unverified)
    code = (
        Code.GOODS_DIFFER_UNDER_CODE
        if meant.fit is Fit.SAME_CODE
        else Code.PRODUCT_BROADER_THAN_TABLE
    )
    ordered = tuple(sorted(found, key=lambda one: (one.value, one.code, one.material or "")))
    why = f"{len(found)} of {len(searches)} rows have a figure and they do not settle on one"
    path = (step, PathStep("candidates_agree", taken=False, why=why))
    said = (reason(code, meant.why), *cautions)
    missing = len(searches) - len(found)
    return Resolution(Status.AMBIGUOUS, None, path, ordered, said, unverified, missing)


def _said(searches: list[_Search]) -> tuple[Reason, ...]:
    """Return the reasons of several searches, each once."""
    return tuple(dict.fromkeys(one for search in searches for one in search.reasons))


def _may_agree(dataset: Dataset, meant: Match) -> bool:
    """Return whether equal rows may stand for the whole: rows of a code table only."""
    return meant.fit is Fit.SAME_CODE or dataset.info.keyed_by.value == "code"

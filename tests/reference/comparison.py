"""A computed dataset beside every other of the same material, by country."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from statistics import correlation
from string import ascii_lowercase

from service.domain.benchmarks.figures import REFUSED, Dataset, Figure

ON = date(2026, 6, 1)
PHYSICAL = ("study", "survey", "epd_average")
FEWEST = 5
LEAST = 0.7
WIDTH = 9


@dataclass(frozen=True)
class Ranking:
    """How alike a computed dataset and another one rank the countries they share."""

    dataset_id: str
    scope: str
    countries: int
    rank_correlation: float | None
    judged: bool

    @property
    def passes(self) -> bool:
        """Return whether the two agree, or share too few countries to be judged."""
        return not self.judged or (self.rank_correlation or -1.0) >= LEAST


@dataclass(frozen=True)
class Comparison:
    """The figures side by side as text, and the rankings."""

    text: str
    rankings: tuple[Ranking, ...]


def beside_others(computed: Dataset, datasets: tuple[Dataset, ...]) -> Comparison:
    """Return a computed dataset beside all others that have a figure of its material."""
    material = computed.figures[0].material
    columns: dict[tuple[str, str], dict[str, Figure]] = {}
    own = (computed.info.dataset_id, computed.info.scopes[0])
    columns[own] = by_country(computed, material, computed.info.scopes[0])
    kinds = {dataset.info.dataset_id: dataset.info for dataset in datasets}
    for dataset in datasets:
        for scope in dataset.info.scopes:
            found = by_country(dataset, material, scope)
            if found and dataset.info.dataset_id != own[0]:
                columns[dataset.info.dataset_id, scope] = found
    rankings = tuple(
        _ranking(columns[own], key, column, physical=kinds[key[0]].kind in PHYSICAL)
        for key, column in columns.items()
        if key != own
    )
    return Comparison(_text(columns, rankings), rankings)


def by_country(dataset: Dataset, material: str, scope: str) -> dict[str, Figure]:
    """Return the figures of all routes in force, by country: the latest of each."""
    found: dict[str, Figure] = {}
    for figure in dataset.figures:
        if (figure.material, figure.scope, figure.route) != (material, scope, ""):
            continue
        before = found.get(figure.country)
        if figure.in_force(ON) and (before is None or _age(before) < _age(figure)):
            found[figure.country] = figure
    return found


def _age(figure: Figure) -> tuple[date, int]:
    return (figure.effective_from, figure.reference_year or 0)


def _ranking(
    own: dict[str, Figure],
    key: tuple[str, str],
    other: dict[str, Figure],
    *,
    physical: bool,
) -> Ranking:
    """Rank the countries that both have; a figure no run may use is not compared."""
    shared = [
        country for country in own if country in other and other[country].usability not in REFUSED
    ]
    alike = None
    if len(shared) >= FEWEST:
        first = ranks([own[country].value for country in shared])
        second = ranks([other[country].value for country in shared])
        alike = correlation(first, second)
    return Ranking(*key, len(shared), alike, judged=physical and alike is not None)


def ranks(values: list[Fraction]) -> list[float]:
    """Return the rank of each value; equal values share the mean of their ranks."""
    ordered = sorted(values)
    return [ordered.index(value) + (ordered.count(value) - 1) / 2 for value in values]


def _text(columns: dict[tuple[str, str], dict[str, Figure]], rankings: tuple[Ranking, ...]) -> str:
    countries = sorted({country for column in columns.values() for country in column})
    letters = ascii_lowercase[: len(columns)]
    lines = [
        f"{letter}  {dataset} ({scope})"
        for letter, (dataset, scope) in zip(letters, columns, strict=True)
    ]
    lines.append("*  not to be used as a benchmark, so not compared")
    lines.append("")
    lines.append("         " + "".join(letter.rjust(WIDTH) for letter in letters))
    for country in countries:
        shown = (_shown(column.get(country)).rjust(WIDTH) for column in columns.values())
        lines.append(f"{country:<9}{''.join(shown)}".rstrip())
    lines.append("")
    for one in rankings:
        value = "none" if one.rank_correlation is None else f"{one.rank_correlation:.3f}"
        judged = "" if one.judged else " (not judged)"
        lines.append(
            f"{one.dataset_id}/{one.scope}: {one.countries} countries in common, "
            f"rank correlation {value}{judged}"
        )
    return "\n".join(lines) + "\n"


def _shown(figure: Figure | None) -> str:
    if figure is None:
        return "- "
    mark = "*" if figure.usability in REFUSED else " "
    return f"{float(figure.value):.3f}{mark}"

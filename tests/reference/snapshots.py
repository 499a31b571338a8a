"""Every figure of the shipped release as text, so that a review shows which ones move."""

from collections.abc import Iterator
from pathlib import Path

from service.domain.benchmarks.figures import Dataset, Figure, KeyedBy
from service.reference.benchmarks import kebab
from service.reference.release import Release
from tests.reference.comparison import beside_others

REFERENCE = Path(__file__).parents[2] / "reference_data"
SNAPSHOT = Path(__file__).parent / "snapshot"


def snapshot(release: Release) -> dict[str, str]:
    """Return the texts of a release by the name of their file."""
    found: dict[str, str] = {}
    for name, dataset in release.snapshot.datasets.items():
        lines = _compact(dataset) if dataset.info.keyed_by is KeyedBy.CODE else _lines(dataset)
        found[f"{name}.txt"] = "\n".join(lines) + "\n"
        if dataset.info.illustrative:
            others = tuple(release.snapshot.datasets.values())
            found[f"{name}-beside-others.txt"] = beside_others(dataset, others).text
    found["parameters.txt"] = "\n".join(_parameters(release)) + "\n"
    found["plant-capacities.txt"] = "\n".join(_capacities(release)) + "\n"
    return found


def _parameters(release: Release) -> Iterator[str]:
    """Yield a line for each value of law: id, value, unit, confidence and days in force."""
    for name, parameter in sorted(release.snapshot.parameters.items()):
        for one in parameter.values:
            yield (
                f"{name} {one.text} {parameter.unit} {one.citation.confidence} "
                f"{one.effective_from}..{one.effective_to or ''}"
            )


def _capacities(release: Release) -> Iterator[str]:
    """Yield a line for each capacity that is matched to a plant: kt a year, standing and day."""
    for plant_id, plant in release.snapshot.facilities.plants.items():
        for one in plant.capacities:
            yield (
                f"{plant_id} {one.of} {one.kt_per_year or 'unknown'} {one.status} {one.as_of} "
                f"{one.citation.confidence}"
            )


def _lines(dataset: Dataset) -> Iterator[str]:
    """Yield a line for each figure: id, value, unit, confidence, use and days in force."""
    for figure in sorted(dataset.figures, key=lambda one: (one.figure_id, one.effective_from)):
        end = figure.effective_to or ""
        yield (
            f"{figure.figure_id} {figure.text} {figure.unit} {figure.citation.confidence} "
            f"{figure.usability} {figure.effective_from}..{end}"
        )
    for country, why in dataset.refused.items():
        yield f"{dataset.info.dataset_id} {country} refused: {why}"


def _compact(dataset: Dataset) -> Iterator[str]:
    """Yield a line for each country, scope and confidence, with every code and its value."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for figure in dataset.figures:
        end = figure.effective_to or ""
        key = (
            figure.country,
            figure.scope,
            figure.unit,
            figure.citation.confidence.value,
            f"{figure.effective_from}..{end}",
        )
        groups.setdefault(key, []).append(f"{_product(figure)}={figure.text}")
    for named, pairs in sorted(groups.items()):
        yield " ".join((*named, *sorted(pairs)))


def _product(figure: Figure) -> str:
    return f"{figure.code}/{kebab(figure.good)}" if figure.good else figure.code

"""Reads the benchmark datasets."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from typing import TypeVar

from service.domain.benchmarks.figures import Dataset, DatasetInfo, Figure, KeyedBy, Usability
from service.domain.citations import Citation, Confidence
from service.domain.materials import Materials
from service.domain.numbers import fraction_of
from service.domain.reasons import Code
from service.reference.benchmark_columns import KEY, check_together, columns
from service.reference.classifications import Classifications
from service.reference.editions import DESCRIBED, FIRST, Edition, read_editions
from service.reference.faults import Faults
from service.reference.imported_tables import (
    read_corrections,
    read_goods,
    read_highest,
    read_irregular,
    read_routes,
)
from service.reference.reader import Reader
from service.reference.schemas import BenchmarkEntry, FigureSetEntry
from service.reference.tables import Table

PLACE = "benchmarks"
Entry = TypeVar("Entry", bound=FigureSetEntry)


def read_info(
    reader: Reader,
    path: str,
    model: type[Entry],
    known: Classifications,
    sources: frozenset[str],
) -> tuple[DatasetInfo, Entry] | None:
    """Return what a `dataset.yaml` says, as far as it is known to the other tables."""
    entry = reader.entry(path, model, path.split("/")[-2])
    if entry is None:
        return None
    before = reader.faults.count()
    groups = (*entry.not_covered, *filter(None, [entry.regime_fallback]))
    reader.check_sources(path, entry.sources, sources)
    for column, names, there, code in (
        ("scopes", entry.scopes, known.scopes, Code.UNKNOWN_SCOPE),
        ("not_covered", groups, known.countries.groups, Code.UNKNOWN_COUNTRY_LIST),
    ):
        for missing in (one for one in names if one not in there):
            said = f"{missing!r} is not known"
            reader.refuse(path, column, said, code, missing)
    if entry.effective_to and entry.effective_to < entry.effective_from:
        said = "effective_to lies before effective_from"
        reader.refuse(path, "effective_to", said, Code.NOT_A_DATE)
    kind = str(getattr(entry, "kind", ""))
    if isinstance(entry, BenchmarkEntry) and (kind == "computed") != (entry.computed is not None):
        said = "a dataset of kind computed, and no other, has a block `computed`"
        reader.refuse(path, "computed", said, Code.CONTRADICTION)
    return (_info(entry, kind), entry) if reader.faults.count() == before else None


def _info(entry: FigureSetEntry, kind: str) -> DatasetInfo:
    return DatasetInfo(
        entry.id,
        entry.title,
        entry.label,
        kind,
        entry.edition,
        entry.status,
        tuple(entry.sources),
        tuple(entry.scopes),
        KeyedBy(entry.keyed_by),
        entry.effective_from,
        entry.effective_to,
        entry.regime,
        entry.regime_fallback,
        tuple(entry.not_covered),
        entry.illustrative,
        entry.licence,
        tuple(entry.caveats),
    )


def read_dataset(
    reader: Reader,
    place: str,
    read: tuple[DatasetInfo, FigureSetEntry],
    known: Classifications,
    sources: frozenset[str],
) -> Dataset | None:
    """Return a dataset with the figures of all its editions, each over its own days."""
    top, entry = read
    before = reader.faults.count()
    editions = read_editions(reader, f"{place}/{top.dataset_id}", entry)
    found = [_of_edition(reader, top, one, known, sources) for one in editions]
    if reader.faults.count() > before:
        return None
    parts = tuple(one for one in found if one is not None)
    if len(parts) == 1:
        return parts[0]
    figures = tuple(figure for part in parts for figure in part.figures)
    return Dataset.of(parts[-1].info, figures, editions=parts)


def _of_edition(
    reader: Reader,
    top: DatasetInfo,
    edition: Edition,
    known: Classifications,
    sources: frozenset[str],
) -> Dataset | None:
    """Return the figures of an edition, or None where a later one leaves it no day."""
    info = replace(top, status=edition.status)
    if edition.edition_id != FIRST:
        info = replace(
            info,
            edition=edition.words,
            sources=edition.sources,
            effective_from=edition.effective_from or top.effective_from,
            caveats=edition.caveats,
        )
    figures = read_figures(reader, edition.folder, info, known, sources)
    if figures is None or edition.is_void:
        return None
    if edition.edition_id != FIRST:
        _check_begun(reader, edition, figures, info)
    held = replace(info, effective_to=edition.effective_to)
    return Dataset.of(held, tuple(_held(figures, edition.effective_to)))


def _check_begun(
    reader: Reader, edition: Edition, figures: tuple[Figure, ...], info: DatasetInfo
) -> None:
    for figure in figures:
        if figure.effective_from < info.effective_from:
            said = f"{figure.figure_id} is in force from {figure.effective_from}, before it"
            path = f"{edition.folder}/{DESCRIBED}"
            reader.refuse(path, "effective_from", said, Code.NOT_A_DATE)


def _held(figures: tuple[Figure, ...], last: date | None) -> Iterator[Figure]:
    """Yield the figures of an edition, none of them in force beyond its last day."""
    for figure in figures:
        if last is None or (figure.effective_to is not None and figure.effective_to <= last):
            yield figure
        elif figure.effective_from <= last:
            yield replace(figure, effective_to=last)


def read_figures(
    reader: Reader,
    folder: str,
    info: DatasetInfo,
    known: Classifications,
    sources: frozenset[str],
) -> tuple[Figure, ...] | None:
    """Return the figures of the rows in a folder, as the rows have them."""
    read = reader.table(f"{folder}/rows.csv", columns(info, known, sources), KEY)
    _read_beside(reader, folder, known)
    routes: Mapping[str, str] = {}
    if f"{folder}/routes.csv" in reader.files:
        routes = read_routes(reader, folder, known, sources & set(info.sources))
    if read is None:
        return None
    before = reader.faults.count()
    check_together(read, info, known.scopes, reader.faults)
    check_covered(read, info, known, reader.faults)
    if reader.faults.count() > before:
        return None
    figures = tuple(_figures(read, info, _Described(routes, known.materials).by))
    _check_ids(reader, read, figures)
    return figures


def _read_beside(reader: Reader, folder: str, known: Classifications) -> None:
    """Check the tables of an imported dataset that no figure comes from by itself."""
    if f"{folder}/goods.csv" in reader.files:
        read_goods(reader, folder, known)
    if f"{folder}/corrections.csv" in reader.files:
        read_corrections(reader, folder, known)
    if f"{folder}/irregular.csv" in reader.files:
        read_irregular(reader, folder)
    if f"{folder}/highest.csv" in reader.files:
        read_highest(reader, folder, known)


def check_covered(read: Table, info: DatasetInfo, known: Classifications, faults: Faults) -> None:
    """Note a fault for a figure of a country that the dataset says it does not cover."""
    outside = {
        member.country
        for group in info.not_covered
        for member in known.countries.groups[group].members
    }
    for line, country in zip(read.lines, read.column("country"), strict=True):
        if country in outside:
            said = f"{country} has a figure and is in not_covered"
            faults.add(
                read.file, said, code=Code.CONTRADICTION, row=line, column="country", value=country
            )


class _Described:
    """Says which material the production route of a row makes, where a table tells."""

    def __init__(self, routes: Mapping[str, str], materials: Materials) -> None:
        self._routes = routes
        self._materials = materials

    def by(self, material: str, route: str, note: str) -> str:
        """Return the material, or nothing where the row's own holds no such metal.

        A route stands in its column; the EU table names it at the end of its note.
        """
        made = self._routes.get(route or note.rpartition(" ")[2], "")
        return made if made and self._materials.covers(material, made) else ""


def _figures(
    read: Table, info: DatasetInfo, describes: Callable[[str, str, str], str]
) -> Iterator[Figure]:
    # A long table repeats itself: numbers, days and texts are made once each.
    number, day = cache(fraction_of), cache(date.fromisoformat)
    sure, usable, told = cache(Confidence), cache(Usability), cache(describes)
    for row in read.rows:
        code, material, good, country, scope, route, value, unit, year, start, end = row[:11]
        source, locator, confidence, computed, usability, usable_as, note = row[11:]
        yield Figure(
            _figure_id(info.dataset_id, row),
            info.dataset_id,
            code,
            material,
            good,
            country,
            scope,
            route,
            number(value),
            value,
            unit,
            int(year) if year else None,
            day(start) if start else info.effective_from,
            day(end) if end else info.effective_to,
            Citation(source, locator, sure(confidence)),
            computed == "true",
            usable(usability),
            usable_as,
            note,
            describes=told(material, route, note),
        )


def _figure_id(dataset_id: str, row: tuple[str, ...]) -> str:
    code, material, good, country, scope, route, _, _, year = row[:9]
    product = code or material
    if good:
        product = f"{product}/{kebab(good)}"
    return ":".join(filter(None, (dataset_id, product, country, scope, route, year)))


@cache
def kebab(words: str) -> str:
    """Return words in kebab-case."""
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")


def _check_ids(reader: Reader, read: Table, figures: tuple[Figure, ...]) -> None:
    """Note a fault where two figures of one id are in force on the same day."""
    spans: dict[str, list[Figure]] = {}
    for line, figure in zip(read.lines, figures, strict=True):
        others = spans.setdefault(figure.figure_id, [])
        if any(_meet(figure, other) for other in others):
            said = f"another row gives {figure.figure_id} for the same days"
            reader.faults.add(read.file, said, code=Code.CONTRADICTION, row=line)
        others.append(figure)


def _meet(one: Figure, other: Figure) -> bool:
    ends_before = one.effective_to is not None and one.effective_to < other.effective_from
    starts_after = other.effective_to is not None and other.effective_to < one.effective_from
    return not (ends_before or starts_after)

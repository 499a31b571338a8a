"""Reads the benchmark datasets."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache

from service.domain.benchmarks.figures import Dataset, DatasetInfo, Figure, KeyedBy, Usability
from service.domain.citations import Citation, Confidence
from service.domain.materials import Materials
from service.domain.numbers import fraction_of
from service.domain.reasons import Code
from service.reference.benchmark_columns import KEY, check_together, columns
from service.reference.classifications import Classifications
from service.reference.imported_tables import (
    read_corrections,
    read_goods,
    read_irregular,
    read_routes,
)
from service.reference.reader import Reader
from service.reference.schemas import BenchmarkEntry
from service.reference.tables import Table

PLACE = "benchmarks"


def read_info(
    reader: Reader, name: str, known: Classifications, sources: frozenset[str]
) -> tuple[DatasetInfo, BenchmarkEntry] | None:
    """Return what `dataset.yaml` says, as far as it is known to the other tables."""
    path = f"{PLACE}/{name}/dataset.yaml"
    entry = reader.entry(path, BenchmarkEntry, name)
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
    if (entry.kind == "computed") != (entry.computed is not None):
        said = "a dataset of kind computed, and no other, has a block `computed`"
        reader.refuse(path, "computed", said, Code.CONTRADICTION)
    return (_info(entry), entry) if reader.faults.count() == before else None


def _info(entry: BenchmarkEntry) -> DatasetInfo:
    return DatasetInfo(
        entry.id,
        entry.title,
        entry.label,
        entry.kind,
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


def read_figures(
    reader: Reader, info: DatasetInfo, known: Classifications, sources: frozenset[str]
) -> Dataset | None:
    """Return a dataset with the figures of its rows."""
    folder = f"{PLACE}/{info.dataset_id}"
    read = reader.table(f"{folder}/rows.csv", columns(info, known, sources), KEY)
    _read_beside(reader, folder, known)
    routes: Mapping[str, str] = {}
    if f"{folder}/routes.csv" in reader.files:
        routes = read_routes(reader, folder, known, sources & set(info.sources))
    if read is None:
        return None
    before = reader.faults.count()
    check_together(read, info, known.scopes, reader.faults)
    _check_covered(reader, read, info, known)
    if reader.faults.count() > before:
        return None
    figures = tuple(_figures(read, info, _Described(routes, known.materials).by))
    _check_ids(reader, read, figures)
    return Dataset.of(info, figures)


def _read_beside(reader: Reader, folder: str, known: Classifications) -> None:
    """Check the tables of an imported dataset that no figure comes from by itself."""
    if f"{folder}/goods.csv" in reader.files:
        read_goods(reader, folder, known)
    if f"{folder}/corrections.csv" in reader.files:
        read_corrections(reader, folder, known)
    if f"{folder}/irregular.csv" in reader.files:
        read_irregular(reader, folder)


def _check_covered(reader: Reader, read: Table, info: DatasetInfo, known: Classifications) -> None:
    """Note a fault for a figure of a country that the dataset says it does not cover."""
    outside = {
        member.country
        for group in info.not_covered
        for member in known.countries.groups[group].members
    }
    for line, country in zip(read.lines, read.column("country"), strict=True):
        if country in outside:
            said = f"{country} has a figure and is in not_covered"
            reader.faults.add(
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

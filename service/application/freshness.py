"""How old each source is on a day, and which newer edition of it is known."""

import calendar
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from service.domain.reference import Snapshot, Source
from service.reference.documents import Plain, document
from service.reference.editions import DESCRIBED, FIRST
from service.reference.faults import Faults

_MONTH = 7  # characters of a date that says year and month
_SOURCES = "sources"


@dataclass(frozen=True, slots=True)
class Newer:
    """A newer edition that is known; `loaded` is the dataset it already stands in, if any."""

    edition: str
    published: str | None
    source_id: str | None
    loaded: str | None
    note: str


@dataclass(frozen=True, slots=True)
class Freshness:
    """How old a source is, which datasets rest on it, and what is known to be newer.

    The age counts from the last day that the date of publication can mean; it is at least that.
    """

    source: Source
    on: date
    age_days: int
    days_since_retrieved: int
    used_by: tuple[str, ...]
    newer: tuple[Newer, ...]


def freshness(snapshot: Snapshot, files: Mapping[str, bytes], on: date) -> tuple[Freshness, ...]:
    """Return how old each source of a release is on a day, the oldest first."""
    users, following = _used(files)
    found = [
        Freshness(
            source,
            on,
            max((on - last_day(source.published)).days, 0),
            max((on - source.retrieved).days, 0),
            tuple(sorted(users.get(source.source_id, ()))),
            (
                *(
                    Newer(one.edition, one.published, one.source_id, None, one.note)
                    for one in source.newer
                ),
                *following.get(source.source_id, ()),
            ),
        )
        for source in snapshot.sources.values()
    ]
    return tuple(sorted(found, key=lambda one: (-one.age_days, one.source.source_id)))


def last_day(published: str) -> date:
    """Return the last day that a day, a month or a year can mean."""
    if len(published) > _MONTH:
        return date.fromisoformat(published)
    year, _, month = published.partition("-")
    if not month:
        return date(int(year), 12, 31)
    return date(int(year), int(month), calendar.monthrange(int(year), int(month))[1])


def _used(files: Mapping[str, bytes]) -> tuple[dict[str, set[str]], dict[str, list[Newer]]]:
    """Return who names a source, and the editions that took the place of those it was read for."""
    users: dict[str, set[str]] = {}
    named: dict[tuple[str, str], list[str]] = {}
    later: list[tuple[str, dict[str, Plain]]] = []
    for path, data in files.items():
        place = PurePosixPath(path)
        if place.suffix != ".yaml" or place.parts[0] == _SOURCES:
            continue
        read = document(path, data, Faults())
        content = read.content if read and isinstance(read.content, dict) else {}
        cited = list(_cited(content))
        is_edition = place.name == DESCRIBED
        name = place.parts[-4] if is_edition else str(content.get("id", place.stem))
        named[name, str(content.get("id")) if is_edition else FIRST] = cited
        for source in cited:
            users.setdefault(source, set()).add(name)
        if is_edition:
            later.append((name, content))
    following: dict[str, list[Newer]] = {}
    for dataset, edition in later:
        cited = named[dataset, str(edition.get("id"))]
        for source in named.get((dataset, str(edition.get("supersedes"))), []):
            if source not in cited:
                said = f"in force from {edition.get('effective_from')}"
                newer = Newer(str(edition.get("edition")), None, cited[0], dataset, said)
                following.setdefault(source, []).append(newer)
    return users, following


def _cited(content: Plain) -> Iterator[str]:
    """Yield every source that a document names, wherever in it."""
    if isinstance(content, list):
        for part in content:
            yield from _cited(part)
    if not isinstance(content, dict):
        return
    for key, part in content.items():
        if key == "source" and isinstance(part, str):
            yield part
        elif key == "sources" and isinstance(part, list):
            yield from (one for one in part if isinstance(one, str))
        else:
            yield from _cited(part)

"""Editions of a dataset: tables that follow each other, each in force from a day of its own.

The tables at the top of a dataset's folder are its first edition. Every later one stands in
`editions/<id>/` with an `edition.yaml`; nothing that stands there is ever overwritten.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Generic, TypeVar

from service.domain.reasons import Code
from service.reference.reader import Reader
from service.reference.schemas import EditionEntry, FigureSetEntry, TableEntry

FIRST = "first"
FOLDER = "editions"
DESCRIBED = "edition.yaml"
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Edition:
    """Where the tables of an edition stand, and on which days they are in force.

    No first day means ever since; the last day is inclusive and none means until further notice.
    """

    edition_id: str
    folder: str
    words: str
    status: str
    effective_from: date | None
    effective_to: date | None
    sources: tuple[str, ...]
    caveats: tuple[str, ...]
    supersedes: str | None

    @property
    def is_void(self) -> bool:
        """Return whether a later edition took its place before it came into force."""
        return (
            self.effective_from is not None
            and self.effective_to is not None
            and self.effective_to < self.effective_from
        )


@dataclass(frozen=True, slots=True)
class Dated(Generic[T]):
    """What stands in the tables of each edition, the first edition first."""

    editions: tuple[tuple[Edition, T], ...]

    @property
    def latest(self) -> T:
        """Return what stands in the last edition."""
        return self.editions[-1][1]

    def on(self, day: date) -> T | None:
        """Return what is in force on a day, or None before the first and after the last."""
        for edition, held in reversed(self.editions):
            begun = edition.effective_from is None or edition.effective_from <= day
            if begun and not edition.is_void:
                ended = edition.effective_to is not None and edition.effective_to < day
                return None if ended else held
        return None


def read_editions(
    reader: Reader, folder: str, top: FigureSetEntry | TableEntry
) -> tuple[Edition, ...]:
    """Return the editions of a dataset in the order in which they follow each other.

    What is faulty is noted, and the editions that can be placed are returned.
    """
    first = Edition(
        FIRST,
        folder,
        top.edition,
        top.status,
        top.effective_from,
        top.effective_to,
        tuple(top.sources),
        tuple(top.caveats),
        None,
    )
    names = reader.folders(f"{folder}/{FOLDER}")
    known = frozenset(reader.documents("sources"))
    later = [one for name in names if (one := _described(reader, folder, name, known))]
    return tuple(_closed(_chained(reader, [first, *later])))


def _described(reader: Reader, folder: str, name: str, known: frozenset[str]) -> Edition | None:
    place = f"{folder}/{FOLDER}/{name}"
    path = f"{place}/{DESCRIBED}"
    entry = reader.entry(path, EditionEntry, name)
    if entry is None:
        # Its tables cannot be placed without it, and are no unknown files either.
        reader.taken.update(one for one in reader.files if one.startswith(f"{place}/"))
        return None
    reader.check_sources(path, entry.sources, known)
    if name == FIRST:
        reader.refuse(path, "id", f"{FIRST!r} is the edition at the top of the folder")
    if entry.effective_to and entry.effective_to < entry.effective_from:
        said = "effective_to lies before effective_from"
        reader.refuse(path, "effective_to", said, Code.NOT_A_DATE)
    return Edition(
        entry.id,
        place,
        entry.edition,
        entry.status,
        entry.effective_from,
        entry.effective_to,
        tuple(entry.sources),
        tuple(entry.caveats),
        entry.supersedes,
    )


def _chained(reader: Reader, editions: list[Edition]) -> list[Edition]:
    """Return the editions from the first on; note a fault for each that has no place there."""
    follows: dict[str, Edition] = {}
    ids = {one.edition_id for one in editions}
    for one in editions[1:]:
        path, before = f"{one.folder}/{DESCRIBED}", one.supersedes or ""
        if before not in ids:
            reader.refuse(path, "supersedes", f"there is no edition {before!r}", value=before)
        elif before in follows:
            other = follows[before].edition_id
            said = f"{other!r} already supersedes {before!r}"
            reader.refuse(path, "supersedes", said, Code.CONTRADICTION, before)
        else:
            follows[before] = one
    chain = [editions[0]]
    while (following := follows.pop(chain[-1].edition_id, None)) is not None:
        chain.append(following)
    for one in follows.values():
        if one.supersedes in {other.edition_id for other in follows.values()}:
            said = "the editions supersede each other in a circle"
            reader.refuse(f"{one.folder}/{DESCRIBED}", "supersedes", said, Code.CONTRADICTION)
    return chain


def _closed(editions: list[Edition]) -> Iterable[Edition]:
    """Yield each edition with its last day: at the latest the day before any later one begins.

    One that reaches back before an earlier one leaves it no day: it is superseded whole. What an
    edition says of its own status ends with it.
    """
    for number, one in enumerate(editions):
        later = [after.effective_from for after in editions[number + 1 :] if after.effective_from]
        ends = [day - timedelta(days=1) for day in later]
        if one.effective_to is not None:
            ends.append(one.effective_to)
        status = one.status
        if later:
            after = editions[number + 1]
            status = f"superseded from {after.effective_from} by {after.words}"
        yield replace(one, effective_to=min(ends, default=None), status=status)

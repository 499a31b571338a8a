"""How two sets of reference data differ, in words: releases, folders or editions of a dataset."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

from sqlalchemy.orm import Session

from service.application.errors import NotOnRecord
from service.application.releases import ReleaseStore
from service.persistence.references import release_in_use_at
from service.reference.diffing import release_difference, table_difference
from service.reference.editions import DESCRIBED, FIRST, FOLDER
from service.reference.reader import files_in

Files = Mapping[str, bytes]
_AT = "@"


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed between two releases, one line for each change."""

    before: str
    after: str
    lines: tuple[str, ...]


def between_releases(store: ReleaseStore, before: str, after: str) -> Changes:
    """Return what changed from one release to another; raise NotOnRecord for an unknown one."""
    if before == after:
        store.files(before)
        return Changes(before, after, ())
    lines = release_difference(store.files(before), store.files(after))
    return Changes(before, after, lines)


def changes_since(store: ReleaseStore, session: Session, day: date, active: str) -> Changes:
    """Return what changed since the release that was in use when a day began, in UTC.

    Raises NotOnRecord where none was in use yet.
    """
    moment = datetime.combine(day, time(), UTC)
    before = release_in_use_at(session, moment)
    if before is None:
        raise NotOnRecord("reference release in use on", day.isoformat())
    return between_releases(store, before, active)


def between(one: str, other: str, reference: Path, find: Callable[[str], Files]) -> tuple[str, ...]:
    """Return how two sets differ, each a folder, a release id, or `dataset@edition`.

    `find` returns the files of a release. Raises NotOnRecord for what is none of these.
    """
    if _is_edition(one) or _is_edition(other):
        return _between_editions(one, other, files_in(reference))
    return release_difference(_files(one, find), _files(other, find))


def _is_edition(said: str) -> bool:
    return _AT in said and not Path(said).is_dir()


def _files(said: str, find: Callable[[str], Files]) -> Files:
    return files_in(Path(said)) if Path(said).is_dir() else find(said)


def _between_editions(one: str, other: str, files: Files) -> tuple[str, ...]:
    before, after = _edition(one, files), _edition(other, files)
    if one.partition(_AT)[0] == other.partition(_AT)[0]:
        # What stands beside the first edition alone, such as its sectors, holds for all of them.
        before, after = _held_by_both(before, after)
    return tuple(
        line
        for name in dict.fromkeys([*before, *after])
        for line in table_difference(name, before.get(name), after.get(name)).lines
    )


def _held_by_both(
    before: Mapping[str, bytes], after: Mapping[str, bytes]
) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """Return the tables that both editions of a dataset have."""
    both = before.keys() & after.keys()
    return (
        {name: data for name, data in before.items() if name in both},
        {name: data for name, data in after.items() if name in both},
    )


def _edition(said: str, files: Files) -> dict[str, bytes]:
    """Return the tables of an edition by name; raise NotOnRecord where there is none."""
    dataset, _, edition = said.partition(_AT)
    folders = {
        path.rpartition("/")[0] for path in files if path.endswith(f"/{dataset}/dataset.yaml")
    }
    for folder in sorted(folders):
        place = folder if edition == FIRST else f"{folder}/{FOLDER}/{edition}"
        described = f"{place}/{'dataset.yaml' if edition == FIRST else DESCRIBED}"
        if described in files:
            return {
                path.rpartition("/")[2]: data
                for path, data in files.items()
                if path.rpartition("/")[0] == place and path.endswith(".csv")
            }
    raise NotOnRecord("edition", said)

"""Puts a new edition together: its description, its tables, and its source if that is new."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from service.domain.reasons import Code
from service.reference.editions import DESCRIBED, FIRST, FOLDER, Edition
from service.reference.faults import Faults, FaultyRelease, FaultyWorkbook
from service.reference.importers.given import Given
from service.reference.importers.sidecar import Sidecar, sidecar_path
from service.reference.importers.written_yaml import yaml_bytes
from service.reference.reader import Reader
from service.reference.schemas import SourceEntry

Files = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class New:
    """The files of new tables by path, and what they are in words."""

    files: dict[str, bytes]
    words: str


def placed(folder: str, tables: Files) -> dict[str, bytes]:
    """Return tables by their path in the reference data."""
    return {f"{folder}/{name}": data for name, data in tables.items()}


def new_edition(
    given: Given, note: Sidecar, file: Path, chain: tuple[Edition, ...], files: Files
) -> New:
    """Return the files of the edition that follows the last one on record."""
    last = chain[-1]
    wanted = note.id or given.stated.edition_id or str(note.published)
    edition_id = _free(wanted, {one.edition_id for one in chain} | {FIRST})
    source_id, source = _source(given, note, file, (edition_id, last), files)
    words = note.edition or given.stated.words or edition_id
    described = {
        "id": edition_id,
        "edition": words,
        "status": note.status,
        "supersedes": last.edition_id,
        "effective_from": note.effective_from.isoformat(),
        **({"effective_to": note.effective_to.isoformat()} if note.effective_to else {}),
        "sources": [source_id, *(one for one in given.keeps if one != source_id)],
        "caveats": list(last.caveats if note.caveats is None else note.caveats),
        "imported": {
            "kind": given.kind,
            "file": file.name,
            "sha256": sha256(file.read_bytes()).hexdigest(),
        },
    }
    folder = f"{given.folder}/{FOLDER}/{edition_id}"
    files_of_it = {**source, **placed(folder, given.tables(source_id))}
    files_of_it[f"{folder}/{DESCRIBED}"] = yaml_bytes(described)
    said = (
        f"edition {edition_id} ({words}), in force from {note.effective_from}; it supersedes "
        f"{last.edition_id}"
    )
    if note.caveats is None and last.caveats:
        said += "; its caveats are carried over: read them again"
    return New(files_of_it, said)


def _free(wanted: str, taken: set[str]) -> str:
    """Return an id that no edition has: a second table under the same id gets a number."""
    number, free = 2, wanted
    while free in taken:
        free, number = f"{wanted}-{number}", number + 1
    return free


def _source(
    given: Given, note: Sidecar, file: Path, of: tuple[str, Edition], files: Files
) -> tuple[str, dict[str, bytes]]:
    """Return the source of the new edition, and its file where it is not on record yet."""
    edition_id, last = of
    named = note.source or given.stated.source_id
    if named and f"sources/{named}.yaml" in files:
        return named, {}
    reader = Reader(files)
    like = given.like or last.sources[0]
    before = reader.entry(f"sources/{like}.yaml", SourceEntry, like)
    if before is None:
        raise FaultyRelease(reader.faults.found)
    if note.title is None:
        raise _untitled(file, like)
    taken = {path.removeprefix("sources/").removesuffix(".yaml") for path in files}
    source_id = named or _free(f"{given.family}-{edition_id}", taken)
    words = note.edition or given.stated.words or edition_id
    return source_id, {f"sources/{source_id}.yaml": source_file(source_id, note, words, before)}


def source_file(
    source_id: str, note: Sidecar, words: str, before: SourceEntry | None = None
) -> bytes:
    """Return the file of a new source; what the note leaves out is as in the source before it."""
    return yaml_bytes(
        {
            "id": source_id,
            "title": note.title or (before.title if before else ""),
            "publisher": note.publisher or (before.publisher if before else ""),
            "published": note.published,
            "url": note.url,
            "edition": words,
            "retrieved": note.retrieved.isoformat(),
            "licence": note.licence or (before.licence if before else ""),
            "licence_class": note.licence_class or (before.licence_class if before else ""),
            "obtained": note.obtained,
        }
    )


def _untitled(file: Path, like: str) -> FaultyWorkbook:
    faults = Faults()
    said = "a new source is written for this file, and the note does not say its title"
    mend = f"say title, or say source and name one on record; that of the edition before is {like}"
    faults.add(
        sidecar_path(file).name,
        said,
        code=Code.MISSING_COLUMN,
        column="title",
        how_to_fix=mend,
    )
    return FaultyWorkbook(faults.found)


def lacking(given: Given, file: Path) -> FaultyWorkbook:
    """Return the refusal that says what the note must say, with what the file itself says."""
    stated = given.stated
    known = {
        "id": stated.edition_id,
        "edition": stated.words,
        "published": stated.published,
        "effective_from": stated.effective_from.isoformat() if stated.effective_from else "",
    }
    said = ", ".join(f"{key}: {value}" for key, value in known.items() if value)
    faults = Faults()
    faults.add(
        sidecar_path(file).name,
        "the note beside the file is missing, and a new edition is not written without it",
        code=Code.MISSING_COLUMN,
        how_to_fix="say title, published, effective_from, retrieved, url and obtained there"
        + (f"; the file itself says {said}" if said else ""),
    )
    return FaultyWorkbook(faults.found)

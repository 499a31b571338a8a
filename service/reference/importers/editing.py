"""Compares what an official file gives with the edition in force, and writes a new one beside it.

Nothing that is on record is overwritten. What a file cannot say of itself, the note beside it
says; without the note a difference is told and nothing is written.
"""

from collections.abc import Mapping
from pathlib import Path

from service.reference.benchmarks import PLACE as BENCHMARKS
from service.reference.diffing import Difference, table_difference
from service.reference.editions import Edition, read_editions
from service.reference.faults import FaultyRelease
from service.reference.importers.given import Given
from service.reference.importers.new_edition import New, lacking, new_edition, placed
from service.reference.importers.regeneration import Regeneration, write_new
from service.reference.importers.sidecar import Sidecar, read_sidecar, sidecar_path
from service.reference.limits import PLACE as LIMITS
from service.reference.reader import Reader
from service.reference.release import release_of
from service.reference.schemas import (
    BenchmarkEntry,
    FigureSetEntry,
    LimitSetEntry,
    TableEntry,
)

Files = Mapping[str, bytes]


def chain_of(files: Files, folder: str) -> tuple[Edition, ...]:
    """Return the editions of a dataset on record; raise FaultyRelease where they are faulty."""
    reader = Reader(files)
    path = f"{folder}/dataset.yaml"
    entry = _entry(reader, path)
    editions = () if entry is None else read_editions(reader, folder, entry)
    if reader.faults.found:
        raise FaultyRelease(reader.faults.found)
    return editions


def _entry(reader: Reader, path: str) -> FigureSetEntry | TableEntry | None:
    place, *_, name, _ = path.split("/")
    if place == BENCHMARKS:
        return reader.entry(path, BenchmarkEntry, name)
    if place == LIMITS:
        return reader.entry(path, LimitSetEntry, name)
    return reader.entry(path, TableEntry, name)


def bring_in(
    given: Given, file: Path, reference: Path, files: Files, *, write: bool
) -> Regeneration:
    """Return how a file's tables differ from the edition in force; write a new one when told.

    Raises FaultyWorkbook where the note beside the file is missing or faulty, and FaultyRelease
    where the reference data would be faulty with the new edition; nothing is written then.
    """
    note = read_sidecar(file)
    if given.new_dataset:
        return _begun(given, note, file, reference, files, write=write)
    chain = chain_of(files, given.folder)
    last = chain[-1]
    tables = _as_on_record(given, last, files)
    found = _differences(tables, last.folder, files)
    if not any(one.lines for one in found):
        said = f"compared with edition {last.edition_id}"
        return _told(given, reference, last.folder, tables, found, said)
    if _is_empty(given, tables, files):
        new = New(placed(given.folder, tables), "the first tables of the dataset")
        return _finished(given, reference, files, new, found, write=write)
    earlier = _same_as(given, chain[:-1], files)
    if earlier is not None and not _brings_again(note, chain):
        said = f"these are the tables of edition {earlier.edition_id}, which "
        said += f"{last.edition_id} supersedes; a note with an id of its own brings them in again"
        tables = _as_on_record(given, earlier, files)
        return _told(given, reference, earlier.folder, tables, found, said)
    if note is None:
        if write:
            raise lacking(given, file)
        said = f"{sidecar_path(file).name} is missing, which a new edition needs"
        return _told(given, reference, last.folder, tables, found, said)
    new = new_edition(given, note, file, chain, files)
    found = _differences(given.tables(last.sources[0]), last.folder, files)
    return _finished(given, reference, files, new, found, write=write)


def _differences(tables: Files, folder: str, files: Files) -> list[Difference]:
    return [
        table_difference(name, files.get(f"{folder}/{name}"), data) for name, data in tables.items()
    ]


def _as_on_record(given: Given, last: Edition, files: Files) -> Files:
    """Return a file's tables cited from the source with which they are on record, else the first.

    An edition that carries rows over has several sources, and a file may be that of any of them.
    """
    for source_id in last.sources:
        tables = given.tables(source_id)
        if all(files.get(f"{last.folder}/{name}") == data for name, data in tables.items()):
            return tables
    return given.tables(last.sources[0])


def _is_empty(given: Given, tables: Files, files: Files) -> bool:
    """Return whether the dataset is described and has no tables yet."""
    return not any(f"{given.folder}/{name}" in files for name in tables)


def _same_as(given: Given, editions: tuple[Edition, ...], files: Files) -> Edition | None:
    for one in editions:
        tables = _as_on_record(given, one, files)
        if all(files.get(f"{one.folder}/{name}") == data for name, data in tables.items()):
            return one
    return None


def _brings_again(note: Sidecar | None, chain: tuple[Edition, ...]) -> bool:
    """Return whether a note gives tables on record an id that no edition has.

    Without such an id a file of an earlier edition is known again and changes nothing.
    """
    return note is not None and note.id not in (None, *(one.edition_id for one in chain))


def _begun(
    given: Given, note: Sidecar | None, file: Path, reference: Path, files: Files, *, write: bool
) -> Regeneration:
    """Write the first edition of a dataset that is not on record."""
    if note is None:
        raise lacking(given, file)
    source_id = note.source or f"{given.family}-{note.id or note.published}"
    tables = given.tables(source_id)
    found = _differences(tables, given.folder, files)
    new = New({**given.new_dataset, **placed(given.folder, tables)}, "a new dataset")
    return _finished(given, reference, files, new, found, write=write)


def _finished(
    given: Given,
    reference: Path,
    files: Files,
    new: New,
    found: list[Difference],
    *,
    write: bool,
) -> Regeneration:
    """Check the reference data with the new files in them, and write these when told."""
    release_of({**files, **new.files})
    places = {reference / path: data for path, data in new.files.items()}
    if write:
        write_new(places)
    return _regeneration(given, places, found, new.words, written=write)


def _told(
    given: Given, reference: Path, folder: str, tables: Files, found: list[Difference], said: str
) -> Regeneration:
    places = {reference / folder / name: data for name, data in tables.items()}
    return _regeneration(given, places, found, said, written=False)


def _regeneration(
    given: Given, places: dict[Path, bytes], found: list[Difference], said: str, *, written: bool
) -> Regeneration:
    return Regeneration(
        given.folder.rpartition("/")[2],
        places,
        given.summary,
        given.notes,
        tuple(line for one in found for line in one.added),
        tuple(line for one in found for line in one.removed),
        tuple(line for one in found for line in one.changed),
        written=written,
        edition=said,
    )

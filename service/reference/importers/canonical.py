"""Imports any set of benchmarks or limits from a CSV in the columns of this project.

The note beside the file (see `sidecar`) names the dataset, the place of its kind and the source
of the figures; for a dataset that is not on record it holds the whole `dataset.yaml`.
"""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from service.domain.benchmarks.figures import DatasetInfo
from service.domain.reasons import Code
from service.reference.benchmark_columns import HEADER, KEY, check_together, columns
from service.reference.benchmarks import PLACE as BENCHMARKS
from service.reference.benchmarks import check_covered, read_info
from service.reference.classifications import Classifications
from service.reference.faults import Faults, FaultyRelease, FaultyWorkbook
from service.reference.importers.context import read_known
from service.reference.importers.editing import bring_in
from service.reference.importers.given import Given, Stated
from service.reference.importers.new_edition import source_file
from service.reference.importers.regeneration import Regeneration, csv_bytes
from service.reference.importers.sidecar import Sidecar, read_sidecar, sidecar_path
from service.reference.importers.written_yaml import yaml_bytes
from service.reference.reader import Reader, files_in
from service.reference.schemas import BenchmarkEntry, LimitSetEntry
from service.reference.tables import Table, table

KIND = "canonical"
Files = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class _Target:
    """Where a canonical table goes, and what must be written there before it."""

    folder: str
    source: str
    new: dict[str, bytes]


def import_rows(path: Path, files: Files) -> Given:
    """Return what the file gives; raise FaultyWorkbook with every fault by row and column."""
    target = _target(path, files)
    reader = Reader({**files, **target.new})
    known = read_known(Reader(files))
    model = BenchmarkEntry if target.folder.startswith(f"{BENCHMARKS}/") else LimitSetEntry
    sources = frozenset(reader.documents("sources"))
    read = read_info(reader, f"{target.folder}/dataset.yaml", model, known, sources)
    if read is None:
        raise FaultyRelease(reader.faults.found)
    rows = _rows(path, read[0], target.source, known)
    cited = sorted(set(rows.column("source_id")))
    data = csv_bytes(HEADER, rows.rows)
    return Given(
        KIND,
        target.folder,
        lambda _: {"rows.csv": data},
        target.source,
        Stated(source_id=target.source),
        (f"{len(rows.rows)} figures, cited from {', '.join(cited)}",),
        keeps=tuple(one for one in cited if one != target.source),
        new_dataset=target.new if f"{target.folder}/dataset.yaml" in target.new else {},
    )


def _rows(path: Path, info: DatasetInfo, source: str, known: Classifications) -> Table:
    """Return the rows of the file, checked as those on record are."""
    faults = Faults()
    allowed = frozenset({*info.sources, source})
    widened = replace(info, sources=tuple(sorted(allowed)))
    found = table(path.name, path.read_bytes(), columns(widened, known, allowed), KEY, faults)
    if found is not None:
        check_together(found, info, known.scopes, faults)
        check_covered(found, info, known, faults)
        if not found.rows:
            faults.add(path.name, "no figure in the file", code=Code.NO_LINES)
    if faults.found or found is None:
        raise FaultyWorkbook(faults.found)
    return found


def _target(path: Path, files: Files) -> _Target:
    """Return where the note sends the table; raise FaultyWorkbook where it does not say it."""
    note = read_sidecar(path)
    faults = Faults()
    name = sidecar_path(path).name
    for key in ("place", "dataset_id", "source"):
        if note is None or getattr(note, key) is None:
            said = "a canonical table is not understood without it"
            faults.add(name, said, code=Code.MISSING_COLUMN, column=key)
    if note is None or note.place is None or note.dataset_id is None or note.source is None:
        raise FaultyWorkbook(faults.found)
    folder = f"{note.place}/{note.dataset_id}"
    new = {
        **_described(folder, note, name, files, faults),
        **_sourced(note.source, note, name, files, faults),
    }
    if faults.found:
        raise FaultyWorkbook(faults.found)
    return _Target(folder, note.source, new)


def _described(
    folder: str, note: Sidecar, name: str, files: Files, faults: Faults
) -> dict[str, bytes]:
    """Return the `dataset.yaml` of a dataset that is not on record yet."""
    path = f"{folder}/dataset.yaml"
    if path in files:
        if note.dataset is not None:
            said = f"{folder} is on record, and its dataset.yaml is not overwritten"
            faults.add(name, said, code=Code.CONTRADICTION, column="dataset")
        return {}
    if note.dataset is None:
        said = f"{folder} is not on record: say here what its dataset.yaml must hold"
        faults.add(name, said, code=Code.MISSING_COLUMN, column="dataset")
        return {}
    return {path: yaml_bytes({"id": note.dataset_id, **note.dataset})}


def _sourced(
    source: str, note: Sidecar, name: str, files: Files, faults: Faults
) -> dict[str, bytes]:
    """Return the file of a source that is not on record yet."""
    path = f"sources/{source}.yaml"
    if path in files:
        return {}
    missing = [
        key
        for key in ("title", "publisher", "edition", "licence", "licence_class")
        if getattr(note, key) is None
    ]
    for key in missing:
        said = f"source {source!r} is not on record, and the note does not say it"
        faults.add(name, said, code=Code.MISSING_COLUMN, column=key)
    return {} if missing else {path: source_file(source, note, note.edition or source)}


def regenerate(file: Path, reference: Path, *, write: bool = False) -> Regeneration:
    """Return how the edition in force differs from what a file gives; write a new one."""
    files = files_in(reference)
    given = import_rows(file, files)
    try:
        return bring_in(given, file, reference, files, write=write)
    except FaultyRelease:
        _refuse_early(given, file)
        raise


def _refuse_early(given: Given, file: Path) -> None:
    """Raise FaultyWorkbook for the rows in force before the note's day, at their own places."""
    note = read_sidecar(file)
    if note is None or given.new_dataset:
        return
    faults, day = Faults(), note.effective_from.isoformat()
    reader = csv.DictReader(io.StringIO(given.tables("")["rows.csv"].decode("utf-8"), newline=""))
    start = 2  # the header stands on the first line
    for row in reader:
        if row["effective_from"] and row["effective_from"] < day:
            said = f"{row['effective_from']} is before {day}, on which the edition begins"
            mend = "leave such rows out, or have the note say an earlier effective_from"
            faults.add(
                file.name,
                said,
                code=Code.NOT_A_DATE,
                row=start,
                column="effective_from",
                value=row["effective_from"],
                how_to_fix=mend,
            )
        start = reader.line_num + 1
    if faults.found:
        raise FaultyWorkbook(faults.found)

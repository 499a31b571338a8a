"""Regenerates the tables of the EU default values from the Commission's workbook."""

from pathlib import Path

from service.reference.benchmark_columns import HEADER
from service.reference.imported_tables import IRREGULAR as IRREGULAR_HEADER
from service.reference.importers.context import read_context
from service.reference.importers.eu_default_values import DATASET, ImportResult, import_workbook
from service.reference.importers.regeneration import (
    Difference,
    Regeneration,
    csv_bytes,
    difference,
    replace,
)
from service.reference.reader import Reader, files_in
from service.reference.release import release_of

FOLDER = f"benchmarks/{DATASET}"
ROWS = "rows.csv"
IRREGULAR = "irregular.csv"
_KEYS = {ROWS: ("code", "good", "country", "scope"), IRREGULAR: ("sheet", "row", "what")}


def tables_of(result: ImportResult) -> dict[str, bytes]:
    """Return the files of the dataset that a workbook gives, by name."""
    return {
        ROWS: csv_bytes(HEADER, result.rows),
        IRREGULAR: csv_bytes(IRREGULAR_HEADER, (one.as_row() for one in result.irregular)),
    }


def regenerate(workbook: Path, reference: Path, *, write: bool = False) -> Regeneration:
    """Return how the tables on disk differ from what a workbook gives; write them when told.

    Raises FaultyWorkbook or FaultyRelease, with nothing written, where the workbook is not
    understood or the release would be faulty with the new tables.
    """
    files = files_in(reference)
    result = import_workbook(workbook, read_context(Reader(files), FOLDER))
    tables = tables_of(result)
    found = [
        difference(name, files.get(f"{FOLDER}/{name}"), data, _KEYS[name])
        for name, data in tables.items()
    ]
    differs = any(one != Difference((), (), ()) for one in found)
    places = {reference / FOLDER / name: data for name, data in tables.items()}
    if write and differs:
        release_of({**files, **{f"{FOLDER}/{name}": data for name, data in tables.items()}})
        replace(places)
    return Regeneration(
        DATASET,
        places,
        result.summary,
        result.notes,
        tuple(line for one in found for line in one.added),
        tuple(line for one in found for line in one.removed),
        tuple(line for one in found for line in one.changed),
        written=write and differs,
    )

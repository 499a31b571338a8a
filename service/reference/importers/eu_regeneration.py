"""Brings in the EU default values from the Commission's workbook."""

from pathlib import Path

from service.reference.benchmark_columns import HEADER
from service.reference.imported_tables import HIGHEST as HIGHEST_HEADER
from service.reference.imported_tables import IRREGULAR as IRREGULAR_HEADER
from service.reference.importers.context import read_context
from service.reference.importers.editing import bring_in
from service.reference.importers.eu_default_values import DATASET, ImportResult, import_workbook
from service.reference.importers.given import Given, Stated
from service.reference.importers.regeneration import Regeneration, csv_bytes
from service.reference.reader import Reader, files_in
from service.reference.tables import Row

KIND = "eu-default-values"
FOLDER = f"benchmarks/{DATASET}"


def tables_of(result: ImportResult, source_id: str) -> dict[str, bytes]:
    """Return the files of the dataset that a workbook gives, by name."""
    irregular = (one.as_row() for one in result.irregular)
    found = {
        "rows.csv": csv_bytes(HEADER, _cited(HEADER, result.rows, source_id)),
        "irregular.csv": csv_bytes(IRREGULAR_HEADER, irregular),
    }
    if result.highest:
        rows = _cited(HIGHEST_HEADER, result.highest, source_id)
        found["highest.csv"] = csv_bytes(HIGHEST_HEADER, rows)
    return found


def _cited(header: Row, rows: tuple[Row, ...], source_id: str) -> list[Row]:
    at = header.index("source_id")
    return [(*row[:at], source_id, *row[at + 1 :]) for row in rows]


def regenerate(workbook: Path, reference: Path, *, write: bool = False) -> Regeneration:
    """Return how the edition in force differs from what a workbook gives; write a new one."""
    files = files_in(reference)
    result = import_workbook(workbook, read_context(Reader(files), FOLDER))
    day = result.edition.isoformat()
    given = Given(
        KIND,
        FOLDER,
        lambda source_id: tables_of(result, source_id),
        "ec-cbam-default-values",
        Stated(day, f"workbook of {day}", day, None, result.source_id),
        result.summary,
        result.notes,
    )
    return bring_in(given, workbook, reference, files, write=write)

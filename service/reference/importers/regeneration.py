"""What came of an import, in words, and how tables are written to disk."""

import csv
import io
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from service.reference.tables import Row


@dataclass(frozen=True, slots=True)
class Regeneration:
    """The tables an official file gives and how they differ from the edition in force.

    `edition` says in words which edition they are, or would be.
    """

    dataset_id: str
    tables: Mapping[Path, bytes]
    summary: tuple[str, ...]
    notes: tuple[str, ...]
    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]
    written: bool
    edition: str = ""

    @property
    def identical(self) -> bool:
        """Return whether the edition in force has the tables that the file gives."""
        return not (self.added or self.removed or self.changed)

    @property
    def lines(self) -> tuple[str, ...]:
        """Return the whole report in words, one line each."""
        state = "written" if self.written else "nothing written"
        if self.identical:
            state = "the tables on disk are the same"
        return (
            *self.summary,
            *filter(None, [self.edition]),
            *(f"note: {note}" for note in self.notes),
            *(f"added: {line}" for line in self.added),
            *(f"removed: {line}" for line in self.removed),
            *(f"changed: {line}" for line in self.changed),
            f"{len(self.added)} added, {len(self.removed)} removed, {len(self.changed)} changed: "
            + state,
        )


def csv_bytes(header: Row, rows: Iterable[Row]) -> bytes:
    """Return a table as CSV: UTF-8, LF, quotes only where needed."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue().encode("utf-8")


def write_new(tables: Mapping[Path, bytes]) -> None:
    """Write files that are not there yet; raise FileExistsError where one is, with none written.

    All are written beside their places first; only then does each take its place, in order.
    """
    for path in tables:
        if path.exists():
            raise FileExistsError(f"{path} stands already and is not overwritten")
    waiting: list[tuple[Path, Path]] = []
    try:
        for path, data in tables.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            beside = path.with_name(f".{path.name}.new")
            waiting.append((beside, path))
            with beside.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        for beside, path in waiting:
            beside.replace(path)
    finally:
        for beside, _ in waiting:
            beside.unlink(missing_ok=True)

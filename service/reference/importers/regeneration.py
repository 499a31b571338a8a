"""Compares what an official file gives with the tables on disk, and replaces them when told."""

import csv
import io
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from service.reference.tables import Row


@dataclass(frozen=True, slots=True)
class Regeneration:
    """The tables an official file gives and how they differ from those on disk."""

    dataset_id: str
    tables: Mapping[Path, bytes]
    summary: tuple[str, ...]
    notes: tuple[str, ...]
    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]
    written: bool

    @property
    def identical(self) -> bool:
        """Return whether the tables on disk are those the file gives."""
        return not (self.added or self.removed or self.changed)

    @property
    def lines(self) -> tuple[str, ...]:
        """Return the whole report in words, one line each."""
        state = "written" if self.written else "nothing written"
        if self.identical:
            state = "the tables on disk are the same"
        return (
            *self.summary,
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


@dataclass(frozen=True, slots=True)
class Difference:
    """Which rows were added, removed and changed, in words."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]


def difference(file: str, old: bytes | None, new: bytes, key: Sequence[str]) -> Difference:
    """Return in words how a table differs from the one before, row by row."""
    before, after = _keyed(old or b"", key), _keyed(new, key)
    changed = [
        f"{file}: {name}: {column} {before[name].get(column, '')!r} -> {cell!r}"
        for name, row in after.items()
        if name in before
        for column, cell in row.items()
        if before[name].get(column) != cell
    ]
    if not changed and before.keys() == after.keys() and old != new:
        changed.append(f"{file}: the same rows, written in another way")
    return Difference(
        tuple(f"{file}: {_said(name, row)}" for name, row in after.items() if name not in before),
        tuple(f"{file}: {_said(name, row)}" for name, row in before.items() if name not in after),
        tuple(changed),
    )


def _keyed(data: bytes, key: Sequence[str]) -> dict[str, dict[str, str]]:
    text = data.decode("utf-8", errors="replace")
    rows = csv.DictReader(io.StringIO(text, newline=""), restkey="", restval="")
    return {" ".join(str(row.get(name, "")) for name in key): row for row in rows}


def _said(name: str, row: Mapping[str, str]) -> str:
    value = f"{row.get('value', '')} {row.get('unit', '')}".strip()
    return f"{name} {value}".strip()


def replace(tables: Mapping[Path, bytes]) -> None:
    """Write tables so that a reader finds the old or the new one, never a part.

    All are written beside their places first; only then does each take its place.
    """
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

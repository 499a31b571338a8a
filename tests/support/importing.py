"""A small reference folder for one importer, the note beside a file, and what an import said."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from service.reference.faults import FaultyWorkbook
from service.reference.importers import IMPORTERS
from service.reference.importers.regeneration import Regeneration
from service.reference.reader import files_in
from service.reference.release import Release, release_of
from tests.support.releases import Files, small_release, write

TABLE = """id: {id}
title: A table
edition: "1"
status: in force
sources: [agency]
licence: free
caveats: [for tests]
"""
NOTE = {
    "title": "A newer table",
    "published": "2026-09-01",
    "effective_from": "2026-10-01",
    "retrieved": "2026-11-21",
    "url": "https://example.org/newer",
    "obtained": "from its site",
}


@dataclass(frozen=True)
class Bench:
    """A reference folder and one importer at work on it."""

    kind: str
    folder: Path

    def run(self, file: Path, *, write: bool = False) -> Regeneration:
        return IMPORTERS[self.kind](file, self.folder, write=write)

    def begin(self, file: Path) -> Regeneration:
        """Write the first tables of a dataset that has none yet."""
        found = self.run(file, write=True)
        assert found.written
        return found

    def refused(self, file: Path) -> list[str]:
        """Return the faults for which a file is refused; nothing may be written then."""
        before = files_in(self.folder)
        with pytest.raises(FaultyWorkbook) as told:
            self.run(file, write=True)
        assert files_in(self.folder) == before
        return [str(fault) for fault in told.value.faults]

    def release(self) -> Release:
        return release_of(files_in(self.folder))

    def read(self, path: str) -> str:
        return (self.folder / path).read_text(encoding="utf-8")


def bench(kind: str, folder: Path, dataset: str, files: Files | None = None) -> Bench:
    """Return an importer with a small reference folder in which its dataset is described."""
    place, name = dataset.rsplit("/", 1)
    described = {f"{place}/{name}/dataset.yaml": TABLE.format(id=name).encode()}
    return Bench(kind, write({**small_release(), **described, **(files or {})}, folder / "data"))


def note(file: Path, **changes: str) -> Path:
    """Lay the note of a steward beside a file; return the file."""
    said = {**NOTE, **changes}
    text = "".join(f"{key}: {value}\n" for key, value in said.items())
    file.with_name(f"{file.name}.yaml").write_text(text, encoding="utf-8")
    return file


def write_csv(
    path: Path, rows: Iterable[Sequence[object]], *, delimiter: str = ",", before: str = ""
) -> Path:
    """Write rows as CSV below some lines; return the path."""
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(before)
        csv.writer(file, delimiter=delimiter, lineterminator="\n").writerows(rows)
    return path

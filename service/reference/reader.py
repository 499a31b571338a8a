"""Takes the files of a release one by one, so that a file nobody takes is noticed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from service.domain.reasons import Code
from service.reference.documents import Document, document, validated
from service.reference.faults import Faults
from service.reference.tables import Column, Table, table

Model = TypeVar("Model", bound=BaseModel)


def files_in(folder: Path) -> dict[str, bytes]:
    """Return the data files below a folder by relative path; a README is none."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.stem.upper() != "README" and not path.name.startswith(".")
    }


@dataclass(slots=True)
class Reader:
    """The files of a release, those already taken, and the faults found so far."""

    files: Mapping[str, bytes]
    faults: Faults = field(default_factory=Faults)
    taken: set[str] = field(default_factory=set)
    _read: dict[str, Document] = field(default_factory=dict)

    def folders(self, parent: str) -> list[str]:
        """Return the names of the folders directly in a folder."""
        inside = (path.removeprefix(f"{parent}/") for path in self._below(parent))
        return sorted({rest.split("/")[0] for rest in inside if "/" in rest})

    def documents(self, parent: str) -> list[str]:
        """Return the names, without ending, of the YAML files directly in a folder."""
        inside = (path.removeprefix(f"{parent}/") for path in self._below(parent))
        return sorted(
            rest.removesuffix(".yaml")
            for rest in inside
            if "/" not in rest and rest.endswith(".yaml")
        )

    def _below(self, parent: str) -> Iterable[str]:
        return (path for path in self.files if path.startswith(f"{parent}/"))

    def document(self, path: str) -> Document | None:
        """Return a YAML file as plain values."""
        data = self._take(path)
        read = None if data is None else document(path, data, self.faults)
        if read is not None:
            self._read[path] = read
        return read

    def entry(self, path: str, model: type[Model], named: str | None = None) -> Model | None:
        """Return a YAML file as a model; `named` is the id that its place gives it."""
        read = self.document(path)
        found = None if read is None else validated(model, read, self.faults)
        if found is None:
            return None
        written = getattr(found, "id", named)
        if named is not None and written != named:
            said = f"the id {written!r} is not the name of its place, {named!r}"
            self.refuse(path, "id", said, value=written)
            return None
        return found

    def refuse(
        self,
        path: str,
        key: str,
        said: str,
        code: Code = Code.MALFORMED,
        value: str | None = None,
    ) -> None:
        """Note a fault at a key of a YAML file that was read; a dotted key stands inside others."""
        pointer = tuple(int(part) if part.isdecimal() else part for part in key.split("."))
        read = self._read.get(path)
        row = None if read is None else read.line(pointer)
        self.faults.add(path, said, code=code, row=row, column=key, value=value)

    def check_sources(self, path: str, named: Iterable[str], known: frozenset[str]) -> None:
        """Note a fault for each source that a YAML file names and no registry knows."""
        for number, source in enumerate(named):
            if source not in known:
                said = f"source {source!r} is not known"
                self.refuse(path, f"sources.{number}", said, value=source)

    def table(self, path: str, columns: Sequence[Column], key: Iterable[str]) -> Table | None:
        """Return a CSV file whose cells pass and whose keys are unique."""
        data = self._take(path)
        return None if data is None else table(path, data, columns, key, self.faults)

    def _take(self, path: str) -> bytes | None:
        self.taken.add(path)
        data = self.files.get(path)
        if data is None:
            self.faults.add(path, "the file is missing")
        return data

    def tell_of_the_rest(self) -> None:
        """Note a fault for every file that nothing has taken."""
        for path in sorted(set(self.files) - self.taken):
            self.faults.add(path, "no such file is known here", code=Code.UNKNOWN_COLUMN)

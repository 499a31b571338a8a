"""Says in words how two sets of reference data differ: releases, folders or editions."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from service.reference.documents import Plain, document
from service.reference.editions import DESCRIBED, FIRST, FOLDER
from service.reference.faults import Faults
from service.reference.wording import PLACES, Cells, Wording, wording_of

Files = Mapping[str, bytes]
Key = tuple[str, ...]
_BLANK = "(blank)"
_SOURCES = "sources/"
# Keys that tell the members of a list in a YAML file apart.
_TELLING = ("id", "country", "code", "edition", "effective_from")


@dataclass(frozen=True, slots=True)
class Difference:
    """Which rows were added, removed and changed, in words."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        """Return all of it, one line for each row or cell."""
        return (
            *(f"added: {line}" for line in self.added),
            *(f"removed: {line}" for line in self.removed),
            *(f"changed: {line}" for line in self.changed),
        )


def table_difference(name: str, old: bytes | None, new: bytes | None) -> Difference:
    """Return how a table differs from the one before, row by row and cell by cell."""
    header, rows = _read(new if new is not None else old or b"")
    wording = wording_of(header)
    before, after = _keyed(_read(old or b"")[1], rows if new is not None else [], wording)
    changed: list[str] = []
    moved = 0
    for key, row in after.items():
        if key in before and before[key] != row:
            cells = list(_cells(before[key], row, wording))
            changed.extend(f"{name}: {line}" for line in cells)
            moved += not cells
    if moved:
        changed.append(f"{name}: {moved} rows with the same figure are cited from another place")
    if not changed and before == after and None not in (old, new) and old != new:
        changed.append(f"{name}: the same rows, written in another way")
    return Difference(
        tuple(f"{name}: {_told(row, wording)}" for key, row in after.items() if key not in before),
        tuple(f"{name}: {_told(row, wording)}" for key, row in before.items() if key not in after),
        tuple(changed),
    )


def _read(data: bytes) -> tuple[tuple[str, ...], list[dict[str, str]]]:
    text = data.decode("utf-8", errors="replace")
    reader = csv.DictReader(io.StringIO(text, newline=""), restkey="", restval="")
    rows = list(reader)
    return tuple(reader.fieldnames or ()), rows


def _keyed(
    old: Iterable[dict[str, str]], new: Iterable[dict[str, str]], wording: Wording
) -> tuple[dict[Key, Cells], dict[Key, Cells]]:
    """Return both tables by key; rows that share one are told apart by day, then by order."""
    grouped: list[dict[Key, list[Cells]]] = []
    for rows in (old, new):
        groups: dict[Key, list[Cells]] = {}
        for row in rows:
            groups.setdefault(tuple(row.get(name, "") for name in wording.key), []).append(row)
        grouped.append(groups)
    shared = {key for groups in grouped for key, found in groups.items() if len(found) > 1}
    before, after = (_told_apart(groups, shared) for groups in grouped)
    return before, after


def _told_apart(groups: Mapping[Key, list[Cells]], shared: set[Key]) -> dict[Key, Cells]:
    found: dict[Key, Cells] = {}
    for key, rows in groups.items():
        for row in rows:
            full = (*key, row.get("effective_from", "")) if key in shared else key
            number = 2
            while full in found:
                full, number = (*key, str(number)), number + 1
            found[full] = row
    return found


def _cells(before: Cells, after: Cells, wording: Wording) -> Iterator[str]:
    unit = after.get("unit", "")
    for column, cell in after.items():
        was = before.get(column, "")
        if was == cell or column in PLACES:
            continue
        shown = f" {unit}" if unit and column == "value" else ""
        days = _days(after) if column == "value" else ""
        yield (
            f"{wording.name(after)}: {column} {was or _BLANK} becomes {cell or _BLANK}{shown}{days}"
        )


def _told(row: Cells, wording: Wording) -> str:
    name, held = wording.name(row), wording.said(row)
    return (f"{name}: {held}" if held else name) + _days(row)


def _days(row: Cells) -> str:
    start, end = row.get("effective_from"), row.get("effective_to")
    said = [f"from {start}" if start else "", f"to {end}" if end else ""]
    days = " ".join(filter(None, said))
    return f", in force {days}" if days else ""


def release_difference(old: Files, new: Files) -> tuple[str, ...]:
    """Return in words how reference data differ: sources, datasets, editions, figures."""
    return tuple(_release_lines(old, new))


def _release_lines(old: Files, new: Files) -> Iterator[str]:
    paths = sorted({*old, *new}, key=lambda path: (not path.startswith(_SOURCES), path))
    editions = {path for path in paths if PurePosixPath(path).name == DESCRIBED}
    for path in sorted(editions):
        folder = path.removesuffix(f"/{DESCRIBED}")
        if path not in old:
            yield from _new_edition(folder, old, new)
        elif path not in new:
            yield f"removed: edition {_edition_name(folder)}"
    whole = {
        path.removesuffix(DESCRIBED) for path in editions if (path in old) is not (path in new)
    }
    for path in paths:
        if old.get(path) == new.get(path) or any(path.startswith(folder) for folder in whole):
            continue
        if path.endswith(".yaml"):
            yield from _document_lines(path, old.get(path), new.get(path))
        elif path not in old or path not in new:
            kind, data = ("added", new[path]) if path in new else ("removed", old[path])
            yield f"{kind}: {path}: the whole table, {len(_read(data)[1])} rows"
        else:
            if f"/{FOLDER}/" in path:
                yield f"altered: {path}: an edition on record was overwritten"
            yield from table_difference(path, old.get(path), new.get(path)).lines


def _edition_name(folder: str) -> str:
    dataset, _, edition = folder.partition(f"/{FOLDER}/")
    return f"{edition} of {PurePosixPath(dataset).name}"


def _new_edition(folder: str, old: Files, new: Files) -> Iterator[str]:
    """Yield what a new edition is and how its tables differ from those it supersedes."""
    said = _flat(_plain(f"{folder}/{DESCRIBED}", new))
    before, start = said.get("supersedes", FIRST), said.get("effective_from", "?")
    yield (
        f"added: edition {_edition_name(folder)} ({said.get('edition', '')}), in force from "
        f"{start}; it supersedes {before}"
    )
    dataset = folder.partition(f"/{FOLDER}/")[0]
    earlier = dataset if before == FIRST else f"{dataset}/{FOLDER}/{before}"
    for path in sorted(path for path in new if path.startswith(f"{folder}/")):
        if path.endswith(".csv"):
            name = path.removeprefix(f"{folder}/")
            was = new.get(f"{earlier}/{name}", old.get(f"{earlier}/{name}"))
            yield from table_difference(path, was, new[path]).lines


def _document_lines(path: str, old: bytes | None, new: bytes | None) -> Iterator[str]:
    name = PurePosixPath(path)
    called = f"source {name.stem}" if path.startswith(_SOURCES) else path
    if old is None or new is None:
        said = _flat(_plain(path, {path: (new if old is None else old) or b""}))
        title = said.get("title") or said.get("label") or ""
        yield f"{'added' if old is None else 'removed'}: {called}" + (f": {title}" if title else "")
        return
    before, after = _flat(_plain(path, {path: old})), _flat(_plain(path, {path: new}))
    for key in dict.fromkeys([*before, *after]):
        was, now = before.get(key), after.get(key)
        if was is None:
            yield f"added: {called}: {key} {now}".rstrip()
        elif now is None:
            yield f"removed: {called}: {key} {was}".rstrip()
        elif was != now:
            yield f"changed: {called}: {key} {was or _BLANK} becomes {now or _BLANK}"


def _plain(path: str, files: Files) -> Plain:
    read = document(path, files[path], Faults())
    return None if read is None else read.content


def _flat(content: Plain, at: str = "") -> dict[str, str]:
    """Return every value of a YAML file under the keys that lead to it."""
    if isinstance(content, dict):
        parts: Iterable[tuple[str, Plain]] = content.items()
    elif isinstance(content, list) and not all(isinstance(one, str) for one in content):
        parts = zip(_member_names(content), content, strict=True)
    elif isinstance(content, list):
        return {f"{at} {one!r}": "" for one in content}
    else:
        words = {None: "", True: "true", False: "false"}
        return {at: content if isinstance(content, str) else words[content]}
    return {
        key: value
        for name, part in parts
        for key, value in _flat(part, f"{at} {name}".strip()).items()
    }


def _member_names(content: Sequence[Plain]) -> list[str]:
    """Return what to call the members of a list: by a key that tells them apart, else by number."""
    for key in _TELLING:
        named = [str(part[key]) for part in content if isinstance(part, dict) and key in part]
        if len(set(named)) == len(content):
            return named
    return [str(number) for number, _ in enumerate(content, 1)]

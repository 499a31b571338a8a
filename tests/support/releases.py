"""A small release of reference data of our own, whole and valid, to break one thing at a time."""

from collections.abc import Mapping
from pathlib import Path

from service.reference.reader import files_in

Files = dict[str, bytes]
SMALL_RELEASE = Path(__file__).parent / "small_release"


def small_release() -> Files:
    """Return the files of a valid release; the README beside them is no part of it."""
    return files_in(SMALL_RELEASE)


def changed(files: Mapping[str, bytes], path: str, old: str, new: str) -> Files:
    """Return the files with one text replaced in one of them; it must be there."""
    text = files[path].decode()
    if old not in text:
        raise ValueError(f"{old!r} is not in {path}")
    return {**files, path: text.replace(old, new, 1).encode()}


def write(files: Mapping[str, bytes], folder: Path) -> Path:
    """Write files below a folder; return it."""
    for path, data in files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    return folder

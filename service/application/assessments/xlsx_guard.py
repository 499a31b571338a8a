"""Looks an XLSX file through before it is read: how much is in it, and where it can be cut.

The reader makes room for every cell up to the last one, so a small file with one cell far away
could ask for all memory there is. What it gets is packed anew from parts that were looked through,
a long sheet in windows of rows.
"""

import io
import posixpath
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import pairwise
from time import sleep
from typing import IO
from xml.parsers import expat
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo
from zlib import error as ZlibError  # noqa: N812 - an error is named like one

from service.application.assessments.xlsx_scan import Extent, Scan, parser, refuse

MIB = 1024 * 1024
MOST_UNPACKED = 256 * MIB
MOST_COMMON = 64 * MIB  # in one part that all sheets need, such as the texts they share
MOST_OUTLINE = 8 * MIB  # in a part that names sheets
MOST_PARTS = 1000
CHUNK = MIB // 4
_WORKBOOK, _RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
_OFFICE = "http://schemas.openxmlformats.org"
_ENTRANCE = (
    f'<Relationships xmlns="{_OFFICE}/package/2006/relationships"><Relationship Id="rId1" '
    f'Type="{_OFFICE}/officeDocument/2006/relationships/officeDocument" '
    f'Target="{_WORKBOOK}"/></Relationships>'
).encode()
# With one of these inside, the reader may take the file for another kind than XLSX.
_OTHER_KINDS = ("content.xml", "xl/workbook.bin")
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_SAVE_AS = "save it as .xlsx without a password, or as CSV UTF-8"
_SAVE_ANEW = "open and save it in a spreadsheet program"
_QUICK = 1  # level of packing: what is shared is unpacked for every window


@dataclass(frozen=True, slots=True)
class Inspected:
    """A workbook that may be read: its sheets by name, each with the part it stands in.

    `stale` says that whoever wrote the file asks to have it computed: no formula can be relied on.
    """

    sheets: Mapping[str, str]
    stale: bool
    _data: bytes = field(repr=False)
    _common: bytes = field(repr=False)

    def outline(self) -> io.BytesIO:
        """Return a workbook that names the sheets and holds none."""
        return self._packed({})

    def extent(self, name: str) -> Extent:
        """Return how far a sheet reaches; raise FaultyInput where it must not be read."""
        with _told(), ZipFile(io.BytesIO(self._data)) as archive:
            return _extent(archive, self.sheets[name], stale=self.stale)

    def windows(self, name: str, extent: Extent) -> Iterator[io.BytesIO]:
        """Yield workbooks that each hold the next rows of one sheet, under their own numbers."""
        part = self.sheets[name]
        with ZipFile(io.BytesIO(self._data)) as archive, archive.open(part) as file:
            head = file.read(extent.cuts[0]) if extent.cuts else b""
            for begin, end in pairwise(extent.cuts):
                body = file.read(end - begin)
                yield self._packed({part: head + body + extent.tail})
            yield self._packed({part: head + file.read()})

    def _packed(self, parts: Mapping[str, bytes]) -> io.BytesIO:
        buffer = io.BytesIO(self._common)
        with ZipFile(buffer, "a") as archive:
            for name, text in parts.items():
                archive.writestr(name, text)
        buffer.seek(0)
        return buffer


def is_workbook(data: bytes) -> bool:
    """Return whether a file is a spreadsheet rather than text, by its first bytes."""
    return data.startswith((_ZIP, _OLE))


def inspect(data: bytes) -> Inspected:
    """Return a workbook whose sheets may be looked at; raise FaultyInput for what must not be."""
    if data.startswith(_OLE):
        refuse("an old or password-protected Excel file", _SAVE_AS)
    with _told(), ZipFile(io.BytesIO(data)) as archive:
        names = _check(archive.infolist())
        relations = [one for name, one in _elements(archive, _RELATIONS) if name == "Relationship"]
        workbook = _elements(archive, _WORKBOOK)
        common = _packed_common(archive, (*_shared(relations, names), _WORKBOOK, _RELATIONS))
        return Inspected(_sheets(workbook, relations, names), _is_stale(workbook), data, common)


@contextmanager
def _told() -> Iterator[None]:
    """Turn what goes wrong with a packed file into the fault that it has."""
    try:
        yield
    except (BadZipFile, EOFError, NotImplementedError, RuntimeError, ZlibError) as error:
        refuse(f"not a whole XLSX file ({error})", _SAVE_AS)
    except (expat.ExpatError, KeyError, ValueError) as error:
        refuse(f"the XLSX file is damaged ({error})", _SAVE_ANEW)


def _is_xml(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels"))


def _check(parts: list[ZipInfo]) -> frozenset[str]:
    """Return the names of the parts; refuse a file that is none of ours or holds too much."""
    names = [part.filename.lower() for part in parts]
    unpacked = sum(part.file_size for part in parts)
    if _WORKBOOK not in names or any(name in names for name in _OTHER_KINDS):
        refuse("a packed file that is no XLSX workbook", _SAVE_AS)
    if len(set(names)) != len(names):
        refuse("the file holds two parts of one name", "save it anew in a spreadsheet program")
    if unpacked > MOST_UNPACKED or len(parts) > MOST_PARTS:
        refuse(
            f"unpacked the file has {unpacked} bytes in {len(parts)} parts; "
            f"{MOST_UNPACKED} in {MOST_PARTS} are read",
            "split the file, and take other sheets out",
        )
    return frozenset(part.filename for part in parts)


def _extent(archive: ZipFile, part: str, *, stale: bool) -> Extent:
    scan = Scan(stale=stale)
    with archive.open(part) as file:
        for chunk in _chunks(file):
            scan.feed(chunk)
            sleep(0)  # others are served between two chunks
    return scan.close()


def _chunks(file: IO[bytes]) -> Iterator[bytes]:
    """Yield the text of a part piece by piece; raise ValueError where it is not in UTF-8."""
    while chunk := file.read(CHUNK):
        if chunk.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise ValueError("its text is not in UTF-8")
        yield chunk


def _elements(archive: ZipFile, name: str) -> list[tuple[str, dict[str, str]]]:
    """Return the elements of a small part in order, by their names without prefix."""
    if archive.getinfo(name).file_size > MOST_OUTLINE:
        raise ValueError(f"{name} is longer than {MOST_OUTLINE} bytes")
    found: list[tuple[str, dict[str, str]]] = []
    look = parser()
    look.StartElementHandler = lambda tag, given: found.append((tag.rpartition(":")[2], given))
    look.Parse(archive.read(name), True)  # noqa: FBT003 - by position alone
    return found


def _sheets(
    workbook: list[tuple[str, dict[str, str]]],
    relations: list[dict[str, str]],
    names: frozenset[str],
) -> dict[str, str]:
    """Return the sheets of a workbook in order, each with the part it stands in."""
    targets = {
        one["Id"]: _part(one["Target"])
        for one in relations
        if one.get("Type", "").endswith("sheet")
    }
    if not all(_is_xml(target) for target in targets.values()):
        raise ValueError("a sheet is kept in another form than XML")
    found: dict[str, str] = {}
    for name, attributes in workbook:
        if name == "sheet":
            ids = [v for k, v in attributes.items() if k.rpartition(":")[2] == "id"]
            target = targets.get(ids[0], "") if ids else ""
            if target not in names:
                raise ValueError(f"the sheet {attributes['name'][:40]!r} is missing")
            found[attributes["name"]] = target
    return found


def _is_stale(workbook: list[tuple[str, dict[str, str]]]) -> bool:
    asked = [one.get("fullCalcOnLoad", "0") for name, one in workbook if name == "calcPr"]
    return any(one in {"1", "true"} for one in asked)


def _shared(relations: list[dict[str, str]], names: frozenset[str]) -> Iterator[str]:
    """Yield the parts that sheets share: their texts and formats."""
    for one in relations:
        part = _part(one.get("Target", ""))
        if one.get("Type", "").endswith(("/sharedStrings", "/styles")) and part in names:
            yield part


def _part(target: str) -> str:
    return posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")


def _packed_common(archive: ZipFile, parts: tuple[str, ...]) -> bytes:
    """Return a packed file of the parts that every sheet needs, looked through."""
    buffer = io.BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED, compresslevel=_QUICK) as packed:
        packed.writestr("_rels/.rels", _ENTRANCE)
        for name in dict.fromkeys(parts):
            if archive.getinfo(name).file_size > MOST_COMMON:
                fix = "split the file, and take other sheets out"
                refuse(f"{name} is longer than {MOST_COMMON} bytes", fix)
            look = parser()
            with archive.open(name) as old, packed.open(name, "w") as new:
                for chunk in _chunks(old):
                    look.Parse(chunk, False)  # noqa: FBT003 - by position alone
                    new.write(chunk)
                    sleep(0)
            look.Parse(b"", True)  # noqa: FBT003 - by position alone
    return buffer.getvalue()

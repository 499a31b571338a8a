"""Looks an XLSX file through before it is read: how much is in it, and what was never computed.

The reader makes room for every cell up to the last one, so a small file with one cell far away
could ask for all memory there is. Formulas are not told apart by the reader either. What it gets
is packed anew from parts that were looked through, a long sheet in windows of rows.
"""

import io
import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise
from time import sleep
from typing import NoReturn
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile, ZipInfo
from zlib import error as ZlibError  # noqa: N812 - an error is named like one

from service.domain.errors import Fault, FaultyInput
from service.domain.reasons import Code

MIB = 1024 * 1024
MOST_UNPACKED = 256 * MIB
MOST_PARTS = 1000
MOST_CELLS = 4_000_000
CHUNK = MIB // 4
_WORKBOOK, _RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
_OFFICE = "http://schemas.openxmlformats.org"
_ENTRANCE = (
    f'<Relationships xmlns="{_OFFICE}/package/2006/relationships"><Relationship Id="rId1" '
    f'Type="{_OFFICE}/officeDocument/2006/relationships/officeDocument" '
    f'Target="{_WORKBOOK}"/></Relationships>'
).encode()
WINDOW = 4000  # rows
# With one of these inside, the reader may take the file for another kind than XLSX.
_OTHER_KINDS = ("content.xml", "xl/workbook.bin")
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_SAVE_AS = "save it as .xlsx without a password, or as CSV UTF-8"
Place = tuple[int, int]


class Mark(StrEnum):
    """What makes a cell unusable whatever value stands in it."""

    NOT_COMPUTED = "not_computed"
    ERROR = "error"


@dataclass(slots=True)
class Extent:
    """How far a part of the file reaches, rows and columns from 1, and its unusable cells."""

    rows: int = 0
    columns: int = 0
    formulas: list[Place] = field(default_factory=list)
    marks: dict[Place, Mark] = field(default_factory=dict)
    part: str = ""
    cuts: list[int] = field(default_factory=list)
    tail: bytes = b""


@dataclass(frozen=True, slots=True)
class Inspected:
    """A workbook that may be read, sheet by sheet and window by window."""

    sheets: Mapping[str, Extent]
    _data: bytes = field(repr=False)
    _common: Mapping[str, bytes] = field(repr=False)

    def outline(self) -> io.BytesIO:
        """Return a workbook that names the sheets and holds none."""
        return self._packed({})

    def windows(self, name: str) -> Iterator[io.BytesIO]:
        """Yield workbooks that each hold the next rows of one sheet, under their own numbers."""
        extent = self.sheets[name]
        with ZipFile(io.BytesIO(self._data)) as archive, archive.open(extent.part) as file:
            head = file.read(extent.cuts[0]) if extent.cuts else b""
            for begin, end in pairwise(extent.cuts):
                body = file.read(end - begin)
                yield self._packed({extent.part: head + body + extent.tail})
            yield self._packed({extent.part: head + file.read()})

    def _packed(self, parts: Mapping[str, bytes]) -> io.BytesIO:
        buffer = io.BytesIO()
        with ZipFile(buffer, "w") as archive:
            for name, text in (*self._common.items(), *parts.items()):
                archive.writestr(name, text)
        buffer.seek(0)
        return buffer


def is_workbook(data: bytes) -> bool:
    """Return whether a file is a spreadsheet rather than text, by its first bytes."""
    return data.startswith((_ZIP, _OLE))


def inspect(data: bytes) -> Inspected:
    """Return a workbook that may be read; raise FaultyInput for what must not be."""
    if data.startswith(_OLE):
        _refuse("an old or password-protected Excel file", _SAVE_AS)
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            _check(archive.infolist())
            extents = {
                part.filename: _extent(archive, part)
                for part in archive.infolist()
                if _is_xml(part.filename)
            }
            common = {name: archive.read(name) for name in _common(archive, extents)}
            common["_rels/.rels"] = _ENTRANCE
            return Inspected(_by_sheet(archive, extents), data, common)
    except (BadZipFile, EOFError, NotImplementedError, RuntimeError, ZlibError) as error:
        _refuse(f"not a whole XLSX file ({error})", _SAVE_AS)
    except (expat.ExpatError, KeyError, ValueError) as error:
        _refuse(f"the XLSX file is damaged ({error})", "open and save it in a spreadsheet program")


def _refuse(what: str, fix: str) -> NoReturn:
    raise FaultyInput((Fault(Code.MALFORMED.value, what, fix, row=1),)) from None


def _is_xml(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels"))


def _check(parts: list[ZipInfo]) -> None:
    names = [part.filename.lower() for part in parts]
    unpacked = sum(part.file_size for part in parts)
    if _WORKBOOK not in names or any(name in names for name in _OTHER_KINDS):
        _refuse("a packed file that is no XLSX workbook", _SAVE_AS)
    if len(set(names)) != len(names):
        _refuse("the file holds two parts of one name", "save it anew in a spreadsheet program")
    if unpacked > MOST_UNPACKED or len(parts) > MOST_PARTS:
        _refuse(
            f"unpacked the file has {unpacked} bytes in {len(parts)} parts; "
            f"{MOST_UNPACKED} in {MOST_PARTS} are read",
            "split the file, and take other sheets out",
        )


def _extent(archive: ZipFile, part: ZipInfo) -> Extent:
    scan = _Scan(part.filename)
    with archive.open(part) as file:
        while chunk := file.read(CHUNK):
            if chunk.startswith((b"\xff\xfe", b"\xfe\xff")):
                raise ValueError("its text is not in UTF-8")
            scan.feed(chunk)
            sleep(0)  # others are served between two chunks
    found = scan.close()
    if found.rows * found.columns > MOST_CELLS:
        _refuse(
            f"a sheet reaches to row {found.rows} and column {found.columns}",
            "delete what stands far below or beside the lines, and save it again",
        )
    return found


class _Scan:
    """Follows the cells of one part of the file; a part without any reaches nowhere."""

    def __init__(self, part: str) -> None:
        self._found = Extent(part=part)
        self._root = self._data = ""
        self._rows = 0
        self._row = self._column = 0
        self._formula = False
        self._kinds: dict[str, str] = {}
        self._letters: dict[str, int] = {}
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.StartDoctypeDeclHandler = _doctype
        self._parser.XmlDeclHandler = _declaration

    def feed(self, chunk: bytes) -> None:
        """Take in the next bytes."""
        self._parser.Parse(chunk, False)  # noqa: FBT003 - by position alone

    def close(self) -> Extent:
        """Return what was found, once all is in."""
        self._parser.Parse(b"", True)  # noqa: FBT003 - by position alone
        self._leave()
        self._found.tail = f"</{self._data}></{self._root}>".encode()
        return self._found

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        kind = self._kinds.get(name) or self._kinds.setdefault(name, name.rpartition(":")[2])
        if kind == "c":
            self._leave()
            self._cell(attributes)
        elif kind in {"v", "is"}:
            self._found.rows = max(self._found.rows, self._row)
            self._found.columns = max(self._found.columns, self._column)
            if self._formula:
                self._parser.CharacterDataHandler = self._computed
        elif kind == "row":
            self._next_row(attributes.get("r"))
        elif kind == "f":
            self._formula = True
            self._found.formulas.append((self._row, self._column))
        elif kind == "sheetData":
            self._data = name
        self._root = self._root or name

    def _next_row(self, number: str | None) -> None:
        if number is None:
            # Rows without numbers count from the first one, so no window may start among them.
            self._rows = -MOST_CELLS * WINDOW
        if self._rows % WINDOW == 0 and self._rows >= 0:
            self._found.cuts.append(self._parser.CurrentByteIndex)
        self._rows += 1
        self._row, self._column = self._row + 1 if number is None else int(number), 0

    def _cell(self, attributes: dict[str, str]) -> None:
        place = attributes.get("r")
        if place is None:
            self._column += 1
        else:
            letters = place.rstrip("0123456789")
            self._row = int(place[len(letters) :])
            if letters not in self._letters:
                self._letters[letters] = _column_number(letters)
            self._column = self._letters[letters]
        if attributes.get("t") == "e":
            self._found.marks[self._row, self._column] = Mark.ERROR

    def _computed(self, _: str) -> None:
        self._formula = False
        self._parser.CharacterDataHandler = None

    def _leave(self) -> None:
        """Leave a cell; where its formula had no value, keep that."""
        if self._formula:
            self._found.marks[self._row, self._column] = Mark.NOT_COMPUTED
            self._computed("")


def _doctype(*_: object) -> None:
    raise ValueError("it declares a document type")


def _declaration(_: str, encoding: str | None, __: int) -> None:
    if encoding is not None and encoding.lower() not in {"utf-8", "us-ascii"}:
        raise ValueError(f"its text is in {encoding[:20]}, not in UTF-8")


def _column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        if not "A" <= letter <= "Z":
            raise ValueError(f"no cell stands at {letters[:8]!r}")
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def column_letters(number: int) -> str:
    """Return the letters that a spreadsheet shows above a column."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _by_sheet(archive: ZipFile, extents: Mapping[str, Extent]) -> dict[str, Extent]:
    targets = {
        one["Id"]: _part(one["Target"])
        for name, one in _elements(archive, _RELATIONS)
        if name == "Relationship" and one.get("Type", "").endswith("sheet")
    }
    if not all(_is_xml(target) for target in targets.values()):
        raise ValueError("a sheet is kept in another form than XML")
    found: dict[str, Extent] = {}
    stale = False
    for name, attributes in _elements(archive, _WORKBOOK):
        if name == "sheet":
            ids = [v for k, v in attributes.items() if k.rpartition(":")[2] == "id"]
            target = targets.get(ids[0], "") if ids else ""
            if target not in extents:
                raise ValueError(f"the sheet {attributes['name'][:40]!r} is missing")
            found[attributes["name"]] = extents[target]
        elif name == "calcPr":
            # Whoever wrote the file asks to have it computed: no value in it can be relied on.
            stale = attributes.get("fullCalcOnLoad", "0") in {"1", "true"}
    if stale:
        for extent in found.values():
            extent.marks.update(dict.fromkeys(extent.formulas, Mark.NOT_COMPUTED))
    return found


def _common(archive: ZipFile, extents: Mapping[str, Extent]) -> Iterator[str]:
    """Yield the parts that every sheet needs: names of sheets, texts they share, formats."""
    yield _WORKBOOK
    yield _RELATIONS
    for name, one in _elements(archive, _RELATIONS):
        part = _part(one.get("Target", ""))
        shared = one.get("Type", "").endswith(("/sharedStrings", "/styles"))
        if name == "Relationship" and shared and part in extents:
            yield part


def _part(target: str) -> str:
    return posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")


def _elements(archive: ZipFile, name: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Return the elements of a small part in order, by their names without prefix."""
    found: list[tuple[str, dict[str, str]]] = []
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda tag, given: found.append((tag.rpartition(":")[2], given))
    parser.Parse(archive.read(name), True)  # noqa: FBT003 - by position alone
    return iter(found)

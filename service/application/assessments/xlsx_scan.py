"""Goes through the XML of a sheet: how far it reaches, where it can be cut, what is unusable.

The reader of cells does not tell formulas apart, nor which of them were never computed.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NoReturn
from xml.parsers import expat

from service.domain.errors import Fault, FaultyInput
from service.domain.reasons import Code

MOST_CELLS = 4_000_000
MOST_ROWS = 2_000_000  # there is room for half as many
MOST_MARKS = 20_000
WINDOW = 4000  # rows
Place = tuple[int, int]


class Mark(StrEnum):
    """What makes a cell unusable whatever value stands in it."""

    NOT_COMPUTED = "not_computed"
    ERROR = "error"


@dataclass(slots=True)
class Extent:
    """How far a sheet reaches, rows and columns from 1, and its unusable cells."""

    rows: int = 0
    columns: int = 0
    marks: dict[Place, Mark] = field(default_factory=dict)
    cuts: list[int] = field(default_factory=list)
    tail: bytes = b""


class Scan:
    """Follows the cells of a sheet, whose text is fed to it piece by piece."""

    def __init__(self, *, stale: bool) -> None:
        """Begin; in a `stale` workbook no formula counts as computed."""
        self._found = Extent()
        self._stale = stale
        self._root = self._data = ""
        self._rows = self._all_rows = self._cells = 0
        self._row = self._column = 0
        self._formula = self._text = False
        self._kinds: dict[str, str] = {}
        self._letters: dict[str, int] = {}
        self._parser = parser()
        self._parser.StartElementHandler = self._start

    def feed(self, chunk: bytes) -> None:
        """Take in the next bytes."""
        self._parser.Parse(chunk, False)  # noqa: FBT003 - by position alone

    def close(self) -> Extent:
        """Return what was found, once all is in."""
        self._parser.Parse(b"", True)  # noqa: FBT003 - by position alone
        self._leave()
        found = self._found
        if found.rows * found.columns > MOST_CELLS:
            refuse_far(f"reaches to row {found.rows} and column {found.columns}")
        found.tail = f"</{self._data}></{self._root}>".encode()
        return found

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        kind = self._kinds.get(name) or self._kinds.setdefault(name, name.rpartition(":")[2])
        if kind == "c":
            self._leave()
            self._cell(attributes)
        elif kind in {"v", "is"}:
            self._found.rows = max(self._found.rows, self._row)
            self._found.columns = max(self._found.columns, self._column)
            if self._formula and self._text:
                self._computed("")  # to a text, which may be the empty one
            elif self._formula:
                self._parser.CharacterDataHandler = self._computed
        elif kind == "row":
            self._leave()
            self._next_row(attributes.get("r"))
        elif kind == "f":
            if self._stale:
                self._mark(Mark.NOT_COMPUTED)
            self._formula = True
        elif kind == "sheetData":
            self._data = name
        self._root = self._root or name

    def _next_row(self, number: str | None) -> None:
        self._all_rows += 1
        if self._all_rows > MOST_ROWS:
            refuse_far(f"has more than {MOST_ROWS} rows")
        if number is None:
            # Rows without numbers count from the first one, so no window may start among them.
            self._rows = -MOST_CELLS * WINDOW
        if self._rows % WINDOW == 0 and self._rows >= 0:
            self._found.cuts.append(self._parser.CurrentByteIndex)
        self._rows += 1
        self._row, self._column = self._row + 1 if number is None else int(number), 0

    def _cell(self, attributes: dict[str, str]) -> None:
        self._cells += 1
        if self._cells > MOST_CELLS:
            refuse_far(f"has more than {MOST_CELLS} cells, blank ones that have a format too")
        place = attributes.get("r")
        if place is None:
            self._column += 1
        else:
            letters = place.rstrip("0123456789")
            self._row = int(place[len(letters) :])
            if letters not in self._letters:
                self._letters[letters] = _column_number(letters)
            self._column = self._letters[letters]
        kind = attributes.get("t")
        self._text = kind == "str"
        if kind == "e":
            self._mark(Mark.ERROR)

    def _mark(self, mark: Mark) -> None:
        marks = self._found.marks
        marks[self._row, self._column] = mark
        if len(marks) > MOST_MARKS:
            refuse(
                f"a sheet with more than {MOST_MARKS} formulas that have an error or were never "
                "computed",
                "open and save the file in a spreadsheet program, or paste the values",
            )

    def _computed(self, _: str) -> None:
        self._formula = False
        self._parser.CharacterDataHandler = None

    def _leave(self) -> None:
        """Leave a cell; where its formula had no value, keep that."""
        if self._formula:
            self._mark(Mark.NOT_COMPUTED)
            self._computed("")


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


def parser() -> expat.XMLParserType:
    """Return a parser that takes no document type and no other text than UTF-8."""
    made = expat.ParserCreate()
    made.StartDoctypeDeclHandler = _doctype
    made.XmlDeclHandler = _declaration
    return made


def _doctype(*_: object) -> None:
    raise ValueError("it declares a document type")


def _declaration(_: str, encoding: str | None, __: int) -> None:
    if encoding is not None and encoding.lower() not in {"utf-8", "us-ascii"}:
        raise ValueError(f"its text is in {encoding[:20]}, not in UTF-8")


def refuse(what: str, fix: str) -> NoReturn:
    """Refuse a file for what is wrong with it as a whole."""
    raise FaultyInput((Fault(Code.MALFORMED.value, what, fix, row=1),)) from None


def refuse_far(what: str) -> NoReturn:
    """Refuse a file whose sheet holds more than could be import lines."""
    fix = "delete what stands far below or beside the lines, and save it again"
    refuse(f"a sheet {what}", fix)

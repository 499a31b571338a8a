"""Import lines from CSV: every fault with its row, column, code and mending; nothing half read."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError

from service.application.assessments.request import LineIn
from service.application.assessments.standins import a_line, not_caused, stood_in
from service.application.form import faults_of, places_of, shown, shown_name
from service.domain.errors import Fault, FaultyInput
from service.domain.reasons import Code

# Column of the file -> path of the field in a line.
FIELDS: Mapping[str, tuple[str, ...]] = {
    "line_id": ("line_id",),
    "hts_code": ("hts_code",),
    "cn_code": ("cn_code",),
    "hs_code": ("hs_code",),
    "material": ("material",),
    "country_of_origin": ("country_of_origin",),
    "quantity": ("quantity",),
    "quantity_unit": ("quantity_unit",),
    "customs_value": ("customs_value", "amount"),
    "currency": ("customs_value", "currency"),
    "entry_date": ("entry_date",),
    "period_start": ("period_start",),
    "period_end": ("period_end",),
    "importer": ("importer",),
    "verified_intensity": ("verified_intensity", "value"),
    "verified_intensity_unit": ("verified_intensity", "unit"),
    "verified_intensity_scope": ("verified_intensity", "scope"),
    "verified_intensity_evidence": ("verified_intensity", "evidence"),
    "carbon_price_paid": ("carbon_price_paid", "amount"),
    "carbon_price_currency": ("carbon_price_paid", "currency"),
    "carbon_price_per": ("carbon_price_paid", "per"),
}
MOST_COLUMNS = 200
REQUIRED = ("line_id", "country_of_origin")
# Columns that describe a line without entering any computation.
DESCRIPTIVE = frozenset(
    {
        "value_basis",
        "flow",
        "quantity_precision",
        "quantity_source",
        "value_source",
        "confidence",
        "general_customs_value_usd",
        "consumption_customs_value_usd",
        "calculated_duty_usd",
        "cif_value_usd",
        "note",
    }
)
# A group whose leading column is blank is left out whole: its unit or currency says nothing.
LEADING = {
    "customs_value": "customs_value",
    "verified_intensity": "verified_intensity",
    "carbon_price_paid": "carbon_price_paid",
}
_COLUMN_OF = {path: column for column, path in FIELDS.items()}


@dataclass(frozen=True, slots=True)
class LinesFile:
    """Lines read from a file, with the row each came from (the heading is row 1).

    `replaced` are pointers to the stand-ins that lines hold where a cell has a fault of form.
    """

    lines: list[LineIn]
    rows: tuple[int, ...]
    replaced: frozenset[str] = frozenset()


class FaultyLines(FaultyInput):
    """A file some of whose rows have faults of form; `file` holds stand-ins in their place."""

    def __init__(self, faults: tuple[Fault, ...], file: LinesFile) -> None:
        """Keep all faults and what could be read."""
        super().__init__(faults)
        self.file = file


def read_lines(data: bytes, most: int | None = None) -> LinesFile:
    """Return the lines of a CSV file; raise FaultyInput with every fault of form at once.

    A file of more lines than `most` is not read to its end.
    """
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FaultyInput((_not_utf8(error),)) from None
    table = _table(data, most)
    if not table:
        raise FaultyInput((_plain(Code.NO_LINES, "the file is empty", "give a heading row"),))
    heading = [cell.strip() for cell in table[0][1]]
    faults = tuple(_separator_faults(heading)) or tuple(heading_faults(heading))
    if faults:
        raise FaultyInput(faults)
    return _lines(heading, table[1:])


def _table(data: bytes, most: int | None) -> list[tuple[int, list[str]]]:
    """Return the rows that are not blank with their numbers; the first is the heading."""
    # Decoded as it is read: as one text a large file would take four times its size.
    text = io.TextIOWrapper(io.BytesIO(data), encoding="utf-8-sig", newline="")
    reader = csv.reader(text, strict=True)
    table: list[tuple[int, list[str]]] = []
    try:
        for number, cells in enumerate(reader, start=1):
            if number > 1 and not any(cell.strip() for cell in cells):
                continue
            table.append((number, cells))
            if most is not None and len(table) - 1 > most:
                raise FaultyInput((too_many(most, number),))
    except csv.Error as error:
        raise FaultyInput((_not_csv(str(error), reader.line_num),)) from None
    return table


def _lines(heading: list[str], table: list[tuple[int, list[str]]]) -> LinesFile:
    file, faults = gathered((number, _line(heading, cells, number)) for number, cells in table)
    if faults:
        raise FaultyLines(faults, file)
    if not file.lines:
        raise FaultyInput((no_row(),))
    return file


def gathered(rows: Iterable[tuple[int, "FoundRow"]]) -> tuple[LinesFile, tuple[Fault, ...]]:
    """Return the lines that rows hold, stand-ins in them, and the faults of form of all rows."""
    lines: list[LineIn] = []
    numbers: list[int] = []
    faults: list[Fault] = []
    replaced: set[str] = set()
    for number, found in rows:
        if isinstance(found, FaultyRow):
            faults.extend(found.faults)
            replaced.update(f"#/lines/{len(lines)}{pointer}" for pointer in found.replaced)
        line = found.line if isinstance(found, FaultyRow) else found
        if line is not None:
            lines.append(line)
            numbers.append(number)
    return LinesFile(lines, tuple(numbers), frozenset(replaced)), tuple(faults)


@dataclass(frozen=True, slots=True)
class FaultyRow:
    """What is wrong with a row, and what can still be looked through."""

    faults: list[Fault]
    line: LineIn | None = None
    replaced: tuple[str, ...] = ()


FoundRow = LineIn | FaultyRow


def _line(heading: list[str], cells: list[str], number: int) -> FoundRow:
    if len(cells) != len(heading):
        detail = f"{len(cells)} cells under {len(heading)} headings"
        fix = "quote cells that hold commas; write 1234.5, not 1,234.5"
        return FaultyRow([replace(_plain(Code.MALFORMED, detail, fix), row=number)])
    row = {name: cell.strip() for name, cell in zip(heading, cells, strict=True)}
    return line_of(row, number)


def line_of(row: Mapping[str, str], number: int, unusable: Sequence[Fault] = ()) -> FoundRow:
    """Return the line that a row holds by its columns, or its faults of form.

    `unusable` are faults of cells already known, whatever the fields of those cells ask for.
    """
    document: dict[str, Any] = {}
    for column, path in FIELDS.items():
        value = row.get(column, "")
        leading = LEADING.get(path[0])
        if not value or (leading is not None and not row.get(leading)):
            continue
        at = document
        for part in path[:-1]:
            at = at.setdefault(part, {})
        at[path[-1]] = value
    try:
        line = LineIn.model_validate(document)
    except ValidationError as error:
        return _faulty(error.errors(), document, number, row, unusable)
    return _faulty([], document, number, row, unusable) if unusable else line


def _faulty(
    found: Sequence[Any],
    document: dict[str, Any],
    number: int,
    row: Mapping[str, str],
    unusable: Sequence[Fault],
) -> FaultyRow:
    """Return the faults of a row, and its line with stand-ins for the faulty cells."""
    known = {fault.column for fault in unusable}
    of_fields = (_in_row(fault, number, row) for fault in faults_of(found))
    faults = [*unusable, *(fault for fault in of_fields if fault.column not in known)]
    faulty, unknown = places_of(found, document)
    places = [*faulty, *(FIELDS[column] for column in FIELDS if column in known)]
    in_lines = [["lines", 0, *place] for place in places]
    # The line stands alone here: the number of its row keeps a stand-in for its id unique.
    mended, replaced = stood_in({"lines": [document]}, in_lines, unknown)
    line = mended["lines"][0]
    if "#/lines/0/line_id" in replaced:
        line["line_id"] = a_line(number)["line_id"]
    try:
        model = LineIn.model_validate(line)
    except ValidationError:
        return FaultyRow(faults)
    return FaultyRow(faults, model, tuple(one.removeprefix("#/lines/0") for one in replaced))


def _in_row(fault: Fault, number: int, row: Mapping[str, str]) -> Fault:
    column = column_of(fault.pointer or "")
    value = row.get(column or "", fault.value or "") or None
    return replace(fault, pointer=None, row=number, column=column, value=shown(value))


def column_of(pointer: str) -> str | None:
    """Return the column that holds the field of a pointer inside a line."""
    path = tuple(part for part in pointer.lstrip("#").split("/") if part)
    if path in _COLUMN_OF:
        return _COLUMN_OF[path]
    return next((column for known, column in _COLUMN_OF.items() if known[:1] == path[:1]), None)


def as_rows(error: FaultyInput, file: LinesFile) -> FaultyInput:
    """Return faults of lines by row and column of the file they came from."""
    told = not_caused(error.faults, file.replaced)
    return FaultyInput(tuple(_as_row(fault, file) for fault in told))


def _as_row(fault: Fault, file: LinesFile) -> Fault:
    parts = (fault.pointer or "").split("/", maxsplit=3)
    if parts[:2] != ["#", "lines"] or len(parts) < len(("#", "lines", "n")):
        return fault
    row = file.rows[int(parts[2])]
    column = column_of(f"/{parts[3]}") if len(parts) > len(("#", "lines", "n")) else None
    return replace(fault, pointer=None, row=row, column=column)


def _separator_faults(heading: list[str]) -> Iterator[Fault]:
    """Yield the fault of a file whose columns something else than commas separates."""
    for separator, name in ((";", ";"), ("\t", "tabs"), ("|", "|")):
        cells = [cell.strip().strip('"') for cell in separator.join(heading).split(separator)]
        if not set(heading) & set(FIELDS) and len(set(cells) & set(FIELDS)) > 1:
            yield _plain(Code.MALFORMED, f"the columns are separated by {name}", "save with commas")
            return


def heading_faults(heading: list[str]) -> Iterator[Fault]:
    """Yield what is wrong with the columns of a file, so that none is silently passed over."""
    known = (*FIELDS, *DESCRIPTIVE)
    if len(heading) > MOST_COLUMNS:
        yield _plain(Code.MALFORMED, f"{len(heading)} columns", f"known: {', '.join(FIELDS)}")
        return
    for position, name in enumerate(heading):
        if name in heading[:position]:
            yield _heading(Code.DUPLICATE_COLUMN, name, "stands twice", "keep one")
        elif name not in known:
            near = get_close_matches(name, known, 1)
            fix = f"did you mean {near[0]!r}?" if near else f"known: {', '.join(FIELDS)}"
            yield _heading(Code.UNKNOWN_COLUMN, name, "is not known", fix)
    for name in REQUIRED:
        if name not in heading:
            fix = f"add a column {name}"
            yield _heading(Code.MISSING_COLUMN, name, "is missing", fix)


def _heading(code: Code, column: str, what: str, fix: str) -> Fault:
    name = shown_name(column)
    return Fault(code.value, f"column {name!r} {what}", fix, row=1, column=name, value=name)


def too_many(most: int, row: int) -> Fault:
    """Return the fault of a file with more lines than are taken; `row` is the first beyond."""
    detail = f"more than {most} lines, which is what one request may carry"
    return Fault(Code.TOO_MANY_LINES.value, detail, "split the file", row=row)


def no_row() -> Fault:
    """Return the fault of a file that has a heading and nothing below it."""
    return _plain(Code.NO_LINES, "no row below the heading", "give rows")


def _plain(code: Code, detail: str, fix: str) -> Fault:
    return Fault(code.value, detail, fix, row=1)


def _not_utf8(error: UnicodeDecodeError) -> Fault:
    return _plain(Code.MALFORMED, f"byte {error.start} is not UTF-8", "save the file as CSV UTF-8")


def _not_csv(why: str, row: int) -> Fault:
    return Fault(Code.MALFORMED.value, why, "close every quotation mark", row=row)

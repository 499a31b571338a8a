"""A file with faults, handed back as a workbook that says in each row what to mend."""

import csv
from collections.abc import Iterable, Iterator, Sequence

from service.application.assessments.file_in import Table, table_of
from service.application.assessments.run import DISCLAIMER
from service.application.assessments.template import (
    NOTES_SHEET,
    add_lines_sheet,
    add_lists,
    add_stamp,
)
from service.application.assessments.xlsx_in import (
    FAULTY_COLUMN,
    MESSAGE_COLUMN,
    OWN_COLUMNS,
    cell_text,
)
from service.application.assessments.xlsx_out import Book, put, written
from service.application.assessments.xlsx_text import safe_text
from service.domain.errors import Fault, FaultyInput
from service.domain.reference import Snapshot

FAULTS_SHEET = "Faults"
_FAULT_COLUMNS = ("row", "column", "code", "value", "what", "how_to_mend")


def annotated(data: bytes, faults: Sequence[Fault], snapshot: Snapshot) -> bytes | None:
    """Return the file with its faults, each in the row it stands in; None if it has no rows.

    Rows keep their numbers and cells their types. Two columns are added, `faulty` to filter by
    and `what_to_mend`; both are passed over when the mended sheet is sent again.
    """
    try:
        table = table_of(data)
    except (FaultyInput, UnicodeDecodeError, csv.Error):
        return None
    first = next(table.rows, None)
    if first is None:
        return None
    remark = table.stamp.remark(snapshot.release) if table.stamp else ""
    with written() as (book, buffer):
        _lines(book, first, table, faults, snapshot)
        _list(book, faults)
        add_lists(book, snapshot)
        book.pairs(NOTES_SHEET, _notes(faults, snapshot, remark))
        add_stamp(book, snapshot.release)
    return buffer.getvalue()


def _lines(
    book: Book,
    first: tuple[int, list[object]],
    table: Table,
    faults: Iterable[Fault],
    snapshot: Snapshot,
) -> None:
    heading = [cell_text(cell) for cell in first[1]]
    heading += [""] * (table.width - len(heading))
    kept = [place for place, name in enumerate(heading) if name not in OWN_COLUMNS]
    while kept and not heading[kept[-1]] and kept[-1] >= len(first[1]):
        kept.pop()
    columns = [*(heading[place] for place in kept), FAULTY_COLUMN, MESSAGE_COLUMN]
    sheet = add_lines_sheet(book, columns, snapshot)
    by_row: dict[int, list[Fault]] = {}
    for fault in faults:
        if fault.row is not None:
            by_row.setdefault(fault.row, []).append(fault)
    last = 0
    for number, cells in table.rows:
        wrong = by_row.get(number, [])
        named = {fault.column for fault in wrong}
        last = number - 1
        for place, source in enumerate(kept):
            cell = cells[source] if source < len(cells) else ""
            put(sheet, (last, place), cell, book.formats, wrong=columns[place] in named)
        if wrong:
            sheet.write_string(last, len(kept), "yes", book.formats.plain)
            said = safe_text("\n".join(map(_sentence, wrong)))
            sheet.write_string(last, len(kept) + 1, said, book.formats.plain)
    sheet.set_column(len(kept) + 1, len(kept) + 1, 80, book.formats.plain)
    sheet.autofilter(0, 0, last, len(columns) - 1)


def _sentence(fault: Fault) -> str:
    where = f"{fault.column}: " if fault.column else ""
    return f"{where}{fault.detail}; {fault.how_to_fix}"


def _list(book: Book, faults: Sequence[Fault]) -> None:
    """Write every fault in a list, those of the run with their pointers."""
    sheet = book.sheet(FAULTS_SHEET)
    for place, width in enumerate((8, 28, 22, 28, 60, 70)):
        sheet.set_column(place, place, width)
    book.heading(sheet, _FAULT_COLUMNS)
    for position, fault in enumerate(faults, start=1):
        if fault.row is not None:
            sheet.write_number(position, 0, fault.row)
        cells = (
            fault.column or fault.pointer,
            fault.code,
            fault.value,
            fault.detail,
            fault.how_to_fix,
        )
        for place, text in enumerate(cells, start=1):
            sheet.write_string(position, place, safe_text(text or ""))
    sheet.autofilter(0, 0, len(faults), len(_FAULT_COLUMNS) - 1)


def _notes(faults: Sequence[Fault], snapshot: Snapshot, remark: str) -> Iterator[tuple[str, str]]:
    yield "What this is", f"Your lines with {len(faults)} fault(s). Nothing of it was stored."
    yield (
        "How to go on",
        (
            f"Filter by {FAULTY_COLUMN}, mend what {MESSAGE_COLUMN} says and send the sheet again; "
            f"both columns may stay. The sheet {FAULTS_SHEET} lists all, those of the run too."
        ),
    )
    yield "Notice", DISCLAIMER
    yield "Reference release", snapshot.release
    if remark:
        yield "Template", remark

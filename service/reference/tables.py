"""CSV tables with an exact header, checked column by column."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from service.domain.reasons import Code
from service.reference.faults import Faults

Row = tuple[str, ...]
Trouble = tuple[Code, str]
Check = Callable[[str], Trouble | None]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a closed header and what its cells must satisfy."""

    name: str
    check: Check

    def trouble(self, cells: Row) -> Trouble | None:
        """Return what is wrong with the first of some cells."""
        if cells[0] != cells[0].strip():
            return (Code.MALFORMED, f"space around {cells[0]!r}")
        return self.check(cells[0])


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a CSV file as text, with the line of each in an editor."""

    file: str
    header: Row
    rows: tuple[Row, ...]
    lines: tuple[int, ...]

    def column(self, name: str) -> Iterator[str]:
        """Yield the cells of a column."""
        at = self.header.index(name)
        return (row[at] for row in self.rows)

    def columns(self, *names: str) -> Iterator[Row]:
        """Yield the cells of several columns, row by row."""
        return zip(*map(self.column, names), strict=True)

    def records(self) -> Iterator[dict[str, str]]:
        """Yield each row as a mapping by column name."""
        return (dict(zip(self.header, row, strict=True)) for row in self.rows)


def table(
    file: str, data: bytes, columns: Sequence[Column], key: Iterable[str], faults: Faults
) -> Table | None:
    """Return a CSV file whose cells all pass and whose keys are unique, or None."""
    before = faults.count()
    read = _read(file, data, tuple(column.name for column in columns), faults)
    if read is None:
        return None
    for column in columns:
        tell(read, (column.name,), column.trouble, faults)
    _unique(read, tuple(key), faults)
    return read if faults.count() == before else None


def tell(
    read: Table, names: tuple[str, ...], check: Callable[[Row], Trouble | None], faults: Faults
) -> None:
    """Note a fault for every row whose cells in some columns do not pass together.

    Each distinct combination is checked once: tables are long and their columns repeat.
    """
    troubles = {cells: check(cells) for cells in set(read.columns(*names))}
    if not any(troubles.values()):
        return
    for line, cells in zip(read.lines, read.columns(*names), strict=True):
        trouble = troubles[cells]
        if trouble is not None:
            code, said = trouble
            faults.add(
                read.file, said, code=code, row=line, column=", ".join(names), value=cells[0]
            )


def _read(file: str, data: bytes, header: Row, faults: Faults) -> Table | None:
    try:
        reader = csv.reader(io.StringIO(data.decode("utf-8"), newline=""), strict=True)
        rows: list[Row] = []
        lines: list[int] = []
        start = 1
        for row in reader:
            rows.append(tuple(row))
            lines.append(start)
            start = reader.line_num + 1
    except UnicodeDecodeError:
        faults.add(file, "not UTF-8 text")
        return None
    except csv.Error as error:
        faults.add(file, f"not CSV: {error}", row=reader.line_num)
        return None
    if not _same_header(file, rows[0] if rows else (), header, faults):
        return None
    odd = [line for line, row in zip(lines, rows, strict=True) if len(row) != len(header)]
    for line in odd:
        faults.add(file, f"the row has not {len(header)} cells", row=line)
    return None if odd else Table(file, header, tuple(rows[1:]), tuple(lines[1:]))


def _same_header(file: str, found: Row, header: Row, faults: Faults) -> bool:
    if found == header:
        return True
    before = faults.count()
    for name in dict.fromkeys(found):
        if name not in header:
            faults.add(
                file, "the column is not known", code=Code.UNKNOWN_COLUMN, row=1, column=name
            )
        elif found.count(name) > 1:
            faults.add(
                file, "the column stands twice", code=Code.DUPLICATE_COLUMN, row=1, column=name
            )
    for name in header:
        if name not in found:
            faults.add(file, "the column is missing", code=Code.MISSING_COLUMN, row=1, column=name)
    if faults.count() == before:
        faults.add(file, f"the columns stand in another order than {','.join(header)}", row=1)
    return False


def _unique(read: Table, key: tuple[str, ...], faults: Faults) -> None:
    if not key:
        return
    first: dict[Row, int] = {}
    for line, cells in zip(read.lines, read.columns(*key), strict=True):
        if first.setdefault(cells, line) != line:
            faults.add(
                read.file,
                f"the key stands twice, first on row {first[cells]}",
                code=Code.CONTRADICTION,
                row=line,
                column=", ".join(key),
                value=" ".join(cells),
            )

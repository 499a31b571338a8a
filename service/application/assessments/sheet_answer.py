"""A workbook of lines with its run: looked through in parts, so that a long one takes no room."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from time import sleep

from service.application.assessments.csv_in import (
    FoundRow,
    LinesFile,
    as_rows,
    gathered,
    no_row,
    too_many,
)
from service.application.assessments.designs import columns_of
from service.application.assessments.desk import Answered, answer, release_of
from service.application.assessments.imported import (
    GivenRun,
    answer_file,
    in_order,
    meant,
    run_of,
)
from service.application.assessments.request import MOST_LINES
from service.application.assessments.run import ANSWERS_PER_LINE, too_wide
from service.application.assessments.xlsx_guard import is_workbook
from service.application.assessments.xlsx_in import Sheet, open_sheet
from service.application.runtime import Runtime
from service.domain.errors import Fault, FaultyInput
from service.domain.reasons import Code

_NOTHING = LinesFile([], ())
_OWN_ID = "give each line an id of its own"
PART = 1000  # lines looked through at once
MOST_FAULTS = 20_000  # told of one sheet


@dataclass(frozen=True, slots=True)
class Limits:
    """The most lines that are assessed, and the most rows of a workbook that are checked."""

    lines: int
    rows: int


@dataclass(frozen=True, slots=True)
class Uploaded:
    """The answer to a file, and what to say of the template it was made from, where it differs."""

    answered: Answered
    remark: str = ""


def answer_upload(
    data: bytes, run: str, runtime: Runtime, *, limits: Limits, keep: bool
) -> Uploaded:
    """Return the assessment of a CSV or XLSX file; `keep` stores it, all of it or nothing.

    Raises FaultyInput with every fault of file and run. A workbook is gone through twice: once in
    parts for its faults, and only where there is none for its lines.
    """
    if not is_workbook(data):
        return Uploaded(answer_file(data, run, runtime, max_lines=limits.lines, keep=keep))
    given = run_of(run)
    try:
        sheet = open_sheet(data)
    except FaultyInput as error:
        of_run = (*given.faults, *meant(given, _NOTHING, runtime, limits.lines))
        raise FaultyInput((*error.faults, *of_run)) from None
    faults = (*given.faults, *_Check(sheet, given, runtime, limits).faults())
    if faults or given.run is None:
        raise FaultyInput(in_order(faults))
    file, _ = gathered(sheet.lines())
    try:
        request = given.run.with_lines(file.lines)
        answered = answer(request, runtime, max_lines=limits.lines, keep=keep)
    except FaultyInput as error:
        raise as_rows(error, file) from None
    release = answered.assessment.head["reference_release"]
    return Uploaded(answered, sheet.stamp.remark(release) if sheet.stamp else "")


@dataclass(slots=True)
class _Check:
    """Looks a sheet through part by part; no part is kept."""

    sheet: Sheet
    given: GivenRun
    runtime: Runtime
    limits: Limits
    seen: set[str] = field(default_factory=set)
    readable: int = 0

    def faults(self) -> tuple[Fault, ...]:
        """Return every fault of form and meaning, those of the run once.

        A sheet with more faults than anybody mends one by one is not looked through to its end.
        """
        found: dict[Fault, None] = {}
        lines, count = self.sheet.lines(), 0
        beyond: int | None = None
        while part := list(islice(lines, min(PART, self.limits.lines))):
            if len(found) >= MOST_FAULTS:
                found[_too_many_faults(part[0][0])] = None
                break
            if beyond is None and count + len(part) > self.limits.lines:
                beyond = part[self.limits.lines - count][0]
            count += len(part)
            if count > self.limits.rows:
                row = part[self.limits.rows - count][0]
                found[too_many(self.limits.rows, row)] = None
                break
            found.update(dict.fromkeys(self._part(part)))
            sleep(0)  # others are served between two parts
        if not count:
            found.update(dict.fromkeys((no_row(), *self._meant(_NOTHING))))
        elif beyond is None:
            found.update(dict.fromkeys(self._too_wide()))
        elif count <= self.limits.rows:
            found[too_many(self.limits.lines, beyond)] = None
        return tuple(found)

    def _part(self, part: list[tuple[int, FoundRow]]) -> Iterator[Fault]:
        file, faults = gathered(part)
        self.readable += len(file.lines)
        yield from faults
        yield from self._meant(file)
        yield from self._again(file)

    def _meant(self, file: LinesFile) -> tuple[Fault, ...]:
        # How many lines the answer would hold is not told by a part of them.
        return meant(self.given, file, self.runtime, MOST_LINES)

    def _too_wide(self) -> Iterator[Fault]:
        """Yield the fault of a run whose columns make the answer to all lines too long."""
        if self.given.run is None:
            return
        request = self.given.run.with_lines([])
        try:
            snapshot = release_of(request, self.runtime)
        except FaultyInput:  # told of with the faults of the run
            snapshot = self.runtime.snapshot
        columns, _ = columns_of(request, snapshot)
        most = self.limits.lines * ANSWERS_PER_LINE
        if self.readable * len(columns) > most:
            yield too_wide(self.readable, len(columns), most)

    def _again(self, file: LinesFile) -> Iterator[Fault]:
        """Yield the line ids that stand in an earlier part already."""
        own: set[str] = set()
        for row, line in zip(file.rows, file.lines, strict=True):
            name = line.line_id
            if name in self.seen and name not in own:
                detail, fix = f"line id {name!r} stands more than once", _OWN_ID
                code = Code.DUPLICATE_LINE_ID.value
                yield Fault(code, detail, fix, row=row, column="line_id", value=name)
            own.add(name)
        self.seen |= own


def _too_many_faults(row: int) -> Fault:
    detail = f"more than {MOST_FAULTS} faults: from this row on the sheet was not looked through"
    fix = "mend what is told, often one mistake in a whole column, and send the sheet again"
    return Fault(Code.MALFORMED.value, detail, fix, row=row)

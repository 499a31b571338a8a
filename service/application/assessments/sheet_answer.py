"""A workbook of lines with its run: looked through in parts, so that a long one takes no room."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from time import sleep

from service.application.assessments.csv_in import LinesFile, as_rows, too_many
from service.application.assessments.desk import Answered, answer, release_of
from service.application.assessments.imported import answer_file, in_order, run_of
from service.application.assessments.request import LineIn, RunIn
from service.application.assessments.run import faults_in
from service.application.assessments.xlsx_guard import is_workbook
from service.application.assessments.xlsx_in import Sheet, no_row, open_sheet
from service.application.runtime import Runtime
from service.domain.errors import Fault, FaultyInput
from service.domain.reasons import Code
from service.domain.reference import Snapshot

_OWN_ID = "give each line an id of its own"
PART = 1000  # lines looked through at once
Found = tuple[int, LineIn | list[Fault]]


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
    wanted = run_of(run)
    of_run = () if isinstance(wanted, RunIn) else wanted
    try:
        sheet = open_sheet(data)
    except FaultyInput as error:
        raise FaultyInput((*error.faults, *of_run)) from None
    faults = _Check(sheet, wanted if isinstance(wanted, RunIn) else None, runtime).faults(limits)
    if faults or not isinstance(wanted, RunIn):
        raise FaultyInput(in_order((*faults, *of_run)))
    found = [(row, line) for row, line in sheet.lines() if isinstance(line, LineIn)]
    file = LinesFile([line for _, line in found], tuple(row for row, _ in found))
    try:
        request = wanted.with_lines(file.lines)
        answered = answer(request, runtime, max_lines=limits.lines, keep=keep)
    except FaultyInput as error:
        raise as_rows(error, file) from None
    release = answered.assessment.head["reference_release"]
    return Uploaded(answered, sheet.stamp.remark(release) if sheet.stamp else "")


@dataclass(slots=True)
class _Check:
    """Looks a sheet through part by part; no part is kept."""

    sheet: Sheet
    run: RunIn | None
    runtime: Runtime
    seen: set[str] = field(default_factory=set)

    def faults(self, limits: Limits) -> tuple[Fault, ...]:
        """Return every fault of form and meaning, those of the run once."""
        found: dict[Fault, None] = {}
        snapshot = self._snapshot(found)
        lines, count = self.sheet.lines(), 0
        beyond: int | None = None
        while part := list(islice(lines, PART)):
            if beyond is None and count + len(part) > limits.lines:
                beyond = part[limits.lines - count][0]
            count += len(part)
            if count > limits.rows:
                found[too_many(limits.rows, part[limits.rows - count][0])] = None
                break
            found.update(dict.fromkeys(self._part(part, snapshot)))
            sleep(0)  # others are served between two parts
        if not count:
            found[no_row()] = None
        elif beyond is not None and count <= limits.rows:
            found[too_many(limits.lines, beyond)] = None
        return tuple(found)

    def _snapshot(self, found: dict[Fault, None]) -> Snapshot | None:
        if self.run is None:
            return None
        try:
            return release_of(self.run.with_lines([]), self.runtime)
        except FaultyInput as error:
            found.update(dict.fromkeys(error.faults))
            return None

    def _part(self, part: list[Found], snapshot: Snapshot | None) -> Iterator[Fault]:
        for _, one in part:
            if isinstance(one, list):
                yield from one
        good = [(row, one) for row, one in part if isinstance(one, LineIn)]
        if self.run is None or snapshot is None or not good:
            return
        file = LinesFile([line for _, line in good], tuple(row for row, _ in good))
        request = self.run.with_lines(file.lines)
        yield from as_rows(FaultyInput(faults_in(request, snapshot, len(file.lines))), file).faults
        yield from self._again(file)

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

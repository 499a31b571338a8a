"""A file of lines with its run: every fault of both at once, whether of form or of meaning."""

from dataclasses import dataclass

import orjson
from pydantic import ValidationError

from service.application.assessments.csv_in import FaultyLines, LinesFile, as_rows, read_lines
from service.application.assessments.desk import Answered, answer, faults_beside
from service.application.assessments.request import LineIn, RunIn
from service.application.assessments.standins import a_line, not_caused, stood_in
from service.application.form import faults_of, places_of
from service.application.runtime import Runtime
from service.domain.errors import Fault, FaultyInput

_NOTHING = LinesFile([], ())


def answer_file(data: bytes, run: str, runtime: Runtime, *, max_lines: int, keep: bool) -> Answered:
    """Return the assessment of a CSV file; `keep` stores it, all of it or nothing.

    Raises FaultyInput with the faults of the file by row and column and those of the run by
    pointer. What has no fault of form is looked through even where other parts have one.
    """
    file, faults = _read(data, max_lines)
    given = run_of(run)
    faults = (*faults, *given.faults)
    if faults or given.run is None:
        raise FaultyInput(in_order((*faults, *meant(given, file, runtime, max_lines))))
    request = given.run.with_lines(file.lines)
    try:
        return answer(request, runtime, max_lines=max_lines, keep=keep)
    except FaultyInput as error:
        raise FaultyInput(in_order(as_rows(error, file).faults)) from None


def _read(data: bytes, most: int) -> tuple[LinesFile, tuple[Fault, ...]]:
    try:
        return read_lines(data, most), ()
    except FaultyLines as error:
        return error.file, error.faults
    except FaultyInput as error:
        return _NOTHING, error.faults


@dataclass(frozen=True, slots=True)
class GivenRun:
    """A run as it was sent: its faults of form, and where stand-ins are in their place."""

    run: RunIn | None
    faults: tuple[Fault, ...] = ()
    replaced: frozenset[str] = frozenset()


def run_of(text: str) -> GivenRun:
    """Return the run that a text of JSON holds; with stand-ins where it has faults of form."""
    try:
        return GivenRun(RunIn.model_validate_json(text))
    except ValidationError as error:
        found = error.errors()
    document = _document(text)
    mended, replaced = stood_in(document, *places_of(found, document))
    mended.pop("lines", None)
    try:
        run = RunIn.model_validate(mended)
    except ValidationError:
        run = None
    return GivenRun(run, faults_of(found, document), replaced - {"#/lines"})


def _document(text: str) -> object:
    """Return what pointers lead into; None where it is no JSON."""
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        return None


def meant(given: GivenRun, file: LinesFile, runtime: Runtime, max_lines: int) -> tuple[Fault, ...]:
    """Return the faults of meaning of both parts, but for those that lie in a stand-in."""
    if given.run is None:
        return ()
    lines, replaced = file.lines, given.replaced
    if not lines:
        lines, replaced = [LineIn.model_validate(a_line(0))], replaced | {"#/lines"}
    found = faults_beside(given.run.with_lines(lines), runtime, max_lines)
    return as_rows(FaultyInput(not_caused(found, replaced)), file).faults


def in_order(faults: tuple[Fault, ...]) -> tuple[Fault, ...]:
    """Return faults by row, those of the run at the end."""
    return tuple(sorted(faults, key=lambda fault: (fault.row is None, fault.row or 0)))

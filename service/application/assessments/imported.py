"""A file of lines with its run: every fault of both at once, whether of form or of meaning."""

import orjson
from pydantic import ValidationError

from service.application.assessments.csv_in import FaultyLines, LinesFile, as_rows, read_lines
from service.application.assessments.desk import Answered, answer, release_of
from service.application.assessments.request import AssessmentIn, RunIn
from service.application.assessments.run import faults_in
from service.application.form import faults_of
from service.application.runtime import Runtime
from service.domain.errors import Fault, FaultyInput

_NOTHING = LinesFile([], ())


def answer_file(data: bytes, run: str, runtime: Runtime, *, max_lines: int, keep: bool) -> Answered:
    """Return the assessment of a CSV file; `keep` stores it, all of it or nothing.

    Raises FaultyInput with the faults of the file by row and column and those of the run by
    pointer. Lines without a fault of form are looked through even where others have one.
    """
    file, faults = _read(data, max_lines)
    wanted = run_of(run)
    if not isinstance(wanted, RunIn):
        raise FaultyInput((*faults, *wanted))
    request = wanted.with_lines(file.lines)
    if faults:
        found = _faults(request, file, runtime, max_lines) if file.lines else ()
        raise FaultyInput(in_order((*faults, *found)))
    try:
        return answer(request, runtime, max_lines=max_lines, keep=keep)
    except FaultyInput as error:
        raise as_rows(error, file) from None


def _read(data: bytes, most: int) -> tuple[LinesFile, tuple[Fault, ...]]:
    try:
        return read_lines(data, most), ()
    except FaultyLines as error:
        return error.file, error.faults
    except FaultyInput as error:
        return _NOTHING, error.faults


def run_of(text: str) -> RunIn | tuple[Fault, ...]:
    """Return the run that a text of JSON holds, or the faults of form in it."""
    try:
        return RunIn.model_validate_json(text)
    except ValidationError as error:
        return faults_of(error.errors(), _document(text))


def _document(text: str) -> object:
    """Return what pointers lead into; None where it is no JSON."""
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        return None


def _faults(
    request: AssessmentIn, file: LinesFile, runtime: Runtime, max_lines: int
) -> tuple[Fault, ...]:
    try:
        found = faults_in(request, release_of(request, runtime), max_lines)
    except FaultyInput as error:
        found = error.faults
    return as_rows(FaultyInput(found), file).faults


def in_order(faults: tuple[Fault, ...]) -> tuple[Fault, ...]:
    """Return faults by row, those of the run at the end."""
    return tuple(sorted(faults, key=lambda fault: (fault.row is None, fault.row or 0)))

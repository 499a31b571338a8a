"""A file of lines with its run: every fault of both at once, whether of form or of meaning."""

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
    wanted, wrong, replaced = _run(run)
    faults = (*faults, *wrong)
    if faults or wanted is None:
        if wanted is not None:
            faults += _meant(wanted, file, replaced, runtime, max_lines)
        raise FaultyInput(_in_order(faults))
    request = wanted.with_lines(file.lines)
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


def _run(text: str) -> tuple[RunIn | None, tuple[Fault, ...], frozenset[str]]:
    """Return the run, its faults of form, and where stand-ins are in their place."""
    try:
        return RunIn.model_validate_json(text), (), frozenset()
    except ValidationError as error:
        found = error.errors()
    document = _document(text)
    mended, replaced = stood_in(document, *places_of(found, document))
    mended.pop("lines", None)
    try:
        return RunIn.model_validate(mended), faults_of(found, document), replaced
    except ValidationError:
        return None, faults_of(found, document), replaced


def _document(text: str) -> object:
    """Return what pointers lead into; None where it is no JSON."""
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        return None


def _meant(
    wanted: RunIn, file: LinesFile, replaced: frozenset[str], runtime: Runtime, max_lines: int
) -> tuple[Fault, ...]:
    """Return the faults of meaning of both parts, but for those that lie in a stand-in."""
    replaced -= {"#/lines"}
    lines = file.lines
    if not lines:
        lines, replaced = [LineIn.model_validate(a_line(0))], replaced | {"#/lines"}
    found = faults_beside(wanted.with_lines(lines), runtime, max_lines)
    return as_rows(FaultyInput(not_caused(found, replaced)), file).faults


def _in_order(faults: tuple[Fault, ...]) -> tuple[Fault, ...]:
    """Return faults by row, those of the run at the end."""
    return tuple(sorted(faults, key=lambda fault: (fault.row is None, fault.row or 0)))

"""Runs `assess`: reads, asks, computes, stores, writes and prints."""

from pathlib import Path
from typing import NoReturn

import typer

from service.application.assessments.desk import Answered
from service.application.assessments.request import AssessmentIn
from service.application.assessments.run import Assessment, canonical, faults_in
from service.application.assessments.run import assess as compute
from service.application.assessments.sheets import answered_workbook
from service.cli.assessing.asked import Asked
from service.cli.assessing.given import Given, read_given
from service.cli.assessing.report import print_report
from service.cli.assessing.request import pinned_release, placed, request_of
from service.cli.assessing.source import source_of
from service.cli.environment import settings
from service.cli.exits import NOT_MET, give_up, wrong_use
from service.cli.page import working
from service.cli.refusals import refuse, told
from service.domain.errors import Fault, FaultyInput
from service.domain.findings import Outcome
from service.domain.reference import Snapshot

CSV, JSON, XLSX = ".csv", ".json", ".xlsx"


def assess(asked: Asked) -> None:
    """Assess a file; the exit code is 0 when every line is resolved and none is above."""
    if asked.out is not None and asked.out.suffix.lower() not in (CSV, JSON, XLSX):
        wrong_use(f"--out {asked.out}: the answer is written as .csv, .json or .xlsx")
    chosen = settings(data_dir=asked.data_dir)
    with told(as_json=asked.as_json):
        given = read_given(asked.file)
        pinned = pinned_release(asked, given)
        with source_of(chosen, pinned=pinned, keep=asked.store) as source:
            request, assessment = _computed(asked, given, source.snapshot, chosen.max_lines)
            answered = source.answered(assessment, keep=asked.store)
    _write(asked, answered)
    if given.stamp and (said := given.stamp.remark(source.snapshot.release)):
        typer.echo(f"carbonduty: {said}", err=True)
    if asked.as_json:
        typer.echo(answered.json())
    else:
        print_report(asked, given, request, answered, source.snapshot)
    if not _met(assessment):
        raise typer.Exit(NOT_MET)


def _computed(
    asked: Asked, given: Given, snapshot: Snapshot, max_lines: int
) -> tuple[AssessmentIn, Assessment]:
    """Return the request and its assessment, or end with every fault of file and options."""
    try:
        request = request_of(asked, given, snapshot, max_lines)
        if given.faults:
            # Rows without a fault of form are looked through too, so that all is told at once.
            _refuse(faults_in(request, snapshot, max_lines), asked, given)
        if asked.request_out is not None:
            _put(asked.request_out, canonical(request) + b"\n")
        with working(f"assessing {len(request.lines):,} lines"):
            return request, compute(request, snapshot, max_lines)
    except FaultyInput as error:
        _refuse(error.faults, asked, given)


def _refuse(found: tuple[Fault, ...], asked: Asked, given: Given) -> NoReturn:
    faults, code = placed(found, given)
    what = str(FaultyInput(tuple(faults)))
    refuse(what, faults, as_json=asked.as_json, code=code)


def _write(asked: Asked, answered: Answered) -> None:
    if asked.out is not None:
        _put(asked.out, _written(answered, asked.out.suffix.lower()))


def _written(answered: Answered, suffix: str) -> bytes:
    if suffix == XLSX:
        return answered_workbook(answered)
    return answered.csv() if suffix == CSV else answered.json() + b"\n"


def _put(path: Path, data: bytes) -> None:
    try:
        path.write_bytes(data)
    except OSError as error:
        give_up(f"{path} cannot be written: {error.strerror}")


def _met(assessment: Assessment) -> bool:
    """Return whether every line of every column is resolved and none is above the threshold."""
    fine = {Outcome.MEETS.value, Outcome.NOT_APPLICABLE.value}
    return all(line.outcome in fine for result in assessment.results for line in result.lines)

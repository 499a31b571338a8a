"""What the API and the command ask of assessments: compute, store, fetch, replay."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID

import orjson
from pydantic import ValidationError

from service.application.assessments.answer import computed_body, computed_parts
from service.application.assessments.csv_out import csv_of
from service.application.assessments.replay import not_replayed, replay
from service.application.assessments.request import AssessmentIn
from service.application.assessments.run import Assessment, assess, faults_in
from service.application.assessments.standins import not_caused, stood_in
from service.application.assessments.store import fetched_body, fetched_results, store
from service.application.errors import AlteredArchive, NotOnRecord
from service.application.form import places_of
from service.application.runtime import Runtime
from service.domain.errors import Fault, FaultyInput
from service.domain.reasons import Code
from service.domain.reference import Snapshot
from service.persistence.assessments import find_assessment

LARGE = 500  # lines; smaller requests do not wait for larger ones
Document = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Answered:
    """A computed assessment, with its id and instant where it was stored."""

    assessment: Assessment
    assessment_id: UUID | None
    created_at: datetime | None

    @property
    def line_count(self) -> int:
        """Return how many lines were assessed, each in every column."""
        results = self.assessment.results
        return len(results[0].lines) if results else 0

    def json(self) -> bytes:
        """Return the whole answer as JSON."""
        return computed_body(self.assessment, self.assessment_id, self.created_at)

    def json_parts(self) -> list[bytes]:
        """Return the whole answer as JSON, in parts to be sent one after the other."""
        return computed_parts(self.assessment, self.assessment_id, self.created_at)

    def csv(self) -> bytes:
        """Return the lines of every column as CSV."""
        results = self.assessment.results
        found: Iterable[tuple[Document, Iterable[bytes]]] = (
            (result.document, (line.document for line in result.lines)) for result in results
        )
        return "".join(csv_of(self.assessment.head, found)).encode()


def release_of(request: AssessmentIn, runtime: Runtime) -> Snapshot:
    """Return the release a request pins, or the active one; raise FaultyInput if it is unknown."""
    if request.reference_release is None:
        return runtime.snapshot
    try:
        return runtime.releases.find(request.reference_release)
    except NotOnRecord as error:
        fault = Fault(
            Code.UNKNOWN_RELEASE.value,
            str(error),
            "take an id from /v1/reference/releases, or leave it out for the active release",
            "#/reference_release",
            value=request.reference_release,
        )
        raise FaultyInput((fault,)) from None


def faults_beside(request: AssessmentIn, runtime: Runtime, max_lines: int) -> tuple[Fault, ...]:
    """Return every fault of meaning of a request, an unknown release among them."""
    try:
        return faults_in(request, release_of(request, runtime), max_lines)
    except FaultyInput as error:
        active = faults_in(request, runtime.snapshot, max_lines)
        return (*error.faults, *active)


def meant_faults(
    document: object,
    errors: Sequence[Mapping[str, Any]],
    faults: Callable[[AssessmentIn], tuple[Fault, ...]],
) -> tuple[Fault, ...]:
    """Return what else is wrong with a document that has these errors of form.

    Its faulty fields are left out of account, and so is what would follow from that.
    """
    mended, replaced = stood_in(document, *places_of(errors, document))
    try:
        request = AssessmentIn.model_validate(mended)
    except ValidationError:
        return ()
    return not_caused(faults(request), replaced)


def answer(request: AssessmentIn, runtime: Runtime, *, max_lines: int, keep: bool) -> Answered:
    """Return the assessment of a request; `keep` stores it, all of it or nothing."""
    work = partial(assess, request, release_of(request, runtime), max_lines)
    assessment = runtime.alone(work) if len(request.lines) > LARGE else work()
    if not keep:
        return Answered(assessment, None, None)
    with runtime.database.writing() as session:
        assessment_id, created_at = store(session, runtime.tenant_id, assessment)
    return Answered(assessment, assessment_id, created_at)


def fetch_json(assessment_id: UUID, runtime: Runtime) -> bytes:
    """Return a stored assessment as it was answered; raise NotOnRecord where there is none."""
    with runtime.database.reading() as session:
        row = find_assessment(session, assessment_id, tenant_id=runtime.tenant_id)
        if row is None:
            raise NotOnRecord("assessment", str(assessment_id))
        return fetched_body(session, row)


def fetch_csv(assessment_id: UUID, runtime: Runtime) -> bytes:
    """Return the lines of a stored assessment as CSV; raise NotOnRecord where there is none."""
    with runtime.database.reading() as session:
        row = find_assessment(session, assessment_id, tenant_id=runtime.tenant_id)
        if row is None:
            raise NotOnRecord("assessment", str(assessment_id))
        results = fetched_results(session, row)
        found = ((orjson.loads(text), lines) for text, lines in results)
        return "".join(csv_of(orjson.loads(row.head), found)).encode()


def replay_stored(assessment_id: UUID, runtime: Runtime) -> Document:
    """Return whether a stored assessment recomputes to itself, with its own release."""
    with runtime.database.reading() as session:
        row = find_assessment(session, assessment_id, tenant_id=runtime.tenant_id)
        if row is None:
            raise NotOnRecord("assessment", str(assessment_id))
        try:
            snapshot = runtime.releases.find(row.reference_release)
        except AlteredArchive as error:
            return not_replayed(row, error)
        return replay(session, row, snapshot)

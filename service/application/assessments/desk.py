"""What the API and the command ask of assessments: compute, store, fetch, replay."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson

from service.application.assessments.answer import computed_body
from service.application.assessments.csv_out import csv_of
from service.application.assessments.replay import replay
from service.application.assessments.request import AssessmentIn
from service.application.assessments.run import Assessment, assess
from service.application.assessments.store import fetched_body, fetched_results, store
from service.application.errors import NotOnRecord
from service.application.runtime import Runtime
from service.domain.errors import Fault, FaultyInput
from service.domain.reasons import Code
from service.domain.reference import Snapshot
from service.persistence.assessments import find_assessment

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

    def csv(self) -> bytes:
        """Return the lines of every column as CSV."""
        results = self.assessment.results
        found: Iterable[tuple[Document, Iterable[bytes]]] = (
            (result.document, (line.document for line in result.lines)) for result in results
        )
        return "".join(csv_of(found)).encode()


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


def answer(request: AssessmentIn, runtime: Runtime, *, max_lines: int, keep: bool) -> Answered:
    """Return the assessment of a request; `keep` stores it, all of it or nothing."""
    assessment = assess(request, release_of(request, runtime), max_lines)
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
        return "".join(csv_of((orjson.loads(text), lines) for text, lines in results)).encode()


def replay_stored(assessment_id: UUID, runtime: Runtime) -> Document:
    """Return whether a stored assessment recomputes to itself, with its own release."""
    with runtime.database.reading() as session:
        row = find_assessment(session, assessment_id, tenant_id=runtime.tenant_id)
        if row is None:
            raise NotOnRecord("assessment", str(assessment_id))
        return replay(session, row, runtime.releases.find(row.reference_release))

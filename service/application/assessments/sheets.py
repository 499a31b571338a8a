"""Assessments as workbooks, just computed or stored."""

from uuid import UUID

from service.application.assessments.desk import Answered, fetch_csv
from service.application.assessments.run import DISCLAIMER
from service.application.assessments.xlsx_out import answer_workbook
from service.application.errors import NotOnRecord
from service.application.runtime import Runtime
from service.persistence.assessments import find_assessment


def answered_workbook(answered: Answered) -> bytes:
    """Return a computed assessment as a workbook."""
    head = answered.assessment.head
    return answer_workbook(
        answered.csv(),
        _about(head["label"], head["reference_release"], head["engine_version"], head["input_hash"])
        | ({"assessment": str(answered.assessment_id)} if answered.assessment_id else {}),
    )


def stored_workbook(assessment_id: UUID, runtime: Runtime) -> bytes:
    """Return a stored assessment as a workbook; raise NotOnRecord where there is none."""
    with runtime.database.reading() as session:
        row = find_assessment(session, assessment_id, tenant_id=runtime.tenant_id)
        if row is None:
            raise NotOnRecord("assessment", str(assessment_id))
        about = _about(row.label, row.reference_release, row.engine_version, row.input_hash)
    about["assessment"] = str(assessment_id)
    return answer_workbook(fetch_csv(assessment_id, runtime), about)


def _about(label: str | None, release: str, engine: str, digest: str) -> dict[str, str]:
    named = {"label": label} if label else {}
    return named | {
        "notice": DISCLAIMER,
        "reference_release": release,
        "engine_version": engine,
        "input_hash": digest,
    }

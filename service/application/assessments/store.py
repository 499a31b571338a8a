"""Stored assessments: kept whole with request, release and trace, and fetched again."""

from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from itertools import groupby
from uuid import UUID

import orjson
from sqlalchemy.orm import Session

from service.application.assessments.answer import body_of, stored_head
from service.application.assessments.run import Assessment, ColumnResult, LineRecord
from service.persistence.assessments import (
    AssessmentRow,
    LineValues,
    ResultValues,
    add_assessment,
    iterate_line_documents,
    results_of,
)


def store(session: Session, tenant_id: UUID, assessment: Assessment) -> tuple[UUID, datetime]:
    """Store an assessment whole and return its id and instant; the caller commits."""
    row = AssessmentRow(
        tenant_id=tenant_id,
        engine_version=assessment.head["engine_version"],
        reference_release=assessment.head["reference_release"],
        input_hash=assessment.head["input_hash"],
        reference_date=assessment.reference_date,
        label=assessment.head["label"],
        line_count=len(assessment.results[0].lines) if assessment.results else 0,
        result_count=len(assessment.results),
        request=assessment.request.decode(),
        head=orjson.dumps(assessment.head).decode(),
    )
    add_assessment(
        session,
        row,
        results=[_result(n, result) for n, result in enumerate(assessment.results)],
        lines=_lines(assessment),
    )
    return row.id, row.created_at


def _result(position: int, result: ColumnResult) -> ResultValues:
    net = result.document["totals"]["net_charge"]
    return {
        "position": position,
        "design_id": result.design_id,
        "dataset_id": result.dataset_id,
        "scope": result.scope,
        "document": orjson.dumps(result.document).decode(),
        "net_charge": Decimal(net["amount"]) if net else None,
        "currency": net["currency"] if net else None,
    }


def _lines(assessment: Assessment) -> Iterator[LineValues]:
    for result_position, result in enumerate(assessment.results):
        for position, line in enumerate(result.lines):
            yield line_values(line, result_position, position)


def line_values(line: LineRecord, result_position: int, position: int) -> LineValues:
    """Return the columns one line is stored under."""
    return {
        "result_position": result_position,
        "position": position,
        "line_id": line.line_id,
        "material": line.material,
        "country_of_origin": line.country,
        "outcome": line.outcome,
        "quantity_t": line.tonnes,
        "net_charge": line.net,
        "document": line.document.decode(),
    }


def fetched_results(session: Session, row: AssessmentRow) -> list[tuple[bytes, list[bytes]]]:
    """Return the results of a stored assessment, each with its lines in order."""
    results = results_of(session, row.id, tenant_id=row.tenant_id)
    documents = iterate_line_documents(session, row.id, tenant_id=row.tenant_id)
    lines = {
        position: [document.encode() for _, _, document in group]
        for position, group in groupby(documents, key=lambda one: one[0])
    }
    return [(one.document.encode(), lines.get(one.position, [])) for one in results]


def fetched_body(session: Session, row: AssessmentRow) -> bytes:
    """Return the answer of a stored assessment, byte for byte as it was computed."""
    head = stored_head(orjson.loads(row.head), row.id, row.created_at)
    return body_of(head, fetched_results(session, row))

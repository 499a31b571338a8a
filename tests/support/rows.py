"""One row for every table, so that tests of the schema never run on empty ones."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from service.persistence.assessments import (
    AssessmentRow,
    LineValues,
    ResultValues,
    add_assessment,
)
from service.persistence.base import new_id
from service.persistence.references import add_release
from service.persistence.tenants import add_sandbox

RELEASE = "a" * 64
NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


def assessment(tenant_id: UUID, **changes: Any) -> AssessmentRow:  # noqa: ANN401 - any column
    values: dict[str, Any] = {
        "id": new_id(),
        "tenant_id": tenant_id,
        "created_at": NOON,
        "engine_version": "0.1.0",
        "reference_release": RELEASE,
        "input_hash": "b" * 64,
        "reference_date": date(2026, 6, 1),
        "label": "a run",
        "line_count": 1,
        "result_count": 1,
        "request": '{"lines":[]}',
        "head": "{}",
    }
    return AssessmentRow(**(values | changes))


def result(**changes: Any) -> ResultValues:  # noqa: ANN401 - any column
    values: ResultValues = {
        "position": 0,
        "design_id": "climate-duty",
        "dataset_id": "eu-default-values",
        "scope": "direct",
        "document": '{"totals":{}}',
        "net_charge": Decimal("4100.000000000000000000000000001"),
        "currency": "USD",
    }
    values.update(changes)  # type: ignore[typeddict-item] # any column
    return values


def line(position: int = 0, **changes: Any) -> LineValues:  # noqa: ANN401 - any column
    values: LineValues = {
        "result_position": 0,
        "position": position,
        "line_id": f"L{position + 1}",
        "material": "crude_steel",
        "country_of_origin": "CN",
        "outcome": "does_not_meet",
        "quantity_t": Decimal(200),
        "net_charge": Decimal("4100.00"),
        "document": f'{{"line_id":"L{position + 1}"}}',
    }
    values.update(changes)  # type: ignore[typeddict-item] # any column
    return values


def add_tenant_and_release(session: Session, slug: str = "sandbox") -> UUID:
    """Return the tenant; the release is RELEASE."""
    add_release(
        session,
        RELEASE,
        archive=b"\x00\xff",
        engine_version="0.1.0",
        file_count=1,
        figure_count=2,
    )
    return add_sandbox(session, slug).id


def fill_every_table(session: Session) -> None:
    tenant_id = add_tenant_and_release(session)
    add_assessment(session, assessment(tenant_id), results=[result()], lines=[line()])

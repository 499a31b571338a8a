"""Stored assessments: what was asked, what was answered, line by line."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from itertools import islice
from typing import Any, NamedTuple, TypedDict
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    ForeignKey,
    Index,
    Integer,
    String,
    Text,
    UniqueConstraint,
    and_,
    func,
    insert,
    or_,
    select,
)
from sqlalchemy.orm import Mapped, Session, mapped_column, undefer

from service.persistence.base import Base, new_id, now

BATCH = 1000

# SQLite counts up by itself only in a column that is INTEGER to the letter.
_Counting = BigInteger().with_variant(Integer, "sqlite")


class AssessmentRow(Base):
    """One stored assessment with the request as it was sent, in canonical JSON."""

    __tablename__ = "assessment"
    __table_args__ = (Index(None, "tenant_id", "created_at", "id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    tenant_id: Mapped[UUID] = mapped_column(ForeignKey("tenant.id"))
    created_at: Mapped[datetime] = mapped_column(default=now)
    engine_version: Mapped[str] = mapped_column(String(40))
    reference_release: Mapped[str] = mapped_column(ForeignKey("reference_release.id"), index=True)
    input_hash: Mapped[str] = mapped_column(String(80))
    reference_date: Mapped[date | None]
    label: Mapped[str | None] = mapped_column(String(200))
    line_count: Mapped[int] = mapped_column(Integer)
    result_count: Mapped[int] = mapped_column(Integer)
    request: Mapped[str] = mapped_column(Text, deferred=True, deferred_raiseload=True)
    head: Mapped[str] = mapped_column(Text, deferred=True, deferred_raiseload=True)


class AssessmentResultRow(Base):
    """One column of an assessment, a design with a dataset: totals, groups and caveats as JSON."""

    __tablename__ = "assessment_result"
    __table_args__ = (UniqueConstraint("assessment_id", "position"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    assessment_id: Mapped[UUID] = mapped_column(ForeignKey("assessment.id", ondelete="CASCADE"))
    tenant_id: Mapped[UUID] = mapped_column(ForeignKey("tenant.id"), index=True)
    position: Mapped[int] = mapped_column(Integer)
    design_id: Mapped[str] = mapped_column(String(80))
    dataset_id: Mapped[str | None] = mapped_column(String(80))
    scope: Mapped[str | None] = mapped_column(String(80))
    document: Mapped[str] = mapped_column(Text)
    net_charge: Mapped[Decimal | None]
    currency: Mapped[str | None] = mapped_column(String(3))


class AssessmentLineRow(Base):
    """One import line of one result: what is looked for in columns, the whole answer as JSON."""

    __tablename__ = "assessment_line"
    __table_args__ = (UniqueConstraint("assessment_id", "result_position", "position"),)

    id: Mapped[int] = mapped_column(_Counting, primary_key=True, autoincrement=True)
    assessment_id: Mapped[UUID] = mapped_column(ForeignKey("assessment.id", ondelete="CASCADE"))
    tenant_id: Mapped[UUID] = mapped_column(ForeignKey("tenant.id"), index=True)
    result_position: Mapped[int] = mapped_column(Integer)
    position: Mapped[int] = mapped_column(Integer)
    line_id: Mapped[str] = mapped_column(String(200))
    material: Mapped[str | None] = mapped_column(String(80))
    country_of_origin: Mapped[str | None] = mapped_column(String(2))
    outcome: Mapped[str] = mapped_column(String(32))
    quantity_t: Mapped[Decimal | None]
    net_charge: Mapped[Decimal | None]
    document: Mapped[str] = mapped_column(Text)


class ResultValues(TypedDict):
    """The values of one result that is stored."""

    position: int
    design_id: str
    dataset_id: str | None
    scope: str | None
    document: str
    net_charge: Decimal | None
    currency: str | None


class LineValues(TypedDict):
    """The values of one line that is stored."""

    result_position: int
    position: int
    line_id: str
    material: str | None
    country_of_origin: str | None
    outcome: str
    quantity_t: Decimal | None
    net_charge: Decimal | None
    document: str


class AssessmentPosition(NamedTuple):
    """Where a page of assessments ended."""

    created_at: datetime
    assessment_id: UUID


def add_assessment(
    session: Session,
    assessment: AssessmentRow,
    *,
    results: Iterable[ResultValues],
    lines: Iterable[LineValues],
) -> None:
    """Store an assessment whole; results and lines are drawn in batches and never all held."""
    session.add(assessment)
    session.flush()
    owner = {"assessment_id": assessment.id, "tenant_id": assessment.tenant_id}
    _insert(session, AssessmentResultRow, owner, results)
    _insert(session, AssessmentLineRow, owner, lines)


def find_assessment(
    session: Session, assessment_id: UUID, *, tenant_id: UUID
) -> AssessmentRow | None:
    """Return an assessment of a tenant with its request, if it is on record."""
    statement = (
        select(AssessmentRow)
        .where(AssessmentRow.id == assessment_id, AssessmentRow.tenant_id == tenant_id)
        .options(undefer(AssessmentRow.request), undefer(AssessmentRow.head))
    )
    return session.scalars(statement).one_or_none()


def find_same(
    session: Session, *, tenant_id: UUID, reference_release: str, input_hash: str
) -> UUID | None:
    """Return the id of a tenant's first assessment of the same request under a release, if any."""
    row = AssessmentRow
    statement = (
        select(row.id)
        .where(
            row.tenant_id == tenant_id,
            row.reference_release == reference_release,
            row.input_hash == input_hash,
        )
        .order_by(row.created_at)
        .limit(1)
    )
    return session.scalars(statement).one_or_none()


def list_assessments(
    session: Session,
    *,
    tenant_id: UUID,
    limit: int,
    after: AssessmentPosition | None = None,
) -> list[AssessmentRow]:
    """Return a tenant's assessments without their requests, the latest first."""
    row = AssessmentRow
    statement = (
        select(row)
        .where(row.tenant_id == tenant_id)
        .order_by(row.created_at.desc(), row.id.desc())
        .limit(limit)
    )
    if after is not None:
        statement = statement.where(
            or_(
                row.created_at < after.created_at,
                and_(row.created_at == after.created_at, row.id < after.assessment_id),
            )
        )
    return list(session.scalars(statement))


def count_assessments(session: Session, *, tenant_id: UUID) -> int:
    """Return how many assessments a tenant has stored."""
    statement = select(func.count()).where(AssessmentRow.tenant_id == tenant_id)
    return session.scalars(statement).one()


def results_of(
    session: Session, assessment_id: UUID, *, tenant_id: UUID
) -> list[AssessmentResultRow]:
    """Return the results of an assessment in their order."""
    row = AssessmentResultRow
    statement = (
        select(row)
        .where(row.assessment_id == assessment_id, row.tenant_id == tenant_id)
        .order_by(row.position)
    )
    return list(session.scalars(statement))


def iterate_line_documents(
    session: Session, assessment_id: UUID, *, tenant_id: UUID, result_position: int | None = None
) -> Iterator[tuple[int, int, str]]:
    """Yield (result position, position, document) of every line in order, a batch at a time."""
    row = AssessmentLineRow
    statement = (
        select(row.result_position, row.position, row.document)
        .where(row.assessment_id == assessment_id, row.tenant_id == tenant_id)
        .order_by(row.result_position, row.position)
    )
    if result_position is not None:
        statement = statement.where(row.result_position == result_position)
    for found in session.execute(statement, execution_options={"yield_per": BATCH}):
        yield (found.result_position, found.position, found.document)


def iterate_lines(
    session: Session, assessment_id: UUID, *, tenant_id: UUID
) -> Iterator[AssessmentLineRow]:
    """Yield every line of an assessment in order, a batch at a time."""
    row = AssessmentLineRow
    statement = (
        select(row)
        .where(row.assessment_id == assessment_id, row.tenant_id == tenant_id)
        .order_by(row.result_position, row.position)
    )
    yield from session.scalars(statement, execution_options={"yield_per": BATCH})


def _insert(
    session: Session,
    table: type[Base],
    owner: Mapping[str, UUID],
    rows: Iterable[ResultValues] | Iterable[LineValues],
) -> None:
    """Insert rows with their owner, some at a time."""
    statement = insert(table.__table__)  # type: ignore[arg-type] # a mapped class has a Table
    remaining: Iterator[Mapping[str, Any]] = iter(rows)
    while batch := [dict(owner, **row) for row in islice(remaining, BATCH)]:
        session.execute(statement, batch)

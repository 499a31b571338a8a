"""Assessments are stored whole, found by their owner alone, and read page by page."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from service.persistence import migrate
from service.persistence.assessments import (
    BATCH,
    AssessmentLineRow,
    AssessmentPosition,
    AssessmentRow,
    add_assessment,
    find_assessment,
    iterate_line_documents,
    iterate_lines,
    list_assessments,
    results_of,
)
from service.persistence.session import Database
from service.persistence.tenants import add_sandbox
from tests.support.databases import MIGRATIONS
from tests.support.rows import NOON, add_tenant_and_release, assessment, line, result


@pytest.fixture
def session(empty_database_url: str) -> Iterator[Session]:
    migrate.upgrade(empty_database_url, MIGRATIONS)
    database = Database(empty_database_url)
    with database.writing() as opened:
        yield opened
    database.close()


@pytest.fixture
def tenant_id(session: Session) -> UUID:
    return add_tenant_and_release(session)


def stored(session: Session, row: AssessmentRow, lines: int = 1) -> UUID:
    add_assessment(session, row, results=[result()], lines=(line(n) for n in range(lines)))
    identifier = row.id
    session.expire_all()
    return identifier


def test_what_is_stored_is_found_with_its_request(session: Session, tenant_id: UUID) -> None:
    identifier = stored(session, assessment(tenant_id))

    found = find_assessment(session, identifier, tenant_id=tenant_id)
    assert found is not None
    assert found.request == '{"lines":[]}'
    assert found.created_at == NOON
    (only,) = results_of(session, identifier, tenant_id=tenant_id)
    assert only.net_charge == Decimal("4100.000000000000000000000000001")


def test_another_owner_finds_nothing(session: Session, tenant_id: UUID) -> None:
    identifier = stored(session, assessment(tenant_id))
    other = add_sandbox(session, "other").id

    assert find_assessment(session, identifier, tenant_id=other) is None
    assert results_of(session, identifier, tenant_id=other) == []
    assert list_assessments(session, tenant_id=other, limit=10) == []
    assert list(iterate_line_documents(session, identifier, tenant_id=other)) == []
    assert list(iterate_lines(session, identifier, tenant_id=other)) == []


def test_an_unknown_id_is_not_found(session: Session, tenant_id: UUID) -> None:
    assert find_assessment(session, uuid4(), tenant_id=tenant_id) is None


def test_more_lines_than_a_batch_keep_their_order(session: Session, tenant_id: UUID) -> None:
    identifier = stored(session, assessment(tenant_id), lines=BATCH + 2)

    found = list(iterate_line_documents(session, identifier, tenant_id=tenant_id))
    assert [position for _, position, _ in found] == list(range(BATCH + 2))
    assert found[-1][2] == f'{{"line_id":"L{BATCH + 2}"}}'


def test_lines_come_in_order_with_their_columns(session: Session, tenant_id: UUID) -> None:
    identifier = stored(session, assessment(tenant_id), lines=3)

    found = list(iterate_lines(session, identifier, tenant_id=tenant_id))
    assert [row.position for row in found] == [0, 1, 2]
    assert found[0].quantity_t == Decimal(200)


def test_assessments_come_by_page_the_latest_first(session: Session, tenant_id: UUID) -> None:
    ids = [
        stored(session, assessment(tenant_id, created_at=NOON + timedelta(microseconds=n // 2)))
        for n in range(5)
    ]
    seen: list[UUID] = []
    after = None
    while page := list_assessments(session, tenant_id=tenant_id, limit=2, after=after):
        seen += [row.id for row in page]
        after = AssessmentPosition(page[-1].created_at, page[-1].id)

    assert seen == ids[::-1]


def test_a_list_does_not_load_requests(session: Session, tenant_id: UUID) -> None:
    stored(session, assessment(tenant_id))
    session.expunge_all()

    (row,) = list_assessments(session, tenant_id=tenant_id, limit=1)
    with pytest.raises(InvalidRequestError, match="raiseload"):
        _ = row.request


def test_lines_count_up_by_themselves(session: Session, tenant_id: UUID) -> None:
    stored(session, assessment(tenant_id), lines=3)

    ids = session.scalars(select(AssessmentLineRow.id).order_by(AssessmentLineRow.position)).all()
    assert list(ids) == sorted(set(ids))

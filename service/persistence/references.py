"""Reference releases: every release that was ever served, as an archive, so results replay."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Integer, LargeBinary, String, and_, or_, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from service.persistence.base import Base, now


class ReferenceReleaseRow(Base):
    """One release under its hash; shared by all tenants.

    The release in use is the one activated last: going back to an older folder activates it anew.
    """

    __tablename__ = "reference_release"

    id: Mapped[str] = mapped_column(String(80), primary_key=True)
    loaded_at: Mapped[datetime] = mapped_column(default=now)
    activated_at: Mapped[datetime] = mapped_column(default=now, index=True)
    engine_version: Mapped[str] = mapped_column(String(40))
    file_count: Mapped[int] = mapped_column(Integer)
    figure_count: Mapped[int] = mapped_column(Integer)
    archive: Mapped[bytes] = mapped_column(LargeBinary, deferred=True, deferred_raiseload=True)


class ReleasePosition(NamedTuple):
    """Where a page of releases ended."""

    loaded_at: datetime
    release_id: str


def add_release(
    session: Session,
    release_id: str,
    *,
    archive: bytes,
    engine_version: str,
    file_count: int,
    figure_count: int,
) -> None:
    """Store a release as the active one; raise IntegrityError when it is on record already."""
    session.add(
        ReferenceReleaseRow(
            id=release_id,
            archive=archive,
            engine_version=engine_version,
            file_count=file_count,
            figure_count=figure_count,
        )
    )
    session.flush()


def activate_release(session: Session, release_id: str) -> None:
    """Make a stored release the active one; nothing moves when it is active already."""
    if active_release_id(session) != release_id:
        session.execute(
            update(ReferenceReleaseRow)
            .where(ReferenceReleaseRow.id == release_id)
            .values(activated_at=now())
        )


def active_release_id(session: Session) -> str | None:
    """Return the id of the release that was activated last, if any."""
    statement = (
        select(ReferenceReleaseRow.id)
        .order_by(ReferenceReleaseRow.activated_at.desc(), ReferenceReleaseRow.id.desc())
        .limit(1)
    )
    return session.scalars(statement).one_or_none()


def find_release(session: Session, release_id: str) -> ReferenceReleaseRow | None:
    """Return a release without its archive, if it is on record."""
    return session.get(ReferenceReleaseRow, release_id)


def archive_of_release(session: Session, release_id: str) -> bytes | None:
    """Return the archive of a release, if it is on record."""
    statement = select(ReferenceReleaseRow.archive).where(ReferenceReleaseRow.id == release_id)
    return session.scalars(statement).one_or_none()


def list_releases(
    session: Session, *, limit: int, after: ReleasePosition | None = None
) -> list[ReferenceReleaseRow]:
    """Return releases without their archives, the one loaded last first."""
    row = ReferenceReleaseRow
    statement = select(row).order_by(row.loaded_at.desc(), row.id.desc()).limit(limit)
    if after is not None:
        statement = statement.where(
            or_(
                row.loaded_at < after.loaded_at,
                and_(row.loaded_at == after.loaded_at, row.id < after.release_id),
            )
        )
    return list(session.scalars(statement))


def release_in_use_at(session: Session, moment: datetime) -> str | None:
    """Return the release that was activated last before a moment, if one was by then.

    Only the last activation of each release is on record: one that was in use, left and taken up
    again later counts from when it was taken up.
    """
    statement = (
        select(ReferenceReleaseRow.id)
        .where(ReferenceReleaseRow.activated_at < moment)
        .order_by(ReferenceReleaseRow.activated_at.desc(), ReferenceReleaseRow.id.desc())
        .limit(1)
    )
    return session.scalars(statement).one_or_none()


def releases_beginning(session: Session, start: str) -> list[str]:
    """Return the ids of the releases that begin so."""
    statement = (
        select(ReferenceReleaseRow.id)
        .where(ReferenceReleaseRow.id.startswith(start, autoescape=True))
        .order_by(ReferenceReleaseRow.id)
    )
    return list(session.scalars(statement))

"""Tenants: the owners of everything that is stored."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Boolean, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from service.persistence.base import Base, new_id, now


class TenantRow(Base):
    """An owner of stored rows; for now there is one, the sandbox."""

    __tablename__ = "tenant"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    slug: Mapped[str] = mapped_column(String(63), unique=True)
    name: Mapped[str] = mapped_column(String(200))
    sandbox: Mapped[bool] = mapped_column(Boolean)
    created_at: Mapped[datetime] = mapped_column(default=now)


def find_tenant(session: Session, slug: str) -> TenantRow | None:
    """Return the tenant of a slug, if there is one."""
    return session.scalars(select(TenantRow).where(TenantRow.slug == slug)).one_or_none()


def add_sandbox(session: Session, slug: str) -> TenantRow:
    """Return a new sandbox tenant; raise IntegrityError when the slug is taken."""
    row = TenantRow(slug=slug, name=f"Sandbox {slug}", sandbox=True)
    session.add(row)
    session.flush()
    return row

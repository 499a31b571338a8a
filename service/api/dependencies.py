"""What routes ask for: the release, the owner, sessions, settings."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Query, Request
from fastapi.concurrency import run_in_threadpool
from sqlalchemy.orm import Session

from service.api.metrics import Metrics as _Metrics
from service.api.v1.fields import RELEASE
from service.application.runtime import Runtime as _Runtime
from service.domain.reference import Snapshot as _Snapshot
from service.settings import Settings as _Settings

_PINNED = "reference_release"
PinnedRelease = Annotated[
    str | None,
    Query(
        pattern=RELEASE,
        description="Answer from this reference release; left out: from the active one",
    ),
]


async def _runtime(request: Request) -> _Runtime:
    found: _Runtime = request.app.state.runtime
    if not found.is_ready:
        # What is still missing is looked for on a thread: the database may take its time.
        await run_in_threadpool(found.require)
    return found


async def _active(runtime: Annotated[_Runtime, Depends(_runtime)]) -> _Snapshot:
    return runtime.snapshot


def released(state: Mapping[str, Any], runtime: _Runtime) -> str | None:
    """Return the id of the release that answers a request: the one it pins, else the active one."""
    active = runtime.releases.active
    found: str | None = state.get(_PINNED, active.release if active is not None else None)
    return found


async def _pinned(
    request: Request,
    runtime: Annotated[_Runtime, Depends(_runtime)],
    reference_release: PinnedRelease = None,
) -> _Snapshot:
    if reference_release is None:
        return runtime.snapshot
    found = await run_in_threadpool(runtime.releases.find, reference_release)
    setattr(request.state, _PINNED, found.release)
    return found


async def _tenant_id(runtime: Annotated[_Runtime, Depends(_runtime)]) -> UUID:
    return runtime.tenant_id


async def _settings(request: Request) -> _Settings:
    found: _Settings = request.app.state.settings
    return found


async def _metrics(request: Request) -> _Metrics:
    found: _Metrics = request.app.state.metrics
    return found


def _reading(runtime: Annotated[_Runtime, Depends(_runtime)]) -> Iterator[Session]:
    with runtime.database.reading() as session:
        yield session


Runtime = Annotated[_Runtime, Depends(_runtime)]
ActiveSnapshot = Annotated[_Snapshot, Depends(_active)]
Snapshot = Annotated[_Snapshot, Depends(_pinned)]  # the release a request pins, else the active one
TenantId = Annotated[UUID, Depends(_tenant_id)]
Settings = Annotated[_Settings, Depends(_settings)]
Metrics = Annotated[_Metrics, Depends(_metrics)]

# Closed before the answer begins: a slow reader must not hold a connection. What writes opens its
# own session in the use case, committed before anything is answered.
ReadSession = Annotated[Session, Depends(_reading, scope="function")]

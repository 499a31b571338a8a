"""What routes ask for: the release, the owner, sessions, settings."""

from collections.abc import Iterator
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request
from fastapi.concurrency import run_in_threadpool
from sqlalchemy.orm import Session

from service.api.metrics import Metrics as _Metrics
from service.application.runtime import Runtime as _Runtime
from service.domain.reference import Snapshot as _Snapshot
from service.settings import Settings as _Settings


async def _runtime(request: Request) -> _Runtime:
    found: _Runtime = request.app.state.runtime
    if not found.is_ready:
        # What is still missing is looked for on a thread: the database may take its time.
        await run_in_threadpool(found.require)
    return found


async def _snapshot(runtime: Annotated[_Runtime, Depends(_runtime)]) -> _Snapshot:
    return runtime.snapshot


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
Snapshot = Annotated[_Snapshot, Depends(_snapshot)]
TenantId = Annotated[UUID, Depends(_tenant_id)]
Settings = Annotated[_Settings, Depends(_settings)]
Metrics = Annotated[_Metrics, Depends(_metrics)]

# Closed before the answer begins: a slow reader must not hold a connection. What writes opens its
# own session in the use case, committed before anything is answered.
ReadSession = Annotated[Session, Depends(_reading, scope="function")]

"""`/health` for whoever keeps the service running, and `/metrics`."""

from typing import Literal

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, Field

from service.api.dependencies import Metrics
from service.application.errors import NotReady
from service.application.runtime import Runtime

router = APIRouter(tags=["Health"])


class LiveOut(BaseModel):
    """The process runs."""

    status: Literal["live"] = Field(description="Always `live`")


class ReadyOut(BaseModel):
    """Migrations and the reference release are in."""

    status: Literal["ready"] = Field(description="Always `ready`; else the answer is 503")
    reference_release: str = Field(description="The release that answers")
    engine_version: str = Field(description="Version of the engine")


@router.get("/health/live", operation_id="get_liveness")
def get_liveness() -> LiveOut:
    """Say that the process runs; asks nothing of the database."""
    return LiveOut(status="live")


@router.get("/health/ready", operation_id="get_readiness")
def get_readiness(request: Request) -> ReadyOut:
    """Say whether migrations and the reference release are in; 503 with what is missing."""
    runtime: Runtime = request.app.state.runtime
    lacking = runtime.lacking()
    if lacking:
        raise NotReady(lacking)
    return ReadyOut(
        status="ready",
        reference_release=runtime.snapshot.release,
        engine_version=runtime.engine_version,
    )


@router.get("/metrics", include_in_schema=False)
def get_metrics(metrics: Metrics) -> Response:
    """Give the figures of this process in Prometheus' text format."""
    return metrics.response()

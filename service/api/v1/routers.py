"""Every router of version 1; each carries its whole path, so that logs and metrics can name it."""

from fastapi import APIRouter

from service.api.v1.benchmarks.router import router as benchmarks
from service.api.v1.border.assessments import router as assessments
from service.api.v1.border.designs import router as designs
from service.api.v1.catalogue.router import router as catalogue
from service.api.v1.reason_codes.router import router as reason_codes
from service.api.v1.reference.router import releases, sources

ROUTERS: tuple[APIRouter, ...] = (
    assessments,
    designs,
    benchmarks,
    catalogue,
    releases,
    sources,
    reason_codes,
)

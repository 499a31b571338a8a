"""Every router of version 1; each carries its whole path, so that logs and metrics can name it."""

from fastapi import APIRouter

from service.api.v1.benchmarks.router import router as benchmarks
from service.api.v1.border.assessments import router as assessments
from service.api.v1.border.designs import router as designs
from service.api.v1.border.templates import router as templates
from service.api.v1.catalogue.router import router as catalogue
from service.api.v1.facilities.router import router as facilities
from service.api.v1.reason_codes.router import router as reason_codes
from service.api.v1.reference.archive import router as release_archives
from service.api.v1.reference.differences import changes as release_changes
from service.api.v1.reference.differences import router as release_differences
from service.api.v1.reference.freshness import router as source_freshness
from service.api.v1.reference.router import releases, sources
from service.api.v1.rules.router import parameters, rules

ROUTERS: tuple[APIRouter, ...] = (
    assessments,
    designs,
    templates,
    benchmarks,
    catalogue,
    facilities,
    rules,
    parameters,
    releases,
    release_archives,
    release_differences,
    release_changes,
    sources,
    source_freshness,
    reason_codes,
)

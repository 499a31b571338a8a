"""The web application, put together."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from fastapi import Depends, FastAPI
from fastapi.concurrency import run_in_threadpool
from fastapi.routing import APIRoute
from starlette.middleware import Middleware
from starlette.staticfiles import StaticFiles

from service import logs
from service.api import openapi, problems
from service.api.health.router import router as health
from service.api.metrics import Metrics
from service.api.middleware import BodyLimit, HeadAsGet, RequestFrame
from service.api.parameters import refuse_unknown_parameters
from service.api.v1.routers import ROUTERS
from service.application.runtime import Runtime
from service.settings import Settings
from service.version import ENGINE_VERSION
from service.web.router import PAGES

STATIC = Path(__file__).parent / "api" / "static"


def create_app(settings: Settings | None = None) -> FastAPI:
    """Return the application; it opens its database and reads the release when it starts."""
    settings = settings or Settings()
    logs.configure(settings.log_level)
    app = FastAPI(
        title="carbonduty",
        version=ENGINE_VERSION,
        description=openapi.DESCRIPTION,
        openapi_tags=openapi.TAGS,
        servers=[{"url": "/", "description": "This service"}],
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
        contact={"name": "The carbonduty maintainers"},
        separate_input_output_schemas=False,
        generate_unique_id_function=_operation_id,
        responses=openapi.RESPONSES,
        middleware=[
            Middleware(RequestFrame),
            Middleware(HeadAsGet),
            Middleware(BodyLimit, limit=settings.max_body_bytes),
        ],
        lifespan=_lifespan,
        redirect_slashes=False,
        docs_url=None,
        redoc_url=None,
    )
    app.state.settings = settings
    app.state.metrics = Metrics()
    app.state.runtime = Runtime(
        settings.database_url,
        migrations=settings.migrations_dir,
        reference=settings.reference_dir,
        engine_version=ENGINE_VERSION,
        sandbox=settings.sandbox_tenant,
    )
    for router in (health, *ROUTERS):
        app.include_router(router, dependencies=[Depends(refuse_unknown_parameters)])
    for pages in PAGES:
        app.include_router(pages)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    app.state.routes = [route for one in (health, *PAGES, *ROUTERS) for route in one.routes]
    problems.install(app)
    openapi.install(app)
    return app


def _operation_id(route: APIRoute) -> str:
    """Return the name of the function where a route has no operation id of its own."""
    return route.name


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    runtime: Runtime = app.state.runtime
    await run_in_threadpool(runtime.open)
    try:
        yield
    finally:
        await run_in_threadpool(runtime.close)

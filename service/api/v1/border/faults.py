"""Every fault of a request at once: where its form is at fault, the rest is looked through too."""

from collections.abc import Callable, Coroutine, Mapping
from typing import Any

from fastapi import Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute

from service.api.problems import FaultyRequest
from service.application.assessments.desk import faults_beside, meant_faults
from service.application.runtime import Runtime
from service.settings import Settings

_RUN = ("body", "run")
_RUN_FIX = (
    "add the part `run`: the run as JSON, as the body of POST /v1/border/assessments without "
    'its lines, e.g. {"designs": [{"id": "climate-duty", "dataset": ..., "overrides": ...}]}'
)


class AssessmentRoute(APIRoute):
    """A route whose answer to a faulty body names the faults of form and of meaning together."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Return the handler with the look through the rest of a faulty body around it."""
        handle = super().get_route_handler()

        async def handle_or_tell_all(request: Request) -> Response:
            try:
                return await handle(request)
            except RequestValidationError as error:
                found = [_described(one) for one in error.errors()]
                told = RequestValidationError(found, body=error.body)
                if not isinstance(error.body, dict):
                    raise told from None
                more = await run_in_threadpool(_more, request, told)
                raise FaultyRequest(told, more) from None

        return handle_or_tell_all


def _more(request: Request, error: RequestValidationError) -> tuple[Any, ...]:
    runtime: Runtime = request.app.state.runtime
    settings: Settings = request.app.state.settings
    in_body = [{**one, "loc": one["loc"][1:]} for one in error.errors() if one["loc"][0] == "body"]
    return meant_faults(
        error.body, in_body, lambda found: faults_beside(found, runtime, settings.max_lines)
    )


def _described(error: Mapping[str, Any]) -> dict[str, Any]:
    """Return an error that says what `run` is where that part of the form is missing."""
    if error["type"] != "missing" or tuple(error["loc"]) != _RUN:
        return dict(error)
    return {**error, "ctx": {"how_to_fix": _RUN_FIX}}

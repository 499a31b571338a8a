"""Conditional reads of reference data: the same release and address give the same bytes."""

from collections.abc import Callable, Coroutine
from hashlib import sha256
from typing import Any

from fastapi import Request, Response
from fastapi.routing import APIRoute
from starlette.status import HTTP_200_OK, HTTP_304_NOT_MODIFIED

from service.application.runtime import Runtime

NOT_MODIFIED: dict[int | str, dict[str, Any]] = {
    304: {"description": "The `ETag` in `If-None-Match` still stands; there is no body."}
}


class ReferenceRoute(APIRoute):
    """A route whose answer depends on nothing but the release, the engine and the address.

    Answers carry a strong `ETag`; a request that has it already is answered with 304 unread.
    """

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Return the handler with the conditional read around it."""
        handle = super().get_route_handler()

        async def handle_conditionally(request: Request) -> Response:
            tag = _tag(request)
            if tag is None:
                return await handle(request)
            known = _tags(request)
            if tag in known:
                return _not_modified(tag)
            answer = await handle(request)
            if answer.status_code != HTTP_200_OK:
                return answer
            if "*" in known:
                return _not_modified(tag)
            answer.headers["ETag"] = tag
            answer.headers["Cache-Control"] = "no-cache"
            return answer

        return handle_conditionally


def _tag(request: Request) -> str | None:
    runtime: Runtime = request.app.state.runtime
    active = runtime.releases.active
    if active is None:
        return None
    address = f"{request.url.path}?{request.url.query}"
    seed = f"{active.release}\n{runtime.engine_version}\n{address}"
    return f'"{sha256(seed.encode("utf-8", "backslashreplace")).hexdigest()[:32]}"'


def _tags(request: Request) -> frozenset[str]:
    """Return the tags the caller has; weak ones count, as RFC 9110 asks for reads."""
    sent = request.headers.get("if-none-match", "")
    return frozenset(tag.strip().removeprefix("W/") for tag in sent.split(",") if tag.strip())


def _not_modified(tag: str) -> Response:
    return Response(
        status_code=HTTP_304_NOT_MODIFIED, headers={"ETag": tag, "Cache-Control": "no-cache"}
    )

"""What surrounds every request: its id, its log line, its measure, its headers, its limits."""

import re
from time import perf_counter

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from service.api import problem_kinds, problems
from service.api.dependencies import released
from service.persistence.base import new_id

_SAFE_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
_QUIET = ("/health/", "/metrics", "/static/")
_MOUNTED = ("/static/", "/openapi.json")
_UNMATCHED = "unmatched"
_OK, _FAILED, _TOO_LARGE = 200, 500, 413
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Content-Security-Policy": (
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
        "form-action 'self'; frame-ancestors 'none'"
    ),
}

log = structlog.stdlib.get_logger("service.access")


class RequestFrame:
    """The outermost layer: request id, log, metrics, headers; and a problem for what nobody caught.

    A header that an answer already carries is left as it is.
    """

    def __init__(self, app: ASGIApp) -> None:
        """Keep what it surrounds."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request_id = _request_id(scope)
        scope.setdefault("state", {})["request_id"] = request_id
        method, started, status = scope["method"], perf_counter(), 0

        async def send_framed(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                _add_headers(scope, message, request_id)
            await send(message)

        with structlog.contextvars.bound_contextvars(request_id=request_id):
            try:
                await self.app(scope, receive, send_framed)
            except Exception:
                log.exception("unhandled error", method=method, route=_route(scope))
                if status:  # the answer has begun: break it off, so that nobody takes it for whole
                    raise
                answer = problems.response(
                    Request(scope),
                    problem_kinds.INTERNAL_ERROR,
                    "something went wrong here; it is logged under the request id",
                )
                await answer(scope, receive, send_framed)
            finally:
                _note(scope, method, status or _FAILED, perf_counter() - started)


class BodyLimit:
    """Refuses a body that is longer than the limit, announced or not."""

    def __init__(self, app: ASGIApp, limit: int) -> None:
        """Keep what it surrounds and the limit in bytes."""
        self.app = app
        self.limit = limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on with its body counted."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        announced = Headers(scope=scope).get("content-length", "")
        if announced.isdigit() and int(announced[:20]) > self.limit:
            answer = problems.response(
                Request(scope), problem_kinds.CONTENT_TOO_LARGE, self._detail()
            )
            await answer(scope, receive, send)
            return
        received = 0

        async def receive_counted() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            if received > self.limit:
                raise HTTPException(_TOO_LARGE, self._detail())
            return message

        await self.app(scope, receive_counted, send)

    def _detail(self) -> str:
        return f"this service reads bodies of up to {self.limit} bytes; split the request"


class HeadAsGet:
    """Answers HEAD wherever GET is answered, with the same headers and no body."""

    def __init__(self, app: ASGIApp) -> None:
        """Keep what it surrounds."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a HEAD request on as GET and hold its body back."""
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self.app(scope, receive, send)
            return

        async def send_head(message: Message) -> None:
            if message["type"] == "http.response.body":
                message = {**message, "body": b""}
            await send(message)

        scope["method"] = "GET"
        await self.app(scope, receive, send_head)


def _request_id(scope: Scope) -> str:
    """Return the caller's request id where it is safe to log, else a new one."""
    sent = Headers(scope=scope).get("x-request-id", "")
    return sent if _SAFE_ID.fullmatch(sent) else str(new_id())


def _add_headers(scope: Scope, message: Message, request_id: str) -> None:
    headers = MutableHeaders(scope=message)
    headers["X-Request-ID"] = request_id
    runtime = scope["app"].state.runtime
    headers.setdefault("X-Engine-Version", runtime.engine_version)
    release = released(scope.get("state", {}), runtime)
    if release is not None:
        headers.setdefault("X-Reference-Release", release)
    # What has a tag can be asked for again; anything else is one caller's own.
    headers.setdefault("Cache-Control", "no-cache" if "etag" in headers else "no-store")
    for name, value in _HEADERS.items():
        headers.setdefault(name, value)


def _route(scope: Scope) -> str:
    """Return the template of the path, so that ids do not get into logs and metrics."""
    path = getattr(scope.get("route"), "path", None)
    if isinstance(path, str):
        return path
    return next((start for start in _MOUNTED if scope["path"].startswith(start)), _UNMATCHED)


def _note(scope: Scope, method: str, status: int, seconds: float) -> None:
    route = _route(scope)
    scope["app"].state.metrics.request(method, route, status, seconds)
    write = log.debug if scope["path"].startswith(_QUIET) and status < _FAILED else log.info
    write(
        "request",
        method=method,
        route=route,
        status=status,
        duration_ms=round(seconds * 1000, 3),
    )

"""Answers that may be large, sent in parts."""

from collections.abc import Iterable, Iterator, Mapping

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

SLICE = 256 * 1024


class PartsResponse(Response):
    """An answer sent slice by slice, each once the client has taken enough of those before.

    Sent in one piece, a large body would be put together here and copied into the server's
    buffers whole, more than once.
    """

    def __init__(
        self,
        parts: list[bytes],
        status_code: int = 200,
        *,
        headers: Mapping[str, str] | None = None,
        media_type: str,
    ) -> None:
        """Keep the parts; their length is announced."""
        length = {"Content-Length": str(sum(map(len, parts)))}
        super().__init__(b"", status_code, {**(headers or {}), **length}, media_type)
        self._parts = parts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002 - of ASGI
        """Send the answer."""
        start = {"type": "http.response.start", "status": self.status_code}
        await send({**start, "headers": self.raw_headers})
        for piece in _slices(self._parts):
            await send({"type": "http.response.body", "body": piece, "more_body": True})
        await send({"type": "http.response.body", "body": b"", "more_body": False})


def _slices(parts: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the parts again in pieces of about the same length."""
    gathered: list[bytes] = []
    length = 0
    for part in parts:
        for at in range(0, len(part), SLICE):
            piece = part[at : at + SLICE]
            gathered.append(piece)
            length += len(piece)
            if length >= SLICE:
                yield b"".join(gathered)
                gathered, length = [], 0
    if gathered:
        yield b"".join(gathered)

"""Answers in parts: the same bytes, however they are cut."""

import asyncio

import pytest
from starlette.types import Message

from service.api import parts
from service.api.parts import PartsResponse


def sent(response: PartsResponse) -> list[Message]:
    """Return the messages of an answer."""
    found: list[Message] = []

    async def send(message: Message) -> None:
        found.append(message)

    async def receive() -> Message:
        return {"type": "http.disconnect"}

    asyncio.run(response({"type": "http"}, receive, send))
    return found


@pytest.mark.parametrize("size", [1, 3, 1000])
def test_the_body_is_that_of_the_parts(monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    monkeypatch.setattr(parts, "SLICE", size)

    start, *bodies = sent(PartsResponse([b"[", b"1,22", b"", b"]"], 201, media_type="text/plain"))

    assert start["status"] == 201
    assert (b"content-length", b"6") in start["headers"]
    assert b"".join(message["body"] for message in bodies) == b"[1,22]"
    assert all(len(message["body"]) <= size + 3 for message in bodies)
    assert [message["more_body"] for message in bodies] == [*[True] * (len(bodies) - 1), False]


def test_an_answer_without_parts_is_empty() -> None:
    start, body = sent(PartsResponse([], media_type="text/plain"))

    assert (b"content-length", b"0") in start["headers"]
    assert (body["body"], body["more_body"]) == (b"", False)

"""The service on a port of its own, for tests that come over the network as others do."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread
from time import monotonic, sleep

import uvicorn
from fastapi import FastAPI

SECONDS_TO_START = 30


@contextmanager
def served(app: FastAPI) -> Iterator[str]:
    """Give the origin under which an application answers; it stops at the end."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
        server = uvicorn.Server(uvicorn.Config(app, log_config=None, access_log=False))
        thread = Thread(target=server.run, args=([listener],), daemon=True)
        thread.start()
        _wait(server, thread)
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            server.should_exit = True
            thread.join(SECONDS_TO_START)


def _wait(server: uvicorn.Server, thread: Thread) -> None:
    latest = monotonic() + SECONDS_TO_START
    while not server.started:
        if not thread.is_alive() or monotonic() > latest:
            raise RuntimeError("the service did not start")
        sleep(0.02)

"""The web server: the port it listens on, and how it starts and stops."""

import errno
import signal
import socket
from collections.abc import Callable
from typing import Any

import uvicorn
from uvicorn.importer import import_from_string

from service.cli.exits import give_up
from service.settings import Settings

APPLICATION = "service.app:create_app"
SECONDS_TO_FINISH = 10


def application(chosen: Settings) -> Any:  # noqa: ANN401 - the web layer is known by name alone
    """Return the web application; it opens nothing yet."""
    return import_from_string(APPLICATION)(chosen)


def bound(host: str, port: int) -> socket.socket:
    """Return a socket bound to an address, or end where the port cannot be had."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
    except socket.gaierror:
        give_up(f"there is no address {host!r} to listen on", "127.0.0.1 is this machine alone")
    listener = socket.socket(family, kind, protocol)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
    except OSError as error:
        listener.close()
        _cannot_listen(error, host, port)
    return listener


def _cannot_listen(error: OSError, host: str, port: int) -> None:
    if error.errno == errno.EADDRINUSE:
        give_up(
            f"port {port} on {host} is in use by another program",
            f"stop it, or choose another port: --port {port + 1} (make up PORT={port + 1})",
        )
    give_up(f"port {port} on {host} cannot be had: {error.strerror}", "choose another --port")


def origin_of(listener: socket.socket) -> str:
    """Return the address under which this machine reaches what listens there."""
    host, port = listener.getsockname()[:2]
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104 - said, not bound
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


class _Server(uvicorn.Server):
    """A server that says when it listens."""

    def __init__(self, config: uvicorn.Config, listening: Callable[[], None]) -> None:
        super().__init__(config)
        self._listening = listening

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then say so."""
        await super().startup(sockets)
        if self.started:
            self._listening()


def serve_until_stopped(
    app: Any,  # noqa: ANN401 - the web layer is known by name alone
    listener: socket.socket,
    listening: Callable[[], None],
    *,
    quiet: bool,
) -> None:
    """Serve until Ctrl-C or SIGTERM, finish what is under way, and return."""
    config = uvicorn.Config(
        app,
        log_config=None,
        log_level="warning" if quiet else None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=SECONDS_TO_FINISH,
    )
    server = _Server(config, listening)
    # Once it has stopped the server raises the signal again. Stopping is what was asked for, so
    # that signal must not end the program as a failure; before the start it must not be lost.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, server.handle_exit)
    try:
        server.run([listener])
    except SystemExit:
        give_up("the service could not start; the log above says why")
    except OSError as error:
        _cannot_listen(error, *listener.getsockname()[:2])
    finally:
        listener.close()

"""Servers that the benchmark starts as its own processes, and ends by their ids."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

HOST = "127.0.0.1"
ROOT = Path(__file__).resolve().parents[2]
# The same for every server, so that only the application differs.
FLAGS = ("--workers", "1", "--no-access-log", "--no-server-header", "--log-level", "warning")
SECONDS_TO_START = 60
SECONDS_TO_STOP = 15
_KIB = 1024


class NotStarted(Exception):
    """A server that did not come up."""


@dataclass(frozen=True, slots=True)
class Server:
    """A running server."""

    pid: int
    port: int

    def memory(self, field: str = "VmHWM") -> int | None:
        """Return the high-water mark of its memory in bytes as the kernel counts it.

        `VmRSS` asks for what it holds now. None where the system has no /proc.
        """
        status = Path(f"/proc/{self.pid}/status")
        if not status.exists():
            return None
        lines = (line.split() for line in status.read_text(encoding="ascii").splitlines())
        return next(int(words[1]) * _KIB for words in lines if words[0] == f"{field}:")


@contextmanager
def running(factory: str, settings: Mapping[str, str], log: Path) -> Iterator[Server]:
    """Give a server of an application on a free port; it has ended afterwards."""
    port = _free_port()
    command = (sys.executable, "-m", "uvicorn", "--factory", factory, "--host", HOST)
    kept = {name: value for name, value in os.environ.items() if "CARBONDUTY" not in name}
    with log.open("ab") as output:
        process = subprocess.Popen(  # noqa: S603 - our own interpreter with fixed words
            (*command, "--port", str(port), *FLAGS),
            cwd=ROOT,
            env={**kept, **settings},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        _wait_until_ready(process, port, log)
        yield Server(process.pid, port)
    finally:
        _end(process)


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind((HOST, 0))
        port: int = taken.getsockname()[1]
        return port


def _wait_until_ready(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    until = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < until and process.poll() is None:
        if _is_ready(port):
            return
        time.sleep(0.1)
    raise NotStarted(log.read_text(encoding="utf-8", errors="replace")[-2000:])


def _is_ready(port: int) -> bool:
    connection = HTTPConnection(HOST, port, timeout=SECONDS_TO_START)
    try:
        connection.request("GET", "/health/ready")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(SECONDS_TO_STOP)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()

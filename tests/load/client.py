"""A thin client: it sends requests over kept connections and times each of them.

It is the standard library's: what the client itself costs hides the difference between servers.
"""

import math
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http.client import HTTPConnection
from statistics import median

from tests.load.servers import HOST, Server

CONNECTIONS = 4
SECONDS_TO_ANSWER = 120
OK = range(200, 300)
HEADERS = {"Content-Type": "application/json"}


@dataclass(slots=True)
class Times:
    """What was measured of one kind of request, over all rounds."""

    seconds: list[float] = field(default_factory=list)
    rates: list[float] = field(default_factory=list)
    refused: int = 0

    def add(self, statuses: Iterable[int], seconds: list[float], elapsed: float) -> None:
        """Add one round."""
        self.seconds += seconds
        self.rates.append(len(seconds) / elapsed)
        self.refused += sum(status not in OK for status in statuses)

    @property
    def rate(self) -> float:
        """Return the requests per second of the median round."""
        return median(self.rates)

    def percentile(self, share: float) -> float:
        """Return the milliseconds that this share of the requests kept to."""
        ranked = sorted(self.seconds)
        return 1000 * ranked[math.ceil(share * len(ranked)) - 1]


class Address:
    """Where one kind of request goes."""

    def __init__(self, server: Server, path: str) -> None:
        self._server = server
        self._path = path

    def send(self, body: bytes) -> tuple[int, bytes]:
        """Send one request over a connection of its own; return status and answer."""
        connection = self._connection()
        try:
            return self._send(connection, body)
        finally:
            connection.close()

    def round(self, body: bytes, count: int, into: Times, connections: int = CONNECTIONS) -> None:
        """Send a body so many times, spread over connections that wait for each answer."""
        share = count // connections
        started = time.perf_counter()
        with ThreadPoolExecutor(connections) as pool:
            found = list(pool.map(lambda _: self._repeat(body, share), range(connections)))
        elapsed = time.perf_counter() - started
        both = [one for part in found for one in part]
        into.add([status for status, _ in both], [seconds for _, seconds in both], elapsed)

    def _repeat(self, body: bytes, count: int) -> list[tuple[int, float]]:
        connection = self._connection()
        found: list[tuple[int, float]] = []
        try:
            for _ in range(count):
                started = time.perf_counter()
                status, _ = self._send(connection, body)
                found.append((status, time.perf_counter() - started))
        finally:
            connection.close()
        return found

    def _connection(self) -> HTTPConnection:
        return HTTPConnection(HOST, self._server.port, timeout=SECONDS_TO_ANSWER)

    def _send(self, connection: HTTPConnection, body: bytes) -> tuple[int, bytes]:
        connection.request("POST", self._path, body, HEADERS)
        answer = connection.getresponse()
        return answer.status, answer.read()

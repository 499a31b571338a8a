"""`make bench`: what a request costs, held against a bare echo measured in the same run.

Correctness comes first: no time is printed of a service that computes something else.
"""

import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import orjson

from service.persistence import migrate
from service.settings import Settings
from tests.load import echo, machine
from tests.load.checks import mismatches
from tests.load.client import CONNECTIONS, Address, Times
from tests.load.imports import Table, request_of, synthetic_lines
from tests.load.servers import ROOT, Server, running

SEED = 2026
ROUNDS = 5
SMALL, MIDDLE, LARGE = 20, 1_000, 10_000
# How often a round sends each kind of request.
ECHOES, UNSTORED, STORED, MIDDLES = 400, 100, 60, 3
MEMORY_LIMIT = 512 * 1024 * 1024
KEPT_SHARE = 0.8
STEADY = 2.0
RESULT = ROOT / "build" / "bench.json"
ASSESSMENTS = "/v1/border/assessments"
_MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Target:
    """One promise: what was measured, and what it is held against."""

    name: str
    measured: str
    limit: str
    kept: bool

    @property
    def text(self) -> str:
        """Return the target on one line."""
        return f"{self.name}: {self.measured}, {self.limit}: {'PASS' if self.kept else 'FAIL'}"


@dataclass(slots=True)
class Measured:
    """Everything that was measured."""

    echo: Times = field(default_factory=Times)
    unstored: Times = field(default_factory=Times)
    stored: Times = field(default_factory=Times)
    middle: Times = field(default_factory=Times)
    large: Times = field(default_factory=Times)
    idle: int | None = None
    peak: int | None = None


def main() -> int:
    """Measure, print and keep the result; return 1 where a target is missed."""
    started = time.perf_counter()
    about = machine.header(SEED, ROUNDS)
    say(*(f"{name}: {value}" for name, value in about.items()))
    table = Table.read(Settings().reference_dir)
    bodies = {n: _body(n, table) for n in (SMALL, MIDDLE, LARGE)}
    with TemporaryDirectory() as name, ExitStack() as stack:
        folder = Path(name)
        service = stack.enter_context(_service(folder))
        wrong = mismatches(Address(service, f"{ASSESSMENTS}?store=false"), table, SEED)
        if wrong:
            say("correctness: FAIL, nothing is timed", *wrong)
            return 1
        say("correctness: V18 and a synthetic set, against an independent computation: PASS", "")
        bare = stack.enter_context(_echo(folder, service, bodies[SMALL]))
        measured = _measure(service, bare, bodies)
    targets = _targets(measured)
    report = _lines(measured)
    about |= {"load_after": machine.load(), "seconds": f"{time.perf_counter() - started:.0f}"}
    say(*report, "", *(one.text for one in targets), "")
    say(f"load_after: {about['load_after']}; {about['seconds']} s in all")
    _keep(about, measured, targets)
    return 0 if all(one.kept for one in targets) else 1


def say(*lines: str) -> None:
    """Print lines at once."""
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    sys.stdout.flush()


def _body(count: int, table: Table) -> bytes:
    return orjson.dumps(request_of(synthetic_lines(count, SEED + count, table)))


@contextmanager
def _service(folder: Path) -> Iterator[Server]:
    """Give the service on a new SQLite database."""
    url = f"sqlite:///{folder / 'bench.db'}"
    migrate.upgrade(url, Settings().migrations_dir)
    settings = {"CARBONDUTY_DATABASE_URL": url, "CARBONDUTY_LOG_LEVEL": "warning"}
    with running("service.app:create_app", settings, folder / "service.log") as server:
        yield server


@contextmanager
def _echo(folder: Path, service: Server, body: bytes) -> Iterator[Server]:
    """Give the echo, whose reply is what the service answers to the same body."""
    reply = folder / "reply.json"
    reply.write_bytes(Address(service, f"{ASSESSMENTS}?store=false").send(body)[1])
    settings = {echo.REPLY: str(reply)}
    with running("tests.load.echo:create_app", settings, folder / "echo.log") as server:
        yield server


def _measure(service: Server, bare: Server, bodies: dict[int, bytes]) -> Measured:
    """Run the rounds, every kind of request in each; a first round warms up and is left out."""
    unstored = Address(service, f"{ASSESSMENTS}?store=false")
    stored = Address(service, ASSESSMENTS)
    echoed = Address(bare, "/echo")
    found = Measured(idle=service.memory("VmRSS"))
    for into in (Measured(), *[found] * ROUNDS):
        echoed.round(bodies[SMALL], ECHOES, into.echo)
        unstored.round(bodies[SMALL], UNSTORED, into.unstored)
        stored.round(bodies[SMALL], STORED, into.stored)
        unstored.round(bodies[MIDDLE], MIDDLES, into.middle, connections=1)
        if into is found:
            unstored.round(bodies[LARGE], 1, into.large, connections=1)
    found.peak = service.memory()
    return found


def _lines(found: Measured) -> list[str]:
    ceiling = found.echo.rate
    small = {
        "echo, the same body and reply": found.echo,
        f"assessment of {SMALL} lines, not stored": found.unstored,
        f"assessment of {SMALL} lines, stored": found.stored,
    }
    large = {MIDDLE: found.middle, LARGE: found.large}
    lines = [
        f"{name:<38} {one.rate:8.1f} req/s  {_spread(one)}  {one.rate / ceiling:6.3f} of echo"
        for name, one in small.items()
    ]
    lines += [
        f"{f'{count} lines in one request, full trace':<38} {_pace(count, one):8.0f} lines/s"
        f"{_spread(one)}"
        for count, one in large.items()
    ]
    lines.append(
        f"server memory: {_mib(found.idle)} before the rounds, {_mib(found.peak)} at its highest "
        f"({CONNECTIONS} connections for {SMALL} lines, 1 for more; p99 of {LARGE} is the slowest)"
    )
    swing = max(found.echo.rates) / min(found.echo.rates)
    if swing > STEADY:
        lines.append(f"UNRELIABLE: the echo itself swung by a factor of {swing:.1f} over rounds")
    return lines


def _spread(one: Times) -> str:
    p50, p99 = one.percentile(0.5), one.percentile(0.99)
    return f"  p50 {p50:8.1f} ms  p99 {p99:8.1f} ms  non-2xx {one.refused}"


def _pace(count: int, one: Times) -> float:
    """Return the lines per second of the median request."""
    return count / (one.percentile(0.5) / 1000)


def _mib(size: int | None) -> str:
    return "not measured (no /proc)" if size is None else f"{size / _MIB:.0f} MiB"


def _targets(found: Measured) -> list[Target]:
    kinds = (found.echo, found.unstored, found.stored, found.middle, found.large)
    refused = sum(one.refused for one in kinds)
    share = _pace(LARGE, found.large) / _pace(MIDDLE, found.middle)
    limit = f"limit {_mib(MEMORY_LIMIT)}"
    within = found.peak is not None and found.peak < MEMORY_LIMIT
    return [
        Target("answers outside 2xx", str(refused), "limit 0", refused == 0),
        Target(f"memory with {LARGE} lines in one request", _mib(found.peak), limit, within),
        Target(
            f"lines/s at {LARGE} over lines/s at {MIDDLE}",
            f"{share:.2f}",
            f"at least {KEPT_SHARE}",
            share >= KEPT_SHARE,
        ),
    ]


def _keep(about: dict[str, str], found: Measured, targets: list[Target]) -> None:
    RESULT.parent.mkdir(parents=True, exist_ok=True)
    document = {"about": about, "measured": found, "targets": targets}
    RESULT.write_bytes(orjson.dumps(document, option=orjson.OPT_INDENT_2))
    say(f"every time of every request: {RESULT}")


if __name__ == "__main__":
    sys.exit(main())

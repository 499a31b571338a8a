"""A long workbook with faults: all of them told, in little memory, while others are served."""

import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from threading import Event, Thread
from time import perf_counter, sleep
from typing import Any, Self

import httpx
import psutil
import pytest

from tests.support.sheets import Cells, workbook

HEADING = (
    *("line_id", "hts_code", "country_of_origin", "quantity", "quantity_unit"),
    *("customs_value", "currency", "entry_date", "importer"),
)
BROKEN = {"quantity": "1,000", "country_of_origin": "Atlantis", "quantity_unit": "ton"}
FAULTS = 37
MIB = 1024 * 1024
MOST_MEMORY, LONGEST_WAIT = 256 * MIB, 2.0
DUTY = {
    "thresholds": [{"basis": "us_of_same_dataset"}],
    "rate": {"value": "50", "unit": "USD/tCO2e"},
}
RUN = {
    "designs": [
        {
            "id": "climate-duty",
            "dataset": "eu-default-values",
            "scope": "direct",
            "overrides": DUTY,
        }
    ]
}
PROGRAM = (sys.executable, "-m", "service.cli", "serve", "--migrate", "--json")


def broken(lines: int) -> dict[int, str]:
    """Return the rows that have a fault, each with the column it stands in."""
    columns = list(BROKEN)
    step = lines // FAULTS
    return {2 + step * n: columns[n % len(columns)] for n in range(FAULTS)}


def rows(lines: int) -> Iterator[Cells]:
    yield HEADING
    wrong = broken(lines)
    for row in range(2, lines + 2):
        cells = {
            "line_id": f"line-{row:06d}",
            "hts_code": "7208390015",
            "country_of_origin": "CN",
            "quantity": row * 1.1,
            "quantity_unit": "t",
            "customs_value": row * 100.25,
            "currency": "USD",
            "entry_date": date(2026, 3, 15),
            "importer": f"importer-{row % 200}",
        }
        if row in wrong:
            cells[wrong[row]] = BROKEN[wrong[row]]
        yield tuple(cells.values())


@contextmanager
def service(folder: Path) -> Iterator[tuple[str, psutil.Process]]:
    """Give the origin of a service of its own, and its process."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    program = subprocess.Popen(  # noqa: S603 - this very Python
        [*PROGRAM, "--port", str(port), "--data-dir", str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    try:
        assert program.stdout is not None
        json.loads(program.stdout.readline())
        yield f"http://127.0.0.1:{port}", psutil.Process(program.pid)
    finally:
        program.kill()
        program.communicate()


class Watch:
    """Asks a service whether it lives, over and over, and keeps how long that took."""

    def __init__(self, origin: str, process: psutil.Process) -> None:
        self._origin, self._process = origin, process
        self._over = Event()
        self.waits: list[float] = []
        self.memory = 0

    def __enter__(self) -> Self:
        self._thread = Thread(target=self._ask)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _ask(self) -> None:
        with httpx.Client() as client:
            while not self._over.is_set():
                began = perf_counter()
                assert client.get(f"{self._origin}/health/live").status_code == 200
                self.waits.append(perf_counter() - began)
                self.memory = max(self.memory, self._process.memory_info().rss)
                sleep(0.02)


def sent(origin: str, data: bytes, query: str = "") -> httpx.Response:
    return httpx.post(
        f"{origin}/v1/border/assessments/import{query}",
        files={"file": ("lines.xlsx", data)},
        data={"run": json.dumps(RUN)},
        timeout=300,
    )


@pytest.mark.parametrize("lines", [3_000, pytest.param(50_000, marks=pytest.mark.long)])
def test_all_faults_are_told_in_little_memory_while_others_are_served(
    tmp_path: Path, lines: int
) -> None:
    data = workbook(*rows(lines))
    with service(tmp_path) as (origin, process), Watch(origin, process) as watch:
        answer = sent(origin, data)

    assert answer.status_code == 422
    errors: list[dict[str, Any]] = answer.json()["errors"]
    of_rows = {one["row"]: one["column"] for one in errors if one["code"] != "too_many_lines"}
    assert of_rows == broken(lines)
    # Beside them is told, once, that so many lines are too many for one assessment.
    assert len(errors) == FAULTS + (lines > 20_000)
    assert watch.memory < MOST_MEMORY
    assert max(watch.waits) < LONGEST_WAIT


@pytest.mark.long
def test_the_sheet_comes_back_in_little_memory(tmp_path: Path) -> None:
    data = workbook(*rows(50_000))
    with service(tmp_path) as (origin, process), Watch(origin, process) as watch:
        answer = sent(origin, data, "?errors=xlsx")

    assert answer.status_code == 422
    assert answer.content.startswith(b"PK")
    assert watch.memory < MOST_MEMORY
    assert max(watch.waits) < LONGEST_WAIT

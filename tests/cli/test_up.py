"""`up` and `serve` as a person starts them: a program of its own, on a free port."""

import json
import shlex
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import func, select

from service.persistence.assessments import AssessmentRow
from service.persistence.session import Database
from tests.support.releases import changed, small_release, write

SECONDS = 60
PROGRAM = (sys.executable, "-m", "service.cli")


@contextmanager
def started(*arguments: object) -> Iterator[tuple["subprocess.Popen[str]", dict[str, Any]]]:
    """Start the program and give what it says when it listens; end it whatever happens."""
    program = subprocess.Popen(  # noqa: S603 - this very Python
        [*PROGRAM, *map(str, arguments), "--port", "0", "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert program.stdout is not None
        yield program, json.loads(program.stdout.readline())
    finally:
        program.kill()
        program.communicate()


def assessments(folder: Path) -> int:
    database = Database(f"sqlite:///{folder / 'carbonduty.db'}")
    try:
        with database.reading() as session:
            return session.scalars(select(func.count()).select_from(AssessmentRow)).one()
    finally:
        database.close()


def test_starts_answers_stops_and_stores_nothing_twice(tmp_path: Path) -> None:
    with started("up", "--data-dir", tmp_path) as (program, said):
        for name in ("documents", "health", "metrics", "sample"):
            assert httpx.get(said["addresses"][name]).status_code == 200
        words = shlex.split(said["curl"])
        headers = dict([words[words.index("-H") + 1].split(": ")])
        answer = httpx.post(words[2], content=words[words.index("-d") + 1], headers=headers)
        (result,) = answer.json()["results"]
        # 1,000 t x (1.74 - 1.33) x 50 and 500 t x (8.21 - 1.33) x 50
        duties = [line["net_charge"]["amount"] for line in result["lines"]]
        assert duties == ["20500", "172000"]
        program.send_signal(signal.SIGTERM)
        assert program.wait(SECONDS) == 0
    assert assessments(tmp_path) == 1

    with started("up", "--data-dir", tmp_path) as (program, again):
        assert (
            again["addresses"]["sample"].rpartition("/")[2]
            == (said["addresses"]["sample"].rpartition("/")[2])
        )
        program.send_signal(signal.SIGINT)
        assert program.wait(SECONDS) == 0
    assert assessments(tmp_path) == 1


def test_serve_stores_no_sample(tmp_path: Path) -> None:
    with started("serve", "--migrate", "--data-dir", tmp_path) as (program, said):
        assert "sample" not in said["addresses"]
        assert httpx.get(said["addresses"]["health"]).status_code == 200
        program.send_signal(signal.SIGTERM)
        assert program.wait(SECONDS) == 0
    assert assessments(tmp_path) == 0


def ended(*arguments: object) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(  # noqa: S603 - this very Python
        [*PROGRAM, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
    )


@pytest.mark.parametrize("command", ["up", "serve"])
def test_a_port_in_use_is_said_before_anything_is_made(command: str, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        run = ended(command, "--port", port, "--data-dir", tmp_path / "data")
    assert run.returncode == 1
    assert f"port {port} on 127.0.0.1 is in use" in run.stderr
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("command", [("up",), ("serve", "--migrate")])
def test_a_faulty_release_is_told_and_not_served(
    command: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = next(path for path in small_release() if path.endswith("/rows.csv"))
    first = small_release()[path].decode().splitlines()[1]
    faulty = changed(small_release(), path, first, f"{first},too,many")
    folder = write(faulty, tmp_path / "reference")
    monkeypatch.setenv("CARBONDUTY_REFERENCE_DIR", str(folder))
    run = ended(*command, "--port", "0", "--data-dir", tmp_path / "data")
    assert run.returncode == 1
    assert path in run.stderr
    assert "listens" not in run.stdout

"""The wheel, installed in an empty environment outside the checkout, serves by itself."""

import json
import os
import shlex
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import httpx
import pytest

CHECKOUT = Path(__file__).parents[2]
MINUTES = 600
SECONDS = 60
# What uv and pip say where no package index can be reached; all else is a fault of the wheel.
UNREACHED = (
    "Failed to fetch",
    "error sending request",
    "dns error",
    "Could not find a version",
    "No matching distribution",
    "No solution found",
    "No Python 3.11",
    "has no venv module",
    "ensurepip is not",
)


def of_its_own() -> dict[str, str]:
    """Return the environment without anything that leads back to the checkout."""
    return {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("CARBONDUTY_", "PYTHON", "VIRTUAL_ENV"))
    }


def ran(what: str, words: Sequence[object], folder: Path) -> str:
    """Return what a command printed; skip where no package index can be reached."""
    run = subprocess.run(  # noqa: S603 - this checkout and this Python
        list(map(str, words)),
        cwd=folder,
        env=of_its_own(),
        capture_output=True,
        text=True,
        timeout=MINUTES,
        check=False,
    )
    said = f"{run.stdout}\n{run.stderr}"
    if run.returncode and any(words in said for words in UNREACHED):
        pytest.skip(f"not run: {what} - no package index can be reached - set pip's index-url")
    assert run.returncode == 0, said
    return run.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of an environment that holds the wheel and what it needs, no more."""
    folder = tmp_path_factory.mktemp("wheel")
    script = CHECKOUT / "scripts" / "environment.sh"
    building = ("sh", script, "uv", "build", "--wheel", "--out-dir", folder)
    ran("the build of the wheel", building, CHECKOUT)
    (wheel,) = folder.glob("*.whl")
    place = folder / "environment"
    ran("an empty environment", (sys.executable, "-m", "venv", place), folder)
    pip = (place / "bin" / "python", "-m", "pip", "install", "--quiet", wheel)
    ran("the installation of the wheel", pip, folder)
    return place / "bin"


@contextmanager
def started(program: Path, folder: Path) -> Iterator[dict[str, Any]]:
    """Start the installed service on a free port of loopback; end it whatever happens."""
    service = subprocess.Popen(  # noqa: S603 - the wheel of this checkout
        [program, "up", "--data-dir", folder / "data", "--port", "0", "--json"],
        cwd=folder,
        env=of_its_own(),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert service.stdout is not None
        yield json.loads(service.stdout.readline())
    finally:
        service.kill()
        service.communicate()


def ready(address: str) -> bool:
    """Return whether the service says that it can answer, within a minute."""
    until = monotonic() + SECONDS
    while monotonic() < until:
        if httpx.get(address).status_code == httpx.codes.OK:
            return True
        sleep(0.2)
    return False


@pytest.mark.long
def test_the_wheel_serves_outside_the_checkout(installed: Path, tmp_path: Path) -> None:
    asking = (installed / "python", "-c", "import service; print(service.__file__)")
    assert installed.parent in Path(ran("the import", asking, tmp_path).strip()).parents

    with started(installed / "carbonduty", tmp_path) as said:
        words = shlex.split(said["curl"])
        address = httpx.URL(words[2])
        assert address.host == "127.0.0.1"
        assert ready(str(address.copy_with(path="/health/ready", query=None)))

        headers = dict([words[words.index("-H") + 1].split(": ")])
        answer = httpx.post(words[2], content=words[words.index("-d") + 1], headers=headers)

        assert answer.is_success
        (result,) = answer.json()["results"]
        assert result["totals"]["resolved_lines"] == result["totals"]["lines"] > 0

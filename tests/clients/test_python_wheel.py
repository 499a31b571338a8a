"""The lines for an integrator, executed as they stand: wheel, empty environment, verdict."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.clients.conftest import ROOT

PAGES = [ROOT / "README.md", ROOT / "docs/python-client.md"]
LINES = re.compile(r"<!-- executed: .+? -->\n```sh\n(?P<lines>.+?)\n```", re.DOTALL)
ADDRESS = "http://127.0.0.1:8000"  # the only thing replaced: the test's service has its own port
LONGEST = 10

pytestmark = pytest.mark.long


def program(name: str) -> str:
    found = shutil.which(name)
    assert found
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the built wheel in `dist/` and an interpreter; no environment is active."""
    done = subprocess.run(  # noqa: S603 - a script of this project
        [
            program("sh"),
            "scripts/environment.sh",
            *("uv", "build", "--quiet", "--wheel", "--out-dir", str(tmp_path / "dist")),
            "clients/python",
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        pytest.skip("not run: the client's wheel - it cannot be built - let uv reach an index")
    return tmp_path


def test_the_lines_give_a_verdict_with_its_trace(origin: str, folder: Path) -> None:
    shown = {one["lines"] for page in PAGES for one in LINES.finditer(page.read_text("utf-8"))}
    assert len(shown) == 1, "the same lines wherever they are shown"
    lines = shown.pop()
    assert len(lines.splitlines()) <= LONGEST
    assert ADDRESS in lines
    base = Path(sys.base_prefix) / "bin"
    kept = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}

    done = subprocess.run(  # noqa: S603 - the lines of our own page
        [program("sh"), "-e", "-c", lines.replace(ADDRESS, origin)],
        cwd=folder,
        env=kept | {"PATH": f"{base}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )
    if "No matching distribution" in done.stdout + done.stderr:
        pytest.skip("not run: the client's wheel - no httpx or attrs - let pip reach an index")

    assert done.returncode == 0, done.stderr
    said = done.stdout.splitlines()
    outcome = next(place for place, line in enumerate(said) if line == "does_not_meet")
    assert re.fullmatch(r"[0-9]+\.[0-9]{2}", said[outcome + 1])
    assert len(said) > outcome + 3
    assert sum("tCO2e" in step for step in said[outcome + 2 :]) >= 2

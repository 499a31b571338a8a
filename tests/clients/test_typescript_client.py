"""The TypeScript client, built and packed, against a live service through node."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.clients.conftest import ROOT, Script

CALLS = Path(__file__).parent / "calls.ts"
PROJECT = {
    "compilerOptions": {
        "module": "nodenext",
        "target": "es2022",
        "lib": ["es2022", "dom"],
        "types": [],
        "strict": True,
    },
    "files": [CALLS.name],
}


def run(*command: str | Path, folder: Path) -> str:
    done = subprocess.run(  # noqa: S603 - node on what is written here
        [str(part) for part in command], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture
def project(tmp_path: Path, clients_script: Script) -> Path:
    """A folder of someone who has installed the built client; its calls are compiled."""
    tools = Path(clients_script("tools").strip().splitlines()[-1])
    node = shutil.which("node")
    assert node
    compiler = tools / "node_modules/typescript/bin/tsc"
    package = tmp_path / "node_modules/carbonduty-client"
    shutil.copytree(
        ROOT / "clients/typescript", package, ignore=shutil.ignore_patterns("node_modules", "dist")
    )
    (package / "node_modules").symlink_to(tools / "node_modules")
    run(node, compiler, folder=package)
    (tmp_path / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    shutil.copy(CALLS, tmp_path)
    (tmp_path / "tsconfig.json").write_text(json.dumps(PROJECT), encoding="utf-8")
    run(node, compiler, folder=tmp_path)
    return tmp_path


def test_one_call_is_stored_and_one_is_refused(origin: str, project: Path) -> None:
    node = shutil.which("node")
    assert node
    answered = json.loads(run(node, CALLS.with_suffix(".js").name, origin, folder=project))

    # 200 t at 1.9 against 1.4 tCO2e/t are 100 tCO2e too many; at 50 USD each that is 5,000 USD.
    assert answered.pop("steps") > 0
    assert answered == {
        "stored": 201,
        "outcome": "does_not_meet",
        "duty": "5000.00",
        "same": True,
        "refused": 422,
        "pointers": ["#/lines/0/quantity"],
    }

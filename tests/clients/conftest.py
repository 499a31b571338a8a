"""A live service, and the script that makes and checks the clients."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from service.app import create_app
from service.persistence import migrate
from service.settings import Settings
from tests.support.databases import MIGRATIONS, SQLITE, Databases
from tests.support.live import served

ROOT = Path(__file__).resolve().parents[2]
TOOL_MISSING = 3
Script = Callable[..., str]


@pytest.fixture(scope="module")
def origin(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a service on a database of its own."""
    folder = tmp_path_factory.mktemp("served")
    with databases.empty(SQLITE) as url:
        migrate.upgrade(url, MIGRATIONS)
        settings = Settings(database_url=url, data_dir=folder, log_level="error")
        with served(create_app(settings)) as found:
            yield found


@pytest.fixture(scope="session")
def clients_script() -> Script:
    """Run `scripts/clients.sh` and give what it prints; skip the test where a tool is missing."""
    shell = shutil.which("sh")
    assert shell

    def run(*arguments: str) -> str:
        done = subprocess.run(  # noqa: S603 - a script of this project
            [shell, "scripts/clients.sh", *arguments],
            cwd=ROOT,
            env=os.environ | {"PYTHON": sys.executable},
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode == TOOL_MISSING:
            pytest.skip(done.stderr.strip().splitlines()[-1])
        assert done.returncode == 0, done.stderr
        return done.stdout + done.stderr

    return run

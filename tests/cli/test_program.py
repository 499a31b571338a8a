"""The program as a whole: its help, its version, how quickly it starts."""

import subprocess
import sys

import pytest

from tests.cli.conftest import Carbonduty

COMMANDS = ("up", "serve", "migrate", "openapi", "doctor", "assess", "reference")
HEAVY = ("fastapi", "sqlalchemy", "pydantic", "uvicorn", "python_calamine", "yaml")


def test_help_names_every_command_and_the_exit_codes(carbonduty: Carbonduty) -> None:
    run = carbonduty("--help")
    assert run.exit_code == 0
    assert all(f"  {name} " in run.stdout for name in COMMANDS)
    assert "2 wrong" in run.stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(carbonduty: Carbonduty, name: str) -> None:
    assert carbonduty(name, "--help").exit_code == 0


def test_version(carbonduty: Carbonduty) -> None:
    run = carbonduty("--version")
    assert run.stdout.startswith("carbonduty 0.")


def test_an_unknown_command_is_wrong_use(carbonduty: Carbonduty) -> None:
    assert carbonduty("charge").exit_code == 2


def test_nothing_heavy_is_loaded_before_a_command_needs_it() -> None:
    code = (
        f"import sys, service.cli.main; print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    run = subprocess.run(  # noqa: S603 - this very Python
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "[]"

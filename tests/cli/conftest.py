"""The command run in this process; the shipped release is read once and not for every run."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from typer.testing import CliRunner, Result

from service.cli.main import app
from service.domain.reference import Snapshot
from service.reference.release import Release, read_release
from service.settings import Settings

Carbonduty = Callable[..., Result]
WHERE_READ = "service.cli.assessing.source.read_release"


@pytest.fixture(scope="session")
def shipped() -> Release:
    return read_release(Settings().reference_dir)


@pytest.fixture
def carbonduty(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, shipped: Release) -> Carbonduty:
    """Run the command in an empty folder of its own, against the shipped release."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(WHERE_READ, lambda _: shipped)
    runner = CliRunner()

    def run(*arguments: object) -> Result:
        return runner.invoke(app, list(map(str, arguments)), catch_exceptions=False)

    return run


@pytest.fixture
def against(
    monkeypatch: pytest.MonkeyPatch, carbonduty: Carbonduty
) -> Callable[[Snapshot], Carbonduty]:
    """Run `assess` against another snapshot than the shipped one."""

    def patched(snapshot: Snapshot) -> Carbonduty:
        monkeypatch.setattr(WHERE_READ, lambda _: SimpleNamespace(snapshot=snapshot))
        return carbonduty

    return patched

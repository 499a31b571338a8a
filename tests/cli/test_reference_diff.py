"""`reference diff`: folders, releases on record and editions, in words."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from service.application.runtime import Runtime
from service.cli.main import app
from service.persistence import migrate
from service.reference.release import release_id_of
from tests.support.databases import MIGRATIONS
from tests.support.releases import changed, small_release, write
from tests.unit.reference.test_editions import with_edition

Run = Callable[..., Result]
ROWS = "benchmarks/study/rows.csv"
CHANGE = f"changed: {ROWS}: CN crude_steel study of 2018: value 2.10 becomes 2.05 tCO2/t"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run `reference diff` with a database of its own, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CARBONDUTY_DATABASE_URL", f"sqlite:///{tmp_path}/reference.db")

    def invoke(*arguments: object) -> Result:
        said = ["reference", "diff", *map(str, arguments)]
        return CliRunner().invoke(app, said, catch_exceptions=False)

    return invoke


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    newer = changed(small_release(), ROWS, ",2.10,", ",2.05,")
    return write(small_release(), tmp_path / "before"), write(newer, tmp_path / "after")


def test_two_folders_are_compared_in_words(run: Run, folders: tuple[Path, Path]) -> None:
    found = run(*folders)
    assert found.exit_code == 0
    assert CHANGE in found.stdout
    assert f"1 change(s) from {folders[0]} to {folders[1]}" in found.stdout


def test_equal_folders_are_said_to_be_equal(run: Run, folders: tuple[Path, Path]) -> None:
    assert "no difference" in run(folders[0], folders[0]).stdout


def test_json(run: Run, folders: tuple[Path, Path]) -> None:
    answer = json.loads(run(*folders, "--json").stdout)
    assert answer == {"from": str(folders[0]), "to": str(folders[1]), "changes": [CHANGE]}


def test_a_release_on_record_is_named_by_the_beginning_of_its_id(
    run: Run, folders: tuple[Path, Path], tmp_path: Path
) -> None:
    url = f"sqlite:///{tmp_path}/reference.db"
    migrate.upgrade(url, MIGRATIONS)
    runtime = Runtime(
        url, migrations=MIGRATIONS, reference=folders[0], engine_version="0", sandbox="sandbox"
    )
    runtime.require()
    runtime.close()
    assert CHANGE in run(release_id_of(small_release())[:8], folders[1]).stdout
    missing = run("0" * 64, folders[1])
    assert missing.exit_code == 1
    assert "no reference release" in missing.stderr


def test_editions_are_named_by_dataset_and_id(run: Run, tmp_path: Path) -> None:
    files = with_edition(small_release(), "second", "first", "2025-07-01", cn="1.90")
    folder = write(files, tmp_path / "reference")
    found = run("study@first", "study@second", "--reference-dir", folder)
    assert "CN crude_steel study of 2018: value 2.10 becomes 1.90 tCO2/t" in found.stdout
    missing = run("study@first", "study@third", "--reference-dir", folder)
    assert missing.exit_code == 1
    assert "'study@third'" in missing.stderr


def test_what_is_none_of_these_is_wrong_use(run: Run, folders: tuple[Path, Path]) -> None:
    found = run("yesterday", folders[0])
    assert found.exit_code == 2
    assert "no folder, no release id and no DATASET@EDITION" in found.stderr


def test_without_a_database_no_release_is_on_record(run: Run, folders: tuple[Path, Path]) -> None:
    assert run("0" * 64, folders[0]).exit_code == 1

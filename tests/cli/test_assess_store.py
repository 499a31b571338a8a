"""Storing from the command, on both databases."""

import json
from pathlib import Path

import pytest
from sqlalchemy import func, select

from service.persistence.assessments import AssessmentRow
from service.persistence.session import Database
from tests.cli.conftest import Carbonduty

LINES = "line_id,cn_code,country_of_origin,quantity,quantity_unit\nL1,72061000,CN,1000,t\n"
OPTIONS = (
    *("--design", "climate-duty", "--dataset", "eu-default-values", "--scope", "direct"),
    *("--threshold", "us", "--rate", "50", "--on", "2026-06-01", "--json"),
)


@pytest.fixture
def lines() -> str:
    return "lines.csv"


def stored(url: str) -> int:
    database = Database(url)
    try:
        with database.reading() as session:
            return session.scalars(select(func.count()).select_from(AssessmentRow)).one()
    finally:
        database.close()


def test_nothing_is_stored_unless_asked_for(
    carbonduty: Carbonduty, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CARBONDUTY_DATABASE_URL", database_url)
    Path("lines.csv").write_text(LINES, encoding="utf-8")
    before = stored(database_url)
    dry = json.loads(carbonduty("assess", "lines.csv", *OPTIONS).stdout)
    assert (dry["stored"], dry["id"], stored(database_url)) == (False, None, before)


def test_a_stored_assessment_is_the_one_printed(
    carbonduty: Carbonduty, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CARBONDUTY_DATABASE_URL", database_url)
    Path("lines.csv").write_text(LINES, encoding="utf-8")
    before = stored(database_url)
    dry = json.loads(carbonduty("assess", "lines.csv", *OPTIONS).stdout)
    kept = json.loads(carbonduty("assess", "lines.csv", *OPTIONS, "--store").stdout)
    assert kept["results"] == dry["results"]
    assert stored(database_url) == before + 1
    again = carbonduty("assess", "lines.csv", *OPTIONS, "--release", kept["reference_release"])
    assert json.loads(again.stdout)["results"] == dry["results"]


def test_a_release_that_is_not_on_record(
    carbonduty: Carbonduty, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CARBONDUTY_DATABASE_URL", database_url)
    Path("lines.csv").write_text(LINES, encoding="utf-8")
    run = carbonduty("assess", "lines.csv", *OPTIONS, "--release", "none-such")
    assert run.exit_code == 1
    assert "none-such" in json.loads(run.stdout)["detail"]


def test_a_database_that_is_not_migrated(carbonduty: Carbonduty) -> None:
    Path("lines.csv").write_text(LINES, encoding="utf-8")
    run = carbonduty("assess", "lines.csv", *OPTIONS, "--store", "--data-dir", "empty")
    assert run.exit_code == 1
    assert [one["code"] for one in json.loads(run.stdout)["errors"]] == ["migrations_missing"]

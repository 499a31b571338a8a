"""`migrate` and `doctor`."""

import json
import socket
from pathlib import Path

import pytest

from tests.cli.conftest import Carbonduty


class TestMigrate:
    def test_up_check_down_check(
        self, carbonduty: Carbonduty, empty_database_url: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("CARBONDUTY_DATABASE_URL", empty_database_url)
        assert carbonduty("migrate", "--check").exit_code == 1
        up = carbonduty("migrate", "--json")
        assert (up.exit_code, json.loads(up.stdout)["fault"]) == (0, None)
        assert carbonduty("migrate", "--check").exit_code == 0
        down = carbonduty("migrate", "--down-to", "base", "--json")
        assert json.loads(down.stdout)["revision"] == "base"
        assert carbonduty("migrate", "--check").exit_code == 1

    def test_looking_makes_no_database(self, carbonduty: Carbonduty, tmp_path: Path) -> None:
        assert carbonduty("migrate", "--check", "--data-dir", tmp_path / "data").exit_code == 1
        assert not (tmp_path / "data").exists()

    def test_an_unknown_revision(self, carbonduty: Carbonduty) -> None:
        run = carbonduty("migrate", "--down-to", "nowhere", "--data-dir", "data")
        assert run.exit_code == 1
        assert "nowhere" in run.stderr

    def test_a_password_is_never_shown(
        self, carbonduty: Carbonduty, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        url = "postgresql://officer:hunter2@127.0.0.1:1/none"
        monkeypatch.setenv("CARBONDUTY_DATABASE_URL", url)
        for command in ("migrate", "doctor"):
            run = carbonduty(command)
            assert run.exit_code == 1
            assert "officer:***@127.0.0.1" in run.output
            assert "hunter2" not in run.output


class TestDoctor:
    def test_all_is_fine_where_nothing_is_yet(self, carbonduty: Carbonduty, tmp_path: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        run = carbonduty("doctor", "--port", port, "--data-dir", tmp_path / "data", "--json")
        answer = json.loads(run.stdout)
        assert (run.exit_code, answer["fine"]) == (0, True)
        assert not (tmp_path / "data").exists()

    def test_a_port_in_use_is_a_fault(self, carbonduty: Carbonduty) -> None:
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
            run = carbonduty("doctor", "--port", port, "--data-dir", "data", "--json")
        assert run.exit_code == 1
        faults = [one["what"] for one in json.loads(run.stdout)["checks"] if not one["fine"]]
        assert faults == ["port"]

    def test_a_setting_that_cannot_be_read_is_wrong_use(
        self, carbonduty: Carbonduty, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("CARBONDUTY_PORT", "eighty")
        run = carbonduty("doctor")
        assert run.exit_code == 2
        assert "CARBONDUTY_PORT" in run.stderr

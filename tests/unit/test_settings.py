"""Settings come from the environment, with defaults that need none."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from service.settings import Settings


def test_the_defaults_listen_on_loopback_and_keep_sqlite_in_the_data_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    settings = Settings()

    assert (settings.host, settings.port) == ("127.0.0.1", 8000)
    assert settings.database_url == f"sqlite:///{tmp_path / 'var' / 'carbonduty.db'}"
    assert (settings.reference_dir / "sources").is_dir()
    assert (settings.migrations_dir / "env.py").is_file()


def test_each_is_set_from_outside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CARBONDUTY_PORT", "8080")
    monkeypatch.setenv("CARBONDUTY_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("CARBONDUTY_MAX_LINES", "7")

    settings = Settings()
    assert (settings.port, settings.max_lines) == (8080, 7)
    assert settings.database_url == f"sqlite:///{tmp_path / 'carbonduty.db'}"


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_a_postgres_address_gets_our_driver(scheme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CARBONDUTY_DATABASE_URL", f"{scheme}://u:p@host/name")
    assert Settings().database_url == "postgresql+psycopg://u:p@host/name"


def test_an_empty_value_is_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CARBONDUTY_DATABASE_URL", "")
    monkeypatch.setenv("CARBONDUTY_PORT", "")
    settings = Settings()
    assert settings.port == 8000
    assert settings.database_url.startswith("sqlite:///")


def test_a_password_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CARBONDUTY_DATABASE_URL", "postgresql://u:hunter2@host/name")
    assert "hunter2" not in repr(Settings())


@pytest.mark.parametrize(
    ("name", "value"),
    [("PORT", "65536"), ("PORT", "x"), ("LOG_LEVEL", "loud"), ("SANDBOX_TENANT", "A b")],
)
def test_nonsense_is_refused(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(f"CARBONDUTY_{name}", value)
    with pytest.raises(ValidationError):
        Settings()

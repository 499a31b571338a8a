"""The clients in git are those that openapi.json gives, and no tool warns of it."""

import json
import tomllib
from pathlib import Path

import pytest

from tests.clients.conftest import ROOT, Script

CLIENTS = ROOT / "clients"


def published_version() -> str:
    document = json.loads((ROOT / "openapi.json").read_text(encoding="utf-8"))
    version: str = document["info"]["version"]
    return version


@pytest.mark.parametrize("client", ["python", "typescript"])
def test_a_client_is_what_is_generated_without_a_warning(
    client: str, clients_script: Script
) -> None:
    clients_script("check", client)


@pytest.mark.long
def test_spectral_and_openapi_generator_find_nothing_to_warn_of(clients_script: Script) -> None:
    said = clients_script("lint")

    assert "No results with a severity of 'hint' or higher found!" in said
    assert said.count("no warning but what it says of any OpenAPI 3.1 document") == 2


def test_clients_carry_the_version_of_the_api() -> None:
    python = tomllib.loads((CLIENTS / "python/pyproject.toml").read_text(encoding="utf-8"))
    files = [CLIENTS / "typescript" / name for name in ("package.json", "package-lock.json")]
    typescript = [json.loads(file.read_text(encoding="utf-8"))["version"] for file in files]

    assert {python["project"]["version"], *typescript} == {published_version()}


def test_clients_carry_the_licence() -> None:
    licence = (ROOT / "LICENSE").read_bytes()

    assert all(
        Path(CLIENTS / name / "LICENSE").read_bytes() == licence
        for name in ("python", "typescript")
    )

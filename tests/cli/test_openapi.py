"""`openapi`."""

import json
from pathlib import Path

from tests.cli.conftest import Carbonduty


def test_prints_a_description_that_is_compared_with_itself(carbonduty: Carbonduty) -> None:
    printed = carbonduty("openapi")
    assert printed.exit_code == 0
    document = json.loads(printed.stdout)
    assert "/v1/border/assessments" in document["paths"]
    assert list(document) == sorted(document)
    path = Path("openapi.json")
    path.write_text(printed.stdout, encoding="utf-8")
    assert carbonduty("openapi", "--check", path).exit_code == 0

    path.write_text(printed.stdout.replace('"title": "carbonduty"', '"title": "other"'))
    differs = carbonduty("openapi", "--check", path)
    assert differs.exit_code == 1
    assert '-    "title": "other"' in differs.stdout


def test_a_file_that_is_not_there_is_wrong_use(carbonduty: Carbonduty) -> None:
    assert carbonduty("openapi", "--check", "nothing.json").exit_code == 2

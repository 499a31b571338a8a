"""What is said when the service listens."""

import json
import shlex
from uuid import UUID

import pytest

from service.application.assessments.request import AssessmentIn
from service.cli.serving.sample import StoredSample
from service.cli.serving.welcome import Place, curl, say

ORIGIN = "http://127.0.0.1:8000"
SAMPLE = StoredSample(UUID(int=7), "Invented imports", 52, was_there=False)
PLACE = Place(ORIGIN, "sqlite:///carbonduty.db", "0" * 64, SAMPLE)


def test_the_curl_command_carries_a_request_that_is_read() -> None:
    words = shlex.split(curl(ORIGIN))
    assert words[:3] == ["curl", "-s", f"{ORIGIN}/v1/border/assessments?store=false"]
    request = AssessmentIn.model_validate_json(words[words.index("-d") + 1])
    assert [(line.cn_code, line.country_of_origin) for line in request.lines] == [
        ("72061000", "CN"),
        ("72061000", "ID"),
    ]


def test_the_curl_command_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    say(PLACE, as_json=False, question=True)
    assert curl(ORIGIN) in capsys.readouterr().out.splitlines()


def test_addresses_are_said(capsys: pytest.CaptureFixture[str]) -> None:
    say(PLACE, as_json=True, question=True)
    said = json.loads(capsys.readouterr().out)
    assert said["addresses"] == {
        "service": ORIGIN,
        "documents": f"{ORIGIN}/docs",
        "health": f"{ORIGIN}/health/ready",
        "metrics": f"{ORIGIN}/metrics",
        "sample": f"{ORIGIN}/v1/border/assessments/{UUID(int=7)}",
    }


def test_without_a_sample_none_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    say(Place(ORIGIN, "sqlite:///x", None, None), as_json=False, question=False)
    out = capsys.readouterr().out
    assert "sample" not in out
    assert "curl" not in out

"""Schemathesis over operations of the service: every phase, every check, a fixed seed."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import schemathesis
from fastapi import FastAPI
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import Status, events, from_schema
from schemathesis.errors import NoLinksFound

STATEFUL = "stateful"
CONFIG = Path(__file__).parents[2] / "schemathesis.toml"


@dataclass
class Fuzzed:
    """What a run found, how many requests it sent, and which statuses came back."""

    findings: list[str] = field(default_factory=list)
    cases: Counter[tuple[str, str]] = field(default_factory=Counter)
    statuses: Counter[int] = field(default_factory=Counter)
    phases: dict[str, Status] = field(default_factory=dict)


def fuzz(app: FastAPI, operation_ids: Sequence[str]) -> Fuzzed:
    """Return what all phases of Schemathesis find in some operations of an application."""
    config = SchemathesisConfig.from_path(CONFIG)
    schema = schemathesis.openapi.from_asgi("/openapi.json", app, config=config)
    found, unlinked = Fuzzed(), False  # no operation among them leads to another
    for one in from_schema(schema.include(operation_id=list(operation_ids))).execute():
        if isinstance(one, events.ScenarioFinished):
            _add(found, one)
        elif isinstance(one, events.PhaseFinished):
            name = one.phase.name.value
            found.phases[name] = Status.SKIP if unlinked and name == STATEFUL else one.status
        elif isinstance(one, events.NonFatalError) and isinstance(one.value, NoLinksFound):
            unlinked = True
        elif isinstance(one, events.NonFatalError):
            found.findings.append(f"{one.label}: {one.value}")
        elif isinstance(one, events.FatalError):
            raise one.exception
    return found


def _add(found: Fuzzed, scenario: events.ScenarioFinished) -> None:
    recorder = scenario.recorder
    found.cases[recorder.label, scenario.phase.value] += len(recorder.cases)
    for interaction in recorder.interactions.values():
        if interaction.response is not None:
            found.statuses[interaction.response.status_code] += 1
    for checks in recorder.checks.values():
        for check in checks:
            if check.failure_info is not None:
                failure = check.failure_info
                found.findings.append(
                    f"{recorder.label}, {check.name}: {failure.failure}\n{failure.code_sample}"
                )

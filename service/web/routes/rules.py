"""`/rules` and `/parameters`: pages that an expert checks against the law."""

from datetime import UTC, date, datetime
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse
from pydantic import BeforeValidator

from service.api.dependencies import Snapshot
from service.application.fields import DateText
from service.application.rules import datasets_on, designs_on
from service.domain.registry import RULES, rules_on
from service.domain.rules import Rule, RuleStanding
from service.web.rendering import PageRoute, page

router = APIRouter(include_in_schema=False, route_class=PageRoute)
# The parts of the page, by the beginning of the rule's id.
_PARTS = (
    ("climate_duty", "Climate duty"),
    ("border", "Every border design"),
    ("benchmarks", "Which benchmark applies"),
    ("eu_cbam", "EU CBAM"),
)


def _blank_as_none(value: object) -> object:
    """Return nothing for a field that was sent empty, as forms do."""
    return value or None


@router.get("/rules", response_class=HTMLResponse)
def rules_page(request: Request, snapshot: Snapshot) -> HTMLResponse:
    """Show every rule with comparator, key date, source, confidence, and who rests on it."""
    return page(
        request,
        "rules.html",
        parts=[(part, label, _rules_of(part)) for part, label in _PARTS],
        on_record=RuleStanding.ON_RECORD,
        designs={rule_id: designs_on(rule, snapshot) for rule_id, rule in RULES.items()},
        datasets={rule_id: datasets_on(rule, snapshot) for rule_id, rule in RULES.items()},
        dataset_count=len(snapshot.datasets),
        sources=snapshot.sources,
    )


@router.get("/parameters", response_class=HTMLResponse)
def parameters_page(
    request: Request,
    snapshot: Snapshot,
    on: Annotated[DateText | None, BeforeValidator(_blank_as_none), Query()] = None,
) -> HTMLResponse:
    """Show every figure set by law or policy, and which value is in force on a day."""
    day = on or today()
    return page(
        request,
        "parameters.html",
        on=day,
        parameters=[
            (one, one.in_force(day), rules_on(one.parameter_id))
            for _, one in sorted(snapshot.parameters.items())
        ],
        designs=[one for _, one in sorted(snapshot.designs.items())],
        datasets=[held.on(day).info for _, held in sorted(snapshot.datasets.items())],
        groups=[one for _, one in sorted(snapshot.countries.groups.items())],
        countries=snapshot.countries.by_code,
        sources=snapshot.sources,
    )


def today() -> date:
    """Return the day it is, in UTC."""
    return datetime.now(UTC).date()


def _rules_of(part: str) -> list[Rule]:
    return [rule for rule_id, rule in RULES.items() if rule_id.startswith(f"{part}.")]

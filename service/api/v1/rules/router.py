"""`/v1/rules` and `/v1/parameters`: what is decided, by which figures, on whose word."""

from typing import Annotated, NamedTuple

from fastapi import APIRouter, Path, Query, Request, Response

from service.api.caching import NOT_MODIFIED, ReferenceRoute
from service.api.cursors import Cursor, Limit, decoded, page_of
from service.api.dependencies import Snapshot
from service.api.v1.fields import DateText
from service.api.v1.rules.schemas import (
    ParameterChangeOut,
    ParameterChangePageOut,
    ParameterOut,
    ParameterPageOut,
    RuleListOut,
    RuleOut,
)
from service.application.errors import NotOnRecord
from service.application.rules import NOTICE
from service.domain.registry import RULES

DOTTED = r"^[a-z0-9]+(_[a-z0-9]+)*\.[a-z0-9]+(_[a-z0-9]+)*$"
RuleId = Annotated[
    str,
    Path(
        pattern=DOTTED,
        max_length=80,
        description="The id, as in the list",
        examples=["climate_duty.threshold"],
    ),
]
ParameterId = Annotated[
    str,
    Path(
        pattern=DOTTED,
        max_length=80,
        description="The id, as in the list",
        examples=["eu_cbam.de_minimis"],
    ),
]
On = Annotated[
    DateText | None,
    Query(description="Tell the value in force on this day beside all values"),
]

Since = Annotated[DateText, Query(description="The first day looked at")]

rules = APIRouter(prefix="/v1/rules", tags=["Reference"], route_class=ReferenceRoute)
parameters = APIRouter(prefix="/v1/parameters", tags=["Reference"], route_class=ReferenceRoute)


class ChangePosition(NamedTuple):
    """Where a page of changes ended."""

    day: str
    parameter_id: str


class ParameterPosition(NamedTuple):
    """Where a page of parameters ended."""

    parameter_id: str


@rules.get("", operation_id="list_rules", responses=NOT_MODIFIED)
def list_rules(snapshot: Snapshot) -> RuleListOut:
    """List every rule: what it decides, comparator, key date, source, and who rests on it."""
    items = [RuleOut.of(rule, snapshot) for _, rule in sorted(RULES.items())]
    return RuleListOut(items=items, next_cursor=None, notice=NOTICE)


@rules.get("/{rule_id}", operation_id="get_rule", responses=NOT_MODIFIED)
def get_rule(rule_id: RuleId, snapshot: Snapshot) -> RuleOut:
    """Tell about one rule."""
    if rule_id not in RULES:
        raise NotOnRecord("rule", rule_id)
    return RuleOut.of(RULES[rule_id], snapshot)


@parameters.get("", operation_id="list_parameters", responses=NOT_MODIFIED)
def list_parameters(
    request: Request,
    response: Response,
    snapshot: Snapshot,
    on: On = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> ParameterPageOut:
    """List the figures set by law or policy with all their dated values, by id."""
    after = decoded(cursor, ParameterPosition)
    found = [
        one
        for key, one in sorted(snapshot.parameters.items())
        if after is None or key > after.parameter_id
    ]
    page, following = page_of(
        request, response, found, limit, lambda one: ParameterPosition(one.parameter_id)
    )
    return ParameterPageOut(
        items=[ParameterOut.of(one, on) for one in page], next_cursor=following, notice=NOTICE
    )


@parameters.get("/changes", operation_id="list_parameter_changes", responses=NOT_MODIFIED)
def list_parameter_changes(
    request: Request,
    response: Response,
    snapshot: Snapshot,
    since: Since,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> ParameterChangePageOut:
    """List the days from `since` on at which another value comes into force, by day and id."""
    after = decoded(cursor, ChangePosition)
    found = sorted(
        (turn.day.isoformat(), key, turn)
        for key, one in snapshot.parameters.items()
        for turn in one.turns(since)
    )
    rest = [one for one in found if after is None or one[:2] > (after.day, after.parameter_id)]
    page, following = page_of(request, response, rest, limit, lambda one: ChangePosition(*one[:2]))
    items = [ParameterChangeOut.of(snapshot.parameters[key], turn) for _, key, turn in page]
    return ParameterChangePageOut(
        since=since.isoformat(), items=items, next_cursor=following, notice=NOTICE
    )


@parameters.get("/{parameter_id}", operation_id="get_parameter", responses=NOT_MODIFIED)
def get_parameter(parameter_id: ParameterId, snapshot: Snapshot, on: On = None) -> ParameterOut:
    """Tell about one figure of law or policy, with its value on a day."""
    if parameter_id not in snapshot.parameters:
        raise NotOnRecord("parameter", parameter_id)
    return ParameterOut.of(snapshot.parameters[parameter_id], on)

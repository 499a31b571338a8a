"""The first part of the report: what was asked, of what, as of when, and what was assumed."""

from collections.abc import Iterable, Iterator
from typing import Any

from service.application.assessments.request import (
    AssessmentIn,
    DesignRunIn,
    OverridesIn,
    ThresholdIn,
)
from service.application.assessments.run import Assessment
from service.cli.assessing.asked import Asked
from service.cli.assessing.given import Given
from service.cli.page import Page
from service.cli.shown import counted
from service.domain.benchmarks.resolve import Fallback
from service.domain.border.design import ChargeBase, CreditBase, ThresholdBasis
from service.domain.reference import Snapshot

_CHARGED = {
    ChargeBase.EXCESS: "the excess over the threshold",
    ChargeBase.FULL_IF_EXCEEDS: "all emissions, once the threshold is exceeded",
    ChargeBase.AD_VALOREM_TIERS: "a share of customs value, by tier",
}


def print_heading(
    page: Page,
    asked: Asked,
    given: Given,
    request: AssessmentIn,
    assessment: Assessment,
    snapshot: Snapshot,
) -> None:
    """Print what was asked."""
    lines = counted(len(request.lines), "line")
    page.line(f"{_titles(request, snapshot)} on {lines} of {asked.file.name}")
    made = assessment.head["assumptions"]
    page.named(
        [
            *(pair for run in request.designs for pair in _of_run(run)),
            *_of_lines(asked, given, request, assessment),
            ("assumptions", "none" if not made else f"{len(made)}, each named here:"),
        ]
    )
    page.points(map(_assumption, made))
    caveats = given.description.caveats if given.description else ()
    if caveats:
        page.heading("Of the lines")
        page.points(caveats)


def _titles(request: AssessmentIn, snapshot: Snapshot) -> str:
    found = (snapshot.designs[run.id] for run in request.designs)
    return "; ".join(f"{one.title} ({one.design_id}, version {one.version})" for one in found)


def _of_run(run: DesignRunIn) -> Iterator[tuple[str, str]]:
    given = run.overrides
    yield "datasets", _dataset(run)
    if given.rate is not None:
        path = " with a path by year" if given.rate.escalator else ""
        yield "rate", f"{given.rate.value} {given.rate.unit}{path}"
    for threshold in _thresholds(given):
        yield "threshold", threshold
    yield "charged", _CHARGED[given.charge_base]
    yield from _adjustments(given)


def _dataset(run: DesignRunIn) -> str:
    named = {None: "none: verified intensities alone", "all": "all, side by side"}
    words = named.get(run.dataset, run.dataset or "")
    return f"{words}; scope {run.scope} alone" if run.scope else words


def _thresholds(given: OverridesIn) -> Iterable[str]:
    if given.thresholds is None:
        return ["the figure of the same dataset for the United States"]
    return map(_threshold, given.thresholds)


def _threshold(one: ThresholdIn) -> str:
    material = one.material or "every material"
    for_what = f"{material}, {one.scope}" if one.scope else material
    found = {
        ThresholdBasis.STIPULATED: f"{one.value} {one.unit}, stipulated",
        ThresholdBasis.US_OF_SAME_DATASET: "the figure of the same dataset for the United States",
        ThresholdBasis.PLANT_TABLE: "a plant table",
    }[one.basis]
    factor = "" if one.factor == "1" else f" x {one.factor}"
    margin = "" if one.margin == "0" else f" + {one.margin} {one.unit}"
    path = ", changing by year" if one.decline or one.table else ""
    return f"{for_what}: {found}{factor}{margin}{path}"


def _adjustments(given: OverridesIn) -> Iterator[tuple[str, str]]:
    if isinstance(given.phase_in, str):
        yield "phase-in", given.phase_in
    elif given.phase_in is not None:
        yield "phase-in", "by year"
    if given.credit_base is not CreditBase.EXCESS:
        yield "credit", f"price paid abroad on {given.credit_base} emissions"
    if given.cap is not None:
        yield "cap", f"{given.cap.share_of_value} of customs value"
    if given.exemptions:
        yield "exempt", "; ".join(one.because for one in given.exemptions)
    if given.de_minimis is not None:
        yield "de minimis", "by importer and year"
    if given.fallback is not Fallback.NONE:
        yield "fallback", f"the figure of {given.fallback} may stand in for a country's own"
    if given.order is not None:
        yield "order", ", ".join(given.order)


def _of_lines(
    asked: Asked, given: Given, request: AssessmentIn, assessment: Assessment
) -> Iterator[tuple[str, str]]:
    yield "benchmarks as of", _as_of(asked, given, request)
    if assessment.head["trade_period"]:
        yield "trade of", _traded(assessment.head["trade_period"], request)
    if given.value_basis:
        yield "value basis", given.value_basis
    if given.remark:
        yield "not used", given.remark
    release, engine = assessment.head["reference_release"], assessment.head["engine_version"]
    yield "release", f"{release}, engine {engine}"


def _traded(span: dict[str, str], request: AssessmentIn) -> str:
    by = (
        ("the periods of the lines", any(line.period_end for line in request.lines)),
        ("the days of entry", any(line.entry_date for line in request.lines)),
    )
    words = " and ".join(what for what, given in by if given)
    return f"{span['first']} to {span['last']}, by {words}"


def _as_of(asked: Asked, given: Given, request: AssessmentIn) -> str:
    if request.reference_date is None:
        return "each line's day of entry, or the last day of its period"
    day = request.reference_date.isoformat()
    if asked.on is not None:
        return day
    if given.description is None:
        return f"{day}, as the file says"
    name = asked.file.with_suffix(".yaml").name
    note = f": {given.description.reference_note}" if given.description.reference_note else ""
    return f"{day}, as {name} beside the file says{note}"


def _assumption(made: dict[str, Any]) -> str:
    kind = made["kind"].replace("_", " ")
    value = f" = {made['value']}" if made.get("value") else ""
    lines = f", {counted(made['lines'], 'line')}" if made.get("lines") else ""
    lines = ", meets no line" if made.get("lines") == 0 else lines
    inputs = f"; inputs: {', '.join(made['inputs'])}" if made.get("inputs") else ""
    return f"{kind} {made['id']}{value}{lines}: {made['because']}{inputs}"

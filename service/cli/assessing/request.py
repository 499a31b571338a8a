"""From the file and the options to one request, and from its faults back to both."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from service.application.assessments.csv_in import as_rows
from service.application.assessments.desk import meant_faults
from service.application.assessments.request import AssessmentIn
from service.application.assessments.run import faults_in
from service.application.form import faults_of
from service.cli.assessing.asked import Asked
from service.cli.assessing.given import Given
from service.cli.assessing.parameters import assumption_of, declaration_of, overrides_of
from service.cli.exits import NOT_MET, WRONG_USE, wrong_use
from service.domain.errors import Fault, FaultyInput
from service.domain.reasons import Code
from service.domain.reference import Snapshot

_OVERRIDES = "#/designs/0/overrides/"
# Beginning of a pointer -> the option it was stated by; the first that fits.
_OPTIONS = (
    ("#/designs/0/id", "--design"),
    ("#/designs/0/dataset", "--dataset"),
    ("#/designs/0/scope", "--scope"),
    (f"{_OVERRIDES}thresholds", "--threshold"),
    (f"{_OVERRIDES}rate", "--rate"),
    (f"{_OVERRIDES}phase_in", "--phase-in"),
    (f"{_OVERRIDES}cap", "--cap"),
    ("#/designs", "--overrides"),
    ("#/product_assumptions", "--assume"),
    ("#/declared_figures", "--declare"),
    ("#/reference_date", "--on"),
    ("#/reference_release", "--release"),
    ("#/label", "--label"),
)
# How a fault is mended on the command line, where a request says it in JSON.
_MENDED = {
    Code.THRESHOLD_MISSING.value: "e.g. --threshold us, steel:direct:us:0.95 or steel:direct:1.4",
    Code.RATE_MISSING.value: "e.g. --rate 50",
    Code.UNKNOWN_SCOPE.value: "carbonduty reference check lists the scopes",
}


def pinned_release(asked: Asked, given: Given) -> str | None:
    """Return the release that the option or the file pins, if one does."""
    written = given.document.get("reference_release")
    return asked.release or (written if isinstance(written, str) else None)


def request_of(asked: Asked, given: Given, snapshot: Snapshot, max_lines: int) -> AssessmentIn:
    """Return the request; raise FaultyInput where it is not of the form."""
    document = dict(given.document)
    if given.is_request:
        if asked.about_the_design:
            named = ", ".join(asked.about_the_design)
            wrong_use(f"{asked.file} names its designs itself", f"leave out {named}")
    else:
        document["designs"] = [_run(asked, snapshot)]
    _add(document, "reference_date", _day(asked, given), asked)
    _add(document, "reference_release", asked.release, asked)
    _add(document, "label", asked.label, asked)
    _extend(document, "product_assumptions", _assumptions(asked, given))
    _extend(document, "declared_figures", [declaration_of(text) for text in asked.declarations])
    try:
        return AssessmentIn.model_validate(document)
    except ValidationError as error:
        found = error.errors()
        # What has no fault of form is looked through too, so that all is told at once.
        more = meant_faults(document, found, lambda one: faults_in(one, snapshot, max_lines))
        raise FaultyInput((*faults_of(found, document), *more)) from None


def _run(asked: Asked, snapshot: Snapshot) -> dict[str, Any]:
    if asked.design is None:
        known = ", ".join(sorted(snapshot.designs))
        wrong_use("no design is named", f"--design: one of {known}")
    found = {
        "id": asked.design,
        "dataset": asked.dataset,
        "scope": asked.scope,
        "overrides": overrides_of(asked, snapshot),
    }
    return {name: value for name, value in found.items() if value is not None}


def _day(asked: Asked, given: Given) -> str | None:
    """Return the day of the option; without one that of the description beside the file."""
    if asked.on is not None:
        return asked.on.isoformat()
    return given.description.reference_date.isoformat() if given.description else None


def _add(document: dict[str, Any], name: str, value: str | None, asked: Asked) -> None:
    if value is None:
        return
    if document.get(name) is not None:
        wrong_use(f"{name} stands in {asked.file} and among the options", "keep one of them")
    document[name] = value


def _assumptions(asked: Asked, given: Given) -> list[Any]:
    found: list[Any] = [assumption_of(text) for text in asked.assumptions]
    if not asked.assume_sample:
        return found
    beside = given.description.assumptions if given.description else []
    if not beside:
        wrong_use(f"no description with assumptions stands beside {asked.file}")
    return [*found, *beside]


def _extend(document: dict[str, Any], name: str, more: list[Any]) -> None:
    if more:
        before = document.get(name, [])
        document[name] = [*before, *more] if isinstance(before, list) else before


def placed(faults: Iterable[Fault], given: Given) -> tuple[list[Fault], int]:
    """Return all faults by row and column or by option, and the exit code they ask for.

    Faults of options alone are a wrong use of the command; with one in the file they are faults.
    """
    error = FaultyInput(tuple(faults))
    if given.rows is not None:
        error = as_rows(error, given.rows)
    told = sorted((*given.faults, *error.faults), key=lambda one: (one.row is None, one.row or 0))
    if given.is_request:
        return told, NOT_MET
    found = [(_option(fault, given), fault) for fault in told]
    code = WRONG_USE if found and all(option for option, _ in found) else NOT_MET
    return [_by_option(fault, option) if option else fault for option, fault in found], code


def _by_option(fault: Fault, option: str) -> Fault:
    fix = _MENDED.get(fault.code, fault.how_to_fix)
    return replace(fault, pointer=option, how_to_fix=fix)


def _option(fault: Fault, given: Given) -> str | None:
    pointer = fault.pointer or ""
    if any(pointer.startswith(f"#/{name}") for name in given.document):
        return None
    return next((option for start, option in _OPTIONS if pointer.startswith(start)), None)

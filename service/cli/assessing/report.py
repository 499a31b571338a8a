"""The whole report of an assessment, as a person reads it."""

from collections.abc import Sequence

from service.application.assessments.desk import Answered
from service.application.assessments.request import AssessmentIn
from service.cli.assessing.asked import Asked
from service.cli.assessing.column import CO2_ONLY, print_column
from service.cli.assessing.given import Given
from service.cli.assessing.heading import print_heading
from service.cli.assessing.remarks import (
    print_cautions,
    print_datasets,
    print_nowhere,
    print_unresolved,
)
from service.cli.assessing.spread import print_spread
from service.cli.assessing.view import View, view_of
from service.cli.page import Page
from service.domain.reference import Snapshot


def print_report(
    asked: Asked,
    given: Given,
    request: AssessmentIn,
    answered: Answered,
    snapshot: Snapshot,
) -> None:
    """Print what was asked, what was found, what was not, and what to bear in mind."""
    page, assessment = Page(), answered.assessment
    print_heading(page, asked, given, request, assessment, snapshot)
    views = [view_of(column, snapshot.materials) for column in assessment.results]
    if len(views) > 1:
        print_spread(page, views)
        _co2_note(page, views)
        print_nowhere(page, views)
    shown = views if asked.details or not _many(request) else []
    for view in shown:
        print_column(page, view)
    told = views if shown else [view for view in views if view.document["computable"]]
    print_unresolved(page, told, given)
    print_cautions(page, told)
    print_datasets(page, told)
    page.line()
    if not shown:
        page.line("Each column by material and country: --details, or name one --dataset.")
    if answered.assessment_id is not None:
        page.line(f"Stored as {answered.assessment_id}.")
    page.line(assessment.head["notice"])


def _many(request: AssessmentIn) -> bool:
    """Return whether more than one dataset is looked at."""
    return len(request.designs) > 1 or request.designs[0].dataset == "all"


def _co2_note(page: Page, views: Sequence[View]) -> None:
    if any(view.unit == CO2_ONLY and view.document["computable"] for view in views):
        page.line("  Figures in tCO2/t count CO2 alone: their column is charged per tonne of CO2.")

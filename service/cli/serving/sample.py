"""The sample: real imports, assessed once per release, so that there is something to look at."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from textwrap import shorten
from uuid import UUID

from service.application.assessments.csv_in import read_lines
from service.application.assessments.request import AssessmentIn, DesignRunIn, OverridesIn
from service.application.assessments.run import assess, canonical
from service.application.assessments.store import store
from service.application.runtime import Runtime
from service.cli.assessing.sidecar import Description, ExampleRun, read_description
from service.persistence.assessments import find_same

SAMPLE = "us-imports-2023-2024"
LABEL_LENGTH = 80


@dataclass(frozen=True, slots=True)
class StoredSample:
    """The stored assessment of the sample, and whether it was there before."""

    assessment_id: UUID
    title: str
    line_count: int
    was_there: bool


def store_once(runtime: Runtime, reference: Path, max_lines: int) -> StoredSample | None:
    """Return the assessment of the sample under the active release, stored if it is new.

    None where the reference data has no such sample.
    """
    lines = reference / "samples" / f"{SAMPLE}.csv"
    description = read_description(lines)
    example = description.example_run if isinstance(description, Description) else None
    if not lines.is_file() or not isinstance(description, Description) or example is None:
        return None
    request = request_of(lines, description, example)
    found = _stored(runtime, request)
    was_there = found is not None
    if found is None:
        assessment = assess(request, runtime.snapshot, max_lines)
        with runtime.database.writing() as session:
            found, _ = store(session, runtime.tenant_id, assessment)
    return StoredSample(found, description.title, len(request.lines), was_there)


def request_of(lines: Path, description: Description, example: ExampleRun) -> AssessmentIn:
    """Return the sample's own example run as a request."""
    run = DesignRunIn(
        id=example.design,
        dataset=example.dataset,
        overrides=OverridesIn(rate=example.rate),
    )
    return AssessmentIn(
        designs=[run],
        lines=read_lines(lines.read_bytes()).lines,
        reference_date=description.reference_date,
        label=shorten(description.title, LABEL_LENGTH, placeholder=" …"),
        product_assumptions=description.assumptions,
    )


def _stored(runtime: Runtime, request: AssessmentIn) -> UUID | None:
    with runtime.database.reading() as session:
        return find_same(
            session,
            tenant_id=runtime.tenant_id,
            reference_release=runtime.snapshot.release,
            input_hash=hashlib.sha256(canonical(request)).hexdigest(),
        )

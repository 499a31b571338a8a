"""The body of an answer, put together from documents that are already text."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson

from service.application.assessments.run import Assessment

Document = dict[str, Any]


def stored_head(
    head: Document, assessment_id: UUID | None, created_at: datetime | None
) -> Document:
    """Return the head with what storing adds to it; nulls where nothing was stored."""
    return {
        "id": str(assessment_id) if assessment_id else None,
        "created_at": created_at.isoformat().replace("+00:00", "Z") if created_at else None,
        "stored": assessment_id is not None,
        **head,
    }


def body_of(head: Document, results: Iterable[tuple[bytes, Iterable[bytes]]]) -> bytes:
    """Return the JSON of an answer: head, then each result with its lines in order."""
    return b"".join(_parts(head, results))


def _parts(head: Document, results: Iterable[tuple[bytes, Iterable[bytes]]]) -> Iterator[bytes]:
    yield orjson.dumps(head)[:-1]
    yield b',"results":['
    for position, (document, lines) in enumerate(results):
        yield b"," if position else b""
        yield document[:-1]
        yield b',"lines":['
        for place, line in enumerate(lines):
            yield b"," if place else b""
            yield line
        yield b"]}"
    yield b"]}"


def computed_body(
    assessment: Assessment, assessment_id: UUID | None = None, created_at: datetime | None = None
) -> bytes:
    """Return the answer to an assessment that was just computed."""
    return b"".join(computed_parts(assessment, assessment_id, created_at))


def computed_parts(
    assessment: Assessment, assessment_id: UUID | None = None, created_at: datetime | None = None
) -> list[bytes]:
    """Return the same answer in parts, which hold no second copy of the lines."""
    head = stored_head(assessment.head, assessment_id, created_at)
    results = (
        (orjson.dumps(result.document), (line.document for line in result.lines))
        for result in assessment.results
    )
    return list(_parts(head, results))

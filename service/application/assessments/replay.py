"""Recompute a stored assessment and say whether it is identical, or what differs."""

import hashlib
import sys
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

import orjson
from pydantic import ValidationError
from sqlalchemy.orm import Session

from service.application.assessments.request import AssessmentIn
from service.application.assessments.run import Assessment, assess
from service.application.assessments.store import line_values
from service.application.errors import AlteredArchive
from service.domain.errors import FaultyInput
from service.domain.reference import Snapshot
from service.persistence.assessments import (
    AssessmentLineRow,
    AssessmentRow,
    iterate_lines,
    results_of,
)
from service.version import ENGINE_VERSION

Document = dict[str, Any]
SHOWN = 100
UNBOUNDED = sys.maxsize  # what is stored was within its limits when it came
LINE_COLUMNS = ("line_id", "material", "country_of_origin", "outcome", "quantity_t", "net_charge")


def replay(session: Session, row: AssessmentRow, snapshot: Snapshot) -> Document:
    """Return whether a stored assessment recomputes to itself, with every field that does not.

    The first differences are listed and all are counted.
    """
    return _told(row, list(_differences(session, row, snapshot)))


def not_replayed(row: AssessmentRow, error: AlteredArchive) -> Document:
    """Return the answer where the figures themselves were altered: nothing can be recomputed."""
    return _told(row, [difference("/reference_release/archive", str(error), None)])


def _told(row: AssessmentRow, differences: list[dict[str, str | None]]) -> Document:
    return {
        "assessment_id": str(row.id),
        "identical": not differences,
        "difference_count": len(differences),
        "differences": differences[:SHOWN],
        "engine_version": {"stored": row.engine_version, "now": ENGINE_VERSION},
        "reference_release": row.reference_release,
    }


def _differences(
    session: Session, row: AssessmentRow, snapshot: Snapshot
) -> Iterator[dict[str, str | None]]:
    kept = _head(row)
    found = hashlib.sha256(row.request.encode()).hexdigest()
    altered = found not in (row.input_hash, kept.get("input_hash"))
    if altered:
        yield difference("/request", f"sha256 {row.input_hash}", f"sha256 {found}")
    again = _recomputed(row, snapshot)
    if isinstance(again, str):
        yield difference("/request", "a request that can be assessed", again)
        return
    # A newer engine that computes the same is identical; the two versions are told beside it.
    head = again.head | {"engine_version": kept.get("engine_version", row.engine_version)}
    if altered:
        head |= {"input_hash": kept.get("input_hash", row.input_hash)}  # its request is told
    yield from _parsed_diff("", row.head, orjson.dumps(head))
    yield from _columns("", _row_columns(row), _head_columns(again))
    yield from _columns("", {"input_hash": row.input_hash}, {"input_hash": head["input_hash"]})
    yield from _versions(row.engine_version, head["engine_version"])
    yield from _results(session, row, again)


def _recomputed(row: AssessmentRow, snapshot: Snapshot) -> Assessment | str:
    try:
        request = AssessmentIn.model_validate_json(row.request)
        return assess(request, snapshot, UNBOUNDED)
    except ValidationError as error:
        return f"{error.error_count()} fault(s) in the stored request"
    except FaultyInput as error:
        return str(error)


def _head(row: AssessmentRow) -> Document:
    """Return the stored head; one that cannot be read is told with the other differences."""
    try:
        found = orjson.loads(row.head)
    except orjson.JSONDecodeError:
        return {}
    return found if isinstance(found, dict) else {}


def _versions(column: str, head: object) -> Iterator[dict[str, str | None]]:
    """Yield where the engine stands differently in head and column.

    It is not recomputed. The place that names another engine than this one was altered; where
    both do, either may have been.
    """
    if column == head:
        return
    if head != ENGINE_VERSION:
        yield difference("/engine_version", _text(head), column)
    if column != ENGINE_VERSION:
        yield difference("/columns/engine_version", column, _text(head))


def _row_columns(row: AssessmentRow) -> Document:
    return {
        "reference_date": row.reference_date.isoformat() if row.reference_date else None,
        "label": row.label,
        "line_count": row.line_count,
        "result_count": row.result_count,
    }


def _head_columns(again: Assessment) -> Document:
    return {
        "reference_date": again.head["reference_date"],
        "label": again.head["label"],
        "line_count": len(again.results[0].lines) if again.results else 0,
        "result_count": len(again.results),
    }


def _results(
    session: Session, row: AssessmentRow, again: Assessment
) -> Iterator[dict[str, str | None]]:
    stored = results_of(session, row.id, tenant_id=row.tenant_id)
    if len(stored) != len(again.results):
        yield difference("/results", f"{len(stored)} results", f"{len(again.results)} results")
        return
    for position, (kept, new) in enumerate(zip(stored, again.results, strict=True)):
        at = f"/results/{position}"
        yield from _parsed_diff(at, kept.document, orjson.dumps(new.document))
        net = new.document["totals"]["net_charge"]
        amount = Decimal(net["amount"]) if net else None
        old = {
            "position": kept.position,
            "design_id": kept.design_id,
            "dataset_id": kept.dataset_id,
            "scope": kept.scope,
            "net_charge": kept.net_charge,
            "currency": kept.currency,
        }
        now = {
            "position": position,
            "design_id": new.design_id,
            "dataset_id": new.dataset_id,
            "scope": new.scope,
            "net_charge": amount,
            "currency": net["currency"] if net else None,
        }
        yield from _columns(at, old, now)
    yield from _lines(iterate_lines(session, row.id, tenant_id=row.tenant_id), again)


def _lines(
    stored: Iterator[AssessmentLineRow], again: Assessment
) -> Iterator[dict[str, str | None]]:
    expected = {
        (result_position, position): line_values(line, result_position, position)
        for result_position, result in enumerate(again.results)
        for position, line in enumerate(result.lines)
    }
    for kept in stored:
        at = f"/results/{kept.result_position}/lines/{kept.position}"
        new = expected.pop((kept.result_position, kept.position), None)
        if new is None:
            yield difference(at, "a stored line", None)
            continue
        if kept.document != new["document"]:
            yield from _parsed_diff(at, kept.document, new["document"].encode())
        old = {name: getattr(kept, name) for name in LINE_COLUMNS}
        yield from _columns(at, old, {name: new[name] for name in LINE_COLUMNS})  # type: ignore[literal-required] # the names are those of the columns
    for result_position, position in expected:
        yield difference(f"/results/{result_position}/lines/{position}", None, "a line")


def _columns(at: str, stored: Document, again: Document) -> Iterator[dict[str, str | None]]:
    for name, value in stored.items():
        if value != again[name]:
            yield difference(f"{at}/columns/{name}", _text(value), _text(again[name]))


def _parsed_diff(at: str, stored: str, again: bytes) -> Iterator[dict[str, str | None]]:
    try:
        kept = orjson.loads(stored)
    except orjson.JSONDecodeError:
        yield difference(at, "not readable as JSON", "a document")
        return
    before = True
    for one in diff(at, kept, orjson.loads(again)):
        before = False
        yield one
    if before and stored.encode() != again:
        yield difference(at, "the same values, written differently", "a document")


def diff(at: str, stored: object, again: object) -> Iterator[dict[str, str | None]]:
    """Yield a difference for each place where two documents do not hold the same value.

    A place that one of them lacks differs, be it null in the other.
    """
    old, new = _parts(stored), _parts(again)
    if old is None or new is None or isinstance(stored, Mapping) != isinstance(again, Mapping):
        if stored != again or isinstance(stored, bool) != isinstance(again, bool):
            yield difference(at, _text(stored), _text(again))
        return
    for key in dict.fromkeys((*old, *new)):
        if key in old and key in new:
            yield from diff(f"{at}/{key}", old[key], new[key])
        else:
            yield difference(f"{at}/{key}", _text(old.get(key)), _text(new.get(key)))


def _parts(value: object) -> Mapping[object, object] | None:
    """Return what a document holds by key or position, or None for a single value."""
    if isinstance(value, Mapping):
        return value
    if isinstance(value, Sequence) and not isinstance(value, str | bytes):
        return dict(enumerate(value))
    return None


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def difference(field: str, stored: str | None, again: str | None) -> dict[str, str | None]:
    """Return one difference: where, what is stored, what was recomputed."""
    return {"field": field, "stored": stored, "recomputed": again}

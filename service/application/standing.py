"""What this service holds right now: figures and how sure they are, sources, stored answers."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from service.domain.citations import Confidence
from service.domain.reference import Snapshot
from service.persistence.assessments import count_assessments, list_assessments
from service.persistence.references import find_release


@dataclass(frozen=True, slots=True)
class Stored:
    """The answers of one owner that are stored, and when the last one came."""

    assessments: int
    latest: datetime | None


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of a release by confidence, and what is known to be out of date."""

    count: int
    by_confidence: Mapping[Confidence, int]
    datasets: int
    plants: int
    sources: int
    last_read: date | None
    superseded: tuple[str, ...]


def stored(session: Session, tenant_id: UUID) -> Stored:
    """Return what an owner has stored."""
    last = list_assessments(session, tenant_id=tenant_id, limit=1)
    count = count_assessments(session, tenant_id=tenant_id)
    return Stored(count, last[0].created_at if last else None)


def loaded_at(session: Session, snapshot: Snapshot) -> datetime | None:
    """Return when a release was first loaded here."""
    row = find_release(session, snapshot.release)
    return row.loaded_at if row is not None else None


def figures(snapshot: Snapshot) -> Figures:
    """Return how many figures a release holds, how sure they are, and which are superseded."""
    counted = Counter(
        figure.citation.confidence for held in snapshot.datasets.values() for figure in held.figures
    )
    counted.update(
        value.citation.confidence
        for parameter in snapshot.parameters.values()
        for value in parameter.values
    )
    superseded = tuple(
        f"{held.info.dataset_id}: {held.info.status}"
        for _, held in sorted(snapshot.datasets.items())
        if held.info.status.startswith("superseded")
    )
    return Figures(
        sum(counted.values()),
        {confidence: counted[confidence] for confidence in Confidence if counted[confidence]},
        len(snapshot.datasets),
        len(snapshot.facilities.plants),
        len(snapshot.sources),
        max((source.retrieved for source in snapshot.sources.values()), default=None),
        superseded,
    )

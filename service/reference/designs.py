"""Reads the border designs."""

from service.domain.border.design import DesignTemplate
from service.domain.citations import Citation
from service.reference.reader import Reader
from service.reference.schemas import DesignEntry

PLACE = "designs"


def read_designs(reader: Reader, sources: frozenset[str]) -> dict[str, DesignTemplate]:
    """Return the designs by id."""
    found: dict[str, DesignTemplate] = {}
    for name in reader.documents(PLACE):
        path = f"{PLACE}/{name}.yaml"
        entry = reader.entry(path, DesignEntry, name)
        if entry is None:
            continue
        if entry.citation.source not in sources:
            said = f"source {entry.citation.source!r} is not known"
            reader.refuse(path, "citation.source", said, value=entry.citation.source)
        if len(set(entry.steps)) < len(entry.steps):
            reader.refuse(path, "steps", "a step stands twice")
        citation = Citation(
            entry.citation.source, entry.citation.locator, entry.citation.confidence
        )
        found[name] = DesignTemplate(
            entry.id,
            entry.version,
            entry.title,
            entry.kind,
            entry.status,
            entry.description,
            entry.regime,
            tuple(entry.steps),
            tuple(entry.to_be_named),
            tuple(entry.unsaid),
            entry.computable,
            citation,
            tuple(entry.caveats),
        )
    return found

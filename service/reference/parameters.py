"""Reads the figures set by law or policy; the path of a file is the id of its parameter."""

from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Annotated, Self

from pydantic import AfterValidator, StringConstraints, model_validator

from service.domain.citations import Citation
from service.domain.numbers import fraction_of
from service.domain.parameters import UNITS, Comparator, DatedValue, KeyDate, Parameter
from service.domain.reasons import Code
from service.reference.reader import Reader
from service.reference.schemas import CitationEntry, Closed, Day, Text

PLACE = "parameters"


def _known_unit(unit: str) -> str:
    if unit not in UNITS:
        raise ValueError(f"unit {unit!r} is not one of {', '.join(UNITS)}")
    return unit


Id = Annotated[Text, StringConstraints(pattern=r"^[a-z0-9]+(_[a-z0-9]+)*\.[a-z0-9]+(_[a-z0-9]+)*$")]
Unit = Annotated[Text, AfterValidator(_known_unit)]
Number = Annotated[Text, StringConstraints(pattern=r"^-?\d+(\.\d+)?$")]


class DatedValueEntry(Closed):
    """One value with the days it holds and its place in a source."""

    effective_from: Day
    effective_to: Day | None = None
    value: Number
    citation: CitationEntry


class ParameterEntry(Closed):
    """A parameter; `tie` says in words what happens where an amount equals the value."""

    id: Id
    label: Text
    description: Text
    unit: Unit
    comparator: Comparator | None = None
    tie: str = ""
    date_basis: KeyDate
    last_reviewed: Day
    lowest: Number | None = None
    highest: Number | None = None
    values: list[DatedValueEntry]

    @model_validator(mode="after")
    def _comparator_has_a_tie(self) -> Self:
        if (self.comparator is None) is bool(self.tie):
            raise ValueError("comparator and tie stand together or not at all")
        if not self.values:
            raise ValueError("a parameter has at least one value")
        return self


def read_parameters(reader: Reader, sources: frozenset[str]) -> dict[str, Parameter]:
    """Return the parameters by id, each with its values in the order of their days."""
    found: dict[str, Parameter] = {}
    for regime in reader.folders(PLACE):
        for name in reader.documents(f"{PLACE}/{regime}"):
            path = f"{PLACE}/{regime}/{name}.yaml"
            entry = reader.entry(path, ParameterEntry, f"{regime}.{name}")
            if entry is not None:
                _check(reader, path, entry, sources)
                found[entry.id] = _parameter(entry)
    return found


def _check(reader: Reader, path: str, entry: ParameterEntry, sources: frozenset[str]) -> None:
    """Note a fault for each value out of range, out of order, or without a known source."""
    for number, one in enumerate(entry.values):
        at = f"values.{number}"
        source = one.citation.source
        if source not in sources:
            said = f"source {source!r} is not known"
            reader.refuse(path, f"{at}.citation.source", said, value=source)
        if not _inside(one.value, entry):
            said = f"{one.value} is not from {entry.lowest} to {entry.highest}"
            reader.refuse(path, f"{at}.value", said, Code.OUT_OF_RANGE, one.value)
        if one.effective_to is not None and one.effective_to < one.effective_from:
            reader.refuse(path, f"{at}.effective_to", "the last day is before the first")
    for number, (before, after) in enumerate(pairwise(entry.values), start=1):
        last: date = before.effective_to or before.effective_from
        if after.effective_from <= last:
            said = f"{after.effective_from} is not after {last}: dates ascend and do not overlap"
            reader.refuse(path, f"values.{number}.effective_from", said, Code.CONTRADICTION)


def _inside(value: str, entry: ParameterEntry) -> bool:
    lowest, highest = entry.lowest, entry.highest
    number = Decimal(value)
    return (lowest is None or number >= Decimal(lowest)) and (
        highest is None or number <= Decimal(highest)
    )


def _parameter(entry: ParameterEntry) -> Parameter:
    values = tuple(
        DatedValue(
            fraction_of(one.value),
            one.value,
            one.effective_from,
            one.effective_to,
            Citation(one.citation.source, one.citation.locator, one.citation.confidence),
        )
        for one in entry.values
    )
    return Parameter(
        entry.id,
        entry.label,
        entry.description,
        entry.unit,
        entry.comparator,
        entry.tie,
        entry.date_basis,
        entry.last_reviewed,
        values,
    )

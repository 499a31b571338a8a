"""One reference release as pure values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from service.domain.benchmarks.figures import Dataset, Scope
from service.domain.border.design import DesignTemplate
from service.domain.countries import Countries
from service.domain.facilities import Register
from service.domain.materials import Materials
from service.domain.parameters import Parameter


@dataclass(frozen=True, slots=True)
class NewerEdition:
    """An edition of a source that is known to exist after the one on record."""

    edition: str
    published: str
    source_id: str | None
    note: str


@dataclass(frozen=True, slots=True)
class Source:
    """One document that figures are cited from."""

    source_id: str
    title: str
    publisher: str
    published: str
    url: str
    edition: str
    retrieved: date
    licence: str
    licence_class: str
    obtained: str
    note: str
    newer: tuple[NewerEdition, ...] = ()


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything rules and answers may look up, under the hash of the release it came from."""

    release: str
    sources: Mapping[str, Source]
    scopes: Mapping[str, Scope]
    countries: Countries
    materials: Materials
    datasets: Mapping[str, Dataset]
    designs: Mapping[str, DesignTemplate]
    parameters: Mapping[str, Parameter] = field(default_factory=dict)
    facilities: Register = field(default_factory=Register)

"""The closed schemas of the YAML files."""

import re
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StrictBool,
    StringConstraints,
    model_validator,
)

from service.domain.border.design import ChargeStep
from service.domain.citations import Confidence

Text = Annotated[str, StringConstraints(strict=True, min_length=1)]
Kebab = Annotated[Text, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
ScopeId = Annotated[Text, StringConstraints(pattern=r"^[a-z0-9]+([-+][a-z0-9]+)*$")]
Published = Annotated[Text, StringConstraints(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def _day(value: object) -> date:
    if isinstance(value, str) and _DATE.fullmatch(value):
        return date.fromisoformat(value)
    raise ValueError("not a date as YYYY-MM-DD")


def _year(value: object) -> int:
    if isinstance(value, str) and re.fullmatch(r"(19|20)\d{2}", value):
        return int(value)
    raise ValueError("not a year")


Day = Annotated[date, BeforeValidator(_day)]
Year = Annotated[int, BeforeValidator(_year)]


class Closed(BaseModel):
    """A frozen value that refuses keys it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class CitationEntry(Closed):
    """Where a statement is cited from."""

    source: Kebab
    locator: Text
    confidence: Confidence


class NewerEntry(Closed):
    """A newer edition of a source that is known to exist, loaded or not."""

    edition: Text
    published: Published
    source: Kebab | None = None
    note: Text


class SourceEntry(Closed):
    """A document of the source registry."""

    id: Kebab
    title: Text
    publisher: Text
    published: Published
    url: Text
    edition: Text
    retrieved: Day
    licence: Text
    licence_class: Literal["public_domain", "attribution", "open", "cited_figures"]
    obtained: Text
    note: str = ""
    newer: list[NewerEntry] = []


class ImportedEntry(Closed):
    """Which file an edition was imported from, and by which importer."""

    kind: Kebab
    file: Text
    sha256: Annotated[Text, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class EditionEntry(Closed):
    """The `edition.yaml` of tables that take the place of those before them from a day on."""

    id: Kebab
    edition: Text
    status: Text
    supersedes: Kebab
    effective_from: Day
    effective_to: Day | None = None
    sources: Annotated[list[Kebab], Field(min_length=1)]
    caveats: list[Text] = []
    imported: ImportedEntry | None = None


class TableEntry(Closed):
    """The `dataset.yaml` of a table that holds no benchmarks."""

    id: Kebab
    title: Text
    sources: list[Kebab]
    edition: Text
    status: Text
    effective_from: Day | None = None
    effective_to: Day | None = None
    last_reviewed: Day | None = None
    licence: Text
    description: str = ""
    caveats: list[Text] = []


class MemberEntry(Closed):
    """A country's span in a group."""

    country: Text
    effective_from: Day
    effective_to: Day | None = None


class GroupEntry(Closed):
    """A country group."""

    id: Kebab
    label: Text
    kind: Literal["dated_list", "named_group"]
    members: list[MemberEntry]
    citation: CitationEntry
    note: str = ""

    @model_validator(mode="after")
    def _kind_fits_members(self) -> Self:
        if (self.kind == "dated_list") is not bool(self.members):
            raise ValueError("a dated_list has members, and a named_group has none")
        return self


class DesignEntry(Closed):
    """A border design as data."""

    id: Kebab
    version: Text
    title: Text
    kind: Text
    status: Text
    description: Text
    regime: Kebab | None
    steps: list[ChargeStep]
    to_be_named: list[Text]
    unsaid: list[Text]
    computable: Text
    citation: CitationEntry
    caveats: list[Text]


class DirectEntry(Closed):
    """Which figures of another dataset give the direct emissions."""

    dataset: Kebab
    code: Text | None = None
    material: Text | None = None
    scope: ScopeId
    route: Text | None = None


class ElectricityUseEntry(Closed):
    """Which table gives the electricity per tonne."""

    dataset: Kebab
    material: Text


class GridEntry(Closed):
    """Which table gives the grid average, and of which year."""

    dataset: Kebab
    year: Literal["latest"] | Year


class DirectPlusElectricityEntry(Closed):
    """Direct emissions plus electricity per tonne x grid average."""

    formula: Literal["direct_plus_electricity"]
    material: Text
    scope: ScopeId
    unit: Text
    direct: DirectEntry
    electricity_use: ElectricityUseEntry
    grid: GridEntry
    countries: list[Text]
    countries_source: CitationEntry
    missing_stages: list[Text]
    says: Text


class CapacitiesEntry(Closed):
    """Which table gives capacity by furnace, and which status counts."""

    dataset: Kebab
    status: list[Text]


class RouteFactorsEntry(Closed):
    """Which dataset gives the factor of each route, and under which route ids."""

    dataset: Kebab
    bof: Kebab
    eaf: Kebab
    dri: Kebab


class RouteMixEntry(Closed):
    """Route factors weighted by operating capacity."""

    formula: Literal["route_mix"]
    material: Text
    scope: ScopeId
    unit: Text
    capacities: CapacitiesEntry
    route_factors: RouteFactorsEntry
    refuse_dri_share_above: Decimal
    refuse_other_furnaces_above: Decimal
    missing_stages: list[Text]
    says: Text


ComputedEntry = Annotated[
    DirectPlusElectricityEntry | RouteMixEntry, Field(discriminator="formula")
]


class FigureSetEntry(Closed):
    """What the `dataset.yaml` of benchmarks and that of limits have in common."""

    id: Kebab
    title: Text
    label: Text
    edition: Text
    status: Text
    sources: list[Kebab]
    scopes: list[ScopeId]
    keyed_by: Literal["code", "material"]
    effective_from: Day
    effective_to: Day | None = None
    regime: Kebab | None
    regime_fallback: Kebab | None
    not_covered: list[Kebab]
    illustrative: StrictBool
    licence: Text
    caveats: list[Text]


class BenchmarkEntry(FigureSetEntry):
    """The `dataset.yaml` of benchmark figures."""

    kind: Literal[
        "regulatory_default", "study", "survey", "epd_average", "world_figure", "computed"
    ]
    computed: ComputedEntry | None = None


class LimitSetEntry(FigureSetEntry):
    """The `dataset.yaml` of a set of limits; its rows have the columns of benchmarks."""

    kind: Literal["limit"]


class RateEntry(Closed):
    """A rate per tonne of emissions."""

    value: Text
    unit: Text


class AssumptionEntry(Closed):
    """What a broad code or group is taken to mean, and why."""

    code: Text
    means: Text | None = None
    material: Text | None = None
    because: Text


class ExampleRunEntry(Closed):
    """A run that shows what a sample is for."""

    design: Kebab
    dataset: Text
    rate: RateEntry
    product_assumptions: list[AssumptionEntry]


class SampleEntry(Closed):
    """Import lines that can be tried, and what must be said beside them."""

    id: Kebab
    title: Text
    description: Text
    file: Text
    reference_date: Day
    reference_note: Text
    value_basis: Text
    licence: Text
    caveats: list[Text]
    sources: list[Kebab]
    example_run: ExampleRunEntry | None = None

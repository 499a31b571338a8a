"""What is answered about benchmark figures and datasets."""

from pydantic import Field

from service.api.v1.border.schemas import BenchmarkOut, ToDeclareOut
from service.api.v1.shared import (
    Answer,
    CitationOut,
    DayText,
    NumberText,
    PathStepOut,
    ReasonOut,
    StepOut,
)
from service.domain.benchmarks.figures import DatasetInfo, Figure
from service.domain.benchmarks.resolve import Status


class ResolutionOut(Answer):
    """Which benchmark applies, and why."""

    status: Status = Field(description="resolved, ambiguous or unresolved")
    benchmark: BenchmarkOut | None = Field(description="The figure that applies")
    path: list[PathStepOut] = Field(description="The search, step by step")
    candidates: list[BenchmarkOut] = Field(description="Figures it may be, lowest first")
    reasons: list[ReasonOut] = Field(description="Why, and what must be said beside the figure")
    dataset_status: str | None = Field(description="Standing of the dataset")
    caveats: list[str] = Field(description="What to know before use")
    derivation: list[StepOut] = Field(description="Arithmetic behind a computed figure")
    assumption_to_declare: ToDeclareOut | None = Field(
        description="What to declare for unverified or missing figures; `missing_data` goes into "
        "`overrides.missing_data` of a design that is assessed"
    )
    reference_release: str = Field(description="Release that answered")


class FigureOut(Answer):
    """One figure on record."""

    figure_id: str = Field(description="Id of the figure")
    dataset_id: str = Field(description="Dataset")
    label: str = Field(description="What kind of figure this is, in the words to print beside it")
    material: str = Field(description="Material id")
    code: str | None = Field(description="Key of the table")
    good: str | None = Field(description="Words that tell apart goods sharing the code")
    country: str = Field(description="Country or named group")
    scope: str = Field(description="Scope id")
    route: str | None = Field(description="Production route; null for all routes")
    value: NumberText = Field(description="As printed in the source")
    unit: str = Field(description="Unit of the value")
    reference_year: int | None = Field(description="Year the figure describes")
    effective_from: DayText = Field(description="First day in force")
    effective_to: DayText | None = Field(description="Last day in force; null while it is open")
    computed: bool = Field(description="Whether it was computed from other figures")
    usable_as: str | None = Field(description="What the record says of the figure's use")
    note: str | None = Field(description="What the record notes beside the figure")
    citation: CitationOut = Field(description="Source")

    @classmethod
    def of(cls, figure: Figure, label: str) -> "FigureOut":
        """Return what is told of a figure."""
        return cls(
            figure_id=figure.figure_id,
            dataset_id=figure.dataset_id,
            label=label,
            material=figure.material,
            code=figure.code or None,
            good=figure.good or None,
            country=figure.country,
            scope=figure.scope,
            route=figure.route or None,
            value=figure.text,
            unit=figure.unit,
            reference_year=figure.reference_year,
            effective_from=figure.effective_from.isoformat(),
            effective_to=figure.effective_to.isoformat() if figure.effective_to else None,
            computed=figure.computed,
            usable_as=figure.usable_as or None,
            note=figure.note or None,
            citation=CitationOut(
                source_id=figure.citation.source_id,
                locator=figure.citation.locator,
                confidence=figure.citation.confidence,
            ),
        )


class FigurePageOut(Answer):
    """A page of figures, by dataset and figure id."""

    items: list[FigureOut] = Field(description="Figures")
    next_cursor: str | None = Field(description="Give as `cursor` for the next page")


class DatasetOut(Answer):
    """One dataset: where its figures come from and how they may be used."""

    id: str = Field(description="Dataset id")
    title: str = Field(description="Title")
    label: str = Field(description="The words to print beside each figure")
    kind: str = Field(description="Kind of figures")
    edition: str = Field(description="Edition")
    status: str = Field(description="Standing of the edition")
    sources: list[str] = Field(description="Source ids")
    scopes: list[str] = Field(description="Scope ids of its figures")
    keyed_by: str = Field(description="code or material")
    effective_from: DayText = Field(description="First day in force, unless a figure says so")
    effective_to: DayText | None = Field(description="Last day in force")
    regime: str | None = Field(description="Regime whose fallback rule the dataset has")
    not_covered: list[str] = Field(description="Country lists the source does not apply to")
    illustrative: bool = Field(description="Computed for illustration; never a default")
    licence: str = Field(description="Licence")
    caveats: list[str] = Field(description="What to know before use")
    figure_count: int = Field(description="Figures")

    @classmethod
    def of(cls, info: DatasetInfo, figure_count: int) -> "DatasetOut":
        """Return what is told of a dataset."""
        return cls(
            id=info.dataset_id,
            title=info.title,
            label=info.label,
            kind=info.kind,
            edition=info.edition,
            status=info.status,
            sources=list(info.sources),
            scopes=list(info.scopes),
            keyed_by=info.keyed_by.value,
            effective_from=info.effective_from.isoformat(),
            effective_to=info.effective_to.isoformat() if info.effective_to else None,
            regime=info.regime,
            not_covered=list(info.not_covered),
            illustrative=info.illustrative,
            licence=info.licence,
            caveats=list(info.caveats),
            figure_count=figure_count,
        )


class DatasetListOut(Answer):
    """The datasets of the active release."""

    items: list[DatasetOut] = Field(description="Datasets, by id")
    next_cursor: str | None = Field(description="Always null: the list is short")

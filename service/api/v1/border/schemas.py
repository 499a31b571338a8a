"""What assessments of import lines answer with."""

from typing import Literal

from pydantic import Field

from service.api.v1.shared import (
    Answer,
    CitationOut,
    DayText,
    EmissionsOut,
    InstantText,
    MoneyOut,
    NumberText,
    PathStepOut,
    ReasonOut,
    StepOut,
    UuidText,
)
from service.domain.benchmarks.resolve import Basis
from service.domain.border.design import ThresholdBasis
from service.domain.findings import Outcome, VerdictBasis


class BenchmarkOut(Answer):
    """The intensity that applies, with what must be said beside it."""

    material: str | None = Field(description="Material id of the figure")
    code: str | None = Field(description="Key of the table that the figure stands under")
    good: str | None = Field(description="Words that tell apart goods sharing the code")
    country: str = Field(description="Country, or the named group of a fallback")
    value: NumberText = Field(description="Emissions per tonne of good")
    unit: str = Field(description="Unit of the value")
    scope: str = Field(description="What is counted, at `/v1/scopes`")
    dataset_id: str | None = Field(description="Dataset; null for a verified or declared value")
    figure_id: str | None = Field(description="Id of the figure")
    label: str = Field(description="What kind of figure this is, in the words to print beside it")
    basis: Basis = Field(description="Own figure, computed, fallback or verified")
    reference_year: int | None = Field(description="Year the figure describes")
    effective_from: DayText | None = Field(description="First day in force")
    effective_to: DayText | None = Field(description="Last day in force; null while it is open")
    usable_as: str | None = Field(description="What the record says of the figure's use")
    note: str | None = Field(description="What the record notes beside the figure")
    evidence: str | None = Field(description="Evidence of a verified or declared value")
    citation: CitationOut | None = Field(description="Source of the figure")


class LineBenchmarkOut(BenchmarkOut):
    """The benchmark of a line, with the path that led to it."""

    path: list[PathStepOut] = Field(description="The search, step by step")


class ThresholdOut(Answer):
    """The threshold that the line was held against."""

    value: NumberText = Field(description="Emissions per tonne of good")
    unit: str = Field(description="Unit of the value")
    basis: ThresholdBasis = Field(description="What the threshold is derived from")
    citation: CitationOut | None = Field(description="Source of the U.S. figure behind it")


class CandidateOut(Answer):
    """One figure that a broad or ambiguous product may mean."""

    code: str | None = Field(description="Key of the table")
    good: str | None = Field(description="Words that tell apart goods sharing the code")
    material: str | None = Field(description="Material id")
    value: NumberText = Field(description="Emissions per tonne of good")
    unit: str = Field(description="Unit of the value")


class RangeOut(Answer):
    """What an unresolved line could owe: lowest and highest over its candidates."""

    candidates: list[CandidateOut] = Field(description="Candidates, lowest intensity first")
    rows_without_figure: int = Field(
        description="Rows the product may mean that have no figure: the range leaves them out"
    )
    label: str = Field(description="What kind of figures these are")
    lowest_intensity: NumberText = Field(description="Lowest candidate")
    highest_intensity: NumberText = Field(description="Highest candidate")
    lowest_charge: MoneyOut | None = Field(description="Lowest charge; in no sum")
    highest_charge: MoneyOut | None = Field(description="Highest charge; in no sum")


class FigureToDeclareOut(Answer):
    """One unverified figure a line rests on."""

    figure_id: str = Field(description="Id of the figure")
    because: str = Field(description="Fill in the grounds")


class IntensityToDeclareOut(Answer):
    """An intensity that you would declare for lines without a figure."""

    value: str = Field(description="Fill in the emissions per tonne of good")
    unit: str = Field(description="Unit of the scope")
    scope: str = Field(description="Scope that was asked")
    because: str = Field(description="Fill in the grounds")


class ToDeclareOut(Answer):
    """What to declare so that an unresolved import is resolved: ready bodies to fill in."""

    declared_figures: list[FigureToDeclareOut] | None = Field(
        description="Unverified figures; put into the request"
    )
    missing_data: IntensityToDeclareOut | None = Field(
        description="An intensity in the place of a missing official figure; put into "
        "`overrides.missing_data` of the design",
    )


class PeriodOut(Answer):
    """A span of days."""

    first: DayText = Field(description="First day")
    last: DayText = Field(description="Last day")


class LineOut(Answer):
    """The answer for one line."""

    line_id: str = Field(description="Your id of the line")
    material: str | None = Field(description="Material id")
    code: str | None = Field(description="Code that was looked up, under any product assumption")
    country_of_origin: str = Field(description="ISO 3166-1 alpha-2")
    entry_date: DayText | None = Field(description="Day of entry as given")
    period: PeriodOut | None = Field(description="Days that the line adds up, as given")
    assessed_on: DayText = Field(description="Day whose figures were used")
    quantity_t: NumberText | None = Field(description="Mass in tonnes; null where not known")
    customs_value: MoneyOut | None = Field(description="Customs value as given")
    outcome: Outcome = Field(
        description="`meets`: not above the threshold; `does_not_meet`: above it; "
        "`not_applicable`: exempt; `cannot_be_determined`: unresolved, in no sum"
    )
    basis: VerdictBasis | None = Field(description="Measured or exemption; null if undetermined")
    reasons: list[ReasonOut] = Field(description="Why, the deciding reason first")
    benchmark: LineBenchmarkOut | None = Field(description="The intensity that applies")
    threshold: ThresholdOut | None = Field(description="The threshold")
    exceeds: bool | None = Field(description="Whether the intensity is above the threshold")
    excess: NumberText | None = Field(description="Intensity less threshold, never negative")
    embodied: EmissionsOut | None = Field(description="Intensity x mass")
    excess_emissions: EmissionsOut | None = Field(description="Excess x mass")
    gross_charge: MoneyOut | None = Field(
        description="Charge at the phased-in rate, before credits and cap"
    )
    credits: MoneyOut | None = Field(description="Credit for a carbon price paid abroad")
    cap_reduction: MoneyOut | None = Field(description="What the cap takes off")
    net_charge: MoneyOut | None = Field(description="Gross less credits less cap reduction")
    amount_payable: MoneyOut | None = Field(description="Net charge, half-up to the cent")
    per_tonne: MoneyOut | None = Field(
        description="Net charge per tonne of good; without a mass, before any cap"
    )
    ad_valorem_equivalent: NumberText | None = Field(description="Net charge / customs value")
    range: RangeOut | None = Field(description="What an ambiguous line could owe")
    path: list[PathStepOut] = Field(description="The search for the benchmark, step by step")
    product_assumption: str | None = Field(description="Assumption used for the product")
    assumption_to_declare: ToDeclareOut | None = Field(
        description="What to declare for unverified or missing figures"
    )
    trace: StepOut = Field(description="The arithmetic, from which the answer recomputes")


class SharesOut(Answer):
    """Shares of what was resolved, 0 to 1; null of nothing."""

    lines: NumberText | None = Field(description="Of the lines")
    value: NumberText | None = Field(
        description="Of the customs values given; lines without one, counted in "
        "`lines_without_customs_value`, are in neither part of the ratio"
    )
    tonnes: NumberText | None = Field(
        description="Of the masses given; lines without one, counted in `lines_without_quantity`, "
        "are in neither part of the ratio, so that 1 says nothing of them"
    )


class UnresolvedRangeOut(Answer):
    """What ambiguous lines could owe together; in no sum."""

    lines: int = Field(description="Lines with a range")
    lowest_charge: MoneyOut = Field(description="Sum of the lowest")
    highest_charge: MoneyOut = Field(description="Sum of the highest")


class TotalsOut(Answer):
    """Sums over resolved lines; null where unlike units or currencies would be added."""

    lines: int = Field(description="Lines in the group")
    resolved_lines: int = Field(description="Lines with a verdict")
    unresolved_lines: int = Field(description="Lines in no sum")
    exempt_lines: int = Field(description="Resolved lines that are exempt")
    lines_above_threshold: int = Field(description="Lines above the threshold")
    lines_without_quantity: int = Field(description="Lines whose mass is not known")
    lines_without_customs_value: int = Field(description="Lines whose value is not known")
    tonnes: NumberText | None = Field(description="Mass of resolved lines")
    customs_value: MoneyOut | None = Field(
        description="Customs value of resolved lines; null where none of them has one"
    )
    embodied: EmissionsOut | None = Field(description="Embodied emissions")
    excess_emissions: EmissionsOut | None = Field(description="Emissions above the threshold")
    gross_charge: MoneyOut | None = Field(description="Before credits and cap")
    credits: MoneyOut | None = Field(description="Credits")
    cap_reduction: MoneyOut | None = Field(description="What the cap takes off")
    net_charge: MoneyOut | None = Field(description="Unrounded")
    amount_payable: MoneyOut | None = Field(description="Sum of the rounded lines")
    ad_valorem_equivalent: NumberText | None = Field(
        description="Net charge / customs value, over lines with a value in the same currency"
    )
    per_tonne: MoneyOut | None = Field(description="Net charge per tonne of good")
    per_embodied_tonne: MoneyOut | None = Field(description="Net charge per embodied tonne")
    resolved_shares: SharesOut = Field(description="How much was resolved")
    charge_shares_by_basis: dict[str, NumberText] | None = Field(
        description="Share of the net charge on own, computed, fallback and verified values; "
        "null where nothing is due"
    )
    lines_by_basis: dict[str, int] = Field(description="Charged lines by basis")
    unresolved_range: UnresolvedRangeOut | None = Field(description="What the rest could owe")


class MaterialTotalsOut(TotalsOut):
    """Totals of one material."""

    material: str = Field(description="Material id")


class CountryTotalsOut(TotalsOut):
    """Totals of one country."""

    country_of_origin: str = Field(description="ISO 3166-1 alpha-2")


class PairTotalsOut(TotalsOut):
    """Totals of one material from one country."""

    material: str = Field(description="Material id")
    country_of_origin: str = Field(description="ISO 3166-1 alpha-2")


class UnresolvedReasonOut(Answer):
    """How many lines are unresolved for one reason."""

    code: str = Field(description="Stable code")
    message: str = Field(description="The reason in words")
    lines: int = Field(description="Lines")


class ResultOut(Answer):
    """One column: a design with a dataset and scope."""

    design_id: str = Field(description="Design")
    design_version: str = Field(description="Version of the design")
    dataset_id: str | None = Field(description="Dataset; null where none is named")
    dataset_label: str | None = Field(description="What kind of figures these are")
    dataset_status: str | None = Field(description="Standing of the dataset")
    dataset_caveats: list[str] = Field(description="What to know before use")
    illustrative: bool = Field(description="Computed for illustration, not measured")
    scope: str | None = Field(description="Scope of the column; null where thresholds set it")
    scope_unit: str | None = Field(description="Unit of the scope: CO2e, or CO2 alone")
    computable: bool = Field(description="Whether any line was resolved")
    not_computable: str | None = Field(description="Why none was")
    unresolved_reasons: list[UnresolvedReasonOut] = Field(description="Most frequent first")
    totals: TotalsOut = Field(description="Sums over all resolved lines")
    by_material: list[MaterialTotalsOut] = Field(description="By material")
    by_country: list[CountryTotalsOut] = Field(description="By country of origin")
    by_material_and_country: list[PairTotalsOut] = Field(description="By both")
    lines: list[LineOut] = Field(description="Lines in the order of the request")


class AssumptionOut(Answer):
    """One assumption the run makes."""

    kind: Literal[
        "product_assumption",
        "declared_figure",
        "exchange_rate",
        "declared_intensity",
        "illustrative_dataset",
    ] = Field(description="Kind of assumption")
    id: str = Field(description="What it is about")
    value: str | None = Field(description="What is assumed")
    because: str = Field(description="On what grounds")
    lines: int | None = Field(description="Lines it was used for")
    inputs: list[str] | None = Field(description="Unverified figures it declares")


class AssessmentOut(Answer):
    """An assessment, whole."""

    id: UuidText | None = Field(description="Id; null where it was not stored")
    created_at: InstantText | None = Field(description="When it was stored")
    stored: bool = Field(description="Whether it is stored")
    label: str | None = Field(description="Your name for the run")
    engine_version: str = Field(description="Version of the engine")
    reference_release: str = Field(description="Release of the reference data, a SHA-256")
    input_hash: str = Field(description="SHA-256 of the canonical request")
    reference_date: DayText | None = Field(description="Day whose figures were used, if one")
    trade_period: PeriodOut | None = Field(
        description="First and last day of entry or of a line's period; figures of another day "
        "were used where `reference_date` says so"
    )
    notice: str = Field(description="What this is not")
    assumptions: list[AssumptionOut] = Field(description="Everything the run assumes")
    results: list[ResultOut] = Field(description="One per column")


class AssessmentItemOut(Answer):
    """A stored assessment in a list."""

    id: UuidText = Field(description="Id")
    created_at: InstantText = Field(description="When it was stored")
    label: str | None = Field(description="Your name for the run")
    engine_version: str = Field(description="Version of the engine")
    reference_release: str = Field(description="Release of the reference data")
    input_hash: str = Field(description="SHA-256 of the canonical request")
    reference_date: DayText | None = Field(description="Day whose figures were used, if one")
    line_count: int = Field(description="Lines in each result")
    result_count: int = Field(description="Results")


class AssessmentPageOut(Answer):
    """A page of stored assessments, the latest first."""

    items: list[AssessmentItemOut] = Field(description="Assessments")
    next_cursor: str | None = Field(description="Give as `cursor` for the next page")


class DifferenceOut(Answer):
    """One place where stored and recomputed differ."""

    field: str = Field(description="Path of the field")
    stored: str | None = Field(description="What is stored")
    recomputed: str | None = Field(description="What was recomputed")


class EngineVersionsOut(Answer):
    """The engine then and now."""

    stored: str = Field(description="Version that computed the stored answer")
    now: str = Field(description="Version that recomputed it")


class ReplayOut(Answer):
    """Whether a stored assessment recomputes to itself."""

    assessment_id: UuidText = Field(description="Id of the assessment")
    identical: bool = Field(description="Whether every field is the same")
    difference_count: int = Field(description="How many fields differ, in all")
    differences: list[DifferenceOut] = Field(description="The first hundred of them")
    engine_version: EngineVersionsOut = Field(description="Engine versions")
    reference_release: str = Field(description="Release that was used again")


class DesignOut(Answer):
    """A design as it stands in the reference data."""

    id: str = Field(description="Design id")
    version: str = Field(description="Version of the design")
    title: str = Field(description="Title")
    kind: str = Field(description="Family of the charge")
    status: str = Field(description="Standing in law")
    description: str = Field(description="What it is")
    regime: str | None = Field(description="Regime whose own rules apply")
    steps: list[str] = Field(description="Order of the steps after the full charge")
    to_be_named: list[str] = Field(description="What a run must name")
    unsaid: list[str] = Field(description="What its text leaves open")
    computable: str = Field(description="When it can be computed")
    caveats: list[str] = Field(description="What to know before use")
    citation: CitationOut = Field(description="Source")


class DesignListOut(Answer):
    """The designs on record."""

    items: list[DesignOut] = Field(description="Designs")
    next_cursor: str | None = Field(description="Always null: the list is short")

"""What a caller sends to have import lines assessed."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StrictBool

from service.application.fields import (
    DateText,
    IdText,
    LongText,
    NonNegativeText,
    ShareText,
    ShortText,
    YearlyStepText,
)
from service.domain.benchmarks.resolve import Fallback
from service.domain.border.design import (
    ChargeBase,
    ChargeStep,
    CreditBase,
    EscalatorKind,
    ThresholdBasis,
)

Currency = Literal["USD", "EUR", "GBP", "CAD"]
IntensityUnit = Literal["tCO2e/t", "tCO2/t"]
Year = Annotated[int, Field(strict=True, ge=1990, le=2100)]
MAX_COLUMNS = 20
MOST_LINES = 100_000  # of any service; the one that answers may take fewer
MAX_PATH = 120


class Closed(BaseModel):
    """A document in which an unknown field is a fault, not a silent no-op."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class MoneyIn(Closed):
    """An amount in one currency."""

    amount: NonNegativeText = Field(description="Decimal text", examples=["60000"])
    currency: Currency = Field(description="ISO 4217 code")


class VerifiedIntensityIn(Closed):
    """A facility's own intensity with the evidence for it."""

    value: NonNegativeText = Field(description="Emissions per tonne of good", examples=["1.9"])
    unit: IntensityUnit = Field(description="Unit of the value")
    scope: ShortText = Field(description="Scope id, e.g. `direct`", examples=["direct"])
    evidence: LongText = Field(description="What verifies the value: document, verifier, date")


class PricePaidIn(Closed):
    """A carbon price effectively paid abroad, net of rebates and free allocation."""

    amount: NonNegativeText = Field(description="Decimal text", examples=["10"])
    currency: Currency = Field(description="ISO 4217 code")
    per: Literal["tCO2e", "tCO2"] = Field(description="Per tonne of what it was paid")


class LineIn(Closed):
    """One line of imports. Leave out what is not known: a blank is never read as zero."""

    line_id: ShortText = Field(description="Your id of the line, unique in the request")
    hts_code: ShortText | None = Field(
        None, description="HTS digits (6, 8 or 10; dots are taken away)", examples=["7206100000"]
    )
    cn_code: ShortText | None = Field(None, description="EU Combined Nomenclature digits (8)")
    hs_code: ShortText | None = Field(None, description="Harmonized System digits (2, 4 or 6)")
    material: ShortText | None = Field(
        None, description="Material id; beside a code it tells apart goods that share the code"
    )
    country_of_origin: ShortText = Field(
        description="ISO 3166-1 alpha-2, or a name on the alias list", examples=["CN"]
    )
    quantity: NonNegativeText | None = Field(None, description="Mass as decimal text, above zero")
    quantity_unit: ShortText | None = Field(
        None, description="kg, t, g, lb, short_ton or long_ton; a bare `ton` is refused"
    )
    customs_value: MoneyIn | None = Field(None, description="Customs value of the line")
    entry_date: DateText | None = Field(
        None,
        description="Day of entry. A line without one is dated by the last day of its period: "
        "by that day go its year and, where the run names no `reference_date`, its figures",
    )
    period_start: DateText | None = Field(
        None, description="First day of the period the line adds up; beside `period_end` alone"
    )
    period_end: DateText | None = Field(
        None, description="Last day of the period; beside `period_start` alone"
    )
    importer: ShortText | None = Field(
        None, description="Importer of record; without one no de minimis applies"
    )
    verified_intensity: VerifiedIntensityIn | None = Field(
        None, description="Takes the place of any benchmark"
    )
    carbon_price_paid: PricePaidIn | None = Field(None, description="Price paid at origin")


class DeclineIn(Closed):
    """A yearly decline: share of the starting threshold per year, never below zero."""

    from_year: Year = Field(description="Year of the undiminished threshold")
    share_per_year: ShareText = Field(description="Share taken off each year", examples=["0.025"])


class YearShareIn(Closed):
    """A share that holds from a year on."""

    from_year: Year = Field(description="First year")
    share: ShareText = Field(description="Share between 0 and 1", examples=["0.5"])


class YearValueIn(Closed):
    """A value that holds from a year on."""

    from_year: Year = Field(description="First year")
    value: NonNegativeText = Field(description="Decimal text")


class ThresholdIn(Closed):
    """One threshold: (value or U.S. figure) x factor + margin, then the yearly decline."""

    material: ShortText | None = Field(None, description="Material id; left out: every material")
    scope: ShortText | None = Field(
        None, description="Scope id; needed for a stipulated threshold, else that of the dataset"
    )
    basis: ThresholdBasis = Field(description="What the threshold is derived from")
    value: NonNegativeText | None = Field(None, description="The stipulated value; 0 is legal")
    unit: IntensityUnit = Field("tCO2e/t", description="Unit of value and margin")
    factor: NonNegativeText = Field("1", description="Multiplies the value or the U.S. figure")
    margin: NonNegativeText = Field("0", description="Added after the factor")
    decline: DeclineIn | None = Field(None, description="Yearly decline")
    table: list[YearShareIn] | None = Field(
        None, description="Share of the threshold by year", min_length=1, max_length=MAX_PATH
    )
    statistic: Literal["mean", "percentile"] | None = Field(
        None, description="With `plant_table`: which statistic of the plants, by output"
    )
    percentile: ShareText | None = Field(None, description="With `percentile`: the share")


class EscalatorIn(Closed):
    """How the rate moves: by a share a year, by an amount a year, or by a table."""

    kind: EscalatorKind = Field(description="growth, add or table")
    step: YearlyStepText | None = Field(
        None, description="Share (growth) or amount (add) per year", examples=["0.06"]
    )
    values: list[YearValueIn] | None = Field(
        None, description="The table", min_length=1, max_length=MAX_PATH
    )


class RateIn(Closed):
    """The charge per tonne of emissions."""

    value: NonNegativeText = Field(description="Decimal text; 0 is legal", examples=["50"])
    unit: Literal["USD/tCO2e", "EUR/tCO2e", "GBP/tCO2e", "CAD/tCO2e"] = Field(
        description="Currency per tonne; a CO2-only figure is charged per tonne of CO2"
    )
    from_year: Year | None = Field(None, description="First year of the path")
    escalator: EscalatorIn | None = Field(None, description="Needs from_year unless a table")


class TierIn(Closed):
    """An ad valorem rate above a relative distance to the threshold, (i - t) / t."""

    above: NonNegativeText = Field(description="Bound of the distance", examples=["0.1"])
    rate: ShareText = Field(description="Share of customs value", examples=["0.05"])
    inclusive: StrictBool = Field(
        default=False, description="Whether the bound itself is in the tier"
    )


class ExemptionIn(Closed):
    """Exempt origins over a span of days, both ends inclusive."""

    countries: list[ShortText] | None = Field(
        None, description="ISO codes", min_length=1, max_length=300
    )
    group: ShortText | None = Field(None, description="Id of a dated country list on record")
    effective_from: DateText | None = Field(None, description="First day")
    effective_to: DateText | None = Field(None, description="Last day")
    because: LongText = Field(description="Why: law, agreement, assumption")


class DeMinimisIn(Closed):
    """An amount per importer and calendar year, over the lines of this request."""

    quantity: NonNegativeText | None = Field(None, description="Mass; or give customs_value")
    quantity_unit: ShortText | None = Field(None, description="Unit of the mass")
    customs_value: MoneyIn | None = Field(None, description="Value; or give quantity")
    inclusive: StrictBool = Field(
        default=True, description="Whether the amount itself is still exempt"
    )


class CapIn(Closed):
    """A ceiling on the charge of a line."""

    share_of_value: ShareText = Field(description="Share of customs value", examples=["0.2"])


class MissingDataIn(Closed):
    """The intensity you declare for lines without a figure, echoed in the result."""

    value: NonNegativeText = Field(description="Emissions per tonne of good")
    unit: IntensityUnit = Field(description="Unit of the value")
    scope: ShortText = Field(description="Scope id")
    mark_up: NonNegativeText = Field("0", description="Share added to the value")
    because: LongText = Field(description="On what grounds")


class OverridesIn(Closed):
    """The parameters a run names; the shipped climate duty fixes none of them."""

    thresholds: list[ThresholdIn] | None = Field(
        None, description="Thresholds by material and scope", min_length=1, max_length=200
    )
    rate: RateIn | None = Field(None, description="The charge per tonne of emissions")
    phase_in: ShareText | list[YearShareIn] | None = Field(
        None, description="Share of the charge, or shares by year"
    )
    charge_base: ChargeBase = Field(ChargeBase.EXCESS, description="What is charged")
    tiers: list[TierIn] | None = Field(
        None, description="With `ad_valorem_tiers`", min_length=1, max_length=50
    )
    credit_base: CreditBase = Field(
        CreditBase.EXCESS, description="Emissions a price paid abroad is credited on"
    )
    cap: CapIn | None = Field(None, description="Ceiling on the charge")
    exemptions: list[ExemptionIn] | None = Field(None, description="Exempt origins", max_length=50)
    de_minimis: DeMinimisIn | None = Field(None, description="De minimis by importer and year")
    fallback: Fallback = Field(Fallback.NONE, description="Group figure that may stand in")
    missing_data: MissingDataIn | None = Field(None, description="Declared stand-in")
    order: list[ChargeStep] | None = Field(
        None, description="Order of the steps, each once", min_length=3, max_length=3
    )


class DesignRunIn(Closed):
    """One design to run, with the dataset to look benchmarks up in."""

    id: ShortText = Field(description="Design id", examples=["climate-duty"])
    dataset: ShortText | None = Field(
        None,
        description="Dataset id, or `all` for one column per dataset and scope; may be left out "
        "when every line carries a verified intensity",
        examples=["eu-default-values"],
    )
    scope: ShortText | None = Field(None, description="Look at this scope alone")
    overrides: OverridesIn = Field(
        default_factory=OverridesIn, description="The parameters the run names"
    )


class ProductAssumptionIn(Closed):
    """What a code or material broader than the tables is taken to mean in this run."""

    code: ShortText = Field(description="Code or material id as the lines have it")
    means: ShortText = Field(description="CN or HS code, or material id, it is taken to be")
    because: LongText = Field(description="On what grounds")


class DeclaredFigureIn(Closed):
    """An unverified figure that the caller declares as an assumption."""

    figure_id: IdText = Field(description="Id of the figure")
    because: LongText = Field(description="On what grounds")


class ExchangeRateIn(Closed):
    """An exchange rate that the caller declares."""

    from_currency: Currency = Field(description="Converted from")
    to_currency: Currency = Field(description="Converted to")
    rate: NonNegativeText = Field(description="Units of `to` for one of `from`, above zero")
    because: LongText = Field(description="Source and day of the rate")


class RunIn(Closed):
    """The designs to run and everything the run assumes; the lines come beside it."""

    designs: list[DesignRunIn] = Field(
        description="Designs to run, one or more columns each", min_length=1, max_length=MAX_COLUMNS
    )
    reference_date: DateText | None = Field(
        None,
        description="Day whose figures, exemptions, rate, phase-in and decline apply to every "
        "line; left out: each line's entry date. The year of a de minimis follows the entry date",
    )
    reference_release: ShortText | None = Field(
        None, description="Release to use; left out: the active one"
    )
    label: ShortText | None = Field(None, description="Your name for the run")
    product_assumptions: list[ProductAssumptionIn] = Field(
        default_factory=list, description="Product assumptions", max_length=200
    )
    declared_figures: list[DeclaredFigureIn] = Field(
        default_factory=list, description="Unverified figures you declare", max_length=200
    )
    exchange_rates: list[ExchangeRateIn] = Field(
        default_factory=list, description="Exchange rates you declare", max_length=20
    )

    def with_lines(self, lines: list[LineIn]) -> "AssessmentIn":
        """Return the request of this run over lines that are already checked."""
        given = {name: getattr(self, name) for name in self.model_fields_set}
        return AssessmentIn.model_construct(**given, lines=lines)


class AssessmentIn(RunIn):
    """Import lines, the designs to hold them against, and everything the run assumes."""

    lines: list[LineIn] = Field(
        description="Import lines; a service may take fewer than the most given here",
        min_length=1,
        max_length=MOST_LINES,
    )

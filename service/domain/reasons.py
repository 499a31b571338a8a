"""Every code the service can say, with its sentence."""

from enum import StrEnum


class Code(StrEnum):
    """Stable codes of reasons and of faults; published at `/v1/reason-codes`."""

    # outcomes of an import line
    NOT_ABOVE_THRESHOLD = "not_above_threshold"
    ABOVE_THRESHOLD = "above_threshold"
    EXEMPT_ORIGIN = "exempt_origin"
    EXEMPT_DE_MINIMIS = "exempt_de_minimis"
    DE_MINIMIS_CANNOT_BE_SHOWN = "de_minimis_cannot_be_shown"
    QUANTITY_MISSING = "quantity_missing"
    CUSTOMS_VALUE_MISSING = "customs_value_missing"
    CURRENCY_DIFFERS = "currency_differs"
    CLIFF = "cliff"
    CAP_BINDS = "cap_binds"
    CREDIT_EXCEEDS_CHARGE = "credit_exceeds_charge"
    CHARGED_PER_TONNE_OF_CO2 = "charged_per_tonne_of_co2"
    DECLARED_INTENSITY_USED = "declared_intensity_used"
    # benchmarks
    NO_DATASET_NAMED = "no_dataset_named"
    CODE_NOT_IN_CONCORDANCE = "code_not_in_concordance"
    NO_FIGURE_FOR_PRODUCT = "no_figure_for_product"
    NO_FIGURE_FOR_COUNTRY = "no_figure_for_country"
    NO_FIGURE_IN_FORCE = "no_figure_in_force"
    NOT_COVERED_BY_SOURCE = "not_covered_by_source"
    PRODUCT_BROADER_THAN_TABLE = "product_broader_than_table"
    GOODS_DIFFER_UNDER_CODE = "goods_differ_under_code"
    ROUTE_DIFFERS = "route_differs"
    BROADER_MATERIAL_USED = "broader_material_used"
    SCOPE_DIFFERS = "scope_differs"
    SCOPE_AMBIGUOUS = "scope_ambiguous"
    UNIT_DIFFERS = "unit_differs"
    UNVERIFIED_FIGURE = "unverified_figure"
    FIGURE_MARKED_DO_NOT_USE = "figure_marked_do_not_use"
    USE_WITH_CARE = "use_with_care"
    FALLBACK_USED = "fallback_used"
    ILLUSTRATIVE_FIGURE = "illustrative_figure"
    # thresholds and rates
    NO_THRESHOLD_FOR_MATERIAL = "no_threshold_for_material"
    NO_US_FIGURE = "no_us_figure"
    NO_PLANT_TABLE = "no_plant_table"
    NO_RATE_IN_FORCE = "no_rate_in_force"
    NO_PHASE_IN_IN_FORCE = "no_phase_in_in_force"
    THRESHOLD_IS_ZERO = "threshold_is_zero"
    # faults of an input
    UNKNOWN_COUNTRY = "unknown_country"
    UNKNOWN_MATERIAL = "unknown_material"
    UNKNOWN_UNIT = "unknown_unit"
    UNKNOWN_DATASET = "unknown_dataset"
    UNKNOWN_DESIGN = "unknown_design"
    UNKNOWN_SCOPE = "unknown_scope"
    UNKNOWN_COUNTRY_LIST = "unknown_country_list"
    UNKNOWN_RELEASE = "unknown_release"
    UNKNOWN_FIGURE = "unknown_figure"
    UNKNOWN_REGIME = "unknown_regime"
    UNKNOWN_COLUMN = "unknown_column"
    MISSING_COLUMN = "missing_column"
    DUPLICATE_COLUMN = "duplicate_column"
    DUPLICATE_LINE_ID = "duplicate_line_id"
    DATE_MISSING = "date_missing"
    PRODUCT_MISSING = "product_missing"
    RATE_MISSING = "rate_missing"
    THRESHOLD_MISSING = "threshold_missing"
    TIERS_MISSING = "tiers_missing"
    NOT_A_NUMBER = "not_a_number"
    NOT_A_CODE = "not_a_code"
    NOT_A_DATE = "not_a_date"
    OUT_OF_RANGE = "out_of_range"
    TOO_MANY_LINES = "too_many_lines"
    NO_LINES = "no_lines"
    CONTRADICTION = "contradiction"
    MALFORMED = "malformed"


MESSAGES: dict[Code, str] = {
    Code.NOT_ABOVE_THRESHOLD: "The intensity is not above the threshold; equality does not exceed",
    Code.ABOVE_THRESHOLD: "The intensity is above the threshold",
    Code.EXEMPT_ORIGIN: "The origin is on an exemption list in force",
    Code.EXEMPT_DE_MINIMIS: "The importer's year stays within the de minimis",
    Code.DE_MINIMIS_CANNOT_BE_SHOWN: "A quantity or value of the importer's year is missing, so "
    "the de minimis is not granted",
    Code.QUANTITY_MISSING: "No quantity: the charge per tonne is given, the line is in no sum",
    Code.CUSTOMS_VALUE_MISSING: "No customs value, and this design needs one",
    Code.CURRENCY_DIFFERS: "Two currencies meet and no exchange rate is declared",
    Code.CLIFF: "All emissions are charged once the threshold is exceeded: the charge jumps there",
    Code.CAP_BINDS: "The cap as share of customs value binds",
    Code.CREDIT_EXCEEDS_CHARGE: "The carbon price paid exceeds the charge; the rest is not paid "
    "out",
    Code.CHARGED_PER_TONNE_OF_CO2: "The figure counts CO2 only and is charged per tonne of CO2",
    Code.DECLARED_INTENSITY_USED: "The caller's declared intensity stands in for missing data",
    Code.NO_DATASET_NAMED: "No benchmark dataset is named and the line has no verified intensity",
    Code.CODE_NOT_IN_CONCORDANCE: "The code is in no concordance on record",
    Code.NO_FIGURE_FOR_PRODUCT: "The dataset has no figure for this product",
    Code.NO_FIGURE_FOR_COUNTRY: "The dataset has no figure for this country and product",
    Code.NO_FIGURE_IN_FORCE: "No figure is in force on that day",
    Code.NOT_COVERED_BY_SOURCE: "The source does not apply to this origin, so none of its figures "
    "does",
    Code.PRODUCT_BROADER_THAN_TABLE: "The product is broader than the table; name a product "
    "assumption",
    Code.GOODS_DIFFER_UNDER_CODE: "Several goods with different figures share this code; name the "
    "material",
    Code.ROUTE_DIFFERS: "The figure describes another production route than the product is taken "
    "to be",
    Code.BROADER_MATERIAL_USED: "The figure of a broader material stands for the product",
    Code.SCOPE_DIFFERS: "The scope differs: figures of different scope never meet",
    Code.SCOPE_AMBIGUOUS: "Thresholds of several scopes fit; name the scope",
    Code.UNIT_DIFFERS: "The units differ and are never converted into each other",
    Code.UNVERIFIED_FIGURE: "The figure is unverified and decides nothing unless it is declared",
    Code.FIGURE_MARKED_DO_NOT_USE: "The figure is on record as not to be used as a benchmark",
    Code.USE_WITH_CARE: "The figure is used with a caution on record",
    Code.FALLBACK_USED: "A fallback figure stands in for the country's own",
    Code.ILLUSTRATIVE_FIGURE: "The figure is computed for illustration, not measured",
    Code.NO_THRESHOLD_FOR_MATERIAL: "The run states no threshold for this material",
    Code.NO_US_FIGURE: "The dataset has no figure for the United States and this product",
    Code.NO_PLANT_TABLE: "not computable: no plant table that carries production is on record",
    Code.NO_RATE_IN_FORCE: "The rate path has no value for that year",
    Code.NO_PHASE_IN_IN_FORCE: "The phase-in has no value for that year",
    Code.THRESHOLD_IS_ZERO: "not computable: the distance to a threshold of zero is not defined",
    Code.UNKNOWN_COUNTRY: "The country is not known",
    Code.UNKNOWN_MATERIAL: "The material is not known",
    Code.UNKNOWN_UNIT: "The unit is not on the closed list",
    Code.UNKNOWN_DATASET: "The benchmark dataset is not known",
    Code.UNKNOWN_DESIGN: "The design is not known",
    Code.UNKNOWN_SCOPE: "The scope is not known",
    Code.UNKNOWN_COUNTRY_LIST: "The country list is not known",
    Code.UNKNOWN_RELEASE: "The reference release is not on record",
    Code.UNKNOWN_FIGURE: "The figure is not on record",
    Code.UNKNOWN_REGIME: "The regime is not on the closed list",
    Code.UNKNOWN_COLUMN: "The column is not known",
    Code.MISSING_COLUMN: "A required column is missing",
    Code.DUPLICATE_COLUMN: "The column stands twice",
    Code.DUPLICATE_LINE_ID: "The line id stands twice",
    Code.DATE_MISSING: "Neither an entry date nor a reference date is given",
    Code.PRODUCT_MISSING: "Neither a code nor a material is given",
    Code.RATE_MISSING: "The design has no default rate",
    Code.THRESHOLD_MISSING: "The design has no default threshold",
    Code.TIERS_MISSING: "The charge by tier needs tiers",
    Code.NOT_A_NUMBER: "Not a plain decimal number",
    Code.NOT_A_CODE: "Not a code of the nomenclature",
    Code.NOT_A_DATE: "Not an ISO date",
    Code.OUT_OF_RANGE: "The value is outside its range",
    Code.TOO_MANY_LINES: "More lines than one request may carry",
    Code.NO_LINES: "No line is given",
    Code.CONTRADICTION: "Two parts of the input contradict each other",
    Code.MALFORMED: "The input is not of the form that is asked for",
}

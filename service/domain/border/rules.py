"""The rules of the border designs, in words an expert can hold against the law."""

from service.domain.citations import Citation, Confidence
from service.domain.parameters import Comparator, KeyDate
from service.domain.rules import Rule, RuleStanding

_AGENDA = Citation(
    "bga-manufacturing-agenda",
    "fair-trade pillar, action 5, border adjustments",
    Confidence.OFFICIAL_TEXT,
)
_EXCESS = ("excess_over_threshold",)
_UNSAID = "the proposal does not say; the run names it, or the convention stands"

THRESHOLD = Rule(
    rule_id="climate_duty.threshold",
    title="An import is charged when its intensity exceeds the threshold",
    decides="whether an import line is above the threshold, and by how much per tonne",
    comparator=Comparator.MORE_THAN,
    tie="an intensity equal to the threshold does not exceed it: nothing is due",
    key_date=KeyDate.ENTRY,
    citation=_AGENDA,
    why="",
    to_be_named=("dataset", "thresholds"),
    kinds=_EXCESS,
)
CHARGE = Rule(
    rule_id="climate_duty.charge",
    title="The charge falls on the excess, unless the run names another base",
    decides="how much is charged on a line that is above the threshold",
    comparator=None,
    tie="full_if_exceeds charges all emissions at the first gram above: the cliff is reported",
    key_date=KeyDate.ENTRY,
    citation=None,
    why=f"{_UNSAID}: charge_base is excess, full_if_exceeds or ad_valorem_tiers",
    to_be_named=("rate",),
    kinds=_EXCESS,
)
STEPS = Rule(
    rule_id="climate_duty.steps",
    title="Phase-in, credit and cap follow one another in the order of the design",
    decides="what is left of the full charge",
    comparator=None,
    tie="a credit or a cap above the charge leaves zero; nothing is ever paid out",
    key_date=KeyDate.ENTRY,
    citation=None,
    why=f"{_UNSAID}: the order stands with the design, shares and rates by calendar year",
    to_be_named=("phase_in", "credit_base", "cap"),
    kinds=_EXCESS,
)
ORIGIN = Rule(
    rule_id="climate_duty.exempt_origin",
    title="An origin on an exemption list in force owes nothing",
    decides="whether a line is exempt because of its country of origin",
    comparator=None,
    tie="the first and the last day of an exemption are included",
    key_date=KeyDate.ENTRY,
    citation=None,
    why=f"{_UNSAID}: no exemption unless the run names countries or a dated list",
    to_be_named=("exemptions",),
    kinds=_EXCESS,
)
DE_MINIMIS = Rule(
    rule_id="climate_duty.de_minimis",
    title="An importer's year within the de minimis owes nothing",
    decides="whether all lines of an importer in a calendar year are exempt",
    comparator=None,
    tie="the run says whether equality is exempt (inclusive); above it every line is liable",
    key_date=KeyDate.ENTRY_YEAR,
    citation=None,
    why=f"{_UNSAID}. Without an importer none applies, and a year with a missing amount is "
    "never taken to be within it",
    to_be_named=("de_minimis",),
    kinds=_EXCESS,
)
ROUNDING = Rule(
    rule_id="border.rounding",
    title="The amount payable is rounded half-up to the cent, once for each line",
    decides="how an amount of money is rounded",
    comparator=None,
    tie="half a cent is rounded up",
    key_date=KeyDate.NONE,
    citation=None,
    why="convention of this service, decision 0005: every other number is exact and unrounded",
    kinds=_EXCESS,
)
CBAM_DE_MINIMIS = Rule(
    rule_id="eu_cbam.de_minimis",
    title="An importer's calendar year of at most the de minimis is exempt from EU CBAM",
    decides="whether the goods of an importer's year fall under EU CBAM",
    comparator=Comparator.AT_MOST,
    tie="equality is exempt; above it all goods of the year are liable, the first included",
    key_date=KeyDate.ENTRY_YEAR,
    citation=Citation(
        "eu-2025-2083",
        "Article 2a of Regulation (EU) 2023/956, as inserted",
        Confidence.OFFICIAL_TEXT,
    ),
    why="hydrogen and electricity are never exempt and are not counted",
    standing=RuleStanding.ON_RECORD,
    parameters=("eu_cbam.de_minimis",),
)
CBAM_MARK_UP = Rule(
    rule_id="eu_cbam.mark_up",
    title="A default value is raised by the mark-up of the year",
    decides="the emissions of goods that are declared with default values",
    comparator=None,
    tie="",
    key_date=KeyDate.ENTRY_YEAR,
    citation=Citation("ec-2025-2621", "Annex I", Confidence.OFFICIAL_TEXT),
    why="taken of the total column; the default values of this service are without mark-up",
    standing=RuleStanding.ON_RECORD,
    parameters=("eu_cbam.mark_up", "eu_cbam.mark_up_fertilisers"),
)
CBAM_CERTIFICATES = Rule(
    rule_id="eu_cbam.certificates",
    title="Certificates are owed for emissions beyond the share still allocated free of charge",
    decides="how many certificates an importer surrenders, and what they cost",
    comparator=None,
    tie="a negative number of certificates is none",
    key_date=KeyDate.ENTRY_YEAR,
    citation=Citation("ec-cbam-guidance-4", "adjustment for free allocation", Confidence.SECONDARY),
    why="in 2026 at the price of the quarter of importation",
    standing=RuleStanding.ON_RECORD,
    parameters=(
        "eu_cbam.cbam_factor",
        "eu_cbam.cross_sectoral_correction_factor",
        "eu_cbam.certificate_price",
    ),
)

RULES = (
    THRESHOLD,
    CHARGE,
    STEPS,
    ORIGIN,
    DE_MINIMIS,
    ROUNDING,
    CBAM_DE_MINIMIS,
    CBAM_MARK_UP,
    CBAM_CERTIFICATES,
)

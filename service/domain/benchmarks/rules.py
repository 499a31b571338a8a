"""The rules by which a benchmark is found, in words an expert can check."""

from service.domain.citations import Citation, Confidence
from service.domain.parameters import KeyDate
from service.domain.rules import RestsOnIt, Rule

_CONTRACT = "convention of this service"

ORDER = Rule(
    rule_id="benchmarks.order",
    title="A verified value, then the country's own figure, then the fallback that is named",
    decides="whose figure an import is held to",
    comparator=None,
    tie="no step gives a figure: the line is unresolved and in no sum",
    key_date=KeyDate.ENTRY,
    citation=None,
    why=f"{_CONTRACT}: another country's figure never stands in, and no fallback is the default",
    to_be_named=("fallback",),
    datasets=RestsOnIt.ALL,
)
FALLBACK = Rule(
    rule_id="benchmarks.eu_fallback",
    title="Other countries and territories is a rule of EU CBAM alone",
    decides="when the fallback row of the EU table may stand in for a country",
    comparator=None,
    tie="outside EU CBAM a country without a row of its own has no figure",
    key_date=KeyDate.ENTRY,
    citation=Citation(
        "ec-2025-2621",
        "Annex I, sheet _Other Countries and Territorie",
        Confidence.OFFICIAL_TEXT,
    ),
    why="",
    datasets=RestsOnIt.WITH_FALLBACK,
)
NOT_COVERED = Rule(
    rule_id="benchmarks.not_covered",
    title="A source says nothing of origins to which it does not apply",
    decides="whether any figure of a dataset may be used for an origin on a day",
    comparator=None,
    tie="the first and the last day on a list are included; no fallback stands in",
    key_date=KeyDate.ENTRY,
    citation=Citation("eu-2023-956", "Annex III, point 1", Confidence.OFFICIAL_TEXT),
    why="the lists are those of the dataset, each dated and cited by itself",
    datasets=RestsOnIt.WITH_EXCLUSIONS,
)
IN_FORCE = Rule(
    rule_id="benchmarks.in_force",
    title="The latest edition that has begun holds, until its last day",
    decides="which edition of a figure applies on a day",
    comparator=None,
    tie="the first and the last day are included; an edition that has ended does not bring back "
    "the one before it",
    key_date=KeyDate.ENTRY,
    citation=None,
    why=_CONTRACT,
    datasets=RestsOnIt.ALL,
)
CODES = Rule(
    rule_id="benchmarks.code_match",
    title="Nomenclatures meet in their first six digits; the longest key wins",
    decides="which row of a table a tariff code means",
    comparator=None,
    tie="rows under the code that differ are candidates, and the answer asks; equal ones agree",
    key_date=KeyDate.NONE,
    citation=None,
    why=f"{_CONTRACT}: an HTS code is cut to six digits, a CN code keeps eight",
    to_be_named=("product_assumptions",),
    datasets=RestsOnIt.ALL,
)
SCOPES = Rule(
    rule_id="benchmarks.scopes",
    title="Figures of different scope or unit never meet",
    decides="whether two figures may stand in one difference or ratio",
    comparator=None,
    tie="a line without a threshold of its own scope is unresolved",
    key_date=KeyDate.NONE,
    citation=None,
    why=f"{_CONTRACT}: a scope fixes boundary, gases, GWP set and functional unit",
    datasets=RestsOnIt.ALL,
)
UNVERIFIED = Rule(
    rule_id="benchmarks.unverified",
    title="An unverified figure decides nothing by itself",
    decides="whether a figure may carry a verdict",
    comparator=None,
    tie="declared by the caller it counts, and the answer says so",
    key_date=KeyDate.NONE,
    citation=None,
    why=f"{_CONTRACT}; naming an illustrative dataset declares its inputs",
    datasets=RestsOnIt.ALL,
)

RULES = (ORDER, FALLBACK, NOT_COVERED, IN_FORCE, CODES, SCOPES, UNVERIFIED)

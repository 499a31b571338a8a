"""A small release built by hand: every figure is invented and round, so that tests can reckon.

What stands in it, for reading the tests:

`table`      keyed by code, scopes `direct` and `direct+indirect`; like a table of regulatory
             defaults it has a regime with its own fallback row and groups it does not cover.
`other-table` keyed by code too, with rows of `eu27` and `world`, without any regime.
`study`      keyed by material, scope `study-direct`, in several editions and with cautions.
`co2-study`  keyed by material, scope `co2-only`, in tCO2/t.
`made-up`    computed for illustration; rests on an unverified input.
`volumes`    per cubic metre, so never to be multiplied by a mass.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any, Final

from service.domain.benchmarks.figures import (
    Dataset,
    DatasetInfo,
    Figure,
    KeyedBy,
    Scope,
    Usability,
)
from service.domain.benchmarks.resolve import Lookup
from service.domain.border.design import DEFAULT_ORDER, DesignTemplate
from service.domain.citations import Citation, Confidence
from service.domain.countries import Countries, Country, CountryGroup, Membership
from service.domain.materials import ConcordanceEntry, Material, Materials
from service.domain.numbers import fraction_of
from service.domain.reference import Snapshot, Source
from service.domain.trace import Step

OFFICIAL: Final = Confidence.OFFICIAL_TEXT
SECONDARY: Final = Confidence.SECONDARY
UNVERIFIED: Final = Confidence.UNVERIFIED
START: Final = date(2020, 1, 1)


def cited(confidence: Confidence = SECONDARY, locator: str = "table 1") -> Citation:
    """Return a citation of the one invented source."""
    return Citation("invented", locator, confidence)


def _country(code: str, iso3: str, name: str, *aliases: str) -> Country:
    return Country(code, iso3, name, "", aliases)


def _member(country: str, first: date, last: date | None = None) -> Membership:
    return Membership(country, first, last)


COUNTRIES: Final = Countries.of(
    (
        _country("BD", "BGD", "Bangladesh"),
        _country("CA", "CAN", "Canada"),
        _country("CH", "CHE", "Switzerland"),
        _country("CN", "CHN", "China", "People's Republic of China"),
        _country("DE", "DEU", "Germany"),
        _country("GB", "GBR", "United Kingdom", "Great Britain"),
        _country("ID", "IDN", "Indonesia"),
        _country("IN", "IND", "India"),
        _country("MX", "MEX", "Mexico"),
        _country("NA", "NAM", "Namibia"),
        _country("NO", "NOR", "Norway"),
        _country("RS", "SRB", "Serbia"),
        _country("TR", "TUR", "Türkiye", "Turkey"),
        _country("US", "USA", "United States", "United States of America"),
        _country("XK", "XKX", "Kosovo"),
    ),
    (
        CountryGroup(
            "eu27",
            "the European Union",
            (
                _member("DE", date(1958, 1, 1)),
                _member("GB", date(1973, 1, 1), date(2020, 1, 31)),
            ),
            cited(OFFICIAL),
        ),
        CountryGroup(
            "outside-scheme",
            "the countries outside the scheme",
            (_member("NO", date(2020, 1, 1)), _member("CH", date(2020, 1, 1))),
            cited(OFFICIAL),
        ),
        CountryGroup(
            "spared",
            "the countries spared for half a year",
            (_member("BD", date(2026, 1, 1), date(2026, 6, 30)),),
            cited(OFFICIAL),
        ),
        CountryGroup("world", "the world", (), cited()),
        CountryGroup("eu-other-countries", "other countries", (), cited(OFFICIAL)),
    ),
)


def _material(material: str, parent: str | None = None, codes: tuple[str, ...] = ()) -> Material:
    return Material(material, material.replace("_", " "), parent, codes, "t")


MATERIALS: Final = Materials(
    {
        one.material_id: one
        for one in (
            _material("cement"),
            _material("cement_clinker", "cement"),
            _material("white_clinker", "cement_clinker"),
            _material("grey_clinker", "cement_clinker"),
            _material("hydraulic_cement", "cement"),
            _material("white_portland_cement", "hydraulic_cement"),
            _material("grey_portland_cement", "hydraulic_cement"),
            _material("steel"),
            _material("crude_steel", "steel"),
            _material("steel_ingots", "crude_steel"),
            _material("steel_semifinished", "crude_steel"),
            _material("hot_rolled_steel", "steel"),
            _material("steel_tubes", "steel"),
            _material("steel_mill_products", "steel", ("7206", "7207", "7208", "7304")),
            _material("aluminum"),
            _material("aluminum_unwrought", "aluminum"),
            _material("primary_aluminum", "aluminum_unwrought"),
            _material("recycled_aluminum", "aluminum_unwrought"),
            _material("concrete"),
        )
    },
    tuple(
        ConcordanceEntry(code, "HS", "2022", material, material.replace("_", " "))
        for code, material in (
            ("252310", "cement_clinker"),
            ("252321", "white_portland_cement"),
            ("252329", "grey_portland_cement"),
            ("720610", "steel_ingots"),
            ("720711", "steel_semifinished"),
            ("720712", "steel_semifinished"),
            ("720810", "hot_rolled_steel"),
            ("720827", "hot_rolled_steel"),
            ("730411", "steel_tubes"),
            ("730419", "steel_tubes"),
            ("760110", "aluminum_unwrought"),
            ("760120", "aluminum_unwrought"),
        )
    ),
)


def _scope(scope_id: str, unit: str = "tCO2e/t", gases: str = "CO2, N2O, PFC") -> Scope:
    return Scope(scope_id, scope_id, "as the test needs it", gases, "AR5", unit[-1], unit)


SCOPES: Final = {
    one.scope_id: one
    for one in (
        _scope("direct"),
        _scope("direct+indirect"),
        _scope("study-direct"),
        _scope("co2-only", "tCO2/t", "CO2"),
        _scope("by-volume", "kgCO2e/m3"),
    )
}


def info(
    dataset_id: str,
    *scopes: str,
    keyed_by: KeyedBy = KeyedBy.MATERIAL,
    label: str = "invented study",
    regime: str | None = None,
    regime_fallback: str | None = None,
    not_covered: tuple[str, ...] = (),
    illustrative: bool = False,
) -> DatasetInfo:
    """Return what `dataset.yaml` would say."""
    return DatasetInfo(
        dataset_id=dataset_id,
        title=f"Invented figures: {dataset_id}",
        label=label,
        kind="study",
        edition="first",
        status="in force",
        sources=("invented",),
        scopes=scopes,
        keyed_by=keyed_by,
        effective_from=START,
        effective_to=None,
        regime=regime,
        regime_fallback=regime_fallback,
        not_covered=not_covered,
        illustrative=illustrative,
        licence="none needed",
        caveats=(f"{dataset_id} is invented",),
    )


def figure(
    dataset_id: str,
    product: str,
    country: str,
    value: str,
    **changes: Any,  # noqa: ANN401 - any field of a figure, or `confidence`
) -> Figure:
    """Return one row; its id reads `dataset:product:country:scope`, with good and year if any."""
    confidence = changes.pop("confidence", SECONDARY)
    plain = Figure(
        figure_id="",
        dataset_id=dataset_id,
        code="",
        material=product,
        good="",
        country=country,
        scope="direct",
        route="",
        value=fraction_of(value),
        text=value,
        unit="tCO2e/t",
        reference_year=None,
        effective_from=START,
        effective_to=None,
        citation=cited(confidence),
        computed=False,
        usability=Usability.CANDIDATE,
        usable_as="",
        note="",
    )
    row = replace(plain, **changes)
    key = row.code or product
    parts = (dataset_id, key, row.good, country, row.scope, row.route, row.reference_year)
    return replace(
        row,
        figure_id=":".join(str(part) for part in parts if part),
        citation=cited(confidence, f"{key}, {country}"),
        usable_as=row.usability.value.replace("_", " "),
    )


def dataset(about: DatasetInfo, figures: Iterable[Figure]) -> Dataset:
    """Return a dataset in which nothing is refused by country."""
    return Dataset.of(about, tuple(figures))


# product, code, good, {country: value}; rows of the scope `direct`
_TABLE: Final = (
    ("white_clinker", "25231000", "white", {"CN": "1.25", "US": "1.1", "eu-other-countries": "2"}),
    ("grey_clinker", "25231000", "grey", {"CN": "0.95", "US": "0.8", "eu-other-countries": "1.5"}),
    ("white_portland_cement", "252321", "", {"CN": "1.2", "US": "1.05"}),
    ("grey_portland_cement", "252329", "", {"CN": "0.9", "US": "0.8", "eu-other-countries": "1.3"}),
    ("steel_ingots", "72061000", "", {"CN": "1.75", "ID": "8.25", "US": "1.25"}),
    ("steel_semifinished", "72071111", "", {"CN": "1.75", "IN": "2", "US": "1.5", "XK": "2.25"}),
    ("steel_semifinished", "72071114", "", {"CN": "1.75", "IN": "2.5", "US": "1.5"}),
    ("hot_rolled_steel", "7208", "", {"CN": "2.125", "NA": "2.5", "US": "1.5"}),
    ("hot_rolled_steel", "72081000", "", {"CN": "2.25", "US": "1.5"}),
    ("steel_tubes", "73041100", "", {"CN": "2", "US": "1.5"}),
    ("steel_tubes", "73041910", "", {"CN": "2", "US": "1.5"}),
    ("steel_tubes", "73041930", "", {"CN": "2", "US": "1.75"}),
)

TABLE: Final = dataset(
    info(
        "table",
        "direct",
        "direct+indirect",
        keyed_by=KeyedBy.CODE,
        label="invented regulatory default",
        regime="eu-cbam",
        regime_fallback="eu-other-countries",
        not_covered=("eu27", "outside-scheme"),
    ),
    [
        *(
            figure("table", product, country, value, code=code, good=good, confidence=OFFICIAL)
            for product, code, good, values in _TABLE
            for country, value in values.items()
        ),
        *(
            figure(
                "table",
                "grey_portland_cement",
                country,
                value,
                code="252329",
                scope="direct+indirect",
                confidence=OFFICIAL,
            )
            for country, value in (("CN", "1"), ("US", "0.875"), ("eu-other-countries", "1.375"))
        ),
    ],
)

OTHER_TABLE: Final = dataset(
    info("other-table", "direct", keyed_by=KeyedBy.CODE, label="invented survey"),
    [
        figure("other-table", "white_clinker", "CN", "1.5", code="252310", good="white"),
        figure("other-table", "grey_clinker", "CN", "1", code="252310", good="grey"),
        figure("other-table", "grey_portland_cement", "CN", "1", code="252329"),
        figure("other-table", "grey_portland_cement", "US", "0.75", code="252329"),
        figure("other-table", "grey_portland_cement", "eu27", "0.625", code="252329"),
        figure("other-table", "grey_portland_cement", "world", "0.875", code="252329"),
        figure(
            "other-table",
            "grey_portland_cement",
            "MX",
            "0.85",
            code="252329",
            effective_to=date(2025, 12, 31),
        ),
        figure(
            "other-table",
            "grey_portland_cement",
            "IN",
            "0.7",
            code="252329",
            confidence=UNVERIFIED,
        ),
        figure(
            "other-table",
            "grey_portland_cement",
            "TR",
            "0.6",
            code="252329",
            usability=Usability.DO_NOT_USE,
        ),
        # one heading whose rows tell of different production routes
        *(
            figure(
                "other-table",
                "aluminum_unwrought",
                country,
                value,
                code="7601",
                note=f"route {made[0]}",
                describes=made,
            )
            for country, value, made in (
                ("CN", "3", "primary_aluminum"),
                ("US", "1.75", "primary_aluminum"),
                ("CA", "0.375", "recycled_aluminum"),
            )
        ),
    ],
)

STUDY: Final = dataset(
    info("study", "study-direct"),
    [
        # an edition that another one supersedes, and whose successor ends
        figure("study", "crude_steel", "CN", "2.5", scope="study-direct", reference_year=2020),
        figure(
            "study",
            "crude_steel",
            "CN",
            "2.25",
            scope="study-direct",
            reference_year=2022,
            effective_from=date(2024, 7, 1),
            effective_to=date(2026, 12, 31),
        ),
        # one edition with two years, the later first
        figure("study", "crude_steel", "US", "1.125", scope="study-direct", reference_year=2021),
        figure("study", "crude_steel", "US", "1", scope="study-direct", reference_year=2020),
        figure("study", "crude_steel", "eu27", "1.25", scope="study-direct", reference_year=2021),
        figure("study", "crude_steel", "world", "1.875", scope="study-direct", reference_year=2021),
        figure(
            "study",
            "crude_steel",
            "IN",
            "2.75",
            scope="study-direct",
            reference_year=2021,
            usability=Usability.DO_NOT_USE_ALONE,
            note="two plants of five report",
        ),
        figure(
            "study",
            "crude_steel",
            "ID",
            "3",
            scope="study-direct",
            reference_year=2021,
            usability=Usability.REFERENCE_ONLY,
        ),
        figure(
            "study",
            "crude_steel",
            "TR",
            "0.9",
            scope="study-direct",
            route="eaf",
            reference_year=2021,
        ),
        figure("study", "hot_rolled_steel", "MX", "1.5", scope="study-direct"),
        figure("study", "steel_tubes", "MX", "2", scope="study-direct"),
        figure("study", "hot_rolled_steel", "CA", "1.5", scope="study-direct"),
        figure("study", "steel_tubes", "CA", "1.5", scope="study-direct"),
        figure("study", "primary_aluminum", "CA", "4", scope="study-direct"),
        figure(
            "study",
            "primary_aluminum",
            "US",
            "5",
            scope="study-direct",
            usability=Usability.PREFER_OTHER,
        ),
        figure("study", "recycled_aluminum", "CA", "0.5", scope="study-direct"),
    ],
)

CO2_STUDY: Final = dataset(
    info("co2-study", "co2-only"),
    [
        figure("co2-study", "cement", country, value, scope="co2-only", unit="tCO2/t")
        for country, value in (("CN", "0.5"), ("US", "0.45"), ("IN", "0.4"))
    ],
)

_SUM: Final = Step(
    "formula",
    "Direct emissions plus electricity",
    "14",
    "tCO2e/t",
    None,
    (
        Step("direct_emissions", "Direct emissions", "2", "tCO2e/t", cited()),
        Step("electricity_emissions", "Electricity", "12", "tCO2e/t", cited(UNVERIFIED)),
    ),
)
MADE_UP: Final = dataset(
    info("made-up", "direct", label="invented illustration", illustrative=True),
    [
        figure(
            "made-up",
            "primary_aluminum",
            country,
            value,
            computed=True,
            confidence=UNVERIFIED,
            derivation=(_SUM,),
            unverified_inputs=("invented-smelting:world",),
        )
        for country, value in (("CN", "14"), ("US", "9"))
    ],
)

VOLUMES: Final = dataset(
    info("volumes", "by-volume"),
    [
        figure("volumes", "concrete", country, value, scope="by-volume", unit="kgCO2e/m3")
        for country, value in (("CN", "300"), ("US", "250"))
    ],
)

CLIMATE_DUTY: Final = DesignTemplate(
    design_id="climate-duty",
    version="1",
    title="Climate duty",
    kind="excess_over_threshold",
    status="policy proposal",
    description="A duty on what exceeds a threshold.",
    regime=None,
    steps=DEFAULT_ORDER,
    to_be_named=("dataset", "thresholds", "rate"),
    unsaid=(),
    computable="once a run names what is to be named",
    citation=cited(OFFICIAL),
    caveats=(),
)

SOURCE: Final = Source(
    source_id="invented",
    title="Figures invented for tests",
    publisher="The carbonduty maintainers",
    published="2020",
    url="https://example.org/invented",
    edition="first",
    retrieved=START,
    licence="none needed",
    licence_class="open",
    obtained="made up",
    note="",
)


def snapshot_of(*datasets: Dataset) -> Snapshot:
    """Return a release with these datasets."""
    return Snapshot(
        release="0" * 64,
        sources={SOURCE.source_id: SOURCE},
        scopes=SCOPES,
        countries=COUNTRIES,
        materials=MATERIALS,
        datasets={one.info.dataset_id: one for one in datasets},
        designs={CLIMATE_DUTY.design_id: CLIMATE_DUTY},
    )


SNAPSHOT: Final = snapshot_of(TABLE, OTHER_TABLE, STUDY, CO2_STUDY, MADE_UP, VOLUMES)
LOOKUP: Final = Lookup(SNAPSHOT.datasets, COUNTRIES, MATERIALS)

"""Strategies that draw requests as clients write them: designs and lines of every kind."""

from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

Document = dict[str, Any]
MATERIALS = ("cement", "steel", "primary_aluminum")
COUNTRIES = ("CN", "MX", "BD")
IMPORTERS = (None, "Ann", "Bob")
YEARS = range(2024, 2033)


def decimals(lowest: int, highest: int, places: int) -> st.SearchStrategy[str]:
    """Return decimal text on a grid: coarse enough for equalities to happen."""
    unit = 10**places
    return st.integers(lowest * unit, highest * unit).map(
        lambda n: f"{Decimal(n).scaleb(-places):f}"
    )


shares = st.sampled_from(["0", "0.05", "0.1", "0.25", "0.5", "0.9", "1"])
intensities = decimals(0, 3, 1)
rates = decimals(0, 120, 1)
amounts = decimals(0, 5000, 2)
masses = st.sampled_from(["0.001", "1", "2.5", "10", "49", "50", "51", "1000"])
units = st.sampled_from(["t", "kg", "g", "lb", "short_ton", "long_ton"])
currencies = st.sampled_from(["USD", "USD", "USD", "EUR"])
days = st.builds(
    "{}-{:02d}-{:02d}".format,
    st.sampled_from(YEARS),
    st.integers(1, 12),
    st.sampled_from([1, 15, 28]),
)


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return the strategy, or None, which leaves the field out."""
    return st.none() | strategy


def mostly(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return the strategy, and now and then None: lines without much are soon all alike."""
    return st.integers(0, 9).flatmap(lambda n: strategy if n else st.none())


def fields(**strategies: st.SearchStrategy[Any]) -> st.SearchStrategy[Document]:
    """Return objects of these fields, without those that are None."""
    return st.fixed_dictionaries(strategies).map(
        lambda found: {name: value for name, value in found.items() if value is not None}
    )


def path_of(name: str, strategy: st.SearchStrategy[str]) -> st.SearchStrategy[list[Document]]:
    """Return values by ascending year."""
    return st.lists(
        st.tuples(st.sampled_from((2020, *YEARS)), strategy),
        min_size=1,
        max_size=3,
        unique_by=lambda step: step[0],
    ).map(lambda steps: [{"from_year": year, name: value} for year, value in sorted(steps)])


def with_any(given: list[Document]) -> list[Document]:
    """Return rules one of which is for any material."""
    if any("material" not in one for one in given):
        return given
    return [*given, {"scope": "direct", "basis": "stipulated", "value": "0.8"}]


rules = st.lists(
    fields(
        material=mostly(st.sampled_from(MATERIALS)),
        scope=st.just("direct"),
        basis=st.just("stipulated"),
        value=decimals(0, 2, 1),
        factor=maybe(st.sampled_from(["0.5", "1", "1.5"])),
        margin=maybe(st.sampled_from(["0", "0.1"])),
        decline=maybe(
            fields(from_year=st.sampled_from(YEARS), share_per_year=st.sampled_from(["0.1", "0.3"]))
        ),
    ),
    max_size=2,
    unique_by=lambda rule: rule.get("material"),
)
# Nearly always a last rule for any material, so that few lines are without a threshold.
thresholds = st.tuples(rules, st.integers(0, 9)).map(
    lambda found: found[0] if found[1] == 0 and found[0] else with_any(found[0])
)
escalators = st.one_of(
    fields(kind=st.just("growth"), step=st.sampled_from(["0", "0.06", "0.5"])),
    fields(kind=st.just("add"), step=st.sampled_from(["0", "5", "12.5"])),
    fields(kind=st.just("table"), values=path_of("value", rates)),
)
rate_paths = fields(
    value=rates,
    unit=st.just("USD/tCO2e"),
    from_year=st.sampled_from([2020, 2020, 2026]),
    escalator=maybe(escalators),
)
tiers = st.lists(
    fields(
        above=st.sampled_from(["0", "0.1", "0.25", "0.5", "1", "2"]),
        rate=shares,
        inclusive=st.booleans(),
    ),
    min_size=1,
    max_size=4,
    unique_by=lambda tier: tier["above"],
).map(lambda found: sorted(found, key=lambda tier: Decimal(tier["above"])))
exemptions = st.lists(
    fields(
        countries=st.lists(st.sampled_from(COUNTRIES), min_size=1, max_size=2),
        effective_from=maybe(days),
        effective_to=maybe(days),
        because=st.just("the test"),
    ),
    min_size=1,
    max_size=2,
)
de_minimis = st.one_of(
    fields(
        quantity=st.sampled_from(["50", "1000"]),
        quantity_unit=st.sampled_from(["t", "short_ton"]),
        inclusive=st.booleans(),
    ),
    fields(
        customs_value=fields(amount=st.sampled_from(["100", "2500"]), currency=st.just("USD")),
        inclusive=st.booleans(),
    ),
)
overrides = fields(
    thresholds=thresholds,
    rate=rate_paths,
    phase_in=maybe(shares | path_of("share", shares)),
    charge_base=st.sampled_from(["excess", "full_if_exceeds", "ad_valorem_tiers"]),
    tiers=tiers,
    credit_base=st.sampled_from(["excess", "embodied"]),
    cap=maybe(fields(share_of_value=shares)),
    exemptions=st.integers(0, 4).flatmap(lambda n: st.none() if n else exemptions),
    de_minimis=st.integers(0, 2).flatmap(lambda n: st.none() if n else de_minimis),
    order=st.permutations(["phase_in", "credit", "cap"]),
)
lines = fields(
    material=st.sampled_from(MATERIALS),
    country_of_origin=st.sampled_from(COUNTRIES),
    quantity=mostly(masses),
    quantity_unit=units,
    customs_value=mostly(fields(amount=amounts, currency=currencies)),
    entry_date=days,
    importer=st.sampled_from(IMPORTERS),
    verified_intensity=fields(
        value=intensities,
        unit=st.just("tCO2e/t"),
        scope=st.just("direct"),
        evidence=st.just("statement of a verifier"),
    ),
    carbon_price_paid=maybe(fields(amount=rates, currency=currencies, per=st.just("tCO2e"))),
)
exchange_rates: st.SearchStrategy[list[Document]] = st.just([]) | st.just(
    [{"from_currency": "EUR", "to_currency": "USD", "rate": "1.1", "because": "the test"}]
)


@st.composite
def requests(draw: st.DrawFn, /, **fixed: Any) -> Document:  # noqa: ANN401 - any override
    """Return a request with one design and a few lines; `fixed` overrides what is drawn."""
    given = draw(overrides) | fixed
    drawn = draw(st.lists(lines, min_size=1, max_size=5))
    body: Document = {
        "designs": [
            {
                "id": "climate-duty",
                "overrides": {name: value for name, value in given.items() if value is not None},
            }
        ],
        "lines": [{"line_id": f"L{n}", **one} for n, one in enumerate(drawn)],
        "exchange_rates": draw(exchange_rates),
    }
    on = draw(maybe(days))
    return body if on is None else body | {"reference_date": on}

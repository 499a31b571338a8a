"""Requests at random that mean something: every name is on record, the rest is any combination."""

from datetime import date
from typing import Any

from hypothesis import strategies as st

Document = dict[str, Any]

DAYS = st.dates(date(2025, 6, 1), date(2032, 12, 31)).map(str)
YEARS = st.integers(2024, 2034)
CURRENCIES = st.sampled_from(["USD", "EUR"])
SCOPES = {
    "direct": "tCO2e/t",
    "direct+grid-electricity": "tCO2e/t",
    "cradle-to-gate": "tCO2e/t",
    "iai-cradle-to-gate": "tCO2e/t",
    "jrc-scope1": "tCO2/t",
    "worldsteel-2025": "tCO2/t",
}
PRODUCTS = st.sampled_from(
    [
        {"cn_code": "72061000"},
        {"cn_code": "2523 10 00"},
        {"hts_code": "7206.10.0000"},
        {"hts_code": "2523290000"},
        {"hs_code": "7208"},
        {"hs_code": "2523"},
        {"material": "crude_steel"},
        {"material": "steel_mill_products"},
        {"material": "primary_aluminum"},
        {"material": "aluminum_unwrought"},
        {"cn_code": "25231000", "material": "white_clinker"},
        {"material": "steel_rebar"},
    ]
)
COUNTRIES = st.sampled_from(["CN", "US", "TR", "Turkey", "DE", "NO", "XK", "NA", "IN", "CA"])


def decimals(largest: int = 10**6, places: int = 18) -> st.SearchStrategy[str]:
    """Return decimal texts of zero or more, written without exponent."""
    whole = st.integers(0, largest).map(str)
    part = st.integers(0, 10**places - 1).map(lambda digits: f"{digits:0{places}}")
    return whole | st.tuples(whole, part).map(".".join)


SHARES = st.sampled_from(["0", "1", "0.5", "0.025", "0.333333333333333333"])


def document(
    always: dict[str, st.SearchStrategy[Any]],
    sometimes: dict[str, st.SearchStrategy[Any]] | None = None,
) -> st.SearchStrategy[Document]:
    return st.fixed_dictionaries(always, optional=sometimes or {})


def _in_scope(scope: str, **always: st.SearchStrategy[Any]) -> st.SearchStrategy[Document]:
    unit = st.just(SCOPES[scope])
    return document({"scope": st.just(scope), "unit": unit, "value": decimals(3), **always})


def _ascending(of: dict[str, st.SearchStrategy[Any]]) -> st.SearchStrategy[list[Document]]:
    years = st.lists(document({"from_year": YEARS, **of}), min_size=1, max_size=3)
    return years.map(lambda found: sorted({one["from_year"]: one for one in found}.items())).map(
        lambda found: [one for _, one in found]
    )


MONEY = document({"amount": decimals(), "currency": CURRENCIES})
PRICE = document({"amount": decimals(200), "currency": CURRENCIES, "per": st.just("tCO2e")})
LINES = st.lists(
    st.tuples(
        PRODUCTS,
        document(
            {"country_of_origin": COUNTRIES},
            {
                "customs_value": MONEY,
                "entry_date": DAYS,
                "importer": st.sampled_from(["A", "B"]),
                "verified_intensity": _in_scope("direct", evidence=st.just("statement")),
                "carbon_price_paid": PRICE,
            },
        ),
        st.just({})
        | document(
            {
                "quantity": decimals().filter(lambda text: text.strip("0.") != ""),
                "quantity_unit": st.sampled_from(["t", "kg", "g", "lb", "short_ton", "long_ton"]),
            }
        ),
    ),
    min_size=1,
    max_size=4,
).map(
    lambda lines: [
        {"line_id": f"L{place}", **product, **said, **mass}
        for place, (product, said, mass) in enumerate(lines)
    ]
)


def _thresholds(scope: str) -> st.SearchStrategy[list[Document]]:
    terms = {
        "factor": decimals(1),
        "margin": decimals(1),
        "decline": document({"from_year": YEARS, "share_per_year": SHARES}),
        "material": st.sampled_from(["steel", "cement", "aluminum"]),
    }
    derived = document(
        {"basis": st.sampled_from(["us_of_same_dataset", "us_of_same_dataset", "plant_table"])},
        terms,
    )
    stated = _in_scope(scope, basis=st.just("stipulated"))
    return (stated | derived).map(lambda one: [one])


ESCALATORS = st.one_of(
    document({"kind": st.sampled_from(["growth", "add"]), "step": st.just("0.06")}),
    document({"kind": st.just("table"), "values": _ascending({"value": decimals(100)})}),
)
RATES = document(
    {
        "value": decimals(200),
        "unit": st.sampled_from(["USD/tCO2e", "EUR/tCO2e"]),
        "from_year": YEARS,
    },
    {"escalator": ESCALATORS},
)
CHARGES: st.SearchStrategy[Document] = st.one_of(
    st.just({}),
    st.just({"charge_base": "full_if_exceeds"}),
    st.just(
        {
            "charge_base": "ad_valorem_tiers",
            "tiers": [{"above": "0", "rate": "0.05"}, {"above": "0.5", "rate": "0.1"}],
        }
    ),
)
EXEMPTIONS = st.sampled_from(
    [
        {"because": "assumed", "countries": ["IN", "Turkey"]},
        {"because": "assumed", "group": "eu27", "effective_to": "2027-12-31"},
        {"because": "assumed", "countries": ["CN"], "effective_from": "2030-01-01"},
    ]
)
DE_MINIMIS = st.sampled_from(
    [
        {"quantity": "50", "quantity_unit": "t"},
        {"customs_value": {"amount": "800", "currency": "USD"}, "inclusive": False},
    ]
)


def _overrides(scope: str) -> st.SearchStrategy[Document]:
    named = document(
        {"thresholds": _thresholds(scope), "rate": RATES},
        {
            "phase_in": SHARES | _ascending({"share": SHARES}),
            "credit_base": st.sampled_from(["excess", "embodied"]),
            "cap": document({"share_of_value": SHARES}),
            "exemptions": st.lists(EXEMPTIONS, max_size=2),
            "de_minimis": DE_MINIMIS,
            "fallback": st.sampled_from(["none", "eu27", "world"]),
            "missing_data": _in_scope(scope, because=st.just("assumed"), mark_up=decimals(1)),
            "order": st.permutations(["phase_in", "credit", "cap"]),
        },
    )
    return st.tuples(named, CHARGES).map(lambda parts: {**parts[0], **parts[1]})


# Datasets with a scope of theirs; None leaves the dataset or the scope out.
COLUMNS = st.sampled_from(
    [
        ("eu-default-values", "direct"),
        ("eu-default-values", None),
        ("all", None),
        ("all", "direct"),
        (None, "direct"),
        ("jrc-crude-steel-2018", "jrc-scope1"),
        ("computed-primary-aluminum", "direct+grid-electricity"),
        ("computed-steel-route-mix", "worldsteel-2025"),
        ("us-industry-epd", "cradle-to-gate"),
        ("iai-primary-aluminum", "iai-cradle-to-gate"),
    ]
)


def _design(column: tuple[str | None, str | None]) -> st.SearchStrategy[Document]:
    dataset, scope = column
    named = {"id": "climate-duty", "dataset": dataset, "scope": scope}
    said = {name: st.just(value) for name, value in named.items() if value is not None}
    return document({**said, "overrides": _overrides(scope or "direct")})


DESIGNS = COLUMNS.flatmap(_design)
ASSUMPTIONS = st.lists(
    st.sampled_from(
        [
            {"code": "2523", "means": "25232900", "because": "assumed"},
            {"code": "steel_mill_products", "means": "72061000", "because": "assumed"},
            {"code": "aluminum_unwrought", "means": "primary_aluminum", "because": "assumed"},
        ]
    ),
    max_size=3,
    unique_by=lambda one: one["code"],
)
EXCHANGE = document(
    {
        "from_currency": st.just("EUR"),
        "to_currency": st.just("USD"),
        "rate": decimals(2).map(lambda text: f"1{text}"),
        "because": st.just("assumed"),
    }
)
REQUESTS: st.SearchStrategy[Document] = document(
    {
        "designs": st.lists(DESIGNS, min_size=1, max_size=2),
        "reference_date": DAYS,
        "lines": LINES,
    },
    {
        "label": st.text(
            st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1, max_size=80
        ),
        "product_assumptions": ASSUMPTIONS,
        "exchange_rates": st.lists(EXCHANGE, max_size=1),
    },
)
QUESTIONS: st.SearchStrategy[Document] = st.tuples(
    PRODUCTS,
    COLUMNS.filter(lambda column: column[0] not in {None, "all"}).map(
        lambda column: {"dataset": column[0], "scope": column[1] or "direct+indirect"}
    ),
    document(
        {"country": COUNTRIES, "on": DAYS},
        {
            "regime": st.just("eu-cbam"),
            "fallback": st.sampled_from(["none", "eu27", "world"]),
            "route": st.sampled_from(["bf-bof", "eaf"]),
        },
    ),
).map(lambda parts: {**parts[0], **parts[1], **parts[2]})

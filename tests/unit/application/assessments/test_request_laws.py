"""Laws of a whole answer: order, units, parts and unknowns change nothing they should not."""

from collections import Counter
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.errors import FaultyInput
from tests.support.assessing import (
    Document,
    answer_to,
    codes_of,
    line,
    lines_of,
    only_result,
    request,
    verified,
)
from tests.support.laws import LAW
from tests.support.request_draws import requests

# amount_payable comes last: it is rounded per line, so parts of a line may round otherwise
SUMS = ("gross_charge", "credits", "cap_reduction", "net_charge", "amount_payable")
EMISSIONS = ("embodied", "excess_emissions")
RATIOS = ("ad_valorem_equivalent", "per_tonne", "per_embodied_tonne")
COUNTS = (
    "lines",
    "resolved_lines",
    "unresolved_lines",
    "exempt_lines",
    "lines_above_threshold",
    "lines_without_quantity",
    "lines_without_customs_value",
)
# the same mass, exactly: 907184.74 g in each
ONE_SHORT_TON = [
    ("907184.74", "g"),
    ("907.18474", "kg"),
    ("0.90718474", "t"),
    ("2000", "lb"),
    ("1", "short_ton"),
]


def amount(money: Document | None) -> Fraction | None:
    return None if money is None else Fraction(money["amount"])


@LAW
@given(body=requests(), data=st.data())
def test_the_order_of_lines_does_not_matter(body: Document, data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(body["lines"]))

    one = only_result(answer_to(body))
    other = only_result(answer_to(body | {"lines": shuffled}))

    assert lines_of(one) == lines_of(other)
    for name in ("totals", "by_material", "by_country", "by_material_and_country"):
        assert one[name] == other[name]
    assert one["unresolved_reasons"] == other["unresolved_reasons"]


@LAW
@given(body=requests(), factor=st.integers(1, 50), units=st.permutations(ONE_SHORT_TON))
def test_units_do_not_matter(body: Document, factor: int, units: list[tuple[str, str]]) -> None:
    answers = [
        only_result(answer_to(body | {"lines": in_unit(body["lines"], factor, *unit)}))
        for unit in units[:2]
    ]

    one, other = (without_quantity_as_given(answer) for answer in answers)
    assert one == other


def in_unit(lines: list[Document], factor: int, quantity: str, unit: str) -> list[Document]:
    """Return the lines with so many short tons each, written in a unit."""
    mass = f"{Decimal(quantity) * factor:f}"
    return [one | {"quantity": mass, "quantity_unit": unit} for one in lines]


def without_quantity_as_given(result: Document) -> Document:
    """Return a result without the one step that keeps the quantity as it was written."""
    for found in result["lines"]:
        found["trace"]["because"] = [
            step for step in found["trace"]["because"] if step["key"] != "mass"
        ]
    return result


@LAW
@given(body=requests())
def test_groups_add_up_to_the_totals_and_lines_to_the_groups(body: Document) -> None:
    result = only_result(answer_to(body))

    for groups in ("by_material", "by_country", "by_material_and_country"):
        assert_adds_up(result["totals"], result[groups])
    for group in result["by_material_and_country"]:
        key = (group["material"], group["country_of_origin"])
        members = [
            one for one in result["lines"] if (one["material"], one["country_of_origin"]) == key
        ]
        assert group["lines"] == len(members)
        assert_lines_add_up(group, members)
    assert_lines_add_up(result["totals"], result["lines"])


def assert_adds_up(whole: Document, parts: list[Document]) -> None:
    for name in COUNTS:
        assert whole[name] == sum(part[name] for part in parts)
    assert Fraction(whole["tonnes"]) == sum(Fraction(part["tonnes"]) for part in parts)
    for name in SUMS:
        if whole[name] is not None:
            found = [amount(part[name]) for part in parts]
            assert amount(whole[name]) == sum(one for one in found if one is not None)
    for name in EMISSIONS:
        if whole[name] is not None:
            values = [part[name]["value"] for part in parts if part[name] is not None]
            assert Fraction(whole[name]["value"]) == sum(map(Fraction, values))
    met: Counter[str] = Counter()
    for part in parts:
        met.update(part["lines_by_basis"])
    assert whole["lines_by_basis"] == dict(met)


def assert_lines_add_up(group: Document, lines: list[Document]) -> None:
    counted = [one for one in lines if one["outcome"] != "cannot_be_determined"]
    assert group["resolved_lines"] == len(counted)
    assert group["unresolved_lines"] == len(lines) - len(counted)
    for name in SUMS:
        if group[name] is None:
            continue
        currency = group[name]["currency"]
        added = [
            Fraction(one[name]["amount"]) for one in counted if one[name]["currency"] == currency
        ]
        assert amount(group[name]) == sum(added)


@LAW
@given(body=requests(de_minimis=None))
def test_a_line_that_cannot_be_resolved_changes_no_sum(body: Document) -> None:
    # without a de minimis: there an unknown quantity takes the exemption away
    unknown = [
        line(
            "unknown mass",
            quantity=None,
            entry_date="2026-06-01",
            customs_value={"amount": "7", "currency": "EUR"},
            verified_intensity=verified("3"),
        ),
        line(
            "unknown figure",
            entry_date="2026-06-01",
            customs_value={"amount": "9", "currency": "USD"},
        ),
    ]
    body["designs"][0]["overrides"].pop("exemptions", None)

    before = only_result(answer_to(body))
    after = only_result(answer_to(body | {"lines": [*body["lines"], *unknown]}))

    assert lines_of(after)["unknown mass"]["net_charge"] is None
    for line_id, found in lines_of(before).items():
        assert lines_of(after)[line_id] == found
    for name in (*SUMS, *EMISSIONS, *RATIOS, "tonnes", "charge_shares_by_basis"):
        assert after["totals"][name] == before["totals"][name], name
    if before["totals"]["resolved_lines"]:
        assert after["totals"]["customs_value"] == before["totals"]["customs_value"]


@LAW
@given(body=requests())
def test_shares_lie_between_nothing_and_all(body: Document) -> None:
    result = only_result(answer_to(body))
    groups = [result["totals"], *result["by_material"], *result["by_country"]]

    for group in groups:
        for share in group["resolved_shares"].values():
            assert share is None or 0 <= Fraction(share) <= 1
        bases = group["charge_shares_by_basis"]
        if bases is not None:
            with localcontext(prec=40):
                assert abs(sum(map(Decimal, bases.values()), Decimal(0)) - 1) < Decimal("1e-26")


@LAW
@given(body=requests(de_minimis=None), parts=st.integers(2, 4))
def test_a_line_split_in_proportion_changes_no_sum(body: Document, parts: int) -> None:
    body["lines"] = [one | {"quantity": "840", "quantity_unit": "kg"} for one in body["lines"]]
    for one in body["lines"]:
        if "customs_value" in one:
            one["customs_value"] = one["customs_value"] | {"amount": "1260"}
    split = [
        shrunk(one, parts) | {"line_id": f"{one['line_id']}/{n}"}
        for one in body["lines"]
        for n in range(parts)
    ]

    whole = only_result(answer_to(body))["totals"]
    pieces = only_result(answer_to(body | {"lines": split}))["totals"]

    assert pieces["resolved_lines"] == parts * whole["resolved_lines"]
    for name in (*SUMS[:-1], *EMISSIONS, *RATIOS, "tonnes", "customs_value", "resolved_shares"):
        assert pieces[name] == whole[name], name


def shrunk(one: Document, parts: int) -> Document:
    """Return a line with a part of its mass and value; both divide by 2, 3 and 4."""
    found: dict[str, Any] = one | {"quantity": str(840 // parts)}
    if "customs_value" in one:
        found["customs_value"] = one["customs_value"] | {"amount": str(1260 // parts)}
    return found


def test_a_de_minimis_is_the_exception_to_adding_an_unknown_line() -> None:
    # 50 t x (1 - 0.8) x 50 = 500 once the importer's year is no longer known
    rule = {"quantity": "50", "quantity_unit": "t"}
    known = line(quantity="50", importer="Ann", verified_intensity=verified("1"))
    unknown = line("L2", quantity=None, importer="Ann", verified_intensity=verified("1"))

    alone = only_result(answer_to(request(known, de_minimis=rule)))
    beside = only_result(answer_to(request(known, unknown, de_minimis=rule)))

    assert alone["totals"]["net_charge"]["amount"] == "0"
    assert beside["totals"]["net_charge"]["amount"] == "500"


@pytest.mark.parametrize("unit", ["ton", "tons", "Tons"])
def test_tons_are_refused_with_the_three_they_may_mean(unit: str) -> None:
    with pytest.raises(FaultyInput) as refusal:
        answer_to(request(line(quantity_unit=unit, verified_intensity=verified("1"))))

    (fault,) = refusal.value.faults
    assert fault.code == "unknown_unit"
    assert fault.pointer == "#/lines/0/quantity_unit"
    assert all(one in fault.how_to_fix for one in ("`t`", "short_ton", "long_ton"))


def test_the_same_request_gives_the_same_bytes() -> None:
    body = request(
        *(line(str(n), verified_intensity=verified(f"{n}.5")) for n in range(3)), label="twice"
    )

    assert answer_to(body) == answer_to(body)
    assert codes_of(only_result(answer_to(body))["lines"][0]) == ["not_above_threshold"]

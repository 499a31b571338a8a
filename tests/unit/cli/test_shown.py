"""Numbers as people read them."""

from decimal import Decimal

import pytest

from service.cli import shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1234567.895", "1,234,567.90"),
        ("0.005", "0.01"),
        ("0", "0.00"),
        ("12345678901234567890.125", "12,345,678,901,234,567,890.13"),
        (None, "-"),
    ],
)
def test_money_has_two_decimals_rounded_half_up(text: str | None, expected: str) -> None:
    assert shown.money(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("4850000", "4,850,000"), ("41321.8", "41,321.8"), ("0.0004", "0"), (None, "-")],
)
def test_mass_has_no_trailing_zeros(text: str | None, expected: str) -> None:
    assert shown.mass(text) == expected


@pytest.mark.parametrize(
    ("share", "expected"),
    [("0.0576923076923", "5.77 %"), ("1", "100.00 %"), ("12.5", "1,250.00 %"), (None, "-")],
)
def test_a_share_is_shown_as_percent(share: str | None, expected: str) -> None:
    assert shown.percent(share) == expected


def test_shares_beside_each_other() -> None:
    assert shown.percents(["0.8", "0", "0.2"]) == "80 / 0 / 20 %"


def test_a_span_of_equal_values_is_one_value() -> None:
    assert shown.span([Decimal("1.40"), Decimal("1.4")]) == "1.4"
    assert shown.span([Decimal("2.5"), Decimal("1.4")]) == "1.4 to 2.5"
    assert shown.span([]) == "-"


def test_lists_are_cut_and_say_by_how_much() -> None:
    assert shown.listed(["a", "b"], 2) == "a, b"
    assert shown.listed(["a", "b", "c", "d"], 2) == "a, b and 2 more"


def test_counts_agree_with_their_noun() -> None:
    assert [shown.counted(n, "line") for n in (0, 1, 1200)] == ["0 lines", "1 line", "1,200 lines"]

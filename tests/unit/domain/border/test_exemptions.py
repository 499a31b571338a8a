"""Standings against the de minimis, over the lines of one request."""

from dataclasses import replace
from fractions import Fraction

import pytest

from service.domain.border.design import DeMinimis, DeMinimisOf
from service.domain.border.exemptions import Standing, standings
from service.domain.border.lines import ImportLine, Money
from tests.support.duties import imported

FIFTY = DeMinimis(DeMinimisOf.QUANTITY, Fraction(50), "t", inclusive=True)
THOUSAND = DeMinimis(DeMinimisOf.CUSTOMS_VALUE, Fraction(1000), "USD", inclusive=False)


def line(tonnes: str | None, importer: str | None = "Ann", year: int = 2026) -> ImportLine:
    mass = None if tonnes is None else Fraction(tonnes)
    return imported(tonnes=mass, importer=importer, year=year)


def worth(amount: str | None, currency: str = "USD") -> ImportLine:
    value = None if amount is None else Money(Fraction(amount), currency)
    return imported(customs_value=value, importer="Ann")


@pytest.mark.parametrize(
    ("tonnes", "inclusive", "standing"),
    [
        (["50"], True, Standing.WITHIN),
        (["30", "20"], True, Standing.WITHIN),
        (["50"], False, Standing.ABOVE),
        (["49.999"], False, Standing.WITHIN),
        (["50", "0.000001"], True, Standing.ABOVE),
        (["30", None], True, Standing.UNKNOWN),
        ([None, "51"], True, Standing.ABOVE),
        ([None], True, Standing.UNKNOWN),
    ],
)
def test_the_standing_of_an_importers_year(
    tonnes: list[str | None], standing: Standing, *, inclusive: bool
) -> None:
    rule = replace(FIFTY, inclusive=inclusive)

    found = standings([line(one) for one in tonnes], rule)

    assert found == {("Ann", 2026): standing}


def test_importers_and_years_are_apart() -> None:
    lines = [line("40"), line("40", "Bob"), line("40", year=2027), line("40", importer=None)]

    assert standings(lines, FIFTY) == {
        ("Ann", 2026): Standing.WITHIN,
        ("Bob", 2026): Standing.WITHIN,
        ("Ann", 2027): Standing.WITHIN,
    }


@pytest.mark.parametrize(
    ("lines", "standing"),
    [
        ([worth("999.99")], Standing.WITHIN),
        ([worth("1000")], Standing.ABOVE),
        ([worth("600"), worth("600")], Standing.ABOVE),
        ([worth("600"), worth("1", "EUR")], Standing.UNKNOWN),
        ([worth("600"), worth(None)], Standing.UNKNOWN),
        ([worth("1000"), worth("1", "EUR")], Standing.ABOVE),
    ],
)
def test_a_de_minimis_by_value_counts_its_own_currency(
    lines: list[ImportLine], standing: Standing
) -> None:
    assert standings(lines, THOUSAND) == {("Ann", 2026): standing}


def test_without_a_de_minimis_nobody_stands_anywhere() -> None:
    assert standings([line("1")], None) == {}

"""Which value of a series is in force on a day: first and last days are included."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from service.domain.citations import Citation, Confidence
from service.domain.parameters import DatedValue, KeyDate, Parameter

CITED = Citation("law", "article 1", Confidence.OFFICIAL_TEXT)


def value(text: str, first: date, last: date | None = None) -> DatedValue:
    return DatedValue(Fraction(text), text, first, last, CITED)


SERIES = Parameter(
    "law.limit",
    "A limit",
    "",
    "1",
    None,
    "",
    KeyDate.ENTRY,
    date(2026, 11, 21),
    (
        value("0.1", date(2026, 1, 1), date(2026, 12, 31)),
        value("0.2", date(2027, 1, 1)),
        value("0.3", date(2028, 1, 1), date(2029, 6, 30)),
    ),
)


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2025, 12, 31), None),
        (date(2026, 1, 1), "0.1"),
        (date(2026, 12, 31), "0.1"),
        (date(2027, 1, 1), "0.2"),
        (date(2028, 1, 1), "0.3"),
        (date(2029, 6, 30), "0.3"),
        (date(2029, 7, 1), None),
    ],
)
def test_the_value_in_force(day: date, text: str | None) -> None:
    held = SERIES.in_force(day)
    assert (held.text if held is not None else None) == text


def test_a_gap_between_two_values_has_none() -> None:
    halves = (
        value("1", date(2026, 1, 1), date(2026, 6, 30)),
        value("2", date(2027, 1, 1)),
    )
    gap = replace(SERIES, values=halves)
    assert gap.in_force(date(2026, 9, 1)) is None

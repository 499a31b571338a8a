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


def days(parameter: Parameter, since: date) -> list[tuple[date, str | None, str | None]]:
    return [
        (
            one.day,
            one.before.text if one.before else None,
            one.after.text if one.after else None,
        )
        for one in parameter.turns(since)
    ]


def test_turns_are_told_from_their_first_day_on() -> None:
    assert days(SERIES, date(2027, 1, 1)) == [
        (date(2027, 1, 1), "0.1", "0.2"),
        (date(2028, 1, 1), "0.2", "0.3"),
        (date(2029, 7, 1), "0.3", None),
    ]
    assert days(SERIES, date(2029, 7, 2)) == []


def test_a_gap_turns_twice() -> None:
    halves = (
        value("1", date(2026, 1, 1), date(2026, 6, 30)),
        value("2", date(2027, 1, 1)),
    )
    assert days(replace(SERIES, values=halves), date(2026, 1, 2)) == [
        (date(2026, 7, 1), "1", None),
        (date(2027, 1, 1), None, "2"),
    ]

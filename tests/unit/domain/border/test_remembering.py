"""What an assessor remembers from line to line changes no finding."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import product

import pytest

from service.domain.benchmarks.products import Product
from service.domain.benchmarks.resolve import Lookup
from service.domain.border.climate_duty import Assessor, Column, LineFinding
from service.domain.border.design import Decline, ThresholdRule
from service.domain.border.lines import ImportLine
from tests.support.duties import US_FIGURE, duty, imported, stipulated
from tests.support.snapshots import COUNTRIES, MATERIALS, dataset, figure, info

CHANGE, END = date(2025, 7, 1), date(2026, 3, 31)
DAYS = (date(2025, 6, 30), CHANGE, date(2025, 7, 2), END, date(2026, 4, 1))
TABLE = dataset(
    info("changing", "direct"),
    [
        figure("changing", "grey_portland_cement", "CN", "1.5"),
        figure("changing", "grey_portland_cement", "US", "1"),
        figure(
            "changing",
            "grey_portland_cement",
            "US",
            "0.5",
            effective_from=CHANGE,
            effective_to=END,
        ),
        figure("changing", "grey_clinker", "CN", "1.25"),
        figure("changing", "grey_clinker", "US", "1.125", effective_from=CHANGE),
    ],
)
LINES = [
    imported(line_id=str(n), product=Product("", None, material), country=country, on=on)
    for n, (on, material, country) in enumerate(
        product((*DAYS, *DAYS), ("grey_portland_cement", "grey_clinker"), ("CN", "US", "MX"))
    )
]


def assessor(rule: ThresholdRule) -> Assessor:
    lookup = Lookup({"changing": TABLE}, COUNTRIES, MATERIALS)
    return Assessor.of(Column(duty(thresholds=(rule,)), TABLE, "direct"), lookup, {})


def threshold_on(on: date) -> Fraction | None:
    line: ImportLine = replace(LINES[0], on=on)
    compared = assessor(US_FIGURE).assess(line).compared
    return compared.threshold.value if compared else None


@pytest.mark.parametrize(
    "rule",
    [
        US_FIGURE,
        replace(US_FIGURE, decline=Decline(2025, Fraction("0.1"))),
        stipulated(1, decline=Decline(2025, Fraction("0.1"))),
    ],
)
def test_each_line_finds_what_it_finds_alone(rule: ThresholdRule) -> None:
    remembering = assessor(rule)

    together: list[LineFinding] = [remembering.assess(line) for line in LINES]

    assert together == [assessor(rule).assess(line) for line in LINES]


def test_the_us_figure_of_the_day_is_the_threshold() -> None:
    assert [threshold_on(day) for day in DAYS] == [1, 0.5, 0.5, 0.5, None]


def test_a_period_changes_when_a_figure_begins_and_the_day_after_one_ends() -> None:
    periods = [TABLE.period(day) for day in DAYS]

    assert periods[1] == periods[2] == periods[3]
    assert len({periods[0], periods[1], periods[4]}) == 3

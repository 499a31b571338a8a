"""Figures set by law: what loads, and every fault by file, row and key."""

from datetime import date
from fractions import Fraction

import pytest

from service.domain.citations import Confidence
from service.domain.parameters import Comparator, KeyDate
from service.reference.faults import FaultyRelease
from service.reference.release import release_of
from tests.support.releases import Files, changed, small_release

FILE = "parameters/some_law/limit.yaml"
TEXT = b"""\
id: some_law.limit
label: A limit
description: What it limits.
unit: "1"
comparator: at_most
tie: equality is within
date_basis: entry_year
last_reviewed: 2026-11-21
lowest: 0
highest: 1
values:
  - effective_from: 2026-01-01
    effective_to: 2026-12-31
    value: 0.10
    citation: {source: agency, locator: page 3, confidence: official_text}
  - effective_from: 2028-01-01
    value: 0.25
    citation: {source: agency, locator: page 4, confidence: secondary}
"""
FAULTS: dict[str, tuple[str, str, int, str, str]] = {
    # name: (old text, new text, row, key, part of what is said)
    "id of another place": ("some_law.limit", "some_law.bound", 1, "id", "its place"),
    "key unknown": ("tie:", "ties:", 6, "ties", "not known"),
    "key twice": ("lowest: 0", "highest: 0", 10, "highest", "stands twice"),
    "unit unknown": ('unit: "1"', "unit: ton", 4, "unit", "'ton'"),
    "comparator unknown": ("at_most", "below", 5, "comparator", "'below'"),
    "no tie": ("tie: equality is within\n", "", 1, "", "stand together"),
    "key date unknown": ("entry_year", "birthday", 7, "date_basis", "'birthday'"),
    "no date": ("2026-11-21", "lately", 8, "last_reviewed", "YYYY-MM-DD"),
    "percent": ("value: 0.10", "value: 10%", 14, "values.0.value", "'10%'"),
    "out of range": ("value: 0.25", "value: 25", 17, "values.1.value", "from 0 to 1"),
    "source unknown": ("{source: agency, locator: page 4", "{source: nobody, locator: page 4", 18,
                       "values.1.citation.source", "'nobody'"),
    "no place": ("locator: page 3", 'locator: ""', 15, "values.0.citation.locator", "at least 1"),
    "how sure": ("secondary", "fairly", 18, "values.1.citation.confidence", "fairly"),
    "ends before it starts": ("effective_to: 2026-12-31", "effective_to: 2025-12-31", 13,
                              "values.0.effective_to", "before the first"),
    "days overlap": ("effective_from: 2028-01-01", "effective_from: 2026-12-31", 16,
                     "values.1.effective_from", "do not overlap"),
    "days descend": ("effective_from: 2028-01-01", "effective_from: 2020-01-01", 16,
                     "values.1.effective_from", "ascend"),
}  # fmt: skip


def files() -> Files:
    return {**small_release(), FILE: TEXT}


def test_a_parameter_keeps_text_dates_and_source() -> None:
    found = release_of(files()).snapshot.parameters["some_law.limit"]
    assert (found.unit, found.comparator, found.date_basis) == (
        "1",
        Comparator.AT_MOST,
        KeyDate.ENTRY_YEAR,
    )
    first, second = found.values
    assert (first.text, first.value) == ("0.10", Fraction(1, 10))
    assert (first.effective_from, first.effective_to) == (date(2026, 1, 1), date(2026, 12, 31))
    assert (second.citation.locator, second.citation.confidence) == ("page 4", Confidence.SECONDARY)


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_told_by_file_row_and_key(name: str) -> None:
    old, new, row, key, said = FAULTS[name]
    with pytest.raises(FaultyRelease) as refused:
        release_of(changed(files(), FILE, old, new))
    found = refused.value.faults[0]
    assert (found.file, found.row, found.column) == (FILE, row, key)
    assert said in found.detail


def test_a_parameter_without_values_is_refused() -> None:
    text = TEXT[: TEXT.index(b"values:")] + b"values: []\n"
    with pytest.raises(FaultyRelease, match="at least one value"):
        release_of({**small_release(), FILE: text})

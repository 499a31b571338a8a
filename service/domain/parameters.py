"""Figures set by law or policy: dated, cited, and chosen by a date of the transaction."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction

from service.domain.citations import Citation


class Comparator(StrEnum):
    """How a value is compared with a figure; what happens at equality is part of it."""

    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    LESS_THAN = "less_than"
    AT_MOST = "at_most"


COMPARATOR_WORDS: dict[Comparator, str] = {
    Comparator.MORE_THAN: "more than",
    Comparator.AT_LEAST: "at least",
    Comparator.LESS_THAN: "less than",
    Comparator.AT_MOST: "at most",
}
COMPARATOR_SIGNS: dict[Comparator, str] = {
    Comparator.MORE_THAN: ">",
    Comparator.AT_LEAST: "≥",
    Comparator.LESS_THAN: "<",
    Comparator.AT_MOST: "≤",
}


class KeyDate(StrEnum):
    """Which date of a transaction chooses the value."""

    ENTRY = "entry_date"
    ENTRY_QUARTER = "entry_quarter"
    ENTRY_YEAR = "entry_year"
    SOLICITATION = "solicitation_date"
    AWARD = "award_date"
    DELIVERY = "delivery_date"
    NONE = "none"


KEY_DATE_WORDS: dict[KeyDate, str] = {
    KeyDate.ENTRY: "the entry date of the line, else the reference date of the run",
    KeyDate.ENTRY_QUARTER: "the calendar quarter of entry",
    KeyDate.ENTRY_YEAR: "the calendar year of entry",
    KeyDate.SOLICITATION: "the date of the solicitation",
    KeyDate.AWARD: "the date of the award",
    KeyDate.DELIVERY: "the date of delivery",
    KeyDate.NONE: "no date: it always holds",
}
# Units a parameter may have; "1" is a share or a factor.
UNITS = (
    "1",
    "t",
    "kg",
    "USD",
    "EUR",
    "GBP",
    "USD/tCO2e",
    "EUR/tCO2e",
    "GBP/tCO2e",
    "tCO2e/t",
    "tCO2/t",
)


@dataclass(frozen=True, slots=True)
class DatedValue:
    """A value over a span of days, both included, as its source prints it."""

    value: Fraction
    text: str
    effective_from: date
    effective_to: date | None
    citation: Citation

    def holds_on(self, day: date) -> bool:
        """Return whether the value is in force on a day."""
        return self.effective_from <= day and (
            self.effective_to is None or day <= self.effective_to
        )


@dataclass(frozen=True, slots=True)
class Turn:
    """A day from which another value holds, or none any more."""

    day: date
    before: DatedValue | None
    after: DatedValue | None


@dataclass(frozen=True, slots=True)
class Parameter:
    """A figure of law or policy as a series of dated values, the earliest first."""

    parameter_id: str
    label: str
    description: str
    unit: str
    comparator: Comparator | None
    tie: str
    date_basis: KeyDate
    last_reviewed: date
    values: tuple[DatedValue, ...]

    def in_force(self, on: date) -> DatedValue | None:
        """Return the value in force on a day; None before the series and after its last day."""
        latest = next((one for one in reversed(self.values) if one.effective_from <= on), None)
        return latest if latest is not None and latest.holds_on(on) else None

    def turns(self, since: date) -> tuple[Turn, ...]:
        """Return the days from `since` on, itself included, on which the value in force changes."""
        a_day = timedelta(days=1)
        starts = {one.effective_from for one in self.values}
        ends = {one.effective_to + a_day for one in self.values if one.effective_to is not None}
        found = (
            Turn(day, self.in_force(day - a_day), self.in_force(day))
            for day in sorted(starts | ends)
            if day >= since
        )
        return tuple(turn for turn in found if turn.before != turn.after)

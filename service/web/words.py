"""Codes of the records in words for people."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from types import MappingProxyType

from service.application.facilities.sectors import label_of
from service.domain.citations import Confidence
from service.domain.parameters import (
    COMPARATOR_SIGNS,
    COMPARATOR_WORDS,
    KEY_DATE_WORDS,
    Comparator,
    KeyDate,
)

CONFIDENCE_WORDS: Mapping[Confidence, str] = MappingProxyType(
    {
        Confidence.OFFICIAL_TEXT: "official text",
        Confidence.SECONDARY: "secondary",
        Confidence.UNVERIFIED: "unverified",
        Confidence.POLICY: "policy",
    }
)
CONFIDENCE_MEANING: Mapping[Confidence, str] = MappingProxyType(
    {
        Confidence.OFFICIAL_TEXT: "the official document was read",
        Confidence.SECONDARY: "a public copy or a quote was read",
        Confidence.UNVERIFIED: "one unconfirmed reading; decides nothing unless you declare it",
        Confidence.POLICY: "a proposal of this project",
    }
)


def confidence(value: Confidence) -> str:
    """Return a confidence in words."""
    return CONFIDENCE_WORDS[value]


def sign(value: Comparator) -> str:
    """Return a comparator as a sign."""
    return COMPARATOR_SIGNS[value]


def compared(value: Comparator) -> str:
    """Return a comparator in words."""
    return COMPARATOR_WORDS[value]


def key_date(value: KeyDate) -> str:
    """Return in words which date chooses a figure."""
    return KEY_DATE_WORDS[value]


def day(value: date | None) -> str:
    """Return a day as it is written everywhere here; a span without a last day is open."""
    return value.isoformat() if value is not None else "open"


def instant(value: datetime) -> str:
    """Return an instant to the minute, in UTC."""
    return value.astimezone(UTC).strftime("%Y-%m-%d %H:%M UTC")


def unit(value: str) -> str:
    """Return a unit for people; the unit of a share is said in words."""
    return "share or factor" if value == "1" else value


FILTERS: dict[str, Callable[..., str]] = {
    "confidence": confidence,
    "sign": sign,
    "compared": compared,
    "key_date": key_date,
    "day": day,
    "instant": instant,
    "unit": unit,
    "sector": label_of,
}

"""Where a figure comes from and how sure we are of it."""

from dataclasses import dataclass
from enum import StrEnum


class Confidence(StrEnum):
    """How a figure was confirmed; only the first two may decide a verdict by themselves."""

    OFFICIAL_TEXT = "official_text"
    SECONDARY = "secondary"
    UNVERIFIED = "unverified"
    POLICY = "policy"


RANK = (
    Confidence.OFFICIAL_TEXT,
    Confidence.SECONDARY,
    Confidence.POLICY,
    Confidence.UNVERIFIED,
)


def weakest(*confidences: Confidence) -> Confidence:
    """Return the least sure of several confidences."""
    return max(confidences, key=RANK.index)


@dataclass(frozen=True)  # without slots it is written as JSON several times faster
class Citation:
    """A source, the place in it, and the confidence of the reading."""

    source_id: str
    locator: str
    confidence: Confidence

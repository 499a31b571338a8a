"""What a rule says of itself: what it decides, how it compares, on which date, on whose word."""

from dataclasses import dataclass
from enum import StrEnum

from service.domain.citations import Citation
from service.domain.parameters import Comparator, KeyDate


class RuleStanding(StrEnum):
    """Whether this version computes the rule."""

    COMPUTED = "computed"
    ON_RECORD = "on_record"


class RestsOnIt(StrEnum):
    """Which datasets of a release a rule is about."""

    NONE = "none"
    ALL = "all"
    WITH_FALLBACK = "with_fallback"
    WITH_EXCLUSIONS = "with_exclusions"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule as an expert checks it.

    `tie` says what happens at equality. Without a citation it is a convention of this service,
    and `why` says what it rests on instead. `kinds` are the kinds of designs that use it.
    """

    rule_id: str
    title: str
    decides: str
    comparator: Comparator | None
    tie: str
    key_date: KeyDate
    citation: Citation | None
    why: str
    standing: RuleStanding = RuleStanding.COMPUTED
    parameters: tuple[str, ...] = ()
    to_be_named: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    datasets: RestsOnIt = RestsOnIt.NONE

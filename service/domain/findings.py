"""The four outcomes of every verdict, and the reasons that go with them."""

from dataclasses import dataclass
from enum import StrEnum

from service.domain.reasons import MESSAGES, Code


class Outcome(StrEnum):
    """What a rule found; missing evidence is never `meets`."""

    MEETS = "meets"
    DOES_NOT_MEET = "does_not_meet"
    NOT_APPLICABLE = "not_applicable"
    CANNOT_BE_DETERMINED = "cannot_be_determined"


class VerdictBasis(StrEnum):
    """On what a verdict rests."""

    MEASURED = "measured"
    WAIVER = "waiver"
    EXEMPTION = "exemption"


@dataclass(frozen=True)  # without slots it is written as JSON several times faster
class Reason:
    """A stable code with the sentence that explains it here."""

    code: str
    message: str


def reason(code: Code, detail: str = "") -> Reason:
    """Return the reason of a code, with what is particular to this case appended."""
    return Reason(code.value, f"{MESSAGES[code]}: {detail}" if detail else MESSAGES[code])

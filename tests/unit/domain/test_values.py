"""The small values that every regime shares: citations, reasons, faults, traces."""

import pytest

from service.domain.citations import Confidence, weakest
from service.domain.errors import DomainError, Fault, FaultyInput, UnknownName, UnknownUnit
from service.domain.findings import reason
from service.domain.reasons import MESSAGES, Code
from service.domain.trace import Step


@pytest.mark.parametrize(
    ("one", "other", "weaker"),
    [
        (Confidence.OFFICIAL_TEXT, Confidence.SECONDARY, Confidence.SECONDARY),
        (Confidence.SECONDARY, Confidence.POLICY, Confidence.POLICY),
        (Confidence.UNVERIFIED, Confidence.POLICY, Confidence.UNVERIFIED),
        (Confidence.OFFICIAL_TEXT, Confidence.UNVERIFIED, Confidence.UNVERIFIED),
    ],
)
def test_of_two_confidences_the_weaker_counts(
    one: Confidence, other: Confidence, weaker: Confidence
) -> None:
    assert weakest(one, other) is weaker
    assert weakest(other, one) is weaker
    assert weakest(one) is one


@pytest.mark.parametrize("code", list(Code))
def test_every_code_has_a_sentence(code: Code) -> None:
    assert MESSAGES[code]
    assert code.value == code.name.lower()
    assert reason(code).message == MESSAGES[code]
    assert reason(code, "here").message == f"{MESSAGES[code]}: here"


def test_no_sentence_calls_a_default_of_the_eu_an_average() -> None:
    assert not any("u.s. average" in message.lower() for message in MESSAGES.values())


def test_errors_of_the_domain_keep_what_they_are_about() -> None:
    faults = (Fault("malformed", "a", "b"), Fault("malformed", "c", "d"))

    assert FaultyInput(faults).faults == faults
    assert str(FaultyInput(faults)) == "2 fault(s) in the input"
    assert UnknownUnit("stone", "say kg").hint == "say kg"
    assert UnknownName("country", "Atlantis").suggestions == ()
    for kind in (FaultyInput, UnknownUnit, UnknownName):
        assert issubclass(kind, DomainError)


def test_a_trace_is_walked_depth_first() -> None:
    deep = Step("c", "C", "3")
    tree = Step("a", "A", "1", because=(Step("b", "B", "2", because=(deep,)), Step("d", "D", "4")))

    assert [step.key for step in tree.walk()] == ["a", "b", "c", "d"]

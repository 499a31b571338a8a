"""The trace of a line recomputes to its answer, from the values of its steps alone."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from hypothesis import given, settings

from tests.support.assessing import (
    US_OF_SAME_DATASET,
    Document,
    answer_to,
    line,
    lines_of,
    only_result,
    request,
    steps_of,
    verified,
)
from tests.support.laws import LAW
from tests.support.request_draws import requests

MORE = settings(LAW, max_examples=150)
TONNES = {
    "t": "1",
    "kg": "1/1000",
    "g": "1/1000000",
    "lb": "0.45359237/1000",
    "short_ton": "0.90718474",
    "long_ton": "1.0160469088",
}
SHOWN = Fraction(1, 10**27)


@dataclass
class Trace:
    """The steps of one line by key; each key stands once, but for the parts of a charge."""

    root: Document

    def __post_init__(self) -> None:
        keys = [step["key"] for step in self.walk(self.root)]
        assert len(keys) == len(set(keys)), "a key that stands twice says nothing"

    def walk(self, step: Document) -> list[Document]:
        return [step, *(below for one in step["because"] for below in self.walk(one))]

    def has(self, key: str) -> bool:
        return any(step["key"] == key for step in self.walk(self.root))

    def step(self, key: str) -> Document:
        return next(step for step in self.walk(self.root) if step["key"] == key)

    def value(self, key: str) -> Fraction:
        return Fraction(self.step(key)["value"])

    def order(self) -> list[str]:
        """Return the steps of the charge as they were walked."""
        return [step["key"] for step in self.root["because"] if step["key"].startswith("after_")]


def close(found: Fraction, expected: Fraction) -> bool:
    """Return whether a value is what is shown of it: exact, or 28 digits of an endless one."""
    return abs(found - expected) <= abs(expected) * SHOWN


def recomputed(trace: Trace) -> Fraction | None:
    """Return the net charge that follows from the inputs in a trace; None without a charge."""
    assert_mass(trace)
    if not trace.has("intensity"):
        return None
    intensity, threshold = trace.value("intensity"), assert_threshold(trace)
    excess = max(Fraction(0), intensity - threshold)
    assert (trace.step("exceeds_threshold")["value"] == "true") == (intensity > threshold)
    assert trace.value("excess") == excess
    if not trace.has("full_charge"):
        return None
    amount = assert_full_charge(trace, intensity, threshold)
    for key in trace.order():
        amount = after(trace, key, amount, (intensity, excess))
        assert close(trace.value(key), amount), key
    assert close(trace.value("net"), amount)
    return amount


def assert_mass(trace: Trace) -> None:
    if not trace.has("mass"):
        return
    given = trace.step("quantity")
    parts = [Fraction(part) for part in TONNES[given["unit"]].split("/")]
    factor = parts[0] / parts[1] if len(parts) > 1 else parts[0]
    assert trace.value("mass") == Fraction(given["value"]) * factor


def assert_threshold(trace: Trace) -> Fraction:
    source = "us_figure" if trace.has("us_figure") else "stipulated_value"
    found = trace.value(source) * trace.value("threshold_factor")
    found = (found + trace.value("threshold_margin")) * trace.value("threshold_share")
    assert trace.value("threshold") == found
    return found


def assert_full_charge(trace: Trace, intensity: Fraction, threshold: Fraction) -> Fraction:
    if trace.has("tier_rate"):
        assert close(trace.value("distance"), (intensity - threshold) / threshold)
        amount = trace.value("tier_rate") * trace.value("customs_value")
    else:
        charged = trace.value("charged_intensity")
        assert charged in (max(Fraction(0), intensity - threshold), intensity)
        amount = charged * trace.value("rate") * trace.value("tonnes")
    assert trace.value("full_charge") == amount
    return amount


def after(
    trace: Trace, key: str, amount: Fraction, emissions: tuple[Fraction, Fraction]
) -> Fraction:
    if key == "after_phase_in":
        return amount * trace.value("phase_in_share")
    if key == "after_credit":
        mass = trace.value("mass") if trace.has("mass") else Fraction(1)
        credited = trace.value("credited_emissions")
        assert credited in [one * mass for one in emissions]
        return max(Fraction(0), amount - trace.value("price_paid") * credited)
    return min(amount, trace.value("ceiling")) if trace.has("ceiling") else amount


@MORE
@given(request_=requests())
def test_a_trace_recomputes_to_the_answer(request_: Document) -> None:
    for found in only_result(answer_to(request_))["lines"]:
        net = recomputed(Trace(found["trace"]))
        assert found["trace"]["value"] == found["outcome"]
        if found["outcome"] == "not_applicable":
            assert net is None
        elif found["net_charge"] is not None:
            assert net == Fraction(found["net_charge"]["amount"])
        elif found["per_tonne"] is not None:
            assert net == Fraction(found["per_tonne"]["amount"])
        else:
            assert net is None


def test_the_steps_stand_in_the_order_of_the_design() -> None:
    order = ["cap", "credit", "phase_in"]
    body = request(
        line(verified_intensity=verified("2"), customs_value={"amount": "1", "currency": "USD"}),
        cap={"share_of_value": "0.1"},
        order=order,
    )

    trace = Trace(only_result(answer_to(body))["lines"][0]["trace"])

    assert trace.order() == ["after_cap", "after_credit", "after_phase_in"]


def test_figures_stand_in_the_trace_with_their_citation() -> None:
    body = request(
        line(material=None, cn_code="25232900"),
        dataset="table",
        scope="direct",
        thresholds=US_OF_SAME_DATASET,
    )

    trace = Trace(only_result(answer_to(body))["lines"][0]["trace"])

    for key, locator in (("intensity", "252329, CN"), ("us_figure", "252329, US")):
        assert trace.step(key)["citation"] == {
            "source_id": "invented",
            "locator": locator,
            "confidence": "official_text",
        }
        assert trace.step(key)["unit"] == "tCO2e/t"


def test_the_formula_of_a_computed_figure_stands_below_it() -> None:
    body = request(
        line(material="primary_aluminum"), dataset="made-up", thresholds=US_OF_SAME_DATASET
    )

    trace = Trace(without_second_formula(only_result(answer_to(body))["lines"][0]["trace"]))

    (formula,) = trace.step("intensity")["because"]
    assert steps_of(formula) == {
        "formula": "14",
        "direct_emissions": "2",
        "electricity_emissions": "12",
    }


def without_second_formula(root: Document) -> Document:
    """Return the trace without the formula of the U.S. figure, which has the same keys."""
    kept: list[Any] = [one for one in root["because"] if one["key"] != "threshold"]
    return root | {"because": kept}


def test_a_quantity_stands_as_it_was_written_and_in_tonnes() -> None:
    body = request(line(quantity="2000.0", quantity_unit="lb", verified_intensity=verified("1")))

    found = lines_of(only_result(answer_to(body)))["L1"]
    trace = Trace(found["trace"])

    assert trace.step("quantity")["value"] == "2000.0"
    assert trace.step("quantity")["unit"] == "lb"
    assert trace.value("mass") == Fraction("0.90718474")
    assert found["quantity_t"] == "0.90718474"

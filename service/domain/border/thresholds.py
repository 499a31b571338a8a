"""The threshold a line is held against."""

from dataclasses import dataclass
from fractions import Fraction

from service.domain.benchmarks.figures import Dataset, Figure
from service.domain.benchmarks.resolve import (
    Benchmark,
    Lookup,
    Question,
    Resolution,
    resolve,
)
from service.domain.border.design import Design, ThresholdBasis, ThresholdRule
from service.domain.findings import Reason, reason
from service.domain.materials import Materials
from service.domain.numbers import text_of
from service.domain.reasons import Code
from service.domain.trace import Step

US = "US"


@dataclass(frozen=True, slots=True)
class Threshold:
    """The threshold in force for one line, with the steps it follows from.

    `reasons` hold the cautions of the figure it rests on.
    """

    value: Fraction
    unit: str
    basis: ThresholdBasis
    step: Step
    figure: Figure | None
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class NoThreshold:
    """Why no threshold could be had."""

    reason: Reason
    unverified: tuple[str, ...] = ()


def levels_for(
    design: Design, material: str | None, materials: Materials
) -> list[list[ThresholdRule]]:
    """Return the threshold rules that fit a material, level by level, the most specific first."""
    chain: tuple[str | None, ...] = (None,)
    if material is not None:
        chain = (*materials.chain(material), None)
    levels = ([rule for rule in design.thresholds if rule.material == name] for name in chain)
    return [level for level in levels if level]


def threshold_of(
    rule: ThresholdRule,
    benchmark: Benchmark,
    question: Question,
    dataset: Dataset | None,
    lookup: Lookup,
    year: int,
) -> Threshold | NoThreshold:
    """Return a rule's threshold for a benchmark, in the benchmark's own unit and scope."""
    share = _share(rule, year)
    if share is None:
        return NoThreshold(reason(Code.NO_THRESHOLD_FOR_MATERIAL, f"no table value for {year}"))
    if rule.basis is ThresholdBasis.PLANT_TABLE:
        return NoThreshold(reason(Code.NO_PLANT_TABLE))
    if rule.basis is ThresholdBasis.STIPULATED:
        return _stipulated(rule, benchmark, share)
    return _of_us_figure(rule, benchmark, question, dataset, lookup, share)


def _share(rule: ThresholdRule, year: int) -> Fraction | None:
    if rule.table is not None:
        return rule.table.on(year)
    return rule.decline.share(year) if rule.decline is not None else Fraction(1)


def _stipulated(
    rule: ThresholdRule, benchmark: Benchmark, share: Fraction
) -> Threshold | NoThreshold:
    if rule.unit != benchmark.unit:
        return NoThreshold(
            reason(Code.UNIT_DIFFERS, f"threshold in {rule.unit}, intensity in {benchmark.unit}")
        )
    stipulated = rule.value or Fraction(0)
    value = (stipulated * rule.factor + rule.margin) * share
    because = (
        Step("stipulated_value", "Threshold as the run states it", text_of(stipulated), rule.unit),
        *_terms(rule, share),
    )
    step = Step("threshold", "Stipulated threshold", text_of(value), rule.unit, None, because)
    return Threshold(value, rule.unit, rule.basis, step, None)


def _of_us_figure(
    rule: ThresholdRule,
    benchmark: Benchmark,
    question: Question,
    dataset: Dataset | None,
    lookup: Lookup,
    share: Fraction,
) -> Threshold | NoThreshold:
    if dataset is None:
        return NoThreshold(reason(Code.NO_US_FIGURE, "the run names no dataset"))
    asked = Question(
        question.product,
        US,
        question.scope,
        question.on,
        question.route,
        declared=question.declared,
        good=question.good,
    )
    answer = resolve(dataset, asked, lookup)
    found = answer.benchmark.figure if answer.benchmark else None
    if found is None:
        why = "; ".join(one.message for one in answer.reasons)
        return NoThreshold(reason(Code.NO_US_FIGURE, why), answer.unverified)
    if rule.margin and rule.unit != found.unit:
        why = f"margin in {rule.unit}, U.S. figure in {found.unit}"
        return NoThreshold(reason(Code.UNIT_DIFFERS, why))
    value = (found.value * rule.factor + rule.margin) * share
    label = f"{dataset.info.label} for the United States, {found.material}"
    because = (
        Step("us_figure", label, found.text, found.unit, found.citation, found.derivation),
        *_terms(rule, share),
    )
    step = Step(
        "threshold",
        "U.S. figure of the same dataset x factor + margin",
        text_of(value),
        found.unit,
        None,
        because,
    )
    return Threshold(value, found.unit, rule.basis, step, found, _cautions(answer, benchmark))


# The line's own figure has the same: it stands in the same dataset, under the same row key.
_OF_THE_DATASET = frozenset({Code.ILLUSTRATIVE_FIGURE, Code.BROADER_MATERIAL_USED})


def _cautions(answer: Resolution, benchmark: Benchmark) -> tuple[Reason, ...]:
    """Return what must be said of the U.S. figure and is not said of the line's own already."""
    said = answer.reasons
    if benchmark.dataset_id is not None:
        said = tuple(one for one in said if one.code not in _OF_THE_DATASET)
    return tuple(Reason(one.code, f"{one.message}; of the U.S. figure") for one in said)


def _terms(rule: ThresholdRule, share: Fraction) -> tuple[Step, ...]:
    return (
        Step("threshold_factor", "Factor", text_of(rule.factor), "1"),
        Step("threshold_margin", "Margin", text_of(rule.margin), rule.unit),
        Step("threshold_share", "Share left after the yearly decline", text_of(share), "1"),
    )

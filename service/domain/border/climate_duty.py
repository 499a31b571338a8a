"""The climate duty on one import line: what exceeds the threshold, and what is due."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property

from service.domain.benchmarks.figures import Dataset, Good
from service.domain.benchmarks.resolve import (
    Basis,
    Benchmark,
    Lookup,
    PathStep,
    Question,
    Resolution,
    Status,
    resolve,
    verified,
)
from service.domain.border.charge import Charge, NoCharge, charge_of
from service.domain.border.design import ChargeBase, Design, ThresholdRule
from service.domain.border.exemptions import Standing, exemption_of
from service.domain.border.lines import ImportLine
from service.domain.border.thresholds import (
    US,
    NoThreshold,
    Threshold,
    levels_for,
    threshold_of,
)
from service.domain.findings import Outcome, Reason, reason
from service.domain.numbers import at_least_zero, product
from service.domain.quantities import INTENSITY_UNITS
from service.domain.reasons import Code

CO2, CO2_ONLY = "tCO2", "tCO2/t"
EXEMPT = Outcome.NOT_APPLICABLE
UNDETERMINED = Outcome.CANNOT_BE_DETERMINED


@dataclass(frozen=True, slots=True)
class Column:
    """One way to look at the lines: a design with a dataset and, where fixed, a scope."""

    design: Design
    dataset: Dataset | None
    scope: str | None
    declared: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Compared:
    """An intensity held against a threshold, with the charge that follows."""

    benchmark: Benchmark
    threshold: Threshold
    charge: Charge | None
    per_tonne: Charge | None
    no_charge: Reason | None

    @property
    def exceeds(self) -> bool:
        """Return whether the intensity is above the threshold; equality is not."""
        return bool(self.excess)

    @cached_property
    def excess(self) -> Fraction:
        """Return the emissions per tonne above the threshold, never negative."""
        return at_least_zero(self.benchmark.value - self.threshold.value)


@dataclass(frozen=True)
class LineFinding:
    """What was found for one line in one column; a line in no sum has `counted` False."""

    line: ImportLine
    outcome: Outcome
    resolution: Resolution | None
    compared: Compared | None
    candidates: tuple[Compared, ...]
    reasons: tuple[Reason, ...]
    unverified: tuple[str, ...] = ()
    scope: str | None = None  # what was asked, where no figure settles it

    @property
    def counted(self) -> bool:
        """Return whether the line is resolved and so stands in the sums."""
        return self.outcome is not UNDETERMINED

    @cached_property
    def embodied(self) -> Fraction | None:
        """Return the emissions of the line's mass, or None where intensity or mass is missing."""
        return self._emissions(self.compared.benchmark.value) if self.compared else None

    @cached_property
    def excess_emissions(self) -> Fraction | None:
        """Return the emissions above the threshold, or None as for `embodied`."""
        return self._emissions(self.compared.excess) if self.compared else None

    def _emissions(self, intensity: Fraction) -> Fraction | None:
        return None if self.line.tonnes is None else product(intensity, self.line.tonnes)


@dataclass(slots=True)
class Assessor:
    """Assesses lines in one column, remembering what it has looked up."""

    column: Column
    lookup: Lookup
    standing: Mapping[tuple[str, int], Standing]
    _known: dict[object, Resolution]
    _thresholds: dict[object, Threshold]

    @classmethod
    def of(
        cls, column: Column, lookup: Lookup, standing: Mapping[tuple[str, int], Standing]
    ) -> "Assessor":
        """Return an assessor with nothing looked up yet."""
        return cls(column, lookup, standing, {}, {})

    def assess(self, line: ImportLine) -> LineFinding:
        """Return the finding of one line: exempt, above, not above, or undetermined and why."""
        design = self.column.design
        free, notes = exemption_of(design, line, self.standing, self.lookup.countries)
        rules = self._rules(line)
        if isinstance(rules, Reason):
            return self._without_scope(line, rules, free, notes)
        scope, rule = rules
        question = Question(
            line.product,
            line.country,
            scope,
            line.on,
            "",
            design.regime,
            design.fallback,
            self.column.declared,
        )
        resolution = self._resolution(line, question)
        if free is not None:
            return LineFinding(line, EXEMPT, resolution, None, (), (free, *notes))
        return self._judge(line, rule, question, resolution, notes)

    def _without_scope(
        self, line: ImportLine, why: Reason, free: Reason | None, notes: tuple[Reason, ...]
    ) -> LineFinding:
        if free is not None:
            return LineFinding(line, EXEMPT, None, None, (), (free, *notes))
        return LineFinding(line, UNDETERMINED, None, None, (), (why, *notes))

    def _rules(self, line: ImportLine) -> tuple[str, ThresholdRule] | Reason:
        """Return the scope the line is looked at in and the threshold rule of that scope.

        The most specific material level that has a rule of a fitting scope decides.
        """
        material = line.product.material
        levels = levels_for(self.column.design, material, self.lookup.materials)
        if not levels:
            return reason(Code.NO_THRESHOLD_FOR_MATERIAL, material or "no material")
        fixed = self.column.scope or (line.verified.scope if line.verified else None)
        if fixed is None and self.column.dataset is None:
            return reason(Code.NO_DATASET_NAMED)
        for rules in levels:
            fitting = self._fitting(rules, fixed)
            if len(fitting) > 1:
                return reason(Code.SCOPE_AMBIGUOUS, ", ".join(scope for scope, _ in fitting))
            if fitting:
                return fitting[0]
        named = ", ".join(dict.fromkeys(rule.scope or "" for level in levels for rule in level))
        dataset = self.column.dataset
        counted = fixed or ", ".join(dataset.info.scopes if dataset else ())
        return reason(Code.SCOPE_DIFFERS, f"thresholds in {named}, figures in {counted}")

    def _fitting(
        self, rules: list[ThresholdRule], fixed: str | None
    ) -> list[tuple[str, ThresholdRule]]:
        """Return the scopes a level of rules can be looked at in: its own, else the dataset's."""
        if fixed is not None:
            exact = [(fixed, rule) for rule in rules if rule.scope == fixed]
            return exact or [(fixed, rule) for rule in rules if rule.scope is None]
        scopes = self.column.dataset.info.scopes if self.column.dataset else ()
        return [
            (scope, rule)
            for rule in rules
            for scope in ((rule.scope,) if rule.scope else scopes)
            if scope in scopes
        ]

    def _resolution(self, line: ImportLine, question: Question) -> Resolution:
        if line.verified is not None:
            return verified(line.verified, question)
        dataset = self.column.dataset
        if dataset is None:
            return Resolution(Status.UNRESOLVED, None, (), (), (reason(Code.NO_DATASET_NAMED),))
        key = (question.product, question.country, question.scope, question.on)
        found = self._known.get(key)
        if found is None:
            found = self._declared(resolve(dataset, question, self.lookup), question)
            self._known[key] = found
        return found

    def _declared(self, found: Resolution, question: Question) -> Resolution:
        """Let the caller's declared intensity stand in where nothing was resolved."""
        declared = self.column.design.missing_data
        if declared is None or found.status is Status.RESOLVED:
            return found
        if declared.scope != question.scope:
            return found
        value = declared.value * (1 + declared.mark_up)
        benchmark = Benchmark(
            value,
            declared.unit,
            declared.scope,
            None,
            Basis.FALLBACK,
            question.product.code,
            question.product.material,
            question.country,
            None,
            declared.because,
        )
        step = PathStep("declared_intensity", taken=True, why=declared.because)
        said = (*found.reasons, reason(Code.DECLARED_INTENSITY_USED, declared.because))
        return replace(
            found,
            status=Status.RESOLVED,
            benchmark=benchmark,
            path=(*found.path, step),
            reasons=said,
        )

    def _judge(
        self,
        line: ImportLine,
        rule: ThresholdRule,
        question: Question,
        resolution: Resolution,
        notes: tuple[Reason, ...],
    ) -> LineFinding:
        if resolution.benchmark is None:
            candidates = self._candidates(line, rule, question, resolution)
            said = (*resolution.reasons, *notes)
            return LineFinding(
                line,
                UNDETERMINED,
                resolution,
                None,
                candidates,
                said,
                resolution.unverified,
                question.scope,
            )
        compared = self._compare(line, rule, question, resolution.benchmark)
        if isinstance(compared, NoThreshold):
            said = (compared.reason, *resolution.reasons, *notes)
            return LineFinding(line, UNDETERMINED, resolution, None, (), said, compared.unverified)
        verdict = Code.ABOVE_THRESHOLD if compared.exceeds else Code.NOT_ABOVE_THRESHOLD
        said = (reason(verdict), *self._remarks(compared), *resolution.reasons, *notes)
        if line.tonnes is None:
            said = (reason(Code.QUANTITY_MISSING), *said)
        if compared.no_charge is not None:
            said = (compared.no_charge, *said)
        if line.tonnes is None or compared.no_charge is not None:
            return LineFinding(line, UNDETERMINED, resolution, compared, (), said)
        outcome = Outcome.DOES_NOT_MEET if compared.exceeds else Outcome.MEETS
        return LineFinding(line, outcome, resolution, compared, (), said)

    def _compare(
        self, line: ImportLine, rule: ThresholdRule, question: Question, benchmark: Benchmark
    ) -> Compared | NoThreshold:
        if benchmark.unit not in INTENSITY_UNITS:
            why = f"{benchmark.unit} is not per tonne of good, and a line has a mass"
            return NoThreshold(reason(Code.UNIT_DIFFERS, why))
        threshold = self._threshold(rule, question, benchmark)
        if isinstance(threshold, NoThreshold):
            return threshold
        if line.price_per == CO2 and benchmark.unit != CO2_ONLY:
            why = "a price paid per tonne of CO2 says nothing of the other gases the figure counts"
            unpriced = reason(Code.UNIT_DIFFERS, why)
            return Compared(benchmark, threshold, None, None, unpriced)
        if line.tonnes is not None:
            charge = charge_of(
                self.column.design, line, benchmark.value, threshold.value, line.tonnes
            )
            if isinstance(charge, NoCharge):
                return Compared(benchmark, threshold, None, None, charge.reason)
            return Compared(benchmark, threshold, charge, None, None)
        return self._per_tonne(line, benchmark, threshold)

    def _threshold(
        self, rule: ThresholdRule, question: Question, benchmark: Benchmark
    ) -> Threshold | NoThreshold:
        """Return the threshold of a rule; all that it depends on is in the key."""
        dataset, on = self.column.dataset, question.on
        period = self.lookup.period(dataset, US, on) if dataset else ()
        asked = (question.product, question.good, question.scope, on.year, *period)
        key = (id(rule), benchmark.unit, benchmark.dataset_id, *asked)
        known = self._thresholds.get(key)
        if known is not None:
            return known
        found = threshold_of(rule, benchmark, question, dataset, self.lookup, on.year)
        if isinstance(found, Threshold):  # why there is none may name the day
            self._thresholds[key] = found
        return found

    def _per_tonne(self, line: ImportLine, benchmark: Benchmark, threshold: Threshold) -> Compared:
        """Return the charge per tonne, before any cap, for a line whose mass is not known."""
        design = self.column.design
        if design.charge_base is ChargeBase.AD_VALOREM_TIERS:
            return Compared(benchmark, threshold, None, None, None)
        uncapped = replace(design, cap=None)
        charge = charge_of(uncapped, line, benchmark.value, threshold.value, Fraction(1))
        if isinstance(charge, NoCharge):
            return Compared(benchmark, threshold, None, None, charge.reason)
        return Compared(benchmark, threshold, None, charge, None)

    def _candidates(
        self, line: ImportLine, rule: ThresholdRule, question: Question, resolution: Resolution
    ) -> tuple[Compared, ...]:
        """Return the candidates with their charges, lowest intensity first."""
        found = (
            self._compare(line, rule, replace(question, good=_row_of(candidate)), candidate)
            for candidate in resolution.candidates
        )
        return tuple(one for one in found if isinstance(one, Compared))

    def _remarks(self, compared: Compared) -> tuple[Reason, ...]:
        charge = compared.charge or compared.per_tonne
        said = charge.reasons if charge is not None else ()
        if compared.benchmark.unit == CO2_ONLY:
            said = (*said, reason(Code.CHARGED_PER_TONNE_OF_CO2))
        return (*said, *compared.threshold.reasons)


def _row_of(candidate: Benchmark) -> Good | None:
    figure = candidate.figure
    return Good(figure.code, figure.good, figure.material) if figure else None

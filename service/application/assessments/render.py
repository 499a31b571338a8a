"""Findings as the documents that are answered, stored and replayed."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from service.domain.benchmarks.resolve import Basis, Benchmark, Resolution
from service.domain.border.charge import Charge
from service.domain.border.climate_duty import Compared, LineFinding
from service.domain.border.thresholds import Threshold
from service.domain.border.totals import nothing_due_in, range_of
from service.domain.findings import Outcome, Reason, VerdictBasis
from service.domain.numbers import ZERO, cents_text, text_of, to_cent
from service.domain.quantities import INTENSITY_UNITS
from service.domain.reasons import Code
from service.domain.reference import Snapshot
from service.domain.trace import Step

Document = dict[str, Any]
TO_FILL = "…"
# Why no official figure applies, where an intensity that the caller declares may stand in.
_NO_FIGURE = frozenset(
    {
        Code.NO_FIGURE_FOR_COUNTRY.value,
        Code.NO_FIGURE_FOR_PRODUCT.value,
        Code.NO_FIGURE_IN_FORCE.value,
        Code.NOT_COVERED_BY_SOURCE.value,
    }
)


def money(amount: Fraction | None, currency: str) -> Document | None:
    """Return an unrounded amount with its currency, or None for none."""
    return None if amount is None else {"amount": text_of(amount), "currency": currency}


def cents(amount: Fraction, currency: str) -> Document:
    """Return an amount that is already rounded to the cent."""
    return {"amount": cents_text(amount), "currency": currency}


def optional(value: Fraction | None) -> str | None:
    """Return a number as text, or None for none."""
    return None if value is None else text_of(value)


def benchmark_document(found: Benchmark, snapshot: Snapshot) -> Document:
    """Return a benchmark with the label, the source and the cautions that travel with it."""
    figure = found.figure
    info = snapshot.datasets[found.dataset_id].info if found.dataset_id else None
    return {
        "material": found.material,
        "code": found.code or None,
        "good": figure.good or None if figure else None,
        "country": found.country,
        "value": text_of(found.value),
        "unit": found.unit,
        "scope": found.scope,
        "dataset_id": found.dataset_id,
        "figure_id": figure.figure_id if figure else None,
        "label": info.label if info else _label_of(found),
        "basis": found.basis,
        "reference_year": figure.reference_year if figure else None,
        "effective_from": figure.effective_from.isoformat() if figure else None,
        "effective_to": _iso(figure.effective_to) if figure else None,
        "usable_as": figure.usable_as or None if figure else None,
        "note": figure.note or None if figure else None,
        "evidence": found.evidence or None,
        "citation": figure.citation if figure else None,
    }


def _label_of(found: Benchmark) -> str:
    return "verified by the caller" if found.basis is Basis.VERIFIED else "declared by the caller"


def _iso(day: Any) -> str | None:  # noqa: ANN401 - a date or None
    return None if day is None else str(day.isoformat())


def period_document(first: date, last: date) -> Document:
    """Return a span of days."""
    return {"first": first.isoformat(), "last": last.isoformat()}


def line_document(finding: LineFinding, snapshot: Snapshot) -> Document:
    """Return the answer for one line: figures, verdict, reasons and trace."""
    line, resolution, compared = finding.line, finding.resolution, finding.compared
    benchmark = compared.benchmark if compared else (resolution.benchmark if resolution else None)
    charge = compared.charge if compared and finding.counted else None
    return {
        "line_id": line.line_id,
        "material": line.product.material or (benchmark.material if benchmark else None),
        "code": line.product.code or None,
        "country_of_origin": line.country,
        "entry_date": _iso(line.entry_on),
        "period": None if line.period is None else period_document(*line.period),
        "assessed_on": line.on.isoformat(),
        "quantity_t": optional(line.tonnes),
        "customs_value": money(line.customs_value.amount, line.customs_value.currency)
        if line.customs_value
        else None,
        "outcome": finding.outcome,
        "basis": _basis(finding),
        "reasons": finding.reasons,
        "benchmark": None
        if benchmark is None
        else benchmark_document(benchmark, snapshot) | {"path": _path(resolution)},
        "threshold": _threshold(compared),
        "exceeds": compared.exceeds if compared else None,
        "excess": text_of(compared.excess) if compared else None,
        **_emissions(finding, compared),
        **_amounts(finding, compared, charge),
        "range": _range(finding, snapshot),
        "path": _path(resolution),
        "product_assumption": line.product.assumed or None,
        "assumption_to_declare": _to_declare(finding, snapshot),
        "trace": trace_of(finding),
    }


def _path(resolution: Resolution | None) -> tuple[object, ...]:
    return resolution.path if resolution else ()


def _basis(finding: LineFinding) -> VerdictBasis | None:
    if finding.outcome is Outcome.NOT_APPLICABLE:
        return VerdictBasis.EXEMPTION
    return VerdictBasis.MEASURED if finding.counted else None


def _threshold(compared: Compared | None) -> Document | None:
    if compared is None:
        return None
    found: Threshold = compared.threshold
    return {
        "value": text_of(found.value),
        "unit": found.unit,
        "basis": found.basis,
        "citation": found.figure.citation if found.figure else None,
    }


def _emissions(finding: LineFinding, compared: Compared | None) -> Document:
    embodied, excess = finding.embodied, finding.excess_emissions
    if compared is None or embodied is None or excess is None:
        return {"embodied": None, "excess_emissions": None}
    unit = compared.benchmark.unit.partition("/")[0]
    return {
        "embodied": {"value": text_of(embodied), "unit": unit},
        "excess_emissions": {"value": text_of(excess), "unit": unit},
    }


def _amounts(finding: LineFinding, compared: Compared | None, charge: Charge | None) -> Document:
    if finding.outcome is Outcome.NOT_APPLICABLE:
        return _nothing_due(finding)
    if charge is None:
        per = compared.per_tonne if compared else None
        return {
            "gross_charge": None,
            "credits": None,
            "cap_reduction": None,
            "net_charge": None,
            "amount_payable": None,
            "per_tonne": money(per.net, per.currency) if per else None,
            "ad_valorem_equivalent": None,
        }
    currency, tonnes = charge.currency, finding.line.tonnes
    return {
        "gross_charge": money(charge.gross, currency),
        "credits": money(charge.credits, currency),
        "cap_reduction": money(charge.cap_reduction, currency),
        "net_charge": money(charge.net, currency),
        "amount_payable": cents(to_cent(charge.net), currency),
        "per_tonne": money(charge.net / tonnes, currency) if tonnes else None,
        "ad_valorem_equivalent": optional(_ad_valorem(finding, charge)),
    }


def _nothing_due(finding: LineFinding) -> Document:
    value = finding.line.customs_value
    currency = nothing_due_in(finding.line)
    zero = money(ZERO, currency)
    return {
        "gross_charge": zero,
        "credits": zero,
        "cap_reduction": zero,
        "net_charge": zero,
        "amount_payable": cents(ZERO, currency),
        "per_tonne": zero,
        "ad_valorem_equivalent": "0" if value and value.amount else None,
    }


def _ad_valorem(finding: LineFinding, charge: Charge) -> Fraction | None:
    value = finding.line.customs_value
    if value is None or value.amount == 0 or value.currency != charge.currency:
        return None
    return charge.net / value.amount


def _range(finding: LineFinding, snapshot: Snapshot) -> Document | None:
    """Return the lowest and highest charge over the candidates of an ambiguous line."""
    resolution = finding.resolution
    if finding.counted or resolution is None or not resolution.candidates:
        return None
    nets = range_of(finding)
    charges = [one.charge for one in finding.candidates if one.charge is not None]
    currency = charges[0].currency if charges else ""
    return {
        "candidates": [
            {
                "code": one.code or None,
                "good": one.figure.good or None if one.figure else None,
                "material": one.material,
                "value": text_of(one.value),
                "unit": one.unit,
            }
            for one in resolution.candidates
        ],
        "rows_without_figure": resolution.rows_without_figure,
        "label": snapshot.datasets[resolution.candidates[0].dataset_id or ""].info.label,
        "lowest_intensity": text_of(resolution.candidates[0].value),
        "highest_intensity": text_of(resolution.candidates[-1].value),
        "lowest_charge": money(nets[0], currency) if nets else None,
        "highest_charge": money(nets[1], currency) if nets else None,
    }


def _to_declare(finding: LineFinding, snapshot: Snapshot) -> Document | None:
    if finding.counted or finding.compared is not None:
        return None
    reasons = finding.resolution.reasons if finding.resolution else ()
    return to_declare(finding.unverified, reasons, finding.scope, snapshot)


def to_declare(
    unverified: Sequence[str], reasons: Sequence[Reason], scope: str | None, snapshot: Snapshot
) -> Document | None:
    """Return the ready body that declares what an unresolved import lacks, None for nothing.

    Unverified figures go into `declared_figures` of the request; the intensity for a missing
    official figure into `missing_data` of a design's overrides, in the scope that was asked.
    """
    figures = [{"figure_id": figure_id, "because": TO_FILL} for figure_id in unverified]
    found: Document = {"declared_figures": figures or None, "missing_data": None}
    unit = snapshot.scopes[scope].unit if scope and scope in snapshot.scopes else ""
    if unit in INTENSITY_UNITS and any(one.code in _NO_FIGURE for one in reasons):
        found["missing_data"] = {
            "value": TO_FILL,
            "unit": unit,
            "scope": scope,
            "because": TO_FILL,
        }
    return found if any(found.values()) else None


def trace_of(finding: LineFinding) -> Step:
    """Return the arithmetic of a line; from its values alone the answer can be recomputed."""
    line, compared = finding.line, finding.compared
    steps: list[Step] = []
    if line.tonnes is not None:
        written = Step("quantity", "As given", line.quantity_text, line.quantity_unit)
        steps.append(Step("mass", "Mass", text_of(line.tonnes), "t", None, (written,)))
    if compared is None:
        return Step("outcome", "Outcome", finding.outcome.value, None, None, tuple(steps))
    steps.append(_intensity_step(compared))
    steps.append(compared.threshold.step)
    exceeds = Step(
        "exceeds_threshold",
        "The intensity exceeds the threshold (equality does not)",
        str(compared.exceeds).lower(),
    )
    excess = Step(
        "excess", "Intensity less threshold", text_of(compared.excess), compared.benchmark.unit
    )
    steps.extend((exceeds, excess))
    charge = compared.charge or compared.per_tonne
    if charge is not None:
        steps.extend(charge.steps)
        payable = text_of(charge.net)
        label = "Net charge" if compared.charge else "Net charge per tonne, before any cap"
        steps.append(Step("net", label, payable, charge.currency))
    return Step("outcome", "Outcome", finding.outcome.value, None, None, tuple(steps))


def _intensity_step(compared: Compared) -> Step:
    found = compared.benchmark
    figure = found.figure
    return Step(
        "intensity",
        f"Intensity, {found.scope}, basis {found.basis.value}",
        text_of(found.value),
        found.unit,
        figure.citation if figure else None,
        figure.derivation if figure else (),
    )

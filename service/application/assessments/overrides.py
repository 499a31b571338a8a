"""From the parameters a run names to a complete design, or what is missing and how to mend it."""

from collections.abc import Iterator
from fractions import Fraction

from service.application.assessments.request import (
    DeMinimisIn,
    DesignRunIn,
    ExchangeRateIn,
    ExemptionIn,
    OverridesIn,
    RateIn,
    ThresholdIn,
    YearShareIn,
)
from service.domain.border.design import (
    ChargeBase,
    DeclaredIntensity,
    Decline,
    DeMinimis,
    DeMinimisOf,
    Design,
    EscalatorKind,
    Exemption,
    Rate,
    ThresholdBasis,
    ThresholdRule,
    Tier,
    YearPath,
)
from service.domain.errors import Fault, UnknownName
from service.domain.numbers import fraction_of
from service.domain.quantities import MASS_IN_KG, mass_hint, tonnes
from service.domain.reasons import Code
from service.domain.reference import Snapshot


def design_of(
    run: DesignRunIn,
    snapshot: Snapshot,
    rates: list[ExchangeRateIn],
    at: str,
    *,
    every: bool,
) -> tuple[Design | None, list[Fault]]:
    """Return the design with all parameters named; `every` allows the default of `all`."""
    template, given = snapshot.designs[run.id], run.overrides
    here = f"{at}/overrides"
    faults = [
        *_threshold_faults(given, snapshot, here, every=every),
        *_charge_faults(given, here),
        *_scope_faults(given, snapshot, here),
        *_exemption_faults(given, snapshot, here),
        *_order_faults(given, here),
    ]
    if faults:
        return None, faults
    return (
        Design(
            design_id=template.design_id,
            version=template.version,
            regime=template.regime,
            thresholds=_thresholds(given),
            rate=_rate(given.rate),
            phase_in=_phase_in(given),
            charge_base=given.charge_base,
            credit_base=given.credit_base,
            tiers=_tiers(given),
            cap=fraction_of(given.cap.share_of_value) if given.cap else None,
            exemptions=tuple(_exemption(one, snapshot) for one in given.exemptions or ()),
            de_minimis=_de_minimis(given.de_minimis),
            fallback=given.fallback,
            missing_data=_missing_data(given),
            order=tuple(given.order) if given.order else template.steps,
            exchange={(one.from_currency, one.to_currency): fraction_of(one.rate) for one in rates},
        ),
        [],
    )


def _fault(code: Code, detail: str, fix: str, pointer: str, value: str | None = None) -> Fault:
    return Fault(code.value, detail, fix, pointer=pointer, value=value)


def _threshold_faults(
    given: OverridesIn, snapshot: Snapshot, at: str, *, every: bool
) -> Iterator[Fault]:
    if given.thresholds is None:
        if not every:
            yield _fault(
                Code.THRESHOLD_MISSING,
                "the design has no default threshold",
                "state `thresholds`, e.g. [{material, scope, basis: stipulated, value, unit}] or "
                "[{basis: us_of_same_dataset}]; with dataset `all` the latter is taken",
                f"{at}/thresholds",
            )
        return
    seen: set[tuple[str | None, str | None]] = set()
    for position, one in enumerate(given.thresholds):
        here = f"{at}/thresholds/{position}"
        yield from _one_threshold(one, snapshot, here)
        if (one.material, one.scope) in seen:
            yield _fault(
                Code.CONTRADICTION,
                "two thresholds for the same material and scope",
                "keep one of them",
                here,
            )
        seen.add((one.material, one.scope))


def _one_threshold(one: ThresholdIn, snapshot: Snapshot, at: str) -> Iterator[Fault]:
    if one.material is not None and one.material not in snapshot.materials.by_id:
        yield _fault(
            Code.UNKNOWN_MATERIAL,
            f"material {one.material!r} is not on record",
            "take a material id from /v1/materials",
            f"{at}/material",
            one.material,
        )
    scope = snapshot.scopes.get(one.scope) if one.scope else None
    if one.scope and scope is None:
        yield _fault(
            Code.UNKNOWN_SCOPE,
            f"scope {one.scope!r} is not on record",
            "take a scope id from /v1/scopes",
            f"{at}/scope",
            one.scope,
        )
    if one.basis is ThresholdBasis.STIPULATED:
        yield from _stipulated_faults(one, scope.unit if scope else None, at)
    elif one.value is not None:
        yield _fault(
            Code.CONTRADICTION,
            f"a value has no place beside basis {one.basis.value}",
            "leave it out, or use factor and margin, or basis stipulated",
            f"{at}/value",
            one.value,
        )
    if one.decline is not None and one.table is not None:
        yield _fault(
            Code.CONTRADICTION, "both decline and table are given", "keep one", f"{at}/table"
        )
    if one.table is not None:
        yield from _path_faults([step.from_year for step in one.table], f"{at}/table")


def _stipulated_faults(one: ThresholdIn, unit: str | None, at: str) -> Iterator[Fault]:
    if one.value is None:
        yield _fault(
            Code.THRESHOLD_MISSING,
            "a stipulated threshold without a value",
            "give value; 0 is legal",
            f"{at}/value",
        )
    if one.scope is None:
        yield _fault(
            Code.UNKNOWN_SCOPE,
            "a stipulated threshold without a scope",
            "say which scope it counts: figures of different scope never meet",
            f"{at}/scope",
        )
    if unit is not None and unit != one.unit:
        yield _fault(
            Code.UNIT_DIFFERS,
            f"scope {one.scope} counts in {unit}, the threshold is in {one.unit}",
            f"state the threshold in {unit}",
            f"{at}/unit",
            one.unit,
        )


def _path_faults(years: list[int], at: str) -> Iterator[Fault]:
    if years != sorted(set(years)):
        yield _fault(
            Code.CONTRADICTION, "the years do not ascend", "give each year once, ascending", at
        )


def _charge_faults(given: OverridesIn, at: str) -> Iterator[Fault]:
    if given.charge_base is ChargeBase.AD_VALOREM_TIERS:
        yield from _tier_faults(given, at)
    elif given.rate is None:
        yield _fault(
            Code.RATE_MISSING,
            "the design has no default rate",
            'state `rate`, e.g. {"value": "50", "unit": "USD/tCO2e"}',
            f"{at}/rate",
        )
    if given.rate is not None:
        yield from _rate_faults(given.rate, f"{at}/rate")
    if isinstance(given.phase_in, list):
        yield from _path_faults([one.from_year for one in given.phase_in], f"{at}/phase_in")


def _tier_faults(given: OverridesIn, at: str) -> Iterator[Fault]:
    if not given.tiers:
        yield _fault(
            Code.TIERS_MISSING,
            "charge_base ad_valorem_tiers without tiers",
            'state `tiers`, e.g. [{"above": "0", "rate": "0.05"}]',
            f"{at}/tiers",
        )
        return
    bounds = [fraction_of(tier.above) for tier in given.tiers]
    if bounds != sorted(set(bounds)):
        yield _fault(
            Code.CONTRADICTION,
            "the bounds of the tiers do not ascend",
            "order the tiers by `above`, each bound once",
            f"{at}/tiers",
        )


def _rate_faults(rate: RateIn, at: str) -> Iterator[Fault]:
    escalator = rate.escalator
    if escalator is None:
        return
    here = f"{at}/escalator"
    if escalator.kind is EscalatorKind.TABLE:
        if not escalator.values:
            yield _fault(
                Code.RATE_MISSING, "a table without values", "give values", f"{here}/values"
            )
        else:
            yield from _path_faults([v.from_year for v in escalator.values], f"{here}/values")
        return
    if escalator.step is None:
        yield _fault(
            Code.RATE_MISSING, f"{escalator.kind} without a step", "give step", f"{here}/step"
        )
    if rate.from_year is None:
        yield _fault(
            Code.RATE_MISSING,
            "an escalator without the year it starts from",
            "give from_year",
            f"{at}/from_year",
        )


def _scope_faults(given: OverridesIn, snapshot: Snapshot, at: str) -> Iterator[Fault]:
    declared = given.missing_data
    if declared is None:
        return
    scope = snapshot.scopes.get(declared.scope)
    if scope is None or scope.unit != declared.unit:
        yield _fault(
            Code.UNKNOWN_SCOPE if scope is None else Code.UNIT_DIFFERS,
            f"scope {declared.scope!r} with unit {declared.unit} is not on record",
            "take scope and unit from /v1/scopes",
            f"{at}/missing_data/scope",
            declared.scope,
        )


def _exemption_faults(given: OverridesIn, snapshot: Snapshot, at: str) -> Iterator[Fault]:
    for position, one in enumerate(given.exemptions or ()):
        yield from _one_exemption(one, snapshot, f"{at}/exemptions/{position}")
    rule = given.de_minimis
    if rule is None:
        return
    here = f"{at}/de_minimis"
    if (rule.quantity is None) == (rule.customs_value is None):
        yield _fault(
            Code.CONTRADICTION,
            "a de minimis is a quantity or a customs value",
            "give one of the two",
            here,
        )
    if rule.quantity is not None and rule.quantity_unit not in MASS_IN_KG:
        unit = rule.quantity_unit or ""
        yield _fault(
            Code.UNKNOWN_UNIT,
            f"unit {unit!r} is not known",
            mass_hint(unit),
            f"{here}/quantity_unit",
            unit,
        )


def _one_exemption(one: ExemptionIn, snapshot: Snapshot, at: str) -> Iterator[Fault]:
    if (one.countries is None) == (one.group is None):
        yield _fault(
            Code.CONTRADICTION,
            "an exemption names countries or a list",
            "give `countries` or `group`",
            at,
        )
    if one.group is not None and one.group not in snapshot.countries.groups:
        yield _fault(
            Code.UNKNOWN_COUNTRY_LIST,
            f"country list {one.group!r} is not on record",
            f"take one of {', '.join(sorted(snapshot.countries.groups))}",
            f"{at}/group",
            one.group,
        )
    for position, country in enumerate(one.countries or ()):
        try:
            snapshot.countries.code_of(country)
        except UnknownName as error:
            yield _fault(
                Code.UNKNOWN_COUNTRY,
                str(error),
                "give the ISO 3166-1 alpha-2 code",
                f"{at}/countries/{position}",
                country,
            )


def _order_faults(given: OverridesIn, at: str) -> Iterator[Fault]:
    if given.order is not None and len(set(given.order)) != len(given.order):
        yield _fault(
            Code.CONTRADICTION, "a step stands twice", "name each step once", f"{at}/order"
        )


def _thresholds(given: OverridesIn) -> tuple[ThresholdRule, ...]:
    if given.thresholds is None:
        return (ThresholdRule(ThresholdBasis.US_OF_SAME_DATASET),)
    return tuple(
        ThresholdRule(
            one.basis,
            one.material,
            one.scope,
            one.unit,
            None if one.value is None else fraction_of(one.value),
            fraction_of(one.factor),
            fraction_of(one.margin),
            None
            if one.decline is None
            else Decline(one.decline.from_year, fraction_of(one.decline.share_per_year)),
            _shares(one.table),
        )
        for one in given.thresholds
    )


def _shares(given: list[YearShareIn] | None) -> YearPath | None:
    if given is None:
        return None
    return YearPath(tuple((one.from_year, fraction_of(one.share)) for one in given))


def _phase_in(given: OverridesIn) -> YearPath | None:
    if given.phase_in is None:
        return None
    if isinstance(given.phase_in, str):
        return YearPath(((0, fraction_of(given.phase_in)),))
    return _shares(given.phase_in)


def _rate(given: RateIn | None) -> Rate | None:
    if given is None:
        return None
    currency = given.unit.partition("/")[0]
    escalator = given.escalator
    if escalator is None:
        return Rate(fraction_of(given.value), currency, given.unit, given.from_year)
    table = None
    if escalator.values is not None and escalator.kind is EscalatorKind.TABLE:
        table = YearPath(tuple((v.from_year, fraction_of(v.value)) for v in escalator.values))
    return Rate(
        fraction_of(given.value),
        currency,
        given.unit,
        given.from_year,
        escalator.kind,
        fraction_of(escalator.step or "0"),
        table,
    )


def _tiers(given: OverridesIn) -> tuple[Tier, ...]:
    return tuple(
        Tier(fraction_of(one.above), fraction_of(one.rate), one.inclusive)
        for one in given.tiers or ()
    )


def _exemption(one: ExemptionIn, snapshot: Snapshot) -> Exemption:
    return Exemption(
        tuple(snapshot.countries.code_of(country) for country in one.countries or ()),
        one.group,
        one.effective_from,
        one.effective_to,
        one.because,
    )


def _de_minimis(given: DeMinimisIn | None) -> DeMinimis | None:
    if given is None:
        return None
    if given.customs_value is not None:
        value = given.customs_value
        return DeMinimis(
            DeMinimisOf.CUSTOMS_VALUE, fraction_of(value.amount), value.currency, given.inclusive
        )
    amount: Fraction = tonnes(fraction_of(given.quantity or "0"), given.quantity_unit or "t")
    return DeMinimis(DeMinimisOf.QUANTITY, amount, "t", given.inclusive)


def _missing_data(given: OverridesIn) -> DeclaredIntensity | None:
    declared = given.missing_data
    if declared is None:
        return None
    return DeclaredIntensity(
        fraction_of(declared.value),
        declared.unit,
        declared.scope,
        fraction_of(declared.mark_up),
        declared.because,
    )

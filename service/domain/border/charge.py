"""From an intensity and a threshold to the amount due, step by step in the design's order."""

from dataclasses import dataclass
from fractions import Fraction

from service.domain.border.design import ChargeBase, ChargeStep, CreditBase, Design, Rate
from service.domain.border.lines import ImportLine, Money
from service.domain.findings import Reason, reason
from service.domain.numbers import ZERO, at_least_zero, product, text_of
from service.domain.reasons import Code
from service.domain.trace import Step


@dataclass(frozen=True, slots=True)
class Charge:
    """The amounts of one line, unrounded: gross less credits less cap reduction is net."""

    gross: Fraction
    credits: Fraction
    cap_reduction: Fraction
    net: Fraction
    currency: str
    steps: tuple[Step, ...]
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class NoCharge:
    """Why the amount cannot be computed."""

    reason: Reason


@dataclass(slots=True)
class _Terms:
    """What the steps need: emissions per line, the shares and the amounts known."""

    charged: Fraction
    credited: Fraction
    credit: Fraction
    phase_in: Fraction
    price: Fraction
    price_steps: tuple[Step, ...]
    ceiling: Fraction | None
    ceiling_steps: tuple[Step, ...]
    currency: str


def charge_of(
    design: Design, line: ImportLine, intensity: Fraction, threshold: Fraction, tonnes: Fraction
) -> Charge | NoCharge:
    """Return what a line owes for so many tonnes; zero where the threshold is not exceeded."""
    year = line.on.year
    phase_in = design.phase_in.on(year) if design.phase_in is not None else Fraction(1)
    if phase_in is None:
        return NoCharge(reason(Code.NO_PHASE_IN_IN_FORCE, str(year)))
    excess = at_least_zero(intensity - threshold)
    if design.charge_base is ChargeBase.AD_VALOREM_TIERS:
        full = _tiered(design, line, intensity, threshold)
    else:
        full = _full_charge(design, line, intensity, excess, tonnes)
    if isinstance(full, NoCharge):
        return full
    amount, currency, steps = full
    per_tonne = intensity if design.credit_base is CreditBase.EMBODIED else excess
    price = _converted(design, line.price_paid, currency, "price")
    if price is None:
        return NoCharge(reason(Code.CURRENCY_DIFFERS, f"price paid abroad, charge in {currency}"))
    ceiling = _ceiling(design, line, currency)
    if isinstance(ceiling, NoCharge):
        return ceiling
    credited = product(per_tonne, tonnes)
    credit = product(price[0], credited)
    terms = _Terms(amount, credited, credit, phase_in, *price, *ceiling, currency)
    return _walk(design, terms, steps, exceeds=bool(excess))


def _full_charge(
    design: Design, line: ImportLine, intensity: Fraction, excess: Fraction, tonnes: Fraction
) -> tuple[Fraction, str, tuple[Step, ...]] | NoCharge:
    rate = design.rate
    if rate is None:
        return NoCharge(reason(Code.RATE_MISSING))
    value = rate.on(line.on.year)
    if value is None:
        return NoCharge(reason(Code.NO_RATE_IN_FORCE, str(line.on.year)))
    on_all = design.charge_base is ChargeBase.FULL_IF_EXCEEDS
    base = intensity if excess and on_all else excess
    steps = (
        Step("charged_intensity", "Emissions charged per tonne of good", text_of(base), "t/t"),
        _rate_step(rate, value, line.on.year),
        Step("tonnes", "Mass", text_of(tonnes), "t"),
    )
    return product(base, value, tonnes), rate.currency, steps


def _rate_step(rate: Rate, value: Fraction, year: int) -> Step:
    because: tuple[Step, ...] = ()
    if rate.escalator is not None and rate.from_year is not None:
        words = f"Rate of {rate.from_year} as the run states it"
        because = (
            Step("rate_stated", words, text_of(rate.value), rate.unit),
            Step("rate_step", f"Yearly step, {rate.escalator.value}", text_of(rate.step)),
        )
    return Step("rate", f"Rate in {year}", text_of(value), rate.unit, None, because)


def _tiered(
    design: Design, line: ImportLine, intensity: Fraction, threshold: Fraction
) -> tuple[Fraction, str, tuple[Step, ...]] | NoCharge:
    if line.customs_value is None:
        return NoCharge(reason(Code.CUSTOMS_VALUE_MISSING, "the charge is a share of it"))
    if threshold == 0:
        return NoCharge(reason(Code.THRESHOLD_IS_ZERO))
    distance = (intensity - threshold) / threshold
    passed = [tier for tier in design.tiers if distance > 0 and tier.applies(distance)]
    share = passed[-1].rate if passed else ZERO
    value = line.customs_value
    steps = (
        Step("distance", "Relative distance to the threshold", text_of(distance), "1"),
        Step("tier_rate", "Ad valorem rate of the tier", text_of(share), "1"),
        Step("customs_value", "Customs value", text_of(value.amount), value.currency),
    )
    return share * value.amount, value.currency, steps


def _converted(
    design: Design, money: Money | None, currency: str, name: str
) -> tuple[Fraction, tuple[Step, ...]] | None:
    """Return an amount in the charge's currency with the conversion, None without a rate."""
    if money is None or money.amount == 0:
        return ZERO, ()
    if money.currency == currency:
        return money.amount, ()
    rate = (design.exchange or {}).get((money.currency, currency))
    if rate is None:
        return None
    pair = f"{currency}/{money.currency}"
    return money.amount * rate, (
        Step(f"{name}_given", "Amount as given", text_of(money.amount), money.currency),
        Step(f"{name}_exchange_rate", "Exchange rate that the run declares", text_of(rate), pair),
    )


def _ceiling(
    design: Design, line: ImportLine, currency: str
) -> tuple[Fraction | None, tuple[Step, ...]] | NoCharge:
    if design.cap is None:
        return None, ()
    if line.customs_value is None:
        return NoCharge(reason(Code.CUSTOMS_VALUE_MISSING, "the cap is a share of it"))
    value = _converted(design, line.customs_value, currency, "value")
    if value is None:
        given = line.customs_value.currency
        why = f"customs value in {given}, charge in {currency}"
        return NoCharge(reason(Code.CURRENCY_DIFFERS, why))
    amount, conversion = value
    steps = (
        Step("cap_share", "Cap as share of customs value", text_of(design.cap), "1"),
        Step("cap_value", "Customs value", text_of(amount), currency, None, conversion),
    )
    return design.cap * amount, steps


def _walk(design: Design, terms: _Terms, inputs: tuple[Step, ...], *, exceeds: bool) -> Charge:
    """Walk the design's steps; a reduction before the phase-in is phased in with the rest."""
    amount, unit = terms.charged, terms.currency
    steps = [Step("full_charge", "Charge before the steps", text_of(amount), unit, None, inputs)]
    reasons: list[Reason] = []
    if design.charge_base is ChargeBase.FULL_IF_EXCEEDS and exceeds:
        reasons.append(reason(Code.CLIFF))
    cut: dict[ChargeStep, Fraction] = {}
    for name in design.order:
        before = amount
        amount, step = _apply(name, amount, terms)
        steps.append(step)
        if name is ChargeStep.PHASE_IN:
            cut = {key: value * terms.phase_in for key, value in cut.items()}
            continue
        if amount is not before:
            cut[name] = before - amount
        if name is ChargeStep.CAP and name in cut:
            reasons.append(reason(Code.CAP_BINDS, f"{text_of(terms.ceiling or ZERO)} {unit}"))
        if name is ChargeStep.CREDIT and exceeds and terms.credit > before:
            reasons.append(reason(Code.CREDIT_EXCEEDS_CHARGE))
    gross = sum(cut.values(), amount)
    credited, capped = cut.get(ChargeStep.CREDIT, ZERO), cut.get(ChargeStep.CAP, ZERO)
    return Charge(gross, credited, capped, amount, unit, tuple(steps), tuple(reasons))


def _apply(name: ChargeStep, amount: Fraction, terms: _Terms) -> tuple[Fraction, Step]:
    """Return the amount after a step, the very same where the step changes nothing."""
    unit = terms.currency
    if name is ChargeStep.PHASE_IN:
        after = amount if terms.phase_in == 1 else product(amount, terms.phase_in)
        inside = Step("phase_in_share", "Share phased in", text_of(terms.phase_in), "1")
        return after, Step(
            "after_phase_in", "After phase-in", text_of(after), unit, None, (inside,)
        )
    if name is ChargeStep.CREDIT:
        after = at_least_zero(amount - terms.credit) if terms.credit else amount
        insides = (
            Step(
                "price_paid",
                "Carbon price paid abroad",
                text_of(terms.price),
                unit,
                None,
                terms.price_steps,
            ),
            Step("credited_emissions", "Emissions credited", text_of(terms.credited), "t"),
        )
        return after, Step("after_credit", "After credit", text_of(after), unit, None, insides)
    if terms.ceiling is None:
        return amount, Step("after_cap", "No cap", text_of(amount), unit)
    after = min(amount, terms.ceiling)
    inside = Step(
        "ceiling", "Cap x customs value", text_of(terms.ceiling), unit, None, terms.ceiling_steps
    )
    return after, Step("after_cap", "After cap", text_of(after), unit, None, (inside,))

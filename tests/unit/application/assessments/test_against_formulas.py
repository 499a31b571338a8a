"""The duty worked anew from the formulas, in long decimals and plain loops, line by line.

Nothing of the domain is used here: what a request says is read as text, and every step is the
formula as it is written down. Both must agree to 27 digits on designs and lines of every kind.
"""

from dataclasses import dataclass
from decimal import Decimal, localcontext
from typing import Any

from hypothesis import given, settings

from tests.support.assessing import Document, answer_to, lines_of, only_result
from tests.support.laws import LAW
from tests.support.request_draws import requests

PRECISION = 90
AGREED = Decimal(10) ** -27
ZERO = Decimal(0)
# international avoirdupois pound, 1959
TONNES = {
    "t": Decimal(1),
    "kg": Decimal("0.001"),
    "g": Decimal("0.000001"),
    "lb": Decimal("0.00045359237"),
    "short_ton": Decimal("0.90718474"),
    "long_ton": Decimal("1.0160469088"),
}
MORE = settings(LAW, max_examples=400)


@dataclass
class Worked:
    """What one line comes to: `net` None where it cannot be determined."""

    outcome: str
    excess: Decimal | None = None
    gross: Decimal | None = None
    net: Decimal | None = None


class ByHand:
    """One request, worked line by line."""

    def __init__(self, request: Document) -> None:
        self.request = request
        self.design: Document = request["designs"][0]["overrides"]
        self.importers = self.within()

    def day(self, line: Document) -> str:
        return str(self.request.get("reference_date") or line["entry_date"])

    def year(self, line: Document) -> int:
        return int(self.day(line)[:4])

    def mass(self, line: Document) -> Decimal | None:
        if "quantity" not in line:
            return None
        return Decimal(line["quantity"]) * TONNES[line["quantity_unit"]]

    def convert(self, money: Document, currency: str) -> Decimal | None:
        amount = Decimal(money["amount"])
        if money["currency"] == currency or amount == 0:
            return amount
        for rate in self.request["exchange_rates"]:
            if (rate["from_currency"], rate["to_currency"]) == (money["currency"], currency):
                return amount * Decimal(rate["rate"])
        return None

    def on_path(self, path: list[Document], name: str, year: int) -> Decimal | None:
        found = None
        for step in path:
            if step["from_year"] <= year:
                found = Decimal(step[name])
        return found

    # T = (value x factor + margin) x what the decline leaves; the nearest material's rule
    def threshold(self, line: Document) -> Decimal | None:
        rules = {rule.get("material"): rule for rule in self.design["thresholds"]}
        rule = rules.get(line["material"], rules.get(None))
        if rule is None:
            return None
        found = Decimal(rule["value"]) * Decimal(rule.get("factor", "1"))
        found += Decimal(rule.get("margin", "0"))
        if "decline" in rule:
            years = max(0, self.year(line) - rule["decline"]["from_year"])
            found *= max(ZERO, 1 - years * Decimal(rule["decline"]["share_per_year"]))
        return found

    # r in a year
    def rate(self, year: int) -> Decimal | None:
        rate = self.design["rate"]
        start, escalator = Decimal(rate["value"]), rate.get("escalator")
        if escalator is not None and escalator["kind"] == "table":
            return self.on_path(escalator["values"], "value", year)
        if year < rate["from_year"]:
            return None
        if escalator is None:
            return start
        for _ in range(year - rate["from_year"]):
            step = Decimal(escalator["step"])
            start = start * (1 + step) if escalator["kind"] == "growth" else start + step
        return start

    # phi in a year
    def phase_in(self, year: int) -> Decimal | None:
        given = self.design.get("phase_in", "1")
        return Decimal(given) if isinstance(given, str) else self.on_path(given, "share", year)

    def exempt(self, line: Document) -> bool:
        for one in self.design.get("exemptions", []):
            first, last = one.get("effective_from", "0"), one.get("effective_to", "9")
            if line["country_of_origin"] in one["countries"] and first <= self.day(line) <= last:
                return True
        return (line.get("importer"), line["entry_date"][:4]) in self.importers

    def within(self) -> set[tuple[str, str]]:
        """Return the importers and years that are within the de minimis."""
        rule = self.design.get("de_minimis")
        found = set()
        keys = {(line.get("importer"), line["entry_date"][:4]) for line in self.request["lines"]}
        for importer, year in keys:
            if rule is None or importer is None:
                continue
            parts = [
                self.counted(line, rule)
                for line in self.request["lines"]
                if (line.get("importer"), line["entry_date"][:4]) == (importer, year)
            ]
            known = [part for part in parts if part is not None]
            limit = self.limit(rule)
            inside = sum(known) <= limit if rule["inclusive"] else sum(known) < limit
            if inside and len(known) == len(parts):
                found.add((importer, year))
        return found

    def counted(self, line: Document, rule: Document) -> Decimal | None:
        if "quantity" in rule:
            return self.mass(line)
        value = line.get("customs_value")
        if value is None or value["currency"] != rule["customs_value"]["currency"]:
            return None
        return Decimal(value["amount"])

    def limit(self, rule: Document) -> Decimal:
        if "quantity" in rule:
            return Decimal(rule["quantity"]) * TONNES[rule["quantity_unit"]]
        return Decimal(rule["customs_value"]["amount"])

    # the charge before phase-in, credit and cap: r (i - t) Q, r i Q, or a V
    def full(self, line: Document, mass: Decimal) -> tuple[Decimal, str] | None:
        intensity = Decimal(line["verified_intensity"]["value"])
        threshold, base = self.threshold(line), self.design["charge_base"]
        assert threshold is not None
        if base == "ad_valorem_tiers":
            return self.tiered(line, intensity, threshold)
        rate = self.rate(self.year(line))
        if rate is None:
            return None
        over = max(ZERO, intensity - threshold)
        charged = intensity if base == "full_if_exceeds" and over > 0 else over
        return charged * rate * mass, "USD"

    def tiered(
        self, line: Document, intensity: Decimal, threshold: Decimal
    ) -> tuple[Decimal, str] | None:
        if "customs_value" not in line or threshold == 0:
            return None
        share = ZERO
        for tier in self.design["tiers"]:
            bound = threshold * (1 + Decimal(tier["above"]))
            beyond = intensity >= bound if tier["inclusive"] else intensity > bound
            if beyond and intensity > threshold:
                share = Decimal(tier["rate"])
        value = line["customs_value"]
        return share * Decimal(value["amount"]), value["currency"]

    def worked(self, line: Document) -> Worked:
        if self.exempt(line):
            return Worked("not_applicable", net=ZERO, gross=ZERO)
        threshold = self.threshold(line)
        if threshold is None:
            return Worked("cannot_be_determined")
        intensity, mass = Decimal(line["verified_intensity"]["value"]), self.mass(line)
        excess = max(ZERO, intensity - threshold)
        charged = self.charged(line, mass, intensity, excess) if mass is not None else None
        if charged is None:
            return Worked("cannot_be_determined", excess)
        outcome = "does_not_meet" if intensity > threshold else "meets"
        return Worked(outcome, excess, *charged)

    def charged(
        self, line: Document, mass: Decimal, intensity: Decimal, excess: Decimal
    ) -> tuple[Decimal, Decimal] | None:
        """Return gross and net: phase-in, credit and cap in the order of the design."""
        phase_in, full = self.phase_in(self.year(line)), self.full(line, mass)
        if phase_in is None or full is None:
            return None
        amount, currency = full
        gross = amount * phase_in
        paid = line.get("carbon_price_paid")
        price = ZERO if paid is None else self.convert(paid, currency)
        ceiling = self.ceiling(line, currency)
        if price is None or ceiling is None:
            return None
        priced = intensity if self.design["credit_base"] == "embodied" else excess
        for step in self.design["order"]:
            if step == "phase_in":
                amount *= phase_in
            elif step == "credit":
                amount = max(ZERO, amount - price * priced * mass)
            else:
                amount = min(amount, ceiling)
        return gross, amount

    def ceiling(self, line: Document, currency: str) -> Decimal | None:
        if "cap" not in self.design:
            return Decimal("Infinity")
        if "customs_value" not in line:
            return None
        value = self.convert(line["customs_value"], currency)
        return None if value is None else value * Decimal(self.design["cap"]["share_of_value"])


def agree(found: Any, expected: Decimal | None, what: str) -> None:  # noqa: ANN401 - JSON
    if isinstance(found, dict):
        found = found["amount"]
    if expected is None:
        assert found is None, f"{what}: {found} where nothing can be known"
        return
    assert found is not None, f"{what}: nothing where {expected} is known"
    assert abs(Decimal(found) - expected) <= AGREED * abs(expected), f"{what}: {found}, {expected}"


@MORE
@given(request=requests())
def test_every_line_comes_to_what_the_formulas_give(request: Document) -> None:
    with localcontext(prec=PRECISION):
        by_hand = ByHand(request)
        lines = lines_of(only_result(answer_to(request)))
        for line in request["lines"]:
            expected, found = by_hand.worked(line), lines[line["line_id"]]
            assert found["outcome"] == expected.outcome
            agree(found["excess"], expected.excess, "excess")
            agree(found["gross_charge"], expected.gross, "gross")
            agree(found["net_charge"], expected.net, "net")


@LAW
@given(request=requests(charge_base="excess"))
def test_the_sums_come_to_what_the_formulas_give(request: Document) -> None:
    with localcontext(prec=PRECISION):
        by_hand = ByHand(request)
        worked = [(line, by_hand.worked(line)) for line in request["lines"]]
        known = [(line, one) for line, one in worked if one.net is not None]
        totals = only_result(answer_to(request))["totals"]

        assert totals["lines"] == len(worked)
        assert totals["resolved_lines"] == len(known)
        if any(one.outcome != "not_applicable" for _, one in known):
            agree(totals["net_charge"], sum((one.net or ZERO for _, one in known), ZERO), "net")
            agree(totals["gross_charge"], sum((one.gross or ZERO for _, one in known), ZERO), "g")
        masses = [(by_hand.mass(line) or ZERO) for line, _ in known]
        agree(totals["tonnes"], sum(masses, ZERO), "tonnes")

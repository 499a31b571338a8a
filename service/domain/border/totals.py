"""Sums over the lines of one column; an unresolved line is in none of them."""

from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from fractions import Fraction

from service.domain.benchmarks.resolve import Basis
from service.domain.border.charge import Charge
from service.domain.border.climate_duty import LineFinding
from service.domain.border.lines import ImportLine, Money
from service.domain.findings import Outcome
from service.domain.numbers import ZERO, to_cent, total


@dataclass(slots=True)
class Sums:
    """Running sums of one group of lines.

    Emissions of different units or scopes and money of different currencies are never added:
    `units`, `scopes` and `currencies` hold what was met, and more than one of them makes the sum
    void. What unresolved lines are in is kept apart, so that they never change a sum.
    `value_charged` holds, by currency, the value of the lines that owe in it or owe nothing.
    Exact addition is the dearest step of a large run: what follows from other sums is not added up.
    """

    lines: int = 0
    resolved: int = 0
    exempt: int = 0
    above: int = 0
    without_quantity: int = 0
    without_value: int = 0
    value_resolved: Fraction = ZERO
    value_unresolved: Fraction = ZERO
    tonnes_resolved: Fraction = ZERO
    tonnes_unresolved: Fraction = ZERO
    embodied: Fraction = ZERO
    excess: Fraction = ZERO
    credits: Fraction = ZERO
    capped: Fraction = ZERO
    net_on_value: Fraction = ZERO
    payable: Fraction = ZERO
    lowest: Fraction = ZERO
    highest: Fraction = ZERO
    ranged: int = 0
    by_basis: dict[Basis, Fraction] = field(default_factory=dict)
    lines_by_basis: dict[Basis, int] = field(default_factory=dict)
    units: set[str] = field(default_factory=set)
    scopes: set[str] = field(default_factory=set)
    value_charged: dict[str, Fraction] = field(default_factory=dict)
    currencies: set[str] = field(default_factory=set)
    exempt_currencies: set[str] = field(default_factory=set)
    range_currencies: set[str] = field(default_factory=set)
    value_currencies: set[str] = field(default_factory=set)
    resolved_currencies: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, parts: Iterable["Sums"]) -> "Sums":
        """Return the sums over groups that share no line; over a single group, that group."""
        groups = list(parts)
        if len(groups) == 1:
            return groups[0]
        found = cls()
        for group in groups:
            found.merge(group)
        return found

    @property
    def value(self) -> Fraction:
        """Return the customs value of all lines."""
        return total(self.value_resolved, self.value_unresolved)

    @property
    def tonnes(self) -> Fraction:
        """Return the mass of all lines, as far as it is known."""
        return total(self.tonnes_resolved, self.tonnes_unresolved)

    @property
    def net(self) -> Fraction:
        """Return what is due, unrounded."""
        return total(*self.by_basis.values())

    @property
    def gross(self) -> Fraction:
        """Return what would be due without credits and cap."""
        return total(self.net, self.credits, self.capped)

    def add(self, finding: LineFinding) -> None:
        """Count one line, and add its amounts if it is resolved."""
        line = finding.line
        self.lines += 1
        self.without_quantity += line.tonnes is None
        self.without_value += line.customs_value is None
        if line.customs_value is not None:
            self.value_currencies.add(line.customs_value.currency)
        if not finding.counted:
            self._add_unresolved(finding)
            return
        self.resolved += 1
        self.exempt += finding.outcome is Outcome.NOT_APPLICABLE
        self.above += finding.outcome is Outcome.DOES_NOT_MEET
        if line.tonnes is not None:
            self.tonnes_resolved += line.tonnes
        if line.customs_value is not None:
            self.value_resolved += line.customs_value.amount
            self.resolved_currencies.add(line.customs_value.currency)
        self._add_amounts(finding)

    def _add_amounts(self, finding: LineFinding) -> None:
        line, compared = finding.line, finding.compared
        embodied, excess = finding.embodied, finding.excess_emissions
        if compared is None or compared.charge is None or embodied is None or excess is None:
            self.exempt_currencies.add(nothing_due_in(line))
            self._add_charged_value(line.customs_value)
            return
        charge, basis = compared.charge, compared.benchmark.basis
        self.units.add(compared.benchmark.unit)
        self.scopes.add(compared.benchmark.scope)
        self.currencies.add(charge.currency)
        self.embodied += embodied
        if excess:
            self.excess += excess
        self._add_charge(charge, basis)
        self.lines_by_basis[basis] = self.lines_by_basis.get(basis, 0) + 1
        if line.customs_value is not None and line.customs_value.currency == charge.currency:
            self._add_charged_value(line.customs_value)
            self.net_on_value += charge.net

    def _add_charge(self, charge: Charge, basis: Basis) -> None:
        # Many lines owe nothing, and few a credit or a cap: zeros are not added.
        if charge.credits:
            self.credits += charge.credits
        if charge.cap_reduction:
            self.capped += charge.cap_reduction
        self.by_basis.setdefault(basis, ZERO)
        if charge.net:
            self.payable += to_cent(charge.net)
            self.by_basis[basis] += charge.net

    def _add_charged_value(self, value: Money | None) -> None:
        if value is not None:
            charged = self.value_charged.get(value.currency, ZERO)
            self.value_charged[value.currency] = charged + value.amount

    def merge(self, other: "Sums") -> None:
        """Add another group's sums; exact, so the order of merging does not matter."""
        for name in _NUMBERS:
            amount = getattr(other, name)
            if amount:
                setattr(self, name, getattr(self, name) + amount)
        for basis, amount in other.by_basis.items():
            self.by_basis[basis] = self.by_basis.get(basis, ZERO) + amount
        for basis, count in other.lines_by_basis.items():
            self.lines_by_basis[basis] = self.lines_by_basis.get(basis, 0) + count
        for currency, amount in other.value_charged.items():
            self.value_charged[currency] = self.value_charged.get(currency, ZERO) + amount
        for name in _SETS:
            getattr(self, name).update(getattr(other, name))

    def _add_unresolved(self, finding: LineFinding) -> None:
        line = finding.line
        if line.tonnes is not None:
            self.tonnes_unresolved += line.tonnes
        if line.customs_value is not None:
            self.value_unresolved += line.customs_value.amount
        nets = range_of(finding)
        if nets is None:
            return
        self.ranged += 1
        self.lowest += nets[0]
        self.highest += nets[1]
        self.range_currencies.update(
            one.charge.currency for one in finding.candidates if one.charge is not None
        )


_NUMBERS = tuple(one.name for one in fields(Sums) if one.type in (int, Fraction))
_SETS = tuple(one.name for one in fields(Sums) if one.type == set[str])


def nothing_due_in(line: ImportLine) -> str:
    """Return the currency in which an exempt line owes nothing: that of its value, else USD."""
    return line.customs_value.currency if line.customs_value is not None else "USD"


def range_of(finding: LineFinding) -> tuple[Fraction, Fraction] | None:
    """Return the lowest and highest charge over the candidates of an ambiguous line."""
    nets = [one.charge.net for one in finding.candidates if one.charge is not None]
    return (min(nets), max(nets)) if nets else None


def share(part: Fraction, whole: Fraction) -> Fraction | None:
    """Return a ratio, or None where the whole is zero."""
    if not whole:
        return None
    return part / whole if part else ZERO


def line_share(part: int, whole: int) -> Fraction | None:
    """Return a share of a count, or None of nothing."""
    return Fraction(part, whole) if whole else None

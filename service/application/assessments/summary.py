"""The totals of a column and its groups, as documents."""

from fractions import Fraction
from typing import Any

from service.application.assessments.render import cents, money, optional
from service.domain.border.totals import Sums, line_share, share
from service.domain.numbers import ZERO

Document = dict[str, Any]


def totals_document(sums: Sums) -> Document:
    """Return sums, shares and rates of a group; a sum over unlike units or currencies is null."""
    currency = _only(sums.currencies or sums.exempt_currencies)
    value_currency = _only(sums.value_currencies)
    resolved_currency = _only(sums.resolved_currencies)
    unit = _only(sums.units) if len(sums.scopes) == 1 else None
    net = sums.net
    return {
        "lines": sums.lines,
        "resolved_lines": sums.resolved,
        "unresolved_lines": sums.lines - sums.resolved,
        "exempt_lines": sums.exempt,
        "lines_above_threshold": sums.above,
        "lines_without_quantity": sums.without_quantity,
        "lines_without_customs_value": sums.without_value,
        "tonnes": optional(sums.tonnes_resolved),
        "customs_value": money(sums.value_resolved, resolved_currency)
        if resolved_currency
        else None,
        "embodied": _emissions(sums.embodied, unit),
        "excess_emissions": _emissions(sums.excess, unit),
        **_money(sums, net, currency),
        **_rates(sums, net, currency, unit),
        "resolved_shares": {
            "lines": optional(line_share(sums.resolved, sums.lines)),
            "value": optional(share(sums.value_resolved, sums.value)) if value_currency else None,
            "tonnes": optional(share(sums.tonnes_resolved, sums.tonnes)),
        },
        "charge_shares_by_basis": _by_basis(sums, net, currency),
        "lines_by_basis": {basis.value: n for basis, n in sorted(sums.lines_by_basis.items())},
        "unresolved_range": _range(sums, _only(sums.range_currencies)),
    }


def _only(found: set[str]) -> str | None:
    return next(iter(found)) if len(found) == 1 else None


def _emissions(value: Fraction, unit: str | None) -> Document | None:
    return {"value": optional(value), "unit": unit.partition("/")[0]} if unit else None


def _money(sums: Sums, net: Fraction, currency: str | None) -> Document:
    names = ("gross_charge", "credits", "cap_reduction", "net_charge")
    if currency is None or not sums.resolved:
        return dict.fromkeys((*names, "amount_payable"))
    amounts = (sums.gross, sums.credits, sums.capped, net)
    found: Document = {
        name: money(amount, currency) for name, amount in zip(names, amounts, strict=True)
    }
    return found | {"amount_payable": cents(sums.payable, currency)}


def _rates(sums: Sums, net: Fraction, currency: str | None, unit: str | None) -> Document:
    if currency is None or not sums.resolved:
        return {"ad_valorem_equivalent": None, "per_tonne": None, "per_embodied_tonne": None}
    on_value = share(sums.net_on_value, sums.value_charged.get(currency, ZERO))
    per_embodied = share(net, sums.embodied) if unit else None
    return {
        "ad_valorem_equivalent": optional(on_value),
        "per_tonne": money(share(net, sums.tonnes_resolved), currency),
        "per_embodied_tonne": money(per_embodied, currency),
    }


def _by_basis(sums: Sums, net: Fraction, currency: str | None) -> Document | None:
    """Return the share of the net charge that rests on each basis; None where nothing is due."""
    if currency is None or net == 0:
        return None
    return {
        basis.value: optional(share(amount, net)) for basis, amount in sorted(sums.by_basis.items())
    }


def _range(sums: Sums, currency: str | None) -> Document | None:
    if not sums.ranged or currency is None:
        return None
    return {
        "lines": sums.ranged,
        "lowest_charge": money(sums.lowest, currency),
        "highest_charge": money(sums.highest, currency),
    }

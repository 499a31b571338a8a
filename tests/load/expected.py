"""What the service has to answer, worked out apart from it in decimals."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal, Inexact, localcontext
from typing import Any

from tests.load.imports import RATE, Document, Table

TONNES = {"kg": Decimal("0.001"), "t": Decimal(1), "short_ton": Decimal("0.90718474")}
CENT = Decimal("0.01")
# Wide enough for every product here; one that would need rounding raises.
_EXACT = Context(prec=80, traps=[Inexact])


@dataclass(frozen=True, slots=True)
class Expected:
    """The totals of a set of lines."""

    lines: int
    resolved_lines: int
    lines_above_threshold: int
    net_charge: Decimal
    amount_payable: Decimal


def expected_of(lines: Iterable[Document], table: Table) -> Expected:
    """Return the totals: the excess over the U.S. figure, times rate and tonnes, line by line."""
    given = list(lines)
    with localcontext(_EXACT):
        charges = [found for line in given if (found := _charge(line, table)) is not None]
        payable = (charge.quantize(CENT, ROUND_HALF_UP, _ROUNDING) for charge in charges)
        return Expected(
            len(given),
            len(charges),
            sum(charge > 0 for charge in charges),
            sum(charges, Decimal(0)),
            sum(payable, Decimal(0)),
        )


_ROUNDING = Context(prec=80)


def _charge(line: Document, table: Table) -> Decimal | None:
    """Return the charge of a line, or None where its origin has no figure."""
    system = "cn_code" if "cn_code" in line else "hts_code"
    figures = table.figures(line[system], system, line.get("material"))
    intensity = figures.get(line["country_of_origin"])
    if intensity is None:
        return None
    tonnes = Decimal(line["quantity"]) * TONNES[line["quantity_unit"]]
    return max(Decimal(0), intensity - figures["US"]) * RATE * tonnes


def answered(totals: dict[str, Any]) -> Expected:
    """Return the totals of an answer in the same shape."""
    return Expected(
        totals["lines"],
        totals["resolved_lines"],
        totals["lines_above_threshold"],
        Decimal(totals["net_charge"]["amount"]),
        Decimal(totals["amount_payable"]["amount"]),
    )

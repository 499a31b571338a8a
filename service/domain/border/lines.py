"""What an importer or analyst says of one line of imports."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from service.domain.benchmarks.products import Product
from service.domain.benchmarks.resolve import VerifiedIntensity


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in one currency."""

    amount: Fraction
    currency: str


@dataclass(frozen=True, slots=True)
class ImportLine:
    """One line: a good, its origin, and what is known of mass, value, date and evidence.

    `tonnes` is None where no quantity is known: such a line is never charged zero.
    `period` holds the first and the last day of what the line adds up.
    `quantity_text` and `quantity_unit` keep the quantity as it was written.
    """

    line_id: str
    product: Product
    country: str
    on: date
    year: int
    tonnes: Fraction | None = None
    quantity_text: str | None = None
    quantity_unit: str | None = None
    customs_value: Money | None = None
    importer: str | None = None
    verified: VerifiedIntensity | None = None
    price_paid: Money | None = None
    price_per: str | None = None
    entry_on: date | None = None
    period: tuple[date, date] | None = None

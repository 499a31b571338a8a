from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.exchange_rate_in_from_currency import (
    ExchangeRateInFromCurrency,
    check_exchange_rate_in_from_currency,
)
from ..models.exchange_rate_in_to_currency import (
    ExchangeRateInToCurrency,
    check_exchange_rate_in_to_currency,
)

T = TypeVar("T", bound="ExchangeRateIn")


@_attrs_define
class ExchangeRateIn:
    """An exchange rate that the caller declares."""

    because: str
    """ Source and day of the rate """
    from_currency: ExchangeRateInFromCurrency
    """ Converted from """
    rate: str
    """ Units of `to` for one of `from`, above zero """
    to_currency: ExchangeRateInToCurrency
    """ Converted to """

    def to_dict(self) -> dict[str, Any]:
        because = self.because

        from_currency: str = self.from_currency

        rate = self.rate

        to_currency: str = self.to_currency

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "because": because,
                "from_currency": from_currency,
                "rate": rate,
                "to_currency": to_currency,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        because = d.pop("because")

        from_currency = check_exchange_rate_in_from_currency(d.pop("from_currency"))

        rate = d.pop("rate")

        to_currency = check_exchange_rate_in_to_currency(d.pop("to_currency"))

        exchange_rate_in = cls(
            because=because,
            from_currency=from_currency,
            rate=rate,
            to_currency=to_currency,
        )

        return exchange_rate_in

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.price_paid_in_currency import (
    PricePaidInCurrency,
    check_price_paid_in_currency,
)
from ..models.price_paid_in_per import PricePaidInPer, check_price_paid_in_per

T = TypeVar("T", bound="PricePaidIn")


@_attrs_define
class PricePaidIn:
    """A carbon price effectively paid abroad, net of rebates and free allocation."""

    amount: str
    """ Decimal text """
    currency: PricePaidInCurrency
    """ ISO 4217 code """
    per: PricePaidInPer
    """ Per tonne of what it was paid """

    def to_dict(self) -> dict[str, Any]:
        amount = self.amount

        currency: str = self.currency

        per: str = self.per

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "amount": amount,
                "currency": currency,
                "per": per,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        amount = d.pop("amount")

        currency = check_price_paid_in_currency(d.pop("currency"))

        per = check_price_paid_in_per(d.pop("per"))

        price_paid_in = cls(
            amount=amount,
            currency=currency,
            per=per,
        )

        return price_paid_in

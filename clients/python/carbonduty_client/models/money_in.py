from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.money_in_currency import MoneyInCurrency, check_money_in_currency

T = TypeVar("T", bound="MoneyIn")


@_attrs_define
class MoneyIn:
    """An amount in one currency."""

    amount: str
    """ Decimal text """
    currency: MoneyInCurrency
    """ ISO 4217 code """

    def to_dict(self) -> dict[str, Any]:
        amount = self.amount

        currency: str = self.currency

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "amount": amount,
                "currency": currency,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        amount = d.pop("amount")

        currency = check_money_in_currency(d.pop("currency"))

        money_in = cls(
            amount=amount,
            currency=currency,
        )

        return money_in

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="MoneyOut")


@_attrs_define
class MoneyOut:
    """An amount in one currency."""

    amount: str
    """ Unrounded, unless the field says otherwise """
    currency: str
    """ ISO 4217 code """

    def to_dict(self) -> dict[str, Any]:
        amount = self.amount

        currency = self.currency

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

        currency = d.pop("currency")

        money_out = cls(
            amount=amount,
            currency=currency,
        )

        return money_out

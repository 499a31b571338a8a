from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.money_in import MoneyIn


T = TypeVar("T", bound="DeMinimisIn")


@_attrs_define
class DeMinimisIn:
    """An amount per importer and calendar year, over the lines of this request."""

    customs_value: MoneyIn | None | Unset = UNSET
    """ Value; or give quantity """
    inclusive: bool | Unset = True
    """ Whether the amount itself is still exempt """
    quantity: None | str | Unset = UNSET
    """ Mass; or give customs_value """
    quantity_unit: None | str | Unset = UNSET
    """ Unit of the mass """

    def to_dict(self) -> dict[str, Any]:
        from ..models.money_in import MoneyIn  # noqa: PLC0415

        customs_value: dict[str, Any] | None | Unset
        if isinstance(self.customs_value, Unset):
            customs_value = UNSET
        elif isinstance(self.customs_value, MoneyIn):
            customs_value = self.customs_value.to_dict()
        else:
            customs_value = self.customs_value

        inclusive = self.inclusive

        quantity: None | str | Unset
        if isinstance(self.quantity, Unset):
            quantity = UNSET
        else:
            quantity = self.quantity

        quantity_unit: None | str | Unset
        if isinstance(self.quantity_unit, Unset):
            quantity_unit = UNSET
        else:
            quantity_unit = self.quantity_unit

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if customs_value is not UNSET:
            field_dict["customs_value"] = customs_value
        if inclusive is not UNSET:
            field_dict["inclusive"] = inclusive
        if quantity is not UNSET:
            field_dict["quantity"] = quantity
        if quantity_unit is not UNSET:
            field_dict["quantity_unit"] = quantity_unit

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.money_in import MoneyIn  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_customs_value(data: object) -> MoneyIn | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                customs_value_type_0 = MoneyIn.from_dict(data)

                return customs_value_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MoneyIn | None | Unset, data)

        customs_value = _parse_customs_value(d.pop("customs_value", UNSET))

        inclusive = d.pop("inclusive", UNSET)

        def _parse_quantity(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        quantity = _parse_quantity(d.pop("quantity", UNSET))

        def _parse_quantity_unit(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        quantity_unit = _parse_quantity_unit(d.pop("quantity_unit", UNSET))

        de_minimis_in = cls(
            customs_value=customs_value,
            inclusive=inclusive,
            quantity=quantity,
            quantity_unit=quantity_unit,
        )

        return de_minimis_in

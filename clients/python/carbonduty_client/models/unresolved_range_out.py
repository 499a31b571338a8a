from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.money_out import MoneyOut


T = TypeVar("T", bound="UnresolvedRangeOut")


@_attrs_define
class UnresolvedRangeOut:
    """What ambiguous lines could owe together; in no sum."""

    highest_charge: MoneyOut
    """ An amount in one currency. """
    lines: int
    """ Lines with a range """
    lowest_charge: MoneyOut
    """ An amount in one currency. """

    def to_dict(self) -> dict[str, Any]:
        highest_charge = self.highest_charge.to_dict()

        lines = self.lines

        lowest_charge = self.lowest_charge.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "highest_charge": highest_charge,
                "lines": lines,
                "lowest_charge": lowest_charge,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.money_out import MoneyOut  # noqa: PLC0415

        d = dict(src_dict)
        highest_charge = MoneyOut.from_dict(d.pop("highest_charge"))

        lines = d.pop("lines")

        lowest_charge = MoneyOut.from_dict(d.pop("lowest_charge"))

        unresolved_range_out = cls(
            highest_charge=highest_charge,
            lines=lines,
            lowest_charge=lowest_charge,
        )

        return unresolved_range_out

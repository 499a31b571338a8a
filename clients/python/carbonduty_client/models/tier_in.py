from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="TierIn")


@_attrs_define
class TierIn:
    """An ad valorem rate above a relative distance to the threshold, (i - t) / t."""

    above: str
    """ Bound of the distance """
    rate: str
    """ Share of customs value """
    inclusive: bool | Unset = False
    """ Whether the bound itself is in the tier """

    def to_dict(self) -> dict[str, Any]:
        above = self.above

        rate = self.rate

        inclusive = self.inclusive

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "above": above,
                "rate": rate,
            }
        )
        if inclusive is not UNSET:
            field_dict["inclusive"] = inclusive

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        above = d.pop("above")

        rate = d.pop("rate")

        inclusive = d.pop("inclusive", UNSET)

        tier_in = cls(
            above=above,
            rate=rate,
            inclusive=inclusive,
        )

        return tier_in

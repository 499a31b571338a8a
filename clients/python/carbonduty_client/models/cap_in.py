from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="CapIn")


@_attrs_define
class CapIn:
    """A ceiling on the charge of a line."""

    share_of_value: str
    """ Share of customs value """

    def to_dict(self) -> dict[str, Any]:
        share_of_value = self.share_of_value

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "share_of_value": share_of_value,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        share_of_value = d.pop("share_of_value")

        cap_in = cls(
            share_of_value=share_of_value,
        )

        return cap_in

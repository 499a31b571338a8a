from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="DeclineIn")


@_attrs_define
class DeclineIn:
    """A yearly decline: share of the starting threshold per year, never below zero."""

    from_year: int
    """ Year of the undiminished threshold """
    share_per_year: str
    """ Share taken off each year """

    def to_dict(self) -> dict[str, Any]:
        from_year = self.from_year

        share_per_year = self.share_per_year

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "from_year": from_year,
                "share_per_year": share_per_year,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        from_year = d.pop("from_year")

        share_per_year = d.pop("share_per_year")

        decline_in = cls(
            from_year=from_year,
            share_per_year=share_per_year,
        )

        return decline_in

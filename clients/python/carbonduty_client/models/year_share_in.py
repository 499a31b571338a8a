from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="YearShareIn")


@_attrs_define
class YearShareIn:
    """A share that holds from a year on."""

    from_year: int
    """ First year """
    share: str
    """ Share between 0 and 1 """

    def to_dict(self) -> dict[str, Any]:
        from_year = self.from_year

        share = self.share

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "from_year": from_year,
                "share": share,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        from_year = d.pop("from_year")

        share = d.pop("share")

        year_share_in = cls(
            from_year=from_year,
            share=share,
        )

        return year_share_in

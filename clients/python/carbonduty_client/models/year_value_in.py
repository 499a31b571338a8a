from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="YearValueIn")


@_attrs_define
class YearValueIn:
    """A value that holds from a year on."""

    from_year: int
    """ First year """
    value: str
    """ Decimal text """

    def to_dict(self) -> dict[str, Any]:
        from_year = self.from_year

        value = self.value

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "from_year": from_year,
                "value": value,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        from_year = d.pop("from_year")

        value = d.pop("value")

        year_value_in = cls(
            from_year=from_year,
            value=value,
        )

        return year_value_in

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="SharesOut")


@_attrs_define
class SharesOut:
    """Shares of what was resolved, 0 to 1; null of nothing."""

    lines: None | str
    """ Of the lines """
    tonnes: None | str
    """ Of the masses given; lines without one, counted in `lines_without_quantity`, are in neither part of the
    ratio, so that 1 says nothing of them """
    value: None | str
    """ Of the customs values given; lines without one, counted in `lines_without_customs_value`, are in neither
    part of the ratio """

    def to_dict(self) -> dict[str, Any]:
        lines: None | str
        lines = self.lines

        tonnes: None | str
        tonnes = self.tonnes

        value: None | str
        value = self.value

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "lines": lines,
                "tonnes": tonnes,
                "value": value,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_lines(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        lines = _parse_lines(d.pop("lines"))

        def _parse_tonnes(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        tonnes = _parse_tonnes(d.pop("tonnes"))

        def _parse_value(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        value = _parse_value(d.pop("value"))

        shares_out = cls(
            lines=lines,
            tonnes=tonnes,
            value=value,
        )

        return shares_out

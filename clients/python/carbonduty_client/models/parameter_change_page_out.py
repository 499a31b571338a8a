from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.parameter_change_out import ParameterChangeOut


T = TypeVar("T", bound="ParameterChangePageOut")


@_attrs_define
class ParameterChangePageOut:
    """A page of changes of parameters, by day and id."""

    items: list[ParameterChangeOut]
    """ Changes """
    next_cursor: None | str
    """ Give as `cursor` for the next page """
    notice: str
    """ What a result that rests on these figures is not """
    since: datetime.date
    """ The first day looked at """

    def to_dict(self) -> dict[str, Any]:
        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        next_cursor: None | str
        next_cursor = self.next_cursor

        notice = self.notice

        since = self.since.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "items": items,
                "next_cursor": next_cursor,
                "notice": notice,
                "since": since,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.parameter_change_out import ParameterChangeOut  # noqa: PLC0415

        d = dict(src_dict)
        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = ParameterChangeOut.from_dict(items_item_data)

            items.append(items_item)

        def _parse_next_cursor(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        next_cursor = _parse_next_cursor(d.pop("next_cursor"))

        notice = d.pop("notice")

        since = datetime.date.fromisoformat(d.pop("since"))

        parameter_change_page_out = cls(
            items=items,
            next_cursor=next_cursor,
            notice=notice,
            since=since,
        )

        return parameter_change_page_out

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.change_out import ChangeOut


T = TypeVar("T", bound="ChangePageOut")


@_attrs_define
class ChangePageOut:
    """One page of the changes between two releases: sources first, then dataset by dataset."""

    from_release: str
    """ The release compared from """
    items: list[ChangeOut]
    """ The changes of this page """
    next_cursor: None | str
    """ Cursor of the next page; null on the last one """
    to_release: str
    """ The release compared with """
    total: int
    """ How many changes there are on all pages """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from_release = self.from_release

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        next_cursor: None | str
        next_cursor = self.next_cursor

        to_release = self.to_release

        total = self.total

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "from_release": from_release,
                "items": items,
                "next_cursor": next_cursor,
                "to_release": to_release,
                "total": total,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.change_out import ChangeOut  # noqa: PLC0415

        d = dict(src_dict)
        from_release = d.pop("from_release")

        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = ChangeOut.from_dict(items_item_data)

            items.append(items_item)

        def _parse_next_cursor(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        next_cursor = _parse_next_cursor(d.pop("next_cursor"))

        to_release = d.pop("to_release")

        total = d.pop("total")

        change_page_out = cls(
            from_release=from_release,
            items=items,
            next_cursor=next_cursor,
            to_release=to_release,
            total=total,
        )

        change_page_out.additional_properties = d
        return change_page_out

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties

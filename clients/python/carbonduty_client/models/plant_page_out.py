from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.plant_out import PlantOut


T = TypeVar("T", bound="PlantPageOut")


@_attrs_define
class PlantPageOut:
    """A page of plants, by id."""

    items: list[PlantOut]
    """ Plants """
    next_cursor: None | str
    """ Give as `cursor` for the next page """
    not_derivable: list[str]
    """ What may not be derived from these records """

    def to_dict(self) -> dict[str, Any]:
        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        next_cursor: None | str
        next_cursor = self.next_cursor

        not_derivable = self.not_derivable

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "items": items,
                "next_cursor": next_cursor,
                "not_derivable": not_derivable,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.plant_out import PlantOut  # noqa: PLC0415

        d = dict(src_dict)
        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = PlantOut.from_dict(items_item_data)

            items.append(items_item)

        def _parse_next_cursor(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        next_cursor = _parse_next_cursor(d.pop("next_cursor"))

        not_derivable = cast(list[str], d.pop("not_derivable"))

        plant_page_out = cls(
            items=items,
            next_cursor=next_cursor,
            not_derivable=not_derivable,
        )

        return plant_page_out

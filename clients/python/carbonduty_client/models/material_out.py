from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="MaterialOut")


@_attrs_define
class MaterialOut:
    """A category of goods."""

    codes: list[str]
    """ Code prefixes of a broad group without codes of its own """
    functional_unit: str
    """ What a tonne of it is """
    id: str
    """ Material id """
    label: str
    """ Name """
    parent: None | str
    """ The broader material """

    def to_dict(self) -> dict[str, Any]:
        codes = self.codes

        functional_unit = self.functional_unit

        id = self.id

        label = self.label

        parent: None | str
        parent = self.parent

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "codes": codes,
                "functional_unit": functional_unit,
                "id": id,
                "label": label,
                "parent": parent,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        codes = cast(list[str], d.pop("codes"))

        functional_unit = d.pop("functional_unit")

        id = d.pop("id")

        label = d.pop("label")

        def _parse_parent(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        parent = _parse_parent(d.pop("parent"))

        material_out = cls(
            codes=codes,
            functional_unit=functional_unit,
            id=id,
            label=label,
            parent=parent,
        )

        return material_out

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="ScopeOut")


@_attrs_define
class ScopeOut:
    """What a figure counts."""

    boundary: str
    """ What is inside """
    functional_unit: str
    """ Per unit of what """
    gases: str
    """ Which gases """
    gwp_set: str
    """ Which global warming potentials """
    id: str
    """ Scope id """
    label: str
    """ Name """
    unit: str
    """ Unit of its figures """

    def to_dict(self) -> dict[str, Any]:
        boundary = self.boundary

        functional_unit = self.functional_unit

        gases = self.gases

        gwp_set = self.gwp_set

        id = self.id

        label = self.label

        unit = self.unit

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "boundary": boundary,
                "functional_unit": functional_unit,
                "gases": gases,
                "gwp_set": gwp_set,
                "id": id,
                "label": label,
                "unit": unit,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        boundary = d.pop("boundary")

        functional_unit = d.pop("functional_unit")

        gases = d.pop("gases")

        gwp_set = d.pop("gwp_set")

        id = d.pop("id")

        label = d.pop("label")

        unit = d.pop("unit")

        scope_out = cls(
            boundary=boundary,
            functional_unit=functional_unit,
            gases=gases,
            gwp_set=gwp_set,
            id=id,
            label=label,
            unit=unit,
        )

        return scope_out

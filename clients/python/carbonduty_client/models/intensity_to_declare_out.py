from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="IntensityToDeclareOut")


@_attrs_define
class IntensityToDeclareOut:
    """An intensity that you would declare for lines without a figure."""

    because: str
    """ Fill in the grounds """
    scope: str
    """ Scope that was asked """
    unit: str
    """ Unit of the scope """
    value: str
    """ Fill in the emissions per tonne of good """

    def to_dict(self) -> dict[str, Any]:
        because = self.because

        scope = self.scope

        unit = self.unit

        value = self.value

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "because": because,
                "scope": scope,
                "unit": unit,
                "value": value,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        because = d.pop("because")

        scope = d.pop("scope")

        unit = d.pop("unit")

        value = d.pop("value")

        intensity_to_declare_out = cls(
            because=because,
            scope=scope,
            unit=unit,
            value=value,
        )

        return intensity_to_declare_out

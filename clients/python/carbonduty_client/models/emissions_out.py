from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.emissions_out_unit import EmissionsOutUnit, check_emissions_out_unit

T = TypeVar("T", bound="EmissionsOut")


@_attrs_define
class EmissionsOut:
    """A mass of emissions."""

    unit: EmissionsOutUnit
    """ Tonnes of CO2e, or of CO2 alone """
    value: str
    """ Exact value """

    def to_dict(self) -> dict[str, Any]:
        unit: str = self.unit

        value = self.value

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "unit": unit,
                "value": value,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        unit = check_emissions_out_unit(d.pop("unit"))

        value = d.pop("value")

        emissions_out = cls(
            unit=unit,
            value=value,
        )

        return emissions_out

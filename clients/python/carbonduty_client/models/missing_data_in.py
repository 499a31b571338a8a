from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.missing_data_in_unit import MissingDataInUnit, check_missing_data_in_unit
from ..types import UNSET, Unset

T = TypeVar("T", bound="MissingDataIn")


@_attrs_define
class MissingDataIn:
    """The intensity you declare for lines without a figure, echoed in the result."""

    because: str
    """ On what grounds """
    scope: str
    """ Scope id """
    unit: MissingDataInUnit
    """ Unit of the value """
    value: str
    """ Emissions per tonne of good """
    mark_up: str | Unset = "0"
    """ Share added to the value """

    def to_dict(self) -> dict[str, Any]:
        because = self.because

        scope = self.scope

        unit: str = self.unit

        value = self.value

        mark_up = self.mark_up

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "because": because,
                "scope": scope,
                "unit": unit,
                "value": value,
            }
        )
        if mark_up is not UNSET:
            field_dict["mark_up"] = mark_up

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        because = d.pop("because")

        scope = d.pop("scope")

        unit = check_missing_data_in_unit(d.pop("unit"))

        value = d.pop("value")

        mark_up = d.pop("mark_up", UNSET)

        missing_data_in = cls(
            because=because,
            scope=scope,
            unit=unit,
            value=value,
            mark_up=mark_up,
        )

        return missing_data_in

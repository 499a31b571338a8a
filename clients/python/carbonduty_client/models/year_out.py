from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="YearOut")


@_attrs_define
class YearOut:
    """The direct emissions of one year."""

    emissions_tco2e: str
    """ Direct emissions, t CO2e (AR4 GWPs) """
    year: int
    """ Reporting year """

    def to_dict(self) -> dict[str, Any]:
        emissions_tco2e = self.emissions_tco2e

        year = self.year

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "emissions_tco2e": emissions_tco2e,
                "year": year,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        emissions_tco2e = d.pop("emissions_tco2e")

        year = d.pop("year")

        year_out = cls(
            emissions_tco2e=emissions_tco2e,
            year=year,
        )

        return year_out

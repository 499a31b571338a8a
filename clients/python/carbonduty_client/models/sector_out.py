from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="SectorOut")


@_attrs_define
class SectorOut:
    """A sector with its plants and their emissions in the latest year."""

    emissions_tco2e: str
    """ Their direct emissions in it, t CO2e """
    label: str
    """ Name """
    materials: list[str]
    """ Material ids of its plants """
    plants: int
    """ Number of plants on record """
    sector: str
    """ Sector id """
    year: int
    """ Latest year on record """

    def to_dict(self) -> dict[str, Any]:
        emissions_tco2e = self.emissions_tco2e

        label = self.label

        materials = self.materials

        plants = self.plants

        sector = self.sector

        year = self.year

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "emissions_tco2e": emissions_tco2e,
                "label": label,
                "materials": materials,
                "plants": plants,
                "sector": sector,
                "year": year,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        emissions_tco2e = d.pop("emissions_tco2e")

        label = d.pop("label")

        materials = cast(list[str], d.pop("materials"))

        plants = d.pop("plants")

        sector = d.pop("sector")

        year = d.pop("year")

        sector_out = cls(
            emissions_tco2e=emissions_tco2e,
            label=label,
            materials=materials,
            plants=plants,
            sector=sector,
            year=year,
        )

        return sector_out

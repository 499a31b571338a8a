from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="PartsOut")


@_attrs_define
class PartsOut:
    """The emissions of the latest year by part; null where a part is not reported."""

    biogenic_co2_t: None | str
    """ Biogenic CO2, t; in no total """
    electricity_generation_tco2e: None | str
    """ Power station on the site, t CO2e """
    process_tco2e: None | str
    """ Process emissions, t CO2e """
    stationary_combustion_tco2e: None | str
    """ Combustion of fuel in stationary units, t CO2e """
    total_tco2e: str
    """ Total direct emissions, t CO2e """
    year: int
    """ Reporting year """

    def to_dict(self) -> dict[str, Any]:
        biogenic_co2_t: None | str
        biogenic_co2_t = self.biogenic_co2_t

        electricity_generation_tco2e: None | str
        electricity_generation_tco2e = self.electricity_generation_tco2e

        process_tco2e: None | str
        process_tco2e = self.process_tco2e

        stationary_combustion_tco2e: None | str
        stationary_combustion_tco2e = self.stationary_combustion_tco2e

        total_tco2e = self.total_tco2e

        year = self.year

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "biogenic_co2_t": biogenic_co2_t,
                "electricity_generation_tco2e": electricity_generation_tco2e,
                "process_tco2e": process_tco2e,
                "stationary_combustion_tco2e": stationary_combustion_tco2e,
                "total_tco2e": total_tco2e,
                "year": year,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_biogenic_co2_t(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        biogenic_co2_t = _parse_biogenic_co2_t(d.pop("biogenic_co2_t"))

        def _parse_electricity_generation_tco2e(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        electricity_generation_tco2e = _parse_electricity_generation_tco2e(
            d.pop("electricity_generation_tco2e")
        )

        def _parse_process_tco2e(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        process_tco2e = _parse_process_tco2e(d.pop("process_tco2e"))

        def _parse_stationary_combustion_tco2e(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        stationary_combustion_tco2e = _parse_stationary_combustion_tco2e(
            d.pop("stationary_combustion_tco2e")
        )

        total_tco2e = d.pop("total_tco2e")

        year = d.pop("year")

        parts_out = cls(
            biogenic_co2_t=biogenic_co2_t,
            electricity_generation_tco2e=electricity_generation_tco2e,
            process_tco2e=process_tco2e,
            stationary_combustion_tco2e=stationary_combustion_tco2e,
            total_tco2e=total_tco2e,
            year=year,
        )

        return parts_out

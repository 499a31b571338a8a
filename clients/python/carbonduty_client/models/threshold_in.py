from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.threshold_basis import ThresholdBasis, check_threshold_basis
from ..models.threshold_in_statistic_type_0 import (
    ThresholdInStatisticType0,
    check_threshold_in_statistic_type_0,
)
from ..models.threshold_in_unit import ThresholdInUnit, check_threshold_in_unit
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.decline_in import DeclineIn
    from ..models.year_share_in import YearShareIn


T = TypeVar("T", bound="ThresholdIn")


@_attrs_define
class ThresholdIn:
    """One threshold: (value or U.S. figure) x factor + margin, then the yearly decline."""

    basis: ThresholdBasis
    """ What a threshold is derived from. """
    decline: DeclineIn | None | Unset = UNSET
    """ Yearly decline """
    factor: str | Unset = "1"
    """ Multiplies the value or the U.S. figure """
    margin: str | Unset = "0"
    """ Added after the factor """
    material: None | str | Unset = UNSET
    """ Material id; left out: every material """
    percentile: None | str | Unset = UNSET
    """ With `percentile`: the share """
    scope: None | str | Unset = UNSET
    """ Scope id; needed for a stipulated threshold, else that of the dataset """
    statistic: None | ThresholdInStatisticType0 | Unset = UNSET
    """ With `plant_table`: which statistic of the plants, by output """
    table: list[YearShareIn] | None | Unset = UNSET
    """ Share of the threshold by year """
    unit: ThresholdInUnit | Unset = "tCO2e/t"
    """ Unit of value and margin """
    value: None | str | Unset = UNSET
    """ The stipulated value; 0 is legal """

    def to_dict(self) -> dict[str, Any]:
        from ..models.decline_in import DeclineIn  # noqa: PLC0415

        basis: str = self.basis

        decline: dict[str, Any] | None | Unset
        if isinstance(self.decline, Unset):
            decline = UNSET
        elif isinstance(self.decline, DeclineIn):
            decline = self.decline.to_dict()
        else:
            decline = self.decline

        factor = self.factor

        margin = self.margin

        material: None | str | Unset
        if isinstance(self.material, Unset):
            material = UNSET
        else:
            material = self.material

        percentile: None | str | Unset
        if isinstance(self.percentile, Unset):
            percentile = UNSET
        else:
            percentile = self.percentile

        scope: None | str | Unset
        if isinstance(self.scope, Unset):
            scope = UNSET
        else:
            scope = self.scope

        statistic: None | str | Unset
        if isinstance(self.statistic, Unset):
            statistic = UNSET
        elif isinstance(self.statistic, str):
            statistic = self.statistic
        else:
            statistic = self.statistic

        table: list[dict[str, Any]] | None | Unset
        if isinstance(self.table, Unset):
            table = UNSET
        elif isinstance(self.table, list):
            table = []
            for table_type_0_item_data in self.table:
                table_type_0_item = table_type_0_item_data.to_dict()
                table.append(table_type_0_item)

        else:
            table = self.table

        unit: str | Unset = UNSET
        if not isinstance(self.unit, Unset):
            unit = self.unit

        value: None | str | Unset
        if isinstance(self.value, Unset):
            value = UNSET
        else:
            value = self.value

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "basis": basis,
            }
        )
        if decline is not UNSET:
            field_dict["decline"] = decline
        if factor is not UNSET:
            field_dict["factor"] = factor
        if margin is not UNSET:
            field_dict["margin"] = margin
        if material is not UNSET:
            field_dict["material"] = material
        if percentile is not UNSET:
            field_dict["percentile"] = percentile
        if scope is not UNSET:
            field_dict["scope"] = scope
        if statistic is not UNSET:
            field_dict["statistic"] = statistic
        if table is not UNSET:
            field_dict["table"] = table
        if unit is not UNSET:
            field_dict["unit"] = unit
        if value is not UNSET:
            field_dict["value"] = value

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.decline_in import DeclineIn  # noqa: PLC0415
        from ..models.year_share_in import YearShareIn  # noqa: PLC0415

        d = dict(src_dict)
        basis = check_threshold_basis(d.pop("basis"))

        def _parse_decline(data: object) -> DeclineIn | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                decline_type_0 = DeclineIn.from_dict(data)

                return decline_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DeclineIn | None | Unset, data)

        decline = _parse_decline(d.pop("decline", UNSET))

        factor = d.pop("factor", UNSET)

        margin = d.pop("margin", UNSET)

        def _parse_material(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        material = _parse_material(d.pop("material", UNSET))

        def _parse_percentile(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        percentile = _parse_percentile(d.pop("percentile", UNSET))

        def _parse_scope(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        scope = _parse_scope(d.pop("scope", UNSET))

        def _parse_statistic(data: object) -> None | ThresholdInStatisticType0 | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                statistic_type_0 = check_threshold_in_statistic_type_0(data)

                return statistic_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ThresholdInStatisticType0 | Unset, data)

        statistic = _parse_statistic(d.pop("statistic", UNSET))

        def _parse_table(data: object) -> list[YearShareIn] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                table_type_0 = []
                _table_type_0 = data
                for table_type_0_item_data in _table_type_0:
                    table_type_0_item = YearShareIn.from_dict(table_type_0_item_data)

                    table_type_0.append(table_type_0_item)

                return table_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[YearShareIn] | None | Unset, data)

        table = _parse_table(d.pop("table", UNSET))

        _unit = d.pop("unit", UNSET)
        unit: ThresholdInUnit | Unset
        if isinstance(_unit, Unset):
            unit = UNSET
        else:
            unit = check_threshold_in_unit(_unit)

        def _parse_value(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        value = _parse_value(d.pop("value", UNSET))

        threshold_in = cls(
            basis=basis,
            decline=decline,
            factor=factor,
            margin=margin,
            material=material,
            percentile=percentile,
            scope=scope,
            statistic=statistic,
            table=table,
            unit=unit,
            value=value,
        )

        return threshold_in

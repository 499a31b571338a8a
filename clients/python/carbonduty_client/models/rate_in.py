from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.rate_in_unit import RateInUnit, check_rate_in_unit
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.escalator_in import EscalatorIn


T = TypeVar("T", bound="RateIn")


@_attrs_define
class RateIn:
    """The charge per tonne of emissions."""

    unit: RateInUnit
    """ Currency per tonne; a CO2-only figure is charged per tonne of CO2 """
    value: str
    """ Decimal text; 0 is legal """
    escalator: EscalatorIn | None | Unset = UNSET
    """ Needs from_year unless a table """
    from_year: int | None | Unset = UNSET
    """ First year of the path """

    def to_dict(self) -> dict[str, Any]:
        from ..models.escalator_in import EscalatorIn  # noqa: PLC0415

        unit: str = self.unit

        value = self.value

        escalator: dict[str, Any] | None | Unset
        if isinstance(self.escalator, Unset):
            escalator = UNSET
        elif isinstance(self.escalator, EscalatorIn):
            escalator = self.escalator.to_dict()
        else:
            escalator = self.escalator

        from_year: int | None | Unset
        if isinstance(self.from_year, Unset):
            from_year = UNSET
        else:
            from_year = self.from_year

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "unit": unit,
                "value": value,
            }
        )
        if escalator is not UNSET:
            field_dict["escalator"] = escalator
        if from_year is not UNSET:
            field_dict["from_year"] = from_year

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.escalator_in import EscalatorIn  # noqa: PLC0415

        d = dict(src_dict)
        unit = check_rate_in_unit(d.pop("unit"))

        value = d.pop("value")

        def _parse_escalator(data: object) -> EscalatorIn | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                escalator_type_0 = EscalatorIn.from_dict(data)

                return escalator_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EscalatorIn | None | Unset, data)

        escalator = _parse_escalator(d.pop("escalator", UNSET))

        def _parse_from_year(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        from_year = _parse_from_year(d.pop("from_year", UNSET))

        rate_in = cls(
            unit=unit,
            value=value,
            escalator=escalator,
            from_year=from_year,
        )

        return rate_in

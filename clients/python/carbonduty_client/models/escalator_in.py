from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.escalator_kind import EscalatorKind, check_escalator_kind
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.year_value_in import YearValueIn


T = TypeVar("T", bound="EscalatorIn")


@_attrs_define
class EscalatorIn:
    """How the rate moves: by a share a year, by an amount a year, or by a table."""

    kind: EscalatorKind
    """ How a rate moves from year to year. """
    step: None | str | Unset = UNSET
    """ Share (growth) or amount (add) per year """
    values: list[YearValueIn] | None | Unset = UNSET
    """ The table """

    def to_dict(self) -> dict[str, Any]:
        kind: str = self.kind

        step: None | str | Unset
        if isinstance(self.step, Unset):
            step = UNSET
        else:
            step = self.step

        values: list[dict[str, Any]] | None | Unset
        if isinstance(self.values, Unset):
            values = UNSET
        elif isinstance(self.values, list):
            values = []
            for values_type_0_item_data in self.values:
                values_type_0_item = values_type_0_item_data.to_dict()
                values.append(values_type_0_item)

        else:
            values = self.values

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
            }
        )
        if step is not UNSET:
            field_dict["step"] = step
        if values is not UNSET:
            field_dict["values"] = values

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.year_value_in import YearValueIn  # noqa: PLC0415

        d = dict(src_dict)
        kind = check_escalator_kind(d.pop("kind"))

        def _parse_step(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        step = _parse_step(d.pop("step", UNSET))

        def _parse_values(data: object) -> list[YearValueIn] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                values_type_0 = []
                _values_type_0 = data
                for values_type_0_item_data in _values_type_0:
                    values_type_0_item = YearValueIn.from_dict(values_type_0_item_data)

                    values_type_0.append(values_type_0_item)

                return values_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[YearValueIn] | None | Unset, data)

        values = _parse_values(d.pop("values", UNSET))

        escalator_in = cls(
            kind=kind,
            step=step,
            values=values,
        )

        return escalator_in

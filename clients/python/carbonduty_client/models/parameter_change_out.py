from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.dated_value_out import DatedValueOut


T = TypeVar("T", bound="ParameterChangeOut")


@_attrs_define
class ParameterChangeOut:
    """A day from which another value of a parameter holds."""

    after: DatedValueOut | None
    """ In force from that day; null: none any more """
    before: DatedValueOut | None
    """ In force the day before; null: none was """
    day: datetime.date
    """ First day of the new state """
    label: str
    """ Name """
    parameter_id: str
    """ Parameter id: regime and name """
    unit: str
    """ Unit; `1` is a share or a factor """

    def to_dict(self) -> dict[str, Any]:
        from ..models.dated_value_out import DatedValueOut  # noqa: PLC0415

        after: dict[str, Any] | None
        if isinstance(self.after, DatedValueOut):
            after = self.after.to_dict()
        else:
            after = self.after

        before: dict[str, Any] | None
        if isinstance(self.before, DatedValueOut):
            before = self.before.to_dict()
        else:
            before = self.before

        day = self.day.isoformat()

        label = self.label

        parameter_id = self.parameter_id

        unit = self.unit

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "after": after,
                "before": before,
                "day": day,
                "label": label,
                "parameter_id": parameter_id,
                "unit": unit,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.dated_value_out import DatedValueOut  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_after(data: object) -> DatedValueOut | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                after_type_0 = DatedValueOut.from_dict(data)

                return after_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DatedValueOut | None, data)

        after = _parse_after(d.pop("after"))

        def _parse_before(data: object) -> DatedValueOut | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                before_type_0 = DatedValueOut.from_dict(data)

                return before_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DatedValueOut | None, data)

        before = _parse_before(d.pop("before"))

        day = datetime.date.fromisoformat(d.pop("day"))

        label = d.pop("label")

        parameter_id = d.pop("parameter_id")

        unit = d.pop("unit")

        parameter_change_out = cls(
            after=after,
            before=before,
            day=day,
            label=label,
            parameter_id=parameter_id,
            unit=unit,
        )

        return parameter_change_out

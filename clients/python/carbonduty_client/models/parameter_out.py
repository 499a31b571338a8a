from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.comparator import Comparator, check_comparator
from ..models.key_date import KeyDate, check_key_date

if TYPE_CHECKING:
    from ..models.dated_value_out import DatedValueOut


T = TypeVar("T", bound="ParameterOut")


@_attrs_define
class ParameterOut:
    """A figure set by law or policy, with its dated values."""

    comparator: Comparator | None
    """ How an amount is compared with it; null: it is a factor or a price """
    date_basis: KeyDate
    """ Which date of a transaction chooses the value. """
    date_basis_words: str
    """ The same in words """
    description: str
    """ What it is, in words """
    id: str
    """ Parameter id: regime and name """
    in_force: DatedValueOut | None
    """ The value on that day; null: no figure in force, or no day asked for """
    label: str
    """ Name """
    last_reviewed: datetime.date
    """ When someone last read the source again """
    on: datetime.date | None
    """ The day asked for; null: none """
    rules: list[str]
    """ Ids of the rules that rest on it """
    sign: None | str
    """ The comparator as a sign """
    tie: None | str
    """ What happens at equality """
    unit: str
    """ Unit; `1` is a share or a factor """
    values: list[DatedValueOut]
    """ All values, the earliest first """

    def to_dict(self) -> dict[str, Any]:
        from ..models.dated_value_out import DatedValueOut  # noqa: PLC0415

        comparator: None | str
        if isinstance(self.comparator, str):
            comparator = self.comparator
        else:
            comparator = self.comparator

        date_basis: str = self.date_basis

        date_basis_words = self.date_basis_words

        description = self.description

        id = self.id

        in_force: dict[str, Any] | None
        if isinstance(self.in_force, DatedValueOut):
            in_force = self.in_force.to_dict()
        else:
            in_force = self.in_force

        label = self.label

        last_reviewed = self.last_reviewed.isoformat()

        on: None | str
        if isinstance(self.on, datetime.date):
            on = self.on.isoformat()
        else:
            on = self.on

        rules = self.rules

        sign: None | str
        sign = self.sign

        tie: None | str
        tie = self.tie

        unit = self.unit

        values = []
        for values_item_data in self.values:
            values_item = values_item_data.to_dict()
            values.append(values_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "comparator": comparator,
                "date_basis": date_basis,
                "date_basis_words": date_basis_words,
                "description": description,
                "id": id,
                "in_force": in_force,
                "label": label,
                "last_reviewed": last_reviewed,
                "on": on,
                "rules": rules,
                "sign": sign,
                "tie": tie,
                "unit": unit,
                "values": values,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.dated_value_out import DatedValueOut  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_comparator(data: object) -> Comparator | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                comparator_type_0 = check_comparator(data)

                return comparator_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Comparator | None, data)

        comparator = _parse_comparator(d.pop("comparator"))

        date_basis = check_key_date(d.pop("date_basis"))

        date_basis_words = d.pop("date_basis_words")

        description = d.pop("description")

        id = d.pop("id")

        def _parse_in_force(data: object) -> DatedValueOut | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                in_force_type_0 = DatedValueOut.from_dict(data)

                return in_force_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DatedValueOut | None, data)

        in_force = _parse_in_force(d.pop("in_force"))

        label = d.pop("label")

        last_reviewed = datetime.date.fromisoformat(d.pop("last_reviewed"))

        def _parse_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                on_type_0 = datetime.date.fromisoformat(data)

                return on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        on = _parse_on(d.pop("on"))

        rules = cast(list[str], d.pop("rules"))

        def _parse_sign(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        sign = _parse_sign(d.pop("sign"))

        def _parse_tie(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        tie = _parse_tie(d.pop("tie"))

        unit = d.pop("unit")

        values = []
        _values = d.pop("values")
        for values_item_data in _values:
            values_item = DatedValueOut.from_dict(values_item_data)

            values.append(values_item)

        parameter_out = cls(
            comparator=comparator,
            date_basis=date_basis,
            date_basis_words=date_basis_words,
            description=description,
            id=id,
            in_force=in_force,
            label=label,
            last_reviewed=last_reviewed,
            on=on,
            rules=rules,
            sign=sign,
            tie=tie,
            unit=unit,
            values=values,
        )

        return parameter_out

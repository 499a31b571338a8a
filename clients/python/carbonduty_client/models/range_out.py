from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.candidate_out import CandidateOut
    from ..models.money_out import MoneyOut


T = TypeVar("T", bound="RangeOut")


@_attrs_define
class RangeOut:
    """What an unresolved line could owe: lowest and highest over its candidates."""

    candidates: list[CandidateOut]
    """ Candidates, lowest intensity first """
    highest_charge: MoneyOut | None
    """ Highest charge; in no sum """
    highest_intensity: str
    """ Highest candidate """
    label: str
    """ What kind of figures these are """
    lowest_charge: MoneyOut | None
    """ Lowest charge; in no sum """
    lowest_intensity: str
    """ Lowest candidate """
    rows_without_figure: int
    """ Rows the product may mean that have no figure: the range leaves them out """

    def to_dict(self) -> dict[str, Any]:
        from ..models.money_out import MoneyOut  # noqa: PLC0415

        candidates = []
        for candidates_item_data in self.candidates:
            candidates_item = candidates_item_data.to_dict()
            candidates.append(candidates_item)

        highest_charge: dict[str, Any] | None
        if isinstance(self.highest_charge, MoneyOut):
            highest_charge = self.highest_charge.to_dict()
        else:
            highest_charge = self.highest_charge

        highest_intensity = self.highest_intensity

        label = self.label

        lowest_charge: dict[str, Any] | None
        if isinstance(self.lowest_charge, MoneyOut):
            lowest_charge = self.lowest_charge.to_dict()
        else:
            lowest_charge = self.lowest_charge

        lowest_intensity = self.lowest_intensity

        rows_without_figure = self.rows_without_figure

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "candidates": candidates,
                "highest_charge": highest_charge,
                "highest_intensity": highest_intensity,
                "label": label,
                "lowest_charge": lowest_charge,
                "lowest_intensity": lowest_intensity,
                "rows_without_figure": rows_without_figure,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.candidate_out import CandidateOut  # noqa: PLC0415
        from ..models.money_out import MoneyOut  # noqa: PLC0415

        d = dict(src_dict)
        candidates = []
        _candidates = d.pop("candidates")
        for candidates_item_data in _candidates:
            candidates_item = CandidateOut.from_dict(candidates_item_data)

            candidates.append(candidates_item)

        def _parse_highest_charge(data: object) -> MoneyOut | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                highest_charge_type_0 = MoneyOut.from_dict(data)

                return highest_charge_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MoneyOut | None, data)

        highest_charge = _parse_highest_charge(d.pop("highest_charge"))

        highest_intensity = d.pop("highest_intensity")

        label = d.pop("label")

        def _parse_lowest_charge(data: object) -> MoneyOut | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                lowest_charge_type_0 = MoneyOut.from_dict(data)

                return lowest_charge_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MoneyOut | None, data)

        lowest_charge = _parse_lowest_charge(d.pop("lowest_charge"))

        lowest_intensity = d.pop("lowest_intensity")

        rows_without_figure = d.pop("rows_without_figure")

        range_out = cls(
            candidates=candidates,
            highest_charge=highest_charge,
            highest_intensity=highest_intensity,
            label=label,
            lowest_charge=lowest_charge,
            lowest_intensity=lowest_intensity,
            rows_without_figure=rows_without_figure,
        )

        return range_out

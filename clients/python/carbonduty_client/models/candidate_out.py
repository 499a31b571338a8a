from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="CandidateOut")


@_attrs_define
class CandidateOut:
    """One figure that a broad or ambiguous product may mean."""

    code: None | str
    """ Key of the table """
    good: None | str
    """ Words that tell apart goods sharing the code """
    material: None | str
    """ Material id """
    unit: str
    """ Unit of the value """
    value: str
    """ Emissions per tonne of good """

    def to_dict(self) -> dict[str, Any]:
        code: None | str
        code = self.code

        good: None | str
        good = self.good

        material: None | str
        material = self.material

        unit = self.unit

        value = self.value

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "code": code,
                "good": good,
                "material": material,
                "unit": unit,
                "value": value,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_code(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        code = _parse_code(d.pop("code"))

        def _parse_good(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        good = _parse_good(d.pop("good"))

        def _parse_material(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        material = _parse_material(d.pop("material"))

        unit = d.pop("unit")

        value = d.pop("value")

        candidate_out = cls(
            code=code,
            good=good,
            material=material,
            unit=unit,
            value=value,
        )

        return candidate_out

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="DifferenceOut")


@_attrs_define
class DifferenceOut:
    """One place where stored and recomputed differ."""

    field: str
    """ Path of the field """
    recomputed: None | str
    """ What was recomputed """
    stored: None | str
    """ What is stored """

    def to_dict(self) -> dict[str, Any]:
        field = self.field

        recomputed: None | str
        recomputed = self.recomputed

        stored: None | str
        stored = self.stored

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "field": field,
                "recomputed": recomputed,
                "stored": stored,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        field = d.pop("field")

        def _parse_recomputed(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        recomputed = _parse_recomputed(d.pop("recomputed"))

        def _parse_stored(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        stored = _parse_stored(d.pop("stored"))

        difference_out = cls(
            field=field,
            recomputed=recomputed,
            stored=stored,
        )

        return difference_out

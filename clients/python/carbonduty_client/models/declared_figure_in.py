from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="DeclaredFigureIn")


@_attrs_define
class DeclaredFigureIn:
    """An unverified figure that the caller declares as an assumption."""

    because: str
    """ On what grounds """
    figure_id: str
    """ Id of the figure """

    def to_dict(self) -> dict[str, Any]:
        because = self.because

        figure_id = self.figure_id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "because": because,
                "figure_id": figure_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        because = d.pop("because")

        figure_id = d.pop("figure_id")

        declared_figure_in = cls(
            because=because,
            figure_id=figure_id,
        )

        return declared_figure_in

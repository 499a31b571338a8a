from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.figure_to_declare_out import FigureToDeclareOut


T = TypeVar("T", bound="ToDeclareOut")


@_attrs_define
class ToDeclareOut:
    """The ready body that declares the unverified figures a line rests on."""

    declared_figures: list[FigureToDeclareOut]
    """ Put into the request """

    def to_dict(self) -> dict[str, Any]:
        declared_figures = []
        for declared_figures_item_data in self.declared_figures:
            declared_figures_item = declared_figures_item_data.to_dict()
            declared_figures.append(declared_figures_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "declared_figures": declared_figures,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.figure_to_declare_out import FigureToDeclareOut  # noqa: PLC0415

        d = dict(src_dict)
        declared_figures = []
        _declared_figures = d.pop("declared_figures")
        for declared_figures_item_data in _declared_figures:
            declared_figures_item = FigureToDeclareOut.from_dict(declared_figures_item_data)

            declared_figures.append(declared_figures_item)

        to_declare_out = cls(
            declared_figures=declared_figures,
        )

        return to_declare_out

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.figure_to_declare_out import FigureToDeclareOut
    from ..models.intensity_to_declare_out import IntensityToDeclareOut


T = TypeVar("T", bound="ToDeclareOut")


@_attrs_define
class ToDeclareOut:
    """What to declare so that an unresolved import is resolved: ready bodies to fill in."""

    declared_figures: list[FigureToDeclareOut] | None
    """ Unverified figures; put into the request """
    missing_data: IntensityToDeclareOut | None
    """ An intensity in the place of a missing official figure; put into `overrides.missing_data` of the design """

    def to_dict(self) -> dict[str, Any]:
        from ..models.intensity_to_declare_out import IntensityToDeclareOut  # noqa: PLC0415

        declared_figures: list[dict[str, Any]] | None
        if isinstance(self.declared_figures, list):
            declared_figures = []
            for declared_figures_type_0_item_data in self.declared_figures:
                declared_figures_type_0_item = declared_figures_type_0_item_data.to_dict()
                declared_figures.append(declared_figures_type_0_item)

        else:
            declared_figures = self.declared_figures

        missing_data: dict[str, Any] | None
        if isinstance(self.missing_data, IntensityToDeclareOut):
            missing_data = self.missing_data.to_dict()
        else:
            missing_data = self.missing_data

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "declared_figures": declared_figures,
                "missing_data": missing_data,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.figure_to_declare_out import FigureToDeclareOut  # noqa: PLC0415
        from ..models.intensity_to_declare_out import IntensityToDeclareOut  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_declared_figures(data: object) -> list[FigureToDeclareOut] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                declared_figures_type_0 = []
                _declared_figures_type_0 = data
                for declared_figures_type_0_item_data in _declared_figures_type_0:
                    declared_figures_type_0_item = FigureToDeclareOut.from_dict(
                        declared_figures_type_0_item_data
                    )

                    declared_figures_type_0.append(declared_figures_type_0_item)

                return declared_figures_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[FigureToDeclareOut] | None, data)

        declared_figures = _parse_declared_figures(d.pop("declared_figures"))

        def _parse_missing_data(data: object) -> IntensityToDeclareOut | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                missing_data_type_0 = IntensityToDeclareOut.from_dict(data)

                return missing_data_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(IntensityToDeclareOut | None, data)

        missing_data = _parse_missing_data(d.pop("missing_data"))

        to_declare_out = cls(
            declared_figures=declared_figures,
            missing_data=missing_data,
        )

        return to_declare_out

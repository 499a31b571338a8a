from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.country_totals_out import CountryTotalsOut
    from ..models.line_out import LineOut
    from ..models.material_totals_out import MaterialTotalsOut
    from ..models.pair_totals_out import PairTotalsOut
    from ..models.totals_out import TotalsOut
    from ..models.unresolved_reason_out import UnresolvedReasonOut


T = TypeVar("T", bound="ResultOut")


@_attrs_define
class ResultOut:
    """One column: a design with a dataset and scope."""

    by_country: list[CountryTotalsOut]
    """ By country of origin """
    by_material: list[MaterialTotalsOut]
    """ By material """
    by_material_and_country: list[PairTotalsOut]
    """ By both """
    computable: bool
    """ Whether any line was resolved """
    dataset_caveats: list[str]
    """ What to know before use """
    dataset_id: None | str
    """ Dataset; null where none is named """
    dataset_label: None | str
    """ What kind of figures these are """
    dataset_status: None | str
    """ Standing of the dataset """
    design_id: str
    """ Design """
    design_version: str
    """ Version of the design """
    illustrative: bool
    """ Computed for illustration, not measured """
    lines: list[LineOut]
    """ Lines in the order of the request """
    not_computable: None | str
    """ Why none was """
    scope: None | str
    """ Scope of the column; null where thresholds set it """
    scope_unit: None | str
    """ Unit of the scope: CO2e, or CO2 alone """
    totals: TotalsOut
    """ Sums over resolved lines; null where unlike units or currencies would be added. """
    unresolved_reasons: list[UnresolvedReasonOut]
    """ Most frequent first """

    def to_dict(self) -> dict[str, Any]:
        by_country = []
        for by_country_item_data in self.by_country:
            by_country_item = by_country_item_data.to_dict()
            by_country.append(by_country_item)

        by_material = []
        for by_material_item_data in self.by_material:
            by_material_item = by_material_item_data.to_dict()
            by_material.append(by_material_item)

        by_material_and_country = []
        for by_material_and_country_item_data in self.by_material_and_country:
            by_material_and_country_item = by_material_and_country_item_data.to_dict()
            by_material_and_country.append(by_material_and_country_item)

        computable = self.computable

        dataset_caveats = self.dataset_caveats

        dataset_id: None | str
        dataset_id = self.dataset_id

        dataset_label: None | str
        dataset_label = self.dataset_label

        dataset_status: None | str
        dataset_status = self.dataset_status

        design_id = self.design_id

        design_version = self.design_version

        illustrative = self.illustrative

        lines = []
        for lines_item_data in self.lines:
            lines_item = lines_item_data.to_dict()
            lines.append(lines_item)

        not_computable: None | str
        not_computable = self.not_computable

        scope: None | str
        scope = self.scope

        scope_unit: None | str
        scope_unit = self.scope_unit

        totals = self.totals.to_dict()

        unresolved_reasons = []
        for unresolved_reasons_item_data in self.unresolved_reasons:
            unresolved_reasons_item = unresolved_reasons_item_data.to_dict()
            unresolved_reasons.append(unresolved_reasons_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "by_country": by_country,
                "by_material": by_material,
                "by_material_and_country": by_material_and_country,
                "computable": computable,
                "dataset_caveats": dataset_caveats,
                "dataset_id": dataset_id,
                "dataset_label": dataset_label,
                "dataset_status": dataset_status,
                "design_id": design_id,
                "design_version": design_version,
                "illustrative": illustrative,
                "lines": lines,
                "not_computable": not_computable,
                "scope": scope,
                "scope_unit": scope_unit,
                "totals": totals,
                "unresolved_reasons": unresolved_reasons,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.country_totals_out import CountryTotalsOut  # noqa: PLC0415
        from ..models.line_out import LineOut  # noqa: PLC0415
        from ..models.material_totals_out import MaterialTotalsOut  # noqa: PLC0415
        from ..models.pair_totals_out import PairTotalsOut  # noqa: PLC0415
        from ..models.totals_out import TotalsOut  # noqa: PLC0415
        from ..models.unresolved_reason_out import UnresolvedReasonOut  # noqa: PLC0415

        d = dict(src_dict)
        by_country = []
        _by_country = d.pop("by_country")
        for by_country_item_data in _by_country:
            by_country_item = CountryTotalsOut.from_dict(by_country_item_data)

            by_country.append(by_country_item)

        by_material = []
        _by_material = d.pop("by_material")
        for by_material_item_data in _by_material:
            by_material_item = MaterialTotalsOut.from_dict(by_material_item_data)

            by_material.append(by_material_item)

        by_material_and_country = []
        _by_material_and_country = d.pop("by_material_and_country")
        for by_material_and_country_item_data in _by_material_and_country:
            by_material_and_country_item = PairTotalsOut.from_dict(
                by_material_and_country_item_data
            )

            by_material_and_country.append(by_material_and_country_item)

        computable = d.pop("computable")

        dataset_caveats = cast(list[str], d.pop("dataset_caveats"))

        def _parse_dataset_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        dataset_id = _parse_dataset_id(d.pop("dataset_id"))

        def _parse_dataset_label(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        dataset_label = _parse_dataset_label(d.pop("dataset_label"))

        def _parse_dataset_status(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        dataset_status = _parse_dataset_status(d.pop("dataset_status"))

        design_id = d.pop("design_id")

        design_version = d.pop("design_version")

        illustrative = d.pop("illustrative")

        lines = []
        _lines = d.pop("lines")
        for lines_item_data in _lines:
            lines_item = LineOut.from_dict(lines_item_data)

            lines.append(lines_item)

        def _parse_not_computable(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        not_computable = _parse_not_computable(d.pop("not_computable"))

        def _parse_scope(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        scope = _parse_scope(d.pop("scope"))

        def _parse_scope_unit(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        scope_unit = _parse_scope_unit(d.pop("scope_unit"))

        totals = TotalsOut.from_dict(d.pop("totals"))

        unresolved_reasons = []
        _unresolved_reasons = d.pop("unresolved_reasons")
        for unresolved_reasons_item_data in _unresolved_reasons:
            unresolved_reasons_item = UnresolvedReasonOut.from_dict(unresolved_reasons_item_data)

            unresolved_reasons.append(unresolved_reasons_item)

        result_out = cls(
            by_country=by_country,
            by_material=by_material,
            by_material_and_country=by_material_and_country,
            computable=computable,
            dataset_caveats=dataset_caveats,
            dataset_id=dataset_id,
            dataset_label=dataset_label,
            dataset_status=dataset_status,
            design_id=design_id,
            design_version=design_version,
            illustrative=illustrative,
            lines=lines,
            not_computable=not_computable,
            scope=scope,
            scope_unit=scope_unit,
            totals=totals,
            unresolved_reasons=unresolved_reasons,
        )

        return result_out

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.declared_figure_in import DeclaredFigureIn
    from ..models.design_run_in import DesignRunIn
    from ..models.exchange_rate_in import ExchangeRateIn
    from ..models.line_in import LineIn
    from ..models.product_assumption_in import ProductAssumptionIn


T = TypeVar("T", bound="AssessmentIn")


@_attrs_define
class AssessmentIn:
    """Import lines, the designs to hold them against, and everything the run assumes."""

    designs: list[DesignRunIn]
    """ Designs to run, one or more columns each """
    lines: list[LineIn]
    """ Import lines; a service may take fewer than the most given here """
    declared_figures: list[DeclaredFigureIn] | Unset = UNSET
    """ Unverified figures you declare """
    exchange_rates: list[ExchangeRateIn] | Unset = UNSET
    """ Exchange rates you declare """
    label: None | str | Unset = UNSET
    """ Your name for the run """
    product_assumptions: list[ProductAssumptionIn] | Unset = UNSET
    """ Product assumptions """
    reference_date: datetime.date | None | Unset = UNSET
    """ Day whose figures, exemptions, rate, phase-in and decline apply to every line; left out: each line's entry
    date. The year of a de minimis follows the entry date """
    reference_release: None | str | Unset = UNSET
    """ Release to use; left out: the active one """

    def to_dict(self) -> dict[str, Any]:
        designs = []
        for designs_item_data in self.designs:
            designs_item = designs_item_data.to_dict()
            designs.append(designs_item)

        lines = []
        for lines_item_data in self.lines:
            lines_item = lines_item_data.to_dict()
            lines.append(lines_item)

        declared_figures: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.declared_figures, Unset):
            declared_figures = []
            for declared_figures_item_data in self.declared_figures:
                declared_figures_item = declared_figures_item_data.to_dict()
                declared_figures.append(declared_figures_item)

        exchange_rates: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.exchange_rates, Unset):
            exchange_rates = []
            for exchange_rates_item_data in self.exchange_rates:
                exchange_rates_item = exchange_rates_item_data.to_dict()
                exchange_rates.append(exchange_rates_item)

        label: None | str | Unset
        if isinstance(self.label, Unset):
            label = UNSET
        else:
            label = self.label

        product_assumptions: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.product_assumptions, Unset):
            product_assumptions = []
            for product_assumptions_item_data in self.product_assumptions:
                product_assumptions_item = product_assumptions_item_data.to_dict()
                product_assumptions.append(product_assumptions_item)

        reference_date: None | str | Unset
        if isinstance(self.reference_date, Unset):
            reference_date = UNSET
        elif isinstance(self.reference_date, datetime.date):
            reference_date = self.reference_date.isoformat()
        else:
            reference_date = self.reference_date

        reference_release: None | str | Unset
        if isinstance(self.reference_release, Unset):
            reference_release = UNSET
        else:
            reference_release = self.reference_release

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "designs": designs,
                "lines": lines,
            }
        )
        if declared_figures is not UNSET:
            field_dict["declared_figures"] = declared_figures
        if exchange_rates is not UNSET:
            field_dict["exchange_rates"] = exchange_rates
        if label is not UNSET:
            field_dict["label"] = label
        if product_assumptions is not UNSET:
            field_dict["product_assumptions"] = product_assumptions
        if reference_date is not UNSET:
            field_dict["reference_date"] = reference_date
        if reference_release is not UNSET:
            field_dict["reference_release"] = reference_release

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.declared_figure_in import DeclaredFigureIn  # noqa: PLC0415
        from ..models.design_run_in import DesignRunIn  # noqa: PLC0415
        from ..models.exchange_rate_in import ExchangeRateIn  # noqa: PLC0415
        from ..models.line_in import LineIn  # noqa: PLC0415
        from ..models.product_assumption_in import ProductAssumptionIn  # noqa: PLC0415

        d = dict(src_dict)
        designs = []
        _designs = d.pop("designs")
        for designs_item_data in _designs:
            designs_item = DesignRunIn.from_dict(designs_item_data)

            designs.append(designs_item)

        lines = []
        _lines = d.pop("lines")
        for lines_item_data in _lines:
            lines_item = LineIn.from_dict(lines_item_data)

            lines.append(lines_item)

        _declared_figures = d.pop("declared_figures", UNSET)
        declared_figures: list[DeclaredFigureIn] | Unset = UNSET
        if _declared_figures is not UNSET:
            declared_figures = []
            for declared_figures_item_data in _declared_figures:
                declared_figures_item = DeclaredFigureIn.from_dict(declared_figures_item_data)

                declared_figures.append(declared_figures_item)

        _exchange_rates = d.pop("exchange_rates", UNSET)
        exchange_rates: list[ExchangeRateIn] | Unset = UNSET
        if _exchange_rates is not UNSET:
            exchange_rates = []
            for exchange_rates_item_data in _exchange_rates:
                exchange_rates_item = ExchangeRateIn.from_dict(exchange_rates_item_data)

                exchange_rates.append(exchange_rates_item)

        def _parse_label(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        label = _parse_label(d.pop("label", UNSET))

        _product_assumptions = d.pop("product_assumptions", UNSET)
        product_assumptions: list[ProductAssumptionIn] | Unset = UNSET
        if _product_assumptions is not UNSET:
            product_assumptions = []
            for product_assumptions_item_data in _product_assumptions:
                product_assumptions_item = ProductAssumptionIn.from_dict(
                    product_assumptions_item_data
                )

                product_assumptions.append(product_assumptions_item)

        def _parse_reference_date(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                reference_date_type_0 = datetime.date.fromisoformat(data)

                return reference_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        reference_date = _parse_reference_date(d.pop("reference_date", UNSET))

        def _parse_reference_release(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        reference_release = _parse_reference_release(d.pop("reference_release", UNSET))

        assessment_in = cls(
            designs=designs,
            lines=lines,
            declared_figures=declared_figures,
            exchange_rates=exchange_rates,
            label=label,
            product_assumptions=product_assumptions,
            reference_date=reference_date,
            reference_release=reference_release,
        )

        return assessment_in

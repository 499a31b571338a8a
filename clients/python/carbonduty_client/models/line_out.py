from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.outcome import Outcome, check_outcome
from ..models.verdict_basis import VerdictBasis, check_verdict_basis

if TYPE_CHECKING:
    from ..models.emissions_out import EmissionsOut
    from ..models.line_benchmark_out import LineBenchmarkOut
    from ..models.money_out import MoneyOut
    from ..models.path_step_out import PathStepOut
    from ..models.period_out import PeriodOut
    from ..models.range_out import RangeOut
    from ..models.reason_out import ReasonOut
    from ..models.step_out import StepOut
    from ..models.threshold_out import ThresholdOut
    from ..models.to_declare_out import ToDeclareOut


T = TypeVar("T", bound="LineOut")


@_attrs_define
class LineOut:
    """The answer for one line."""

    ad_valorem_equivalent: None | str
    """ Net charge / customs value """
    amount_payable: MoneyOut | None
    """ Net charge, half-up to the cent """
    assessed_on: datetime.date
    """ Day whose figures were used """
    assumption_to_declare: None | ToDeclareOut
    """ What to declare for unverified or missing figures """
    basis: None | VerdictBasis
    """ Measured or exemption; null if undetermined """
    benchmark: LineBenchmarkOut | None
    """ The intensity that applies """
    cap_reduction: MoneyOut | None
    """ What the cap takes off """
    code: None | str
    """ Code that was looked up, under any product assumption """
    country_of_origin: str
    """ ISO 3166-1 alpha-2 """
    credits_: MoneyOut | None
    """ Credit for a carbon price paid abroad """
    customs_value: MoneyOut | None
    """ Customs value as given """
    embodied: EmissionsOut | None
    """ Intensity x mass """
    entry_date: datetime.date | None
    """ Day of entry as given """
    exceeds: bool | None
    """ Whether the intensity is above the threshold """
    excess: None | str
    """ Intensity less threshold, never negative """
    excess_emissions: EmissionsOut | None
    """ Excess x mass """
    gross_charge: MoneyOut | None
    """ Charge at the phased-in rate, before credits and cap """
    line_id: str
    """ Your id of the line """
    material: None | str
    """ Material id """
    net_charge: MoneyOut | None
    """ Gross less credits less cap reduction """
    outcome: Outcome
    """ What a rule found; missing evidence is never `meets`. """
    path: list[PathStepOut]
    """ The search for the benchmark, step by step """
    per_tonne: MoneyOut | None
    """ Net charge per tonne of good; without a mass, before any cap """
    period: None | PeriodOut
    """ Days that the line adds up, as given """
    product_assumption: None | str
    """ Assumption used for the product """
    quantity_t: None | str
    """ Mass in tonnes; null where not known """
    range_: None | RangeOut
    """ What an ambiguous line could owe """
    reasons: list[ReasonOut]
    """ Why, the deciding reason first """
    threshold: None | ThresholdOut
    """ The threshold """
    trace: StepOut
    """ One value of the computation, with the steps it follows from. """

    def to_dict(self) -> dict[str, Any]:
        from ..models.emissions_out import EmissionsOut  # noqa: PLC0415
        from ..models.line_benchmark_out import LineBenchmarkOut  # noqa: PLC0415
        from ..models.money_out import MoneyOut  # noqa: PLC0415
        from ..models.period_out import PeriodOut  # noqa: PLC0415
        from ..models.range_out import RangeOut  # noqa: PLC0415
        from ..models.threshold_out import ThresholdOut  # noqa: PLC0415
        from ..models.to_declare_out import ToDeclareOut  # noqa: PLC0415

        ad_valorem_equivalent: None | str
        ad_valorem_equivalent = self.ad_valorem_equivalent

        amount_payable: dict[str, Any] | None
        if isinstance(self.amount_payable, MoneyOut):
            amount_payable = self.amount_payable.to_dict()
        else:
            amount_payable = self.amount_payable

        assessed_on = self.assessed_on.isoformat()

        assumption_to_declare: dict[str, Any] | None
        if isinstance(self.assumption_to_declare, ToDeclareOut):
            assumption_to_declare = self.assumption_to_declare.to_dict()
        else:
            assumption_to_declare = self.assumption_to_declare

        basis: None | str
        if isinstance(self.basis, str):
            basis = self.basis
        else:
            basis = self.basis

        benchmark: dict[str, Any] | None
        if isinstance(self.benchmark, LineBenchmarkOut):
            benchmark = self.benchmark.to_dict()
        else:
            benchmark = self.benchmark

        cap_reduction: dict[str, Any] | None
        if isinstance(self.cap_reduction, MoneyOut):
            cap_reduction = self.cap_reduction.to_dict()
        else:
            cap_reduction = self.cap_reduction

        code: None | str
        code = self.code

        country_of_origin = self.country_of_origin

        credits_: dict[str, Any] | None
        if isinstance(self.credits_, MoneyOut):
            credits_ = self.credits_.to_dict()
        else:
            credits_ = self.credits_

        customs_value: dict[str, Any] | None
        if isinstance(self.customs_value, MoneyOut):
            customs_value = self.customs_value.to_dict()
        else:
            customs_value = self.customs_value

        embodied: dict[str, Any] | None
        if isinstance(self.embodied, EmissionsOut):
            embodied = self.embodied.to_dict()
        else:
            embodied = self.embodied

        entry_date: None | str
        if isinstance(self.entry_date, datetime.date):
            entry_date = self.entry_date.isoformat()
        else:
            entry_date = self.entry_date

        exceeds: bool | None
        exceeds = self.exceeds

        excess: None | str
        excess = self.excess

        excess_emissions: dict[str, Any] | None
        if isinstance(self.excess_emissions, EmissionsOut):
            excess_emissions = self.excess_emissions.to_dict()
        else:
            excess_emissions = self.excess_emissions

        gross_charge: dict[str, Any] | None
        if isinstance(self.gross_charge, MoneyOut):
            gross_charge = self.gross_charge.to_dict()
        else:
            gross_charge = self.gross_charge

        line_id = self.line_id

        material: None | str
        material = self.material

        net_charge: dict[str, Any] | None
        if isinstance(self.net_charge, MoneyOut):
            net_charge = self.net_charge.to_dict()
        else:
            net_charge = self.net_charge

        outcome: str = self.outcome

        path = []
        for path_item_data in self.path:
            path_item = path_item_data.to_dict()
            path.append(path_item)

        per_tonne: dict[str, Any] | None
        if isinstance(self.per_tonne, MoneyOut):
            per_tonne = self.per_tonne.to_dict()
        else:
            per_tonne = self.per_tonne

        period: dict[str, Any] | None
        if isinstance(self.period, PeriodOut):
            period = self.period.to_dict()
        else:
            period = self.period

        product_assumption: None | str
        product_assumption = self.product_assumption

        quantity_t: None | str
        quantity_t = self.quantity_t

        range_: dict[str, Any] | None
        if isinstance(self.range_, RangeOut):
            range_ = self.range_.to_dict()
        else:
            range_ = self.range_

        reasons = []
        for reasons_item_data in self.reasons:
            reasons_item = reasons_item_data.to_dict()
            reasons.append(reasons_item)

        threshold: dict[str, Any] | None
        if isinstance(self.threshold, ThresholdOut):
            threshold = self.threshold.to_dict()
        else:
            threshold = self.threshold

        trace = self.trace.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "ad_valorem_equivalent": ad_valorem_equivalent,
                "amount_payable": amount_payable,
                "assessed_on": assessed_on,
                "assumption_to_declare": assumption_to_declare,
                "basis": basis,
                "benchmark": benchmark,
                "cap_reduction": cap_reduction,
                "code": code,
                "country_of_origin": country_of_origin,
                "credits": credits_,
                "customs_value": customs_value,
                "embodied": embodied,
                "entry_date": entry_date,
                "exceeds": exceeds,
                "excess": excess,
                "excess_emissions": excess_emissions,
                "gross_charge": gross_charge,
                "line_id": line_id,
                "material": material,
                "net_charge": net_charge,
                "outcome": outcome,
                "path": path,
                "per_tonne": per_tonne,
                "period": period,
                "product_assumption": product_assumption,
                "quantity_t": quantity_t,
                "range": range_,
                "reasons": reasons,
                "threshold": threshold,
                "trace": trace,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.emissions_out import EmissionsOut  # noqa: PLC0415
        from ..models.line_benchmark_out import LineBenchmarkOut  # noqa: PLC0415
        from ..models.money_out import MoneyOut  # noqa: PLC0415
        from ..models.path_step_out import PathStepOut  # noqa: PLC0415
        from ..models.period_out import PeriodOut  # noqa: PLC0415
        from ..models.range_out import RangeOut  # noqa: PLC0415
        from ..models.reason_out import ReasonOut  # noqa: PLC0415
        from ..models.step_out import StepOut  # noqa: PLC0415
        from ..models.threshold_out import ThresholdOut  # noqa: PLC0415
        from ..models.to_declare_out import ToDeclareOut  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_ad_valorem_equivalent(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        ad_valorem_equivalent = _parse_ad_valorem_equivalent(d.pop("ad_valorem_equivalent"))

        def _parse_amount_payable(data: object) -> MoneyOut | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                amount_payable_type_0 = MoneyOut.from_dict(data)

                return amount_payable_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MoneyOut | None, data)

        amount_payable = _parse_amount_payable(d.pop("amount_payable"))

        assessed_on = datetime.date.fromisoformat(d.pop("assessed_on"))

        def _parse_assumption_to_declare(data: object) -> None | ToDeclareOut:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                assumption_to_declare_type_0 = ToDeclareOut.from_dict(data)

                return assumption_to_declare_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ToDeclareOut, data)

        assumption_to_declare = _parse_assumption_to_declare(d.pop("assumption_to_declare"))

        def _parse_basis(data: object) -> None | VerdictBasis:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                basis_type_0 = check_verdict_basis(data)

                return basis_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | VerdictBasis, data)

        basis = _parse_basis(d.pop("basis"))

        def _parse_benchmark(data: object) -> LineBenchmarkOut | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                benchmark_type_0 = LineBenchmarkOut.from_dict(data)

                return benchmark_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(LineBenchmarkOut | None, data)

        benchmark = _parse_benchmark(d.pop("benchmark"))

        def _parse_cap_reduction(data: object) -> MoneyOut | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                cap_reduction_type_0 = MoneyOut.from_dict(data)

                return cap_reduction_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MoneyOut | None, data)

        cap_reduction = _parse_cap_reduction(d.pop("cap_reduction"))

        def _parse_code(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        code = _parse_code(d.pop("code"))

        country_of_origin = d.pop("country_of_origin")

        def _parse_credits_(data: object) -> MoneyOut | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                credits_type_0 = MoneyOut.from_dict(data)

                return credits_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MoneyOut | None, data)

        credits_ = _parse_credits_(d.pop("credits"))

        def _parse_customs_value(data: object) -> MoneyOut | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                customs_value_type_0 = MoneyOut.from_dict(data)

                return customs_value_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MoneyOut | None, data)

        customs_value = _parse_customs_value(d.pop("customs_value"))

        def _parse_embodied(data: object) -> EmissionsOut | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                embodied_type_0 = EmissionsOut.from_dict(data)

                return embodied_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EmissionsOut | None, data)

        embodied = _parse_embodied(d.pop("embodied"))

        def _parse_entry_date(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                entry_date_type_0 = datetime.date.fromisoformat(data)

                return entry_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        entry_date = _parse_entry_date(d.pop("entry_date"))

        def _parse_exceeds(data: object) -> bool | None:
            if data is None:
                return data
            return cast(bool | None, data)

        exceeds = _parse_exceeds(d.pop("exceeds"))

        def _parse_excess(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        excess = _parse_excess(d.pop("excess"))

        def _parse_excess_emissions(data: object) -> EmissionsOut | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                excess_emissions_type_0 = EmissionsOut.from_dict(data)

                return excess_emissions_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EmissionsOut | None, data)

        excess_emissions = _parse_excess_emissions(d.pop("excess_emissions"))

        def _parse_gross_charge(data: object) -> MoneyOut | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                gross_charge_type_0 = MoneyOut.from_dict(data)

                return gross_charge_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MoneyOut | None, data)

        gross_charge = _parse_gross_charge(d.pop("gross_charge"))

        line_id = d.pop("line_id")

        def _parse_material(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        material = _parse_material(d.pop("material"))

        def _parse_net_charge(data: object) -> MoneyOut | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                net_charge_type_0 = MoneyOut.from_dict(data)

                return net_charge_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MoneyOut | None, data)

        net_charge = _parse_net_charge(d.pop("net_charge"))

        outcome = check_outcome(d.pop("outcome"))

        path = []
        _path = d.pop("path")
        for path_item_data in _path:
            path_item = PathStepOut.from_dict(path_item_data)

            path.append(path_item)

        def _parse_per_tonne(data: object) -> MoneyOut | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                per_tonne_type_0 = MoneyOut.from_dict(data)

                return per_tonne_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MoneyOut | None, data)

        per_tonne = _parse_per_tonne(d.pop("per_tonne"))

        def _parse_period(data: object) -> None | PeriodOut:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                period_type_0 = PeriodOut.from_dict(data)

                return period_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PeriodOut, data)

        period = _parse_period(d.pop("period"))

        def _parse_product_assumption(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        product_assumption = _parse_product_assumption(d.pop("product_assumption"))

        def _parse_quantity_t(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        quantity_t = _parse_quantity_t(d.pop("quantity_t"))

        def _parse_range_(data: object) -> None | RangeOut:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                range_type_0 = RangeOut.from_dict(data)

                return range_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RangeOut, data)

        range_ = _parse_range_(d.pop("range"))

        reasons = []
        _reasons = d.pop("reasons")
        for reasons_item_data in _reasons:
            reasons_item = ReasonOut.from_dict(reasons_item_data)

            reasons.append(reasons_item)

        def _parse_threshold(data: object) -> None | ThresholdOut:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                threshold_type_0 = ThresholdOut.from_dict(data)

                return threshold_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ThresholdOut, data)

        threshold = _parse_threshold(d.pop("threshold"))

        trace = StepOut.from_dict(d.pop("trace"))

        line_out = cls(
            ad_valorem_equivalent=ad_valorem_equivalent,
            amount_payable=amount_payable,
            assessed_on=assessed_on,
            assumption_to_declare=assumption_to_declare,
            basis=basis,
            benchmark=benchmark,
            cap_reduction=cap_reduction,
            code=code,
            country_of_origin=country_of_origin,
            credits_=credits_,
            customs_value=customs_value,
            embodied=embodied,
            entry_date=entry_date,
            exceeds=exceeds,
            excess=excess,
            excess_emissions=excess_emissions,
            gross_charge=gross_charge,
            line_id=line_id,
            material=material,
            net_charge=net_charge,
            outcome=outcome,
            path=path,
            per_tonne=per_tonne,
            period=period,
            product_assumption=product_assumption,
            quantity_t=quantity_t,
            range_=range_,
            reasons=reasons,
            threshold=threshold,
            trace=trace,
        )

        return line_out

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.charge_base import ChargeBase, check_charge_base
from ..models.charge_step import ChargeStep, check_charge_step
from ..models.credit_base import CreditBase, check_credit_base
from ..models.fallback import Fallback, check_fallback
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.cap_in import CapIn
    from ..models.de_minimis_in import DeMinimisIn
    from ..models.exemption_in import ExemptionIn
    from ..models.missing_data_in import MissingDataIn
    from ..models.rate_in import RateIn
    from ..models.threshold_in import ThresholdIn
    from ..models.tier_in import TierIn
    from ..models.year_share_in import YearShareIn


T = TypeVar("T", bound="OverridesIn")


@_attrs_define
class OverridesIn:
    """The parameters a run names; the shipped climate duty fixes none of them."""

    cap: CapIn | None | Unset = UNSET
    """ Ceiling on the charge """
    charge_base: ChargeBase | Unset = UNSET
    """ What is charged once the threshold is exceeded. """
    credit_base: CreditBase | Unset = UNSET
    """ Which emissions a carbon price paid abroad is credited on. """
    de_minimis: DeMinimisIn | None | Unset = UNSET
    """ De minimis by importer and year """
    exemptions: list[ExemptionIn] | None | Unset = UNSET
    """ Exempt origins """
    fallback: Fallback | Unset = UNSET
    """ The fallback a run names; a dataset's group figure, never another country's. """
    missing_data: MissingDataIn | None | Unset = UNSET
    """ Declared stand-in """
    order: list[ChargeStep] | None | Unset = UNSET
    """ Order of the steps, each once """
    phase_in: list[YearShareIn] | None | str | Unset = UNSET
    """ Share of the charge, or shares by year """
    rate: None | RateIn | Unset = UNSET
    """ The charge per tonne of emissions """
    thresholds: list[ThresholdIn] | None | Unset = UNSET
    """ Thresholds by material and scope """
    tiers: list[TierIn] | None | Unset = UNSET
    """ With `ad_valorem_tiers` """

    def to_dict(self) -> dict[str, Any]:
        from ..models.cap_in import CapIn  # noqa: PLC0415
        from ..models.de_minimis_in import DeMinimisIn  # noqa: PLC0415
        from ..models.missing_data_in import MissingDataIn  # noqa: PLC0415
        from ..models.rate_in import RateIn  # noqa: PLC0415

        cap: dict[str, Any] | None | Unset
        if isinstance(self.cap, Unset):
            cap = UNSET
        elif isinstance(self.cap, CapIn):
            cap = self.cap.to_dict()
        else:
            cap = self.cap

        charge_base: str | Unset = UNSET
        if not isinstance(self.charge_base, Unset):
            charge_base = self.charge_base

        credit_base: str | Unset = UNSET
        if not isinstance(self.credit_base, Unset):
            credit_base = self.credit_base

        de_minimis: dict[str, Any] | None | Unset
        if isinstance(self.de_minimis, Unset):
            de_minimis = UNSET
        elif isinstance(self.de_minimis, DeMinimisIn):
            de_minimis = self.de_minimis.to_dict()
        else:
            de_minimis = self.de_minimis

        exemptions: list[dict[str, Any]] | None | Unset
        if isinstance(self.exemptions, Unset):
            exemptions = UNSET
        elif isinstance(self.exemptions, list):
            exemptions = []
            for exemptions_type_0_item_data in self.exemptions:
                exemptions_type_0_item = exemptions_type_0_item_data.to_dict()
                exemptions.append(exemptions_type_0_item)

        else:
            exemptions = self.exemptions

        fallback: str | Unset = UNSET
        if not isinstance(self.fallback, Unset):
            fallback = self.fallback

        missing_data: dict[str, Any] | None | Unset
        if isinstance(self.missing_data, Unset):
            missing_data = UNSET
        elif isinstance(self.missing_data, MissingDataIn):
            missing_data = self.missing_data.to_dict()
        else:
            missing_data = self.missing_data

        order: list[str] | None | Unset
        if isinstance(self.order, Unset):
            order = UNSET
        elif isinstance(self.order, list):
            order = []
            for order_type_0_item_data in self.order:
                order_type_0_item: str = order_type_0_item_data
                order.append(order_type_0_item)

        else:
            order = self.order

        phase_in: list[dict[str, Any]] | None | str | Unset
        if isinstance(self.phase_in, Unset):
            phase_in = UNSET
        elif isinstance(self.phase_in, list):
            phase_in = []
            for phase_in_type_1_item_data in self.phase_in:
                phase_in_type_1_item = phase_in_type_1_item_data.to_dict()
                phase_in.append(phase_in_type_1_item)

        else:
            phase_in = self.phase_in

        rate: dict[str, Any] | None | Unset
        if isinstance(self.rate, Unset):
            rate = UNSET
        elif isinstance(self.rate, RateIn):
            rate = self.rate.to_dict()
        else:
            rate = self.rate

        thresholds: list[dict[str, Any]] | None | Unset
        if isinstance(self.thresholds, Unset):
            thresholds = UNSET
        elif isinstance(self.thresholds, list):
            thresholds = []
            for thresholds_type_0_item_data in self.thresholds:
                thresholds_type_0_item = thresholds_type_0_item_data.to_dict()
                thresholds.append(thresholds_type_0_item)

        else:
            thresholds = self.thresholds

        tiers: list[dict[str, Any]] | None | Unset
        if isinstance(self.tiers, Unset):
            tiers = UNSET
        elif isinstance(self.tiers, list):
            tiers = []
            for tiers_type_0_item_data in self.tiers:
                tiers_type_0_item = tiers_type_0_item_data.to_dict()
                tiers.append(tiers_type_0_item)

        else:
            tiers = self.tiers

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if cap is not UNSET:
            field_dict["cap"] = cap
        if charge_base is not UNSET:
            field_dict["charge_base"] = charge_base
        if credit_base is not UNSET:
            field_dict["credit_base"] = credit_base
        if de_minimis is not UNSET:
            field_dict["de_minimis"] = de_minimis
        if exemptions is not UNSET:
            field_dict["exemptions"] = exemptions
        if fallback is not UNSET:
            field_dict["fallback"] = fallback
        if missing_data is not UNSET:
            field_dict["missing_data"] = missing_data
        if order is not UNSET:
            field_dict["order"] = order
        if phase_in is not UNSET:
            field_dict["phase_in"] = phase_in
        if rate is not UNSET:
            field_dict["rate"] = rate
        if thresholds is not UNSET:
            field_dict["thresholds"] = thresholds
        if tiers is not UNSET:
            field_dict["tiers"] = tiers

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.cap_in import CapIn  # noqa: PLC0415
        from ..models.de_minimis_in import DeMinimisIn  # noqa: PLC0415
        from ..models.exemption_in import ExemptionIn  # noqa: PLC0415
        from ..models.missing_data_in import MissingDataIn  # noqa: PLC0415
        from ..models.rate_in import RateIn  # noqa: PLC0415
        from ..models.threshold_in import ThresholdIn  # noqa: PLC0415
        from ..models.tier_in import TierIn  # noqa: PLC0415
        from ..models.year_share_in import YearShareIn  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_cap(data: object) -> CapIn | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                cap_type_0 = CapIn.from_dict(data)

                return cap_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CapIn | None | Unset, data)

        cap = _parse_cap(d.pop("cap", UNSET))

        _charge_base = d.pop("charge_base", UNSET)
        charge_base: ChargeBase | Unset
        if isinstance(_charge_base, Unset):
            charge_base = UNSET
        else:
            charge_base = check_charge_base(_charge_base)

        _credit_base = d.pop("credit_base", UNSET)
        credit_base: CreditBase | Unset
        if isinstance(_credit_base, Unset):
            credit_base = UNSET
        else:
            credit_base = check_credit_base(_credit_base)

        def _parse_de_minimis(data: object) -> DeMinimisIn | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                de_minimis_type_0 = DeMinimisIn.from_dict(data)

                return de_minimis_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DeMinimisIn | None | Unset, data)

        de_minimis = _parse_de_minimis(d.pop("de_minimis", UNSET))

        def _parse_exemptions(data: object) -> list[ExemptionIn] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                exemptions_type_0 = []
                _exemptions_type_0 = data
                for exemptions_type_0_item_data in _exemptions_type_0:
                    exemptions_type_0_item = ExemptionIn.from_dict(exemptions_type_0_item_data)

                    exemptions_type_0.append(exemptions_type_0_item)

                return exemptions_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[ExemptionIn] | None | Unset, data)

        exemptions = _parse_exemptions(d.pop("exemptions", UNSET))

        _fallback = d.pop("fallback", UNSET)
        fallback: Fallback | Unset
        if isinstance(_fallback, Unset):
            fallback = UNSET
        else:
            fallback = check_fallback(_fallback)

        def _parse_missing_data(data: object) -> MissingDataIn | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                missing_data_type_0 = MissingDataIn.from_dict(data)

                return missing_data_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MissingDataIn | None | Unset, data)

        missing_data = _parse_missing_data(d.pop("missing_data", UNSET))

        def _parse_order(data: object) -> list[ChargeStep] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                order_type_0 = []
                _order_type_0 = data
                for order_type_0_item_data in _order_type_0:
                    order_type_0_item = check_charge_step(order_type_0_item_data)

                    order_type_0.append(order_type_0_item)

                return order_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[ChargeStep] | None | Unset, data)

        order = _parse_order(d.pop("order", UNSET))

        def _parse_phase_in(data: object) -> list[YearShareIn] | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                phase_in_type_1 = []
                _phase_in_type_1 = data
                for phase_in_type_1_item_data in _phase_in_type_1:
                    phase_in_type_1_item = YearShareIn.from_dict(phase_in_type_1_item_data)

                    phase_in_type_1.append(phase_in_type_1_item)

                return phase_in_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[YearShareIn] | None | str | Unset, data)

        phase_in = _parse_phase_in(d.pop("phase_in", UNSET))

        def _parse_rate(data: object) -> None | RateIn | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                rate_type_0 = RateIn.from_dict(data)

                return rate_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RateIn | Unset, data)

        rate = _parse_rate(d.pop("rate", UNSET))

        def _parse_thresholds(data: object) -> list[ThresholdIn] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                thresholds_type_0 = []
                _thresholds_type_0 = data
                for thresholds_type_0_item_data in _thresholds_type_0:
                    thresholds_type_0_item = ThresholdIn.from_dict(thresholds_type_0_item_data)

                    thresholds_type_0.append(thresholds_type_0_item)

                return thresholds_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[ThresholdIn] | None | Unset, data)

        thresholds = _parse_thresholds(d.pop("thresholds", UNSET))

        def _parse_tiers(data: object) -> list[TierIn] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                tiers_type_0 = []
                _tiers_type_0 = data
                for tiers_type_0_item_data in _tiers_type_0:
                    tiers_type_0_item = TierIn.from_dict(tiers_type_0_item_data)

                    tiers_type_0.append(tiers_type_0_item)

                return tiers_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[TierIn] | None | Unset, data)

        tiers = _parse_tiers(d.pop("tiers", UNSET))

        overrides_in = cls(
            cap=cap,
            charge_base=charge_base,
            credit_base=credit_base,
            de_minimis=de_minimis,
            exemptions=exemptions,
            fallback=fallback,
            missing_data=missing_data,
            order=order,
            phase_in=phase_in,
            rate=rate,
            thresholds=thresholds,
            tiers=tiers,
        )

        return overrides_in

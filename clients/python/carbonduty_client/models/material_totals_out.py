from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.emissions_out import EmissionsOut
    from ..models.material_totals_out_charge_shares_by_basis_type_0 import (
        MaterialTotalsOutChargeSharesByBasisType0,
    )
    from ..models.material_totals_out_lines_by_basis import MaterialTotalsOutLinesByBasis
    from ..models.money_out import MoneyOut
    from ..models.shares_out import SharesOut
    from ..models.unresolved_range_out import UnresolvedRangeOut


T = TypeVar("T", bound="MaterialTotalsOut")


@_attrs_define
class MaterialTotalsOut:
    """Totals of one material."""

    ad_valorem_equivalent: None | str
    """ Net charge / customs value, over lines with a value in the same currency """
    amount_payable: MoneyOut | None
    """ Sum of the rounded lines """
    cap_reduction: MoneyOut | None
    """ What the cap takes off """
    charge_shares_by_basis: MaterialTotalsOutChargeSharesByBasisType0 | None
    """ Share of the net charge on own, computed, fallback and verified values; null where nothing is due """
    credits_: MoneyOut | None
    """ Credits """
    customs_value: MoneyOut | None
    """ Customs value of resolved lines; null where none of them has one """
    embodied: EmissionsOut | None
    """ Embodied emissions """
    excess_emissions: EmissionsOut | None
    """ Emissions above the threshold """
    exempt_lines: int
    """ Resolved lines that are exempt """
    gross_charge: MoneyOut | None
    """ Before credits and cap """
    lines: int
    """ Lines in the group """
    lines_above_threshold: int
    """ Lines above the threshold """
    lines_by_basis: MaterialTotalsOutLinesByBasis
    """ Charged lines by basis """
    lines_without_customs_value: int
    """ Lines whose value is not known """
    lines_without_quantity: int
    """ Lines whose mass is not known """
    material: str
    """ Material id """
    net_charge: MoneyOut | None
    """ Unrounded """
    per_embodied_tonne: MoneyOut | None
    """ Net charge per embodied tonne """
    per_tonne: MoneyOut | None
    """ Net charge per tonne of good """
    resolved_lines: int
    """ Lines with a verdict """
    resolved_shares: SharesOut
    """ Shares of what was resolved, 0 to 1; null of nothing. """
    tonnes: None | str
    """ Mass of resolved lines """
    unresolved_lines: int
    """ Lines in no sum """
    unresolved_range: None | UnresolvedRangeOut
    """ What the rest could owe """

    def to_dict(self) -> dict[str, Any]:
        from ..models.emissions_out import EmissionsOut  # noqa: PLC0415
        from ..models.material_totals_out_charge_shares_by_basis_type_0 import (
            MaterialTotalsOutChargeSharesByBasisType0,  # noqa: PLC0415
        )
        from ..models.money_out import MoneyOut  # noqa: PLC0415
        from ..models.unresolved_range_out import UnresolvedRangeOut  # noqa: PLC0415

        ad_valorem_equivalent: None | str
        ad_valorem_equivalent = self.ad_valorem_equivalent

        amount_payable: dict[str, Any] | None
        if isinstance(self.amount_payable, MoneyOut):
            amount_payable = self.amount_payable.to_dict()
        else:
            amount_payable = self.amount_payable

        cap_reduction: dict[str, Any] | None
        if isinstance(self.cap_reduction, MoneyOut):
            cap_reduction = self.cap_reduction.to_dict()
        else:
            cap_reduction = self.cap_reduction

        charge_shares_by_basis: dict[str, Any] | None
        if isinstance(self.charge_shares_by_basis, MaterialTotalsOutChargeSharesByBasisType0):
            charge_shares_by_basis = self.charge_shares_by_basis.to_dict()
        else:
            charge_shares_by_basis = self.charge_shares_by_basis

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

        excess_emissions: dict[str, Any] | None
        if isinstance(self.excess_emissions, EmissionsOut):
            excess_emissions = self.excess_emissions.to_dict()
        else:
            excess_emissions = self.excess_emissions

        exempt_lines = self.exempt_lines

        gross_charge: dict[str, Any] | None
        if isinstance(self.gross_charge, MoneyOut):
            gross_charge = self.gross_charge.to_dict()
        else:
            gross_charge = self.gross_charge

        lines = self.lines

        lines_above_threshold = self.lines_above_threshold

        lines_by_basis = self.lines_by_basis.to_dict()

        lines_without_customs_value = self.lines_without_customs_value

        lines_without_quantity = self.lines_without_quantity

        material = self.material

        net_charge: dict[str, Any] | None
        if isinstance(self.net_charge, MoneyOut):
            net_charge = self.net_charge.to_dict()
        else:
            net_charge = self.net_charge

        per_embodied_tonne: dict[str, Any] | None
        if isinstance(self.per_embodied_tonne, MoneyOut):
            per_embodied_tonne = self.per_embodied_tonne.to_dict()
        else:
            per_embodied_tonne = self.per_embodied_tonne

        per_tonne: dict[str, Any] | None
        if isinstance(self.per_tonne, MoneyOut):
            per_tonne = self.per_tonne.to_dict()
        else:
            per_tonne = self.per_tonne

        resolved_lines = self.resolved_lines

        resolved_shares = self.resolved_shares.to_dict()

        tonnes: None | str
        tonnes = self.tonnes

        unresolved_lines = self.unresolved_lines

        unresolved_range: dict[str, Any] | None
        if isinstance(self.unresolved_range, UnresolvedRangeOut):
            unresolved_range = self.unresolved_range.to_dict()
        else:
            unresolved_range = self.unresolved_range

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "ad_valorem_equivalent": ad_valorem_equivalent,
                "amount_payable": amount_payable,
                "cap_reduction": cap_reduction,
                "charge_shares_by_basis": charge_shares_by_basis,
                "credits": credits_,
                "customs_value": customs_value,
                "embodied": embodied,
                "excess_emissions": excess_emissions,
                "exempt_lines": exempt_lines,
                "gross_charge": gross_charge,
                "lines": lines,
                "lines_above_threshold": lines_above_threshold,
                "lines_by_basis": lines_by_basis,
                "lines_without_customs_value": lines_without_customs_value,
                "lines_without_quantity": lines_without_quantity,
                "material": material,
                "net_charge": net_charge,
                "per_embodied_tonne": per_embodied_tonne,
                "per_tonne": per_tonne,
                "resolved_lines": resolved_lines,
                "resolved_shares": resolved_shares,
                "tonnes": tonnes,
                "unresolved_lines": unresolved_lines,
                "unresolved_range": unresolved_range,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.emissions_out import EmissionsOut  # noqa: PLC0415
        from ..models.material_totals_out_charge_shares_by_basis_type_0 import (
            MaterialTotalsOutChargeSharesByBasisType0,  # noqa: PLC0415
        )
        from ..models.material_totals_out_lines_by_basis import (
            MaterialTotalsOutLinesByBasis,  # noqa: PLC0415
        )
        from ..models.money_out import MoneyOut  # noqa: PLC0415
        from ..models.shares_out import SharesOut  # noqa: PLC0415
        from ..models.unresolved_range_out import UnresolvedRangeOut  # noqa: PLC0415

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

        def _parse_charge_shares_by_basis(
            data: object,
        ) -> MaterialTotalsOutChargeSharesByBasisType0 | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                charge_shares_by_basis_type_0 = MaterialTotalsOutChargeSharesByBasisType0.from_dict(
                    data
                )

                return charge_shares_by_basis_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MaterialTotalsOutChargeSharesByBasisType0 | None, data)

        charge_shares_by_basis = _parse_charge_shares_by_basis(d.pop("charge_shares_by_basis"))

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

        exempt_lines = d.pop("exempt_lines")

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

        lines = d.pop("lines")

        lines_above_threshold = d.pop("lines_above_threshold")

        lines_by_basis = MaterialTotalsOutLinesByBasis.from_dict(d.pop("lines_by_basis"))

        lines_without_customs_value = d.pop("lines_without_customs_value")

        lines_without_quantity = d.pop("lines_without_quantity")

        material = d.pop("material")

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

        def _parse_per_embodied_tonne(data: object) -> MoneyOut | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                per_embodied_tonne_type_0 = MoneyOut.from_dict(data)

                return per_embodied_tonne_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MoneyOut | None, data)

        per_embodied_tonne = _parse_per_embodied_tonne(d.pop("per_embodied_tonne"))

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

        resolved_lines = d.pop("resolved_lines")

        resolved_shares = SharesOut.from_dict(d.pop("resolved_shares"))

        def _parse_tonnes(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        tonnes = _parse_tonnes(d.pop("tonnes"))

        unresolved_lines = d.pop("unresolved_lines")

        def _parse_unresolved_range(data: object) -> None | UnresolvedRangeOut:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                unresolved_range_type_0 = UnresolvedRangeOut.from_dict(data)

                return unresolved_range_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UnresolvedRangeOut, data)

        unresolved_range = _parse_unresolved_range(d.pop("unresolved_range"))

        material_totals_out = cls(
            ad_valorem_equivalent=ad_valorem_equivalent,
            amount_payable=amount_payable,
            cap_reduction=cap_reduction,
            charge_shares_by_basis=charge_shares_by_basis,
            credits_=credits_,
            customs_value=customs_value,
            embodied=embodied,
            excess_emissions=excess_emissions,
            exempt_lines=exempt_lines,
            gross_charge=gross_charge,
            lines=lines,
            lines_above_threshold=lines_above_threshold,
            lines_by_basis=lines_by_basis,
            lines_without_customs_value=lines_without_customs_value,
            lines_without_quantity=lines_without_quantity,
            material=material,
            net_charge=net_charge,
            per_embodied_tonne=per_embodied_tonne,
            per_tonne=per_tonne,
            resolved_lines=resolved_lines,
            resolved_shares=resolved_shares,
            tonnes=tonnes,
            unresolved_lines=unresolved_lines,
            unresolved_range=unresolved_range,
        )

        return material_totals_out

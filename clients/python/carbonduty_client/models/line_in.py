from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.money_in import MoneyIn
    from ..models.price_paid_in import PricePaidIn
    from ..models.verified_intensity_in import VerifiedIntensityIn


T = TypeVar("T", bound="LineIn")


@_attrs_define
class LineIn:
    """One line of imports. Leave out what is not known: a blank is never read as zero."""

    country_of_origin: str
    """ ISO 3166-1 alpha-2, or a name on the alias list """
    line_id: str
    """ Your id of the line, unique in the request """
    carbon_price_paid: None | PricePaidIn | Unset = UNSET
    """ Price paid at origin """
    cn_code: None | str | Unset = UNSET
    """ EU Combined Nomenclature digits (8) """
    customs_value: MoneyIn | None | Unset = UNSET
    """ Customs value of the line """
    entry_date: datetime.date | None | Unset = UNSET
    """ Day of entry. A line without one is dated by the last day of its period: by that day go its year and, where
    the run names no `reference_date`, its figures """
    hs_code: None | str | Unset = UNSET
    """ Harmonized System digits (2, 4 or 6) """
    hts_code: None | str | Unset = UNSET
    """ HTS digits (6, 8 or 10; dots are taken away) """
    importer: None | str | Unset = UNSET
    """ Importer of record; without one no de minimis applies """
    material: None | str | Unset = UNSET
    """ Material id; beside a code it tells apart goods that share the code """
    period_end: datetime.date | None | Unset = UNSET
    """ Last day of the period; beside `period_start` alone """
    period_start: datetime.date | None | Unset = UNSET
    """ First day of the period the line adds up; beside `period_end` alone """
    quantity: None | str | Unset = UNSET
    """ Mass as decimal text, above zero """
    quantity_unit: None | str | Unset = UNSET
    """ kg, t, g, lb, short_ton or long_ton; a bare `ton` is refused """
    verified_intensity: None | Unset | VerifiedIntensityIn = UNSET
    """ Takes the place of any benchmark """

    def to_dict(self) -> dict[str, Any]:
        from ..models.money_in import MoneyIn  # noqa: PLC0415
        from ..models.price_paid_in import PricePaidIn  # noqa: PLC0415
        from ..models.verified_intensity_in import VerifiedIntensityIn  # noqa: PLC0415

        country_of_origin = self.country_of_origin

        line_id = self.line_id

        carbon_price_paid: dict[str, Any] | None | Unset
        if isinstance(self.carbon_price_paid, Unset):
            carbon_price_paid = UNSET
        elif isinstance(self.carbon_price_paid, PricePaidIn):
            carbon_price_paid = self.carbon_price_paid.to_dict()
        else:
            carbon_price_paid = self.carbon_price_paid

        cn_code: None | str | Unset
        if isinstance(self.cn_code, Unset):
            cn_code = UNSET
        else:
            cn_code = self.cn_code

        customs_value: dict[str, Any] | None | Unset
        if isinstance(self.customs_value, Unset):
            customs_value = UNSET
        elif isinstance(self.customs_value, MoneyIn):
            customs_value = self.customs_value.to_dict()
        else:
            customs_value = self.customs_value

        entry_date: None | str | Unset
        if isinstance(self.entry_date, Unset):
            entry_date = UNSET
        elif isinstance(self.entry_date, datetime.date):
            entry_date = self.entry_date.isoformat()
        else:
            entry_date = self.entry_date

        hs_code: None | str | Unset
        if isinstance(self.hs_code, Unset):
            hs_code = UNSET
        else:
            hs_code = self.hs_code

        hts_code: None | str | Unset
        if isinstance(self.hts_code, Unset):
            hts_code = UNSET
        else:
            hts_code = self.hts_code

        importer: None | str | Unset
        if isinstance(self.importer, Unset):
            importer = UNSET
        else:
            importer = self.importer

        material: None | str | Unset
        if isinstance(self.material, Unset):
            material = UNSET
        else:
            material = self.material

        period_end: None | str | Unset
        if isinstance(self.period_end, Unset):
            period_end = UNSET
        elif isinstance(self.period_end, datetime.date):
            period_end = self.period_end.isoformat()
        else:
            period_end = self.period_end

        period_start: None | str | Unset
        if isinstance(self.period_start, Unset):
            period_start = UNSET
        elif isinstance(self.period_start, datetime.date):
            period_start = self.period_start.isoformat()
        else:
            period_start = self.period_start

        quantity: None | str | Unset
        if isinstance(self.quantity, Unset):
            quantity = UNSET
        else:
            quantity = self.quantity

        quantity_unit: None | str | Unset
        if isinstance(self.quantity_unit, Unset):
            quantity_unit = UNSET
        else:
            quantity_unit = self.quantity_unit

        verified_intensity: dict[str, Any] | None | Unset
        if isinstance(self.verified_intensity, Unset):
            verified_intensity = UNSET
        elif isinstance(self.verified_intensity, VerifiedIntensityIn):
            verified_intensity = self.verified_intensity.to_dict()
        else:
            verified_intensity = self.verified_intensity

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "country_of_origin": country_of_origin,
                "line_id": line_id,
            }
        )
        if carbon_price_paid is not UNSET:
            field_dict["carbon_price_paid"] = carbon_price_paid
        if cn_code is not UNSET:
            field_dict["cn_code"] = cn_code
        if customs_value is not UNSET:
            field_dict["customs_value"] = customs_value
        if entry_date is not UNSET:
            field_dict["entry_date"] = entry_date
        if hs_code is not UNSET:
            field_dict["hs_code"] = hs_code
        if hts_code is not UNSET:
            field_dict["hts_code"] = hts_code
        if importer is not UNSET:
            field_dict["importer"] = importer
        if material is not UNSET:
            field_dict["material"] = material
        if period_end is not UNSET:
            field_dict["period_end"] = period_end
        if period_start is not UNSET:
            field_dict["period_start"] = period_start
        if quantity is not UNSET:
            field_dict["quantity"] = quantity
        if quantity_unit is not UNSET:
            field_dict["quantity_unit"] = quantity_unit
        if verified_intensity is not UNSET:
            field_dict["verified_intensity"] = verified_intensity

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.money_in import MoneyIn  # noqa: PLC0415
        from ..models.price_paid_in import PricePaidIn  # noqa: PLC0415
        from ..models.verified_intensity_in import VerifiedIntensityIn  # noqa: PLC0415

        d = dict(src_dict)
        country_of_origin = d.pop("country_of_origin")

        line_id = d.pop("line_id")

        def _parse_carbon_price_paid(data: object) -> None | PricePaidIn | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                carbon_price_paid_type_0 = PricePaidIn.from_dict(data)

                return carbon_price_paid_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PricePaidIn | Unset, data)

        carbon_price_paid = _parse_carbon_price_paid(d.pop("carbon_price_paid", UNSET))

        def _parse_cn_code(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        cn_code = _parse_cn_code(d.pop("cn_code", UNSET))

        def _parse_customs_value(data: object) -> MoneyIn | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                customs_value_type_0 = MoneyIn.from_dict(data)

                return customs_value_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MoneyIn | None | Unset, data)

        customs_value = _parse_customs_value(d.pop("customs_value", UNSET))

        def _parse_entry_date(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                entry_date_type_0 = datetime.date.fromisoformat(data)

                return entry_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        entry_date = _parse_entry_date(d.pop("entry_date", UNSET))

        def _parse_hs_code(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        hs_code = _parse_hs_code(d.pop("hs_code", UNSET))

        def _parse_hts_code(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        hts_code = _parse_hts_code(d.pop("hts_code", UNSET))

        def _parse_importer(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        importer = _parse_importer(d.pop("importer", UNSET))

        def _parse_material(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        material = _parse_material(d.pop("material", UNSET))

        def _parse_period_end(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                period_end_type_0 = datetime.date.fromisoformat(data)

                return period_end_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        period_end = _parse_period_end(d.pop("period_end", UNSET))

        def _parse_period_start(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                period_start_type_0 = datetime.date.fromisoformat(data)

                return period_start_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        period_start = _parse_period_start(d.pop("period_start", UNSET))

        def _parse_quantity(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        quantity = _parse_quantity(d.pop("quantity", UNSET))

        def _parse_quantity_unit(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        quantity_unit = _parse_quantity_unit(d.pop("quantity_unit", UNSET))

        def _parse_verified_intensity(data: object) -> None | Unset | VerifiedIntensityIn:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                verified_intensity_type_0 = VerifiedIntensityIn.from_dict(data)

                return verified_intensity_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | VerifiedIntensityIn, data)

        verified_intensity = _parse_verified_intensity(d.pop("verified_intensity", UNSET))

        line_in = cls(
            country_of_origin=country_of_origin,
            line_id=line_id,
            carbon_price_paid=carbon_price_paid,
            cn_code=cn_code,
            customs_value=customs_value,
            entry_date=entry_date,
            hs_code=hs_code,
            hts_code=hts_code,
            importer=importer,
            material=material,
            period_end=period_end,
            period_start=period_start,
            quantity=quantity,
            quantity_unit=quantity_unit,
            verified_intensity=verified_intensity,
        )

        return line_in

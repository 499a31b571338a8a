from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.citation_out import CitationOut


T = TypeVar("T", bound="FigureOut")


@_attrs_define
class FigureOut:
    """One figure on record."""

    citation: CitationOut
    """ Where a figure comes from. """
    code: None | str
    """ Key of the table """
    computed: bool
    """ Whether it was computed from other figures """
    country: str
    """ Country or named group """
    dataset_id: str
    """ Dataset """
    effective_from: datetime.date
    """ First day in force """
    effective_to: datetime.date | None
    """ Last day in force; null while it is open """
    figure_id: str
    """ Id of the figure """
    good: None | str
    """ Words that tell apart goods sharing the code """
    label: str
    """ What kind of figure this is, in the words to print beside it """
    material: str
    """ Material id """
    note: None | str
    """ What the record notes beside the figure """
    reference_year: int | None
    """ Year the figure describes """
    route: None | str
    """ Production route; null for all routes """
    scope: str
    """ Scope id """
    unit: str
    """ Unit of the value """
    usable_as: None | str
    """ What the record says of the figure's use """
    value: str
    """ As printed in the source """

    def to_dict(self) -> dict[str, Any]:
        citation = self.citation.to_dict()

        code: None | str
        code = self.code

        computed = self.computed

        country = self.country

        dataset_id = self.dataset_id

        effective_from = self.effective_from.isoformat()

        effective_to: None | str
        if isinstance(self.effective_to, datetime.date):
            effective_to = self.effective_to.isoformat()
        else:
            effective_to = self.effective_to

        figure_id = self.figure_id

        good: None | str
        good = self.good

        label = self.label

        material = self.material

        note: None | str
        note = self.note

        reference_year: int | None
        reference_year = self.reference_year

        route: None | str
        route = self.route

        scope = self.scope

        unit = self.unit

        usable_as: None | str
        usable_as = self.usable_as

        value = self.value

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "citation": citation,
                "code": code,
                "computed": computed,
                "country": country,
                "dataset_id": dataset_id,
                "effective_from": effective_from,
                "effective_to": effective_to,
                "figure_id": figure_id,
                "good": good,
                "label": label,
                "material": material,
                "note": note,
                "reference_year": reference_year,
                "route": route,
                "scope": scope,
                "unit": unit,
                "usable_as": usable_as,
                "value": value,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.citation_out import CitationOut  # noqa: PLC0415

        d = dict(src_dict)
        citation = CitationOut.from_dict(d.pop("citation"))

        def _parse_code(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        code = _parse_code(d.pop("code"))

        computed = d.pop("computed")

        country = d.pop("country")

        dataset_id = d.pop("dataset_id")

        effective_from = datetime.date.fromisoformat(d.pop("effective_from"))

        def _parse_effective_to(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                effective_to_type_0 = datetime.date.fromisoformat(data)

                return effective_to_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        effective_to = _parse_effective_to(d.pop("effective_to"))

        figure_id = d.pop("figure_id")

        def _parse_good(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        good = _parse_good(d.pop("good"))

        label = d.pop("label")

        material = d.pop("material")

        def _parse_note(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        note = _parse_note(d.pop("note"))

        def _parse_reference_year(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        reference_year = _parse_reference_year(d.pop("reference_year"))

        def _parse_route(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        route = _parse_route(d.pop("route"))

        scope = d.pop("scope")

        unit = d.pop("unit")

        def _parse_usable_as(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        usable_as = _parse_usable_as(d.pop("usable_as"))

        value = d.pop("value")

        figure_out = cls(
            citation=citation,
            code=code,
            computed=computed,
            country=country,
            dataset_id=dataset_id,
            effective_from=effective_from,
            effective_to=effective_to,
            figure_id=figure_id,
            good=good,
            label=label,
            material=material,
            note=note,
            reference_year=reference_year,
            route=route,
            scope=scope,
            unit=unit,
            usable_as=usable_as,
            value=value,
        )

        return figure_out

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.basis import Basis, check_basis

if TYPE_CHECKING:
    from ..models.citation_out import CitationOut


T = TypeVar("T", bound="BenchmarkOut")


@_attrs_define
class BenchmarkOut:
    """The intensity that applies, with what must be said beside it."""

    basis: Basis
    """ On whose figure a benchmark rests. """
    citation: CitationOut | None
    """ Source of the figure """
    code: None | str
    """ Key of the table that the figure stands under """
    country: str
    """ Country, or the named group of a fallback """
    dataset_id: None | str
    """ Dataset; null for a verified or declared value """
    effective_from: datetime.date | None
    """ First day in force """
    effective_to: datetime.date | None
    """ Last day in force; null while it is open """
    evidence: None | str
    """ Evidence of a verified or declared value """
    figure_id: None | str
    """ Id of the figure """
    good: None | str
    """ Words that tell apart goods sharing the code """
    label: str
    """ What kind of figure this is, in the words to print beside it """
    material: None | str
    """ Material id of the figure """
    note: None | str
    """ What the record notes beside the figure """
    reference_year: int | None
    """ Year the figure describes """
    scope: str
    """ What is counted, at `/v1/scopes` """
    unit: str
    """ Unit of the value """
    usable_as: None | str
    """ What the record says of the figure's use """
    value: str
    """ Emissions per tonne of good """

    def to_dict(self) -> dict[str, Any]:
        from ..models.citation_out import CitationOut  # noqa: PLC0415

        basis: str = self.basis

        citation: dict[str, Any] | None
        if isinstance(self.citation, CitationOut):
            citation = self.citation.to_dict()
        else:
            citation = self.citation

        code: None | str
        code = self.code

        country = self.country

        dataset_id: None | str
        dataset_id = self.dataset_id

        effective_from: None | str
        if isinstance(self.effective_from, datetime.date):
            effective_from = self.effective_from.isoformat()
        else:
            effective_from = self.effective_from

        effective_to: None | str
        if isinstance(self.effective_to, datetime.date):
            effective_to = self.effective_to.isoformat()
        else:
            effective_to = self.effective_to

        evidence: None | str
        evidence = self.evidence

        figure_id: None | str
        figure_id = self.figure_id

        good: None | str
        good = self.good

        label = self.label

        material: None | str
        material = self.material

        note: None | str
        note = self.note

        reference_year: int | None
        reference_year = self.reference_year

        scope = self.scope

        unit = self.unit

        usable_as: None | str
        usable_as = self.usable_as

        value = self.value

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "basis": basis,
                "citation": citation,
                "code": code,
                "country": country,
                "dataset_id": dataset_id,
                "effective_from": effective_from,
                "effective_to": effective_to,
                "evidence": evidence,
                "figure_id": figure_id,
                "good": good,
                "label": label,
                "material": material,
                "note": note,
                "reference_year": reference_year,
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
        basis = check_basis(d.pop("basis"))

        def _parse_citation(data: object) -> CitationOut | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                citation_type_0 = CitationOut.from_dict(data)

                return citation_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CitationOut | None, data)

        citation = _parse_citation(d.pop("citation"))

        def _parse_code(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        code = _parse_code(d.pop("code"))

        country = d.pop("country")

        def _parse_dataset_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        dataset_id = _parse_dataset_id(d.pop("dataset_id"))

        def _parse_effective_from(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                effective_from_type_0 = datetime.date.fromisoformat(data)

                return effective_from_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        effective_from = _parse_effective_from(d.pop("effective_from"))

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

        def _parse_evidence(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        evidence = _parse_evidence(d.pop("evidence"))

        def _parse_figure_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        figure_id = _parse_figure_id(d.pop("figure_id"))

        def _parse_good(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        good = _parse_good(d.pop("good"))

        label = d.pop("label")

        def _parse_material(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        material = _parse_material(d.pop("material"))

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

        scope = d.pop("scope")

        unit = d.pop("unit")

        def _parse_usable_as(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        usable_as = _parse_usable_as(d.pop("usable_as"))

        value = d.pop("value")

        benchmark_out = cls(
            basis=basis,
            citation=citation,
            code=code,
            country=country,
            dataset_id=dataset_id,
            effective_from=effective_from,
            effective_to=effective_to,
            evidence=evidence,
            figure_id=figure_id,
            good=good,
            label=label,
            material=material,
            note=note,
            reference_year=reference_year,
            scope=scope,
            unit=unit,
            usable_as=usable_as,
            value=value,
        )

        return benchmark_out

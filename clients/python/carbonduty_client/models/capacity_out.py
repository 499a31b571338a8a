from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.citation_out import CitationOut


T = TypeVar("T", bound="CapacityOut")


@_attrs_define
class CapacityOut:
    """What a plant could make in a year, never what it made."""

    as_of: str
    """ Year, month or day of the record """
    caution: None | str
    """ What to know before use """
    citation: CitationOut
    """ Where a figure comes from. """
    kt_per_year: None | str
    """ Thousand tonnes a year; null: not known """
    match_km: None | str
    """ Distance between the two records, km """
    matched_by: str
    """ How the two records were matched """
    of: str
    """ What the capacity is of """
    plant: str
    """ Name of the plant in that record """
    shared_with: list[str]
    """ Other facilities that report for the same site """
    status: str
    """ Standing of the plant when it was recorded """

    def to_dict(self) -> dict[str, Any]:
        as_of = self.as_of

        caution: None | str
        caution = self.caution

        citation = self.citation.to_dict()

        kt_per_year: None | str
        kt_per_year = self.kt_per_year

        match_km: None | str
        match_km = self.match_km

        matched_by = self.matched_by

        of = self.of

        plant = self.plant

        shared_with = self.shared_with

        status = self.status

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "as_of": as_of,
                "caution": caution,
                "citation": citation,
                "kt_per_year": kt_per_year,
                "match_km": match_km,
                "matched_by": matched_by,
                "of": of,
                "plant": plant,
                "shared_with": shared_with,
                "status": status,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.citation_out import CitationOut  # noqa: PLC0415

        d = dict(src_dict)
        as_of = d.pop("as_of")

        def _parse_caution(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        caution = _parse_caution(d.pop("caution"))

        citation = CitationOut.from_dict(d.pop("citation"))

        def _parse_kt_per_year(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        kt_per_year = _parse_kt_per_year(d.pop("kt_per_year"))

        def _parse_match_km(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        match_km = _parse_match_km(d.pop("match_km"))

        matched_by = d.pop("matched_by")

        of = d.pop("of")

        plant = d.pop("plant")

        shared_with = cast(list[str], d.pop("shared_with"))

        status = d.pop("status")

        capacity_out = cls(
            as_of=as_of,
            caution=caution,
            citation=citation,
            kt_per_year=kt_per_year,
            match_km=match_km,
            matched_by=matched_by,
            of=of,
            plant=plant,
            shared_with=shared_with,
            status=status,
        )

        return capacity_out

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.threshold_basis import ThresholdBasis, check_threshold_basis

if TYPE_CHECKING:
    from ..models.citation_out import CitationOut


T = TypeVar("T", bound="ThresholdOut")


@_attrs_define
class ThresholdOut:
    """The threshold that the line was held against."""

    basis: ThresholdBasis
    """ What a threshold is derived from. """
    citation: CitationOut | None
    """ Source of the U.S. figure behind it """
    unit: str
    """ Unit of the value """
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

        unit = self.unit

        value = self.value

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "basis": basis,
                "citation": citation,
                "unit": unit,
                "value": value,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.citation_out import CitationOut  # noqa: PLC0415

        d = dict(src_dict)
        basis = check_threshold_basis(d.pop("basis"))

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

        unit = d.pop("unit")

        value = d.pop("value")

        threshold_out = cls(
            basis=basis,
            citation=citation,
            unit=unit,
            value=value,
        )

        return threshold_out

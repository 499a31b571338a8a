from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.citation_out import CitationOut


T = TypeVar("T", bound="StepOut")


@_attrs_define
class StepOut:
    """One value of the computation, with the steps it follows from."""

    because: list[StepOut]
    """ The steps it follows from """
    citation: CitationOut | None
    """ Source of the value, where it is a figure """
    key: str
    """ Stable key """
    label: str
    """ What the value is, for people """
    unit: None | str
    """ Unit of the value """
    value: None | str
    """ Exact value as text """

    def to_dict(self) -> dict[str, Any]:
        from ..models.citation_out import CitationOut  # noqa: PLC0415

        because = []
        for because_item_data in self.because:
            because_item = because_item_data.to_dict()
            because.append(because_item)

        citation: dict[str, Any] | None
        if isinstance(self.citation, CitationOut):
            citation = self.citation.to_dict()
        else:
            citation = self.citation

        key = self.key

        label = self.label

        unit: None | str
        unit = self.unit

        value: None | str
        value = self.value

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "because": because,
                "citation": citation,
                "key": key,
                "label": label,
                "unit": unit,
                "value": value,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.citation_out import CitationOut  # noqa: PLC0415

        d = dict(src_dict)
        because = []
        _because = d.pop("because")
        for because_item_data in _because:
            because_item = StepOut.from_dict(because_item_data)

            because.append(because_item)

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

        key = d.pop("key")

        label = d.pop("label")

        def _parse_unit(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        unit = _parse_unit(d.pop("unit"))

        def _parse_value(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        value = _parse_value(d.pop("value"))

        step_out = cls(
            because=because,
            citation=citation,
            key=key,
            label=label,
            unit=unit,
            value=value,
        )

        return step_out

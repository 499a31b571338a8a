from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.citation_out import CitationOut


T = TypeVar("T", bound="DatedValueOut")


@_attrs_define
class DatedValueOut:
    """A value with the days it holds."""

    citation: CitationOut
    """ Where a figure comes from. """
    effective_from: datetime.date
    """ First day """
    effective_to: datetime.date | None
    """ Last day; null while it is open """
    value: str
    """ As the source prints it; shares from 0 to 1 """

    def to_dict(self) -> dict[str, Any]:
        citation = self.citation.to_dict()

        effective_from = self.effective_from.isoformat()

        effective_to: None | str
        if isinstance(self.effective_to, datetime.date):
            effective_to = self.effective_to.isoformat()
        else:
            effective_to = self.effective_to

        value = self.value

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "citation": citation,
                "effective_from": effective_from,
                "effective_to": effective_to,
                "value": value,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.citation_out import CitationOut  # noqa: PLC0415

        d = dict(src_dict)
        citation = CitationOut.from_dict(d.pop("citation"))

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

        value = d.pop("value")

        dated_value_out = cls(
            citation=citation,
            effective_from=effective_from,
            effective_to=effective_to,
            value=value,
        )

        return dated_value_out

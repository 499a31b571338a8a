from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.confidence import Confidence, check_confidence

T = TypeVar("T", bound="CitationOut")


@_attrs_define
class CitationOut:
    """Where a figure comes from."""

    confidence: Confidence
    """ How a figure was confirmed; only the first two may decide a verdict by themselves. """
    locator: str
    """ Place in the source: section, table, page, cell """
    source_id: str
    """ Id of the source, at `/v1/reference/sources/{id}` """

    def to_dict(self) -> dict[str, Any]:
        confidence: str = self.confidence

        locator = self.locator

        source_id = self.source_id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "confidence": confidence,
                "locator": locator,
                "source_id": source_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        confidence = check_confidence(d.pop("confidence"))

        locator = d.pop("locator")

        source_id = d.pop("source_id")

        citation_out = cls(
            confidence=confidence,
            locator=locator,
            source_id=source_id,
        )

        return citation_out

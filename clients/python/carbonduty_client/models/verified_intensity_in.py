from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.verified_intensity_in_unit import (
    VerifiedIntensityInUnit,
    check_verified_intensity_in_unit,
)

T = TypeVar("T", bound="VerifiedIntensityIn")


@_attrs_define
class VerifiedIntensityIn:
    """A facility's own intensity with the evidence for it."""

    evidence: str
    """ What verifies the value: document, verifier, date """
    scope: str
    """ Scope id, e.g. `direct` """
    unit: VerifiedIntensityInUnit
    """ Unit of the value """
    value: str
    """ Emissions per tonne of good """

    def to_dict(self) -> dict[str, Any]:
        evidence = self.evidence

        scope = self.scope

        unit: str = self.unit

        value = self.value

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "evidence": evidence,
                "scope": scope,
                "unit": unit,
                "value": value,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        evidence = d.pop("evidence")

        scope = d.pop("scope")

        unit = check_verified_intensity_in_unit(d.pop("unit"))

        value = d.pop("value")

        verified_intensity_in = cls(
            evidence=evidence,
            scope=scope,
            unit=unit,
            value=value,
        )

        return verified_intensity_in

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="ProductAssumptionIn")


@_attrs_define
class ProductAssumptionIn:
    """What a code or material broader than the tables is taken to mean in this run."""

    because: str
    """ On what grounds """
    code: str
    """ Code or material id as the lines have it """
    means: str
    """ CN or HS code, or material id, it is taken to be """

    def to_dict(self) -> dict[str, Any]:
        because = self.because

        code = self.code

        means = self.means

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "because": because,
                "code": code,
                "means": means,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        because = d.pop("because")

        code = d.pop("code")

        means = d.pop("means")

        product_assumption_in = cls(
            because=because,
            code=code,
            means=means,
        )

        return product_assumption_in

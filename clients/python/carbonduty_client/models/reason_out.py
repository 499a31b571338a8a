from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="ReasonOut")


@_attrs_define
class ReasonOut:
    """Why the answer is what it is."""

    code: str
    """ Stable code, listed at `/v1/reason-codes` """
    message: str
    """ The reason in words, with what is particular here """

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        message = self.message

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "code": code,
                "message": message,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        code = d.pop("code")

        message = d.pop("message")

        reason_out = cls(
            code=code,
            message=message,
        )

        return reason_out

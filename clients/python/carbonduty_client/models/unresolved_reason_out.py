from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="UnresolvedReasonOut")


@_attrs_define
class UnresolvedReasonOut:
    """How many lines are unresolved for one reason."""

    code: str
    """ Stable code """
    lines: int
    """ Lines """
    message: str
    """ The reason in words """

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        lines = self.lines

        message = self.message

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "code": code,
                "lines": lines,
                "message": message,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        code = d.pop("code")

        lines = d.pop("lines")

        message = d.pop("message")

        unresolved_reason_out = cls(
            code=code,
            lines=lines,
            message=message,
        )

        return unresolved_reason_out

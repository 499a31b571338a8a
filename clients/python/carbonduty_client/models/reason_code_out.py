from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.reason_code_out_about import (
    ReasonCodeOutAbout,
    check_reason_code_out_about,
)

T = TypeVar("T", bound="ReasonCodeOut")


@_attrs_define
class ReasonCodeOut:
    """A stable code with its sentence."""

    about: ReasonCodeOutAbout
    """ `form`: only ever a fault of how a request is written; `service`: what the service itself may lack """
    code: str
    """ Never changes its meaning """
    message: str
    """ The sentence; it may be worded better over time """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        about: str = self.about

        code = self.code

        message = self.message

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "about": about,
                "code": code,
                "message": message,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        about = check_reason_code_out_about(d.pop("about"))

        code = d.pop("code")

        message = d.pop("message")

        reason_code_out = cls(
            about=about,
            code=code,
            message=message,
        )

        reason_code_out.additional_properties = d
        return reason_code_out

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ProblemError")


@_attrs_define
class ProblemError:
    """One fault: where it is, what is wrong and how to mend it."""

    code: str
    """ Stable code, listed at `/v1/reason-codes` """
    column: None | str
    """ Column of the file """
    detail: str
    """ What is wrong """
    how_to_fix: str
    """ What to do about it """
    parameter: None | str
    """ Name of the query, path or header parameter """
    pointer: None | str
    """ JSON pointer into the body, e.g. `#/lines/0/quantity` """
    row: int | None
    """ Line of the file; its header is line 1 """
    value: None | str
    """ What was sent, shortened """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        column: None | str
        column = self.column

        detail = self.detail

        how_to_fix = self.how_to_fix

        parameter: None | str
        parameter = self.parameter

        pointer: None | str
        pointer = self.pointer

        row: int | None
        row = self.row

        value: None | str
        value = self.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "code": code,
                "column": column,
                "detail": detail,
                "how_to_fix": how_to_fix,
                "parameter": parameter,
                "pointer": pointer,
                "row": row,
                "value": value,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        code = d.pop("code")

        def _parse_column(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        column = _parse_column(d.pop("column"))

        detail = d.pop("detail")

        how_to_fix = d.pop("how_to_fix")

        def _parse_parameter(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        parameter = _parse_parameter(d.pop("parameter"))

        def _parse_pointer(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        pointer = _parse_pointer(d.pop("pointer"))

        def _parse_row(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        row = _parse_row(d.pop("row"))

        def _parse_value(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        value = _parse_value(d.pop("value"))

        problem_error = cls(
            code=code,
            column=column,
            detail=detail,
            how_to_fix=how_to_fix,
            parameter=parameter,
            pointer=pointer,
            row=row,
            value=value,
        )

        problem_error.additional_properties = d
        return problem_error

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

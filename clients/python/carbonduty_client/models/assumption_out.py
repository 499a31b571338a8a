from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.assumption_out_kind import AssumptionOutKind, check_assumption_out_kind

T = TypeVar("T", bound="AssumptionOut")


@_attrs_define
class AssumptionOut:
    """One assumption the run makes."""

    because: str
    """ On what grounds """
    id: str
    """ What it is about """
    inputs: list[str] | None
    """ Unverified figures it declares """
    kind: AssumptionOutKind
    """ Kind of assumption """
    lines: int | None
    """ Lines it was used for """
    value: None | str
    """ What is assumed """

    def to_dict(self) -> dict[str, Any]:
        because = self.because

        id = self.id

        inputs: list[str] | None
        if isinstance(self.inputs, list):
            inputs = self.inputs

        else:
            inputs = self.inputs

        kind: str = self.kind

        lines: int | None
        lines = self.lines

        value: None | str
        value = self.value

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "because": because,
                "id": id,
                "inputs": inputs,
                "kind": kind,
                "lines": lines,
                "value": value,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        because = d.pop("because")

        id = d.pop("id")

        def _parse_inputs(data: object) -> list[str] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                inputs_type_0 = cast(list[str], data)

                return inputs_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None, data)

        inputs = _parse_inputs(d.pop("inputs"))

        kind = check_assumption_out_kind(d.pop("kind"))

        def _parse_lines(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        lines = _parse_lines(d.pop("lines"))

        def _parse_value(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        value = _parse_value(d.pop("value"))

        assumption_out = cls(
            because=because,
            id=id,
            inputs=inputs,
            kind=kind,
            lines=lines,
            value=value,
        )

        return assumption_out

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="PathStepOut")


@_attrs_define
class PathStepOut:
    """One step of the search for a benchmark."""

    step: str
    """ Stable name of the step """
    taken: bool
    """ Whether the step gave the answer or led on to it """
    why: str
    """ What was found or missing """

    def to_dict(self) -> dict[str, Any]:
        step = self.step

        taken = self.taken

        why = self.why

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "step": step,
                "taken": taken,
                "why": why,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        step = d.pop("step")

        taken = d.pop("taken")

        why = d.pop("why")

        path_step_out = cls(
            step=step,
            taken=taken,
            why=why,
        )

        return path_step_out

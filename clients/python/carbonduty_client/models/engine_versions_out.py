from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="EngineVersionsOut")


@_attrs_define
class EngineVersionsOut:
    """The engine then and now."""

    now: str
    """ Version that recomputed it """
    stored: str
    """ Version that computed the stored answer """

    def to_dict(self) -> dict[str, Any]:
        now = self.now

        stored = self.stored

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "now": now,
                "stored": stored,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        now = d.pop("now")

        stored = d.pop("stored")

        engine_versions_out = cls(
            now=now,
            stored=stored,
        )

        return engine_versions_out

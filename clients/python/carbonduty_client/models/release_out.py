from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ReleaseOut")


@_attrs_define
class ReleaseOut:
    """One reference release that this service has served."""

    active: bool
    """ Whether it answers requests that pin no release """
    engine_version: str
    """ The version that first loaded it """
    figure_count: int
    """ Benchmark figures """
    file_count: int
    """ Files """
    id: str
    """ Hash of the content of all its files """
    loaded_at: datetime.datetime
    """ When it was first loaded here """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        active = self.active

        engine_version = self.engine_version

        figure_count = self.figure_count

        file_count = self.file_count

        id = self.id

        loaded_at = self.loaded_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "active": active,
                "engine_version": engine_version,
                "figure_count": figure_count,
                "file_count": file_count,
                "id": id,
                "loaded_at": loaded_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        active = d.pop("active")

        engine_version = d.pop("engine_version")

        figure_count = d.pop("figure_count")

        file_count = d.pop("file_count")

        id = d.pop("id")

        loaded_at = datetime.datetime.fromisoformat(d.pop("loaded_at"))

        release_out = cls(
            active=active,
            engine_version=engine_version,
            figure_count=figure_count,
            file_count=file_count,
            id=id,
            loaded_at=loaded_at,
        )

        release_out.additional_properties = d
        return release_out

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

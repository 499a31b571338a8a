from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="NewerOut")


@_attrs_define
class NewerOut:
    """A newer edition of a source that is known to exist."""

    edition: str
    """ The newer edition, in words """
    loaded: None | str
    """ The dataset it already stands in; null if it does not """
    note: str
    """ What is known of it, and why it is not loaded if it is not """
    published: None | str
    """ Day, month or year; null where it is not on record """
    source_id: None | str
    """ Its own source, where that is on record """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        edition = self.edition

        loaded: None | str
        loaded = self.loaded

        note = self.note

        published: None | str
        published = self.published

        source_id: None | str
        source_id = self.source_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "edition": edition,
                "loaded": loaded,
                "note": note,
                "published": published,
                "source_id": source_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        edition = d.pop("edition")

        def _parse_loaded(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        loaded = _parse_loaded(d.pop("loaded"))

        note = d.pop("note")

        def _parse_published(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        published = _parse_published(d.pop("published"))

        def _parse_source_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        source_id = _parse_source_id(d.pop("source_id"))

        newer_out = cls(
            edition=edition,
            loaded=loaded,
            note=note,
            published=published,
            source_id=source_id,
        )

        newer_out.additional_properties = d
        return newer_out

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

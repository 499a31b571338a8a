from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.newer_out import NewerOut


T = TypeVar("T", bound="FreshnessOut")


@_attrs_define
class FreshnessOut:
    """How old a source is, who rests on it, and what is known to be newer."""

    age_days: int
    """ Days since the last day that `published` can mean: it is at least so old """
    days_since_retrieved: int
    """ Days since it was read """
    edition: str
    """ The edition on record """
    newer: list[NewerOut]
    """ Newer editions that are known, loaded or not """
    published: str
    """ Day, month or year, as the source says """
    retrieved: datetime.date
    """ When it was read """
    source_id: str
    """ Id of the source, at `/v1/reference/sources/{id}` """
    title: str
    """ Title of the source """
    used_by: list[str]
    """ Ids of the datasets that name it """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        age_days = self.age_days

        days_since_retrieved = self.days_since_retrieved

        edition = self.edition

        newer = []
        for newer_item_data in self.newer:
            newer_item = newer_item_data.to_dict()
            newer.append(newer_item)

        published = self.published

        retrieved = self.retrieved.isoformat()

        source_id = self.source_id

        title = self.title

        used_by = self.used_by

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "age_days": age_days,
                "days_since_retrieved": days_since_retrieved,
                "edition": edition,
                "newer": newer,
                "published": published,
                "retrieved": retrieved,
                "source_id": source_id,
                "title": title,
                "used_by": used_by,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.newer_out import NewerOut  # noqa: PLC0415

        d = dict(src_dict)
        age_days = d.pop("age_days")

        days_since_retrieved = d.pop("days_since_retrieved")

        edition = d.pop("edition")

        newer = []
        _newer = d.pop("newer")
        for newer_item_data in _newer:
            newer_item = NewerOut.from_dict(newer_item_data)

            newer.append(newer_item)

        published = d.pop("published")

        retrieved = datetime.date.fromisoformat(d.pop("retrieved"))

        source_id = d.pop("source_id")

        title = d.pop("title")

        used_by = cast(list[str], d.pop("used_by"))

        freshness_out = cls(
            age_days=age_days,
            days_since_retrieved=days_since_retrieved,
            edition=edition,
            newer=newer,
            published=published,
            retrieved=retrieved,
            source_id=source_id,
            title=title,
            used_by=used_by,
        )

        freshness_out.additional_properties = d
        return freshness_out

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

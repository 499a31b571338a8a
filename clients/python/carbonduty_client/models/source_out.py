from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="SourceOut")


@_attrs_define
class SourceOut:
    """A document that figures are cited from."""

    edition: str
    """ Edition """
    id: str
    """ The `source_id` of citations """
    licence: str
    """ Licence, in words """
    licence_class: str
    """ public_domain, attribution, open or cited_figures (single figures only) """
    note: str
    """ What else to know; empty where nothing """
    obtained: str
    """ How it was obtained """
    published: str
    """ Day, month or year, as the source says """
    publisher: str
    """ Who published it """
    retrieved: datetime.date
    """ When it was read """
    title: str
    """ Title """
    url: str
    """ Where it stands """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        edition = self.edition

        id = self.id

        licence = self.licence

        licence_class = self.licence_class

        note = self.note

        obtained = self.obtained

        published = self.published

        publisher = self.publisher

        retrieved = self.retrieved.isoformat()

        title = self.title

        url = self.url

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "edition": edition,
                "id": id,
                "licence": licence,
                "licence_class": licence_class,
                "note": note,
                "obtained": obtained,
                "published": published,
                "publisher": publisher,
                "retrieved": retrieved,
                "title": title,
                "url": url,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        edition = d.pop("edition")

        id = d.pop("id")

        licence = d.pop("licence")

        licence_class = d.pop("licence_class")

        note = d.pop("note")

        obtained = d.pop("obtained")

        published = d.pop("published")

        publisher = d.pop("publisher")

        retrieved = datetime.date.fromisoformat(d.pop("retrieved"))

        title = d.pop("title")

        url = d.pop("url")

        source_out = cls(
            edition=edition,
            id=id,
            licence=licence,
            licence_class=licence_class,
            note=note,
            obtained=obtained,
            published=published,
            publisher=publisher,
            retrieved=retrieved,
            title=title,
            url=url,
        )

        source_out.additional_properties = d
        return source_out

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

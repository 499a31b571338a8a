from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="PlantDatasetOut")


@_attrs_define
class PlantDatasetOut:
    """A table of plants: edition, standing and what it does not tell."""

    caveats: list[str]
    """ What to know before use """
    edition: str
    """ Edition """
    id: str
    """ Id of the table """
    licence: str
    """ Licence """
    sources: list[str]
    """ Ids of sources, at `/v1/reference/sources/{id}` """
    status: str
    """ Standing of the edition """
    title: str
    """ Title """

    def to_dict(self) -> dict[str, Any]:
        caveats = self.caveats

        edition = self.edition

        id = self.id

        licence = self.licence

        sources = self.sources

        status = self.status

        title = self.title

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "caveats": caveats,
                "edition": edition,
                "id": id,
                "licence": licence,
                "sources": sources,
                "status": status,
                "title": title,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        caveats = cast(list[str], d.pop("caveats"))

        edition = d.pop("edition")

        id = d.pop("id")

        licence = d.pop("licence")

        sources = cast(list[str], d.pop("sources"))

        status = d.pop("status")

        title = d.pop("title")

        plant_dataset_out = cls(
            caveats=caveats,
            edition=edition,
            id=id,
            licence=licence,
            sources=sources,
            status=status,
            title=title,
        )

        return plant_dataset_out

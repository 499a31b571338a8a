from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.citation_out import CitationOut
    from ..models.membership_out import MembershipOut


T = TypeVar("T", bound="CountryGroupOut")


@_attrs_define
class CountryGroupOut:
    """A dated list of countries."""

    citation: CitationOut
    """ Where a figure comes from. """
    id: str
    """ Id of the list """
    label: str
    """ Name """
    members: list[MembershipOut]
    """ Members; none for a row of a table """

    def to_dict(self) -> dict[str, Any]:
        citation = self.citation.to_dict()

        id = self.id

        label = self.label

        members = []
        for members_item_data in self.members:
            members_item = members_item_data.to_dict()
            members.append(members_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "citation": citation,
                "id": id,
                "label": label,
                "members": members,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.citation_out import CitationOut  # noqa: PLC0415
        from ..models.membership_out import MembershipOut  # noqa: PLC0415

        d = dict(src_dict)
        citation = CitationOut.from_dict(d.pop("citation"))

        id = d.pop("id")

        label = d.pop("label")

        members = []
        _members = d.pop("members")
        for members_item_data in _members:
            members_item = MembershipOut.from_dict(members_item_data)

            members.append(members_item)

        country_group_out = cls(
            citation=citation,
            id=id,
            label=label,
            members=members,
        )

        return country_group_out

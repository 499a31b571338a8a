from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="MembershipOut")


@_attrs_define
class MembershipOut:
    """A country's span in a list."""

    country: str
    """ ISO 3166-1 alpha-2 """
    effective_from: datetime.date
    """ First day """
    effective_to: datetime.date | None
    """ Last day; null while it is open """

    def to_dict(self) -> dict[str, Any]:
        country = self.country

        effective_from = self.effective_from.isoformat()

        effective_to: None | str
        if isinstance(self.effective_to, datetime.date):
            effective_to = self.effective_to.isoformat()
        else:
            effective_to = self.effective_to

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "country": country,
                "effective_from": effective_from,
                "effective_to": effective_to,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        country = d.pop("country")

        effective_from = datetime.date.fromisoformat(d.pop("effective_from"))

        def _parse_effective_to(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                effective_to_type_0 = datetime.date.fromisoformat(data)

                return effective_to_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        effective_to = _parse_effective_to(d.pop("effective_to"))

        membership_out = cls(
            country=country,
            effective_from=effective_from,
            effective_to=effective_to,
        )

        return membership_out

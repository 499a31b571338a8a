from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="CountryOut")


@_attrs_define
class CountryOut:
    """A country of origin."""

    aliases: list[str]
    """ Confirmed other names """
    code: str
    """ ISO 3166-1 alpha-2, or XK """
    iso3: str
    """ ISO 3166-1 alpha-3 """
    name: str
    """ Name """
    schedule_c: None | str
    """ Census Schedule C code """

    def to_dict(self) -> dict[str, Any]:
        aliases = self.aliases

        code = self.code

        iso3 = self.iso3

        name = self.name

        schedule_c: None | str
        schedule_c = self.schedule_c

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "aliases": aliases,
                "code": code,
                "iso3": iso3,
                "name": name,
                "schedule_c": schedule_c,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        aliases = cast(list[str], d.pop("aliases"))

        code = d.pop("code")

        iso3 = d.pop("iso3")

        name = d.pop("name")

        def _parse_schedule_c(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        schedule_c = _parse_schedule_c(d.pop("schedule_c"))

        country_out = cls(
            aliases=aliases,
            code=code,
            iso3=iso3,
            name=name,
            schedule_c=schedule_c,
        )

        return country_out

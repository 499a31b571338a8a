"""Countries by ISO code, confirmed alias or group; nothing is matched by likeness."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from unicodedata import combining, normalize

from service.domain.citations import Citation
from service.domain.errors import UnknownName

SUGGESTIONS = 3


@dataclass(frozen=True, slots=True)
class Country:
    """An origin: ISO 3166-1 alpha-2 (or XK), its name and its Census Schedule C code."""

    code: str
    iso3: str
    name: str
    schedule_c: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Membership:
    """A country's span in a group; the last day is inclusive."""

    country: str
    effective_from: date
    effective_to: date | None

    def holds_on(self, day: date) -> bool:
        """Return whether the country belongs to the group on a day."""
        return self.effective_from <= day and (
            self.effective_to is None or day <= self.effective_to
        )


@dataclass(frozen=True, slots=True)
class CountryGroup:
    """A named group: dated members, or none where the group is only a row of a table."""

    group_id: str
    label: str
    members: tuple[Membership, ...]
    citation: Citation
    _spans: Mapping[str, list[Membership]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the members by country: every line of imports asks for its origin."""
        spans: dict[str, list[Membership]] = {}
        for member in self.members:
            spans.setdefault(member.country, []).append(member)
        object.__setattr__(self, "_spans", spans)

    def has(self, country: str, on: date) -> bool:
        """Return whether a country is in the group on a day."""
        spans = self._spans.get(country)
        return spans is not None and any(span.holds_on(on) for span in spans)


def folded(name: str) -> str:
    """Return a name as it is compared: case, marks, spaces around and full stops do not count."""
    letters = normalize("NFKD", name.replace(".", "").casefold())
    return " ".join("".join(one for one in letters if not combining(one)).split())


@dataclass(frozen=True, slots=True)
class Countries:
    """All countries and groups of a release."""

    by_code: Mapping[str, Country]
    groups: Mapping[str, CountryGroup]
    _names: Mapping[str, str] = field(repr=False)

    @classmethod
    def of(cls, countries: tuple[Country, ...], groups: tuple[CountryGroup, ...]) -> "Countries":
        """Return the index; raise ValueError where a name would mean two countries."""
        names: dict[str, str] = {}
        for country in countries:
            for name in (country.code, country.iso3, country.name, *country.aliases):
                if names.setdefault(folded(name), country.code) != country.code:
                    raise ValueError(f"{name!r} names {names[folded(name)]} and {country.code}")
        return cls(
            {country.code: country for country in countries},
            {group.group_id: group for group in groups},
            names,
        )

    def code_of(self, name: str) -> str:
        """Return the ISO code of a code, name or confirmed alias; raise UnknownName otherwise."""
        code = self._names.get(folded(name))
        if code is not None:
            return code
        near = get_close_matches(folded(name), self._names, SUGGESTIONS)
        found = dict.fromkeys(self._names[match] for match in near)
        raise UnknownName(
            "country", name, tuple(f"{self.by_code[code].name} ({code})" for code in found)
        )

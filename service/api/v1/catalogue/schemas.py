"""What is answered about materials, scopes and countries."""

from pydantic import Field

from service.api.v1.shared import Answer, CitationOut, DayText


class MaterialOut(Answer):
    """A category of goods."""

    id: str = Field(description="Material id")
    label: str = Field(description="Name")
    parent: str | None = Field(description="The broader material")
    codes: list[str] = Field(description="Code prefixes of a broad group without codes of its own")
    functional_unit: str = Field(description="What a tonne of it is")


class MaterialPageOut(Answer):
    """A page of materials, by id."""

    items: list[MaterialOut] = Field(description="Materials")
    next_cursor: str | None = Field(description="Give as `cursor` for the next page")


class ScopeOut(Answer):
    """What a figure counts."""

    id: str = Field(description="Scope id")
    label: str = Field(description="Name")
    boundary: str = Field(description="What is inside")
    gases: str = Field(description="Which gases")
    gwp_set: str = Field(description="Which global warming potentials")
    functional_unit: str = Field(description="Per unit of what")
    unit: str = Field(description="Unit of its figures")


class ScopeListOut(Answer):
    """The closed list of scopes."""

    items: list[ScopeOut] = Field(description="Scopes, by id")
    next_cursor: str | None = Field(description="Always null: the list is short")


class CountryOut(Answer):
    """A country of origin."""

    code: str = Field(description="ISO 3166-1 alpha-2, or XK")
    iso3: str = Field(description="ISO 3166-1 alpha-3")
    name: str = Field(description="Name")
    schedule_c: str | None = Field(description="Census Schedule C code")
    aliases: list[str] = Field(description="Confirmed other names")


class CountryPageOut(Answer):
    """A page of countries, by code."""

    items: list[CountryOut] = Field(description="Countries")
    next_cursor: str | None = Field(description="Give as `cursor` for the next page")


class MembershipOut(Answer):
    """A country's span in a list."""

    country: str = Field(description="ISO 3166-1 alpha-2")
    effective_from: DayText = Field(description="First day")
    effective_to: DayText | None = Field(description="Last day; null while it is open")


class CountryGroupOut(Answer):
    """A dated list of countries."""

    id: str = Field(description="Id of the list")
    label: str = Field(description="Name")
    members: list[MembershipOut] = Field(description="Members; none for a row of a table")
    citation: CitationOut = Field(description="Source")


class CountryGroupListOut(Answer):
    """The country lists of the active release."""

    items: list[CountryGroupOut] = Field(description="Lists, by id")
    next_cursor: str | None = Field(description="Always null: the list is short")

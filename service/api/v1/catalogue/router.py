"""`/v1/materials`, `/v1/scopes`, `/v1/countries`: the closed lists of the active release."""

from typing import NamedTuple

from fastapi import APIRouter, Request, Response

from service.api.caching import NOT_MODIFIED, ReferenceRoute
from service.api.cursors import Cursor, Limit, decoded, page_of
from service.api.dependencies import Snapshot
from service.api.v1.catalogue.schemas import (
    CountryGroupListOut,
    CountryGroupOut,
    CountryOut,
    CountryPageOut,
    MaterialOut,
    MaterialPageOut,
    MembershipOut,
    ScopeListOut,
    ScopeOut,
)
from service.api.v1.shared import CitationOut

router = APIRouter(prefix="/v1", tags=["Reference"], route_class=ReferenceRoute)


class Position(NamedTuple):
    """Where a page ended."""

    key: str


@router.get(
    "/materials",
    operation_id="list_materials",
    responses=NOT_MODIFIED,
)
def list_materials(
    request: Request,
    response: Response,
    snapshot: Snapshot,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> MaterialPageOut:
    """List materials with their place in the hierarchy."""
    after = decoded(cursor, Position)
    found = [
        one
        for key, one in sorted(snapshot.materials.by_id.items())
        if after is None or key > after.key
    ]
    page, following = page_of(
        request, response, found, limit, lambda one: Position(one.material_id)
    )
    items = [
        MaterialOut(
            id=one.material_id,
            label=one.label,
            parent=one.parent,
            codes=list(one.codes),
            functional_unit=one.functional_unit,
        )
        for one in page
    ]
    return MaterialPageOut(items=items, next_cursor=following)


@router.get("/scopes", operation_id="list_scopes", responses=NOT_MODIFIED)
def list_scopes(snapshot: Snapshot) -> ScopeListOut:
    """List what figures count: figures of different scope never meet in one comparison."""
    items = [
        ScopeOut(
            id=one.scope_id,
            label=one.label,
            boundary=one.boundary,
            gases=one.gases,
            gwp_set=one.gwp_set,
            functional_unit=one.functional_unit,
            unit=one.unit,
        )
        for _, one in sorted(snapshot.scopes.items())
    ]
    return ScopeListOut(items=items, next_cursor=None)


@router.get(
    "/countries",
    operation_id="list_countries",
    responses=NOT_MODIFIED,
)
def list_countries(
    request: Request,
    response: Response,
    snapshot: Snapshot,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> CountryPageOut:
    """List countries with their codes and confirmed aliases; no name is matched by likeness."""
    after = decoded(cursor, Position)
    found = [
        one
        for key, one in sorted(snapshot.countries.by_code.items())
        if after is None or key > after.key
    ]
    page, following = page_of(request, response, found, limit, lambda one: Position(one.code))
    items = [
        CountryOut(
            code=one.code,
            iso3=one.iso3,
            name=one.name,
            schedule_c=one.schedule_c or None,
            aliases=list(one.aliases),
        )
        for one in page
    ]
    return CountryPageOut(items=items, next_cursor=following)


@router.get(
    "/country-groups",
    operation_id="list_country_groups",
    responses=NOT_MODIFIED,
)
def list_country_groups(snapshot: Snapshot) -> CountryGroupListOut:
    """List dated country lists: exemptions and sources refer to them by id."""
    items = [
        CountryGroupOut(
            id=one.group_id,
            label=one.label,
            members=[
                MembershipOut(
                    country=member.country,
                    effective_from=member.effective_from.isoformat(),
                    effective_to=member.effective_to.isoformat() if member.effective_to else None,
                )
                for member in one.members
            ],
            citation=CitationOut(
                source_id=one.citation.source_id,
                locator=one.citation.locator,
                confidence=one.citation.confidence,
            ),
        )
        for _, one in sorted(snapshot.countries.groups.items())
    ]
    return CountryGroupListOut(items=items, next_cursor=None)

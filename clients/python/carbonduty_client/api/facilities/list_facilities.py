from http import HTTPStatus
from typing import Any, cast

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.plant_page_out import PlantPageOut
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    q: None | str | Unset = UNSET,
    name: None | str | Unset = UNSET,
    place: None | str | Unset = UNSET,
    state: None | str | Unset = UNSET,
    material: list[str] | None | Unset = UNSET,
    sector: None | str | Unset = UNSET,
    process: None | str | Unset = UNSET,
    epa_id: None | str | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    reference_release: None | str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_q: None | str | Unset
    if isinstance(q, Unset):
        json_q = UNSET
    else:
        json_q = q
    params["q"] = json_q

    json_name: None | str | Unset
    if isinstance(name, Unset):
        json_name = UNSET
    else:
        json_name = name
    params["name"] = json_name

    json_place: None | str | Unset
    if isinstance(place, Unset):
        json_place = UNSET
    else:
        json_place = place
    params["place"] = json_place

    json_state: None | str | Unset
    if isinstance(state, Unset):
        json_state = UNSET
    else:
        json_state = state
    params["state"] = json_state

    json_material: list[str] | None | Unset
    if isinstance(material, Unset):
        json_material = UNSET
    elif isinstance(material, list):
        json_material = material

    else:
        json_material = material
    params["material"] = json_material

    json_sector: None | str | Unset
    if isinstance(sector, Unset):
        json_sector = UNSET
    else:
        json_sector = sector
    params["sector"] = json_sector

    json_process: None | str | Unset
    if isinstance(process, Unset):
        json_process = UNSET
    else:
        json_process = process
    params["process"] = json_process

    json_epa_id: None | str | Unset
    if isinstance(epa_id, Unset):
        json_epa_id = UNSET
    else:
        json_epa_id = epa_id
    params["epa_id"] = json_epa_id

    params["limit"] = limit

    json_cursor: None | str | Unset
    if isinstance(cursor, Unset):
        json_cursor = UNSET
    else:
        json_cursor = cursor
    params["cursor"] = json_cursor

    json_reference_release: None | str | Unset
    if isinstance(reference_release, Unset):
        json_reference_release = UNSET
    else:
        json_reference_release = reference_release
    params["reference_release"] = json_reference_release

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/facilities",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | PlantPageOut | Problem | None:
    if response.status_code == 200:
        response_200 = PlantPageOut.from_dict(response.json())

        return response_200

    if response.status_code == 304:
        response_304 = cast(Any, None)
        return response_304

    if 400 <= response.status_code <= 499:
        response_4xx = Problem.from_dict(response.json())

        return response_4xx

    if 500 <= response.status_code <= 599:
        response_5xx = Problem.from_dict(response.json())

        return response_5xx

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Any | PlantPageOut | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    q: None | str | Unset = UNSET,
    name: None | str | Unset = UNSET,
    place: None | str | Unset = UNSET,
    state: None | str | Unset = UNSET,
    material: list[str] | None | Unset = UNSET,
    sector: None | str | Unset = UNSET,
    process: None | str | Unset = UNSET,
    epa_id: None | str | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    reference_release: None | str | Unset = UNSET,
) -> Response[Any | PlantPageOut | Problem]:
    """List Facilities

     List reporting plants with the direct emissions of their latest year, by id.

    Args:
        q (None | str | Unset): Words that stand in name, operator, place or EPA id
        name (None | str | Unset): Words of the name
        place (None | str | Unset): Words of city, county, state code and ZIP code
        state (None | str | Unset): State or territory, two letters
        material (list[str] | None | Unset): Material ids, one or several; materials below them
            count too
        sector (None | str | Unset): Sector id, at `/v1/facilities/sectors`
        process (None | str | Unset): Words of the process
        epa_id (None | str | Unset): GHGRP or FRS id, whole
        limit (int | Unset): The most entries of one page Default: 50.
        cursor (None | str | Unset): `next_cursor` of the page before, unchanged
        reference_release (None | str | Unset): Answer from this reference release; left out: from
            the active one

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | PlantPageOut | Problem]
    """

    kwargs = _get_kwargs(
        q=q,
        name=name,
        place=place,
        state=state,
        material=material,
        sector=sector,
        process=process,
        epa_id=epa_id,
        limit=limit,
        cursor=cursor,
        reference_release=reference_release,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    q: None | str | Unset = UNSET,
    name: None | str | Unset = UNSET,
    place: None | str | Unset = UNSET,
    state: None | str | Unset = UNSET,
    material: list[str] | None | Unset = UNSET,
    sector: None | str | Unset = UNSET,
    process: None | str | Unset = UNSET,
    epa_id: None | str | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    reference_release: None | str | Unset = UNSET,
) -> Any | PlantPageOut | Problem | None:
    """List Facilities

     List reporting plants with the direct emissions of their latest year, by id.

    Args:
        q (None | str | Unset): Words that stand in name, operator, place or EPA id
        name (None | str | Unset): Words of the name
        place (None | str | Unset): Words of city, county, state code and ZIP code
        state (None | str | Unset): State or territory, two letters
        material (list[str] | None | Unset): Material ids, one or several; materials below them
            count too
        sector (None | str | Unset): Sector id, at `/v1/facilities/sectors`
        process (None | str | Unset): Words of the process
        epa_id (None | str | Unset): GHGRP or FRS id, whole
        limit (int | Unset): The most entries of one page Default: 50.
        cursor (None | str | Unset): `next_cursor` of the page before, unchanged
        reference_release (None | str | Unset): Answer from this reference release; left out: from
            the active one

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | PlantPageOut | Problem
    """

    return sync_detailed(
        client=client,
        q=q,
        name=name,
        place=place,
        state=state,
        material=material,
        sector=sector,
        process=process,
        epa_id=epa_id,
        limit=limit,
        cursor=cursor,
        reference_release=reference_release,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    q: None | str | Unset = UNSET,
    name: None | str | Unset = UNSET,
    place: None | str | Unset = UNSET,
    state: None | str | Unset = UNSET,
    material: list[str] | None | Unset = UNSET,
    sector: None | str | Unset = UNSET,
    process: None | str | Unset = UNSET,
    epa_id: None | str | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    reference_release: None | str | Unset = UNSET,
) -> Response[Any | PlantPageOut | Problem]:
    """List Facilities

     List reporting plants with the direct emissions of their latest year, by id.

    Args:
        q (None | str | Unset): Words that stand in name, operator, place or EPA id
        name (None | str | Unset): Words of the name
        place (None | str | Unset): Words of city, county, state code and ZIP code
        state (None | str | Unset): State or territory, two letters
        material (list[str] | None | Unset): Material ids, one or several; materials below them
            count too
        sector (None | str | Unset): Sector id, at `/v1/facilities/sectors`
        process (None | str | Unset): Words of the process
        epa_id (None | str | Unset): GHGRP or FRS id, whole
        limit (int | Unset): The most entries of one page Default: 50.
        cursor (None | str | Unset): `next_cursor` of the page before, unchanged
        reference_release (None | str | Unset): Answer from this reference release; left out: from
            the active one

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | PlantPageOut | Problem]
    """

    kwargs = _get_kwargs(
        q=q,
        name=name,
        place=place,
        state=state,
        material=material,
        sector=sector,
        process=process,
        epa_id=epa_id,
        limit=limit,
        cursor=cursor,
        reference_release=reference_release,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    q: None | str | Unset = UNSET,
    name: None | str | Unset = UNSET,
    place: None | str | Unset = UNSET,
    state: None | str | Unset = UNSET,
    material: list[str] | None | Unset = UNSET,
    sector: None | str | Unset = UNSET,
    process: None | str | Unset = UNSET,
    epa_id: None | str | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    reference_release: None | str | Unset = UNSET,
) -> Any | PlantPageOut | Problem | None:
    """List Facilities

     List reporting plants with the direct emissions of their latest year, by id.

    Args:
        q (None | str | Unset): Words that stand in name, operator, place or EPA id
        name (None | str | Unset): Words of the name
        place (None | str | Unset): Words of city, county, state code and ZIP code
        state (None | str | Unset): State or territory, two letters
        material (list[str] | None | Unset): Material ids, one or several; materials below them
            count too
        sector (None | str | Unset): Sector id, at `/v1/facilities/sectors`
        process (None | str | Unset): Words of the process
        epa_id (None | str | Unset): GHGRP or FRS id, whole
        limit (int | Unset): The most entries of one page Default: 50.
        cursor (None | str | Unset): `next_cursor` of the page before, unchanged
        reference_release (None | str | Unset): Answer from this reference release; left out: from
            the active one

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | PlantPageOut | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            q=q,
            name=name,
            place=place,
            state=state,
            material=material,
            sector=sector,
            process=process,
            epa_id=epa_id,
            limit=limit,
            cursor=cursor,
            reference_release=reference_release,
        )
    ).parsed

from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.plant_detail_out import PlantDetailOut
from ...models.problem import Problem
from ...types import Response


def _get_kwargs(
    facility_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/facilities/{facility_id}".format(
            facility_id=quote(str(facility_id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | PlantDetailOut | Problem | None:
    if response.status_code == 200:
        response_200 = PlantDetailOut.from_dict(response.json())

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
) -> Response[Any | PlantDetailOut | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    facility_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Any | PlantDetailOut | Problem]:
    """Get Facility

     Tell about one plant: emissions by year, process, and capacity where it is on record.

    Args:
        facility_id (str): EPA GHGRP facility id

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | PlantDetailOut | Problem]
    """

    kwargs = _get_kwargs(
        facility_id=facility_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    facility_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Any | PlantDetailOut | Problem | None:
    """Get Facility

     Tell about one plant: emissions by year, process, and capacity where it is on record.

    Args:
        facility_id (str): EPA GHGRP facility id

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | PlantDetailOut | Problem
    """

    return sync_detailed(
        facility_id=facility_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    facility_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Any | PlantDetailOut | Problem]:
    """Get Facility

     Tell about one plant: emissions by year, process, and capacity where it is on record.

    Args:
        facility_id (str): EPA GHGRP facility id

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | PlantDetailOut | Problem]
    """

    kwargs = _get_kwargs(
        facility_id=facility_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    facility_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Any | PlantDetailOut | Problem | None:
    """Get Facility

     Tell about one plant: emissions by year, process, and capacity where it is on record.

    Args:
        facility_id (str): EPA GHGRP facility id

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | PlantDetailOut | Problem
    """

    return (
        await asyncio_detailed(
            facility_id=facility_id,
            client=client,
        )
    ).parsed

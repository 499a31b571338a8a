import datetime
from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.change_page_out import ChangePageOut
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    since: datetime.date,
    limit: int | Unset = 100,
    cursor: None | str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_since = since.isoformat()
    params["since"] = json_since

    params["limit"] = limit

    json_cursor: None | str | Unset
    if isinstance(cursor, Unset):
        json_cursor = UNSET
    else:
        json_cursor = cursor
    params["cursor"] = json_cursor

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/reference/changes",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ChangePageOut | Problem | None:
    if response.status_code == 200:
        response_200 = ChangePageOut.from_dict(response.json())

        return response_200

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
) -> Response[ChangePageOut | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    since: datetime.date,
    limit: int | Unset = 100,
    cursor: None | str | Unset = UNSET,
) -> Response[ChangePageOut | Problem]:
    """List Reference Changes

     List what changed in the reference data since a day, up to the active release.

    Args:
        since (datetime.date):
        limit (int | Unset): The most entries of one page Default: 100.
        cursor (None | str | Unset): `next_cursor` of the page before, unchanged

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ChangePageOut | Problem]
    """

    kwargs = _get_kwargs(
        since=since,
        limit=limit,
        cursor=cursor,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    since: datetime.date,
    limit: int | Unset = 100,
    cursor: None | str | Unset = UNSET,
) -> ChangePageOut | Problem | None:
    """List Reference Changes

     List what changed in the reference data since a day, up to the active release.

    Args:
        since (datetime.date):
        limit (int | Unset): The most entries of one page Default: 100.
        cursor (None | str | Unset): `next_cursor` of the page before, unchanged

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ChangePageOut | Problem
    """

    return sync_detailed(
        client=client,
        since=since,
        limit=limit,
        cursor=cursor,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    since: datetime.date,
    limit: int | Unset = 100,
    cursor: None | str | Unset = UNSET,
) -> Response[ChangePageOut | Problem]:
    """List Reference Changes

     List what changed in the reference data since a day, up to the active release.

    Args:
        since (datetime.date):
        limit (int | Unset): The most entries of one page Default: 100.
        cursor (None | str | Unset): `next_cursor` of the page before, unchanged

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ChangePageOut | Problem]
    """

    kwargs = _get_kwargs(
        since=since,
        limit=limit,
        cursor=cursor,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    since: datetime.date,
    limit: int | Unset = 100,
    cursor: None | str | Unset = UNSET,
) -> ChangePageOut | Problem | None:
    """List Reference Changes

     List what changed in the reference data since a day, up to the active release.

    Args:
        since (datetime.date):
        limit (int | Unset): The most entries of one page Default: 100.
        cursor (None | str | Unset): `next_cursor` of the page before, unchanged

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ChangePageOut | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            since=since,
            limit=limit,
            cursor=cursor,
        )
    ).parsed

import datetime
from http import HTTPStatus
from typing import Any, cast

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.parameter_change_page_out import ParameterChangePageOut
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    since: datetime.date,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    reference_release: None | str | Unset = UNSET,
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

    json_reference_release: None | str | Unset
    if isinstance(reference_release, Unset):
        json_reference_release = UNSET
    else:
        json_reference_release = reference_release
    params["reference_release"] = json_reference_release

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/parameters/changes",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | ParameterChangePageOut | Problem | None:
    if response.status_code == 200:
        response_200 = ParameterChangePageOut.from_dict(response.json())

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
) -> Response[Any | ParameterChangePageOut | Problem]:
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
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    reference_release: None | str | Unset = UNSET,
) -> Response[Any | ParameterChangePageOut | Problem]:
    """List Parameter Changes

     List the days from `since` on at which another value comes into force, by day and id.

    Args:
        since (datetime.date):
        limit (int | Unset): The most entries of one page Default: 50.
        cursor (None | str | Unset): `next_cursor` of the page before, unchanged
        reference_release (None | str | Unset): Answer from this reference release; left out: from
            the active one

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ParameterChangePageOut | Problem]
    """

    kwargs = _get_kwargs(
        since=since,
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
    since: datetime.date,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    reference_release: None | str | Unset = UNSET,
) -> Any | ParameterChangePageOut | Problem | None:
    """List Parameter Changes

     List the days from `since` on at which another value comes into force, by day and id.

    Args:
        since (datetime.date):
        limit (int | Unset): The most entries of one page Default: 50.
        cursor (None | str | Unset): `next_cursor` of the page before, unchanged
        reference_release (None | str | Unset): Answer from this reference release; left out: from
            the active one

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ParameterChangePageOut | Problem
    """

    return sync_detailed(
        client=client,
        since=since,
        limit=limit,
        cursor=cursor,
        reference_release=reference_release,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    since: datetime.date,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    reference_release: None | str | Unset = UNSET,
) -> Response[Any | ParameterChangePageOut | Problem]:
    """List Parameter Changes

     List the days from `since` on at which another value comes into force, by day and id.

    Args:
        since (datetime.date):
        limit (int | Unset): The most entries of one page Default: 50.
        cursor (None | str | Unset): `next_cursor` of the page before, unchanged
        reference_release (None | str | Unset): Answer from this reference release; left out: from
            the active one

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ParameterChangePageOut | Problem]
    """

    kwargs = _get_kwargs(
        since=since,
        limit=limit,
        cursor=cursor,
        reference_release=reference_release,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    since: datetime.date,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    reference_release: None | str | Unset = UNSET,
) -> Any | ParameterChangePageOut | Problem | None:
    """List Parameter Changes

     List the days from `since` on at which another value comes into force, by day and id.

    Args:
        since (datetime.date):
        limit (int | Unset): The most entries of one page Default: 50.
        cursor (None | str | Unset): `next_cursor` of the page before, unchanged
        reference_release (None | str | Unset): Answer from this reference release; left out: from
            the active one

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ParameterChangePageOut | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            since=since,
            limit=limit,
            cursor=cursor,
            reference_release=reference_release,
        )
    ).parsed

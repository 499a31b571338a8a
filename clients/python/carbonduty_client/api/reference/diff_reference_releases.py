from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.change_page_out import ChangePageOut
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    before: str,
    after: str,
    *,
    limit: int | Unset = 100,
    cursor: None | str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

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
        "url": "/v1/reference/releases/{before}/diff/{after}".format(
            before=quote(str(before), safe=""),
            after=quote(str(after), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | ChangePageOut | Problem | None:
    if response.status_code == 200:
        response_200 = ChangePageOut.from_dict(response.json())

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
) -> Response[Any | ChangePageOut | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    before: str,
    after: str,
    *,
    client: AuthenticatedClient | Client,
    limit: int | Unset = 100,
    cursor: None | str | Unset = UNSET,
) -> Response[Any | ChangePageOut | Problem]:
    """Diff Reference Releases

     List what changed between two releases: sources, editions, figures with old and new value.

    Args:
        before (str): The release to compare from
        after (str): The release to compare with
        limit (int | Unset): The most entries of one page Default: 100.
        cursor (None | str | Unset): `next_cursor` of the page before, unchanged

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ChangePageOut | Problem]
    """

    kwargs = _get_kwargs(
        before=before,
        after=after,
        limit=limit,
        cursor=cursor,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    before: str,
    after: str,
    *,
    client: AuthenticatedClient | Client,
    limit: int | Unset = 100,
    cursor: None | str | Unset = UNSET,
) -> Any | ChangePageOut | Problem | None:
    """Diff Reference Releases

     List what changed between two releases: sources, editions, figures with old and new value.

    Args:
        before (str): The release to compare from
        after (str): The release to compare with
        limit (int | Unset): The most entries of one page Default: 100.
        cursor (None | str | Unset): `next_cursor` of the page before, unchanged

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ChangePageOut | Problem
    """

    return sync_detailed(
        before=before,
        after=after,
        client=client,
        limit=limit,
        cursor=cursor,
    ).parsed


async def asyncio_detailed(
    before: str,
    after: str,
    *,
    client: AuthenticatedClient | Client,
    limit: int | Unset = 100,
    cursor: None | str | Unset = UNSET,
) -> Response[Any | ChangePageOut | Problem]:
    """Diff Reference Releases

     List what changed between two releases: sources, editions, figures with old and new value.

    Args:
        before (str): The release to compare from
        after (str): The release to compare with
        limit (int | Unset): The most entries of one page Default: 100.
        cursor (None | str | Unset): `next_cursor` of the page before, unchanged

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ChangePageOut | Problem]
    """

    kwargs = _get_kwargs(
        before=before,
        after=after,
        limit=limit,
        cursor=cursor,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    before: str,
    after: str,
    *,
    client: AuthenticatedClient | Client,
    limit: int | Unset = 100,
    cursor: None | str | Unset = UNSET,
) -> Any | ChangePageOut | Problem | None:
    """Diff Reference Releases

     List what changed between two releases: sources, editions, figures with old and new value.

    Args:
        before (str): The release to compare from
        after (str): The release to compare with
        limit (int | Unset): The most entries of one page Default: 100.
        cursor (None | str | Unset): `next_cursor` of the page before, unchanged

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ChangePageOut | Problem
    """

    return (
        await asyncio_detailed(
            before=before,
            after=after,
            client=client,
            limit=limit,
            cursor=cursor,
        )
    ).parsed

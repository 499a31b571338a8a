from http import HTTPStatus
from typing import Any, cast

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.list_sources_licence_class_type_0 import (
    ListSourcesLicenceClassType0,
)
from ...models.problem import Problem
from ...models.source_list_out import SourceListOut
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    licence_class: ListSourcesLicenceClassType0 | None | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    reference_release: None | str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_licence_class: None | str | Unset
    if isinstance(licence_class, Unset):
        json_licence_class = UNSET
    elif isinstance(licence_class, str):
        json_licence_class = licence_class
    else:
        json_licence_class = licence_class
    params["licence_class"] = json_licence_class

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
        "url": "/v1/reference/sources",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | Problem | SourceListOut | None:
    if response.status_code == 200:
        response_200 = SourceListOut.from_dict(response.json())

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
) -> Response[Any | Problem | SourceListOut]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    licence_class: ListSourcesLicenceClassType0 | None | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    reference_release: None | str | Unset = UNSET,
) -> Response[Any | Problem | SourceListOut]:
    """List Sources

     List the sources that figures of the active release are cited from, by id.

    Args:
        licence_class (ListSourcesLicenceClassType0 | None | Unset): Only sources so licensed
        limit (int | Unset): The most entries of one page Default: 50.
        cursor (None | str | Unset): `next_cursor` of the page before, unchanged
        reference_release (None | str | Unset): Answer from this reference release; left out: from
            the active one

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Problem | SourceListOut]
    """

    kwargs = _get_kwargs(
        licence_class=licence_class,
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
    licence_class: ListSourcesLicenceClassType0 | None | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    reference_release: None | str | Unset = UNSET,
) -> Any | Problem | SourceListOut | None:
    """List Sources

     List the sources that figures of the active release are cited from, by id.

    Args:
        licence_class (ListSourcesLicenceClassType0 | None | Unset): Only sources so licensed
        limit (int | Unset): The most entries of one page Default: 50.
        cursor (None | str | Unset): `next_cursor` of the page before, unchanged
        reference_release (None | str | Unset): Answer from this reference release; left out: from
            the active one

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Problem | SourceListOut
    """

    return sync_detailed(
        client=client,
        licence_class=licence_class,
        limit=limit,
        cursor=cursor,
        reference_release=reference_release,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    licence_class: ListSourcesLicenceClassType0 | None | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    reference_release: None | str | Unset = UNSET,
) -> Response[Any | Problem | SourceListOut]:
    """List Sources

     List the sources that figures of the active release are cited from, by id.

    Args:
        licence_class (ListSourcesLicenceClassType0 | None | Unset): Only sources so licensed
        limit (int | Unset): The most entries of one page Default: 50.
        cursor (None | str | Unset): `next_cursor` of the page before, unchanged
        reference_release (None | str | Unset): Answer from this reference release; left out: from
            the active one

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Problem | SourceListOut]
    """

    kwargs = _get_kwargs(
        licence_class=licence_class,
        limit=limit,
        cursor=cursor,
        reference_release=reference_release,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    licence_class: ListSourcesLicenceClassType0 | None | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    reference_release: None | str | Unset = UNSET,
) -> Any | Problem | SourceListOut | None:
    """List Sources

     List the sources that figures of the active release are cited from, by id.

    Args:
        licence_class (ListSourcesLicenceClassType0 | None | Unset): Only sources so licensed
        limit (int | Unset): The most entries of one page Default: 50.
        cursor (None | str | Unset): `next_cursor` of the page before, unchanged
        reference_release (None | str | Unset): Answer from this reference release; left out: from
            the active one

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Problem | SourceListOut
    """

    return (
        await asyncio_detailed(
            client=client,
            licence_class=licence_class,
            limit=limit,
            cursor=cursor,
            reference_release=reference_release,
        )
    ).parsed

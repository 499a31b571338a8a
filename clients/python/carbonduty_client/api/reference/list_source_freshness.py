import datetime
from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.freshness_page_out import FreshnessPageOut
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    on: datetime.date | None | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    reference_release: None | str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_on: None | str | Unset
    if isinstance(on, Unset):
        json_on = UNSET
    elif isinstance(on, datetime.date):
        json_on = on.isoformat()
    else:
        json_on = on
    params["on"] = json_on

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
        "url": "/v1/reference/freshness",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> FreshnessPageOut | Problem | None:
    if response.status_code == 200:
        response_200 = FreshnessPageOut.from_dict(response.json())

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
) -> Response[FreshnessPageOut | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    on: datetime.date | None | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    reference_release: None | str | Unset = UNSET,
) -> Response[FreshnessPageOut | Problem]:
    """List Source Freshness

     List the sources of the active release by age, with newer editions that are known.

    Args:
        on (datetime.date | None | Unset): The day to count ages to; today in UTC if left out
        limit (int | Unset): The most entries of one page Default: 50.
        cursor (None | str | Unset): `next_cursor` of the page before, unchanged
        reference_release (None | str | Unset): Answer from this reference release; left out: from
            the active one

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[FreshnessPageOut | Problem]
    """

    kwargs = _get_kwargs(
        on=on,
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
    on: datetime.date | None | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    reference_release: None | str | Unset = UNSET,
) -> FreshnessPageOut | Problem | None:
    """List Source Freshness

     List the sources of the active release by age, with newer editions that are known.

    Args:
        on (datetime.date | None | Unset): The day to count ages to; today in UTC if left out
        limit (int | Unset): The most entries of one page Default: 50.
        cursor (None | str | Unset): `next_cursor` of the page before, unchanged
        reference_release (None | str | Unset): Answer from this reference release; left out: from
            the active one

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        FreshnessPageOut | Problem
    """

    return sync_detailed(
        client=client,
        on=on,
        limit=limit,
        cursor=cursor,
        reference_release=reference_release,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    on: datetime.date | None | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    reference_release: None | str | Unset = UNSET,
) -> Response[FreshnessPageOut | Problem]:
    """List Source Freshness

     List the sources of the active release by age, with newer editions that are known.

    Args:
        on (datetime.date | None | Unset): The day to count ages to; today in UTC if left out
        limit (int | Unset): The most entries of one page Default: 50.
        cursor (None | str | Unset): `next_cursor` of the page before, unchanged
        reference_release (None | str | Unset): Answer from this reference release; left out: from
            the active one

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[FreshnessPageOut | Problem]
    """

    kwargs = _get_kwargs(
        on=on,
        limit=limit,
        cursor=cursor,
        reference_release=reference_release,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    on: datetime.date | None | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    reference_release: None | str | Unset = UNSET,
) -> FreshnessPageOut | Problem | None:
    """List Source Freshness

     List the sources of the active release by age, with newer editions that are known.

    Args:
        on (datetime.date | None | Unset): The day to count ages to; today in UTC if left out
        limit (int | Unset): The most entries of one page Default: 50.
        cursor (None | str | Unset): `next_cursor` of the page before, unchanged
        reference_release (None | str | Unset): Answer from this reference release; left out: from
            the active one

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        FreshnessPageOut | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            on=on,
            limit=limit,
            cursor=cursor,
            reference_release=reference_release,
        )
    ).parsed

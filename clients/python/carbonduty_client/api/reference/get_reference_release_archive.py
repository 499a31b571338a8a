from http import HTTPStatus
from io import BytesIO
from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.get_reference_release_archive_format import (
    GetReferenceReleaseArchiveFormat,
)
from ...models.problem import Problem
from ...types import UNSET, File, Response, Unset


def _get_kwargs(
    release_id: str,
    *,
    format_: GetReferenceReleaseArchiveFormat | Unset = "csv",
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_format_: str | Unset = UNSET
    if not isinstance(format_, Unset):
        json_format_ = format_

    params["format"] = json_format_

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/reference/releases/{release_id}/archive".format(
            release_id=quote(str(release_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | File | Problem | None:
    if response.status_code == 200:
        response_200 = File(payload=BytesIO(response.content))

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
) -> Response[Any | File | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    release_id: str,
    *,
    client: AuthenticatedClient | Client,
    format_: GetReferenceReleaseArchiveFormat | Unset = "csv",
) -> Response[Any | File | Problem]:
    """Get Reference Release Archive

     Download every table and description of a release, in one zip.

    Args:
        release_id (str): The release: 64 hexadecimal digits
        format_ (GetReferenceReleaseArchiveFormat | Unset): Tables as CSV, as they are kept, or as
            Parquet with exact decimals Default: 'csv'.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | File | Problem]
    """

    kwargs = _get_kwargs(
        release_id=release_id,
        format_=format_,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    release_id: str,
    *,
    client: AuthenticatedClient | Client,
    format_: GetReferenceReleaseArchiveFormat | Unset = "csv",
) -> Any | File | Problem | None:
    """Get Reference Release Archive

     Download every table and description of a release, in one zip.

    Args:
        release_id (str): The release: 64 hexadecimal digits
        format_ (GetReferenceReleaseArchiveFormat | Unset): Tables as CSV, as they are kept, or as
            Parquet with exact decimals Default: 'csv'.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | File | Problem
    """

    return sync_detailed(
        release_id=release_id,
        client=client,
        format_=format_,
    ).parsed


async def asyncio_detailed(
    release_id: str,
    *,
    client: AuthenticatedClient | Client,
    format_: GetReferenceReleaseArchiveFormat | Unset = "csv",
) -> Response[Any | File | Problem]:
    """Get Reference Release Archive

     Download every table and description of a release, in one zip.

    Args:
        release_id (str): The release: 64 hexadecimal digits
        format_ (GetReferenceReleaseArchiveFormat | Unset): Tables as CSV, as they are kept, or as
            Parquet with exact decimals Default: 'csv'.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | File | Problem]
    """

    kwargs = _get_kwargs(
        release_id=release_id,
        format_=format_,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    release_id: str,
    *,
    client: AuthenticatedClient | Client,
    format_: GetReferenceReleaseArchiveFormat | Unset = "csv",
) -> Any | File | Problem | None:
    """Get Reference Release Archive

     Download every table and description of a release, in one zip.

    Args:
        release_id (str): The release: 64 hexadecimal digits
        format_ (GetReferenceReleaseArchiveFormat | Unset): Tables as CSV, as they are kept, or as
            Parquet with exact decimals Default: 'csv'.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | File | Problem
    """

    return (
        await asyncio_detailed(
            release_id=release_id,
            client=client,
            format_=format_,
        )
    ).parsed

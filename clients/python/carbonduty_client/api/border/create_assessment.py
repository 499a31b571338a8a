from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.assessment_in import AssessmentIn
from ...models.assessment_out import AssessmentOut
from ...models.create_assessment_store import (
    CreateAssessmentStore,
)
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: AssessmentIn,
    store: CreateAssessmentStore | Unset = "true",
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    params: dict[str, Any] = {}

    json_store: str | Unset = UNSET
    if not isinstance(store, Unset):
        json_store = store

    params["store"] = json_store

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/border/assessments",
        "params": params,
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> AssessmentOut | Problem | None:
    if response.status_code == 200:
        response_200 = AssessmentOut.from_dict(response.json())

        return response_200

    if response.status_code == 201:
        response_201 = AssessmentOut.from_dict(response.json())

        return response_201

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
) -> Response[AssessmentOut | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: AssessmentIn,
    store: CreateAssessmentStore | Unset = "true",
) -> Response[AssessmentOut | Problem]:
    """Create Assessment

     Hold import lines against designs: what exceeds the threshold, by how much, what is due.

    Args:
        store (CreateAssessmentStore | Unset): `false` computes without storing: a dry run
            Default: 'true'.
        body (AssessmentIn): Import lines, the designs to hold them against, and everything the
            run assumes.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AssessmentOut | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
        store=store,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: AssessmentIn,
    store: CreateAssessmentStore | Unset = "true",
) -> AssessmentOut | Problem | None:
    """Create Assessment

     Hold import lines against designs: what exceeds the threshold, by how much, what is due.

    Args:
        store (CreateAssessmentStore | Unset): `false` computes without storing: a dry run
            Default: 'true'.
        body (AssessmentIn): Import lines, the designs to hold them against, and everything the
            run assumes.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AssessmentOut | Problem
    """

    return sync_detailed(
        client=client,
        body=body,
        store=store,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: AssessmentIn,
    store: CreateAssessmentStore | Unset = "true",
) -> Response[AssessmentOut | Problem]:
    """Create Assessment

     Hold import lines against designs: what exceeds the threshold, by how much, what is due.

    Args:
        store (CreateAssessmentStore | Unset): `false` computes without storing: a dry run
            Default: 'true'.
        body (AssessmentIn): Import lines, the designs to hold them against, and everything the
            run assumes.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AssessmentOut | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
        store=store,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: AssessmentIn,
    store: CreateAssessmentStore | Unset = "true",
) -> AssessmentOut | Problem | None:
    """Create Assessment

     Hold import lines against designs: what exceeds the threshold, by how much, what is due.

    Args:
        store (CreateAssessmentStore | Unset): `false` computes without storing: a dry run
            Default: 'true'.
        body (AssessmentIn): Import lines, the designs to hold them against, and everything the
            run assumes.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AssessmentOut | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            store=store,
        )
    ).parsed

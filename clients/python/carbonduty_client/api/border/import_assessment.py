from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.assessment_out import AssessmentOut
from ...models.body_import_assessment import BodyImportAssessment
from ...models.import_assessment_errors import (
    ImportAssessmentErrors,
)
from ...models.import_assessment_store import (
    ImportAssessmentStore,
)
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: BodyImportAssessment,
    store: ImportAssessmentStore | Unset = "true",
    errors: ImportAssessmentErrors | Unset = "json",
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    params: dict[str, Any] = {}

    json_store: str | Unset = UNSET
    if not isinstance(store, Unset):
        json_store = store

    params["store"] = json_store

    json_errors: str | Unset = UNSET
    if not isinstance(errors, Unset):
        json_errors = errors

    params["errors"] = json_errors

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/border/assessments/import",
        "params": params,
    }

    _kwargs["files"] = body.to_multipart()

    headers["Content-Type"] = "multipart/form-data; boundary=+++"

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

    if response.status_code == 422:
        response_422 = Problem.from_dict(response.json())

        return response_422

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
    body: BodyImportAssessment,
    store: ImportAssessmentStore | Unset = "true",
    errors: ImportAssessmentErrors | Unset = "json",
) -> Response[AssessmentOut | Problem]:
    """Import Assessment

     Hold the import lines of a CSV or XLSX file against designs; faults come by row and column.

    The template at `/v1/border/templates/import-lines` has the columns. A workbook of more lines
    than are assessed is still looked through, up to 20,000 faults: the last one then says from
    which row on nothing was looked at.

    Args:
        store (ImportAssessmentStore | Unset): `false` computes without storing: a dry run
            Default: 'true'.
        errors (ImportAssessmentErrors | Unset): `xlsx` answers faults with the file as a
            workbook, each fault in its row Default: 'json'.
        body (BodyImportAssessment): The parts of the form.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AssessmentOut | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
        store=store,
        errors=errors,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: BodyImportAssessment,
    store: ImportAssessmentStore | Unset = "true",
    errors: ImportAssessmentErrors | Unset = "json",
) -> AssessmentOut | Problem | None:
    """Import Assessment

     Hold the import lines of a CSV or XLSX file against designs; faults come by row and column.

    The template at `/v1/border/templates/import-lines` has the columns. A workbook of more lines
    than are assessed is still looked through, up to 20,000 faults: the last one then says from
    which row on nothing was looked at.

    Args:
        store (ImportAssessmentStore | Unset): `false` computes without storing: a dry run
            Default: 'true'.
        errors (ImportAssessmentErrors | Unset): `xlsx` answers faults with the file as a
            workbook, each fault in its row Default: 'json'.
        body (BodyImportAssessment): The parts of the form.

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
        errors=errors,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: BodyImportAssessment,
    store: ImportAssessmentStore | Unset = "true",
    errors: ImportAssessmentErrors | Unset = "json",
) -> Response[AssessmentOut | Problem]:
    """Import Assessment

     Hold the import lines of a CSV or XLSX file against designs; faults come by row and column.

    The template at `/v1/border/templates/import-lines` has the columns. A workbook of more lines
    than are assessed is still looked through, up to 20,000 faults: the last one then says from
    which row on nothing was looked at.

    Args:
        store (ImportAssessmentStore | Unset): `false` computes without storing: a dry run
            Default: 'true'.
        errors (ImportAssessmentErrors | Unset): `xlsx` answers faults with the file as a
            workbook, each fault in its row Default: 'json'.
        body (BodyImportAssessment): The parts of the form.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AssessmentOut | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
        store=store,
        errors=errors,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: BodyImportAssessment,
    store: ImportAssessmentStore | Unset = "true",
    errors: ImportAssessmentErrors | Unset = "json",
) -> AssessmentOut | Problem | None:
    """Import Assessment

     Hold the import lines of a CSV or XLSX file against designs; faults come by row and column.

    The template at `/v1/border/templates/import-lines` has the columns. A workbook of more lines
    than are assessed is still looked through, up to 20,000 faults: the last one then says from
    which row on nothing was looked at.

    Args:
        store (ImportAssessmentStore | Unset): `false` computes without storing: a dry run
            Default: 'true'.
        errors (ImportAssessmentErrors | Unset): `xlsx` answers faults with the file as a
            workbook, each fault in its row Default: 'json'.
        body (BodyImportAssessment): The parts of the form.

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
            errors=errors,
        )
    ).parsed

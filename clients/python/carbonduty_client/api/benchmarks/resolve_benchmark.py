import datetime
from http import HTTPStatus
from typing import Any, cast

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.fallback import Fallback
from ...models.problem import Problem
from ...models.resolution_out import ResolutionOut
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    country: str,
    scope: str,
    on: datetime.date,
    dataset: str,
    cn_code: None | str | Unset = UNSET,
    hts_code: None | str | Unset = UNSET,
    hs_code: None | str | Unset = UNSET,
    material: None | str | Unset = UNSET,
    route: None | str | Unset = UNSET,
    regime: None | str | Unset = UNSET,
    fallback: Fallback | Unset = UNSET,
    verified_value: None | str | Unset = UNSET,
    evidence: None | str | Unset = UNSET,
    declared_figure: list[str] | None | Unset = UNSET,
    reference_release: None | str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["country"] = country

    params["scope"] = scope

    json_on = on.isoformat()
    params["on"] = json_on

    params["dataset"] = dataset

    json_cn_code: None | str | Unset
    if isinstance(cn_code, Unset):
        json_cn_code = UNSET
    else:
        json_cn_code = cn_code
    params["cn_code"] = json_cn_code

    json_hts_code: None | str | Unset
    if isinstance(hts_code, Unset):
        json_hts_code = UNSET
    else:
        json_hts_code = hts_code
    params["hts_code"] = json_hts_code

    json_hs_code: None | str | Unset
    if isinstance(hs_code, Unset):
        json_hs_code = UNSET
    else:
        json_hs_code = hs_code
    params["hs_code"] = json_hs_code

    json_material: None | str | Unset
    if isinstance(material, Unset):
        json_material = UNSET
    else:
        json_material = material
    params["material"] = json_material

    json_route: None | str | Unset
    if isinstance(route, Unset):
        json_route = UNSET
    else:
        json_route = route
    params["route"] = json_route

    json_regime: None | str | Unset
    if isinstance(regime, Unset):
        json_regime = UNSET
    else:
        json_regime = regime
    params["regime"] = json_regime

    json_fallback: str | Unset = UNSET
    if not isinstance(fallback, Unset):
        json_fallback = fallback

    params["fallback"] = json_fallback

    json_verified_value: None | str | Unset
    if isinstance(verified_value, Unset):
        json_verified_value = UNSET
    else:
        json_verified_value = verified_value
    params["verified_value"] = json_verified_value

    json_evidence: None | str | Unset
    if isinstance(evidence, Unset):
        json_evidence = UNSET
    else:
        json_evidence = evidence
    params["evidence"] = json_evidence

    json_declared_figure: list[str] | None | Unset
    if isinstance(declared_figure, Unset):
        json_declared_figure = UNSET
    elif isinstance(declared_figure, list):
        json_declared_figure = declared_figure

    else:
        json_declared_figure = declared_figure
    params["declared_figure"] = json_declared_figure

    json_reference_release: None | str | Unset
    if isinstance(reference_release, Unset):
        json_reference_release = UNSET
    else:
        json_reference_release = reference_release
    params["reference_release"] = json_reference_release

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/benchmarks/resolve",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | Problem | ResolutionOut | None:
    if response.status_code == 200:
        response_200 = ResolutionOut.from_dict(response.json())

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
) -> Response[Any | Problem | ResolutionOut]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    country: str,
    scope: str,
    on: datetime.date,
    dataset: str,
    cn_code: None | str | Unset = UNSET,
    hts_code: None | str | Unset = UNSET,
    hs_code: None | str | Unset = UNSET,
    material: None | str | Unset = UNSET,
    route: None | str | Unset = UNSET,
    regime: None | str | Unset = UNSET,
    fallback: Fallback | Unset = UNSET,
    verified_value: None | str | Unset = UNSET,
    evidence: None | str | Unset = UNSET,
    declared_figure: list[str] | None | Unset = UNSET,
    reference_release: None | str | Unset = UNSET,
) -> Response[Any | Problem | ResolutionOut]:
    """Resolve Benchmark Route

     Say which benchmark applies to a product from a country on a day, and why.

    The order: a verified value, the country's own figure, the fallback that is named, none.

    Args:
        country (str): ISO 3166-1 alpha-2, or a confirmed name
        scope (str): Scope id
        on (datetime.date):
        dataset (str): Dataset id; there is no default
        cn_code (None | str | Unset): EU CN digits
        hts_code (None | str | Unset): HTS digits
        hs_code (None | str | Unset): HS digits
        material (None | str | Unset): Material id
        route (None | str | Unset): Production route
        regime (None | str | Unset): Regime whose fallback rule applies, `eu-cbam`
        fallback (Fallback | Unset): The fallback a run names; a dataset's group figure, never
            another country's.
        verified_value (None | str | Unset): A facility's verified value, in the scope
        evidence (None | str | Unset): What verifies the value
        declared_figure (list[str] | None | Unset): Unverified figures you declare
        reference_release (None | str | Unset): Answer from this reference release; left out: from
            the active one

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Problem | ResolutionOut]
    """

    kwargs = _get_kwargs(
        country=country,
        scope=scope,
        on=on,
        dataset=dataset,
        cn_code=cn_code,
        hts_code=hts_code,
        hs_code=hs_code,
        material=material,
        route=route,
        regime=regime,
        fallback=fallback,
        verified_value=verified_value,
        evidence=evidence,
        declared_figure=declared_figure,
        reference_release=reference_release,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    country: str,
    scope: str,
    on: datetime.date,
    dataset: str,
    cn_code: None | str | Unset = UNSET,
    hts_code: None | str | Unset = UNSET,
    hs_code: None | str | Unset = UNSET,
    material: None | str | Unset = UNSET,
    route: None | str | Unset = UNSET,
    regime: None | str | Unset = UNSET,
    fallback: Fallback | Unset = UNSET,
    verified_value: None | str | Unset = UNSET,
    evidence: None | str | Unset = UNSET,
    declared_figure: list[str] | None | Unset = UNSET,
    reference_release: None | str | Unset = UNSET,
) -> Any | Problem | ResolutionOut | None:
    """Resolve Benchmark Route

     Say which benchmark applies to a product from a country on a day, and why.

    The order: a verified value, the country's own figure, the fallback that is named, none.

    Args:
        country (str): ISO 3166-1 alpha-2, or a confirmed name
        scope (str): Scope id
        on (datetime.date):
        dataset (str): Dataset id; there is no default
        cn_code (None | str | Unset): EU CN digits
        hts_code (None | str | Unset): HTS digits
        hs_code (None | str | Unset): HS digits
        material (None | str | Unset): Material id
        route (None | str | Unset): Production route
        regime (None | str | Unset): Regime whose fallback rule applies, `eu-cbam`
        fallback (Fallback | Unset): The fallback a run names; a dataset's group figure, never
            another country's.
        verified_value (None | str | Unset): A facility's verified value, in the scope
        evidence (None | str | Unset): What verifies the value
        declared_figure (list[str] | None | Unset): Unverified figures you declare
        reference_release (None | str | Unset): Answer from this reference release; left out: from
            the active one

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Problem | ResolutionOut
    """

    return sync_detailed(
        client=client,
        country=country,
        scope=scope,
        on=on,
        dataset=dataset,
        cn_code=cn_code,
        hts_code=hts_code,
        hs_code=hs_code,
        material=material,
        route=route,
        regime=regime,
        fallback=fallback,
        verified_value=verified_value,
        evidence=evidence,
        declared_figure=declared_figure,
        reference_release=reference_release,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    country: str,
    scope: str,
    on: datetime.date,
    dataset: str,
    cn_code: None | str | Unset = UNSET,
    hts_code: None | str | Unset = UNSET,
    hs_code: None | str | Unset = UNSET,
    material: None | str | Unset = UNSET,
    route: None | str | Unset = UNSET,
    regime: None | str | Unset = UNSET,
    fallback: Fallback | Unset = UNSET,
    verified_value: None | str | Unset = UNSET,
    evidence: None | str | Unset = UNSET,
    declared_figure: list[str] | None | Unset = UNSET,
    reference_release: None | str | Unset = UNSET,
) -> Response[Any | Problem | ResolutionOut]:
    """Resolve Benchmark Route

     Say which benchmark applies to a product from a country on a day, and why.

    The order: a verified value, the country's own figure, the fallback that is named, none.

    Args:
        country (str): ISO 3166-1 alpha-2, or a confirmed name
        scope (str): Scope id
        on (datetime.date):
        dataset (str): Dataset id; there is no default
        cn_code (None | str | Unset): EU CN digits
        hts_code (None | str | Unset): HTS digits
        hs_code (None | str | Unset): HS digits
        material (None | str | Unset): Material id
        route (None | str | Unset): Production route
        regime (None | str | Unset): Regime whose fallback rule applies, `eu-cbam`
        fallback (Fallback | Unset): The fallback a run names; a dataset's group figure, never
            another country's.
        verified_value (None | str | Unset): A facility's verified value, in the scope
        evidence (None | str | Unset): What verifies the value
        declared_figure (list[str] | None | Unset): Unverified figures you declare
        reference_release (None | str | Unset): Answer from this reference release; left out: from
            the active one

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Problem | ResolutionOut]
    """

    kwargs = _get_kwargs(
        country=country,
        scope=scope,
        on=on,
        dataset=dataset,
        cn_code=cn_code,
        hts_code=hts_code,
        hs_code=hs_code,
        material=material,
        route=route,
        regime=regime,
        fallback=fallback,
        verified_value=verified_value,
        evidence=evidence,
        declared_figure=declared_figure,
        reference_release=reference_release,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    country: str,
    scope: str,
    on: datetime.date,
    dataset: str,
    cn_code: None | str | Unset = UNSET,
    hts_code: None | str | Unset = UNSET,
    hs_code: None | str | Unset = UNSET,
    material: None | str | Unset = UNSET,
    route: None | str | Unset = UNSET,
    regime: None | str | Unset = UNSET,
    fallback: Fallback | Unset = UNSET,
    verified_value: None | str | Unset = UNSET,
    evidence: None | str | Unset = UNSET,
    declared_figure: list[str] | None | Unset = UNSET,
    reference_release: None | str | Unset = UNSET,
) -> Any | Problem | ResolutionOut | None:
    """Resolve Benchmark Route

     Say which benchmark applies to a product from a country on a day, and why.

    The order: a verified value, the country's own figure, the fallback that is named, none.

    Args:
        country (str): ISO 3166-1 alpha-2, or a confirmed name
        scope (str): Scope id
        on (datetime.date):
        dataset (str): Dataset id; there is no default
        cn_code (None | str | Unset): EU CN digits
        hts_code (None | str | Unset): HTS digits
        hs_code (None | str | Unset): HS digits
        material (None | str | Unset): Material id
        route (None | str | Unset): Production route
        regime (None | str | Unset): Regime whose fallback rule applies, `eu-cbam`
        fallback (Fallback | Unset): The fallback a run names; a dataset's group figure, never
            another country's.
        verified_value (None | str | Unset): A facility's verified value, in the scope
        evidence (None | str | Unset): What verifies the value
        declared_figure (list[str] | None | Unset): Unverified figures you declare
        reference_release (None | str | Unset): Answer from this reference release; left out: from
            the active one

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Problem | ResolutionOut
    """

    return (
        await asyncio_detailed(
            client=client,
            country=country,
            scope=scope,
            on=on,
            dataset=dataset,
            cn_code=cn_code,
            hts_code=hts_code,
            hs_code=hs_code,
            material=material,
            route=route,
            regime=regime,
            fallback=fallback,
            verified_value=verified_value,
            evidence=evidence,
            declared_figure=declared_figure,
            reference_release=reference_release,
        )
    ).parsed

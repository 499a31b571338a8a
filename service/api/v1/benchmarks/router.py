"""`/v1/benchmarks`: the figures on record, and which one applies to an import."""

from itertools import islice
from typing import Annotated, Any, NamedTuple

import orjson
from fastapi import APIRouter, Query, Request, Response
from fastapi.exceptions import RequestValidationError

from service.api.caching import NOT_MODIFIED, ReferenceRoute
from service.api.cursors import Cursor, Limit, decoded, page_of
from service.api.dependencies import Snapshot
from service.api.v1.benchmarks.schemas import (
    DatasetListOut,
    DatasetOut,
    FigureOut,
    FigurePageOut,
    ResolutionOut,
)
from service.api.v1.fields import DateText, IdText, NonNegativeText, ShortText, SlugPath
from service.application.assessments.request import LineIn
from service.application.benchmarks.lookup import Asked, Filter, figures, resolve_benchmark
from service.application.errors import NotOnRecord
from service.domain.benchmarks.resolve import Fallback
from service.domain.errors import Fault, FaultyInput

router = APIRouter(prefix="/v1/benchmarks", tags=["Benchmarks"], route_class=ReferenceRoute)


class FigurePosition(NamedTuple):
    """Where a page of figures ended."""

    dataset_id: str
    figure_id: str
    position: int


@router.get("", operation_id="list_benchmarks", responses=NOT_MODIFIED)
def list_benchmarks(  # noqa: PLR0913, PLR0917 - FastAPI passes what is declared
    request: Request,
    response: Response,
    snapshot: Snapshot,
    dataset: Annotated[ShortText | None, Query(description="Only this dataset")] = None,
    country: Annotated[ShortText | None, Query(description="ISO code or named group")] = None,
    scope: Annotated[ShortText | None, Query(description="Scope id")] = None,
    material: Annotated[
        ShortText | None, Query(description="Material id; materials below it count too")
    ] = None,
    code: Annotated[ShortText | None, Query(description="Beginning of the table's key")] = None,
    on: Annotated[DateText | None, Query(description="Only figures in force on this day")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> FigurePageOut:
    """List figures of the active release with their sources, by dataset and figure id."""
    wanted = Filter(dataset, country, scope, material, code, on)
    found = list(islice(figures(snapshot, wanted, decoded(cursor, FigurePosition)), limit + 1))
    page, following = page_of(request, response, found, limit, lambda one: FigurePosition(*one[0]))
    labels = {name: held.info.label for name, held in snapshot.datasets.items()}
    return FigurePageOut(
        items=[FigureOut.of(figure, labels[figure.dataset_id]) for _, figure in page],
        next_cursor=following,
    )


@router.get(
    "/datasets",
    operation_id="list_benchmark_datasets",
    responses=NOT_MODIFIED,
)
def list_benchmark_datasets(snapshot: Snapshot) -> DatasetListOut:
    """List the benchmark datasets of the active release with scope, standing and caveats."""
    items = [
        DatasetOut.of(held.info, len(held.figures)) for _, held in sorted(snapshot.datasets.items())
    ]
    return DatasetListOut(items=items, next_cursor=None)


@router.get(
    "/datasets/{dataset_id}",
    operation_id="get_benchmark_dataset",
    responses=NOT_MODIFIED,
)
def get_benchmark_dataset(dataset_id: SlugPath, snapshot: Snapshot) -> DatasetOut:
    """Tell about one benchmark dataset."""
    held = snapshot.datasets.get(dataset_id)
    if held is None:
        raise NotOnRecord("benchmark dataset", dataset_id)
    return DatasetOut.of(held.info, len(held.figures))


@router.get(
    "/resolve",
    operation_id="resolve_benchmark",
    response_model=ResolutionOut,
    responses=NOT_MODIFIED,
)
def resolve_benchmark_route(  # noqa: PLR0913, PLR0917 - FastAPI passes what is declared
    snapshot: Snapshot,
    country: Annotated[
        ShortText,
        Query(description="ISO 3166-1 alpha-2, or a confirmed name", examples=["CN"]),
    ],
    scope: Annotated[ShortText, Query(description="Scope id", examples=["direct"])],
    on: Annotated[DateText, Query(description="Day whose figures apply", examples=["2026-06-01"])],
    dataset: Annotated[
        ShortText,
        Query(description="Dataset id; there is no default", examples=["eu-default-values"]),
    ],
    cn_code: Annotated[
        ShortText | None, Query(description="EU CN digits", examples=["72061000"])
    ] = None,
    hts_code: Annotated[ShortText | None, Query(description="HTS digits")] = None,
    hs_code: Annotated[ShortText | None, Query(description="HS digits")] = None,
    material: Annotated[ShortText | None, Query(description="Material id")] = None,
    route: Annotated[ShortText | None, Query(description="Production route")] = None,
    regime: Annotated[
        ShortText | None, Query(description="Regime whose fallback rule applies, `eu-cbam`")
    ] = None,
    fallback: Annotated[Fallback, Query(description="Fallback you name")] = Fallback.NONE,
    verified_value: Annotated[
        NonNegativeText | None, Query(description="A facility's verified value, in the scope")
    ] = None,
    evidence: Annotated[ShortText | None, Query(description="What verifies the value")] = None,
    declared_figure: Annotated[
        list[IdText] | None,
        Query(description="Unverified figures you declare", max_length=50),
    ] = None,
) -> Response:
    """Say which benchmark applies to a product from a country on a day, and why.

    The order: a verified value, the country's own figure, the fallback that is named, none.
    """
    line = LineIn.model_construct(
        line_id="query",
        country_of_origin=country,
        cn_code=cn_code,
        hts_code=hts_code,
        hs_code=hs_code,
        material=material,
    )
    asked = Asked(
        line,
        dataset,
        scope,
        on,
        route or "",
        regime,
        fallback,
        verified_value,
        evidence,
        tuple(declared_figure or ()),
    )
    try:
        found = resolve_benchmark(asked, snapshot)
    except FaultyInput as error:
        raise RequestValidationError([_parameter(fault) for fault in error.faults]) from None
    return Response(orjson.dumps(found), media_type="application/json")


def _parameter(fault: Fault) -> dict[str, Any]:
    """Return a fault as one of the query parameter that it names."""
    name = (fault.pointer or "").strip("/") or "cn_code"
    return {
        "type": fault.code,
        "loc": ("query", name),
        "msg": fault.detail,
        "input": fault.value,
        "ctx": {"how_to_fix": fault.how_to_fix},
    }

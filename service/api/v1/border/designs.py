"""`/v1/border/designs`: official and proposed designs as data."""

from fastapi import APIRouter

from service.api.caching import NOT_MODIFIED, ReferenceRoute
from service.api.dependencies import Snapshot
from service.api.v1.border.schemas import DesignListOut, DesignOut
from service.api.v1.fields import SlugPath
from service.api.v1.shared import CitationOut
from service.application.errors import NotOnRecord
from service.domain.border.design import DesignTemplate

router = APIRouter(prefix="/v1/border/designs", tags=["Border"], route_class=ReferenceRoute)


@router.get(
    "",
    operation_id="list_border_designs",
    responses=NOT_MODIFIED,
)
def list_border_designs(snapshot: Snapshot) -> DesignListOut:
    """List the designs on record with their standing and what a run must name."""
    items = [_out(design) for _, design in sorted(snapshot.designs.items())]
    return DesignListOut(items=items, next_cursor=None)


@router.get(
    "/{design_id}",
    operation_id="get_border_design",
    responses=NOT_MODIFIED,
)
def get_border_design(design_id: SlugPath, snapshot: Snapshot) -> DesignOut:
    """Tell about one design."""
    design = snapshot.designs.get(design_id)
    if design is None:
        raise NotOnRecord("design", design_id)
    return _out(design)


def _out(design: DesignTemplate) -> DesignOut:
    return DesignOut(
        id=design.design_id,
        version=design.version,
        title=design.title,
        kind=design.kind,
        status=design.status,
        description=design.description,
        regime=design.regime,
        steps=[step.value for step in design.steps],
        to_be_named=list(design.to_be_named),
        unsaid=list(design.unsaid),
        computable=design.computable,
        caveats=list(design.caveats),
        citation=CitationOut(
            source_id=design.citation.source_id,
            locator=design.citation.locator,
            confidence=design.citation.confidence,
        ),
    )

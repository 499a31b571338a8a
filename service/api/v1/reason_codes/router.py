"""`GET /v1/reason-codes`."""

from fastapi import APIRouter

from service.api.caching import NOT_MODIFIED, ReferenceRoute
from service.api.v1.reason_codes.schemas import ReasonCodeListOut, ReasonCodeOut
from service.application.form import FORM_MESSAGES
from service.domain.reasons import MESSAGES

router = APIRouter(prefix="/v1/reason-codes", tags=["Reference"], route_class=ReferenceRoute)


@router.get(
    "",
    operation_id="list_reason_codes",
    responses=NOT_MODIFIED,
)
def list_reason_codes() -> ReasonCodeListOut:
    """List every code of a reason or fault, with its sentence."""
    items = [
        ReasonCodeOut(code=code, message=message, about="answer_or_input")
        for code, message in MESSAGES.items()
    ] + [
        ReasonCodeOut(code=code, message=message, about="form")
        for code, message in FORM_MESSAGES.items()
    ]
    return ReasonCodeListOut(items=items, next_cursor=None, total=len(items))

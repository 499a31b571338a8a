"""`GET /v1/reason-codes`."""

from collections.abc import Iterable

from fastapi import APIRouter

from service.api.caching import NOT_MODIFIED, ReferenceRoute
from service.api.v1.reason_codes.schemas import About, ReasonCodeListOut, ReasonCodeOut
from service.application.errors import SERVICE_MESSAGES
from service.application.form import FORM_MESSAGES
from service.domain.reasons import MESSAGES

router = APIRouter(prefix="/v1/reason-codes", tags=["Reference"], route_class=ReferenceRoute)

_MESSAGES: dict[About, Iterable[tuple[str, str]]] = {
    "answer_or_input": MESSAGES.items(),
    "form": FORM_MESSAGES.items(),
    "service": SERVICE_MESSAGES.items(),
}


@router.get(
    "",
    operation_id="list_reason_codes",
    responses=NOT_MODIFIED,
)
def list_reason_codes() -> ReasonCodeListOut:
    """List every code of a reason or fault, with its sentence."""
    items = [
        ReasonCodeOut(code=code, message=message, about=about)
        for about, messages in _MESSAGES.items()
        for code, message in messages
    ]
    return ReasonCodeListOut(items=items, next_cursor=None, total=len(items))

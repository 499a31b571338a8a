"""Every kind of problem the service answers with; each is also a page that explains it."""

from dataclasses import dataclass
from http import HTTPStatus


@dataclass(frozen=True, slots=True)
class ProblemKind:
    """A kind of problem: its slug names its page, the texts are what the page says."""

    slug: str
    status: HTTPStatus
    title: str
    meaning: str
    remedy: str

    @property
    def type(self) -> str:
        """Return the `type` of a problem of this kind: the path of its page."""
        return f"/problems/{self.slug}"


UNREADABLE_BODY = ProblemKind(
    "unreadable-body",
    HTTPStatus.BAD_REQUEST,
    "The body cannot be read",
    "The bytes of the request are not what their content type says, or not text in UTF-8.",
    "Send JSON in UTF-8 as `application/json`, or a file in the form the operation names.",
)
NOT_FOUND = ProblemKind(
    "not-found",
    HTTPStatus.NOT_FOUND,
    "Not on record",
    "The path is not one of this service, or nothing is stored under that id for you.",
    "Check the path and the id. All paths are listed at /docs.",
)
METHOD_NOT_ALLOWED = ProblemKind(
    "method-not-allowed",
    HTTPStatus.METHOD_NOT_ALLOWED,
    "The method is not allowed here",
    "The path exists, but does not answer this method.",
    "Use one of the methods in the `Allow` header of the answer.",
)
CONTENT_TOO_LARGE = ProblemKind(
    "content-too-large",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    "The body is too large",
    "The body is larger than this service reads. Nothing of it was used or stored.",
    "Split the request, or have the operator raise CARBONDUTY_MAX_BODY_BYTES.",
)
UNSUPPORTED_MEDIA_TYPE = ProblemKind(
    "unsupported-media-type",
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    "The content type is not read here",
    "The operation reads other content types than the one the request names, or it names none.",
    "Set the `Content-Type` header to what the body is, usually `application/json`.",
)
INVALID_INPUT = ProblemKind(
    "invalid-input",
    HTTPStatus.UNPROCESSABLE_ENTITY,
    "The input has faults",
    "Parts of the request are missing, not of the form asked for, or cannot be true together. "
    "Every fault is listed; nothing of the request was used or stored.",
    "Mend what `errors` lists: each entry names the place (a JSON pointer, a parameter, or row and "
    "column of a file), the code, the value, what is wrong and how to fix it. All codes are at "
    "/v1/reason-codes.",
)
UNKNOWN_NAME = ProblemKind(
    "unknown-name",
    HTTPStatus.UNPROCESSABLE_ENTITY,
    "A name is not known",
    "A country, material, dataset, design or other name is in no table of the reference release. "
    "Names are never matched by likeness.",
    "Use the id or a confirmed name; near ones are suggested in `detail` where there are any.",
)
UNKNOWN_UNIT = ProblemKind(
    "unknown-unit",
    HTTPStatus.UNPROCESSABLE_ENTITY,
    "A unit is not known",
    "The unit is not on the closed list. A bare `ton` is refused because it means three masses.",
    "Write the unit as `detail` says, for mass one of kg, t, g, lb, short_ton or long_ton.",
)
CANNOT_ANSWER = ProblemKind(
    "cannot-answer",
    HTTPStatus.UNPROCESSABLE_ENTITY,
    "The question cannot be answered as asked",
    "The request is well formed, but the rules cannot answer it.",
    "Read `detail` and change what it names.",
)
INTERNAL_ERROR = ProblemKind(
    "internal-error",
    HTTPStatus.INTERNAL_SERVER_ERROR,
    "The service failed",
    "Something went wrong that is not the fault of the request. It is logged under `request_id`.",
    "Try again; if it stays, report the `request_id` to the operator.",
)
EXTRA_MISSING = ProblemKind(
    "extra-missing",
    HTTPStatus.NOT_IMPLEMENTED,
    "An optional part is not installed",
    "What was asked for needs an optional part of the service that this installation lacks.",
    "Ask for another form, or have the operator install the part that `detail` names.",
)
NOT_READY = ProblemKind(
    "not-ready",
    HTTPStatus.SERVICE_UNAVAILABLE,
    "The service is not ready",
    "The database does not answer, its migrations are missing, or no reference release is in.",
    "Wait for the seconds in `Retry-After` and try again. For the operator: `errors` says what is "
    "missing; `carbonduty up` or `carbonduty migrate` brings it in.",
)

KINDS: tuple[ProblemKind, ...] = (
    UNREADABLE_BODY,
    NOT_FOUND,
    METHOD_NOT_ALLOWED,
    CONTENT_TOO_LARGE,
    UNSUPPORTED_MEDIA_TYPE,
    INVALID_INPUT,
    UNKNOWN_NAME,
    UNKNOWN_UNIT,
    CANNOT_ANSWER,
    INTERNAL_ERROR,
    EXTRA_MISSING,
    NOT_READY,
)
BY_SLUG = {kind.slug: kind for kind in KINDS}
_BY_STATUS = {kind.status: kind for kind in reversed(KINDS)}


def kind_of_status(status: int) -> ProblemKind:
    """Return the kind that answers for a status which no error of ours explains."""
    found = _BY_STATUS.get(HTTPStatus(status))
    if found is not None:
        return found
    return INTERNAL_ERROR if status >= HTTPStatus.INTERNAL_SERVER_ERROR else UNREADABLE_BODY

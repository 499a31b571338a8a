"""`/docs` and `/problems`."""

from html import escape

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, RedirectResponse

from service.api.problem_kinds import BY_SLUG, KINDS, ProblemKind

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)

NOT_FOUND = 404
_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} - carbonduty</title>
<link rel="icon" href="/static/icon.svg" type="image/svg+xml">
{head}
</head>
<body>
{body}
</body>
</html>
"""
_STYLE = '<link rel="stylesheet" href="/static/pages.css">'
# The interface sets styles of its own while it runs, and draws its icons from data: addresses.
_DOCS_POLICY = (
    "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; "
    "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)


@router.get("/")
def start() -> RedirectResponse:
    """Lead to the API documents."""
    return RedirectResponse("/docs")


@router.get("/docs")
def api_documents() -> HTMLResponse:
    """Show the API documents; works without any other server."""
    head = (
        '<link rel="stylesheet" href="/static/swagger-ui/swagger-ui.css">\n'
        '<script defer src="/static/swagger-ui/swagger-ui-bundle.js"></script>\n'
        '<script defer src="/static/docs.js"></script>'
    )
    body = '<div id="api"></div>\n<noscript>The API is described at /openapi.json.</noscript>'
    page = _PAGE.format(title="API", head=head, body=body)
    return HTMLResponse(page, headers={"Content-Security-Policy": _DOCS_POLICY})


@router.get("/problems")
def problem_list() -> str:
    """List every kind of problem."""
    rows = "\n".join(
        f'<tr><td>{kind.status.value}</td><td><a href="{kind.type}">{escape(kind.title)}</a></td>'
        f"<td><code>{kind.type}</code></td></tr>"
        for kind in sorted(KINDS, key=lambda kind: (kind.status, kind.slug))
    )
    return _text_page(
        "Problems",
        "<p>Errors come as <code>application/problem+json</code> (RFC 9457). Their "
        "<code>type</code> is one of these pages.</p>\n<table>\n<thead><tr><th>Status</th>"
        f"<th>Problem</th><th>type</th></tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>",
    )


@router.get("/problems/{slug}")
def problem_page(slug: str) -> str:
    """Explain one kind of problem."""
    kind = BY_SLUG.get(slug)
    if kind is None:
        raise HTTPException(NOT_FOUND, "no problem of that name; /problems lists all")
    return _text_page(kind.title, _explanation(kind))


def _explanation(kind: ProblemKind) -> str:
    return (
        f"<p>Status {kind.status.value}, type <code>{kind.type}</code></p>\n"
        f"<h2>What it means</h2>\n<p>{escape(kind.meaning)}</p>\n"
        f"<h2>What to do</h2>\n<p>{escape(kind.remedy)}</p>\n"
        '<p><a href="/problems">All problems</a> - <a href="/docs">API documents</a></p>'
    )


def _text_page(title: str, content: str) -> str:
    body = f"<main>\n<h1>{escape(title)}</h1>\n{content}\n</main>"
    return _PAGE.format(title=escape(title), head=_STYLE, body=body)

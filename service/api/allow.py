"""Which methods a path answers: the router by itself names those of the first match only."""

from starlette.requests import Request
from starlette.routing import BaseRoute, Route


def allowed_methods(request: Request) -> tuple[str, ...]:
    """Return every method that the path of a request answers, in order.

    Where several templates match, the one with the fewest parameters is what the path is.
    """
    routes: list[BaseRoute] = request.app.state.routes
    found: dict[str, set[str]] = {}
    for route in routes:
        if isinstance(route, Route) and route.path_regex.match(request.url.path):
            found.setdefault(route.path, set()).update(route.methods or ())
    # What is not among the routes is mounted, such as /static, and only reads.
    methods = found[min(found, key=_parameters)] if found else {"GET"}
    return tuple(sorted(methods | {"HEAD"} if "GET" in methods else methods))


def _parameters(template: str) -> int:
    return template.count("{")

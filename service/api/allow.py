"""Which methods a path answers: the router by itself names those of the first match only."""

from starlette.requests import Request
from starlette.routing import BaseRoute, Route


def allowed_methods(request: Request) -> tuple[str, ...]:
    """Return every method that the path of a request answers, in order."""
    routes: list[BaseRoute] = request.app.state.routes
    methods = {
        method
        for route in routes
        if isinstance(route, Route) and route.path_regex.match(request.url.path)
        for method in route.methods or ()
    }
    if "GET" in methods or not methods:  # what is mounted, such as /static, only reads
        methods |= {"GET", "HEAD"}
    return tuple(sorted(methods))

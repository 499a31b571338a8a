"""Refuses query parameters that an operation does not know, before one is silently passed over."""

from difflib import get_close_matches

from fastapi import Request
from fastapi.dependencies.utils import get_flat_params
from fastapi.exceptions import RequestValidationError
from fastapi.params import ParamTypes
from fastapi.routing import APIRoute

from service.application.form import FormCode


async def refuse_unknown_parameters(request: Request) -> None:
    """Raise a problem that names each unknown query parameter and those that are known."""
    route = request.scope.get("route")
    if not request.query_params or not isinstance(route, APIRoute):
        return
    known = _known(route)
    unknown = [name for name in request.query_params if name not in known]
    if unknown:
        raise RequestValidationError([_fault(request, name, known) for name in unknown])


def _known(route: APIRoute) -> list[str]:
    params = get_flat_params(route.dependant)  # codespell:ignore dependant
    return sorted(
        param.alias
        for param in params
        if getattr(param.field_info, "in_", None) is ParamTypes.query
    )


def _fault(request: Request, name: str, names: list[str]) -> dict[str, object]:
    near = get_close_matches(name, names, 1)
    meant = f"; did you mean {near[0]}?" if near else ""
    return {
        "type": FormCode.PARAMETER_UNKNOWN.value,
        "loc": ("query", name),
        "msg": f"the operation does not know this parameter{meant}",
        "input": request.query_params[name],
        "ctx": {"how_to_fix": f"use {', '.join(names)}" if names else "take it away"},
    }

"""The published contract: what FastAPI derives, with our problems in the place of its own."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic.json_schema import models_json_schema

from service.api.problems import OPENAPI, Problem

DESCRIPTION = """\
Which imports carry more embodied greenhouse gas than a threshold, by how much, what duty that
would be, and how far the answer depends on the benchmarks chosen. Every figure is cited.

Decimals travel as strings; countries are ISO 3166-1 alpha-2 and `XK`; first and last days are
inclusive; instants are UTC. Lists are pages of up to 200 entries with `next_cursor` and a `Link`
header. Reference data carries an `ETag`. Every answer names the reference release
(`X-Reference-Release`), the engine (`X-Engine-Version`) and the request (`X-Request-ID`).

Computed from cited texts as of a date: not legal advice, not a determination of any agency.
"""
TAGS = [
    {"name": "Border", "description": "Import lines held against the designs of a border charge."},
    {"name": "Benchmarks", "description": "Which benchmark applies to an import, and why."},
    {"name": "Facilities", "description": "U.S. plants with reported emissions by year."},
    {"name": "Reference", "description": "Releases, sources and codes: what is known and since."},
    {"name": "Health", "description": "Whether the service runs and can answer."},
]
RESPONSES: dict[int | str, dict[str, Any]] = {"4XX": OPENAPI, "5XX": OPENAPI}
_SAID_OF_ALL = "Successful Response"
_REPLACED = ("HTTPValidationError", "ValidationError")


def install(app: FastAPI) -> None:
    """Make the application publish the completed contract."""

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _schema(app)
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign] # FastAPI's own way to extend it


def _schema(app: FastAPI) -> dict[str, Any]:
    schema = get_openapi(
        title=app.title,
        version=app.version,
        description=app.description,
        routes=app.routes,
        tags=app.openapi_tags,
        servers=app.servers,
        license_info=app.license_info,
        contact=app.contact,
        separate_input_output_schemas=app.separate_input_output_schemas,
    )
    _, problem = models_json_schema(
        [(Problem, "serialization")], ref_template="#/components/schemas/{model}"
    )
    models = schema.setdefault("components", {}).setdefault("schemas", {})
    models.update(problem["$defs"])
    for name in _REPLACED:
        models.pop(name, None)
    schema["components"]["schemas"] = dict(sorted(models.items()))
    _describe(schema)
    return schema


def _describe(schema: dict[str, Any]) -> None:
    """Put words in the place of what FastAPI leaves blank or says of every answer alike."""
    models = schema["components"]["schemas"]
    for name, model in models.items():
        if name.startswith("Body_"):
            model.setdefault("description", "The parts of the form.")
            for part in model["properties"].values():
                if "contentMediaType" in part:  # how OpenAPI 3.1 says file; generators know 3.0's
                    part["format"] = "binary"
    for operation in (one for path in schema["paths"].values() for one in path.values()):
        for answer in operation["responses"].values():
            content = answer.get("content", {}).get("application/json", {})
            model = content.get("schema", {}).get("$ref", "").rpartition("/")[2]
            if answer["description"] == _SAID_OF_ALL and model:
                answer["description"] = models[model]["description"]

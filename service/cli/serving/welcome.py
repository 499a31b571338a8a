"""Where to look once the service listens, and one question to ask it."""

import json
import shlex
from dataclasses import dataclass

import typer

from service.cli.page import Page
from service.cli.serving.sample import StoredSample
from service.version import ENGINE_VERSION

ASSESSMENTS = "/v1/border/assessments"
# Two lines of steel in ingots under the EU default values: a question with real duties in it.
QUESTION = {
    "designs": [
        {
            "id": "climate-duty",
            "dataset": "eu-default-values",
            "overrides": {
                "thresholds": [{"basis": "us_of_same_dataset", "scope": "direct"}],
                "rate": {"value": "50", "unit": "USD/tCO2e"},
            },
        }
    ],
    "reference_date": "2026-06-01",
    "lines": [
        {
            "line_id": "L1",
            "cn_code": "72061000",
            "country_of_origin": "CN",
            "quantity": "1000",
            "quantity_unit": "t",
        },
        {
            "line_id": "L2",
            "cn_code": "72061000",
            "country_of_origin": "ID",
            "quantity": "500",
            "quantity_unit": "t",
        },
    ],
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where the running service is, and what it holds."""

    origin: str
    database: str
    release: str | None
    sample: StoredSample | None


def curl(origin: str) -> str:
    """Return one command that asks for a real answer from any folder."""
    body = json.dumps(QUESTION, separators=(",", ":"))
    url = shlex.quote(f"{origin}{ASSESSMENTS}?store=false")
    return f"curl -s {url} -H 'Content-Type: application/json' -d {shlex.quote(body)}"


def addresses(place: Place) -> dict[str, str]:
    """Return the addresses by name."""
    found = {
        "service": place.origin,
        "documents": f"{place.origin}/docs",
        "health": f"{place.origin}/health/ready",
        "metrics": f"{place.origin}/metrics",
    }
    if place.sample is not None:
        found["sample"] = f"{place.origin}{ASSESSMENTS}/{place.sample.assessment_id}"
    return found


def say(place: Place, *, as_json: bool, question: bool) -> None:
    """Print where to look; called at the moment the service listens."""
    if as_json:
        held = {"reference_release": place.release, "database": place.database}
        asked = {"curl": curl(place.origin)} if question else {}
        typer.echo(json.dumps({"addresses": addresses(place), **held, **asked}))
        return
    page = Page()
    page.line(f"carbonduty {ENGINE_VERSION} listens on {place.origin} (Ctrl-C stops it)")
    notes = {"documents": "  every call, to try out", "metrics": "  for Prometheus"}
    if place.sample is not None:
        before = "stored before" if place.sample.was_there else "stored now"
        notes["sample"] = f"  {place.sample.line_count} lines of real imports, {before}"
    page.named(
        [
            *((name, url + notes.get(name, "")) for name, url in addresses(place).items()),
            ("release", place.release or "none yet"),
            ("database", place.database),
        ]
    )
    if question:
        page.line()
        page.line("Ask it, from any folder:")
        # Unwrapped on a terminal too: it is there to be copied.
        typer.echo(curl(place.origin))
        page.line("Computed from cited texts as of a date; not legal advice.")
    page.flush()

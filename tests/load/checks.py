"""Whether the service computes what it should, before anything is timed."""

from decimal import Decimal
from typing import Any

import orjson

from tests.load.client import OK, Address
from tests.load.expected import answered, expected_of
from tests.load.imports import SCOPE, Document, Table, request_of, synthetic_lines

LINES = 2_000
# Vector V18: intensity 1.9 t/t against a threshold of 1.4 at 50 USD/t on 200 t, then equality.
V18 = {"1.9": Decimal(5000), "1.4": Decimal(0)}


def mismatches(service: Address, table: Table, seed: int) -> list[str]:
    """Return what the service answers otherwise than an independent computation; none is right."""
    return [*_of_v18(service), *_of_synthetic(service, table, seed)]


def _of_v18(service: Address) -> list[str]:
    lines = [
        {
            "line_id": value,
            "hts_code": "7206100000",
            "country_of_origin": "CN",
            "quantity": "200",
            "quantity_unit": "t",
            "entry_date": "2026-06-01",
            "verified_intensity": {
                "value": value,
                "unit": "tCO2e/t",
                "scope": SCOPE,
                "evidence": "stated for the check",
            },
        }
        for value in V18
    ]
    threshold = {"basis": "stipulated", "value": "1.4", "scope": SCOPE}
    column = _column(service, request_of(lines, threshold))
    found = {line["line_id"]: Decimal(line["net_charge"]["amount"]) for line in column["lines"]}
    return [] if found == V18 else [f"V18: expected {V18}, answered {found}"]


def _of_synthetic(service: Address, table: Table, seed: int) -> list[str]:
    lines = synthetic_lines(LINES, seed, table)
    expected = expected_of(lines, table)
    found = answered(_column(service, request_of(lines))["totals"])
    return [] if found == expected else [f"{LINES} lines: expected {expected}, answered {found}"]


def _column(service: Address, request: Document) -> Any:  # noqa: ANN401 - parsed JSON
    status, answer = service.send(orjson.dumps(request))
    if status not in OK:
        raise RuntimeError(f"the service refuses a check: {status} {answer[:500]!r}")
    return orjson.loads(answer)["results"][0]

"""Requests that answer as they stand, shown in the API documents.

Every parameter in them is an example, not a figure of law.
"""

import json
from typing import Any

Document = dict[str, Any]

_RATE: Document = {"value": "50", "unit": "USD/tCO2e"}
_RUN: Document = {
    "designs": [
        {
            "id": "climate-duty",
            "dataset": "eu-default-values",
            "scope": "direct",
            "overrides": {"thresholds": [{"basis": "us_of_same_dataset"}], "rate": _RATE},
        }
    ],
    "reference_date": "2026-06-01",
}
_LINE: Document = {
    "line_id": "L1",
    "hts_code": "7206100000",
    "country_of_origin": "CN",
    "quantity": "200",
    "quantity_unit": "t",
    "customs_value": {"amount": "120000", "currency": "USD"},
}
_VERIFIED: Document = {
    "value": "1.9",
    "unit": "tCO2e/t",
    "scope": "direct",
    "evidence": "verification statement of the mill, 2026",
}
_STATED: Document = {
    "material": "steel",
    "scope": "direct",
    "basis": "stipulated",
    "value": "1.4",
    "unit": "tCO2e/t",
}

ASSESSMENTS: dict[str, Any] = {
    "one_dataset": {
        "summary": "One dataset against its own U.S. figure",
        "value": _RUN | {"lines": [_LINE]},
    },
    "every_dataset": {
        "summary": "All datasets side by side, one column each",
        "value": {
            "designs": [{"id": "climate-duty", "dataset": "all", "overrides": {"rate": _RATE}}],
            "reference_date": "2026-06-01",
            "lines": [_LINE],
        },
    },
    "verified_intensity": {
        "summary": "A mill's own verified intensity against a stated threshold",
        "value": {
            "designs": [
                {"id": "climate-duty", "overrides": {"thresholds": [_STATED], "rate": _RATE}}
            ],
            "lines": [_LINE | {"entry_date": "2026-03-15", "verified_intensity": _VERIFIED}],
        },
    },
}
RUN = json.dumps(_RUN)
LINES_FILE = (
    "line_id,hts_code,country_of_origin,quantity,quantity_unit,customs_value,currency\n"
    "L1,7206100000,CN,200,t,120000,USD\n"
)

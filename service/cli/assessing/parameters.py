"""From options to the parameters of a run, in the words of a request."""

from typing import Any

import orjson

from service.cli.assessing.asked import Asked
from service.cli.exits import wrong_use
from service.domain.border.design import ThresholdBasis
from service.domain.quantities import INTENSITY_UNITS
from service.domain.reference import Snapshot

EVERY_MATERIAL = ("", "*")
STATED_BY_HAND = "stated on the command line without grounds"
US = "us"
_US_PARTS = 3
_STIPULATED_PARTS = 3


def overrides_of(asked: Asked, snapshot: Snapshot) -> dict[str, Any]:
    """Return the parameters of the run; end where an option and the file both state one."""
    found = _file(asked)
    for name, value in _options(asked, snapshot).items():
        if name in found:
            wrong_use(f"{name} stands in {asked.overrides} and among the options", "keep one")
        found[name] = value
    return found


def _file(asked: Asked) -> dict[str, Any]:
    if asked.overrides is None:
        return {}
    try:
        found = orjson.loads(asked.overrides.read_bytes())
    except orjson.JSONDecodeError as error:
        wrong_use(f"{asked.overrides} is no JSON: {error}")
    if not isinstance(found, dict):
        wrong_use(f"{asked.overrides} holds no JSON object", '{"rate": {…}, "thresholds": […], …}')
    return found


def _options(asked: Asked, snapshot: Snapshot) -> dict[str, Any]:
    found: dict[str, Any] = {
        "phase_in": asked.phase_in,
        "charge_base": asked.charge_base,
        "credit_base": asked.credit_base,
        "fallback": asked.fallback,
    }
    if asked.rate is not None:
        found["rate"] = {"value": asked.rate, "unit": f"{asked.currency or 'USD'}/tCO2e"}
    elif asked.currency is not None:
        wrong_use("--currency without --rate", "the currency is that of the rate")
    if asked.cap is not None:
        found["cap"] = {"share_of_value": asked.cap}
    if asked.thresholds:
        found["thresholds"] = [threshold_of(text, snapshot) for text in asked.thresholds]
    return {name: value for name, value in found.items() if value is not None}


def threshold_of(text: str, snapshot: Snapshot) -> dict[str, Any]:
    """Return the threshold that an option states; its unit is that of its scope."""
    parts = [part.strip() for part in text.split(":")]
    if parts[0] == US and len(parts) <= _US_PARTS:
        return _of_us(parts[1:])
    of_us = len(parts) >= _STIPULATED_PARTS and parts[2] == US
    most = _STIPULATED_PARTS - 1 + _US_PARTS if of_us else _STIPULATED_PARTS
    if not _STIPULATED_PARTS <= len(parts) <= most or not parts[2]:
        wrong_use(
            f"--threshold {text!r} is none of MATERIAL:SCOPE:VALUE, us[:FACTOR[:MARGIN]] and "
            "MATERIAL:SCOPE:us[:FACTOR[:MARGIN]]",
            "e.g. --threshold steel:direct:1.4, *:direct:0.9, us:0.95 or steel:direct:us:0.95",
        )
    material, scope, value, *more = parts
    unit = snapshot.scopes[scope].unit if scope in snapshot.scopes else ""
    return {
        "material": None if material in EVERY_MATERIAL else material,
        "scope": scope,
        **({"unit": unit} if unit in INTENSITY_UNITS else {}),
        **(_of_us(more) if of_us else {"basis": ThresholdBasis.STIPULATED, "value": value}),
    }


def _of_us(terms: list[str]) -> dict[str, Any]:
    """Return the threshold of the U.S. figure, with the factor and margin that are given."""
    named = zip(("factor", "margin"), terms, strict=False)
    return {
        "basis": ThresholdBasis.US_OF_SAME_DATASET,
        **{name: term for name, term in named if term},
    }


def assumption_of(text: str) -> dict[str, str]:
    """Return the product assumption that an option states."""
    code, _, rest = text.partition("=")
    means, _, because = (part.strip() for part in rest.partition(":"))
    if not code.strip() or not means:
        wrong_use(
            f"--assume {text!r} is not of the form CODE=MEANS[:because]",
            "e.g. --assume '2523=25232900:grey Portland cement is most of it'",
        )
    return {"code": code.strip(), "means": means, "because": because or STATED_BY_HAND}


def declaration_of(text: str) -> dict[str, str]:
    """Return the declared figure that an option states."""
    figure_id, _, because = (part.strip() for part in text.partition("="))
    if not figure_id:
        wrong_use(f"--declare {text!r} is not of the form FIGURE_ID[=because]")
    return {"figure_id": figure_id, "because": because or STATED_BY_HAND}

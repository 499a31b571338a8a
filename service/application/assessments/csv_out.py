"""An assessment as CSV: one row per line and column, safe to open in a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any

import orjson

COLUMNS = (
    "design_id",
    "dataset_id",
    "dataset_status",
    "scope",
    "line_id",
    "material",
    "code",
    "country_of_origin",
    "entry_date",
    "period",
    "assessed_on",
    "quantity_t",
    "customs_value",
    "customs_value_currency",
    "outcome",
    "intensity",
    "intensity_unit",
    "intensity_basis",
    "intensity_label",
    "intensity_source",
    "intensity_locator",
    "intensity_confidence",
    "threshold",
    "threshold_basis",
    "threshold_source",
    "threshold_locator",
    "threshold_confidence",
    "exceeds",
    "excess",
    "embodied",
    "excess_emissions",
    "emissions_unit",
    "gross_charge",
    "credits",
    "cap_reduction",
    "net_charge",
    "amount_payable",
    "charge_currency",
    "per_tonne",
    "ad_valorem_equivalent",
    "lowest_charge",
    "highest_charge",
    "reason_codes",
    "reasons",
    "product_assumption",
    "reference_release",
    "engine_version",
    "input_hash",
    "notice",
)
_OF_HEAD = ("reference_release", "engine_version", "input_hash", "notice")
_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n")


def csv_of(
    head: dict[str, Any], results: Iterable[tuple[dict[str, Any], Iterable[bytes]]]
) -> Iterator[str]:
    """Yield the CSV text: the heading, then one row per line of each result.

    What the answer rests on stands in every row, so that a row taken out of its file keeps it.
    """
    yield _row(COLUMNS)
    made = {name: head[name] for name in _OF_HEAD}
    for result, lines in results:
        for line in lines:
            yield _row(_cells(made, result, orjson.loads(line)))


def _row(cells: Iterable[str]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerow(cells)
    return buffer.getvalue()


def safe(text: str) -> str:
    """Return a text cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_RISKY) else text


def _cells(made: dict[str, Any], result: dict[str, Any], line: dict[str, Any]) -> list[str]:
    benchmark = line["benchmark"] or {}
    citation = benchmark.get("citation") or {}
    threshold = line["threshold"] or {}
    ranged = line["range"] or {}
    reference = threshold.get("citation") or {}
    found = {
        **made,
        "design_id": result["design_id"],
        "dataset_id": result["dataset_id"],
        "dataset_status": result["dataset_status"],
        "scope": benchmark.get("scope") or result["scope"],
        **{name: line[name] for name in ("line_id", "material", "code", "country_of_origin")},
        "entry_date": line["entry_date"],
        "period": _span(line["period"]),
        "assessed_on": line["assessed_on"],
        "customs_value_currency": _of(line["customs_value"], "currency"),
        "outcome": line["outcome"],
        "intensity_unit": benchmark.get("unit"),
        "intensity_basis": benchmark.get("basis"),
        "intensity_label": benchmark.get("label"),
        "intensity_source": citation.get("source_id"),
        "intensity_locator": citation.get("locator"),
        "intensity_confidence": citation.get("confidence"),
        "threshold_basis": threshold.get("basis"),
        "threshold_source": reference.get("source_id"),
        "threshold_locator": reference.get("locator"),
        "threshold_confidence": reference.get("confidence"),
        "emissions_unit": _of(line["embodied"], "unit"),
        "exceeds": None if line["exceeds"] is None else str(line["exceeds"]).lower(),
        "charge_currency": _of(line["net_charge"] or line["per_tonne"], "currency"),
        "reason_codes": "|".join(reason["code"] for reason in line["reasons"]),
        "reasons": " | ".join(reason["message"] for reason in line["reasons"]),
        "product_assumption": line["product_assumption"],
    }
    numbers = {
        "quantity_t": line["quantity_t"],
        "customs_value": _of(line["customs_value"], "amount"),
        "intensity": benchmark.get("value"),
        "threshold": threshold.get("value"),
        "excess": line["excess"],
        "embodied": _of(line["embodied"], "value"),
        "excess_emissions": _of(line["excess_emissions"], "value"),
        "ad_valorem_equivalent": line["ad_valorem_equivalent"],
        "lowest_charge": _of(ranged.get("lowest_charge"), "amount"),
        "highest_charge": _of(ranged.get("highest_charge"), "amount"),
        **{
            name: _of(line[name], "amount")
            for name in (
                "gross_charge",
                "credits",
                "cap_reduction",
                "net_charge",
                "amount_payable",
                "per_tonne",
            )
        },
    }
    texts = {name: safe(str(value)) for name, value in found.items() if value is not None}
    return [texts.get(name) or _number(numbers.get(name)) for name in COLUMNS]


def _number(value: str | None) -> str:
    return "" if value is None else value


def _span(period: dict[str, str] | None) -> str | None:
    """Return a period as ISO 8601 writes one."""
    return f"{period['first']}/{period['last']}" if period else None


def _of(amount: dict[str, str] | None, part: str) -> str | None:
    return amount[part] if amount else None

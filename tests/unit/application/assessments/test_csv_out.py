"""Answers as CSV: complete, exact, and safe to open in a spreadsheet."""

import csv
import io
from decimal import Decimal
from fractions import Fraction
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.application.assessments.csv_out import COLUMNS, csv_of, safe
from tests.support.assessing import (
    US_OF_SAME_DATASET,
    Document,
    answer_to,
    line,
    request,
    verified,
)
from tests.support.laws import LAW, LAW_OF_NUMBERS
from tests.support.request_draws import requests

NUMBERS = {
    "quantity_t": ("quantity_t",),
    "customs_value": ("customs_value", "amount"),
    "intensity": ("benchmark", "value"),
    "threshold": ("threshold", "value"),
    "excess": ("excess",),
    "embodied": ("embodied", "value"),
    "excess_emissions": ("excess_emissions", "value"),
    "gross_charge": ("gross_charge", "amount"),
    "credits": ("credits", "amount"),
    "cap_reduction": ("cap_reduction", "amount"),
    "net_charge": ("net_charge", "amount"),
    "amount_payable": ("amount_payable", "amount"),
    "per_tonne": ("per_tonne", "amount"),
    "ad_valorem_equivalent": ("ad_valorem_equivalent",),
    "lowest_charge": ("range", "lowest_charge", "amount"),
    "highest_charge": ("range", "highest_charge", "amount"),
}
TEXTS = {
    "line_id": ("line_id",),
    "material": ("material",),
    "code": ("code",),
    "country_of_origin": ("country_of_origin",),
    "entry_date": ("entry_date",),
    "assessed_on": ("assessed_on",),
    "customs_value_currency": ("customs_value", "currency"),
    "outcome": ("outcome",),
    "intensity_unit": ("benchmark", "unit"),
    "intensity_basis": ("benchmark", "basis"),
    "intensity_label": ("benchmark", "label"),
    "intensity_source": ("benchmark", "citation", "source_id"),
    "intensity_locator": ("benchmark", "citation", "locator"),
    "intensity_confidence": ("benchmark", "citation", "confidence"),
    "threshold_basis": ("threshold", "basis"),
    "threshold_source": ("threshold", "citation", "source_id"),
    "threshold_locator": ("threshold", "citation", "locator"),
    "threshold_confidence": ("threshold", "citation", "confidence"),
    "emissions_unit": ("embodied", "unit"),
    "product_assumption": ("product_assumption",),
}
OF_HEAD = ("reference_release", "engine_version", "input_hash", "notice")


def table_of(answer: Document) -> list[dict[str, str]]:
    """Return the rows of an answer as CSV, by column."""
    results = [
        (result, [orjson.dumps(one) for one in result["lines"]]) for result in answer["results"]
    ]
    text = "".join(csv_of(answer, results))
    assert text.endswith("\r\n")
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    assert reader.fieldnames == list(COLUMNS)
    return list(reader)


def at(document: Any, path: tuple[str, ...]) -> Any:  # noqa: ANN401 - JSON
    """Return what stands at a path, or None where any part of it is missing."""
    for part in path:
        if document is None:
            return None
        document = document[part]
    return document


@LAW
@given(body=requests())
def test_every_cell_is_what_the_answer_says(body: Document) -> None:
    answer = answer_to(body)
    (result,) = answer["results"]

    rows = table_of(answer)

    assert len(rows) == len(result["lines"])
    for row, found in zip(rows, result["lines"], strict=True):
        for column, path in (NUMBERS | TEXTS).items():
            assert row[column] == (at(found, path) or ""), column
        assert row["design_id"] == "climate-duty"
        for column in OF_HEAD:
            assert row[column] == answer[column], column
        assert row["dataset_status"] == (result["dataset_status"] or "")
        assert row["reason_codes"] == "|".join(one["code"] for one in found["reasons"])
        for one in found["reasons"]:
            assert one["message"] in row["reasons"]
        assert row["exceeds"] == {None: "", True: "true", False: "false"}[found["exceeds"]]


def test_every_column_is_told_of() -> None:
    told = {*NUMBERS, *TEXTS, *OF_HEAD, "design_id", "dataset_id", "dataset_status", "scope"}

    assert set(COLUMNS) == told | {
        "period",
        "exceeds",
        "charge_currency",
        "reason_codes",
        "reasons",
    }


def test_every_row_says_what_it_rests_on_and_what_it_is_not() -> None:
    days = {"period_start": "2024-01-01", "period_end": "2024-12-31"}
    body = request(
        line(material=None, cn_code="25232900", **days),
        dataset="table",
        thresholds=US_OF_SAME_DATASET,
        scope="direct",
    )

    (row,) = table_of(answer_to(body))

    assert row["period"] == "2024-01-01/2024-12-31"
    assert row["entry_date"] == ""
    assert (row["dataset_status"], row["reference_release"]) == ("in force", "0" * 64)
    assert row["notice"].endswith("not legal advice, not a determination of any agency.")
    assert (row["threshold_source"], row["threshold_locator"]) == ("invented", "252329, US")
    assert row["threshold_confidence"] == "official_text"
    # 100 t x 0.9, and 100 t x (0.9 - 0.8)
    assert (row["embodied"], row["excess_emissions"]) == ("90", "10")
    assert row["emissions_unit"] == "tCO2e"


def test_a_line_stands_once_for_each_column_of_the_answer() -> None:
    body = request(line(material=None, cn_code="25232900"), dataset="all", thresholds=None)

    rows = table_of(answer_to(body))

    assert [(row["dataset_id"], row["scope"]) for row in rows] == [
        ("co2-study", "co2-only"),
        ("made-up", "direct"),
        ("other-table", "direct"),
        ("study", "study-direct"),
        ("table", "direct"),
        ("table", "direct+indirect"),
    ]


def test_numbers_keep_every_digit() -> None:
    body = request(
        line(
            quantity="0.000000000000000001",
            verified_intensity=verified("12345678901234567890.123456789012345678"),
        )
    )

    (row,) = table_of(answer_to(body))

    assert row["quantity_t"] == "0.000000000000000001"
    assert row["intensity"] == "12345678901234567890.123456789012345678"
    assert (
        Fraction(row["net_charge"])
        == (Fraction("12345678901234567890.123456789012345678") - Fraction("0.8")) * 50 / 10**18
    )


def test_round_numbers_are_not_written_with_an_exponent() -> None:
    body = request(
        line(
            quantity="10000000000000000000",
            verified_intensity=verified("2.8"),
            customs_value={"amount": "1000000.00", "currency": "USD"},
        )
    )

    (row,) = table_of(answer_to(body))

    assert row["quantity_t"] == "10000000000000000000"
    assert row["net_charge"] == "1000000000000000000000"
    assert row["amount_payable"] == "1000000000000000000000.00"
    assert row["customs_value"] == "1000000"


def test_what_is_not_known_is_blank_and_never_zero() -> None:
    (row,) = table_of(answer_to(request(line(quantity=None, verified_intensity=verified("1")))))

    assert row["quantity_t"] == ""
    assert row["net_charge"] == ""
    assert row["amount_payable"] == ""
    assert row["customs_value"] == ""
    assert row["per_tonne"] == "10"
    assert row["charge_currency"] == "USD"
    assert row["reason_codes"] == "quantity_missing|above_threshold"


def test_an_ambiguous_line_has_its_range() -> None:
    body = request(line(material=None, cn_code="25231000"), dataset="table")

    (row,) = table_of(answer_to(body))

    assert (row["lowest_charge"], row["highest_charge"]) == ("750", "2250")
    assert row["net_charge"] == ""


def test_figures_keep_their_source() -> None:
    body = request(
        line(material=None, cn_code="25232900"),
        dataset="table",
        scope="direct",
        thresholds=US_OF_SAME_DATASET,
    )

    (row,) = table_of(answer_to(body))

    assert row["intensity_label"] == "invented regulatory default"
    assert row["intensity_source"] == "invented"
    assert row["intensity_locator"] == "252329, CN"
    assert row["intensity_confidence"] == "official_text"
    assert row["intensity_basis"] == "own"
    assert row["threshold_basis"] == "us_of_same_dataset"


FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("x","y")']


@pytest.mark.parametrize("text", FORMULAS)
def test_no_text_of_the_caller_becomes_a_formula(text: str) -> None:
    body = request(
        line(text, importer=text, verified_intensity=verified("1")),
        line("L2", material="steel", hs_code="7208", verified_intensity=verified("1")),
        product_assumptions=[{"code": "7208", "means": "720810", "because": text}],
    )

    first, second = table_of(answer_to(body))

    assert first["line_id"] == f"'{text}"
    assert not second["product_assumption"].startswith(tuple("=+-@"))


@LAW_OF_NUMBERS
@given(text=st.text(max_size=20))
def test_safe_text_begins_with_no_sign_of_a_formula(text: str) -> None:
    cell = safe(text)

    assert cell in (text, f"'{text}")
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


@pytest.mark.parametrize("text", ["", "plain", "a=b", "7208.10", "L-1"])
def test_text_that_is_no_formula_stays_as_it_is(text: str) -> None:
    assert safe(text) == text


def test_numbers_are_never_quoted_as_text() -> None:
    rows = table_of(answer_to(request(line(verified_intensity=verified("1")))))

    for column in NUMBERS:
        if rows[0][column]:
            assert Decimal(rows[0][column]) >= 0

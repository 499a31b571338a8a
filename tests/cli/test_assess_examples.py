"""Worked examples through the command, from CSV files; expected values are worked by hand."""

import csv
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from typer.testing import Result

from tests.cli.conftest import Carbonduty

TWELVE_DIGITS = Decimal("1e-11")
COLUMNS = (
    "line_id",
    "material",
    "country_of_origin",
    "quantity",
    "quantity_unit",
    "customs_value",
    "currency",
    "verified_intensity",
    "verified_intensity_unit",
    "verified_intensity_scope",
    "verified_intensity_evidence",
    "carbon_price_paid",
    "carbon_price_currency",
    "carbon_price_per",
)
VERIFIED = {
    "verified_intensity_unit": "tCO2e/t",
    "verified_intensity_scope": "direct",
    "verified_intensity_evidence": "statement of a verifier",
}


def line(line_id: str, material: str, country: str, tonnes: str, **more: str) -> dict[str, str]:
    mass = {"quantity": tonnes, "quantity_unit": "t"} if tonnes else {}
    value = {"currency": "USD"} if "customs_value" in more else {}
    row = {"line_id": line_id, "material": material, "country_of_origin": country}
    return row | mass | value | VERIFIED | more


def written(*lines: dict[str, str]) -> Path:
    path = Path("lines.csv")
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, COLUMNS, restval="")
        writer.writeheader()
        writer.writerows(lines)
    return path


def result_of(run: Result) -> dict[str, Any]:
    (result,) = json.loads(run.stdout)["results"]
    return dict(result)


def duties(result: dict[str, Any]) -> dict[str, str | None]:
    return {
        one["line_id"]: one["net_charge"] and one["net_charge"]["amount"] for one in result["lines"]
    }


def close(text: str, expected: Decimal) -> bool:
    return abs(Decimal(text) - expected) < TWELVE_DIGITS


class TestClimateDutyAboveAMean:
    """Intensity 1.9 over a threshold of 1.4 at USD 50 for 200 t; then an intensity of 1.4."""

    OPTIONS = ("--design", "climate-duty", "--threshold", "steel:direct:1.4", "--rate", "50")

    def test_the_excess_is_charged(self, carbonduty: Carbonduty) -> None:
        file = written(line("L1", "crude_steel", "CN", "200", verified_intensity="1.9"))
        run = carbonduty("assess", file, *self.OPTIONS, "--on", "2026-06-01", "--json")
        assert run.exit_code == 1
        assert duties(result_of(run)) == {"L1": "5000"}

    def test_an_equal_intensity_is_not_above(self, carbonduty: Carbonduty) -> None:
        file = written(line("L1", "crude_steel", "CN", "200", verified_intensity="1.4"))
        run = carbonduty("assess", file, *self.OPTIONS, "--on", "2026-06-01", "--json")
        assert run.exit_code == 0
        (found,) = result_of(run)["lines"]
        assert (found["outcome"], found["net_charge"]["amount"]) == ("meets", "0")

    def test_a_person_reads_the_duty(self, carbonduty: Carbonduty) -> None:
        file = written(line("L1", "crude_steel", "CN", "200", verified_intensity="1.9"))
        run = carbonduty("assess", file, *self.OPTIONS, "--on", "2026-06-01")
        (row,) = [text.split() for text in run.stdout.splitlines() if "  CN  " in text]
        assert " ".join(row) == "crude_steel CN 1 200 1.9 1.4 0.5 5,000.00 - verified"


# L1 to L5 of the static example, with real countries in place of its letters.
STATIC = (
    line("L1", "cement", "CN", "1000", customs_value="60000", verified_intensity="0.95"),
    line("L2", "cement", "MX", "500", customs_value="40000", verified_intensity="0.80"),
    line(
        "L3",
        "aluminum",
        "IN",
        "10",
        customs_value="25000",
        verified_intensity="15.0",
        carbon_price_paid="10",
        carbon_price_currency="USD",
        carbon_price_per="tCO2e",
    ),
    line("L4", "aluminum", "CA", "", customs_value="5000", verified_intensity="12.0"),
    line("L5", "cement", "TR", "100", customs_value="5000", verified_intensity="3.00"),
)


class TestStaticDuty:
    @pytest.fixture
    def result(self, carbonduty: Carbonduty) -> dict[str, Any]:
        run = carbonduty(
            *("assess", written(*STATIC), "--design", "climate-duty", "--on", "2026-06-01"),
            *("--threshold", "cement:direct:0.80", "--threshold", "aluminum:direct:5.0"),
            *("--rate", "60", "--phase-in", "0.5", "--cap", "0.2", "--credit-base", "excess"),
            "--json",
        )
        assert run.exit_code == 1
        return result_of(run)

    def test_each_line_owes_what_the_table_says(self, result: dict[str, Any]) -> None:
        assert duties(result) == {"L1": "4500", "L2": "0", "L3": "2000", "L4": None, "L5": "1000"}

    def test_excess_and_duty_per_tonne(self, result: dict[str, Any]) -> None:
        lines = {one["line_id"]: one for one in result["lines"]}
        assert {key: one["excess"] for key, one in lines.items()} == {
            "L1": "0.15",
            "L2": "0",
            "L3": "10",
            "L4": "7",
            "L5": "2.2",
        }
        before_cap = {
            key: Decimal(lines[key]["net_charge"]["amount"])
            + Decimal(lines[key]["cap_reduction"]["amount"])
            for key in ("L1", "L2", "L3", "L5")
        }
        assert before_cap == {"L1": 4500, "L2": 0, "L3": 2000, "L5": 6600}

    def test_ad_valorem(self, result: dict[str, Any]) -> None:
        shares = {one["line_id"]: one["ad_valorem_equivalent"] for one in result["lines"]}
        assert shares == {"L1": "0.075", "L2": "0", "L3": "0.08", "L4": None, "L5": "0.2"}

    def test_the_line_without_tonnes_is_unresolved_and_in_no_sum(
        self, result: dict[str, Any]
    ) -> None:
        fourth = next(one for one in result["lines"] if one["line_id"] == "L4")
        assert fourth["outcome"] == "cannot_be_determined"
        assert fourth["reasons"][0]["code"] == "quantity_missing"

    def test_totals(self, result: dict[str, Any]) -> None:
        totals = result["totals"]
        assert totals["net_charge"] == {"amount": "7500", "currency": "USD"}
        assert totals["customs_value"] == {"amount": "130000", "currency": "USD"}
        assert totals["embodied"]["value"] == "1800"
        assert totals["excess_emissions"]["value"] == "470"
        assert (totals["resolved_lines"], totals["lines"]) == (4, 5)

    def test_quotients_to_twelve_digits(self, result: dict[str, Any]) -> None:
        totals = result["totals"]
        assert close(totals["ad_valorem_equivalent"], Decimal(7500) / 130_000)
        assert close(totals["per_embodied_tonne"]["amount"], Decimal(7500) / 1800)
        assert close(totals["resolved_shares"]["value"], Decimal(130_000) / 135_000)


class TestThresholdInverse:
    """Revenue of L1 and L2 at rate 60 as the threshold falls, without phase-in and cap."""

    @pytest.mark.parametrize(
        ("threshold", "revenue"),
        [("0.95", "0"), ("0.85", "6000"), ("0.80", "9000"), ("0.70", "18000"), ("0", "81000")],
    )
    def test_revenue(self, carbonduty: Carbonduty, threshold: str, revenue: str) -> None:
        run = carbonduty(
            *("assess", written(*STATIC[:2]), "--design", "climate-duty", "--on", "2026-06-01"),
            *("--threshold", f"cement:direct:{threshold}", "--rate", "60", "--json"),
        )
        assert result_of(run)["totals"]["net_charge"]["amount"] == revenue
        assert run.exit_code == (0 if revenue == "0" else 1)

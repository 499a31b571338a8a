"""What a person reads, on a small release of invented round figures."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from service.domain.reference import Snapshot
from tests.cli.conftest import Carbonduty
from tests.support.snapshots import SNAPSHOT

HEADING = (
    "line_id,material,cn_code,country_of_origin,quantity,quantity_unit,customs_value,currency,"
    "period_start,period_end,value_basis"
)
LINES = f"""{HEADING}
A,,72061000,CN,1000,t,1000000,USD,2024-01-01,2024-12-31,customs value
B,,72061000,ID,500,t,100000,USD,2024-01-01,2024-12-31,customs value
C,,72061000,IN,10,t,10000,USD,2023-01-01,2023-12-31,customs value
D,crude_steel,,IN,100,t,90000,USD,2024-01-01,2024-12-31,customs value
E,,72061000,DE,10,t,10000,USD,2024-01-01,2024-12-31,customs value
F,,72061000,CN,,,10000,USD,2024-01-01,2024-12-31,customs value
G,,2523,CN,100,t,10000,USD,2024-01-01,2024-12-31,customs value
"""
DUTY = ("--design", "climate-duty", "--rate", "50", "--on", "2026-06-01")


@pytest.fixture
def invented(against: Callable[[Snapshot], Carbonduty]) -> Carbonduty:
    Path("lines.csv").write_text(LINES, encoding="utf-8")
    return against(SNAPSHOT)


def section(text: str, heading: str) -> list[str]:
    """Return the lines below a heading, to the next blank line."""
    lines = text.splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith(heading))
    end = next((n for n in range(start, len(lines)) if not lines[n]), len(lines))
    return lines[start + 1 : end]


def cells(line: str) -> list[str]:
    return re.split(r" {2,}", line.strip())


class TestOneDataset:
    @pytest.fixture
    def text(self, invented: Carbonduty) -> str:
        run = invented(
            "assess", "lines.csv", *DUTY, "--dataset", "table", "--threshold", "us", "--scope",
            "direct",
        )  # fmt: skip
        assert run.exit_code == 1
        return run.stdout

    def test_says_what_was_asked(self, text: str) -> None:
        first, *rest = text.splitlines()
        assert first == "Climate duty (climate-duty, version 1) on 7 lines of lines.csv"
        said = dict(cells(line) for line in rest[:8])
        assert said["rate"] == "50 USD/tCO2e"
        assert said["benchmarks as of"] == "2026-06-01"
        assert said["trade of"] == "2023-01-01 to 2024-12-31, by the periods of the lines"
        assert said["value basis"] == "customs value (7 lines)"

    def test_groups_by_material_and_country(self, text: str) -> None:
        rows = [cells(line) for line in section(text, "table, direct (tCO2e/t)")]
        # (1.75 - 1.25) x 1,000 t x 50 = 25,000 of 1,000,000; (8.25 - 1.25) x 500 t x 50
        assert rows[1:] == [
            ["steel_ingots", "CN", "1 of 2", "1,000", "1.75", "1.25", "0.5", "25,000.00",
             "2.50 %", "own"],
            ["steel_ingots", "ID", "1", "500", "8.25", "1.25", "7", "175,000.00", "175.00 %",
             "own"],
        ]  # fmt: skip

    def test_adds_up(self, text: str) -> None:
        said = dict(
            cells(line) for line in text.splitlines() if len(cells(line)) == len(("name", "value"))
        )
        assert said["resolved"].startswith("2 of 7 lines (28.57 %), ")
        assert said["resolved"].endswith("; 2 above the threshold")
        assert said["duty"] == "200,000.00 USD"
        assert said["rests on"] == "own / computed / fallback: 100 / 0 / 0 %"
        assert said["ad valorem"] == "18.18 % of 1,100,000.00 USD customs value"
        assert said["embodied"] == "5,875 tCO2e"
        assert said["excess"] == "4,000 tCO2e"

    def test_says_what_is_unresolved_and_why(self, text: str) -> None:
        points = section(text, "What could not be resolved")
        told = {code: point for point in points for code in re.findall(r"\((\w+);", point)}
        assert set(told) == {
            "no_figure_for_country",
            "not_covered_by_source",
            "quantity_missing",
            "product_broader_than_table",
        }
        assert "quantity_missing; F)" in told["quantity_missing"]
        # G, goods of 2523 from China: 0.9 over 0.8 to 1.25 over 1.1; D, crude steel from India: 2
        # to 2.5 over 1.5. Each 100 t at 50: 500 + 2,500 to 750 + 5,000.
        assert "; D, G); duty 3,000.00 to 5,750.00 USD" in told["product_broader_than_table"]

    def test_closes_with_the_notice(self, text: str) -> None:
        assert text.splitlines()[-1].endswith(
            "not legal advice, not a determination of any agency."
        )


class TestAllDatasets:
    @pytest.fixture
    def text(self, invented: Carbonduty) -> str:
        return invented("assess", "lines.csv", *DUTY, "--dataset", "all").stdout

    def test_spreads_by_dataset(self, text: str) -> None:
        rows = {tuple(row[:2]): row for row in map(cells, section(text, "Spread by dataset"))}
        table = rows["table", "direct (tCO2e/t)"]
        assert table[2:] == [
            "invented regulatory default", "2 of 7", "89.43 %", "87.21 %", "200,000.00 USD",
            "18.18 %", "100 / 0 / 0 %",
        ]  # fmt: skip

    def test_says_why_a_dataset_cannot_answer(self, text: str) -> None:
        rows = [cells(line) for line in section(text, "Not computable")]
        assert ["made-up", "direct (tCO2e/t)", "The dataset has no figure for this product"] in rows

    def test_a_caution_travels_with_figures(self, text: str) -> None:
        points = [line for line in section(text, "To be taken with care") if "- " in line]
        (point,) = [line for line in points if "broader material" not in line]
        # C and D, steel of India under the study: (2.75 - 1.125) x 110 t x 50
        assert "two plants of five report" in point
        assert "(2 lines, IN; duty 8,937.50 USD, " in point

    def test_a_figure_of_a_broader_material_is_said_to_be(self, text: str) -> None:
        points = section(text, "To be taken with care")
        assert any("steel_ingots is counted as crude_steel" in point for point in points)

    def test_shares_say_which_lines_are_in_none(self, text: str) -> None:
        shares = section(text, "Spread by dataset")
        assert "  Shares are of the tonnes given (1 line without)." in shares

    def test_details_only_when_asked_for(self, invented: Carbonduty, text: str) -> None:
        full = invented("assess", "lines.csv", *DUTY, "--dataset", "all", "--details").stdout
        assert "\ntable, direct (tCO2e/t): " not in text
        assert "\ntable, direct (tCO2e/t): " in full

    def test_lines_no_dataset_resolves_are_named(self, text: str) -> None:
        (ids,) = section(text, "Resolved in no column")
        assert {"E", "F"} <= set(ids.strip().split(", "))


def test_nothing_is_styled_or_wrapped_in_a_pipe(invented: Carbonduty) -> None:
    text = invented("assess", "lines.csv", *DUTY, "--dataset", "all").stdout
    assert "\x1b" not in text
    assert all("  " not in line.lstrip() or line.startswith(" ") for line in text.splitlines())


def test_a_co2_figure_is_charged_per_tonne_of_co2_and_that_is_said(invented: Carbonduty) -> None:
    Path("cement.csv").write_text(
        "line_id,material,country_of_origin,quantity,quantity_unit\nL1,cement,CN,100,t\n",
        encoding="utf-8",
    )
    run = invented("assess", "cement.csv", *DUTY, "--dataset", "co2-study", "--threshold", "us")
    assert "charged per tonne of CO2" in run.stdout
    # (0.5 - 0.45) x 100 t x 50
    assert "duty                250.00 USD" in run.stdout

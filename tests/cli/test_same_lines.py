"""The spread on the lines that every dataset resolves, worked by hand from the shipped figures."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from service.cli.main import app

SAMPLE = Path(__file__).resolve().parents[2] / "reference_data/samples/us-imports-2023-2024.csv"
CALL = ["assess", str(SAMPLE), "--design", "climate-duty", "--dataset", "all", "--rate", "50"]


@pytest.fixture(scope="module")
def printed() -> list[str]:
    result = CliRunner().invoke(app, [*CALL, "--on", "2026-06-01", "--assume-sample"])
    lines = result.stdout.splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith("On the same lines"))
    return lines[start:]


def test_steel_is_compared_on_brazil_and_korea_alone(printed: list[str]) -> None:
    # EU direct, 72061000: Korea 2,667,123 t x (1.64 - 1.33) x 50 = 41,340,406.50
    # and Brazil 4,186,658 t x (1.48 - 1.33) x 50 = 31,399,935.00
    row = next(line for line in printed if line.split()[:2] == ["steel", "eu-default-values"])

    assert row.split()[-4:] == ["2", "6,853,781", "72,740,341.50", "USD"]


def test_a_dataset_that_shares_no_line_is_named(printed: list[str]) -> None:
    assert any(
        line.strip()
        == "cement: without cement-process-co2-2021, which shares no line with the rest"
        for line in printed
    )

"""Workbooks on the command line: the template, lines as XLSX, the answer as a sheet."""

from pathlib import Path

from service.application.assessments.csv_in import FIELDS
from tests.cli.conftest import Carbonduty
from tests.support.sheets import grid, workbook

HEADING = ("line_id", "cn_code", "country_of_origin", "quantity", "quantity_unit")
ROWS = (("L1", "72061000", "CN", 1000, "t"), ("L2", "72061000", "ID", 500, "t"))
OPTIONS = (
    *("--design", "climate-duty", "--rate", "50", "--dataset", "eu-default-values"),
    *("--threshold", "us", "--scope", "direct", "--on", "2026-06-01"),
)


def put(data: bytes, name: str = "lines.dat") -> Path:
    path = Path(name)
    path.write_bytes(data)
    return path


def test_the_template_is_written(carbonduty: Carbonduty) -> None:
    run = carbonduty("template", "import-lines", "--out", "empty.xlsx")

    assert run.exit_code == 0
    assert grid(Path("empty.xlsx").read_bytes(), "Import lines") == [list(FIELDS)]


def test_the_template_cannot_be_written(carbonduty: Carbonduty) -> None:
    run = carbonduty("template", "import-lines", "--out", "nowhere/empty.xlsx")

    assert run.exit_code == 1
    assert "cannot be written" in run.stderr


def test_lines_are_assessed_and_answered_as_a_sheet(carbonduty: Carbonduty) -> None:
    path = put(workbook(HEADING, *ROWS))
    of_sheet = carbonduty("assess", path, *OPTIONS, "--json", "--out", "answer.xlsx")
    text = "\n".join(",".join(map(str, row)) for row in (HEADING, *ROWS))
    of_csv = carbonduty("assess", put(text.encode(), "lines.csv"), *OPTIONS, "--json")

    assert of_sheet.stdout == of_csv.stdout
    assert [row[4] for row in grid(Path("answer.xlsx").read_bytes(), "Answer")][1:] != []


def test_another_template_is_said(carbonduty: Carbonduty) -> None:
    stamp = [("layout", "0"), ("engine", "0.0.1"), ("release", "0" * 64), ("columns", "line_id")]
    path = put(workbook(HEADING, *ROWS, others={"carbonduty": stamp}))

    assert "older template (engine 0.0.1)" in carbonduty("assess", path, *OPTIONS).stderr


def test_faults_are_told_by_row_and_column(carbonduty: Carbonduty) -> None:
    path = put(workbook(HEADING, *ROWS, ("L3", "72061000", "Atlantis", "x", "t")))
    run = carbonduty("assess", path, *OPTIONS)

    assert run.exit_code == 1
    assert "quantity" in run.stderr
    assert "4" in run.stderr

"""What `assess` reads and writes: CSV, JSON, what lies beside them, and the faults in them."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import Result

from service.application.assessments.answer import computed_body
from service.application.assessments.request import AssessmentIn
from service.application.assessments.run import assess
from service.reference.release import Release
from tests.cli.conftest import Carbonduty

DUTY = ("--design", "climate-duty", "--rate", "50")
EU = ("--dataset", "eu-default-values", "--threshold", "us", "--scope", "direct")
HEADING = "line_id,hs_code,cn_code,country_of_origin,quantity,quantity_unit"
INGOTS = f"{HEADING}\nL1,,72061000,CN,1000,t\nL2,,72061000,ID,500,t\n"
BROAD = f"{HEADING}\nL1,2523,,CN,1000,t\n"
DESCRIPTION = """\
id: two-lines
title: Two lines
reference_date: 2026-06-01
reference_note: benchmarks as of that day
value_basis: customs value
caveats: [Invented lines.]
example_run:
  design: climate-duty
  dataset: all
  rate: {value: "50", unit: USD/tCO2e}
  product_assumptions:
    - {code: "2523", means: "25232900", because: grey cement is most of it}
"""


def put(text: str, name: str = "lines.csv") -> Path:
    path = Path(name)
    path.write_text(text, encoding="utf-8")
    return path


def errors_of(run: Result) -> list[dict[str, Any]]:
    return list(json.loads(run.stdout)["errors"])


class TestTheAnswer:
    def test_json_is_that_of_the_api(self, carbonduty: Carbonduty, shipped: Release) -> None:
        path = put(INGOTS)
        run = carbonduty(
            "assess", path, *DUTY, *EU, "--on", "2026-06-01", "--request-out", "r.json", "--json"
        )
        request = AssessmentIn.model_validate_json(Path("r.json").read_bytes())
        body = computed_body(assess(request, shipped.snapshot, 10))
        assert run.stdout_bytes == body + b"\n"

    def test_the_request_written_is_read_again(self, carbonduty: Carbonduty) -> None:
        first = carbonduty(
            *("assess", put(INGOTS), *DUTY, *EU, "--on", "2026-06-01"),
            *("--request-out", "r.json", "--json"),
        )
        again = carbonduty("assess", "r.json", "--json")
        assert (again.stdout, again.exit_code) == (first.stdout, first.exit_code)

    def test_lines_as_json_give_what_the_csv_gives(self, carbonduty: Carbonduty) -> None:
        lines = [
            {
                "line_id": name,
                "cn_code": "72061000",
                "country_of_origin": country,
                "quantity": tonnes,
                "quantity_unit": "t",
            }
            for name, country, tonnes in (("L1", "CN", "1000"), ("L2", "ID", "500"))
        ]
        options = (*DUTY, *EU, "--on", "2026-06-01", "--json")
        of_csv = carbonduty("assess", put(INGOTS), *options)
        for document in (lines, {"lines": lines}):
            of_json = carbonduty("assess", put(json.dumps(document), "lines.json"), *options)
            assert of_json.stdout == of_csv.stdout

    def test_out_writes_csv_or_json(self, carbonduty: Carbonduty) -> None:
        options = (*DUTY, *EU, "--on", "2026-06-01")
        carbonduty("assess", put(INGOTS), *options, "--out", "answer.csv")
        with Path("answer.csv").open(newline="", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        # 1,000 t x (1.74 - 1.33) x 50 and 500 t x (8.21 - 1.33) x 50
        assert [row["net_charge"] for row in rows] == ["20500", "172000"]
        run = carbonduty("assess", put(INGOTS), *options, "--out", "answer.json", "--json")
        assert Path("answer.json").read_bytes() == run.stdout_bytes

    def test_out_of_another_kind_is_wrong_use(self, carbonduty: Carbonduty) -> None:
        run = carbonduty("assess", put(INGOTS), *DUTY, *EU, "--out", "answer.ods")
        assert run.exit_code == 2

    def test_a_request_pins_the_release_in_the_folder_without_a_database(
        self, carbonduty: Carbonduty, shipped: Release
    ) -> None:
        release = shipped.snapshot.release
        run = carbonduty(
            *("assess", put(INGOTS), *DUTY, *EU, "--on", "2026-06-01"),
            *("--release", release, "--request-out", "r.json", "--json"),
        )
        assert json.loads(run.stdout)["reference_release"] == release
        assert carbonduty("assess", "r.json", "--json").stdout == run.stdout
        assert not Path("var").exists()


class TestTheDescriptionBesideTheFile:
    def test_its_day_is_taken_and_said(self, carbonduty: Carbonduty) -> None:
        put(DESCRIPTION, "lines.yaml")
        run = carbonduty("assess", put(INGOTS), *DUTY, *EU)
        assert "benchmarks as of  2026-06-01, as lines.yaml beside the file says" in run.stdout
        assert "Invented lines." in run.stdout

    def test_a_day_of_ones_own_comes_first(self, carbonduty: Carbonduty) -> None:
        put(DESCRIPTION, "lines.yaml")
        run = carbonduty("assess", put(INGOTS), *DUTY, *EU, "--on", "2026-07-01")
        assert "benchmarks as of  2026-07-01\n" in run.stdout

    def test_its_assumptions_are_never_taken_silently(self, carbonduty: Carbonduty) -> None:
        put(DESCRIPTION, "lines.yaml")
        run = carbonduty("assess", put(BROAD), *DUTY, *EU)
        assert "assumptions       none" in run.stdout
        assert "product_broader_than_table" in run.stdout
        assert "2523 = 25232900: taken with --assume-sample" in run.stdout

    def test_its_assumptions_are_taken_when_asked_for(self, carbonduty: Carbonduty) -> None:
        put(DESCRIPTION, "lines.yaml")
        run = carbonduty("assess", put(BROAD), *DUTY, *EU, "--assume-sample")
        assert "2523 = 25232900, 1 line: grey cement is most of it" in run.stdout
        assert "product_broader_than_table" not in run.stdout

    def test_without_one_there_is_nothing_to_take(self, carbonduty: Carbonduty) -> None:
        run = carbonduty("assess", put(BROAD), *DUTY, *EU, "--on", "2026-06-01", "--assume-sample")
        assert run.exit_code == 2

    def test_another_yaml_is_not_used_and_that_is_said(self, carbonduty: Carbonduty) -> None:
        put("colour: blue\n", "lines.yaml")
        run = carbonduty("assess", put(INGOTS), *DUTY, *EU, "--on", "2026-06-01")
        assert "lines.yaml beside it describes no import lines" in run.stdout


class TestFaultsOfAFile:
    def test_all_are_told_by_row_and_column(self, carbonduty: Carbonduty) -> None:
        text = f"{HEADING}\nL1,2523,,Atlantis,5,ton\nL1,2523,,CN,5,t\n"
        run = carbonduty("assess", put(text), *DUTY, *EU, "--on", "2026-06-01", "--json")
        assert run.exit_code == 1
        found = [(one["row"], one["column"], one["code"]) for one in errors_of(run)]
        assert sorted(found) == [
            (2, "country_of_origin", "unknown_country"),
            (2, "quantity_unit", "unknown_unit"),
            (3, "line_id", "duplicate_line_id"),
        ]
        assert all(one["how_to_fix"] for one in errors_of(run))

    def test_a_person_reads_them_as_lines(self, carbonduty: Carbonduty) -> None:
        text = f"{HEADING}\nL1,2523,,CN,12x,t\nL2,2523,,CN,1e3,t\n"
        run = carbonduty("assess", put(text), *DUTY, *EU, "--on", "2026-06-01")
        assert (run.exit_code, run.stdout) == (1, "")
        told = run.stderr.splitlines()
        heading = next(n for n, row in enumerate(told) if row.split()[:1] == ["row"])
        rows = told[heading + 1 :]
        assert told[heading].split()[:3] == ["row", "column", "code"]
        assert [row.split()[:3] for row in rows] == [
            ["2", "quantity", "not_a_number"],
            ["3", "quantity", "not_a_number"],
        ]

    def test_faults_of_form_and_of_meaning_are_told_together(self, carbonduty: Carbonduty) -> None:
        text = f"{HEADING}\nL1,2523,,CN,12x,t\nL2,2523,,Atlantis,5,t\n"
        run = carbonduty("assess", put(text), *DUTY, *EU, "--on", "2026-06-01", "--json")
        assert run.exit_code == 1
        assert [(one["row"], one["code"]) for one in errors_of(run)] == [
            (2, "not_a_number"),
            (3, "unknown_country"),
        ]

    def test_json_that_is_none(self, carbonduty: Carbonduty) -> None:
        run = carbonduty("assess", put("{lines", "lines.json"), *DUTY, *EU, "--json")
        assert run.exit_code == 1
        assert [one["code"] for one in errors_of(run)] == ["malformed"]

    def test_a_request_keeps_its_pointers(self, carbonduty: Carbonduty) -> None:
        document = {"designs": [{"id": "climate-duty", "dataset": "all"}], "lines": []}
        run = carbonduty("assess", put(json.dumps(document), "r.json"), "--json")
        assert run.exit_code == 1
        pointers = [one["pointer"] for one in errors_of(run)]
        assert pointers == ["#/lines", "#/designs/0/overrides/rate"]


class TestWrongUse:
    @pytest.mark.parametrize(
        ("options", "named"),
        [
            (("--dataset", "all"), "--design"),
            (("--design", "climate-duty", "--dataset", "all"), "--rate"),
            ((*DUTY, "--dataset", "eu-default-values"), "--threshold"),
            ((*DUTY, *EU, "--threshold", "steel:1.4"), "--threshold"),
            ((*DUTY, *EU, "--dataset", "nothing-like-it"), "--dataset"),
            ((*DUTY, *EU, "--scope", "nothing-like-it"), "--scope"),
            ((*DUTY, *EU, "--rate", "50%"), "--rate"),
            ((*DUTY, *EU, "--phase-in", "50"), "--phase-in"),
            ((*DUTY, *EU, "--assume", "2523"), "--assume"),
            ((*DUTY, *EU, "--on", "01.06.2026"), "--on"),
            ((*DUTY, *EU, "--charge-base", "everything"), "--charge-base"),
            (("--design", "carbon-duty", "--rate", "50", *EU), "--design"),
        ],
    )
    def test_an_option_that_cannot_be_used(
        self, carbonduty: Carbonduty, options: tuple[str, ...], named: str
    ) -> None:
        day = () if "--on" in options else ("--on", "2026-06-01")
        run = carbonduty("assess", put(INGOTS), *options, *day)
        assert (run.exit_code, run.stdout) == (2, "")
        assert named in run.stderr

    def test_a_file_that_is_not_there(self, carbonduty: Carbonduty) -> None:
        assert carbonduty("assess", "nothing.csv", *DUTY, *EU).exit_code == 2

    def test_options_beside_a_whole_request(self, carbonduty: Carbonduty) -> None:
        document = {"designs": [{"id": "climate-duty"}], "lines": []}
        run = carbonduty("assess", put(json.dumps(document), "r.json"), *DUTY)
        assert run.exit_code == 2
        assert "leave out --design, --rate" in run.stderr

    def test_a_parameter_stated_twice(self, carbonduty: Carbonduty) -> None:
        put('{"rate": {"value": "60", "unit": "USD/tCO2e"}}', "more.json")
        run = carbonduty("assess", put(INGOTS), *DUTY, *EU, "--overrides", "more.json")
        assert run.exit_code == 2
        assert "rate stands in more.json and among the options" in run.stderr

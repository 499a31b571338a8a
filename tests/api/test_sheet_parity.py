"""CSV and XLSX of the same rows beside the same run have the same faults, in the same order."""

import csv
import io
import re
from collections.abc import Sequence
from datetime import date

import pytest
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from service.application.assessments import sheet_answer
from service.application.assessments.csv_in import FIELDS
from service.application.assessments.imported import in_order
from service.application.assessments.sheet_answer import Limits, answer_upload
from service.application.runtime import Runtime
from service.domain.errors import Fault, FaultyInput
from tests.support.assessments import design, rate, run, send_file
from tests.support.services import runtime_of
from tests.support.sheets import workbook

Row = dict[str, str]
LIMITS = Limits(lines=200, rows=1000)
GOOD: Row = {
    "line_id": "L0",
    "material": "steel",
    "country_of_origin": "CN",
    "quantity": "200.5",
    "quantity_unit": "t",
    "entry_date": "2026-03-15",
    "verified_intensity": "1.9",
    "verified_intensity_unit": "tCO2e/t",
    "verified_intensity_scope": "direct",
    "verified_intensity_evidence": "statement of the verifier",
}
NUMBERS = ("quantity", "customs_value", "verified_intensity", "carbon_price_paid")
DAYS = ("entry_date", "period_start", "period_end")
# Column -> cells that have a fault, by form or by meaning, alone or beside the good ones.
WRONG: dict[str, tuple[str, ...]] = {
    "line_id": ("", "x" * 81),
    "hts_code": ("72061000000", "7206.10", "x"),
    "cn_code": ("7206", "72", "2523290000"),
    "hs_code": ("720610", "7"),
    "material": ("", "unobtainium", "cement"),
    "country_of_origin": ("", "Atlantis", "EU", "eu27"),
    "quantity": ("0", "-1", "1,000", "1e3", "", "0.0"),
    "quantity_unit": ("", "ton", "lbs"),
    "customs_value": ("5", "-5", "a lot"),
    "currency": ("XXX", "usd"),
    "entry_date": ("", "2026-02-30", "15/03/2026", "1989-12-31"),
    "period_start": ("2026-04-01", "2026-04-31"),
    "period_end": ("2026-03-31", "soon"),
    "importer": ("x" * 81,),
    "verified_intensity": ("-1", "high"),
    "verified_intensity_unit": ("", "kg/t", "tCO2/t"),
    "verified_intensity_scope": ("", "everything"),
    "verified_intensity_evidence": ("",),
    "carbon_price_paid": ("10", "ten"),
    "carbon_price_currency": ("EUR", "JPY"),
    "carbon_price_per": ("tCO2e", "t"),
}
RUNS = {
    "good": run(),
    "without a day": run(reference_date=None),
    "no JSON": "{",
    "no object": "[]",
    "without designs": "{}",
    "faults of form": run(designs=[design(rate=rate("1e3"))], colour=1, reference_date="soon"),
    "faults of meaning": run(
        designs=[design("nowhere"), {"id": "unheard-of"}, design(rate=None)],
        declared_figures=[{"figure_id": "none", "because": "a test"}],
        product_assumptions=[{"code": "2523", "means": "72061000", "because": "a test"}],
    ),
    "faults of both": run(
        designs=[design("nowhere", rate=rate("-1")), design(thresholds=[{"basis": "stipulated"}])],
        reference_release="0" * 64,
        colour=1,
        exchange_rates=[
            {"from_currency": "EUR", "to_currency": "USD", "rate": "0", "because": "a test"}
        ]
        * 2,
    ),
}


def as_csv(heading: Sequence[str], rows: Sequence[Row]) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerows(
        (heading, *([row.get(name, "") for name in heading] for row in rows))
    )
    return text.getvalue().encode()


def as_sheet(heading: Sequence[str], rows: Sequence[Row], *, typed: bool) -> bytes:
    """Return the rows as a workbook, of texts alone or with numbers and days by their type."""
    cells = ([_cell(name, row.get(name, ""), typed=typed) for name in heading] for row in rows)
    return workbook(heading, *cells)


def _cell(name: str, text: str, *, typed: bool) -> object:
    """Return what stands in the cell when a person types the text, where nothing is lost by it."""
    if typed and name in NUMBERS and re.fullmatch(r"-?[1-9][0-9]*(\.[0-9]*[1-9])?|0", text):
        return float(text)
    if typed and name in DAYS:
        try:
            return date.fromisoformat(text)
        except ValueError:
            return text
    return text


def faults(data: bytes, run_text: str, runtime: Runtime) -> tuple[Fault, ...]:
    """Return the faults of a file beside a run by row, those of the run at the end."""
    try:
        answer_upload(data, run_text, runtime, limits=LIMITS, keep=False)
    except FaultyInput as error:
        return in_order(error.faults)
    return ()


rows_of_all_kinds = st.lists(
    st.tuples(
        st.integers(0, 3),  # few ids, so that some stand twice
        st.dictionaries(st.sampled_from(sorted(WRONG)), st.integers(0, 10), max_size=3),
    ).map(
        lambda one: (
            GOOD
            | {"line_id": f"L{one[0]}"}
            | {name: WRONG[name][pick % len(WRONG[name])] for name, pick in one[1].items()}
        )
    ),
    max_size=7,
)


@given(
    rows=rows_of_all_kinds,
    run_text=st.sampled_from(sorted(RUNS.values())),
    typed=st.booleans(),
    part=st.integers(1, 4),
)
@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_rows_and_runs_of_all_kinds(
    client: TestClient, *, rows: list[Row], run_text: str, typed: bool, part: int
) -> None:
    """A part is of few lines here, so that few lines make many parts."""
    runtime, heading = runtime_of(client), tuple(FIELDS)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sheet_answer, "PART", part)
        of_sheet = faults(as_sheet(heading, rows, typed=typed), run_text, runtime)

    assert of_sheet == faults(as_csv(heading, rows), run_text, runtime)


class TestEachFault:
    @pytest.mark.parametrize(
        ("column", "cell"), [(name, one) for name, cells in WRONG.items() for one in cells]
    )
    def test_of_a_cell(self, client: TestClient, column: str, cell: str) -> None:
        runtime, rows = runtime_of(client), (GOOD, GOOD | {"line_id": "L1", column: cell})
        of_sheet = faults(as_sheet(tuple(FIELDS), rows, typed=False), RUNS["good"], runtime)

        assert of_sheet == faults(as_csv(tuple(FIELDS), rows), RUNS["good"], runtime)
        assert {fault.row for fault in of_sheet} <= {3}

    @pytest.mark.parametrize("name", RUNS)
    @pytest.mark.parametrize(
        "heading",
        [
            (*GOOD, "colour"),
            (*GOOD, "material"),
            tuple(name for name in GOOD if name != "line_id"),
            tuple(GOOD),
        ],
    )
    def test_of_a_run_beside_a_faulty_file(
        self, client: TestClient, heading: tuple[str, ...], name: str
    ) -> None:
        runtime, rows = runtime_of(client), (GOOD, GOOD | {"quantity": "1,000", "material": ""})
        of_sheet = faults(as_sheet(heading, rows, typed=False), RUNS[name], runtime)

        assert of_sheet == faults(as_csv(heading, rows), RUNS[name], runtime)
        assert any(fault.row is not None for fault in of_sheet)
        assert any(fault.row is None for fault in of_sheet) == (
            name not in {"good", "without a day"}
        )

    def test_of_a_run_with_more_columns_than_an_answer_holds(self, client: TestClient) -> None:
        wide = run(designs=[design("all", thresholds=None)] * 20)
        rows = [GOOD | {"line_id": f"L{n}"} for n in range(10)]
        rows[4] |= {"quantity": "1,000"}
        runtime, heading = runtime_of(client), tuple(GOOD)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sheet_answer, "PART", 3)
            of_sheet = faults(as_sheet(heading, rows, typed=False), wide, runtime)

        assert of_sheet == faults(as_csv(heading, rows), wide, runtime)
        assert [(fault.code, fault.row) for fault in of_sheet] == [
            ("not_a_number", 6),
            ("too_many_lines", None),
        ]
        assert of_sheet[1].detail.startswith("10 lines in ")


def test_over_the_api_with_a_run_of_its_own_faults(client: TestClient) -> None:
    rows = (GOOD, GOOD | {"country_of_origin": "Atlantis", "quantity": "1,000"}, GOOD)
    found = [
        send_file(client, data, RUNS["faults of both"]).json()["errors"]
        for data in (
            as_sheet(tuple(GOOD), rows, typed=True),
            as_csv(tuple(GOOD), rows),
        )
    ]

    assert found[0] == found[1]
    places = [(one["row"], one["column"], one["code"]) for one in found[0] if one["row"]]
    # worked by hand: two cells, and two ids that stand in the first row already
    assert places == [
        (3, "quantity", "not_a_number"),
        (3, "country_of_origin", "unknown_country"),
        (3, "line_id", "duplicate_line_id"),
        (4, "line_id", "duplicate_line_id"),
    ]
    assert {one["pointer"] for one in found[0] if not one["row"]} >= {
        "#/colour",
        "#/reference_release",
        "#/designs/0/dataset",
        "#/designs/0/overrides/rate/value",
        "#/designs/1/overrides/thresholds/0/value",
        "#/exchange_rates/0/rate",
        "#/exchange_rates/1",
    }

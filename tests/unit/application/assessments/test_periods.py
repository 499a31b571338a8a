"""Lines that add up a period: both of its days or neither, and what it dates."""

import pytest

from service.application.assessments.csv_in import FaultyLines, as_rows, read_lines
from service.application.assessments.request import AssessmentIn
from service.application.assessments.run import assess
from service.domain.errors import FaultyInput
from tests.support.assessing import (
    Document,
    answer_to,
    faults_in,
    line,
    lines_of,
    only_result,
    request,
    verified,
)
from tests.support.snapshots import SNAPSHOT

YEAR = {"period_start": "2024-01-01", "period_end": "2024-12-31"}
HEADING = "line_id,material,country_of_origin,period_start,period_end"


def own(line_id: str = "L1", **given: object) -> Document:
    return line(line_id, verified_intensity=verified("1.2"), **given)


def test_the_answer_says_the_period_of_a_line_and_of_all_trade() -> None:
    answer = answer_to(
        request(
            own("L1", **YEAR),
            own("L2", entry_date="2025-03-15"),
            own("L3", period_start="2023-07-01", period_end="2024-06-30"),
            own("L4"),
        )
    )

    lines = lines_of(only_result(answer))
    assert lines["L1"]["period"] == {"first": "2024-01-01", "last": "2024-12-31"}
    assert lines["L1"]["entry_date"] is None
    assert lines["L2"]["period"] is None
    assert answer["trade_period"] == {"first": "2023-07-01", "last": "2025-03-15"}


def test_no_period_and_no_day_of_entry_make_no_trade_period() -> None:
    assert answer_to(request(own()))["trade_period"] is None


def test_a_line_is_dated_by_its_entry_then_by_the_end_of_its_period() -> None:
    answer = answer_to(
        request(
            own("L1", **YEAR),
            own("L2", entry_date="2024-06-30", **YEAR),
            reference_date=None,
        )
    )

    lines = lines_of(only_result(answer))
    assert lines["L1"]["assessed_on"] == "2024-12-31"
    assert lines["L2"]["assessed_on"] == "2024-06-30"


def test_the_year_of_a_de_minimis_is_that_of_the_period() -> None:
    # 60 t and 60 t of one importer: within 100 t in each of two years, above it in one
    limit = {"quantity": "100", "quantity_unit": "t"}
    earlier = {"period_start": "2023-01-01", "period_end": "2023-12-31"}
    amount = {"quantity": "60", "importer": "Ann"}
    apart = request(own("L1", **YEAR, **amount), own("L2", **earlier, **amount), de_minimis=limit)
    together = request(own("L1", **YEAR, **amount), own("L2", **YEAR, **amount), de_minimis=limit)

    def outcomes(body: Document) -> set[str]:
        return {one["outcome"] for one in only_result(answer_to(body))["lines"]}

    assert outcomes(apart) == {"not_applicable"}
    assert outcomes(together) == {"does_not_meet"}


@pytest.mark.parametrize(
    ("days", "at"),
    [
        ({"period_start": "2024-01-01"}, "/period_end"),
        ({"period_end": "2024-12-31"}, "/period_start"),
        ({"period_start": "2024-12-31", "period_end": "2024-01-01"}, "/period_end"),
    ],
)
def test_half_a_period_or_one_in_disorder_is_a_fault(days: Document, at: str) -> None:
    (fault,) = faults_in(request(own(**days)))

    assert (fault.code, fault.pointer) == ("contradiction", f"#/lines/0{at}")


def test_a_line_without_any_day_needs_a_reference_date() -> None:
    (fault,) = faults_in(request(own(), reference_date=None))

    assert (fault.code, fault.pointer) == ("date_missing", "#/lines/0/entry_date")


def test_a_file_tells_faults_of_a_period_by_row_and_column() -> None:
    rows = f"{HEADING}\nL1,cement,CN,2024-01-01,\nL2,cement,CN,2024-01-01,2024-01-01\n"
    file = read_lines(rows.encode())
    run = AssessmentIn.model_validate(request(own()))

    with pytest.raises(FaultyInput) as caught:
        assess(run.model_copy(update={"lines": file.lines}), SNAPSHOT, len(file.lines))

    (fault,) = as_rows(caught.value, file).faults
    assert (fault.row, fault.column, fault.code) == (2, "period_end", "contradiction")


def test_a_day_that_is_none_is_told_by_its_column() -> None:
    with pytest.raises(FaultyLines) as caught:
        read_lines(f"{HEADING}\nL1,cement,CN,2024-01-01,2024-02-30\n".encode())

    (fault,) = caught.value.faults
    assert (fault.row, fault.column, fault.code) == (2, "period_end", "not_a_date")

"""Every golden case gives what it says; the cases together reach everything that can be said."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from decimal import Context, Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from service.application.assessments.csv_in import as_rows, read_lines
from service.application.assessments.request import AssessmentIn
from service.application.assessments.run import assess
from service.domain.errors import Fault, FaultyInput
from service.domain.findings import Outcome, VerdictBasis
from service.domain.reasons import Code
from tests.support.assessing import (
    Document,
    answer_to,
    codes_of,
    faults_in,
    line,
    lines_of,
    request,
    steps_of,
)
from tests.support.snapshots import SNAPSHOT

FOLDER = Path(__file__).parent / "cases"
FILES = {
    str(path.relative_to(FOLDER).with_suffix("")): yaml.safe_load(path.read_text("utf-8"))
    for path in sorted(FOLDER.rglob("*.yaml"))
}
CASES = [
    pytest.param(case, id=f"{name}: {case['name']}")
    for name, content in FILES.items()
    for case in content["cases"]
]
KINDS = ({"request", "expect"}, {"request", "faults"}, {"csv", "faults"})
DIGITS = 12

# Codes that no assessment of lines says, with where they are said.
SAID_ELSEWHERE = {
    Code.CODE_NOT_IN_CONCORDANCE: "by the importer of the EU tables, of a row",
    Code.UNKNOWN_RELEASE: "where releases are looked up, before anything is assessed",
    Code.UNKNOWN_REGIME: "where a benchmark is looked up: see the tests of that operation",
    Code.TOO_MANY_LINES: "here too, but at a thousand lines: see the tests of run",
}


@pytest.mark.parametrize("case", CASES)
def test_golden_case(case: Document) -> None:
    if "faults" in case:
        assert_faults(case)
        return
    answer = answer_to(case["request"])
    expected = dict(case["expect"])
    columns = expected.pop("columns", None)
    head = {name: expected.pop(name) for name in ("assumptions",) if name in expected}
    assert_agrees(answer, head, at="answer")
    if columns is None:
        columns = {column_of(answer["results"][0]): expected}
    assert [column_of(result) for result in answer["results"]] == list(columns)
    for result in answer["results"]:
        assert_result(result, columns[column_of(result)])


def column_of(result: Document) -> str:
    return "/".join(filter(None, (result["dataset_id"], result["scope"])))


def assert_result(result: Document, expected: Document) -> None:
    lines = lines_of(result)
    for line_id, fields in expected.get("lines", {}).items():
        found = lines[line_id] | {
            "codes": codes_of(lines[line_id]),
            "trace": steps_of(lines[line_id]["trace"]),
        }
        assert_agrees(found, fields, at=line_id)
        if "codes" in fields:
            assert found["codes"] == fields["codes"]
    rest = {name: value for name, value in expected.items() if name != "lines"}
    assert_agrees(result, rest, at="result")


def assert_agrees(found: object, expected: object, at: str) -> None:
    """Check every field that is expected; text that begins with ~ to twelve digits."""
    if isinstance(expected, Mapping):
        assert isinstance(found, Mapping), f"{at}: {found!r} is no object"
        for key, value in expected.items():
            assert key in found, f"{at}: no field {key}"
            assert_agrees(found[key], value, at=f"{at}.{key}")
    elif isinstance(expected, list):
        assert isinstance(found, list), f"{at}: {found!r} is no list"
        assert len(found) == len(expected), f"{at}: {found!r}"
        for position, value in enumerate(expected):
            assert_agrees(found[position], value, at=f"{at}.{position}")
    elif isinstance(expected, str) and expected.startswith("~"):
        rounded = Context(prec=DIGITS).create_decimal(str(found))
        assert rounded == Decimal(expected[1:]), f"{at}: {found!r} is not about {expected[1:]}"
    else:
        assert found == expected, f"{at}: {found!r} is not {expected!r}"


def assert_faults(case: Document) -> None:
    found = [asdict(fault) for fault in faults_of(case)]
    keys = ("pointer", "row", "column", "code")
    found.sort(key=lambda fault: [str(fault[key]) for key in keys])
    expected = sorted(case["faults"], key=lambda fault: [str(fault.get(key)) for key in keys])
    assert [fault["code"] for fault in found] == [fault["code"] for fault in expected]
    assert_agrees(found, expected, at="faults")
    assert all(fault["detail"] and fault["how_to_fix"] for fault in found)


def faults_of(case: Document) -> tuple[Fault, ...]:
    if "request" in case:
        return faults_in(case["request"])
    try:
        file = read_lines(case["csv"].encode())
    except FaultyInput as error:
        return error.faults
    run = AssessmentIn.model_validate(request(line()))
    try:
        assess(run.model_copy(update={"lines": file.lines}), SNAPSHOT, len(file.lines))
    except FaultyInput as error:
        return as_rows(error, file).faults
    return ()


@pytest.mark.parametrize("name", FILES)
def test_each_case_has_a_name_of_its_own_and_a_source(name: str) -> None:
    content = FILES[name]
    assert set(content) <= {"design", "shared", "cases"}
    assert content["design"] in SNAPSHOT.designs
    names = [case["name"] for case in content["cases"]]
    assert len(names) == len(set(names))
    for case in content["cases"]:
        assert case["source"]
        assert set(case) - {"name", "source"} in KINDS, case["name"]


def all_answers() -> Iterator[Document]:
    for content in FILES.values():
        for case in content["cases"]:
            if "expect" in case:
                yield answer_to(case["request"])


def all_lines() -> Iterator[Document]:
    for answer in all_answers():
        for result in answer["results"]:
            yield from result["lines"]


def test_the_cases_reach_every_outcome_and_basis() -> None:
    lines = list(all_lines())

    assert {one["outcome"] for one in lines} == {outcome.value for outcome in Outcome}
    # a waiver belongs to other rules than those of a duty
    assert {one["basis"] for one in lines} == {None, *VerdictBasis} - {VerdictBasis.WAIVER}


def test_the_cases_reach_every_code_that_an_assessment_can_say() -> None:
    reached = {code for one in all_lines() for code in codes_of(one)}
    for content in FILES.values():
        for case in content["cases"]:
            if "faults" in case:
                reached |= {fault.code for fault in faults_of(case)}

    assert {code.value for code in Code} - reached == {code.value for code in SAID_ELSEWHERE}


def test_what_is_answered_is_what_reason_codes_publish() -> None:
    codes: set[Any] = {code.value for code in Code}

    assert {code for one in all_lines() for code in codes_of(one)} <= codes

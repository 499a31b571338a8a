"""Pydantic's errors become faults with a place, a code and how to mend them."""

from typing import Annotated, Any, Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from service.application.form import FORM_MESSAGES, FormCode, faults_of, pointer_of, shown
from service.domain.errors import Fault
from service.domain.reasons import Code


class Step(BaseModel):
    model_config = ConfigDict(extra="forbid")
    share: Annotated[str, StringConstraints(pattern="^[0-9]$", max_length=3)]


class Document(BaseModel):
    model_config = ConfigDict(extra="forbid")
    phase_in: Annotated[str, StringConstraints(pattern="^[0-9]$")] | list[Step] | None = None
    kind: Literal["a", "b"] = "a"
    year: Annotated[int, Field(ge=1990)] = 2026


def faults(document: Any, *, known: bool = True) -> list[Fault]:  # noqa: ANN401 - any document
    with pytest.raises(ValidationError) as caught:
        Document.model_validate(document)
    return list(faults_of(caught.value.errors(), document if known else None))


def test_a_branch_of_a_union_is_no_part_of_the_pointer() -> None:
    found = faults({"phase_in": [{"share": "x"}]})
    assert {fault.pointer for fault in found} == {"#/phase_in", "#/phase_in/0/share"}


def test_a_missing_field_is_pointed_at() -> None:
    pointers = {fault.pointer: fault.code for fault in faults({"phase_in": [{}]})}
    assert pointers["#/phase_in/0/share"] == FormCode.FIELD_MISSING


@pytest.mark.parametrize(
    ("document", "code", "pointer", "value"),
    [
        ({"kind": "c"}, FormCode.NOT_ON_LIST, "#/kind", "c"),
        ({"kin": "a"}, FormCode.FIELD_UNKNOWN, "#/kin", "a"),
        ({"year": 1989}, Code.OUT_OF_RANGE, "#/year", "1989"),
        ({"year": "MMXXVI"}, Code.NOT_A_NUMBER, "#/year", "MMXXVI"),
        ({"year": [1]}, Code.NOT_A_NUMBER, "#/year", None),
        ([], FormCode.WRONG_TYPE, "#", None),
    ],
)
def test_each_kind_has_its_code(
    document: object, code: str, pointer: str, value: str | None
) -> None:
    (fault,) = faults(document)
    assert (fault.code, fault.pointer, fault.value) == (code, pointer, value)
    assert fault.how_to_fix


def test_malformed_json_is_a_fault_of_the_whole() -> None:
    with pytest.raises(ValidationError) as caught:
        Document.model_validate_json('{"kind": ')
    (fault,) = faults_of(caught.value.errors())
    assert (fault.code, fault.pointer, fault.value) == (Code.MALFORMED, "#", None)
    assert "line 1 column" in fault.detail


def test_a_pointer_is_escaped() -> None:
    assert pointer_of(["a/b", "c~d", 0, "é %"]) == "#/a~1b/c~0d/0/%C3%A9%20%25"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("x" * 101, "x" * 100 + "…"),
        ("\ud800", r"\ud800"),
        (True, "true"),
        (None, "null"),
        ({"a": 1}, None),
        pytest.param(10**5000, "a number of 16610 bits", id="very long"),
        (float("nan"), "nan"),
    ],
)
def test_a_value_is_shown_short_and_printable(value: object, expected: str | None) -> None:
    assert shown(value) == expected


def test_every_code_has_its_sentence_and_none_is_said_twice() -> None:
    assert set(FORM_MESSAGES) == set(FormCode)
    assert not set(FormCode) & {str(code) for code in Code}

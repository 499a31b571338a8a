"""What differs between a stored answer and a recomputed one is named by its field."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.application.assessments.replay import diff
from tests.support.assessing import Document, answer_to, line, request, verified
from tests.support.laws import LAW

leaves = st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=3)
documents = st.recursive(
    leaves,
    lambda parts: st.lists(parts, max_size=3) | st.dictionaries(st.text(max_size=2), parts),
    max_leaves=8,
)
ANSWER = answer_to(
    request(
        line(verified_intensity=verified("1.25")),
        line("L2", material=None, cn_code="25231000"),
        line("L3", material=None, cn_code="25232900", country_of_origin="TR"),
        dataset="table",
        label="a run",
    )
)


def fields(stored: object, again: object) -> list[str]:
    return [str(one["field"]) for one in diff("", stored, again)]


@LAW
@given(document=documents)
def test_a_document_does_not_differ_from_its_copy(document: object) -> None:
    assert fields(document, deepcopy(document)) == []


@LAW
@given(one=documents, other=documents)
def test_documents_that_differ_are_told_apart(one: object, other: object) -> None:
    same = one == other and repr(one) == repr(other)

    # a dictionary of the same entries in another order is the same document
    assert (not fields(one, other)) == (same or canonical(one) == canonical(other))


def canonical(document: object) -> object:
    """Return a document so that only equal ones are equal: true is not 1, order does not count."""
    if isinstance(document, dict):
        return ("object", sorted((key, canonical(value)) for key, value in document.items()))
    if isinstance(document, list):
        return ("list", [canonical(value) for value in document])
    return (type(document).__name__, repr(document))


def digits(document: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:  # noqa: ANN401 - JSON
    """Yield the path of every text that holds a digit."""
    if isinstance(document, dict):
        for key, value in document.items():
            yield from digits(value, (*path, key))
    elif isinstance(document, list):
        for position, value in enumerate(document):
            yield from digits(value, (*path, position))
    elif isinstance(document, str) and any(sign.isdigit() for sign in document):
        yield path


def altered(document: Document, path: tuple[str | int, ...]) -> Document:
    """Return a copy in which the last digit of one text is another one."""
    copy = deepcopy(document)
    at: Any = copy
    for part in path[:-1]:
        at = at[part]
    text = at[path[-1]]
    last = max(place for place, sign in enumerate(text) if sign.isdigit())
    digit = str((int(text[last]) + 1) % 10)
    at[path[-1]] = text[:last] + digit + text[last + 1 :]
    return copy


PLACES = list(digits(ANSWER))


@pytest.mark.parametrize("path", PLACES, ids=lambda path: "/".join(map(str, path)))
def test_one_altered_digit_is_named_by_its_field_and_nothing_else_is(
    path: tuple[str | int, ...],
) -> None:
    stored = altered(ANSWER, path)

    (found,) = diff("", stored, ANSWER)

    assert found["field"] == "/" + "/".join(map(str, path))
    assert found["stored"] != found["recomputed"]


@pytest.mark.parametrize(
    ("stored", "again", "field"),
    [
        ({"a": {"b": "1"}}, {"a": {"b": "2"}}, "/a/b"),
        ({"a": [{"b": "1"}]}, {"a": [{"b": "2"}]}, "/a/0/b"),
        ({"a": 1}, {}, "/a"),
        ({}, {"a": 1}, "/a"),
        ({"a": None}, {}, "/a"),
        ({}, {"a": None}, "/a"),
        ([1, 2], [1], "/1"),
        ([1], [1, None], "/1"),
        ({"a": True}, {"a": 1}, "/a"),
        ({"a": 0}, {"a": False}, "/a"),
        ({"a": "1"}, {"a": 1}, "/a"),
        ({"a": []}, {"a": {}}, "/a"),
        ({"a": "text"}, {"a": ["t", "e"]}, "/a"),
        ({"a": None}, {"a": {"b": 1}}, "/a"),
    ],
)
def test_the_place_that_differs_is_named(stored: object, again: object, field: str) -> None:
    assert fields(stored, again) == [field]


def test_both_values_are_told() -> None:
    (found,) = diff("/results/0", {"net": "7500"}, {"net": "7501"})

    assert found == {"field": "/results/0/net", "stored": "7500", "recomputed": "7501"}


def test_all_differences_are_told() -> None:
    assert fields({"a": 1, "b": [1, 2]}, {"a": 2, "b": [1, 3], "c": 4}) == ["/a", "/b/1", "/c"]

from typing import Literal

Comparator = Literal["at_least", "at_most", "less_than", "more_than"]

COMPARATOR_VALUES: set[Comparator] = {
    "at_least",
    "at_most",
    "less_than",
    "more_than",
}


def check_comparator(value: str) -> Comparator:
    if value in COMPARATOR_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {COMPARATOR_VALUES!r}")

from typing import Literal

Outcome = Literal["cannot_be_determined", "does_not_meet", "meets", "not_applicable"]

OUTCOME_VALUES: set[Outcome] = {
    "cannot_be_determined",
    "does_not_meet",
    "meets",
    "not_applicable",
}


def check_outcome(value: str) -> Outcome:
    if value in OUTCOME_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {OUTCOME_VALUES!r}")

from typing import Literal

EscalatorKind = Literal["add", "growth", "table"]

ESCALATOR_KIND_VALUES: set[EscalatorKind] = {
    "add",
    "growth",
    "table",
}


def check_escalator_kind(value: str) -> EscalatorKind:
    if value in ESCALATOR_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ESCALATOR_KIND_VALUES!r}")

from typing import Literal

Fallback = Literal["eu27", "none", "world"]

FALLBACK_VALUES: set[Fallback] = {
    "eu27",
    "none",
    "world",
}


def check_fallback(value: str) -> Fallback:
    if value in FALLBACK_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FALLBACK_VALUES!r}")

from typing import Literal

Confidence = Literal["official_text", "policy", "secondary", "unverified"]

CONFIDENCE_VALUES: set[Confidence] = {
    "official_text",
    "policy",
    "secondary",
    "unverified",
}


def check_confidence(value: str) -> Confidence:
    if value in CONFIDENCE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CONFIDENCE_VALUES!r}")

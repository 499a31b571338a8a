from typing import Literal

ThresholdInUnit = Literal["tCO2/t", "tCO2e/t"]

THRESHOLD_IN_UNIT_VALUES: set[ThresholdInUnit] = {
    "tCO2/t",
    "tCO2e/t",
}


def check_threshold_in_unit(value: str) -> ThresholdInUnit:
    if value in THRESHOLD_IN_UNIT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {THRESHOLD_IN_UNIT_VALUES!r}")

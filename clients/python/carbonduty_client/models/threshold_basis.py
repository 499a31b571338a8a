from typing import Literal

ThresholdBasis = Literal["plant_table", "stipulated", "us_of_same_dataset"]

THRESHOLD_BASIS_VALUES: set[ThresholdBasis] = {
    "plant_table",
    "stipulated",
    "us_of_same_dataset",
}


def check_threshold_basis(value: str) -> ThresholdBasis:
    if value in THRESHOLD_BASIS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {THRESHOLD_BASIS_VALUES!r}")

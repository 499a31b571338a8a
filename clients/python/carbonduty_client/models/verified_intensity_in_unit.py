from typing import Literal

VerifiedIntensityInUnit = Literal["tCO2/t", "tCO2e/t"]

VERIFIED_INTENSITY_IN_UNIT_VALUES: set[VerifiedIntensityInUnit] = {
    "tCO2/t",
    "tCO2e/t",
}


def check_verified_intensity_in_unit(value: str) -> VerifiedIntensityInUnit:
    if value in VERIFIED_INTENSITY_IN_UNIT_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {VERIFIED_INTENSITY_IN_UNIT_VALUES!r}"
    )

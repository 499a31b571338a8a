from typing import Literal

EmissionsOutUnit = Literal["tCO2", "tCO2e"]

EMISSIONS_OUT_UNIT_VALUES: set[EmissionsOutUnit] = {
    "tCO2",
    "tCO2e",
}


def check_emissions_out_unit(value: str) -> EmissionsOutUnit:
    if value in EMISSIONS_OUT_UNIT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {EMISSIONS_OUT_UNIT_VALUES!r}")

from typing import Literal

MissingDataInUnit = Literal["tCO2/t", "tCO2e/t"]

MISSING_DATA_IN_UNIT_VALUES: set[MissingDataInUnit] = {
    "tCO2/t",
    "tCO2e/t",
}


def check_missing_data_in_unit(value: str) -> MissingDataInUnit:
    if value in MISSING_DATA_IN_UNIT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MISSING_DATA_IN_UNIT_VALUES!r}")

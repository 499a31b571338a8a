from typing import Literal

RateInUnit = Literal["CAD/tCO2e", "EUR/tCO2e", "GBP/tCO2e", "USD/tCO2e"]

RATE_IN_UNIT_VALUES: set[RateInUnit] = {
    "CAD/tCO2e",
    "EUR/tCO2e",
    "GBP/tCO2e",
    "USD/tCO2e",
}


def check_rate_in_unit(value: str) -> RateInUnit:
    if value in RATE_IN_UNIT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {RATE_IN_UNIT_VALUES!r}")

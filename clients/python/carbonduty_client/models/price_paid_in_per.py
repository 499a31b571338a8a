from typing import Literal

PricePaidInPer = Literal["tCO2", "tCO2e"]

PRICE_PAID_IN_PER_VALUES: set[PricePaidInPer] = {
    "tCO2",
    "tCO2e",
}


def check_price_paid_in_per(value: str) -> PricePaidInPer:
    if value in PRICE_PAID_IN_PER_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PRICE_PAID_IN_PER_VALUES!r}")

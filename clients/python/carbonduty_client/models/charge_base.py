from typing import Literal

ChargeBase = Literal["ad_valorem_tiers", "excess", "full_if_exceeds"]

CHARGE_BASE_VALUES: set[ChargeBase] = {
    "ad_valorem_tiers",
    "excess",
    "full_if_exceeds",
}


def check_charge_base(value: str) -> ChargeBase:
    if value in CHARGE_BASE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CHARGE_BASE_VALUES!r}")

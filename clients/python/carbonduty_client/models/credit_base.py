from typing import Literal

CreditBase = Literal["embodied", "excess"]

CREDIT_BASE_VALUES: set[CreditBase] = {
    "embodied",
    "excess",
}


def check_credit_base(value: str) -> CreditBase:
    if value in CREDIT_BASE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CREDIT_BASE_VALUES!r}")

from typing import Literal

ChargeStep = Literal["cap", "credit", "phase_in"]

CHARGE_STEP_VALUES: set[ChargeStep] = {
    "cap",
    "credit",
    "phase_in",
}


def check_charge_step(value: str) -> ChargeStep:
    if value in CHARGE_STEP_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CHARGE_STEP_VALUES!r}")

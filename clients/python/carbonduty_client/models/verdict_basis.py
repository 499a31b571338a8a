from typing import Literal

VerdictBasis = Literal["exemption", "measured", "waiver"]

VERDICT_BASIS_VALUES: set[VerdictBasis] = {
    "exemption",
    "measured",
    "waiver",
}


def check_verdict_basis(value: str) -> VerdictBasis:
    if value in VERDICT_BASIS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {VERDICT_BASIS_VALUES!r}")

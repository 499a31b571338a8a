from typing import Literal

Basis = Literal["computed", "fallback", "own", "verified"]

BASIS_VALUES: set[Basis] = {
    "computed",
    "fallback",
    "own",
    "verified",
}


def check_basis(value: str) -> Basis:
    if value in BASIS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {BASIS_VALUES!r}")

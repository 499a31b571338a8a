from typing import Literal

AssumptionOutKind = Literal[
    "declared_figure",
    "declared_intensity",
    "exchange_rate",
    "illustrative_dataset",
    "product_assumption",
]

ASSUMPTION_OUT_KIND_VALUES: set[AssumptionOutKind] = {
    "declared_figure",
    "declared_intensity",
    "exchange_rate",
    "illustrative_dataset",
    "product_assumption",
}


def check_assumption_out_kind(value: str) -> AssumptionOutKind:
    if value in ASSUMPTION_OUT_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ASSUMPTION_OUT_KIND_VALUES!r}")

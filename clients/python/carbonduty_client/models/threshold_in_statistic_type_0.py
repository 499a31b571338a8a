from typing import Literal

ThresholdInStatisticType0 = Literal["mean", "percentile"]

THRESHOLD_IN_STATISTIC_TYPE_0_VALUES: set[ThresholdInStatisticType0] = {
    "mean",
    "percentile",
}


def check_threshold_in_statistic_type_0(value: str) -> ThresholdInStatisticType0:
    if value in THRESHOLD_IN_STATISTIC_TYPE_0_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {THRESHOLD_IN_STATISTIC_TYPE_0_VALUES!r}"
    )

from typing import Literal

RuleStanding = Literal["computed", "on_record"]

RULE_STANDING_VALUES: set[RuleStanding] = {
    "computed",
    "on_record",
}


def check_rule_standing(value: str) -> RuleStanding:
    if value in RULE_STANDING_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {RULE_STANDING_VALUES!r}")

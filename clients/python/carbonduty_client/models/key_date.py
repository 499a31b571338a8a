from typing import Literal

KeyDate = Literal[
    "award_date",
    "delivery_date",
    "entry_date",
    "entry_quarter",
    "entry_year",
    "none",
    "solicitation_date",
]

KEY_DATE_VALUES: set[KeyDate] = {
    "award_date",
    "delivery_date",
    "entry_date",
    "entry_quarter",
    "entry_year",
    "none",
    "solicitation_date",
}


def check_key_date(value: str) -> KeyDate:
    if value in KEY_DATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KEY_DATE_VALUES!r}")

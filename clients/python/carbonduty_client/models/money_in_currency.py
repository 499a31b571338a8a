from typing import Literal

MoneyInCurrency = Literal["CAD", "EUR", "GBP", "USD"]

MONEY_IN_CURRENCY_VALUES: set[MoneyInCurrency] = {
    "CAD",
    "EUR",
    "GBP",
    "USD",
}


def check_money_in_currency(value: str) -> MoneyInCurrency:
    if value in MONEY_IN_CURRENCY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MONEY_IN_CURRENCY_VALUES!r}")

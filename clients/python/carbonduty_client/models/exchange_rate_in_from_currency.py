from typing import Literal

ExchangeRateInFromCurrency = Literal["CAD", "EUR", "GBP", "USD"]

EXCHANGE_RATE_IN_FROM_CURRENCY_VALUES: set[ExchangeRateInFromCurrency] = {
    "CAD",
    "EUR",
    "GBP",
    "USD",
}


def check_exchange_rate_in_from_currency(value: str) -> ExchangeRateInFromCurrency:
    if value in EXCHANGE_RATE_IN_FROM_CURRENCY_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {EXCHANGE_RATE_IN_FROM_CURRENCY_VALUES!r}"
    )

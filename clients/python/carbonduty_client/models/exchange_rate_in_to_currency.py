from typing import Literal

ExchangeRateInToCurrency = Literal["CAD", "EUR", "GBP", "USD"]

EXCHANGE_RATE_IN_TO_CURRENCY_VALUES: set[ExchangeRateInToCurrency] = {
    "CAD",
    "EUR",
    "GBP",
    "USD",
}


def check_exchange_rate_in_to_currency(value: str) -> ExchangeRateInToCurrency:
    if value in EXCHANGE_RATE_IN_TO_CURRENCY_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {EXCHANGE_RATE_IN_TO_CURRENCY_VALUES!r}"
    )

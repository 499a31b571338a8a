from typing import Literal

PricePaidInCurrency = Literal["CAD", "EUR", "GBP", "USD"]

PRICE_PAID_IN_CURRENCY_VALUES: set[PricePaidInCurrency] = {
    "CAD",
    "EUR",
    "GBP",
    "USD",
}


def check_price_paid_in_currency(value: str) -> PricePaidInCurrency:
    if value in PRICE_PAID_IN_CURRENCY_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {PRICE_PAID_IN_CURRENCY_VALUES!r}"
    )

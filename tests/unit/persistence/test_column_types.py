"""Decimals and instants come back from both databases as they went in."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Column, Engine, Integer, MetaData, Table, insert, select

from service.persistence.base import ExactDecimal, UtcDateTime
from service.persistence.session import open_engine

TABLE = Table(
    "round_trip",
    MetaData(),
    Column("id", Integer, primary_key=True),
    Column("number", ExactDecimal()),
    Column("instant", UtcDateTime()),
)


@pytest.fixture
def engine(empty_database_url: str) -> Iterator[Engine]:
    opened = open_engine(empty_database_url)
    TABLE.metadata.create_all(opened)
    yield opened
    opened.dispose()


def stored(engine: Engine, column: str, value: object) -> object:
    with engine.begin() as connection:
        statement = insert(TABLE).values({column: value}).returning(TABLE.c.id)
        row_id = connection.execute(statement).scalar_one()
    with engine.connect() as connection:
        return connection.execute(select(TABLE.c[column]).where(TABLE.c.id == row_id)).scalar_one()


@pytest.mark.parametrize(
    "text",
    [
        "0",
        "1.74",
        "1.740",  # trailing zeros stay
        "-0.000000000000000000000000000000000001",
        "1234567890123456789012345678.9012345678901234567890123456789",
        "-99999999999999999999999999999999999999.99",
        "123456789.123456789",  # a float would make it …791
    ],
)
def test_a_decimal_keeps_every_digit(engine: Engine, text: str) -> None:
    found = stored(engine, "number", Decimal(text))

    assert isinstance(found, Decimal)
    assert format(found, "f") == text


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("1E+3", "1000"),
        ("-2.5E+30", "-2500000000000000000000000000000"),
        ("1E-30", "1E-30"),
        ("-0", "0"),
        ("-0.00", "0.00"),
    ],
)
def test_an_exponent_is_written_out_and_zero_has_no_sign(
    engine: Engine, given_text: str, expected: str
) -> None:
    found = stored(engine, "number", Decimal(given_text))

    assert found == Decimal(given_text)
    assert str(found) == expected


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    number=st.decimals(
        allow_nan=False, allow_infinity=False, min_value=Decimal("-1e40"), max_value=Decimal("1e40")
    )
)
def test_any_decimal_comes_back_equal(engine: Engine, number: Decimal) -> None:
    assert stored(engine, "number", number) == number


@pytest.mark.parametrize(
    ("value", "error"),
    [
        (Decimal("NaN"), ValueError),
        (Decimal("Infinity"), ValueError),
        (Decimal("1E+131072"), ValueError),
        (Decimal("1E-16384"), ValueError),
        (1.5, TypeError),
        (1, TypeError),
    ],
)
def test_what_is_no_exact_decimal_is_refused(
    engine: Engine, value: object, error: type[Exception]
) -> None:
    with pytest.raises(Exception, match=r".") as caught:
        stored(engine, "number", value)
    assert isinstance(caught.value.__cause__ or caught.value, error)


def test_nothing_stays_nothing(engine: Engine) -> None:
    assert stored(engine, "number", None) is None
    assert stored(engine, "instant", None) is None


@pytest.mark.parametrize(
    "instant",
    [
        datetime(2026, 11, 21, 12, 0, 0, 1, tzinfo=UTC),
        datetime(2026, 11, 21, 12, 0, 0, 999_999, tzinfo=UTC),
        datetime(2026, 3, 29, 2, 30, tzinfo=timezone(timedelta(hours=5, minutes=45))),
        datetime(2026, 11, 1, 1, 30, tzinfo=ZoneInfo("America/New_York")),
        datetime(2026, 11, 1, 1, 30, fold=1, tzinfo=ZoneInfo("America/New_York")),
        datetime(1969, 12, 31, 23, 59, 59, tzinfo=timezone(timedelta(hours=-11))),
    ],
)
def test_an_instant_comes_back_in_utc_to_the_microsecond(engine: Engine, instant: datetime) -> None:
    found = stored(engine, "instant", instant)

    assert isinstance(found, datetime)
    assert found.tzinfo is UTC
    assert found == instant.astimezone(UTC)


def test_an_instant_without_zone_is_refused(engine: Engine) -> None:
    with pytest.raises(Exception, match="time zone"):
        stored(engine, "instant", datetime(2026, 11, 21, 12, 0))  # noqa: DTZ001 - that is the case


def test_instants_order_in_sql_as_they_do_in_time(engine: Engine) -> None:
    noon = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
    instants = [
        noon + timedelta(microseconds=1),
        (noon - timedelta(minutes=1)).astimezone(timezone(timedelta(hours=14))),
        noon.astimezone(timezone(timedelta(hours=-12))),
    ]
    with engine.begin() as connection:
        connection.execute(insert(TABLE), [{"instant": instant} for instant in instants])
        found = connection.scalars(select(TABLE.c.instant).order_by(TABLE.c.instant)).all()

    assert list(found) == sorted(instants)

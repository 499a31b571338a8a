"""The base of all models: constraint names, and types that are exact on both databases."""

import secrets
import time
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from threading import Lock
from typing import Any
from uuid import UUID

from sqlalchemy import Date, DateTime, Dialect, MetaData, Numeric, Text, TypeDecorator
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import TypeEngine

# What PostgreSQL's NUMERIC can hold; SQLite keeps to it, so that both refuse the same.
MOST_DIGITS_BEFORE_POINT = 131_072
MOST_DIGITS_AFTER_POINT = 16_383

# RFC 9562, version 7: 48 bits of milliseconds, version, 12 bits, variant, 62 bits.
_TAIL_BITS = 74
_LOW_BITS = 62
_VERSION_7 = 7 << 76
_VARIANT = 0b10 << 62


class ExactDecimal(TypeDecorator[Decimal]):
    """A decimal, digit for digit: NUMERIC on PostgreSQL, text on SQLite, which has no decimals.

    Trailing zeros are kept and exponents written out. Never sort, compare or sum such a column
    in SQL: text does not order as numbers do.
    """

    impl = Numeric
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return the column type that keeps every digit on a database."""
        if dialect.name == "sqlite":
            return dialect.type_descriptor(Text())
        return dialect.type_descriptor(Numeric(asdecimal=True))

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> Any:  # noqa: ANN401 - text or Decimal, by database
        """Return the value as it is stored; raise for anything but a finite Decimal in range."""
        if value is None:
            return None
        stored = _written_out(value)
        return stored if dialect.name == "sqlite" else Decimal(stored)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> Decimal | None:  # noqa: ANN401, ARG002 - text or Decimal, by database
        """Return the stored digits as a Decimal."""
        return None if value is None else Decimal(value)


class UtcDateTime(TypeDecorator[datetime]):
    """An instant in UTC to the microsecond; SQLite keeps no zone, so UTC is put back on reading."""

    impl = DateTime
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return the column type: with zone where the database has one."""
        return dialect.type_descriptor(DateTime(timezone=dialect.name != "sqlite"))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the instant in UTC; raise ValueError for one without zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs a time zone")
        instant = value.astimezone(UTC)
        return instant.replace(tzinfo=None) if dialect.name == "sqlite" else instant

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - both give what astimezone needs
        """Return the instant in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Base(DeclarativeBase):
    """Names constraints one way, and maps Python types to exact columns."""

    metadata = MetaData(
        naming_convention={
            "pk": "pk_%(table_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy reads a plain dict
        Decimal: ExactDecimal,
        datetime: UtcDateTime,
        date: Date,
    }


class IdSequence:
    """Gives UUIDv7s that rise within a process, several in one millisecond included."""

    def __init__(self) -> None:
        """Start with the present millisecond."""
        self._lock = Lock()
        self._millisecond = 0
        self._tail = 0

    def next(self) -> UUID:
        """Return a UUIDv7 greater than any before."""
        with self._lock:
            now = time.time_ns() // 1_000_000
            if now > self._millisecond:
                # The top bit stays free, so that counting on within the millisecond has room.
                self._millisecond, self._tail = now, secrets.randbits(_TAIL_BITS - 1)
            else:
                self._tail += 1 + secrets.randbits(32)
                if self._tail >> _TAIL_BITS:
                    self._millisecond, self._tail = self._millisecond + 1, 0
            high, low = self._tail >> _LOW_BITS, self._tail & ((1 << _LOW_BITS) - 1)
            return UUID(int=self._millisecond << 80 | _VERSION_7 | high << 64 | _VARIANT | low)


_SEQUENCE = IdSequence()


def new_id() -> UUID:
    """Return a new UUIDv7; later ones of this process sort after it."""
    return _SEQUENCE.next()


class _Clock:
    """The wall clock, which of one process never goes back: lists keep the order of storing."""

    def __init__(self) -> None:
        """Start before every instant."""
        self._lock = Lock()
        self._last = datetime.min.replace(tzinfo=UTC)

    def next(self) -> datetime:
        """Return the present instant, or the smallest step after the last one given out."""
        with self._lock:
            self._last = max(datetime.now(UTC), self._last + timedelta(microseconds=1))
            return self._last


_CLOCK = _Clock()


def now() -> datetime:
    """Return the present instant, in UTC; later in each call, even when the clock is set back."""
    return _CLOCK.next()


def _written_out(value: Decimal) -> str:
    """Return a decimal without exponent and without a negative zero."""
    if not isinstance(value, Decimal):
        raise TypeError(f"an exact decimal is a Decimal, not {type(value).__name__}")
    if not value.is_finite():
        raise ValueError(f"{value} is not a finite number")
    exponent = value.as_tuple().exponent
    after = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    if value.adjusted() >= MOST_DIGITS_BEFORE_POINT or after > MOST_DIGITS_AFTER_POINT:
        raise ValueError("the number has more digits than a database column holds")
    return format(abs(value) if value.is_zero() else value, "f")

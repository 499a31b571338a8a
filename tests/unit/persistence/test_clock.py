"""Instants of one process keep their order."""

from datetime import UTC, datetime, timedelta

import time_machine

from service.persistence.base import now


def test_an_instant_is_later_than_the_one_before_even_when_the_clock_is_set_back() -> None:
    before = now()

    with time_machine.travel(before - timedelta(hours=1), tick=False):
        first, second = now(), now()

    assert before < first < second
    assert second - before < timedelta(seconds=1)
    assert first.tzinfo is UTC
    assert datetime.now(UTC) - first < timedelta(minutes=1)

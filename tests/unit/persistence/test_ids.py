"""Ids are UUIDs of version 7 that rise."""

from datetime import UTC, datetime

import time_machine

from service.persistence.base import IdSequence, new_id

MANY = 5000


def test_ids_rise_also_within_a_millisecond() -> None:
    sequence = IdSequence()
    with time_machine.travel(datetime(2030, 1, 1, tzinfo=UTC), tick=False):
        ids = [sequence.next() for _ in range(MANY)]

    assert ids == sorted(set(ids))


def test_an_id_is_a_uuid_of_version_7_with_its_instant() -> None:
    instant = datetime(2031, 2, 3, 4, 5, 6, 789_000, tzinfo=UTC)
    with time_machine.travel(instant, tick=False):
        found = IdSequence().next()

    assert found.version == 7
    assert found.variant == "specified in RFC 4122"
    assert found.int >> 80 == int(instant.timestamp() * 1000)


def test_a_clock_that_is_set_back_does_not_repeat() -> None:
    sequence = IdSequence()
    with time_machine.travel(datetime(2032, 1, 1, tzinfo=UTC), tick=False):
        later = sequence.next()
    with time_machine.travel(datetime(2031, 6, 1, tzinfo=UTC), tick=False):
        assert sequence.next() > later


def test_ids_of_the_process_rise() -> None:
    assert new_id() < new_id()

"""How property tests run here: the same examples every time, on every machine."""

from typing import Final

from hypothesis import HealthCheck, settings

# Derandomized: a failure in CI is a failure on the desk. No database: nothing is remembered, so
# nothing differs between runs. No deadline: a busy machine is no fault of the code.
LAW: Final = settings(
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow],
)
# For laws about plain numbers, which cost nothing to try.
LAW_OF_NUMBERS: Final = settings(LAW, max_examples=200)

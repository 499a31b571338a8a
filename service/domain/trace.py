"""The arithmetic of an answer as a tree of steps."""

from collections.abc import Iterator
from dataclasses import dataclass

from service.domain.citations import Citation


@dataclass(frozen=True)  # without slots it is written as JSON several times faster
class Step:
    """One value of a computation, with the steps it follows from.

    `key` is stable: clients and tests use it. `value` and `unit` are exact text.
    """

    key: str
    label: str
    value: str | None
    unit: str | None = None
    citation: Citation | None = None
    because: tuple["Step", ...] = ()

    def walk(self) -> Iterator["Step"]:
        """Yield this step and all below it, depth first."""
        yield self
        for step in self.because:
            yield from step.walk()

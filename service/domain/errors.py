"""Errors that callers of the domain can meet; none of them knows HTTP."""

from dataclasses import dataclass


class DomainError(Exception):
    """A request that the domain cannot answer as asked."""


class UnknownUnit(DomainError):
    """A unit outside the closed list; `hint` says what to write instead."""

    def __init__(self, unit: str, hint: str) -> None:
        """Keep the unit as written and the hint."""
        super().__init__(f"unit {unit!r} is not known; {hint}")
        self.unit = unit
        self.hint = hint


class UnknownName(DomainError):
    """An id or name that no table holds; `suggestions` are near ones, never taken silently."""

    def __init__(self, kind: str, name: str, suggestions: tuple[str, ...] = ()) -> None:
        """Keep what was looked for and what is near it."""
        hint = f"; did you mean {', '.join(suggestions)}?" if suggestions else ""
        super().__init__(f"{kind} {name!r} is not known{hint}")
        self.kind = kind
        self.name = name
        self.suggestions = suggestions


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with an input: where, what, why and what to do."""

    code: str
    detail: str
    how_to_fix: str
    pointer: str | None = None
    row: int | None = None
    column: str | None = None
    value: str | None = None


class FaultyInput(DomainError):
    """An input with every one of its faults; nothing of it is used."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        """Keep all faults."""
        super().__init__(f"{len(faults)} fault(s) in the input")
        self.faults = faults

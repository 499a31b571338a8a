"""What the shapes on the map mean, with the sums behind them."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from service.domain.facilities import Plant
from service.domain.materials import Materials
from service.web.map.marks import HEAVY, LEAST, OTHER, Symbol, path_of, radius_of, symbol_of

_BOX = 12.0  # half the width of the picture beside an entry
_SHOWN = 8.0  # half the width of the shape in it
# Marks of known sizes stand in the Atlantic, one below the other.
_SIZES = ((10_000_000, "10 Mt"), (1_000_000, "1 Mt"), (LEAST, "0.25 Mt"))
_FIRST = (868.0, 408.0)
_APART = 44.0


@dataclass(frozen=True, slots=True)
class Entry:
    """A shape with how many plants have it and what they emitted in the latest year."""

    symbol: Symbol
    path: str
    plants: int
    total: Decimal


@dataclass(frozen=True, slots=True)
class Size:
    """A mark of a known size, with the place of its label beside it."""

    path: str
    label: str
    x: float
    y: float


def legend_of(plants: Iterable[Plant], materials: Materials) -> list[Entry]:
    """Return the shapes that are on the map, heavy industry first."""
    found: dict[Symbol, list[Plant]] = {}
    for plant in plants:
        found.setdefault(symbol_of(plant, materials), []).append(plant)
    return [
        Entry(
            symbol,
            shape(symbol),
            len(found[symbol]),
            sum((one.total for one in found[symbol]), Decimal(0)),
        )
        for symbol in (*HEAVY, OTHER)
        if symbol in found
    ]


def shape(symbol: Symbol) -> str:
    """Return a symbol's shape in a picture of its own."""
    return path_of(symbol.shape, (_BOX, _BOX), _SHOWN)


def sizes() -> list[Size]:
    """Return marks of known sizes, drawn on the map so that they shrink with it."""
    x, first = _FIRST
    found: list[Size] = []
    for number, (tonnes, label) in enumerate(_SIZES):
        y = first + number * _APART
        found.append(Size(path_of("circle", (x, y), radius_of(tonnes)), label, x + 26, y))
    return found

"""The land and the borders of the states, as they are drawn."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent / "outlines.json"


@dataclass(frozen=True, slots=True)
class Outlines:
    """SVG paths on a page of a certain size; scripts/build_map.py makes them."""

    width: float
    height: float
    land: str
    borders: str


@cache
def outlines() -> Outlines:
    """Return the outlines, read once."""
    read = json.loads(_FILE.read_text(encoding="utf-8"))
    return Outlines(read["width"], read["height"], read["land"], read["borders"])

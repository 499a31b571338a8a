"""Draws service/web/map/outlines.json from a topology of the states.

    npm pack us-atlas@3.0.1 && tar xzf us-atlas-3.0.1.tgz
    python scripts/build_map.py package/states-10m.json

us-atlas (ISC licence) holds the U.S. Census Bureau's cartographic boundaries of 2017, which are in
the public domain. American Samoa, Guam and the Northern Mariana Islands are not drawn.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from math import hypot
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from service.web.map.projection import HEIGHT, WIDTH, Point, place  # noqa: E402 - found by now

OUTLINES = ROOT / "service" / "web" / "map" / "outlines.json"
LEFT_OUT = {"60", "66", "69"}
APART = {"02": "AK", "15": "HI", "72": "PR", "78": "VI"}
SMALLEST = 1.5  # square pixels: what is smaller is not drawn
ONE = 10  # tenths
TOLERANCE = 0.4  # pixels: how far a line may lie from the surveyed one

Topology = dict[str, Any]
Lines = dict[int, list[Point]]


def main(path: Path) -> None:
    """Write the outlines of a topology."""
    topology: Topology = json.loads(path.read_bytes())
    states = [
        one for one in topology["objects"]["states"]["geometries"] if one["id"] not in LEFT_OUT
    ]
    uses: Counter[int] = Counter()
    lines: Lines = {}
    for state in states:
        for index in map(forward, chain.from_iterable(rings(state))):
            uses[index] += 1
            lines[index] = projected(topology, index, APART.get(state["id"], ""))
    (nation,) = topology["objects"]["nation"]["geometries"]
    land = [
        joined(ring, lines) for ring in rings(nation) if all(forward(one) in lines for one in ring)
    ]
    borders = [simplified(lines[index]) for index, count in uses.items() if count > 1]
    outlines = {
        "source": "us-atlas 3.0.1 (ISC), U.S. Census Bureau cartographic boundaries of 2017",
        "width": WIDTH,
        "height": HEIGHT,
        "land": "".join(drawn(ring) + "z" for ring in land if visible(ring)),
        "borders": "".join(drawn(line) for line in borders),
    }
    OUTLINES.write_text(json.dumps(outlines, indent=1) + "\n")


def rings(shape: Topology) -> Iterator[list[int]]:
    """Yield the rings of a shape as numbers of arcs."""
    polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    yield from chain.from_iterable(polygons)


def forward(index: int) -> int:
    """Return the number of an arc; a negative one means it is walked backwards."""
    return ~index if index < 0 else index


def projected(topology: Topology, index: int, state: str) -> list[Point]:
    """Return an arc on the page."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    x = y = 0
    points: list[Point] = []
    for dx, dy in topology["arcs"][index]:
        x, y = x + dx, y + dy
        points.append(place(state, x * sx + tx, y * sy + ty))
    return points


def joined(ring: Sequence[int], lines: Lines) -> list[Point]:
    """Return a ring as one line, each arc simplified as it is for its other state."""
    found: list[Point] = []
    for index in ring:
        line = simplified(lines[forward(index)])
        found.extend(reversed(line) if index < 0 else line)
    return found


def visible(ring: Sequence[Point]) -> bool:
    """Return whether a ring lies on the page and is not too small to be seen."""
    area = sum(x * v - u * y for (x, y), (u, v) in pairwise([*ring, ring[0]])) / 2
    inside = all(0 <= x <= WIDTH and 0 <= y <= HEIGHT for x, y in ring)
    return inside and abs(area) >= SMALLEST


def simplified(line: Sequence[Point]) -> list[Point]:
    """Return a line without points that lie near the way between others (Douglas-Peucker)."""
    first, last = line[0], line[-1]
    distances = [away(point, first, last) for point in line[1:-1]]
    farthest = max(distances, default=0)
    if farthest <= TOLERANCE:
        return [first, last]
    at = distances.index(farthest) + 1
    return [*simplified(line[: at + 1])[:-1], *simplified(line[at:])]


def away(point: Point, first: Point, last: Point) -> float:
    """Return how far a point lies from the way between two others."""
    dx, dy = last[0] - first[0], last[1] - first[1]
    x, y = point[0] - first[0], point[1] - first[1]
    length = hypot(dx, dy)
    return abs(dx * y - dy * x) / length if length else hypot(x, y)


def drawn(line: Sequence[Point]) -> str:
    """Return a line as an SVG path in tenths of a pixel, each point seen from the one before."""
    tenths = [(round(x * 10), round(y * 10)) for x, y in line]
    x, y = tenths[0]
    steps = [(u - x, v - y) for (x, y), (u, v) in pairwise(tenths) if (u, v) != (x, y)]
    if not steps:  # a viewer draws nothing after a line without points
        return ""
    return f"M{text(x)} {text(y)}l" + "".join(f"{signed(dx)}{signed(dy)}" for dx, dy in steps)


def text(tenths: int) -> str:
    """Return tenths as the shortest decimal."""
    return f"{tenths / 10:g}".replace("0.", ".") if abs(tenths) < ONE else f"{tenths / 10:g}"


def signed(tenths: int) -> str:
    """Return tenths so that they can follow another number: a sign or a space tells them apart."""
    return text(tenths) if tenths < 0 else f" {text(tenths)}"


if __name__ == "__main__":
    main(Path(sys.argv[1]))

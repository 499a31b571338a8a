"""What stands on the map: a mark for each plant, its shape by material, its area by emissions."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from math import sqrt
from types import MappingProxyType

from service.domain.facilities import Plant
from service.domain.materials import Materials
from service.web.figures import short
from service.web.map.projection import Point, place

# Half the width of a mark of one million tonnes; what is smaller than the least is drawn as that.
_RADIUS_OF_MEGATONNE = 6.0
_MEGATONNE = 1_000_000
LEAST = 250_000  # tonnes


@dataclass(frozen=True, slots=True)
class Symbol:
    """How a material is told apart: a shape and a colour, never a colour alone."""

    name: str
    label: str
    shape: str


STEEL = Symbol("steel", "Steel", "square")
CEMENT = Symbol("cement", "Cement", "circle")
ALUMINUM = Symbol("aluminum", "Aluminum", "triangle")
COKE = Symbol("metallurgical_coke", "Metallurgical coke", "diamond")
OTHER = Symbol("other", "Other reported sectors", "cross")
HEAVY = (STEEL, CEMENT, ALUMINUM, COKE)


@dataclass(frozen=True, slots=True)
class Mark:
    """A plant on the map."""

    plant_id: str
    symbol: Symbol
    path: str
    title: str


def symbol_of(plant: Plant, materials: Materials) -> Symbol:
    """Return the symbol of what a plant makes."""
    made = plant.material
    if made is None:
        return OTHER
    return next((one for one in HEAVY if materials.covers(one.name, made)), OTHER)


def marks_of(plants: Iterable[Plant], materials: Materials) -> list[Mark]:
    """Return the marks of plants with a place on record, the largest first so that none hides."""
    found: list[Mark] = []
    for plant in sorted(plants, key=lambda one: (-one.total, one.plant_id)):
        if plant.latitude is None or plant.longitude is None:
            continue
        at = place(plant.state, float(plant.longitude), float(plant.latitude))
        symbol = symbol_of(plant, materials)
        title = (
            f"{plant.name}, {plant.city} {plant.state}: {short(plant.total)} CO2e "
            f"in {plant.latest.year}"
        )
        path = path_of(symbol.shape, at, radius_of(float(plant.total)))
        found.append(Mark(plant.plant_id, symbol, path, title))
    return found


def radius_of(tonnes: float) -> float:
    """Return half the width of a mark whose area grows with the emissions, from the least on."""
    return _RADIUS_OF_MEGATONNE * sqrt(max(tonnes, LEAST) / _MEGATONNE)


def path_of(shape: str, at: Point, radius: float) -> str:
    """Return the SVG path of a shape around a point; shapes of one radius have like areas."""
    x, y = at
    return _SHAPES[shape](x, y, radius)


def _polygon(*points: Point) -> str:
    first, *others = points
    lines = "".join(f"L{x:.1f} {y:.1f}" for x, y in others)
    return f"M{first[0]:.1f} {first[1]:.1f}{lines}z"


def _square(x: float, y: float, r: float) -> str:
    a = r * 0.9
    return f"M{x - a:.1f} {y - a:.1f}h{2 * a:.1f}v{2 * a:.1f}h{-2 * a:.1f}z"


def _circle(x: float, y: float, r: float) -> str:
    r = round(r, 1)  # a chord shorter than twice the radius would bulge the two arcs
    half = f"a{r:.1f} {r:.1f} 0 1 0"
    return f"M{x - r:.1f} {y:.1f}{half} {2 * r:.1f} 0{half} {-2 * r:.1f} 0z"


def _triangle(x: float, y: float, r: float) -> str:
    a = r * 1.3
    return _polygon((x, y - a), (x + a, y + a * 0.75), (x - a, y + a * 0.75))


def _diamond(x: float, y: float, r: float) -> str:
    a = r * 1.3
    return _polygon((x, y - a), (x + a, y), (x, y + a), (x - a, y))


def _cross(x: float, y: float, r: float) -> str:
    a, b = r * 1.2, r * 0.45  # from the middle to the end of an arm, and half its width
    corners = ((-b, -a), (b, -a), (b, -b), (a, -b), (a, b), (b, b), (b, a), (-b, a), (-b, b))
    return _polygon(*((x + dx, y + dy) for dx, dy in (*corners, (-a, b), (-a, -b), (-b, -b))))


_SHAPES: Mapping[str, Callable[[float, float, float], str]] = MappingProxyType(
    {
        "square": _square,
        "circle": _circle,
        "triangle": _triangle,
        "diamond": _diamond,
        "cross": _cross,
    }
)

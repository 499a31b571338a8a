"""Albers' equal-area conic projection of the United States, with insets for what lies apart.

The numbers are those of the composite projection of d3-geo (ISC), which web maps of the United
States commonly use; the inset of Puerto Rico and the Virgin Islands is set beside Florida.
"""

from dataclasses import dataclass
from math import cos, radians, sin, sqrt

WIDTH, HEIGHT = 975.0, 610.0
_SCALE = 1300.0
_CENTER = (487.5, 305.0)
_HALF_TURN, _TURN = 180.0, 360.0

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Conic:
    """An equal-area cone: its meridian, centre and parallels, and where it stands on the page."""

    meridian: float
    center: Point
    parallels: Point
    scale: float
    at: Point

    def place(self, longitude: float, latitude: float) -> Point:
        """Return where a place stands on the page, from the left and from the top."""
        turned = (longitude - self.meridian + _HALF_TURN) % _TURN - _HALF_TURN
        x, y = self._plane(turned, latitude)
        middle = self._plane(*self.center)
        return self.at[0] + self.scale * (x - middle[0]), self.at[1] - self.scale * (y - middle[1])

    def _plane(self, longitude: float, latitude: float) -> Point:
        low, high = (sin(radians(one)) for one in self.parallels)
        n = (low + high) / 2
        c = 1 + low * (2 * n - low)
        radius = sqrt(c - 2 * n * sin(radians(latitude))) / n
        angle = n * radians(longitude)
        return radius * sin(angle), sqrt(c) / n - radius * cos(angle)


def _inset(
    meridian: float, center: Point, parallels: Point, *, scale: float, right: float, down: float
) -> Conic:
    at = (_CENTER[0] + right * _SCALE, _CENTER[1] + down * _SCALE)
    return Conic(meridian, center, parallels, scale * _SCALE, at)


_MAINLAND = Conic(-96, (-0.6, 38.7), (29.5, 45.5), _SCALE, _CENTER)
_ISLANDS = _inset(-66, (0.1, 18.1), (8, 18), scale=1, right=0.336, down=0.2)
_APART = {
    "AK": _inset(-154, (-2, 58.5), (55, 65), scale=0.35, right=-0.307, down=0.201),
    "HI": _inset(-157, (-3, 19.9), (8, 18), scale=1, right=-0.205, down=0.212),
    "PR": _ISLANDS,
    "VI": _ISLANDS,
}


def place(state: str, longitude: float, latitude: float) -> Point:
    """Return where a place of a state or territory stands on the page."""
    return _APART.get(state, _MAINLAND).place(longitude, latitude)

"""Marks of the map: their shapes keep their form at every size."""

import re

import pytest

from service.web.map.legend import sizes
from service.web.map.marks import LEAST, path_of, radius_of


@pytest.mark.parametrize(
    "tonnes", [250_000, 889_000, 892_000, 1_000_000, 2_967_850.7, 10_928_816.2]
)
def test_a_circle_is_round(tonnes: float) -> None:
    """Two half circles: the way across must be twice the radius, else they are drawn as ovals."""
    arcs = re.findall(
        r"a([\d.]+) ([\d.]+) 0 1 0 (-?[\d.]+) 0", path_of("circle", (0, 0), radius_of(tonnes))
    )

    assert len(arcs) == 2
    for across, down, way in arcs:
        assert across == down
        assert abs(float(way)) == pytest.approx(2 * float(across), abs=1e-9)


def test_the_area_of_a_mark_grows_with_the_emissions() -> None:
    assert radius_of(4_000_000) == pytest.approx(2 * radius_of(1_000_000))


def test_small_plants_are_drawn_alike_and_the_legend_shows_that_size() -> None:
    assert radius_of(0) == radius_of(LEAST) > 0
    assert radius_of(LEAST + 1) > radius_of(LEAST)
    smallest = sizes()[-1]
    assert smallest.label == f"{LEAST / 1_000_000} Mt"
    assert f"a{radius_of(LEAST):.1f} " in smallest.path

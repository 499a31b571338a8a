"""Charts and marks: where things stand, and what they say in words."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest

from service.domain.facilities import Parts, Plant
from service.web.charts import HEIGHT, WIDTH, chart_of
from service.web.figures import grouped, short, tenths
from service.web.map.legend import legend_of
from service.web.map.marks import HEAVY, marks_of, path_of, radius_of, symbol_of
from service.web.map.projection import HEIGHT as MAP_HEIGHT
from service.web.map.projection import WIDTH as MAP_WIDTH
from service.web.map.projection import place
from tests.support.snapshots import MATERIALS

# d3-geo 3.1.1, geoAlbersUsa().scale(1300).translate([487.5, 305])
PLACES = [
    ("CA", -122.4194, 37.7749, 34.84109, 261.43554),
    ("IN", -87.3281, 41.6133, 643.81071, 231.68704),
    ("FL", -80.19, 25.77, 822.74407, 572.35072),
    ("AK", -149.9, 61.2, 112.28747, 544.42184),
    ("HI", -158.09, 21.3, 262.02729, 549.32703),
]
PLANT = Plant(
    "1",
    "reporting",
    "",
    "A mill",
    "",
    "Gary",
    "",
    "IN",
    "",
    "US",
    "41.6",
    "-87.3",
    "iron_steel",
    "steel",
    "",
    "",
    "331110",
    (),
    Parts(2023, "1000000", None, None, None, None),
    ((2023, "1000000"),),
)


class TestChart:
    def test_bars_start_at_zero_and_keep_their_proportion(self) -> None:
        chart = chart_of([(2020, "100000"), (2021, "200000"), (2022, "0")])
        assert chart is not None
        low, high, none = chart.bars
        assert high.height == pytest.approx(2 * low.height)
        assert none.height == 0
        assert all(bar.y + bar.height == pytest.approx(chart.bottom) for bar in chart.bars)
        assert chart.unit == "kt"

    def test_a_missing_year_keeps_its_place(self) -> None:
        chart = chart_of([(2010, "1"), (2012, "1"), (2013, "1")])
        assert chart is not None
        gaps = [round(after.x - before.x, 6) for before, after in pairwise(chart.bars)]
        assert gaps[0] == pytest.approx(2 * gaps[1])

    @pytest.mark.parametrize("largest", ["0", "0.4", "7", "999", "1000", "12693546.7", "100000000"])
    def test_the_grid_reaches_the_largest_year_in_round_steps(self, largest: str) -> None:
        chart = chart_of([(2022, "0"), (2023, largest)])
        assert chart is not None
        heights = [tick.at for tick in chart.ticks]
        assert heights == sorted(heights, reverse=True)
        assert 2 <= len(heights) <= 7
        top = chart.bars[-1].y
        assert top >= heights[-1] - 1e-6
        for bar in chart.bars:
            assert 0 <= bar.x < bar.x + bar.width <= WIDTH
            assert 0 <= bar.y <= bar.y + bar.height <= HEIGHT

    def test_the_words_hold_what_the_bars_show(self) -> None:
        chart = chart_of([(2010, "9030928.1"), (2020, "8222878.5"), (2023, "10928816.2")])
        assert chart is not None
        assert chart.words == (
            "From 9.03 Mt in 2010 to 10.9 Mt in 2023, 21 percent more. "
            "Lowest 8.22 Mt in 2020, highest 10.9 Mt in 2023."
        )

    def test_one_year_or_none(self) -> None:
        chart = chart_of([(2023, "5")])
        assert chart is not None
        assert chart.words == "5.00 t in 2023, the only year on record."
        assert chart_of([]) is None


class TestFigures:
    def test_no_digit_is_lost(self) -> None:
        assert grouped("10928816.2") == "10,928,816.2"
        assert grouped("-1234.50") == "-1,234.50"
        assert tenths("9637437") == "9,637,437.0"
        assert tenths("0.25") == "0.25"

    @pytest.mark.parametrize(
        ("tonnes", "text"),
        [("0", "0.00 t"), ("999.4", "999 t"), ("1000", "1.00 kt"), ("60187654", "60.2 Mt")],
    )
    def test_three_digits_and_a_unit(self, tonnes: str, text: str) -> None:
        assert short(Decimal(tonnes)) == text


class TestMap:
    @pytest.mark.parametrize(("state", "longitude", "latitude", "x", "y"), PLACES)
    def test_places_stand_where_d3_puts_them(
        self, state: str, longitude: float, latitude: float, x: float, y: float
    ) -> None:
        assert place(state, longitude, latitude) == pytest.approx((x, y), abs=1e-4)

    @pytest.mark.parametrize(("state", "longitude", "latitude"), [
        ("PR", -66.3, 18.4), ("VI", -64.75, 17.71), ("AK", -149.6, 70.3), ("ME", -67.0, 44.8),
    ])  # fmt: skip
    def test_what_lies_apart_is_on_the_page(
        self, state: str, longitude: float, latitude: float
    ) -> None:
        x, y = place(state, longitude, latitude)
        assert 0 < x < MAP_WIDTH
        assert 0 < y < MAP_HEIGHT

    def test_the_area_of_a_mark_grows_with_the_emissions(self) -> None:
        assert radius_of(4_000_000) == pytest.approx(2 * radius_of(1_000_000))
        assert radius_of(0) == radius_of(10) > 0

    def test_each_material_of_heavy_industry_has_a_shape_of_its_own(self) -> None:
        paths = {path_of(one.shape, (10, 10), 5) for one in HEAVY}
        assert len(paths) == len({one.shape for one in HEAVY}) == len(HEAVY)

    def test_a_plant_without_a_place_is_counted_and_not_drawn(self) -> None:
        lost = replace(PLANT, plant_id="2", latitude=None)
        assert [one.plant_id for one in marks_of([PLANT, lost], MATERIALS)] == ["1"]
        (entry,) = legend_of([PLANT, lost], MATERIALS)
        assert (entry.symbol.name, entry.plants, entry.total) == ("steel", 2, Decimal(2_000_000))

    def test_what_is_no_heavy_industry_is_other(self) -> None:
        assert symbol_of(replace(PLANT, material="concrete"), MATERIALS).name == "other"
        assert symbol_of(replace(PLANT, material=None), MATERIALS).name == "other"

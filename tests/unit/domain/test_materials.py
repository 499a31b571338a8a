"""The hierarchy of materials, and what codes mean."""

import pytest

from service.domain.materials import ConcordanceEntry, Materials
from tests.support.snapshots import MATERIALS


def test_the_chain_goes_from_a_material_to_its_root() -> None:
    assert MATERIALS.chain("white_clinker") == ("white_clinker", "cement_clinker", "cement")
    assert MATERIALS.chain("steel") == ("steel",)


@pytest.mark.parametrize(
    ("broader", "material", "covers"),
    [
        ("cement", "grey_portland_cement", True),
        ("cement", "cement", True),
        ("grey_portland_cement", "cement", False),
        ("white_clinker", "grey_clinker", False),
        ("steel", "cement", False),
    ],
)
def test_a_material_covers_itself_and_what_lies_below(
    broader: str, material: str, *, covers: bool
) -> None:
    assert MATERIALS.covers(broader, material) is covers


@pytest.mark.parametrize(
    ("code", "material"),
    [
        ("252310", "cement_clinker"),
        ("25231000", "cement_clinker"),
        ("2523100000", "cement_clinker"),
        ("2523", "cement"),
        ("72", "steel"),
        ("7207", "steel_semifinished"),
        ("760110", "aluminum_unwrought"),
        ("284410", None),
        ("2524", None),
    ],
)
def test_a_code_means_the_narrowest_material_that_all_below_it_share(
    code: str, material: str | None
) -> None:
    assert MATERIALS.of_code(code) == material


def test_an_exact_entry_wins_over_its_neighbours() -> None:
    entries = (
        *MATERIALS.concordance,
        ConcordanceEntry("25231000", "CN", "2026", "grey_clinker", "grey clinker"),
    )
    finer = Materials(MATERIALS.by_id, entries)

    assert finer.of_code("25231000") == "grey_clinker"
    assert finer.of_code("252310") == "cement_clinker"


def test_a_code_of_two_roots_means_neither() -> None:
    entries = (
        ConcordanceEntry("990100", "HS", "2022", "cement", "cement"),
        ConcordanceEntry("990200", "HS", "2022", "steel", "steel"),
    )

    assert Materials(MATERIALS.by_id, entries).of_code("99") is None


def test_codes_below_a_material_are_those_of_all_it_covers() -> None:
    assert set(MATERIALS.codes_below("cement")) == {"252310", "252321", "252329"}


def test_a_broader_product_reaches_its_parts() -> None:
    assert MATERIALS.reaches("aluminum_unwrought", "primary_aluminum")
    assert MATERIALS.reaches("steel_mill_products", "crude_steel")
    assert MATERIALS.reaches("steel_mill_products", "steel_tubes")
    assert not MATERIALS.reaches("aluminum_unwrought", "aluminum_unwrought")
    assert not MATERIALS.reaches("primary_aluminum", "aluminum_unwrought")
    assert not MATERIALS.reaches("steel_mill_products", "cement")

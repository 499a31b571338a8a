"""Answers that are known from the official table, asked as a caller asks them."""

from datetime import date
from fractions import Fraction

import pytest

from service.domain.benchmarks.products import CodeSystem, Product
from service.domain.benchmarks.resolve import (
    Basis,
    Fallback,
    Lookup,
    Question,
    Resolution,
    Status,
    resolve,
)
from service.domain.reasons import Code
from service.reference.release import Release

ON = date(2026, 6, 1)


def asked(
    release: Release,
    code: str,
    country: str,
    *,
    scope: str = "direct",
    system: CodeSystem = CodeSystem.CN,
    regime: str | None = None,
    fallback: Fallback = Fallback.NONE,
    material: str | None = None,
) -> Resolution:
    found = release.snapshot
    product = Product(code, system, material or found.materials.of_code(code))
    question = Question(product, country, scope, ON, regime=regime, fallback=fallback)
    lookup = Lookup(found.datasets, found.countries, found.materials)
    return resolve(found.datasets["eu-default-values"], question, lookup)


def value(resolution: Resolution) -> Fraction | None:
    return resolution.benchmark.value if resolution.benchmark else None


def codes(resolution: Resolution) -> set[str]:
    return {reason.code for reason in resolution.reasons}


@pytest.mark.parametrize(
    ("code", "country", "expected"),
    [
        ("72061000", "CN", "1.74"),
        ("72061000", "ID", "8.21"),
        ("72061000", "US", "1.33"),
        ("72061000", "AZ", "0.13"),
        ("72111400", "US", "1.40"),
    ],
)
def test_a_country_has_its_own_figure(
    release: Release, code: str, country: str, expected: str
) -> None:
    found = asked(release, code, country)
    assert found.status is Status.RESOLVED
    assert value(found) == Fraction(expected)
    assert found.benchmark is not None
    assert found.benchmark.basis is Basis.OWN
    assert found.benchmark.unit == "tCO2e/t"


def test_clinker_asks_white_or_grey(release: Release) -> None:
    found = asked(release, "25231000", "US")
    assert found.status is Status.AMBIGUOUS
    assert {one.material for one in found.candidates} == {"white_clinker", "grey_clinker"}
    assert codes(found) == {Code.GOODS_DIFFER_UNDER_CODE.value}


def test_other_countries_stand_in_under_eu_cbam_alone(release: Release) -> None:
    without = asked(release, "25232900", "TR")
    assert without.status is Status.UNRESOLVED
    assert Code.NO_FIGURE_FOR_COUNTRY.value in codes(without)
    for scope, expected in (("direct", "1.36"), ("direct+indirect", "1.44")):
        ruled = asked(release, "25232900", "TR", scope=scope, regime="eu-cbam")
        assert value(ruled) == Fraction(expected)
        assert ruled.benchmark is not None
        assert ruled.benchmark.basis is Basis.FALLBACK
        assert ("regime_fallback", True) in [(step.step, step.taken) for step in ruled.path]


@pytest.mark.parametrize("regime", [None, "eu-cbam"])
@pytest.mark.parametrize("country", ["DE", "NO", "IS", "LI", "CH", "MC"])
def test_origins_outside_the_scheme_get_no_figure(
    release: Release, country: str, regime: str | None
) -> None:
    found = asked(release, "7208", country, regime=regime)
    assert found.status is Status.UNRESOLVED
    assert codes(found) == {Code.NOT_COVERED_BY_SOURCE.value}


def test_the_last_digits_of_an_hts_code_change_nothing(release: Release) -> None:
    found = [
        asked(release, code, "US", system=CodeSystem.HTS) for code in ("7206100000", "7206109999")
    ]
    assert [value(one) for one in found] == [Fraction("1.33")] * 2


def test_before_the_table_was_in_force_there_is_no_figure(release: Release) -> None:
    found = release.snapshot
    product = Product("72061000", CodeSystem.CN, "steel_ingots")
    question = Question(product, "US", "direct", date(2025, 12, 31))
    lookup = Lookup(found.datasets, found.countries, found.materials)
    resolution = resolve(found.datasets["eu-default-values"], question, lookup)
    assert codes(resolution) == {Code.NO_FIGURE_IN_FORCE.value}


@pytest.mark.parametrize(
    ("material", "country", "expected"),
    [
        (None, "US", "1.7"),
        (None, "MX", "0.36"),
        ("primary_aluminum", "US", "1.7"),
        ("primary_aluminum", "CN", "3"),
        ("primary_aluminum", "MX", None),
        ("primary_aluminum", "KR", None),
        ("primary_aluminum", "VN", None),
        ("recycled_aluminum", "MX", "0.36"),
        ("recycled_aluminum", "US", None),
    ],
)
def test_primary_metal_is_never_judged_by_the_route_of_recycled_metal(
    release: Release, material: str | None, country: str, expected: str | None
) -> None:
    resolution = asked(release, "7601", country, system=CodeSystem.HS, material=material)

    assert value(resolution) == (None if expected is None else Fraction(expected))
    assert codes(resolution) == (set() if expected else {"route_differs"})


def test_goods_made_of_metal_keep_their_figure_whatever_its_route(release: Release) -> None:
    assert asked(release, "76041010", "MX").status is Status.RESOLVED

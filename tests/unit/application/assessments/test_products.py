"""What a line says it is: codes of one nomenclature, materials, assumptions."""

import pytest

from service.application.assessments.products import (
    Assumption,
    assumptions_of,
    digits_of,
    product_of,
)
from service.application.assessments.request import LineIn, ProductAssumptionIn
from service.domain.benchmarks.products import CodeSystem, Product
from tests.support.snapshots import MATERIALS


def said(**fields: str) -> tuple[Product | None, list[str]]:
    return under({}, **fields)


def under(assumptions: dict[str, Assumption], **fields: str) -> tuple[Product | None, list[str]]:
    line = LineIn.model_validate({"line_id": "L1", "country_of_origin": "CN", **fields})
    product, faults = product_of(line, MATERIALS, assumptions)
    return product, [fault.code for fault in faults]


def assuming(*given: tuple[str, str]) -> dict[str, Assumption]:
    bodies = [
        ProductAssumptionIn(code=code, means=means, because="the test") for code, means in given
    ]
    found, faults = assumptions_of(bodies, MATERIALS)
    assert faults == []
    return found


@pytest.mark.parametrize("text", ["2523.29.00.00", "2523 29 00 00", "2523\xa029\xa00000"])
def test_dots_and_spaces_in_a_code_do_not_count(text: str) -> None:
    assert digits_of(text) == "2523290000"
    assert said(hts_code=text) == (
        Product("2523290000", CodeSystem.HTS, "grey_portland_cement"),
        [],
    )


@pytest.mark.parametrize(
    ("field", "lengths"),
    [("hts_code", {6, 8, 10}), ("cn_code", {4, 6, 8}), ("hs_code", {2, 4, 6})],
)
def test_each_nomenclature_has_its_lengths(field: str, lengths: set[int]) -> None:
    code = "252329000000"
    for length in range(2, 13):
        product, faults = said(**{field: code[:length]})
        assert (product is not None) == (length in lengths)
        assert faults == ([] if length in lengths else ["not_a_code"])


@pytest.mark.parametrize("code", ["25232a", "²52329", "٢٥٢٣٢٩", "252329;", "-252329"])
def test_only_plain_digits_are_a_code(code: str) -> None:
    assert said(hs_code=code) == (None, ["not_a_code"])


def test_the_material_follows_from_the_code() -> None:
    assert said(cn_code="25231000")[0] == Product("25231000", CodeSystem.CN, "cement_clinker")
    assert said(hs_code="284410")[0] == Product("284410", CodeSystem.HS, None)


def test_a_material_beside_a_code_is_kept_where_they_are_related() -> None:
    for material in ("white_clinker", "cement_clinker", "cement"):
        product, faults = said(cn_code="25231000", material=material)
        assert faults == []
        assert product == Product("25231000", CodeSystem.CN, material)


def test_a_broad_group_is_related_to_the_codes_it_covers() -> None:
    assert said(hs_code="720810", material="steel_mill_products")[1] == []


def test_a_material_that_the_code_contradicts_is_refused() -> None:
    assert said(cn_code="25231000", material="steel") == (None, ["contradiction"])


def test_two_codes_are_refused_even_where_they_agree() -> None:
    assert said(cn_code="25232900", hs_code="252329") == (None, ["contradiction"])


def test_neither_code_nor_material_is_refused() -> None:
    assert said() == (None, ["product_missing"])


class TestAssumptions:
    def test_a_code_takes_the_place_of_the_code(self) -> None:
        product, _ = under(assuming(("2523", "25232900")), hs_code="2523")

        assert product is not None
        assert (product.code, product.system) == ("25232900", CodeSystem.CN)
        assert product.material == "grey_portland_cement"
        assert product.assumed == "2523 is taken to mean 25232900: the test"

    def test_six_digits_are_those_of_the_harmonized_system(self) -> None:
        product, _ = under(assuming(("2523", "2523.29")), hs_code="2523")

        assert product is not None
        assert (product.code, product.system) == ("252329", CodeSystem.HS)

    def test_a_material_tells_the_goods_below_the_code_apart(self) -> None:
        product, _ = under(assuming(("2523", "grey_clinker")), hs_code="2523")

        assert product is not None
        assert (product.code, product.material) == ("2523", "grey_clinker")

    def test_a_material_may_be_assumed_to_be_a_narrower_one_or_a_code(self) -> None:
        narrower, _ = under(
            assuming(("steel_mill_products", "crude_steel")), material="steel_mill_products"
        )
        coded, _ = under(
            assuming(("steel_mill_products", "720810")), material="steel_mill_products"
        )

        assert narrower is not None
        assert (narrower.code, narrower.material) == ("", "crude_steel")
        assert coded is not None
        assert (coded.code, coded.material) == ("720810", "hot_rolled_steel")

    def test_it_holds_for_the_very_code_alone(self) -> None:
        product, _ = under(assuming(("2523", "25232900")), hs_code="252310")

        assert product == Product("252310", CodeSystem.HS, "cement_clinker")

    def test_an_assumption_for_six_digits_holds_for_what_lies_under_them(self) -> None:
        given = assuming(("252310", "25231000"), ("2523900000", "252390"))

        cut, _ = under(given, hts_code="2523100000")
        exact, _ = under(given, hts_code="2523900000")

        assert cut is not None
        assert (cut.code, cut.system) == ("25231000", CodeSystem.CN)
        assert exact is not None
        assert exact.code == "252390"

    @pytest.mark.parametrize(
        ("code", "means"),
        [
            ("2523", "72061000"),
            ("2523", "steel"),
            ("cement", "72061000"),
            ("252329", "25231000"),
            ("9999", "25231000"),
        ],
    )
    def test_what_it_means_stays_with_the_goods_of_the_code(self, code: str, means: str) -> None:
        given = [ProductAssumptionIn(code=code, means=means, because="the test")]

        (fault,) = assumptions_of(given, MATERIALS)[1]

        assert (fault.code, fault.pointer) == ("contradiction", "/product_assumptions/0/means")

    def test_dots_do_not_count_there_either(self) -> None:
        product, _ = under(assuming(("7208.10", "72081000")), hs_code="720810")

        assert product is not None
        assert product.code == "72081000"

    def test_the_assumption_for_a_code_comes_before_that_for_a_material(self) -> None:
        given = assuming(("2523", "25232900"), ("cement", "25231000"))

        by_code, _ = under(given, hs_code="2523", material="cement")
        by_material, _ = under(given, material="cement")

        assert by_code is not None
        assert by_code.code == "25232900"
        assert by_material is not None
        assert by_material.code == "25231000"

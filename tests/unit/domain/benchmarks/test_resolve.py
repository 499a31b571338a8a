"""Which figure applies, step by step: verified, own, named fallback, none."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest

from service.domain.benchmarks.figures import Dataset, Good, Usability
from service.domain.benchmarks.products import CodeSystem, Product
from service.domain.benchmarks.resolve import (
    Basis,
    Fallback,
    Question,
    Resolution,
    Status,
    VerifiedIntensity,
    resolve,
    verified,
)
from service.domain.citations import Confidence
from tests.support.snapshots import (
    LOOKUP,
    MADE_UP,
    MATERIALS,
    OTHER_TABLE,
    STUDY,
    TABLE,
    dataset,
    figure,
    info,
)

ON = date(2026, 6, 1)


def coded(code: str, system: CodeSystem = CodeSystem.CN, material: str | None = None) -> Product:
    return Product(code, system, material or MATERIALS.of_code(code))


def named(material: str) -> Product:
    return Product("", None, material)


def asked(product: Product, country: str = "CN", scope: str = "direct") -> Question:
    return Question(product, country, scope, ON)


def answer(where: Dataset, question: Question) -> Resolution:
    return resolve(where, question, LOOKUP)


def found(where: Dataset, question: Question) -> tuple[Fraction, Basis, str]:
    """Return value, basis and country of the one figure that applies."""
    resolution = answer(where, question)
    assert resolution.status is Status.RESOLVED
    assert resolution.benchmark is not None
    assert resolution.candidates == ()
    benchmark = resolution.benchmark
    return benchmark.value, benchmark.basis, benchmark.country


def codes(resolution: Resolution) -> list[str]:
    assert resolution.status is not Status.RESOLVED
    assert resolution.benchmark is None
    return [reason.code for reason in resolution.reasons]


def steps(resolution: Resolution) -> dict[str, bool]:
    """Return which steps were walked, in order, and whether each was taken."""
    assert all(step.why for step in resolution.path)
    return {step.step: step.taken for step in resolution.path}


def why(resolution: Resolution, name: str) -> str:
    """Return why a step was taken or not."""
    return next(step.why for step in resolution.path if step.step == name)


def in_order(names: list[str], walked: dict[str, bool]) -> bool:
    """Return whether the steps were walked in that order, others between them aside."""
    rest = iter(walked)
    return all(name in rest for name in names)


class TestVerified:
    GIVEN = VerifiedIntensity(Fraction("1.9"), "tCO2e/t", "direct", "a statement")

    def test_a_verified_value_comes_first_and_keeps_its_evidence(self) -> None:
        resolution = verified(self.GIVEN, asked(coded("25232900"), "DE"))

        assert resolution.status is Status.RESOLVED
        assert resolution.benchmark is not None
        assert resolution.benchmark.value == Fraction("1.9")
        assert resolution.benchmark.basis is Basis.VERIFIED
        assert resolution.benchmark.evidence == "a statement"
        assert resolution.benchmark.dataset_id is None
        assert resolution.benchmark.figure is None
        assert steps(resolution) == {"verified_intensity": True}

    def test_a_value_verified_in_another_scope_is_refused(self) -> None:
        resolution = verified(self.GIVEN, asked(coded("25232900"), scope="direct+indirect"))

        assert codes(resolution) == ["scope_differs"]
        assert steps(resolution) == {"verified_intensity": False}


class TestOwnFigure:
    def test_the_countrys_own_figure_is_taken_with_its_citation(self) -> None:
        resolution = answer(TABLE, asked(coded("25232900")))

        assert resolution.status is Status.RESOLVED
        assert resolution.benchmark is not None
        assert resolution.benchmark.value == Fraction("0.9")
        assert resolution.benchmark.basis is Basis.OWN
        assert resolution.reasons == ()
        figure = resolution.benchmark.figure
        assert figure is not None
        citation = figure.citation
        assert citation.locator == "252329, CN"
        assert citation.confidence is Confidence.OFFICIAL_TEXT

    def test_the_path_names_the_product_and_the_figure_in_that_order(self) -> None:
        walked = steps(answer(TABLE, asked(coded("25232900"))))

        assert in_order(["product_match", "own_figure"], walked)
        assert walked["product_match"]
        assert walked["own_figure"]
        assert "regime_fallback" not in walked
        assert "named_fallback" not in walked

    def test_each_scope_has_its_own_figure(self) -> None:
        assert found(TABLE, asked(coded("25232900"), scope="direct+indirect"))[0] == 1

    def test_a_scope_that_the_dataset_does_not_count_is_refused(self) -> None:
        resolution = answer(TABLE, asked(coded("25232900"), scope="study-direct"))

        assert codes(resolution) == ["scope_differs"]
        assert not steps(resolution)["scope"]

    def test_a_product_known_in_another_scope_alone_is_not_mixed_in(self) -> None:
        resolution = answer(TABLE, asked(coded("72061000"), scope="direct+indirect"))

        assert codes(resolution) == ["no_figure_for_product", "scope_differs"]
        assert "direct" in resolution.reasons[1].message

    def test_namibia_and_kosovo_are_countries_of_their_own(self) -> None:
        assert found(TABLE, asked(coded("720827", CodeSystem.HS), "NA"))[2] == "NA"
        assert found(TABLE, asked(coded("72071111"), "XK"))[0] == Fraction("2.25")
        assert codes(answer(TABLE, asked(coded("72071111"), "RS"))) == ["no_figure_for_country"]

    def test_a_country_refused_by_the_dataset_gets_no_fallback_either(self) -> None:
        refusing = Dataset.of(OTHER_TABLE.info, OTHER_TABLE.figures, {"CA": "no factor on record"})
        question = replace(asked(coded("25232900"), "CA"), fallback=Fallback.WORLD)

        resolution = answer(refusing, question)

        assert codes(resolution) == ["no_figure_for_country"]
        assert "no factor on record" in resolution.reasons[0].message


class TestCodes:
    @pytest.mark.parametrize(
        "code", ["2523290000", "2523290045", "2523299999", "25232900", "252329"]
    )
    def test_hts_codes_are_cut_to_six_digits(self, code: str) -> None:
        resolution = answer(TABLE, asked(coded(code, CodeSystem.HTS)))

        assert resolution.status is Status.RESOLVED
        assert resolution.benchmark is not None
        assert resolution.benchmark.value == Fraction("0.9")
        cut = "cut to HS6 252329" in why(resolution, "product_match")
        assert cut == (len(code) > len("252329"))

    def test_a_cn_code_takes_the_longest_key_that_begins_it(self) -> None:
        assert found(TABLE, asked(coded("72081000")))[0] == Fraction("2.25")
        assert found(TABLE, asked(coded("72082700")))[0] == Fraction("2.125")

    def test_an_hs_code_takes_the_longest_key_of_at_most_six_digits(self) -> None:
        # 72081000 is a key of eight digits: 7208 is the one that begins 720810
        assert found(TABLE, asked(coded("720810", CodeSystem.HS)))[0] == Fraction("2.125")
        assert found(TABLE, asked(coded("7208100000", CodeSystem.HTS)))[0] == Fraction("2.125")

    def test_a_single_finer_key_answers_for_the_code_above_it(self) -> None:
        assert found(TABLE, asked(coded("720610", CodeSystem.HS)))[0] == Fraction("1.75")

    def test_finer_keys_that_agree_answer_for_the_code_above_them(self) -> None:
        resolution = answer(TABLE, asked(coded("720711", CodeSystem.HS)))

        assert resolution.status is Status.RESOLVED
        assert resolution.benchmark is not None
        assert resolution.benchmark.value == Fraction("1.75")
        assert steps(resolution)["candidates_agree"]

    def test_finer_keys_that_differ_are_the_candidates_lowest_first(self) -> None:
        resolution = answer(TABLE, asked(coded("720711", CodeSystem.HS), "IN"))

        assert resolution.status is Status.AMBIGUOUS
        assert codes(resolution) == ["product_broader_than_table"]
        assert [(one.code, one.value) for one in resolution.candidates] == [
            ("72071111", 2),
            ("72071114", Fraction("2.5")),
        ]
        assert not steps(resolution)["candidates_agree"]

    def test_finer_keys_do_not_agree_where_one_of_them_has_no_figure(self) -> None:
        resolution = answer(TABLE, asked(coded("720711", CodeSystem.HS), "XK"))

        assert resolution.status is Status.AMBIGUOUS
        assert [one.code for one in resolution.candidates] == ["72071111"]

    def test_a_heading_is_broader_than_the_table(self) -> None:
        resolution = answer(TABLE, asked(coded("2523", CodeSystem.HS)))

        assert resolution.status is Status.AMBIGUOUS
        assert codes(resolution) == ["product_broader_than_table"]
        assert [one.value for one in resolution.candidates] == [
            Fraction("0.9"),
            Fraction("0.95"),
            Fraction("1.2"),
            Fraction("1.25"),
        ]

    def test_a_material_beside_a_broader_code_tells_its_rows_apart(self) -> None:
        question = asked(coded("2523", CodeSystem.HS, "grey_portland_cement"))

        assert found(TABLE, question)[0] == Fraction("0.9")

    def test_a_code_of_the_table_never_means_its_neighbours(self) -> None:
        assert codes(answer(TABLE, asked(coded("2524", CodeSystem.HS)))) == [
            "no_figure_for_product"
        ]

    def test_one_row_of_those_that_a_product_means_can_be_asked_for(self) -> None:
        question = replace(
            asked(coded("720711", CodeSystem.HS), "IN"),
            good=Good("72071114", "", "steel_semifinished"),
        )

        assert found(TABLE, question)[0] == Fraction("2.5")


class TestGoodsOfOneCode:
    def test_white_and_grey_under_one_code_are_asked_about(self) -> None:
        resolution = answer(TABLE, asked(coded("25231000"), "US"))

        assert resolution.status is Status.AMBIGUOUS
        assert codes(resolution) == ["goods_differ_under_code"]
        assert [(one.material, one.value) for one in resolution.candidates] == [
            ("grey_clinker", Fraction("0.8")),
            ("white_clinker", Fraction("1.1")),
        ]

    def test_the_material_says_which_is_meant(self) -> None:
        white = asked(coded("25231000", material="white_clinker"), "US")

        assert found(TABLE, white)[0] == Fraction("1.1")

    def test_goods_of_one_code_with_one_value_are_settled(self) -> None:
        rows = dataset(
            info("same", "direct", keyed_by=TABLE.info.keyed_by),
            [
                figure("same", "white_clinker", "CN", "1", code="25231000", good="white"),
                figure("same", "grey_clinker", "CN", "1.0", code="25231000", good="grey"),
            ],
        )

        assert found(rows, asked(coded("25231000")))[0] == 1

    def test_both_tables_ask_whatever_the_length_of_their_key(self) -> None:
        assert codes(answer(OTHER_TABLE, asked(coded("25231000")))) == ["goods_differ_under_code"]


class TestMaterials:
    def test_a_material_keyed_dataset_counts_a_product_under_the_nearest_material(self) -> None:
        ingots = asked(coded("72061000"), "IN", "study-direct")

        resolution = answer(STUDY, ingots)

        assert resolution.status is Status.RESOLVED
        assert resolution.benchmark is not None
        assert resolution.benchmark.material == "crude_steel"
        assert "counted as crude_steel" in why(resolution, "product_match")

    def test_a_product_never_takes_the_figure_of_a_sibling(self) -> None:
        # crude steel is no hot rolled steel, and hot rolled steel is no tube
        tubes = asked(named("steel_tubes"), "CN", "study-direct")

        assert codes(answer(STUDY, tubes)) == ["no_figure_for_country"]

    def test_a_broader_material_gives_candidates_even_where_they_agree(self) -> None:
        # CA: hot rolled steel 1.5 and tubes 1.5, but crude steel is missing
        resolution = answer(STUDY, asked(named("steel_mill_products"), "CA", "study-direct"))

        assert resolution.status is Status.AMBIGUOUS
        assert codes(resolution) == ["product_broader_than_table"]
        assert {one.material for one in resolution.candidates} == {
            "hot_rolled_steel",
            "steel_tubes",
        }

    def test_rows_of_a_material_table_never_stand_for_the_whole(self) -> None:
        rows = dataset(
            info("parts", "direct"),
            [
                figure("parts", "primary_aluminum", "CN", "4"),
                figure("parts", "recycled_aluminum", "CN", "4"),
            ],
        )

        assert codes(answer(rows, asked(named("aluminum_unwrought")))) == [
            "product_broader_than_table"
        ]

    def test_a_broad_group_reaches_what_its_codes_cover(self) -> None:
        resolution = answer(STUDY, asked(named("steel_mill_products"), "MX", "study-direct"))

        assert [one.value for one in resolution.candidates] == [Fraction("1.5"), 2]

    def test_recycled_metal_is_a_material_of_its_own(self) -> None:
        resolution = answer(STUDY, asked(coded("760110"), "CA", "study-direct"))

        assert resolution.status is Status.AMBIGUOUS
        assert [one.material for one in resolution.candidates] == [
            "recycled_aluminum",
            "primary_aluminum",
        ]

    def test_a_code_without_material_finds_nothing_in_a_material_table(self) -> None:
        resolution = answer(STUDY, asked(coded("284410", CodeSystem.HS), scope="study-direct"))

        assert codes(resolution) == ["no_figure_for_product"]

    def test_a_material_finds_the_rows_of_a_code_table_that_mean_it(self) -> None:
        assert found(TABLE, asked(named("grey_portland_cement")))[0] == Fraction("0.9")
        assert answer(TABLE, asked(named("cement"))).status is Status.AMBIGUOUS
        assert answer(TABLE, asked(named("steel_mill_products"))).status is Status.AMBIGUOUS
        assert codes(answer(TABLE, asked(named("concrete")))) == ["no_figure_for_product"]
        assert codes(answer(TABLE, asked(Product("", None, None)))) == ["no_figure_for_product"]

    def test_rows_of_a_code_table_that_agree_answer_for_a_material(self) -> None:
        assert found(TABLE, asked(named("steel_semifinished"), "US"))[0] == Fraction("1.5")


class TestRegimeFallback:
    def test_it_is_taken_under_its_regime_alone(self) -> None:
        question = asked(coded("25232900"), "TR")

        assert codes(answer(TABLE, question)) == ["no_figure_for_country"]
        under = replace(question, regime="eu-cbam")
        assert found(TABLE, under) == (Fraction("1.3"), Basis.FALLBACK, "eu-other-countries")
        assert codes(answer(TABLE, replace(question, regime="uk-cbam"))) == [
            "no_figure_for_country"
        ]

    def test_each_scope_has_its_own(self) -> None:
        question = replace(asked(coded("25232900"), "TR", "direct+indirect"), regime="eu-cbam")

        assert found(TABLE, question)[0] == Fraction("1.375")

    def test_it_is_said_in_the_path_and_among_the_reasons(self) -> None:
        question = replace(asked(coded("25232900"), "TR"), regime="eu-cbam")

        resolution = answer(TABLE, question)

        walked = steps(resolution)
        assert in_order(["product_match", "own_figure", "regime_fallback"], walked)
        assert not walked["own_figure"]
        assert walked["regime_fallback"]
        assert [reason.code for reason in resolution.reasons] == ["fallback_used"]

    def test_outside_its_regime_the_path_says_why_it_is_not_taken(self) -> None:
        resolution = answer(TABLE, asked(coded("25232900"), "TR"))

        assert not steps(resolution)["regime_fallback"]
        assert "eu-cbam" in why(resolution, "regime_fallback")

    @pytest.mark.parametrize("regime", [None, "eu-cbam"])
    @pytest.mark.parametrize("country", ["DE", "NO", "CH"])
    def test_origins_outside_the_scheme_never_get_it(
        self, country: str, regime: str | None
    ) -> None:
        question = replace(asked(coded("72082700"), country), regime=regime)

        resolution = answer(TABLE, question)

        assert codes(resolution) == ["not_covered_by_source"]
        assert not steps(resolution)["source_covers_origin"]

    def test_not_even_by_naming_another_fallback(self) -> None:
        question = replace(
            asked(coded("25232900"), "DE"), regime="eu-cbam", fallback=Fallback.WORLD
        )

        assert codes(answer(TABLE, question)) == ["not_covered_by_source"]

    def test_who_has_left_the_scheme_is_covered_from_the_day_after(self) -> None:
        question = replace(asked(coded("25232900"), "GB"), regime="eu-cbam")
        last_day = date(2020, 1, 31)

        assert codes(answer(TABLE, replace(question, on=last_day))) == ["not_covered_by_source"]
        after = replace(question, on=last_day + timedelta(days=1))
        assert found(TABLE, after)[1] is Basis.FALLBACK

    def test_the_countrys_own_figure_comes_before_it(self) -> None:
        question = replace(asked(coded("25232900")), regime="eu-cbam")

        assert found(TABLE, question) == (Fraction("0.9"), Basis.OWN, "CN")

    def test_goods_without_a_fallback_row_stay_without(self) -> None:
        question = replace(asked(coded("252321", CodeSystem.HS), "TR"), regime="eu-cbam")

        assert codes(answer(TABLE, question)) == ["no_figure_for_country"]


class TestNamedFallback:
    def test_eu27_stands_in_for_its_members(self) -> None:
        question = replace(asked(coded("25232900"), "DE"), fallback=Fallback.EU27)

        assert found(OTHER_TABLE, question) == (Fraction("0.625"), Basis.FALLBACK, "eu27")

    @pytest.mark.parametrize("country", ["CA", "NO", "GB"])
    def test_eu27_stands_in_for_nobody_else(self, country: str) -> None:
        question = replace(asked(coded("25232900"), country), fallback=Fallback.EU27)

        resolution = answer(OTHER_TABLE, question)

        assert codes(resolution) == ["no_figure_for_country"]
        assert "not a member" in why(resolution, "named_fallback")

    def test_membership_is_that_of_the_day(self) -> None:
        question = replace(
            asked(coded("25232900"), "GB"), fallback=Fallback.EU27, on=date(2020, 1, 31)
        )

        assert found(OTHER_TABLE, question)[2] == "eu27"
        later = replace(question, on=date(2020, 2, 1))
        assert codes(answer(OTHER_TABLE, later)) == ["no_figure_for_country"]

    def test_the_world_stands_in_for_anyone(self) -> None:
        question = replace(asked(coded("25232900"), "CA"), fallback=Fallback.WORLD)

        assert found(OTHER_TABLE, question) == (Fraction("0.875"), Basis.FALLBACK, "world")

    def test_it_is_not_taken_where_the_run_names_none(self) -> None:
        assert codes(answer(OTHER_TABLE, asked(coded("25232900"), "CA"))) == [
            "no_figure_for_country"
        ]

    def test_it_does_not_replace_a_figure_that_is_there(self) -> None:
        question = replace(asked(coded("25232900")), fallback=Fallback.WORLD)

        assert found(OTHER_TABLE, question)[1] is Basis.OWN

    def test_it_does_not_mend_a_figure_that_may_not_be_used(self) -> None:
        question = replace(asked(coded("25232900"), "TR"), fallback=Fallback.WORLD)

        assert codes(answer(OTHER_TABLE, question)) == ["figure_marked_do_not_use"]

    def test_a_dataset_without_the_row_says_so(self) -> None:
        question = replace(asked(coded("252321", CodeSystem.HS), "CA"), fallback=Fallback.WORLD)

        resolution = answer(TABLE, question)

        assert codes(resolution) == ["no_figure_for_country"]
        assert not steps(resolution)["named_fallback"]


class TestDays:
    def test_the_last_day_is_inclusive(self) -> None:
        question = asked(coded("25232900"), "MX")
        last_day = date(2025, 12, 31)

        assert found(OTHER_TABLE, replace(question, on=last_day))[0] == Fraction("0.85")
        after = replace(question, on=last_day + timedelta(days=1))
        assert codes(answer(OTHER_TABLE, after)) == ["no_figure_in_force"]

    def test_before_the_first_day_no_figure_is_in_force(self) -> None:
        question = replace(asked(coded("25232900")), on=date(2019, 12, 31))

        assert codes(answer(TABLE, question)) == ["no_figure_in_force"]

    def test_a_later_edition_takes_over_on_its_first_day(self) -> None:
        question = asked(named("crude_steel"), "CN", "study-direct")
        first_day = date(2024, 7, 1)

        before = replace(question, on=first_day - timedelta(days=1))
        assert found(STUDY, before)[0] == Fraction("2.5")
        assert found(STUDY, replace(question, on=first_day))[0] == Fraction("2.25")

    def test_an_edition_that_has_ended_does_not_bring_back_the_one_before(self) -> None:
        question = asked(named("crude_steel"), "CN", "study-direct")
        last_day = date(2026, 12, 31)

        assert found(STUDY, replace(question, on=last_day))[0] == Fraction("2.25")
        after = replace(question, on=last_day + timedelta(days=1))
        assert codes(answer(STUDY, after)) == ["no_figure_in_force"]

    def test_of_one_edition_the_latest_reference_year_counts(self) -> None:
        question = asked(named("crude_steel"), "US", "study-direct")

        assert found(STUDY, question)[0] == Fraction("1.125")

    def test_a_figure_whose_time_has_passed_may_be_followed_by_a_named_fallback(self) -> None:
        question = replace(asked(coded("25232900"), "MX"), fallback=Fallback.WORLD)

        assert found(OTHER_TABLE, question) == (Fraction("0.875"), Basis.FALLBACK, "world")


class TestUsability:
    def test_an_unverified_figure_is_refused_and_named(self) -> None:
        resolution = answer(OTHER_TABLE, asked(coded("25232900"), "IN"))

        assert codes(resolution) == ["unverified_figure"]
        assert resolution.unverified == ("other-table:252329:IN:direct",)
        assert "other-table:252329:IN:direct" in resolution.reasons[0].message

    def test_a_declared_one_is_used(self) -> None:
        question = replace(
            asked(coded("25232900"), "IN"),
            declared=frozenset({"other-table:252329:IN:direct"}),
        )

        assert found(OTHER_TABLE, question)[0] == Fraction("0.7")

    def test_declaring_another_figure_does_not_help(self) -> None:
        question = replace(
            asked(coded("25232900"), "IN"),
            declared=frozenset({"other-table:252329:CN:direct"}),
        )

        assert codes(answer(OTHER_TABLE, question)) == ["unverified_figure"]

    def test_naming_an_illustrative_dataset_declares_its_inputs(self) -> None:
        resolution = answer(MADE_UP, asked(named("primary_aluminum")))

        assert resolution.status is Status.RESOLVED
        assert resolution.benchmark is not None
        assert resolution.benchmark.basis is Basis.COMPUTED
        assert [reason.code for reason in resolution.reasons] == ["illustrative_figure"]

    def test_a_computed_row_of_a_study_is_computed(self) -> None:
        rows = dataset(
            info("mixed", "direct"), [figure("mixed", "cement", "CN", "1", computed=True)]
        )

        assert found(rows, asked(named("cement")))[1] is Basis.COMPUTED

    @pytest.mark.parametrize("usability", [Usability.DO_NOT_USE, Usability.REFERENCE_ONLY])
    def test_figures_on_record_as_not_to_be_used_are_refused(self, usability: Usability) -> None:
        rows = dataset(
            info("some", "direct"), [figure("some", "cement", "CN", "1", usability=usability)]
        )

        assert codes(answer(rows, asked(named("cement")))) == ["figure_marked_do_not_use"]

    def test_declaring_does_not_help_them(self) -> None:
        question = replace(
            asked(coded("25232900"), "TR"),
            declared=frozenset({"other-table:252329:TR:direct"}),
        )

        assert codes(answer(OTHER_TABLE, question)) == ["figure_marked_do_not_use"]

    @pytest.mark.parametrize(
        "usability",
        [
            Usability.DO_NOT_USE_ALONE,
            Usability.PREFER_OTHER,
            Usability.FALLBACK_QUALITY,
            Usability.COMPARISON,
        ],
    )
    def test_cautions_travel_with_the_figure(self, usability: Usability) -> None:
        rows = dataset(
            info("some", "direct"),
            [figure("some", "cement", "CN", "1", usability=usability, note="two of five")],
        )

        resolution = answer(rows, asked(named("cement")))

        assert resolution.status is Status.RESOLVED
        (said,) = resolution.reasons
        assert said.code == "use_with_care"
        assert usability.value.replace("_", " ") in said.message
        assert "two of five" in said.message

    @pytest.mark.parametrize("other", ["1", "2"])
    def test_cautions_of_every_row_that_an_answer_rests_on_are_said_once(self, other: str) -> None:
        rows = dataset(
            info("some", "direct", keyed_by=TABLE.info.keyed_by),
            [
                figure("some", "steel_tubes", "CN", "1", code="73041100"),
                *(
                    figure(
                        "some",
                        "steel_tubes",
                        "CN",
                        other,
                        code=code,
                        usability=Usability.PREFER_OTHER,
                    )
                    for code in ("73041910", "73041930")
                ),
            ],
        )

        resolution = answer(rows, asked(coded("7304", CodeSystem.HS)))

        said = [reason.code for reason in resolution.reasons]
        assert said.count("use_with_care") == 1
        assert ("product_broader_than_table" in said) == (other == "2")

    def test_where_no_row_may_be_used_every_kind_of_reason_is_said(self) -> None:
        rows = dataset(
            info("some", "direct", keyed_by=TABLE.info.keyed_by),
            [
                figure("some", "steel_tubes", "US", "1", code="73041100"),
                figure("some", "steel_tubes", "US", "1", code="73041910"),
                figure(
                    "some",
                    "steel_tubes",
                    "CN",
                    "1",
                    code="73041930",
                    confidence=Confidence.UNVERIFIED,
                ),
            ],
        )

        resolution = answer(rows, asked(coded("7304", CodeSystem.HS)))

        assert codes(resolution) == ["no_figure_for_country", "unverified_figure"]
        assert resolution.unverified == ("some:73041930:CN:direct",)

    def test_an_unverified_candidate_is_left_out_and_named(self) -> None:
        rows = dataset(
            info("some", "direct", keyed_by=TABLE.info.keyed_by),
            [
                figure("some", "steel_tubes", "CN", "1", code="73041100"),
                figure(
                    "some",
                    "steel_tubes",
                    "CN",
                    "1",
                    code="73041900",
                    confidence=Confidence.UNVERIFIED,
                ),
            ],
        )

        resolution = answer(rows, asked(coded("7304", CodeSystem.HS)))

        assert resolution.status is Status.AMBIGUOUS
        assert [one.code for one in resolution.candidates] == ["73041100"]
        assert resolution.unverified == ("some:73041900:CN:direct",)


def test_routes_are_never_taken_for_the_national_mix() -> None:
    question = asked(named("crude_steel"), "TR", "study-direct")

    assert codes(answer(STUDY, question)) == ["no_figure_for_country"]
    assert found(STUDY, replace(question, route="eaf"))[0] == Fraction("0.9")


@pytest.mark.parametrize(
    ("material", "country", "expected"),
    [
        ("primary_aluminum", "CN", "3"),
        ("primary_aluminum", "CA", None),
        ("recycled_aluminum", "CN", None),
        ("recycled_aluminum", "CA", "0.375"),
        ("aluminum_unwrought", "CN", "3"),
        ("aluminum_unwrought", "CA", "0.375"),
        ("aluminum", "CA", "0.375"),
    ],
)
def test_a_figure_of_another_production_route_is_refused(
    material: str, country: str, expected: str | None
) -> None:
    product = coded("76011000", material=material)
    resolution = answer(OTHER_TABLE, asked(product, country))

    if expected is not None:
        assert resolution.benchmark is not None
        assert resolution.benchmark.value == Fraction(expected)
        return
    assert codes(resolution) == ["route_differs"]
    assert f"not {material}" in resolution.reasons[0].message


def test_a_row_of_a_broader_material_is_said_to_be() -> None:
    broader = answer(STUDY, asked(named("steel_ingots"), scope="study-direct"))
    same = answer(STUDY, asked(named("crude_steel"), scope="study-direct"))

    (said,) = broader.reasons
    assert said.code == "broader_material_used"
    assert "steel_ingots is counted as crude_steel" in said.message
    assert same.reasons == ()

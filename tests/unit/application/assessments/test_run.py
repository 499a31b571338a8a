"""Assessing a whole request: its columns, its head, its hash, and the limit on lines."""

import json
from dataclasses import replace
from decimal import Decimal
from typing import Any

import orjson
import pytest

from service.application.assessments.request import AssessmentIn
from service.application.assessments.run import DISCLAIMER, assess, canonical, faults_in
from service.domain.errors import FaultyInput
from service.version import ENGINE_VERSION
from tests.support.assessing import (
    US_OF_SAME_DATASET,
    Document,
    answer_to,
    codes_of,
    line,
    lines_of,
    only_result,
    request,
    verified,
)
from tests.support.snapshots import SNAPSHOT, TABLE, snapshot_of

CEMENT = line(verified_intensity=verified("1"))


def parsed(body: Document) -> AssessmentIn:
    return AssessmentIn.model_validate_json(json.dumps(body))


def columns(**run: Any) -> list[tuple[str | None, str | None]]:  # noqa: ANN401 - any part of a run
    """Return dataset and scope of every column that a run has."""
    answer = answer_to(request(line(material=None, cn_code="25232900"), **run))
    return [(one["dataset_id"], one["scope"]) for one in answer["results"]]


class TestColumns:
    def test_without_a_dataset_there_is_one_column(self) -> None:
        assert columns() == [(None, None)]

    def test_a_dataset_is_one_column_where_every_threshold_names_its_scope(self) -> None:
        assert columns(dataset="table") == [("table", None)]

    def test_else_it_has_one_for_each_scope(self) -> None:
        assert columns(dataset="table", thresholds=US_OF_SAME_DATASET) == [
            ("table", "direct"),
            ("table", "direct+indirect"),
        ]

    def test_a_scope_that_is_named_is_the_only_one(self) -> None:
        assert columns(dataset="table", scope="direct", thresholds=US_OF_SAME_DATASET) == [
            ("table", "direct")
        ]

    def test_all_are_all_datasets_with_figures_per_tonne_by_name(self) -> None:
        assert columns(dataset="all", thresholds=None) == [
            ("co2-study", "co2-only"),
            ("made-up", "direct"),
            ("other-table", "direct"),
            ("study", "study-direct"),
            ("table", "direct"),
            ("table", "direct+indirect"),
        ]

    def test_all_in_one_scope_are_those_that_count_it(self) -> None:
        assert columns(dataset="all", scope="direct", thresholds=None) == [
            ("made-up", "direct"),
            ("other-table", "direct"),
            ("table", "direct"),
        ]

    def test_a_dataset_without_figures_per_tonne_has_a_column_that_says_so(self) -> None:
        answer = answer_to(
            request(line(material="concrete"), dataset="volumes", thresholds=US_OF_SAME_DATASET)
        )

        result = only_result(answer)
        assert (result["dataset_id"], result["scope"]) == ("volumes", "by-volume")
        assert result["computable"] is False
        assert "units differ" in result["not_computable"]

    def test_several_designs_stand_in_the_order_asked(self) -> None:
        body = request(line(material=None, cn_code="25232900"), dataset="table")
        second = body["designs"][0] | {"dataset": "other-table"}

        answer = answer_to(body | {"designs": [second, body["designs"][0], second]})

        assert [one["dataset_id"] for one in answer["results"]] == [
            "other-table",
            "table",
            "other-table",
        ]

    def test_a_column_says_what_it_looked_at(self) -> None:
        body = request(line(material=None, cn_code="25232900"), dataset="table", scope="direct")

        result = only_result(answer_to(body))

        assert result["design_id"] == "climate-duty"
        assert result["design_version"] == "1"
        assert result["dataset_label"] == "invented regulatory default"
        assert result["dataset_status"] == "in force"
        assert result["dataset_caveats"] == ["table is invented"]
        assert result["illustrative"] is False
        assert result["scope_unit"] == "tCO2e/t"
        assert result["computable"] is True
        assert result["not_computable"] is None

    def test_what_could_not_be_resolved_is_counted_by_its_first_reason(self) -> None:
        body = request(
            line(material=None, cn_code="25232900"),
            line("L2", material=None, cn_code="25232900", country_of_origin="DE"),
            line("L3", material=None, cn_code="25232900", country_of_origin="NO"),
            line("L4", material=None, cn_code="25232900", country_of_origin="TR"),
            dataset="table",
        )

        found = only_result(answer_to(body))["unresolved_reasons"]

        assert [(one["code"], one["lines"]) for one in found] == [
            ("not_covered_by_source", 2),
            ("no_figure_for_country", 1),
        ]


class TestHead:
    def test_an_answer_says_engine_release_day_and_notice(self) -> None:
        answer = answer_to(request(CEMENT, label="spring"))

        assert answer["engine_version"] == ENGINE_VERSION
        assert answer["reference_release"] == SNAPSHOT.release
        assert answer["reference_date"] == "2026-06-01"
        assert answer["label"] == "spring"
        assert answer["notice"] == DISCLAIMER
        assert answer["assumptions"] == []
        assert answer["stored"] is False
        assert answer["id"] is None

    def test_the_same_request_has_the_same_hash_however_it_is_written(self) -> None:
        body = request(CEMENT)
        spelled_out = request(CEMENT | {"importer": None}, credit_base="excess", fallback="none")
        reordered = dict(reversed(body.items()))

        hashes = {answer_to(one)["input_hash"] for one in (body, spelled_out, reordered)}

        assert len(hashes) == 1

    @pytest.mark.parametrize(
        "other",
        [
            request(line(verified_intensity=verified("1.0"))),
            request(CEMENT, reference_date="2026-06-02"),
            request(CEMENT, credit_base="embodied"),
            request(CEMENT, label="spring"),
        ],
    )
    def test_another_request_has_another_hash(self, other: Document) -> None:
        assert answer_to(other)["input_hash"] != answer_to(request(CEMENT))["input_hash"]

    def test_the_request_that_is_kept_gives_the_same_answer(self) -> None:
        body = request(
            CEMENT,
            line("L2", material=None, hs_code="2523"),
            dataset="table",
            product_assumptions=[{"code": "2523", "means": "25232900", "because": "the test"}],
        )

        kept = json.loads(canonical(parsed(body)))

        assert answer_to(kept) == answer_to(body)


class TestAssumptions:
    def test_each_kind_is_repeated_with_its_grounds(self) -> None:
        body = request(
            line(material=None, hs_code="2523", country_of_origin="IN"),
            line("L2", material="primary_aluminum", country_of_origin="MX"),
            dataset="other-table",
            product_assumptions=[{"code": "2523", "means": "25232900", "because": "most of it"}],
            declared_figures=[{"figure_id": "other-table:252329:IN:direct", "because": "read"}],
            exchange_rates=[
                {"from_currency": "EUR", "to_currency": "USD", "rate": "1.10", "because": "a bank"}
            ],
            missing_data={
                "value": "2",
                "unit": "tCO2e/t",
                "scope": "direct",
                "because": "the worst plant",
            },
        )

        answer = answer_to(body)

        said = [
            {name: value for name, value in one.items() if value is not None}
            for one in answer["assumptions"]
        ]
        assert said == [
            {
                "kind": "product_assumption",
                "id": "2523",
                "value": "25232900",
                "because": "most of it",
                "lines": 1,
            },
            {
                "kind": "declared_figure",
                "id": "other-table:252329:IN:direct",
                "because": "read",
            },
            {"kind": "exchange_rate", "id": "EUR/USD", "value": "1.10", "because": "a bank"},
            {
                "kind": "declared_intensity",
                "id": "direct",
                "value": "2 tCO2e/t x (1 + 0)",
                "because": "the worst plant",
            },
        ]
        lines = lines_of(only_result(answer))
        assert lines["L1"]["benchmark"]["value"] == "0.7"
        assert lines["L2"]["benchmark"]["value"] == "2"

    def test_an_assumption_that_no_line_meets_counts_none(self) -> None:
        body = request(
            CEMENT,
            product_assumptions=[{"code": "7208", "means": "72081000", "because": "the test"}],
        )

        assert answer_to(body)["assumptions"][0]["lines"] == 0

    def test_an_illustrative_dataset_lists_its_unverified_inputs_once(self) -> None:
        body = request(
            line(material="primary_aluminum"), dataset="made-up", thresholds=US_OF_SAME_DATASET
        )

        answer = answer_to(body | {"designs": body["designs"] * 2})

        (found,) = answer["assumptions"]
        assert found["kind"] == "illustrative_dataset"
        assert found["inputs"] == ["invented-smelting:world"]


class TestRecords:
    def test_a_line_is_kept_with_its_exact_numbers(self) -> None:
        found = assess(parsed(request(line(quantity="3", verified_intensity=verified("1.1")))),
                       SNAPSHOT, 1)  # fmt: skip

        (record,) = found.results[0].lines
        assert record.line_id == "L1"
        assert record.material == "cement"
        assert record.country == "CN"
        assert record.outcome == "does_not_meet"
        assert record.tonnes == Decimal(3)
        assert record.net == Decimal(45)
        assert orjson.loads(record.document)["net_charge"]["amount"] == "45"

    def test_what_is_not_known_is_kept_as_unknown(self) -> None:
        body = request(line(quantity=None, verified_intensity=verified("1.1")))

        (record,) = assess(parsed(body), SNAPSHOT, 1).results[0].lines

        assert record.tonnes is None
        assert record.net is None


class TestLimits:
    def test_more_lines_than_allowed_are_refused_before_anything_else(self) -> None:
        body = parsed(request(CEMENT, CEMENT, CEMENT))

        with pytest.raises(FaultyInput) as refusal:
            assess(body, SNAPSHOT, 2)

        (fault,) = refusal.value.faults
        assert (fault.code, fault.pointer) == ("too_many_lines", "#/lines")
        assert "3 lines" in fault.detail

    def test_as_many_as_allowed_are_assessed(self) -> None:
        body = parsed(request(CEMENT, CEMENT | {"line_id": "L2"}))

        assert len(assess(body, SNAPSHOT, 2).results[0].lines) == 2

    def test_faults_can_be_had_without_assessing(self) -> None:
        good, bad = request(CEMENT), request(CEMENT | {"country_of_origin": "Atlantis"})

        assert faults_in(parsed(good), SNAPSHOT, 1) == ()
        assert [fault.code for fault in faults_in(parsed(bad), SNAPSHOT, 1)] == ["unknown_country"]


class TestDays:
    def test_figures_are_those_of_the_reference_date_and_years_those_of_entry(self) -> None:
        # the importer's year is that of entry; the figure and the rate those of the reference date
        body = request(
            line(material=None, cn_code="25232900", country_of_origin="MX",
                 entry_date="2025-06-01", importer="Ann"),
            dataset="other-table",
            de_minimis={"quantity": "1", "quantity_unit": "t"},
        )  # fmt: skip

        on_reference_date = lines_of(only_result(answer_to(body)))["L1"]
        on_entry = lines_of(only_result(answer_to(body | {"reference_date": None})))["L1"]

        assert codes_of(on_reference_date) == ["no_figure_in_force"]
        assert on_reference_date["assessed_on"] == "2026-06-01"
        assert on_entry["benchmark"]["value"] == "0.85"
        assert on_entry["assessed_on"] == "2025-06-01"

    def test_an_older_release_may_be_given(self) -> None:
        older = replace(snapshot_of(TABLE), release="1" * 64)

        answer = answer_to(request(CEMENT), older)

        assert answer["reference_release"] == "1" * 64

"""Which benchmark applies, and the figures on record; values as the EU's tables print them."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from fastapi.testclient import TestClient

from service.domain.reference import Snapshot
from tests.support.services import runtime_of

URL = "/v1/benchmarks"
EU = "eu-default-values"
Document = dict[str, Any]


def ask(client: TestClient, **changes: str | None) -> Document:
    """Return what is resolved; the dataset, scope and day of most probes are taken as read."""
    query = {"dataset": EU, "scope": "direct", "on": "2026-06-01"} | changes
    sent = {name: value for name, value in query.items() if value is not None}
    answer = client.get(f"{URL}/resolve", params=sent)
    assert answer.status_code == 200, answer.text
    found: Document = answer.json()
    return found


def refused(client: TestClient, **changes: str | None) -> dict[str, Document]:
    """Return the faults of a question by parameter."""
    query = {"dataset": EU, "scope": "direct", "on": "2026-06-01", "country": "CN"} | changes
    sent = {name: value for name, value in query.items() if value is not None}
    answer = client.get(f"{URL}/resolve", params=sent)
    assert answer.status_code == 422, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    return {fault["parameter"]: fault for fault in answer.json()["errors"]}


def value_of(found: Document) -> Decimal:
    assert found["status"] == "resolved", found["reasons"]
    return Decimal(found["benchmark"]["value"])


def codes_of(found: Document) -> list[str]:
    return [reason["code"] for reason in found["reasons"]]


def steps_of(found: Document) -> dict[str, bool]:
    return {step["step"]: step["taken"] for step in found["path"]}


def walk(client: TestClient, url: str, **query: str) -> Iterator[Document]:
    """Yield every page of a list, by the cursors it gives out."""
    page = client.get(url, params=query).json()
    yield page
    while page["next_cursor"]:
        answer = client.get(url, params=query | {"cursor": page["next_cursor"]})
        assert answer.status_code == 200, answer.text
        page = answer.json()
        yield page


def snapshot_of(client: TestClient) -> Snapshot:
    return runtime_of(client).snapshot


class TestResolveBenchmark:
    @pytest.mark.parametrize(
        ("country", "value"), [("CN", "1.74"), ("ID", "8.21"), ("US", "1.33"), ("AZ", "0.13")]
    )
    def test_gives_the_ingots_of_the_eu_table(
        self, client: TestClient, country: str, value: str
    ) -> None:
        found = ask(client, cn_code="72061000", country=country)

        assert value_of(found) == Decimal(value)
        assert found["benchmark"]["unit"] == "tCO2e/t"
        assert found["benchmark"]["basis"] == "own"

    def test_gives_the_narrow_strip_of_the_united_states(self, client: TestClient) -> None:
        assert value_of(ask(client, cn_code="72111400", country="US")) == Decimal("1.40")

    def test_says_source_label_and_standing_of_the_figure(self, client: TestClient) -> None:
        found = ask(client, cn_code="72061000", country="US")

        benchmark = found["benchmark"]
        assert benchmark["label"] == "EU regulatory default"
        assert benchmark["dataset_id"] == EU
        assert benchmark["citation"]["source_id"] == "ec-2025-2621"
        assert benchmark["citation"]["locator"]
        assert benchmark["citation"]["confidence"] == "official_text"
        assert "superseded" in found["dataset_status"]
        assert found["caveats"]
        assert found["reference_release"] == snapshot_of(client).release

    def test_asks_whether_clinker_is_white_or_grey(self, client: TestClient) -> None:
        found = ask(client, cn_code="25231000", country="US")

        assert found["status"] == "ambiguous"
        assert found["benchmark"] is None
        assert codes_of(found)[0] == "goods_differ_under_code"
        values = {one["material"]: Decimal(one["value"]) for one in found["candidates"]}
        assert values == {"grey_clinker": Decimal("1.16"), "white_clinker": Decimal("1.32")}
        assert [one["label"] for one in found["candidates"]] == ["EU regulatory default"] * 2

    def test_takes_the_material_as_the_answer_to_white_or_grey(self, client: TestClient) -> None:
        found = ask(client, cn_code="25231000", country="US", material="grey_clinker")

        assert value_of(found) == Decimal("1.16")

    def test_has_nothing_for_turkish_cement_outside_the_regime(self, client: TestClient) -> None:
        found = ask(client, cn_code="25232900", country="TR")

        assert found["status"] == "unresolved"
        assert found["benchmark"] is None
        assert codes_of(found) == ["no_figure_for_country"]
        assert steps_of(found)["regime_fallback"] is False
        assert found["assumption_to_declare"] == {
            "declared_figures": None,
            "missing_data": {"value": "…", "unit": "tCO2e/t", "scope": "direct", "because": "…"},
        }

    @pytest.mark.parametrize(("scope", "value"), [("direct", "1.36"), ("direct+indirect", "1.44")])
    def test_takes_other_countries_under_the_regime_and_names_the_step(
        self, client: TestClient, scope: str, value: str
    ) -> None:
        found = ask(client, cn_code="25232900", country="TR", scope=scope, regime="eu-cbam")

        assert value_of(found) == Decimal(value)
        assert found["benchmark"]["country"] == "eu-other-countries"
        assert found["benchmark"]["basis"] == "fallback"
        assert steps_of(found)["regime_fallback"] is True
        assert "fallback_used" in codes_of(found)

    @pytest.mark.parametrize("regime", [None, "eu-cbam"])
    @pytest.mark.parametrize("country", ["DE", "NO"])
    def test_covers_no_origin_outside_the_scheme(
        self, client: TestClient, country: str, regime: str | None
    ) -> None:
        found = ask(client, cn_code="7208", country=country, regime=regime)

        assert found["status"] == "unresolved"
        assert codes_of(found) == ["not_covered_by_source"]

    @pytest.mark.parametrize("name", ["Turkey", "Türkiye", "TUR", "TR"])
    def test_understands_confirmed_names(self, client: TestClient, name: str) -> None:
        found = ask(client, cn_code="25232900", country=name)

        assert "for TR " in found["reasons"][0]["message"]

    @pytest.mark.parametrize("name", ["NA", "Namibia", "NAM"])
    def test_understands_na_as_namibia(self, client: TestClient, name: str) -> None:
        found = ask(client, cn_code="25232900", country=name)

        assert value_of(found) == Decimal("0.88")
        assert found["benchmark"]["country"] == "NA"
        assert "Namibia" in found["benchmark"]["citation"]["locator"]

    @pytest.mark.parametrize("name", ["XK", "Kosovo", "XKX"])
    def test_understands_xk_as_kosovo_and_never_serbia(self, client: TestClient, name: str) -> None:
        found = ask(client, cn_code="72061000", country=name)

        assert found["status"] == "unresolved"
        assert "has no figure for XK " in found["reasons"][0]["message"]

    def test_ignores_the_american_digits_of_an_hts_code(self, client: TestClient) -> None:
        eu = ask(client, cn_code="72061000", country="CN")
        found = [
            ask(client, hts_code=code, country="CN")
            for code in ("7206100000", "7206.10.9999", "72061077", "720610")
        ]

        assert [one["benchmark"]["figure_id"] for one in found] == [
            eu["benchmark"]["figure_id"]
        ] * 4

    def test_puts_a_verified_value_first(self, client: TestClient) -> None:
        found = ask(
            client, cn_code="72061000", country="CN", verified_value="1.9", evidence="a statement"
        )

        assert value_of(found) == Decimal("1.9")
        assert found["benchmark"]["basis"] == "verified"
        assert found["benchmark"]["evidence"] == "a statement"

    def test_keeps_figures_of_different_scope_apart(self, client: TestClient) -> None:
        found = ask(client, cn_code="72061000", country="CN", scope="cradle-to-gate")

        assert found["status"] == "unresolved"
        assert codes_of(found) == ["scope_differs"]

    def test_has_no_figure_before_the_table_is_in_force(self, client: TestClient) -> None:
        found = ask(client, cn_code="72061000", country="CN", on="2025-12-31")

        assert found["status"] == "unresolved"
        assert codes_of(found) == ["no_figure_in_force"]

    def test_decides_nothing_on_an_unverified_figure(self, client: TestClient) -> None:
        question = {
            "dataset": "iai-primary-aluminum",
            "scope": "iai-cradle-to-gate",
            "material": "aluminum_unwrought",
            "country": "CN",
            "fallback": "world",
        }
        found = ask(client, **question)

        assert found["status"] == "unresolved"
        assert "unverified_figure" in codes_of(found)
        (declare,) = found["assumption_to_declare"]["declared_figures"]
        declared = ask(client, **question, declared_figure=declare["figure_id"])
        assert value_of(declared) == Decimal("10.04")


class TestFaultsOfAQuestion:
    def test_all_are_named_at_once_by_their_parameter(self, client: TestClient) -> None:
        found = refused(client, country="Atlantis", dataset="nope", scope="bogus", cn_code="72x")

        assert {name: fault["code"] for name, fault in found.items()} == {
            "country": "unknown_country",
            "dataset": "unknown_dataset",
            "scope": "unknown_scope",
            "cn_code": "not_a_code",
        }
        assert all(fault["how_to_fix"] for fault in found.values())

    def test_a_near_name_is_suggested_and_not_taken(self, client: TestClient) -> None:
        found = refused(client, country="Turkei", cn_code="72061000")

        assert "(TR)" in found["country"]["detail"]

    def test_a_group_is_never_an_origin(self, client: TestClient) -> None:
        assert (
            refused(client, country="eu27", cn_code="7208")["country"]["code"] == "unknown_country"
        )

    def test_two_codes_contradict(self, client: TestClient) -> None:
        found = refused(client, cn_code="72061000", hts_code="7206100000")

        assert [fault["code"] for fault in found.values()] == ["contradiction"]

    def test_a_product_must_be_named(self, client: TestClient) -> None:
        assert [fault["code"] for fault in refused(client).values()] == ["product_missing"]

    def test_a_verified_value_needs_its_evidence(self, client: TestClient) -> None:
        found = refused(client, cn_code="72061000", verified_value="1.9")

        assert [(name, one["code"]) for name, one in found.items()] == [
            ("evidence", "field_missing")
        ]

    def test_a_regime_is_on_the_closed_list(self, client: TestClient) -> None:
        (fault,) = refused(client, cn_code="72061000", regime="eu-cbm").values()

        assert fault["code"] == "unknown_regime"
        assert "eu-cbam" in fault["how_to_fix"]

    @pytest.mark.parametrize("value", ["1,6", "1e3", "-1", "NaN", " 1"])
    def test_a_number_is_a_plain_decimal(self, client: TestClient, value: str) -> None:
        found = refused(client, cn_code="72061000", verified_value=value, evidence="a statement")

        assert found["verified_value"]["code"] == "not_a_number"

    @pytest.mark.parametrize("value", ["20260601", "2026-02-30", "tomorrow", "2026-06-01T00:00:00"])
    def test_a_day_is_written_out_and_exists(self, client: TestClient, value: str) -> None:
        assert refused(client, cn_code="72061000", on=value)["on"]["code"] == "not_a_date"

    @pytest.mark.parametrize("name", ["country", "scope", "on", "dataset"])
    def test_nothing_has_a_default(self, client: TestClient, name: str) -> None:
        found = refused(client, cn_code="72061000", **{name: None})

        assert found[name]["code"] == "field_missing"

    def test_an_unknown_parameter_is_refused(self, client: TestClient) -> None:
        found = refused(client, cn_code="72061000", datset=EU)

        assert found["datset"]["code"] == "parameter_unknown"
        assert "dataset" in found["datset"]["detail"]


class TestListBenchmarks:
    def test_a_walk_covers_every_figure_once(self, client: TestClient) -> None:
        held = snapshot_of(client).datasets["jrc-crude-steel-2018"]
        pages = list(walk(client, URL, dataset="jrc-crude-steel-2018", limit="7"))

        found = [one["figure_id"] for page in pages for one in page["items"]]
        assert sorted(found) == sorted(figure.figure_id for figure in held.figures)
        assert all(len(page["items"]) == 7 for page in pages[:-1])

    def test_a_walk_over_all_datasets_covers_every_figure(self, client: TestClient) -> None:
        pages = walk(client, URL, limit="200", on="2024-06-01")
        found = [(one["dataset_id"], one["figure_id"]) for page in pages for one in page["items"]]

        held = [
            (name, figure.figure_id)
            for name, dataset in snapshot_of(client).datasets.items()
            for figure in dataset.figures
            if figure.in_force(date(2024, 6, 1))
        ]
        assert sorted(found) == sorted(held)

    def test_filters_narrow_together(self, client: TestClient) -> None:
        query = {"dataset": EU, "country": "US", "scope": "direct", "code": "7206"}
        (page,) = walk(client, URL, **query)

        figures = {one["code"]: one for one in page["items"]}
        assert all(code.startswith("7206") for code in figures)
        assert Decimal(figures["72061000"]["value"]) == Decimal("1.33")
        assert {one["label"] for one in page["items"]} == {"EU regulatory default"}

    def test_a_material_counts_what_is_below_it(self, client: TestClient) -> None:
        query = {"dataset": EU, "country": "US", "scope": "direct", "material": "cement_clinker"}
        (page,) = walk(client, URL, **query)

        assert {one["material"] for one in page["items"]} == {"grey_clinker", "white_clinker"}

    def test_the_link_leads_to_the_next_page(self, client: TestClient) -> None:
        first = client.get(URL, params={"limit": "1"})

        assert first.headers["link"].endswith('; rel="next"')
        second = client.get(first.links["next"]["url"])
        assert second.json()["items"][0] not in first.json()["items"]

    def test_a_cursor_of_another_list_is_refused(self, client: TestClient) -> None:
        cursor = client.get("/v1/countries", params={"limit": "1"}).json()["next_cursor"]

        answer = client.get(URL, params={"cursor": cursor})
        assert answer.status_code == 422
        assert answer.json()["errors"][0]["code"] == "cursor_unknown"

    @pytest.mark.parametrize("limit", ["0", "201", "-1", "ten"])
    def test_a_page_holds_1_to_200(self, client: TestClient, limit: str) -> None:
        assert client.get(URL, params={"limit": limit}).status_code == 422


class TestBenchmarkDatasets:
    def test_all_are_listed_with_scope_standing_and_caveats(self, client: TestClient) -> None:
        found = {one["id"]: one for one in client.get(f"{URL}/datasets").json()["items"]}

        assert set(found) == set(snapshot_of(client).datasets)
        eu = found[EU]
        assert eu["label"] == "EU regulatory default"
        assert eu["scopes"] == ["direct", "direct+indirect"]
        assert eu["regime"] == "eu-cbam"
        assert eu["caveats"]
        assert "superseded" in eu["status"]
        assert not eu["illustrative"]

    def test_computed_ones_are_illustrative(self, client: TestClient) -> None:
        items = client.get(f"{URL}/datasets").json()["items"]

        assert {one["id"] for one in items if one["illustrative"]} == {
            "computed-primary-aluminum",
            "computed-steel-route-mix",
        }

    def test_one_is_told_by_its_id(self, client: TestClient) -> None:
        assert client.get(f"{URL}/datasets/{EU}").json()["id"] == EU

    def test_another_is_not_on_record(self, client: TestClient) -> None:
        answer = client.get(f"{URL}/datasets/nope")

        assert answer.status_code == 404
        assert answer.json()["type"] == "/problems/not-found"


class TestConditionalReads:
    @pytest.mark.parametrize(
        "url",
        [
            f"{URL}?limit=1",
            f"{URL}/datasets",
            f"{URL}/resolve?dataset={EU}&scope=direct&on=2026-06-01&country=CN&cn_code=72061000",
            "/v1/materials",
            "/v1/scopes",
            "/v1/countries",
            "/v1/country-groups",
            "/v1/border/designs",
            "/v1/border/designs/climate-duty",
        ],
    )
    def test_a_tag_that_stands_is_answered_without_body(self, client: TestClient, url: str) -> None:
        tag = client.get(url).headers["etag"]

        again = client.get(url, headers={"If-None-Match": tag})
        assert again.status_code == 304
        assert again.content == b""
        assert again.headers["etag"] == tag
        assert client.get(url, headers={"If-None-Match": '"other"'}).status_code == 200

    def test_a_fault_has_no_tag(self, client: TestClient) -> None:
        assert "etag" not in client.get(f"{URL}/resolve").headers

"""`/v1/rules` and `/v1/parameters`: comparator, key date, source, and who rests on what."""

from datetime import date
from typing import Any

import pytest
from fastapi.testclient import TestClient

from service.domain.registry import RULES

RULES_URL, PARAMETERS_URL = "/v1/rules", "/v1/parameters"


def parameter(client: TestClient, parameter_id: str, on: str | None = None) -> dict[str, Any]:
    """Return a parameter as it is told on a day."""
    response = client.get(f"{PARAMETERS_URL}/{parameter_id}", params={"on": on} if on else {})
    assert response.status_code == 200, response.text
    found: dict[str, Any] = response.json()
    return found


class TestRules:
    def test_every_rule_is_told_with_what_an_expert_checks(self, client: TestClient) -> None:
        answer = client.get(RULES_URL).json()
        assert "not legal advice" in answer["notice"]
        assert [one["id"] for one in answer["items"]] == sorted(RULES)
        for rule in answer["items"]:
            assert rule["decides"]
            assert rule["key_date_words"]
            assert rule["citation"] or rule["why"]
            assert (rule["comparator"] is None) == (rule["sign"] is None)

    def test_the_threshold_is_compared_strictly(self, client: TestClient) -> None:
        rule = client.get(f"{RULES_URL}/climate_duty.threshold").json()
        assert (rule["comparator"], rule["sign"]) == ("more_than", ">")
        assert "does not exceed" in rule["tie"]
        assert rule["key_date"] == "entry_date"
        assert rule["citation"]["confidence"] == "official_text"
        assert rule["designs"] == ["climate-duty"]
        assert set(rule["to_be_named"]) == {"dataset", "thresholds"}

    def test_the_eu_fallback_names_the_dataset_it_is_about(self, client: TestClient) -> None:
        rule = client.get(f"{RULES_URL}/benchmarks.eu_fallback").json()
        assert rule["datasets"] == ["eu-default-values"]
        excluded = client.get(f"{RULES_URL}/benchmarks.not_covered").json()
        assert "eu-default-values" in excluded["datasets"]

    def test_sources_and_figures_of_rules_are_on_record(self, client: TestClient) -> None:
        for rule in client.get(RULES_URL).json()["items"]:
            if rule["citation"]:
                source = f"/v1/reference/sources/{rule['citation']['source_id']}"
                assert client.get(source).status_code == 200, rule["id"]
            for one in rule["parameters"]:
                assert rule["id"] in parameter(client, one)["rules"]

    def test_a_rule_that_is_not_on_record(self, client: TestClient) -> None:
        assert client.get(f"{RULES_URL}/climate_duty.nothing").status_code == 404
        assert client.get(f"{RULES_URL}/Nothing").status_code == 422


class TestParameters:
    @pytest.mark.parametrize(
        ("parameter_id", "on", "value"),
        [
            # 2025/2621: 10, 20 and 30 percent in 2026, 2027 and from 2028; 1 percent, fertilisers
            ("eu_cbam.mark_up", "2026-12-31", "0.10"),
            ("eu_cbam.mark_up", "2027-01-01", "0.20"),
            ("eu_cbam.mark_up", "2031-05-05", "0.30"),
            ("eu_cbam.mark_up_fertilisers", "2028-01-01", "0.01"),
            ("eu_cbam.mark_up", "2025-12-31", None),
            ("eu_cbam.cbam_factor", "2029-06-01", "0.775"),
            ("eu_cbam.cbam_factor", "2034-01-01", "0"),
            ("eu_cbam.cross_sectoral_correction_factor", "2030-12-31", "1"),
            ("eu_cbam.cross_sectoral_correction_factor", "2031-01-01", None),
            ("eu_cbam.certificate_price", "2026-09-30", "82.32"),
            ("eu_cbam.certificate_price", "2026-10-01", None),
        ],
    )
    def test_the_value_in_force_on_a_day(
        self, client: TestClient, parameter_id: str, on: str, value: str | None
    ) -> None:
        held = parameter(client, parameter_id, on)["in_force"]
        assert (held["value"] if held else None) == value

    def test_without_a_day_all_values_and_none_in_force(self, client: TestClient) -> None:
        found = parameter(client, "eu_cbam.cbam_factor")
        assert (found["on"], found["in_force"]) == (None, None)
        assert [one["value"] for one in found["values"]] == [
            *("0.975", "0.95", "0.90", "0.775", "0.515", "0.39", "0.265", "0.14", "0")
        ]

    def test_de_minimis_says_that_equality_is_exempt(self, client: TestClient) -> None:
        found = parameter(client, "eu_cbam.de_minimis", "2026-06-01")
        assert (found["comparator"], found["sign"], found["unit"]) == ("at_most", "≤", "t")
        assert found["in_force"]["value"] == "50"
        assert found["date_basis"] == "entry_year"
        assert found["rules"] == ["eu_cbam.de_minimis"]
        assert found["in_force"]["citation"] == {
            "source_id": "eu-2025-2083",
            "locator": "Article 2a of Regulation (EU) 2023/956, as inserted",
            "confidence": "official_text",
        }

    def test_one_unconfirmed_price_is_marked_so(self, client: TestClient) -> None:
        found = parameter(client, "eu_cbam.certificate_price")
        assert [one["citation"]["confidence"] for one in found["values"]] == [
            "secondary",
            "secondary",
            "unverified",
        ]

    def test_pages_and_their_order(self, client: TestClient) -> None:
        everything = client.get(PARAMETERS_URL).json()
        names = [one["id"] for one in everything["items"]]
        assert names == sorted(names)
        first = client.get(PARAMETERS_URL, params={"limit": 1, "on": "2026-06-01"})
        rest = client.get(first.links["next"]["url"]).json()
        assert [one["id"] for one in (*first.json()["items"], *rest["items"])] == names[:2]
        assert rest["items"][0]["on"] == "2026-06-01"

    def test_every_value_is_dated_cited_and_in_order(self, client: TestClient) -> None:
        for one in client.get(PARAMETERS_URL).json()["items"]:
            days = [date.fromisoformat(value["effective_from"]) for value in one["values"]]
            assert days == sorted(set(days))
            for value in one["values"]:
                source = f"/v1/reference/sources/{value['citation']['source_id']}"
                assert client.get(source).status_code == 200

    @pytest.mark.parametrize("on", ["", "2026-02-30", "yesterday", "2026-6-1"])
    def test_a_day_that_is_none_is_refused(self, client: TestClient, on: str) -> None:
        response = client.get(PARAMETERS_URL, params={"on": on})
        assert response.status_code == 422
        assert response.json()["errors"][0]["parameter"] == "on"

    def test_an_unchanged_answer_is_not_sent_again(self, client: TestClient) -> None:
        for path in (RULES_URL, PARAMETERS_URL, f"{PARAMETERS_URL}/eu_cbam.mark_up"):
            tag = client.get(path).headers["etag"]
            assert client.get(path, headers={"If-None-Match": tag}).status_code == 304


class TestChanges:
    CHANGES = f"{PARAMETERS_URL}/changes"

    def test_tell_what_comes_into_force_and_what_ends(self, client: TestClient) -> None:
        answer = client.get(self.CHANGES, params={"since": "2026-04-01", "limit": 200}).json()

        price = [
            one for one in answer["items"] if one["parameter_id"].endswith("certificate_price")
        ]
        # The quarters as the Commission published them; none later was on record.
        assert [
            (one["day"], one["before"]["value"], one["after"] and one["after"]["value"])
            for one in price
        ] == [
            ("2026-04-01", "75.36", "75.28"),
            ("2026-07-01", "75.28", "82.32"),
            ("2026-10-01", "82.32", None),
        ]
        order = [(one["day"], one["parameter_id"]) for one in answer["items"]]
        assert order == sorted(order)
        assert answer["since"] == "2026-04-01"

    def test_pages_follow_each_other(self, client: TestClient) -> None:
        whole = client.get(self.CHANGES, params={"since": "2026-01-01", "limit": 200}).json()
        found, cursor = [], None
        while True:
            params = {"since": "2026-01-01", "limit": "3"} | ({"cursor": cursor} if cursor else {})
            page = client.get(self.CHANGES, params=params).json()
            found += page["items"]
            cursor = page["next_cursor"]
            if cursor is None:
                break
        assert found == whole["items"]
        assert len(found) > 3

    def test_need_a_day(self, client: TestClient) -> None:
        assert client.get(self.CHANGES).status_code == 422
        assert client.get(self.CHANGES, params={"since": "yesterday"}).status_code == 422

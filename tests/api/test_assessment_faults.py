"""Requests and files with faults: all of them named at once, nothing stored."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from service.app import create_app
from service.settings import Settings
from tests.support.assessments import (
    URL,
    Document,
    body,
    design,
    line,
    rate,
    run,
    send_file,
    stipulated,
    stored_rows,
    verified,
)

NOTHING = {"assessment": 0, "assessment_result": 0, "assessment_line": 0}
HEADING = "line_id,material,country_of_origin,quantity,quantity_unit,entry_date"
GOOD = "L1,steel,CN,200,t,2026-03-15"
MAX_LINES, MAX_BYTES = 3, 20_000


def faults(client: TestClient, sent: Document) -> dict[str, Document]:
    """Return the faults of a request by pointer; nothing may be stored."""
    answer = client.post(URL, json=sent)
    assert answer.status_code == 422, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert stored_rows(client) == NOTHING
    assert all(fault["how_to_fix"] for fault in answer.json()["errors"])
    return {fault["pointer"]: fault for fault in answer.json()["errors"]}


def codes(client: TestClient, sent: Document) -> dict[str, str]:
    return {pointer: fault["code"] for pointer, fault in faults(client, sent).items()}


def file_faults(client: TestClient, *rows: str, **changes: Any) -> list[Document]:  # noqa: ANN401
    """Return the faults of a file; nothing may be stored."""
    answer = send_file(client, "\n".join(rows), run(**changes))
    assert answer.status_code == 422, answer.text
    assert stored_rows(client) == NOTHING
    found: list[Document] = answer.json()["errors"]
    assert all(fault["how_to_fix"] for fault in found)
    return found


def places(found: list[Document]) -> list[tuple[int | None, str | None, str]]:
    return [(fault["row"], fault["column"], fault["code"]) for fault in found]


class TestFaultsOfARequest:
    def test_all_are_named_at_once_by_pointer(self, client: TestClient) -> None:
        lines = [
            line(country_of_origin="Atlantis"),
            line(line_id="L2", material="unobtainium", quantity_unit="ton"),
            line(line_id="L2", quantity="0"),
        ]
        found = codes(client, body(lines=lines, designs=[design("nope", rate=None)]))

        assert found == {
            "#/designs/0/dataset": "unknown_dataset",
            "#/designs/0/overrides/rate": "rate_missing",
            "#/lines/0/country_of_origin": "unknown_country",
            "#/lines/1/material": "unknown_material",
            "#/lines/1/quantity_unit": "unknown_unit",
            "#/lines/2/line_id": "duplicate_line_id",
            "#/lines/2/quantity": "out_of_range",
        }

    def test_faults_of_form_are_named_at_once_by_pointer(self, client: TestClient) -> None:
        lines = [
            line(quantity=200),
            line(quantity="1,000", entry_date="2026-02-30", colour="grey"),
            {"line_id": "L3"},
        ]
        found = codes(client, body(lines=lines))

        assert found == {
            "#/lines/0/quantity": "not_a_number",
            "#/lines/1/quantity": "not_a_number",
            "#/lines/1/entry_date": "not_a_date",
            "#/lines/1/colour": "field_unknown",
            "#/lines/1/line_id": "duplicate_line_id",
            "#/lines/2/country_of_origin": "field_missing",
            "#/lines/2": "product_missing",
        }

    def test_every_dataset_in_a_scope_that_none_counts_per_tonne_is_refused(
        self, client: TestClient
    ) -> None:
        scopes = client.get("/v1/scopes").json()["items"]
        volume = next(one["id"] for one in scopes if one["unit"] == "kgCO2e/m3")
        asked = design("all", thresholds=None) | {"scope": volume}

        assert codes(client, body(designs=[asked])) == {"#/designs/0/scope": "scope_differs"}

    def test_the_value_sent_is_shown(self, client: TestClient) -> None:
        found = faults(client, body(lines=[line(country_of_origin="Turkei")]))

        fault = found["#/lines/0/country_of_origin"]
        assert fault["value"] == "Turkei"
        assert "(TR)" in fault["detail"]

    def test_a_bare_ton_is_refused_with_a_hint(self, client: TestClient) -> None:
        found = faults(client, body(lines=[line(quantity_unit="ton")]))

        assert "short_ton" in found["#/lines/0/quantity_unit"]["how_to_fix"]

    @pytest.mark.parametrize(
        ("missing", "pointer", "code"),
        [
            ("rate", "#/designs/0/overrides/rate", "rate_missing"),
            ("thresholds", "#/designs/0/overrides/thresholds", "threshold_missing"),
        ],
    )
    def test_the_climate_duty_has_no_default(
        self, client: TestClient, missing: str, pointer: str, code: str
    ) -> None:
        assert codes(client, body(designs=[design(**{missing: None})])) == {pointer: code}

    def test_a_date_is_needed_from_run_or_line(self, client: TestClient) -> None:
        assert codes(client, body(reference_date=None)) == {"#/lines/0/entry_date": "date_missing"}

    def test_a_group_of_countries_is_never_an_origin(self, client: TestClient) -> None:
        found = faults(client, body(lines=[line(country_of_origin="eu27")]))

        assert "never an origin" in found["#/lines/0/country_of_origin"]["how_to_fix"]

    def test_a_verified_intensity_keeps_to_the_unit_of_its_scope(self, client: TestClient) -> None:
        lines = [line(verified_intensity=verified("1.9", unit="tCO2/t"))]

        assert codes(client, body(lines=lines)) == {
            "#/lines/0/verified_intensity/unit": "unit_differs"
        }

    def test_an_unknown_release_is_refused(self, client: TestClient) -> None:
        assert codes(client, body(reference_release="0" * 64)) == {
            "#/reference_release": "unknown_release"
        }

    def test_an_unknown_design_is_refused(self, client: TestClient) -> None:
        unknown = design() | {"id": "tariff"}

        assert codes(client, body(designs=[unknown])) == {"#/designs/0/id": "unknown_design"}

    def test_a_declared_figure_must_be_on_record(self, client: TestClient) -> None:
        declared = [{"figure_id": "nope", "because": "assumed"}]

        assert codes(client, body(declared_figures=declared)) == {
            "#/declared_figures/0/figure_id": "unknown_figure"
        }

    def test_an_exchange_rate_is_above_zero_and_stands_once(self, client: TestClient) -> None:
        none = {"from_currency": "EUR", "to_currency": "USD", "rate": "0.0", "because": "assumed"}
        found = codes(client, body(exchange_rates=[none, none | {"rate": "1.1"}]))

        assert found == {
            "#/exchange_rates/0/rate": "out_of_range",
            "#/exchange_rates/1": "contradiction",
        }

    def test_a_choice_of_forms_is_pointed_at_as_one_field(self, client: TestClient) -> None:
        found = codes(client, body(designs=[design(phase_in="2")]))

        assert set(found) == {"#/designs/0/overrides/phase_in"}

    def test_faults_of_form_hide_none_of_meaning(self, client: TestClient) -> None:
        lines = [
            line(quantity="2,500", country_of_origin="Turkye", quantity_unit="ton"),
            line(line_id="L2", quantity="2,500", quantity_unit=None),
            line(line_id="L2", entry_date="15.03.2026"),
            7,
        ]
        asked = design("nope", rate=rate("fifty"), thresholds=[stipulated("unobtainium", "x")])
        found = codes(client, body(lines=lines, designs=[asked], reference_date=None))

        assert found == {
            "#/lines/0/quantity": "not_a_number",
            "#/lines/0/country_of_origin": "unknown_country",
            "#/lines/0/quantity_unit": "unknown_unit",
            "#/lines/0/entry_date": "date_missing",
            "#/lines/1/quantity": "not_a_number",
            "#/lines/1/quantity_unit": "unknown_unit",
            "#/lines/1/entry_date": "date_missing",
            "#/lines/2/entry_date": "not_a_date",
            "#/lines/2/line_id": "duplicate_line_id",
            "#/lines/3": "wrong_type",
            "#/designs/0/dataset": "unknown_dataset",
            "#/designs/0/overrides/rate/value": "not_a_number",
            "#/designs/0/overrides/thresholds/0/material": "unknown_material",
            "#/designs/0/overrides/thresholds/0/value": "not_a_number",
        }

    def test_a_faulty_parameter_hides_no_fault_of_the_body(self, client: TestClient) -> None:
        answer = client.post(f"{URL}?store=maybe", json=body(lines=[line(quantity_unit="ton")]))

        told = [(one["parameter"], one["pointer"]) for one in answer.json()["errors"]]
        assert told == [("store", None), (None, "#/lines/0/quantity_unit")]

    def test_a_part_of_a_form_that_is_missing_is_described(self, client: TestClient) -> None:
        files = {"file": ("lines.csv", f"{HEADING}\n{GOOD}", "text/csv")}
        (fault,) = client.post(f"{URL}/import", files=files).json()["errors"]

        assert "designs" in fault["how_to_fix"]

    def test_no_words_of_a_framework_are_said(self, client: TestClient) -> None:
        sent = body(designs=[], colour="red", lines=[{"line_id": 1, "customs_value": {}}])
        answer = client.post(URL, json=sent)

        for words in ("Extra inputs", "Field required", "List should", "Input should"):
            assert words not in answer.text

    @pytest.mark.parametrize("text", ["nul \0", "escape \x1b", "tab \t", "delete \x7f"])
    @pytest.mark.parametrize("field", ["line_id", "importer"])
    def test_control_characters_are_refused(
        self, client: TestClient, field: str, text: str
    ) -> None:
        found = codes(client, body(lines=[line(**{field: text})], label="a\0b"))

        assert found == {"#/label": "wrong_form", f"#/lines/0/{field}": "wrong_form"}

    def test_lines_of_a_text_may_be_several_but_not_nul(self, client: TestClient) -> None:
        evidence = verified("1.9") | {"evidence": "page 1\npage 2"}
        assert client.post(URL, json=body(lines=[line(verified_intensity=evidence)])).is_success
        broken = verified("1.9") | {"evidence": "page 1\0"}
        answer = client.post(URL, json=body(lines=[line(verified_intensity=broken)]))
        assert answer.status_code == 422

    def test_a_lone_surrogate_is_refused(self, client: TestClient) -> None:
        sent = json.dumps(body(label="SURROGATE")).replace("SURROGATE", "\\ud800")
        answer = client.post(URL, content=sent, headers={"Content-Type": "application/json"})

        assert answer.status_code == 422
        assert answer.json()["errors"][0]["pointer"] == "#/label"
        assert stored_rows(client) == NOTHING

    @pytest.mark.parametrize(
        "sent", [b"{", b'{"lines": \xff}', b"[" * 100_000, b"1" * 5000, b"", b"null", b"[]"]
    )
    def test_what_is_no_request_is_refused(self, client: TestClient, sent: bytes) -> None:
        answer = client.post(URL, content=sent, headers={"Content-Type": "application/json"})

        assert answer.status_code in {400, 422}
        assert answer.headers["content-type"] == "application/problem+json"

    def test_another_content_type_is_refused(self, client: TestClient) -> None:
        answer = client.post(URL, content=b"<a/>", headers={"Content-Type": "application/xml"})

        assert answer.status_code == 415

    @pytest.mark.parametrize("query", ["store=maybe", "format=xml", "store=true&colour=grey"])
    def test_parameters_keep_to_their_lists(self, client: TestClient, query: str) -> None:
        answer = client.post(f"{URL}?{query}", json=body())

        assert answer.status_code == 422
        assert answer.json()["errors"][0]["parameter"] in {"store", "format", "colour"}
        assert stored_rows(client) == NOTHING


class TestFaultsOfAFile:
    def test_all_are_named_at_once_by_row_and_column(self, client: TestClient) -> None:
        found = file_faults(
            client,
            HEADING,
            'L1,steel,CN,"1,000",t,2026-03-15',
            "L2,steel,Atlantis,200,t,2026-03-15",
            "",
            "L3,steel,CN,200,ton,15.03.2026",
            "L2,steel,CN,200,,2026-03-15",
            "L5,steel,CN,200",
        )

        assert places(found) == [
            (2, "quantity", "not_a_number"),
            (3, "country_of_origin", "unknown_country"),
            (5, "entry_date", "not_a_date"),
            (5, "quantity_unit", "unknown_unit"),
            (6, "quantity_unit", "unknown_unit"),
            (6, "line_id", "duplicate_line_id"),
            (7, None, "malformed"),
        ]
        assert found[0]["value"] == "1,000"
        assert found[1]["value"] == "Atlantis"

    def test_a_row_is_looked_through_where_a_cell_has_no_form(self, client: TestClient) -> None:
        rows = (
            HEADING,
            'L1,steel,Turkye,"2,500",ton,2026-03-15',
            "L2,,,5,t,2026-03-15",
            "L1,steel,CN,5,,15.03.2026",
        )

        assert places(file_faults(client, *rows, reference_date=None)) == [
            (2, "quantity", "not_a_number"),
            (2, "quantity_unit", "unknown_unit"),
            (2, "country_of_origin", "unknown_country"),
            (3, "country_of_origin", "field_missing"),
            (3, None, "product_missing"),
            (4, "entry_date", "not_a_date"),
            (4, "quantity_unit", "unknown_unit"),
            (4, "line_id", "duplicate_line_id"),
        ]

    def test_the_meaning_of_a_run_with_faults_of_form_is_looked_through(
        self, client: TestClient
    ) -> None:
        asked = design("nope", rate=rate("fifty"))
        found = file_faults(client, HEADING, GOOD.replace("CN", "Atlantis"), designs=[asked])

        assert [(one["row"], one["pointer"], one["code"]) for one in found] == [
            (2, None, "unknown_country"),
            (None, "#/designs/0/overrides/rate/value", "not_a_number"),
            (None, "#/designs/0/dataset", "unknown_dataset"),
        ]

    def test_faults_of_the_run_stand_beside_those_of_the_file(self, client: TestClient) -> None:
        rows = (HEADING, "L1,steel,CN,much,t,2026-03-15", GOOD.replace("L1", "L2"))
        found = file_faults(client, *rows, designs=[design("nope")])

        assert places(found) == [(2, "quantity", "not_a_number"), (None, None, "unknown_dataset")]
        assert found[1]["pointer"] == "#/designs/0/dataset"

    def test_faults_of_form_in_the_run_stand_beside_those_of_the_file(
        self, client: TestClient
    ) -> None:
        rows = (HEADING, "L1,steel,CN,much,t,2026-03-15")
        found = file_faults(client, *rows, designs=[design(phase_in="2", rate=rate("fifty"))])

        assert places(found)[0] == (2, "quantity", "not_a_number")
        assert {fault["pointer"] for fault in found[1:]} == {
            "#/designs/0/overrides/phase_in",
            "#/designs/0/overrides/rate/value",
        }

    def test_columns_are_known_each_once_and_complete(self, client: TestClient) -> None:
        found = file_faults(client, "line_id,material,material,quantitiy", "L1,steel,steel,200")

        assert places(found) == [
            (1, "material", "duplicate_column"),
            (1, "quantitiy", "unknown_column"),
            (1, "country_of_origin", "missing_column"),
        ]
        assert "'quantity'" in found[1]["how_to_fix"]

    @pytest.mark.parametrize(
        ("data", "code"),
        [
            (b"", "no_lines"),
            (HEADING.encode(), "no_lines"),
            (HEADING.encode() + b"\n\n , ,\n", "no_lines"),
            (HEADING.encode() + b"\nL1,st\xe9el,CN,200,t,2026-03-15", "malformed"),
            (HEADING.encode() + b'\n"L1,steel,CN,200,t,2026-03-15', "malformed"),
        ],
    )
    def test_what_is_no_table_is_refused(self, client: TestClient, data: bytes, code: str) -> None:
        answer = send_file(client, data, run())

        assert answer.status_code == 422
        assert [fault["code"] for fault in answer.json()["errors"]] == [code]
        assert answer.json()["errors"][0]["row"]
        assert stored_rows(client) == NOTHING

    def test_a_control_character_is_refused_by_its_cell(self, client: TestClient) -> None:
        found = file_faults(client, HEADING, GOOD.replace("L1", "L\0001"))

        assert places(found) == [(2, "line_id", "wrong_form")]

    def test_a_mark_of_byte_order_is_read_over(self, client: TestClient) -> None:
        answer = send_file(client, f"\ufeff{HEADING}\r\n{GOOD}\r\n", run(designs=[design()]))

        assert answer.status_code == 201

    def test_a_run_that_is_no_json_is_refused(self, client: TestClient) -> None:
        answer = send_file(client, f"{HEADING}\n{GOOD}", "{designs")

        assert answer.status_code == 422
        assert [fault["code"] for fault in answer.json()["errors"]] == ["malformed"]

    def test_lines_stand_in_the_file_alone(self, client: TestClient) -> None:
        answer = send_file(client, f"{HEADING}\n{GOOD}", json.dumps(body()))

        assert answer.status_code == 422
        assert answer.json()["errors"][0]["pointer"] == "#/lines"

    @pytest.mark.parametrize("part", ["file", "run"])
    def test_both_parts_are_needed(self, client: TestClient, part: str) -> None:
        files = {"file": ("lines.csv", f"{HEADING}\n{GOOD}", "text/csv")}
        sent = {"run": run()}
        if part == "file":
            answer = client.post(f"{URL}/import", data=sent)
        else:
            answer = client.post(f"{URL}/import", files=files)

        assert answer.status_code == 422
        assert answer.json()["errors"][0]["pointer"] == f"#/{part}"
        assert answer.json()["errors"][0]["code"] == "field_missing"

    def test_a_file_where_the_run_belongs_is_refused(self, client: TestClient) -> None:
        files = {
            "file": ("lines.csv", f"{HEADING}\n{GOOD}", "text/csv"),
            "run": ("run.json", run(), "application/json"),
        }
        answer = client.post(f"{URL}/import", files=files)

        assert answer.status_code == 422


class TestNothingIsStored:
    def test_by_a_dry_run(self, client: TestClient) -> None:
        answer = client.post(f"{URL}?store=false", json=body())

        assert answer.status_code == 200
        assert answer.json()["id"] is None
        assert answer.json()["created_at"] is None
        assert answer.json()["stored"] is False
        assert "location" not in answer.headers
        assert stored_rows(client) == NOTHING

    def test_by_a_dry_run_of_a_file(self, client: TestClient) -> None:
        answer = send_file(client, f"{HEADING}\n{GOOD}", run(), query="?store=false")

        assert answer.status_code == 200
        assert stored_rows(client) == NOTHING

    def test_but_by_a_run_that_is_kept(self, client: TestClient) -> None:
        lines = [line(), line(line_id="L2")]
        client.post(URL, json=body(lines=lines, designs=[design(), design()]))

        assert stored_rows(client) == {
            "assessment": 1,
            "assessment_result": 2,
            "assessment_line": 4,
        }

    def test_the_dry_run_answers_the_same_figures(self, client: TestClient) -> None:
        dry = client.post(f"{URL}?store=false", json=body()).json()
        kept = client.post(URL, json=body()).json()

        assert dry["results"] == kept["results"]
        assert dry["input_hash"] == kept["input_hash"]


class TestLimits:
    @pytest.fixture
    def small(self, database_url: str, tmp_path: Path) -> Iterator[TestClient]:
        """A service that takes three lines and 20 kB."""
        settings = Settings(
            database_url=database_url,
            data_dir=tmp_path,
            max_lines=MAX_LINES,
            max_body_bytes=MAX_BYTES,
            log_level="warning",
        )
        with TestClient(create_app(settings)) as client:
            yield client

    def test_as_many_lines_as_allowed_are_taken(self, small: TestClient) -> None:
        lines = [line(line_id=f"L{n}") for n in range(MAX_LINES)]
        answer = small.post(f"{URL}?store=false", json=body(lines=lines))

        assert answer.status_code == 200

    def test_one_line_more_is_refused(self, small: TestClient) -> None:
        lines = [line(line_id=f"L{n}") for n in range(MAX_LINES + 1)]
        answer = small.post(f"{URL}?store=false", json=body(lines=lines))

        assert answer.status_code == 422
        (fault,) = answer.json()["errors"]
        assert (fault["pointer"], fault["code"]) == ("#/lines", "too_many_lines")

    def test_an_answer_of_too_many_columns_is_refused(self, small: TestClient) -> None:
        lines = [line(line_id=f"L{n}", verified_intensity=None) for n in range(MAX_LINES)]
        asked = body(lines=lines, designs=[design("all", thresholds=None)])
        answer = small.post(f"{URL}?store=false", json=asked)

        assert answer.status_code == 422
        (fault,) = answer.json()["errors"]
        assert fault["code"] == "too_many_lines"
        assert f"{5 * MAX_LINES} lines in all" in fault["detail"]

    def test_one_row_more_is_refused(self, small: TestClient) -> None:
        rows = [GOOD.replace("L1", f"L{n}") for n in range(MAX_LINES + 1)]
        answer = send_file(small, "\n".join([HEADING, *rows]), run(), query="?store=false")

        assert answer.status_code == 422
        assert answer.json()["errors"][0]["code"] == "too_many_lines"

    def test_a_longer_body_is_not_read(self, small: TestClient) -> None:
        answer = small.post(URL, json=body(label="x" * MAX_BYTES))

        assert answer.status_code == 413
        assert answer.json()["type"] == "/problems/content-too-large"

    def test_a_longer_file_is_not_read(self, small: TestClient) -> None:
        answer = send_file(small, "x" * MAX_BYTES, run())

        assert answer.status_code == 413

    def test_columns_are_limited(self, client: TestClient) -> None:
        assert codes(client, body(designs=[design()] * 21)) == {"#/designs": "wrong_length"}

    def test_thresholds_contradict_when_they_stand_twice(self, client: TestClient) -> None:
        twice = [stipulated("steel", "1.4"), stipulated("steel", "1.5")]

        assert codes(client, body(designs=[design(thresholds=twice)])) == {
            "#/designs/0/overrides/thresholds/1": "contradiction"
        }

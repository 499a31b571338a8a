"""Import lines held against the climate duty: the worked examples, and what else a run can say."""

import csv
import io
from decimal import Decimal
from fractions import Fraction

import pytest
from fastapi.testclient import TestClient

from service.api.v1.border.schemas import AssessmentOut
from tests.support.assessments import (
    URL,
    Document,
    agrees,
    body,
    codes,
    design,
    first_line,
    line,
    only,
    post,
    rate,
    send_file,
    stipulated,
    verified,
)
from tests.support.assessments import (
    run as run_text,
)

EU = "eu-default-values"
V18 = ((1, "1.9"), (2, "1.4"))  # lines and their intensities
US_FIGURE = [{"basis": "us_of_same_dataset"}]

# Example 1 of the worked trade examples, with China, Turkey, India, Canada and Egypt as AA to EE.
EXAMPLE_DESIGN = design(
    thresholds=[stipulated("cement", "0.80"), stipulated("aluminum", "5.0")],
    rate=rate("60"),
    phase_in="0.5",
    credit_base="excess",
    cap={"share_of_value": "0.2"},
    order=["phase_in", "credit", "cap"],
)
EXAMPLE = """\
line_id,material,country_of_origin,quantity,quantity_unit,customs_value,currency,\
verified_intensity,verified_intensity_unit,verified_intensity_scope,verified_intensity_evidence,\
carbon_price_paid,carbon_price_currency,carbon_price_per
L1,cement,CN,1000,t,60000,USD,0.95,tCO2e/t,direct,statement,0,USD,tCO2e
L2,cement,TR,500,t,40000,USD,0.80,tCO2e/t,direct,statement,0,USD,tCO2e
L3,aluminum,IN,10,t,25000,USD,15.0,tCO2e/t,direct,statement,10,USD,tCO2e
L4,aluminum,CA,,,5000,USD,12.0,tCO2e/t,direct,statement,0,USD,tCO2e
L5,cement,EG,100,t,5000,USD,3.00,tCO2e/t,direct,statement,0,USD,tCO2e
"""


def example_lines() -> list[Document]:
    """Return the lines of the file as they are sent in JSON."""
    heading, *rows = (row.split(",") for row in EXAMPLE.splitlines())
    return [_example_line(dict(zip(heading, row, strict=True))) for row in rows]


def _example_line(row: dict[str, str]) -> Document:
    return line(
        line_id=row["line_id"],
        material=row["material"],
        country_of_origin=row["country_of_origin"],
        quantity=row["quantity"] or None,
        quantity_unit=row["quantity_unit"] or None,
        customs_value={"amount": row["customs_value"], "currency": "USD"},
        verified_intensity=verified(row["verified_intensity"]),
        carbon_price_paid={"amount": row["carbon_price_paid"], "currency": "USD", "per": "tCO2e"},
    )


def by_json(client: TestClient, designs: list[Document], lines: list[Document]) -> Document:
    return post(client, designs=designs, lines=lines)


def by_file(client: TestClient, designs: list[Document], csv: str) -> Document:
    answer = send_file(client, csv, run_text(designs=designs))
    assert answer.status_code == 201, answer.text
    found: Document = answer.json()
    return found


def amount(money: Document | None) -> Fraction:
    assert money is not None
    assert money["currency"] == "USD"
    return Fraction(money["amount"])


class TestWorkedExamples:
    @pytest.mark.parametrize("form", ["json", "csv"])
    def test_v18_charges_the_excess_and_nothing_at_the_threshold(
        self, client: TestClient, form: str
    ) -> None:
        if form == "json":
            lines = [line(), line(line_id="L2", verified_intensity=verified("1.4"))]
            answer = by_json(client, [design()], lines)
        else:
            heading = EXAMPLE.splitlines()[0]
            rows = (f"L{n},steel,CN,200,t,,,{own},tCO2e/t,direct,s,,," for n, own in V18)
            answer = by_file(client, [design()], "\n".join([heading, *rows]))
        above, at = only(answer)["lines"]

        assert (above["outcome"], above["net_charge"]["amount"]) == ("does_not_meet", "5000")
        assert above["excess"] == "0.5"
        assert (at["outcome"], at["net_charge"]["amount"]) == ("meets", "0")
        assert at["exceeds"] is False

    @pytest.mark.parametrize("form", ["json", "csv"])
    def test_example_1_line_by_line(self, client: TestClient, form: str) -> None:
        lines = self._result(client, form)["lines"]

        excess = [found["excess"] and Fraction(found["excess"]) for found in lines]
        assert excess == [Fraction("0.15"), 0, 10, 7, Fraction("2.2")]
        assert [found["outcome"] for found in lines] == [
            "does_not_meet",
            "meets",
            "does_not_meet",
            "cannot_be_determined",
            "does_not_meet",
        ]
        resolved = [found for found in lines if found["line_id"] != "L4"]
        before_cap = [amount(one["net_charge"]) + amount(one["cap_reduction"]) for one in resolved]
        assert before_cap == [4500, 0, 2000, 6600]
        assert [amount(one["net_charge"]) for one in resolved] == [4500, 0, 2000, 1000]
        assert [one["amount_payable"]["amount"] for one in resolved] == [
            "4500.00",
            "0.00",
            "2000.00",
            "1000.00",
        ]
        ad_valorem = [Fraction(one["ad_valorem_equivalent"]) for one in resolved]
        assert ad_valorem == [Fraction("0.075"), 0, Fraction("0.08"), Fraction("0.2")]
        assert [amount(one["per_tonne"]) for one in resolved] == [Fraction("4.5"), 0, 200, 10]
        assert "cap_binds" in codes(lines[4]["reasons"])

    @pytest.mark.parametrize("form", ["json", "csv"])
    def test_example_1_has_no_duty_of_zero_for_the_missing_quantity(
        self, client: TestClient, form: str
    ) -> None:
        missing = self._result(client, form)["lines"][3]

        assert codes(missing["reasons"])[0] == "quantity_missing"
        assert missing["net_charge"] is None
        assert missing["amount_payable"] is None
        # 7 above the threshold x 60 USD x 0.5, said per tonne and in no sum
        assert missing["per_tonne"] == {"amount": "210", "currency": "USD"}

    @pytest.mark.parametrize("form", ["json", "csv"])
    def test_example_1_in_total(self, client: TestClient, form: str) -> None:
        totals = self._result(client, form)["totals"]

        assert (totals["lines"], totals["resolved_lines"], totals["unresolved_lines"]) == (5, 4, 1)
        assert amount(totals["net_charge"]) == 7500
        assert amount(totals["amount_payable"]) == 7500
        assert amount(totals["customs_value"]) == 130_000
        assert totals["embodied"] == {"value": "1800", "unit": "tCO2e"}
        assert totals["excess_emissions"] == {"value": "470", "unit": "tCO2e"}
        assert agrees(totals["ad_valorem_equivalent"], Fraction(7500, 130_000))
        assert agrees(totals["per_embodied_tonne"]["amount"], Fraction(7500, 1800))
        assert agrees(totals["resolved_shares"]["value"], Fraction(130_000, 135_000))
        assert totals["resolved_shares"]["lines"] == "0.8"
        assert totals["charge_shares_by_basis"] == {"verified": "1"}

    @pytest.mark.parametrize("form", ["json", "csv"])
    @pytest.mark.parametrize(
        ("threshold", "revenue"),
        [("0.95", 0), ("0.85", 6000), ("0.80", 9000), ("0.70", 18_000), ("0", 81_000)],
    )
    def test_threshold_inverse(
        self, client: TestClient, threshold: str, revenue: int, form: str
    ) -> None:
        run = design(thresholds=[stipulated("cement", threshold)], rate=rate("60"))
        if form == "json":
            found = by_json(client, [run], example_lines()[:2])
        else:
            found = by_file(client, [run], "".join(EXAMPLE.splitlines(keepends=True)[:3]))

        assert amount(only(found)["totals"]["net_charge"]) == revenue

    def _result(self, client: TestClient, form: str) -> Document:
        if form == "json":
            return only(by_json(client, [EXAMPLE_DESIGN], example_lines()))
        return only(by_file(client, [EXAMPLE_DESIGN], EXAMPLE))


class TestCreateAssessment:
    def test_answers_with_the_verdict_and_everything_it_rests_on(self, client: TestClient) -> None:
        found = post(client)

        verdict = first_line(found)
        assert verdict["outcome"] == "does_not_meet"
        assert verdict["basis"] == "measured"
        assert codes(verdict["reasons"]) == ["above_threshold"]
        steps = {step["key"]: step["value"] for step in verdict["trace"]["because"]}
        assert (steps["intensity"], steps["threshold"], steps["net"]) == ("1.9", "1.4", "5000")
        assert len(found["reference_release"]) == 64
        assert len(found["input_hash"]) == 64
        assert found["engine_version"]
        assert "not legal advice" in found["notice"]

    @pytest.mark.parametrize("dataset", [EU, "all"])
    def test_every_answer_keeps_to_the_published_shape(
        self, client: TestClient, dataset: str
    ) -> None:
        run = design(dataset, thresholds=None if dataset == "all" else US_FIGURE)
        lines = [
            line(line_id="own", material=None, cn_code="72061000", verified_intensity=None),
            line(line_id="asks", material=None, hs_code="2523", verified_intensity=None),
            line(line_id="none", material="crude_steel", country_of_origin="DE", quantity=None),
        ]
        answer = client.post(URL, json=body(designs=[run], lines=lines))

        assert answer.status_code == 201
        parsed = AssessmentOut.model_validate_json(answer.content)
        assert parsed.model_dump(mode="json") == answer.json()

    def test_a_dataset_is_held_against_its_own_us_figure(self, client: TestClient) -> None:
        run = design(EU, thresholds=US_FIGURE) | {"scope": "direct"}
        lines = [line(material=None, cn_code="72061000", verified_intensity=None)]
        found = first_line(post(client, designs=[run], lines=lines))

        assert (found["benchmark"]["value"], found["benchmark"]["basis"]) == ("1.74", "own")
        assert found["benchmark"]["label"] == "EU regulatory default"
        assert (found["threshold"]["value"], found["threshold"]["basis"]) == (
            "1.33",
            "us_of_same_dataset",
        )
        # (1.74 - 1.33) x 200 t x 50 USD
        assert found["net_charge"]["amount"] == "4100"

    def test_units_of_mass_are_converted_exactly(self, client: TestClient) -> None:
        units = [("200000", "kg"), ("200", "t"), ("200000000", "g"), ("440924.524", "lb")]
        lines = [
            line(line_id=unit, quantity=quantity, quantity_unit=unit) for quantity, unit in units
        ]
        found = only(post(client, lines=lines))["lines"]

        # one pound is 0.45359237 kg by definition
        assert [one["quantity_t"] for one in found[:3]] == ["200"] * 3
        assert Fraction(found[3]["quantity_t"]) == Fraction("440924.524") * Fraction(
            "0.00045359237"
        )

    def test_decimals_survive_digit_for_digit(self, client: TestClient) -> None:
        quantity = "12345678901234567890.012345678901234567"  # 38 digits, the most that is read
        intensity = "1.400000000000000001"
        lines = [line(quantity=quantity, verified_intensity=verified(intensity))]
        made = post(client, lines=lines)

        stored = client.get(f"{URL}/{made['id']}").json()
        found = first_line(stored)
        assert found["quantity_t"] == quantity
        assert found["excess"] == "0.000000000000000001"
        exact = Fraction(quantity) * Fraction("0.000000000000000001") * 50
        assert Fraction(found["net_charge"]["amount"]) == exact

    def test_a_group_sum_is_kept_for_material_and_country(self, client: TestClient) -> None:
        lines = [line(), line(line_id="L2", country_of_origin="IN")]
        found = only(post(client, lines=lines))

        assert [one["country_of_origin"] for one in found["by_country"]] == ["CN", "IN"]
        assert [one["net_charge"]["amount"] for one in found["by_country"]] == ["5000", "5000"]
        (steel,) = found["by_material"]
        assert (steel["material"], steel["net_charge"]["amount"]) == ("steel", "10000")
        assert len(found["by_material_and_country"]) == 2

    def test_exempt_origins_owe_nothing(self, client: TestClient) -> None:
        exemption = {"countries": ["China"], "because": "an agreement assumed for the test"}
        found = first_line(post(client, designs=[design(exemptions=[exemption])]))

        assert (found["outcome"], found["basis"]) == ("not_applicable", "exemption")
        assert codes(found["reasons"]) == ["exempt_origin"]
        assert found["net_charge"]["amount"] == "0"

    def test_the_jump_of_a_full_charge_is_flagged(self, client: TestClient) -> None:
        found = first_line(post(client, designs=[design(charge_base="full_if_exceeds")]))

        # 1.9 x 200 t x 50 USD
        assert found["net_charge"]["amount"] == "19000"
        assert "cliff" in codes(found["reasons"])

    def test_a_plant_table_is_not_computable(self, client: TestClient) -> None:
        found = only(post(client, designs=[design(thresholds=[{"basis": "plant_table"}])]))

        assert found["computable"] is False
        assert found["not_computable"].startswith("not computable")
        assert codes(found["unresolved_reasons"]) == ["no_plant_table"]

    def test_several_designs_answer_one_column_each(self, client: TestClient) -> None:
        runs = [design(rate=rate("50")), design(rate=rate("100"))]
        found = post(client, designs=runs)["results"]

        assert [one["totals"]["net_charge"]["amount"] for one in found] == ["5000", "10000"]

    def test_a_stored_assessment_is_201_with_its_address(self, client: TestClient) -> None:
        answer = client.post(URL, json=body())

        assert answer.status_code == 201
        assert answer.headers["location"] == f"{URL}/{answer.json()['id']}"
        assert client.get(answer.headers["location"]).json() == answer.json()

    def test_csv_is_answered_on_request(self, client: TestClient) -> None:
        answer = client.post(f"{URL}?format=csv", json=body(lines=[line(line_id="=1+1")]))

        assert answer.headers["content-type"].startswith("text/csv")
        (cells,) = csv.DictReader(io.StringIO(answer.text, newline=""))
        assert cells["net_charge"] == "5000"
        assert cells["line_id"] == "'=1+1"  # no spreadsheet takes it for a formula


class TestEveryDataset:
    @pytest.fixture
    def columns(self, client: TestClient) -> dict[tuple[str, str], Document]:
        lines = [line(material="crude_steel", verified_intensity=None)]
        found = post(client, designs=[design("all", thresholds=None)], lines=lines)["results"]
        columns = {(one["dataset_id"], one["scope"]): one for one in found}
        assert len(columns) == len(found)
        return columns

    def test_gives_one_column_for_each_dataset_and_scope(
        self, columns: dict[tuple[str, str], Document]
    ) -> None:
        assert {(EU, "direct"), (EU, "direct+indirect")} <= set(columns)
        jrc = {scope for dataset, scope in columns if dataset == "jrc-crude-steel-2018"}
        assert jrc == {"jrc-total", "jrc-scope1-upstream", "jrc-scope1", "jrc-scope2"}

    def test_computes_where_both_figures_are_on_record(
        self, columns: dict[tuple[str, str], Document]
    ) -> None:
        found = columns["jrc-crude-steel-2018", "jrc-total"]

        assert found["computable"] is True
        assert found["scope_unit"] == "tCO2/t"
        assert found["dataset_label"] == "JRC study figure"
        assert "charged_per_tonne_of_co2" in codes(found["lines"][0]["reasons"])
        assert found["totals"]["embodied"]["unit"] == "tCO2"

    def test_says_why_a_column_is_not_computable(
        self, columns: dict[tuple[str, str], Document]
    ) -> None:
        world = columns["iai-primary-aluminum", "iai-cradle-to-gate"]
        assert world["computable"] is False
        assert codes(world["unresolved_reasons"]) == ["no_figure_for_product"]
        assert world["not_computable"]
        assert world["totals"]["net_charge"] is None

    def test_says_when_there_is_no_us_figure(self, client: TestClient) -> None:
        run = design("iai-primary-aluminum", thresholds=US_FIGURE, fallback="world")
        lines = [line(material="primary_aluminum", verified_intensity=None)]
        found = only(post(client, designs=[run], lines=lines))

        assert found["computable"] is False
        assert codes(found["unresolved_reasons"]) == ["no_us_figure"]

    def test_computed_datasets_declare_their_inputs(self, client: TestClient) -> None:
        run = design("computed-primary-aluminum", thresholds=US_FIGURE)
        lines = [line(material="primary_aluminum", verified_intensity=None)]
        found = post(client, designs=[run], lines=lines)

        assert only(found)["illustrative"] is True
        (declared,) = [one for one in found["assumptions"] if one["kind"] == "illustrative_dataset"]
        assert declared["id"] == "computed-primary-aluminum"
        assert declared["inputs"]
        assert first_line(found)["benchmark"]["basis"] == "computed"
        assert "illustrative_figure" in codes(first_line(found)["reasons"])


class TestWhatStaysOpen:
    def test_other_countries_never_enter_the_climate_duty(self, client: TestClient) -> None:
        run = design(EU, thresholds=US_FIGURE) | {"scope": "direct"}
        lines = [
            line(
                line_id=country,
                material=None,
                cn_code="25232900",
                country_of_origin=country,
                verified_intensity=None,
            )
            for country in ("TR", "DE", "NO")
        ]
        found = only(post(client, designs=[run], lines=lines))

        assert [codes(one["reasons"])[0] for one in found["lines"]] == [
            "no_figure_for_country",
            "not_covered_by_source",
            "not_covered_by_source",
        ]
        assert "eu-other-countries" not in {
            step["step"] for one in found["lines"] for step in one["path"] if step["taken"]
        }
        assert found["totals"]["resolved_lines"] == 0
        assert found["totals"]["net_charge"] is None

    def test_an_ambiguous_line_shows_lowest_and_highest(self, client: TestClient) -> None:
        run = design(EU, thresholds=[stipulated("cement", "1.0")]) | {"scope": "direct"}
        lines = [
            line(material=None, cn_code="25231000", country_of_origin="US", verified_intensity=None)
        ]
        result = only(post(client, designs=[run], lines=lines))

        (found,) = result["lines"]
        assert found["outcome"] == "cannot_be_determined"
        assert found["net_charge"] is None
        # grey 1.16 and white 1.32 against 1.0: 0.16 and 0.32 x 200 t x 50 USD
        assert found["range"]["lowest_charge"] == {"amount": "1600", "currency": "USD"}
        assert found["range"]["highest_charge"] == {"amount": "3200", "currency": "USD"}
        assert found["range"]["label"] == "EU regulatory default"
        assert [one["good"] for one in found["range"]["candidates"]] == [
            "grey clinker",
            "white clinker",
        ]
        assert result["totals"]["unresolved_range"]["lines"] == 1
        assert result["totals"]["net_charge"] is None

    def test_a_product_assumption_settles_it_and_is_repeated(self, client: TestClient) -> None:
        run = design(EU, thresholds=[stipulated("cement", "1.0")]) | {"scope": "direct"}
        lines = [
            line(material=None, hs_code="2523", country_of_origin="US", verified_intensity=None)
        ]
        assumption = {"code": "2523", "means": "25232900", "because": "most of it is grey"}
        found = post(client, designs=[run], lines=lines, product_assumptions=[assumption])

        settled = first_line(found)
        assert settled["benchmark"]["code"] == "25232900"
        assert "most of it is grey" in settled["product_assumption"]
        (repeated,) = found["assumptions"]
        assert repeated == {
            "kind": "product_assumption",
            "id": "2523",
            "value": "25232900",
            "because": "most of it is grey",
            "lines": 1,
            "inputs": None,
        }

    def test_an_unverified_figure_waits_to_be_declared(self, client: TestClient) -> None:
        threshold = stipulated("aluminum", "5", scope="iai-cradle-to-gate")
        run = design("iai-primary-aluminum", thresholds=[threshold], fallback="world")
        lines = [line(material="aluminum_unwrought", verified_intensity=None)]
        refused = first_line(post(client, designs=[run], lines=lines))

        assert refused["outcome"] == "cannot_be_determined"
        assert codes(refused["reasons"])[0] == "unverified_figure"
        assert refused["net_charge"] is None
        ready = refused["assumption_to_declare"]["declared_figures"]
        declared = post(client, designs=[run], lines=lines, declared_figures=ready)
        found = first_line(declared)
        assert Decimal(found["benchmark"]["value"]) == Decimal("10.04")
        # (10.04 - 5) x 200 t x 50 USD
        assert found["net_charge"]["amount"] == "50400"
        assert [one["kind"] for one in declared["assumptions"]] == ["declared_figure"]

    def test_a_missing_official_figure_waits_to_be_declared(self, client: TestClient) -> None:
        threshold = stipulated(None, "1")
        lines = [line(material=None, cn_code="25232900", country_of_origin="TR")]
        del lines[0]["verified_intensity"]
        run = design("eu-default-values", thresholds=[threshold])
        refused = first_line(post(client, designs=[run], lines=lines))

        ready = refused["assumption_to_declare"]["missing_data"]
        assert ready == {"value": "…", "unit": "tCO2e/t", "scope": "direct", "because": "…"}
        filled = {"missing_data": ready | {"value": "2", "because": "assumed"}}
        declared = design("eu-default-values", thresholds=[threshold], **filled)
        found = first_line(post(client, designs=[declared], lines=lines))
        # (2 - 1) x 200 t x 50 USD
        assert found["net_charge"]["amount"] == "10000"
        assert found["assumption_to_declare"] is None

    def test_an_assumption_that_meets_no_line_says_so(self, client: TestClient) -> None:
        assumed = [{"code": "2523", "means": "25232900", "because": "most of it is grey"}]

        (said,) = post(client, product_assumptions=assumed)["assumptions"]

        assert said["lines"] == 0

    def test_two_currencies_meet_only_at_a_declared_rate(self, client: TestClient) -> None:
        paid = {"amount": "10", "currency": "EUR", "per": "tCO2e"}
        lines = [line(carbon_price_paid=paid)]
        exchange = {
            "from_currency": "EUR",
            "to_currency": "USD",
            "rate": "1.1",
            "because": "assumed for the test",
        }
        apart = first_line(post(client, lines=lines))
        together = first_line(post(client, lines=lines, exchange_rates=[exchange]))

        assert codes(apart["reasons"])[0] == "currency_differs"
        assert apart["net_charge"] is None
        # 100 t of excess: 50 USD less 11 USD each
        assert together["net_charge"]["amount"] == "3900"

    def test_without_dataset_or_verified_intensity_nothing_is_said(
        self, client: TestClient
    ) -> None:
        found = first_line(post(client, lines=[line(verified_intensity=None)]))

        assert found["outcome"] == "cannot_be_determined"
        assert codes(found["reasons"])[0] == "no_dataset_named"

    def test_a_threshold_of_another_scope_never_meets_the_figure(self, client: TestClient) -> None:
        run = design(thresholds=[stipulated("steel", "1.4", scope="cradle-to-gate")])
        found = first_line(post(client, designs=[run]))

        assert codes(found["reasons"])[0] == "scope_differs"

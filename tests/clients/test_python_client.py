"""The Python client against a live service: what is stored, what is refused, what is bytes."""

from collections.abc import Iterator
from http import HTTPStatus
from io import BytesIO
from zipfile import ZipFile

import pytest
from carbonduty_client import Client
from carbonduty_client.api.border import create_assessment, get_assessment, import_assessment
from carbonduty_client.api.facilities import list_facilities
from carbonduty_client.api.reference import (
    get_reference_release_archive,
    list_reference_releases,
)
from carbonduty_client.models import (
    AssessmentIn,
    AssessmentOut,
    BodyImportAssessment,
    PlantPageOut,
    Problem,
    ReleaseListOut,
)
from carbonduty_client.types import File

from tests.clients.conftest import ROOT

SAMPLE = ROOT / "reference_data/samples/us-imports-2023-2024.csv"
RUN = """{"designs": [{"id": "climate-duty", "dataset": "eu-default-values", "scope": "direct",
  "overrides": {"thresholds": [{"basis": "us_of_same_dataset"}],
                "rate": {"value": "50", "unit": "USD/tCO2e"}}}]}"""
# 200 t at 1.9 against 1.4 tCO2e/t are 100 tCO2e too many; at 50 USD each that is 5,000 USD.
EXCESS, DUTY = "100", "5000.00"
REQUEST = {
    "designs": [
        {
            "id": "climate-duty",
            "overrides": {
                "rate": {"value": "50", "unit": "USD/tCO2e"},
                "thresholds": [
                    {
                        "material": "steel",
                        "scope": "direct",
                        "basis": "stipulated",
                        "value": "1.4",
                        "unit": "tCO2e/t",
                    }
                ],
            },
        }
    ],
    "reference_date": "2026-06-01",
    "lines": [
        {
            "line_id": "1",
            "hts_code": "7206100000",
            "country_of_origin": "CN",
            "quantity": "200",
            "quantity_unit": "t",
            "verified_intensity": {
                "value": "1.9",
                "unit": "tCO2e/t",
                "scope": "direct",
                "evidence": "verification statement",
            },
        }
    ],
}


@pytest.fixture
def client(origin: str) -> Iterator[Client]:
    with Client(origin, raise_on_unexpected_status=True) as found:
        yield found


def test_a_stored_assessment_comes_typed_and_can_be_fetched(client: Client) -> None:
    answer = create_assessment.sync_detailed(client=client, body=AssessmentIn.from_dict(REQUEST))

    assert answer.status_code is HTTPStatus.CREATED
    stored = answer.parsed
    assert isinstance(stored, AssessmentOut)
    line = stored.results[0].lines[0]
    assert line.outcome == "does_not_meet"
    assert line.excess_emissions is not None
    assert line.excess_emissions.value == EXCESS
    assert line.amount_payable is not None
    assert line.amount_payable.amount == DUTY
    assert line.trace.because
    assert stored.id is not None
    assert get_assessment.sync(stored.id, client=client) == stored


def test_what_is_refused_comes_as_a_typed_problem(client: Client) -> None:
    faulty = AssessmentIn.from_dict(REQUEST)
    faulty.lines[0].quantity = "two hundred"
    answer = create_assessment.sync_detailed(client=client, body=faulty)

    assert answer.status_code is HTTPStatus.UNPROCESSABLE_ENTITY
    problem = answer.parsed
    assert isinstance(problem, Problem)
    assert [fault.pointer for fault in problem.errors] == ["#/lines/0/quantity"]
    assert problem.errors[0].code == "not_a_number"


def test_the_sample_is_sent_as_a_file(client: Client) -> None:
    with SAMPLE.open("rb") as lines:
        body = BodyImportAssessment(file=File(lines, SAMPLE.name, "text/csv"), run=RUN)
        stored = import_assessment.sync(client=client, body=body)

    assert isinstance(stored, AssessmentOut)
    assert stored.stored
    assert stored.results[0].totals.lines == 52


def test_a_page_is_typed_where_other_forms_of_it_exist(client: Client) -> None:
    page = list_facilities.sync(client=client, state="OH", limit=3)

    assert isinstance(page, PlantPageOut)
    assert len(page.items) == 3


def test_an_archive_comes_as_bytes(client: Client) -> None:
    releases = list_reference_releases.sync(client=client)
    assert isinstance(releases, ReleaseListOut)
    archive = get_reference_release_archive.sync(releases.items[0].id, client=client)

    assert isinstance(archive, File)
    assert isinstance(archive.payload, BytesIO)
    assert ZipFile(archive.payload).testzip() is None

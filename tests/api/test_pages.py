"""The pages as they are sent: what they say, how they fail, and that they ask no one else."""

import re
from html import unescape
from html.parser import HTMLParser
from typing import Any

import pytest
from fastapi.testclient import TestClient

from service.application.rules import NOTICE
from service.domain.registry import RULES
from service.settings import Settings
from tests.support.databases import SQLITE
from tests.support.services import Services

PAGES = (
    "/",
    "/facilities",
    "/facilities?material=all&sort=place",
    "/facilities/1000418",
    "/rules",
    "/parameters",
    "/docs",
    "/problems",
    "/problems/not-found",
)
BROWSER = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
STYLE = "/static/pages.css"
LOADING = ("img", "script", "iframe", "object", "embed", "source", "link", "image", "use")


class Read(HTMLParser):
    """Collects what a page loads, where it leads, and the ids it gives."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.loaded: set[str] = set()
        self.links: set[str] = set()
        self.ids: list[str] = []
        self.inline: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = {name: value or "" for name, value in attrs}
        address = held.get("src") or held.get("href", "")
        if tag in LOADING and address:
            self.loaded.add(address)
        elif tag == "a":
            self.links.add(address)
        if "id" in held:
            self.ids.append(held["id"])
        self.inline += [name for name in held if name == "style" or name.startswith("on")]


@pytest.fixture(scope="module")
def sqlite(services: Services) -> TestClient:
    """The service on SQLite: pages of reference data ask nothing of the database."""
    return services.client(SQLITE)


class TestEveryPage:
    @pytest.mark.parametrize("path", PAGES)
    def test_nothing_is_loaded_from_elsewhere_or_set_inline(
        self, sqlite: TestClient, path: str
    ) -> None:
        response = sqlite.get(path)
        assert response.status_code == 200
        assert "default-src 'self'" in response.headers["content-security-policy"]
        read = Read(response.text)
        assert STYLE in read.loaded
        for address in read.loaded:
            assert address.startswith("/"), address
            assert sqlite.get(address).status_code == 200, address
        assert read.inline == []
        assert len(read.ids) == len(set(read.ids))

    @pytest.mark.parametrize("path", PAGES)
    def test_every_link_within_leads_somewhere(self, sqlite: TestClient, path: str) -> None:
        own = Read(sqlite.get(path).text)
        for address in sorted(own.links):
            if address.startswith("/facilities/") and path.startswith("/facilities"):
                continue  # some hundred plants; one is tried by itself
            place, _, part = address.partition("#")
            if place.startswith("http"):
                continue
            target = own if not place else Read(fetched(sqlite, place))
            assert not part or part in target.ids, address

    @pytest.mark.parametrize("path", PAGES)
    def test_the_notice_and_the_release_stand_at_the_foot(
        self, sqlite: TestClient, path: str
    ) -> None:
        text = sqlite.get(path).text
        foot = text[text.index("<footer") :]
        assert NOTICE in foot
        assert sqlite.get("/health/ready").json()["reference_release"][:12] in foot

    def test_printed_sheets_carry_the_same_notice(self, sqlite: TestClient) -> None:
        style = sqlite.get(STYLE).text
        assert f'content: "{NOTICE}"' in style
        assert not re.search(r"url\(|@import", style)

    @pytest.mark.parametrize(
        ("path", "status"),
        [
            ("/facilities/999", 404),
            ("/facilities/gary", 422),
            ("/facilities?material=unobtainium", 422),
            ("/facilities?sort=colour", 422),
            ("/facilities?state=Indiana", 422),
            ("/parameters?on=2026-02-30", 422),
            ("/problems/none-such", 404),
        ],
    )
    def test_an_error_is_a_page_for_a_browser_and_a_problem_for_others(
        self, sqlite: TestClient, path: str, status: int
    ) -> None:
        response = sqlite.get(path, headers=BROWSER)
        assert response.status_code == status
        assert response.headers["content-type"].startswith("text/html")
        assert "<h1>" in response.text
        problem = sqlite.get(path)
        assert problem.status_code == status
        assert problem.headers["content-type"] == "application/problem+json"

    def test_what_is_typed_is_never_markup(self, sqlite: TestClient) -> None:
        typed = '"><script>alert(1)</script>'
        for path in ("/facilities", "/facilities?material=x"):
            asked = {"q": typed, "material": typed}
            text = sqlite.get(path, params=asked, headers=BROWSER).text
            assert "<script>alert" not in text
        assert sqlite.get("/facilities", params={"q": typed}).status_code == 200


class TestFrontPage:
    def test_it_says_what_is_stored_here(self, client: TestClient) -> None:
        def stored() -> str:
            text = client.get("/").text
            found = re.search(r'href="/v1/border/assessments">(\d+)<', text)
            assert found is not None
            return found[1]

        assert stored() == "0"
        assert client.post("/v1/border/assessments", json=request()).status_code == 201
        assert stored() == "1"

    def test_it_leads_to_every_page_and_to_the_documents(self, client: TestClient) -> None:
        links = Read(client.get("/").text).links
        assert {"/facilities", "/rules", "/parameters", "/docs", "/openapi.json"} <= links

    def test_a_service_without_its_database_says_so_in_words(self, tmp_path: Any) -> None:  # noqa: ANN401 - pytest's
        from service.app import create_app  # noqa: PLC0415 - this test alone makes its own

        settings = Settings(data_dir=tmp_path, log_level="error")
        with TestClient(create_app(settings)) as bare:
            response = bare.get("/", headers=BROWSER)
        assert response.status_code == 503
        assert response.headers["retry-after"]
        assert "carbonduty migrate" in response.text


class TestFacilities:
    def test_the_table_holds_every_mark_of_the_map(self, sqlite: TestClient) -> None:
        text = sqlite.get("/facilities?material=aluminum").text
        marks = set(re.findall(r'data-plant="(\d+)"', text))
        rows = set(re.findall(r'<th scope="row"><a href="/facilities/(\d+)"', text))
        assert marks == rows
        assert len(rows) == 63

    def test_the_order_can_be_chosen(self, sqlite: TestClient) -> None:
        def names(sort: str) -> list[str]:
            text = sqlite.get(f"/facilities?material=metallurgical_coke&sort={sort}").text
            return re.findall(r'<th scope="row"><a href="/facilities/\d+">([^<]+)<', text)

        assert names("name") == sorted(names("emissions"), key=str.casefold)

    def test_the_files_hold_the_same_plants(self, sqlite: TestClient) -> None:
        text = sqlite.get("/facilities?state=TX").text
        rows = set(re.findall(r'<th scope="row"><a href="/facilities/(\d+)"', text))
        (address,) = re.findall(r'href="(/v1/facilities\?format=geojson[^"]*)"', text)
        points = sqlite.get(address.replace("&amp;", "&")).json()["features"]
        assert {one["id"] for one in points} == rows

    def test_a_plant_has_chart_table_capacity_and_cautions(self, sqlite: TestClient) -> None:
        text = sqlite.get("/facilities/1000156").text
        assert len(re.findall('<rect class="bar"', text)) == 14
        assert "5,783,020.5" in text
        assert "capacity of the whole site" in text
        assert "no emissions per tonne" in text
        assert "U.S. average" not in text


class TestRulesAndParameters:
    def test_every_rule_and_figure_stands_on_its_page(self, sqlite: TestClient) -> None:
        rules, parameters = (unescape(sqlite.get(path).text) for path in ("/rules", "/parameters"))
        for rule_id, rule in RULES.items():
            assert f'id="{rule_id}"' in rules
            assert rule.title in rules
        for one in sqlite.get("/v1/parameters").json()["items"]:
            assert f'id="{one["id"]}"' in parameters
            for value in one["values"]:
                assert value["citation"]["locator"] in parameters

    def test_the_day_chooses_what_is_in_force(self, sqlite: TestClient) -> None:
        text = sqlite.get("/parameters?on=2027-03-01").text
        assert re.findall(r'class="held"><th scope="row" class="number">([^<]+)', text) == [
            "0.95",
            "1",
            "50",
            "0.20",
            "0.01",
        ]
        assert "no figure in force" in text
        assert sqlite.get("/parameters?on=").status_code == 200


def fetched(client: TestClient, address: str) -> str:
    """Return what stands at an address of the service."""
    response = client.get(address)
    assert response.status_code == 200, address
    return response.text


def request() -> dict[str, Any]:
    """Return a small request that is stored."""
    return {
        "designs": [
            {
                "id": "climate-duty",
                "dataset": "eu-default-values",
                "overrides": {
                    "thresholds": [{"basis": "us_of_same_dataset", "scope": "direct"}],
                    "rate": {"value": "50", "unit": "USD/tCO2e"},
                },
            }
        ],
        "reference_date": "2026-06-01",
        "lines": [
            {
                "line_id": "L1",
                "cn_code": "72061000",
                "country_of_origin": "CN",
                "quantity": "10",
                "quantity_unit": "t",
            }
        ],
    }

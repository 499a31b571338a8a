"""The pages in a real browser: accessible, by keyboard, without JavaScript, asking no one else."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped] # it has none
from playwright.sync_api import Browser, BrowserContext, Page

from service.app import create_app
from service.settings import Settings
from tests.support.browser import browser as real_browser
from tests.support.databases import SQLITE, Databases
from tests.support.live import served

pytestmark = pytest.mark.browser

PLANT = "/facilities/1000418"
PAGES = (
    "/",
    "/facilities",
    "/facilities?material=all&state=OH",
    "/facilities?material=cement&state=TX&sort=name",
    "/facilities?q=nothing-has-this-name",
    PLANT,
    "/facilities/1000156",
    "/facilities/1",
    "/rules",
    "/parameters",
    "/parameters?on=2035-01-01",
    "/problems",
    "/problems/not-ready",
)
EACH_KIND = ("/", "/facilities?state=OH", PLANT, "/rules", "/parameters", "/problems")
WIDE, NARROW = (1280, 900), (360, 740)
SECTORS = ("steel", "cement", "aluminum", "metallurgical_coke")


@pytest.fixture(scope="module")
def origin(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("served")
    with databases.copied(SQLITE) as url:
        settings = Settings(database_url=url, data_dir=folder, log_level="error")
        with served(create_app(settings)) as found:
            yield found


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with real_browser() as found:
        yield found


@pytest.fixture
def page(browser: Browser, origin: str) -> Iterator[Page]:
    with opened(browser, origin) as found:
        yield found


@contextmanager
def opened(browser: Browser, origin: str, **how: Any) -> Iterator[Page]:  # noqa: ANN401 - options
    """Give an empty page; at the end every request must have stayed with the service."""
    width, height = how.pop("size", WIDE)
    context = browser.new_context(
        base_url=origin, viewport={"width": width, "height": height}, locale="en-US", **how
    )
    asked, told = _watched(context)
    page = context.new_page()
    try:
        yield page
        strangers = [one for one in asked if urlsplit(one).netloc != urlsplit(origin).netloc]
        assert not strangers
        assert not told
    finally:
        context.close()


def _watched(context: BrowserContext) -> tuple[list[str], list[str]]:
    """Return lists that fill with the addresses asked for and with what goes wrong in a page."""
    asked: list[str] = []
    told: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    context.on("weberror", lambda error: told.append(str(error.error)))
    context.on(
        "console",
        lambda message: (
            told.append(message.text)
            if message.type == "error" and "status of 404" not in message.text
            else None
        ),
    )
    return asked, told


def faults(page: Page, **where: Any) -> list[str]:  # noqa: ANN401 - axe's own options
    """Return what axe finds, in its words."""
    found = Axe().run(page, **where).response["violations"]
    return [f"{one['id']}: {node['html'][:200]}" for one in found for node in one["nodes"]]


class TestAccessible:
    @pytest.mark.parametrize("path", PAGES)
    def test_axe_finds_nothing(self, page: Page, path: str) -> None:
        page.goto(path)
        assert faults(page) == []

    @pytest.mark.parametrize("path", EACH_KIND)
    def test_axe_finds_nothing_on_a_narrow_screen_in_the_dark(
        self, browser: Browser, origin: str, path: str
    ) -> None:
        with opened(browser, origin, size=NARROW, color_scheme="dark") as page:
            page.goto(path)
            assert faults(page) == []

    def test_the_frame_of_the_api_documents_is_clean(self, page: Page) -> None:
        page.goto("/docs")
        page.get_by_text("operations as a table").click()
        page.locator(".opblock").first.wait_for()
        # What is inside is drawn by the interface, which is not ours.
        assert faults(page, context={"exclude": [["#api"]]}) == []

    @pytest.mark.parametrize("path", PAGES)
    def test_no_page_is_wider_than_a_narrow_screen(
        self, browser: Browser, origin: str, path: str
    ) -> None:
        with opened(browser, origin, size=NARROW) as page:
            page.goto(path)
            assert page.evaluate("document.documentElement.scrollWidth") <= NARROW[0]

    def test_the_map_and_the_chart_have_a_name_and_words(self, page: Page) -> None:
        page.goto("/facilities")
        drawn = page.get_by_role("img", name="Map of the United States with 324 plants")
        assert drawn.is_visible()
        page.goto(PLANT)
        chart = page.get_by_role("img", name="Direct emissions of US Steel Corp - Gary Works")
        assert chart.is_visible()
        assert "10.9 Mt in 2023" in str(chart.locator("desc").text_content())

    def test_screen_readers_meet_headings_tables_and_landmarks(self, page: Page) -> None:
        page.goto("/facilities")
        assert page.get_by_role("heading", level=1).count() == 1
        for landmark in ("banner", "main", "contentinfo", "search"):
            assert page.get_by_role(landmark).count() == 1, landmark
        table = page.get_by_role("region", name="Table of plants").get_by_role("table")
        heads = table.get_by_role("columnheader").all_text_contents()
        assert heads == ["Plant", "Place", "Sector", "Operator", "Process", "t CO2e", "Year"]
        assert table.get_by_role("rowheader").count() == 324
        assert table.get_by_role("columnheader", name="t CO2e").get_attribute("aria-sort")


class TestKeyboard:
    def test_a_walk_from_the_top_to_a_plant(self, page: Page) -> None:
        page.goto("/facilities")
        page.keyboard.press("Tab")
        assert focused(page) == "Skip to the content"
        assert outlined(page)
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.id") == "material"
        for _ in range(40):
            page.keyboard.press("ArrowDown")
            if page.locator("#material").input_value() == "metallurgical_coke":
                break
        for _ in range(3):
            page.keyboard.press("Tab")
        assert focused(page) == "Show"
        assert outlined(page)
        page.keyboard.press("Enter")
        page.wait_for_url("**/facilities?material=metallurgical_coke*")
        assert page.get_by_role("heading", name="11 plants").is_visible()
        link = page.get_by_role("rowheader").get_by_role("link").first
        name = link.text_content()
        for _ in range(60):
            page.keyboard.press("Tab")
            if focused(page) == name:
                break
        assert outlined(page)
        page.keyboard.press("Enter")
        page.wait_for_url("**/facilities/*")
        assert page.get_by_role("heading", level=1).text_content() == name

    @pytest.mark.parametrize("path", EACH_KIND)
    def test_whatever_has_the_focus_shows_it(self, page: Page, path: str) -> None:
        page.goto(path)
        seen = 0
        for _ in range(40):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement === document.body"):
                break
            assert outlined(page), focused(page)
            seen += 1
        assert seen > 5


class TestWithoutJavaScript:
    def test_the_plants_stand_in_a_table_and_lead_on(self, browser: Browser, origin: str) -> None:
        with opened(browser, origin, java_script_enabled=False) as page:
            page.goto("/facilities")
            page.get_by_label("Material", exact=True).select_option("aluminum")
            page.get_by_role("button", name="Show").click()
            rows = page.get_by_role("region", name="Table of plants").get_by_role("rowheader")
            assert rows.count() == 63
            rows.get_by_role("link").first.click()
            years = page.get_by_role("table", name="t CO2e by year")
            assert years.get_by_role("rowheader").count() == 14
            assert page.get_by_role("img").count() == 1

    def test_the_day_of_the_parameters_can_be_chosen(self, browser: Browser, origin: str) -> None:
        with opened(browser, origin, java_script_enabled=False) as page:
            page.goto("/parameters?on=2027-06-01")
            price = page.locator("article", has=page.locator('[id="eu_cbam.certificate_price"]'))
            assert price.get_by_text("no figure in force").is_visible()
            factor = page.locator("article", has=page.locator('[id="eu_cbam.cbam_factor"]'))
            assert factor.locator("tr.held .number").text_content() == "0.95"


class TestMap:
    def test_it_shows_the_four_sectors_of_heavy_industry(self, page: Page) -> None:
        page.goto("/facilities")
        legend = page.get_by_role("table", name="Legend and sums")
        shapes: set[str] = set()
        colours: set[str] = set()
        for sector in SECTORS:
            marks = page.locator(f"svg.map .mark.{sector}")
            assert marks.count() > 10
            assert all(inside(box) for box in boxes(page, sector))
            drawn = legend.locator(f".mark.{sector}")
            shapes.add(str(drawn.get_attribute("d")))
            colours.add(str(drawn.evaluate("one => getComputedStyle(one).fill")))
        assert len(shapes) == len(colours) == len(SECTORS)

    def test_a_mark_tells_its_plant_and_leads_to_it(self, page: Page) -> None:
        page.goto("/facilities?q=gary+works")
        mark = page.locator("svg.map [data-plant='1000418']")
        assert "10.9 Mt CO2e in 2023" in str(mark.locator("title").text_content())
        mark.click()
        page.wait_for_url(f"**{PLANT}")

    def test_pictures_are_kept_to_be_looked_at(
        self, browser: Browser, origin: str, tmp_path: Path
    ) -> None:
        for name, path, size in (
            ("map", "/facilities", WIDE),
            ("map-narrow", "/facilities", NARROW),
            ("plant", PLANT, WIDE),
            ("front", "/", WIDE),
        ):
            with opened(browser, origin, size=size) as page:
                page.goto(path)
                picture = tmp_path / f"{name}.png"
                page.screenshot(path=picture)
                assert picture.stat().st_size > 10_000

    def test_it_prints_with_the_notice_and_without_the_form(self, page: Page) -> None:
        page.goto("/facilities?material=metallurgical_coke")
        page.emulate_media(media="print")
        assert page.locator("form").is_hidden()
        assert page.locator("svg.map").is_visible()
        assert page.get_by_text("not legal advice").is_visible()
        assert page.pdf().startswith(b"%PDF")


def focused(page: Page) -> str:
    """Return the text of what has the focus."""
    return str(page.evaluate("document.activeElement.textContent")).strip()


def outlined(page: Page) -> bool:
    """Return whether what has the focus shows it by an outline."""
    return bool(
        page.evaluate(
            """() => {
              const style = getComputedStyle(document.activeElement);
              return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
            }"""
        )
    )


def boxes(page: Page, sector: str) -> list[list[float]]:
    """Return left, top, right and bottom of a sector's marks, within the map."""
    found: list[list[float]] = page.locator(f"svg.map .mark.{sector}").evaluate_all(
        """marks => marks.map(one => {
          const box = one.getBBox();
          return [box.x, box.y, box.x + box.width, box.y + box.height];
        })"""
    )
    return found


def inside(box: list[float]) -> bool:
    """Return whether a mark lies on the map."""
    left, top, right, bottom = box
    return 0 <= left < right <= 975 and 0 <= top < bottom <= 610

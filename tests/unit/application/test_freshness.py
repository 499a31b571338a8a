"""How old sources are on a day, and what is known to be newer."""

from datetime import date

import pytest

from service.application.freshness import Freshness, freshness, last_day
from service.reference.release import release_of
from tests.support.releases import Files, changed, small_release
from tests.unit.reference.test_editions import with_edition

ON = date(2026, 11, 21)


def found(files: Files, on: date = ON) -> dict[str, Freshness]:
    snapshot = release_of(files).snapshot
    return {one.source.source_id: one for one in freshness(snapshot, files, on)}


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("2025-12-16", date(2025, 12, 16)),
        ("2024-02", date(2024, 2, 29)),
        ("2024", date(2024, 12, 31)),
    ],
)
def test_a_date_of_publication_may_mean_days(published: str, day: date) -> None:
    assert last_day(published) == day


def test_age_counts_from_the_last_day_that_is_meant() -> None:
    sources = found(small_release())
    assert sources["agency"].age_days == (ON - date(2024, 1, 31)).days
    assert sources["ec-2025-2621"].age_days == 340
    assert sources["agency"].days_since_retrieved == 0


def test_no_source_is_younger_than_today() -> None:
    sources = found(small_release(), date(2020, 1, 1))
    assert {one.age_days for one in sources.values()} == {0}


def test_the_oldest_comes_first() -> None:
    files = small_release()
    listed = freshness(release_of(files).snapshot, files, ON)
    assert [one.source.source_id for one in listed] == ["agency", "ec-2025-2621"]


def test_it_says_who_rests_on_a_source() -> None:
    sources = found(small_release())
    assert sources["ec-2025-2621"].used_by == ("eu-default-values",)
    assert {"study", "grid", "duty", "eu27", "trade"} <= set(sources["agency"].used_by)


def test_a_newer_edition_that_is_known_is_told() -> None:
    files = small_release()
    files["sources/agency.yaml"] += (
        b'newer:\n  - {edition: "1.11", published: 2026-05, note: "seen, not loaded"}\n'
    )
    (newer,) = found(files)["agency"].newer
    assert (newer.edition, newer.published, newer.loaded) == ("1.11", "2026-05", None)
    assert newer.note == "seen, not loaded"


def test_a_newer_source_must_be_on_record() -> None:
    files = small_release()
    files["sources/agency.yaml"] += (
        b'newer:\n  - {edition: "2", published: 2026-05, source: nobody, note: "x"}\n'
    )
    with pytest.raises(Exception, match=r"newer\.0\.source: source 'nobody' is not known"):
        release_of(files)


def test_an_edition_that_took_its_place_is_newer_and_loaded() -> None:
    files = with_edition(small_release(), "second", "first", "2025-07-01", cn="1.90")
    other = files["sources/agency.yaml"].replace(b"id: agency", b"id: agency-2025")
    files["sources/agency-2025.yaml"] = other
    place = "benchmarks/study/editions/second"
    files = changed(files, f"{place}/edition.yaml", "[agency]", "[agency-2025]")
    rows = files[f"{place}/rows.csv"].replace(b",agency,", b",agency-2025,")
    files[f"{place}/rows.csv"] = rows
    (newer,) = found(files)["agency"].newer
    assert (newer.edition, newer.source_id, newer.loaded) == (
        "report second",
        "agency-2025",
        "study",
    )
    assert newer.note == "in force from 2025-07-01"

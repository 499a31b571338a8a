"""Editions: which tables are in force on which day, and what the loader refuses."""

from datetime import date

import pytest

from service.domain.benchmarks.figures import Figure, Good
from service.reference.faults import FaultyRelease
from service.reference.release import Release, release_of
from tests.support.releases import Files, changed, small_release

STUDY = "benchmarks/study"
GOOD = Good("", "", "crude_steel")
EDITION = """id: {id}
edition: report {id}
status: in force
supersedes: {before}
effective_from: {start}
sources: [agency]
caveats: [of edition {id}]
"""


def with_edition(
    files: Files, edition_id: str, before: str, start: str, *, cn: str, folder: str = STUDY
) -> Files:
    """Return the files with another edition of the study, in which China has another figure."""
    place = f"{folder}/editions/{edition_id}"
    rows = files[f"{STUDY}/rows.csv"].decode().replace(",2.10,", f",{cn},")
    kept = [line for line in rows.splitlines() if "2020,2026-01-01" not in line]
    text = EDITION.format(id=edition_id, before=before, start=start)
    return {
        **files,
        f"{place}/edition.yaml": text.encode(),
        f"{place}/rows.csv": ("\n".join(kept).replace(",2025-12-31,", ",,") + "\n").encode(),
    }


def china(release: Release, on: date) -> Figure | None:
    return release.snapshot.datasets["study"].figure("study", GOOD, "CN", "", on)


def value(release: Release, on: date) -> str | None:
    found = china(release, on)
    return found.text if found else None


def test_a_dataset_without_editions_is_as_it_was() -> None:
    dataset = release_of(small_release()).snapshot.datasets["study"]
    assert dataset.editions == ()
    assert dataset.on(date(2030, 1, 1)) is dataset


def test_each_day_has_its_edition() -> None:
    files = with_edition(small_release(), "second", "first", "2025-07-01", cn="1.90")
    files = with_edition(files, "third", "second", "2026-07-01", cn="1.80")
    release = release_of(files)
    days = {
        date(2023, 12, 31): None,
        date(2024, 1, 1): "2.10",
        date(2025, 6, 30): "2.10",
        date(2025, 7, 1): "1.90",
        date(2026, 6, 30): "1.90",
        date(2026, 7, 1): "1.80",
    }
    assert {on: value(release, on) for on in days} == days
    dataset = release.snapshot.datasets["study"]
    assert dataset.info.edition == "report third"
    assert [one.info.effective_to for one in dataset.editions] == [
        date(2025, 6, 30),
        date(2026, 6, 30),
        None,
    ]
    assert dataset.on(date(2025, 12, 1)).info.caveats == ("of edition second",)
    assert dataset.on(date(1999, 1, 1)).info.edition == "1"
    assert [one.info.status for one in dataset.editions] == [
        "superseded from 2025-07-01 by report second",
        "superseded from 2026-07-01 by report third",
        "in force",
    ]


def test_an_edition_from_the_same_day_leaves_the_one_before_no_day() -> None:
    files = with_edition(small_release(), "corrected", "first", "2024-01-01", cn="1.90")
    dataset = release_of(files).snapshot.datasets["study"]
    assert value(release_of(files), date(2024, 1, 1)) == "1.90"
    assert len(dataset.figures) == 6
    assert dataset.info.edition == "report corrected"


def test_an_edition_that_reaches_back_supersedes_what_began_later() -> None:
    files = with_edition(small_release(), "second", "first", "2026-01-01", cn="1.90")
    files = with_edition(files, "correction", "second", "2025-01-01", cn="2.00")
    release = release_of(files)
    assert value(release, date(2024, 12, 31)) == "2.10"
    assert value(release, date(2025, 1, 1)) == "2.00"
    assert value(release, date(2026, 6, 1)) == "2.00"


def test_a_series_that_ends_is_not_taken_up_again_by_the_edition_before() -> None:
    files = with_edition(small_release(), "second", "first", "2025-01-01", cn="1.90")
    path = f"{STUDY}/editions/second/edition.yaml"
    files = changed(files, path, "sources:", "effective_to: 2025-12-31\nsources:")
    release = release_of(files)
    assert value(release, date(2025, 12, 31)) == "1.90"
    assert value(release, date(2026, 1, 1)) is None


def test_tables_of_electricity_have_editions_too() -> None:
    folder = "electricity/grid"
    files = small_release()
    place = f"{folder}/editions/second"
    text = EDITION.format(id="second", before="first", start="2025-01-01")
    rows = files[f"{folder}/rows.csv"].decode().replace("380.5", "370")
    files = {
        **files,
        f"{place}/edition.yaml": text.encode(),
        f"{place}/rows.csv": rows.encode(),
    }
    release = release_of(files)
    held = release.tables.electricity.grids["grid"]
    before, after = held.on(date(2024, 12, 31)), held.on(date(2025, 1, 1))
    assert before is not None
    assert after is not None
    assert (float(before[1].value), float(after[1].value)) == (380.5, 370)
    # What is computed takes the edition in force when it takes effect, so it does not move.
    found = release.snapshot.datasets["computed-aluminum"].figures
    assert [one.text for one in found] == ["6.7998415"]


BASE = with_edition(small_release(), "second", "first", "2025-01-01", cn="1.90")
PLACE = f"{STUDY}/editions/second"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("supersedes: first", "supersedes: zeroth", "column supersedes: there is no edition"),
        ("supersedes: first", "supersedes: second", "column supersedes: the editions supersede"),
        ("sources: [agency]", "sources: [someone]", "sources.0: source 'someone' is not known"),
        ("sources: [agency]", "sources: []", "column sources: List should have at least 1"),
        ("effective_from: 2025-01-01", "effective_from: soon", "not a date as YYYY-MM-DD"),
        ("status: in force", "state: in force", "column state: the key is not known"),
        ("id: second", "id: other", "the id 'other' is not the name of its place, 'second'"),
        (
            "sources: [agency]",
            "effective_to: 2024-01-01\nsources: [agency]",
            "effective_to lies before effective_from",
        ),
    ],
)
def test_a_faulty_edition_is_refused(old: str, new: str, said: str) -> None:
    with pytest.raises(FaultyRelease) as refused:
        release_of(changed(BASE, f"{PLACE}/edition.yaml", old, new))
    assert said in str(refused.value)


def test_two_editions_cannot_supersede_the_same() -> None:
    files = with_edition(BASE, "other", "first", "2026-01-01", cn="1.80")
    with pytest.raises(FaultyRelease, match="'other' already supersedes 'first'"):
        release_of(files)


def test_a_figure_is_not_in_force_before_its_edition() -> None:
    early = changed(BASE, f"{PLACE}/rows.csv", "1.90,tCO2/t,2018,,", "1.90,tCO2/t,2018,2024-06-01,")
    with pytest.raises(FaultyRelease, match="is in force from 2024-06-01, before it"):
        release_of(early)


@pytest.mark.parametrize("missing", ["edition.yaml", "rows.csv"])
def test_an_edition_is_whole_or_refused(missing: str) -> None:
    files = {path: data for path, data in BASE.items() if path != f"{PLACE}/{missing}"}
    with pytest.raises(FaultyRelease, match=f"{PLACE}/{missing}: the file is missing"):
        release_of(files)

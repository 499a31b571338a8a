"""What two sets of reference data differ in, in words a person reads."""

from service.reference.diffing import release_difference, table_difference
from tests.support.releases import Files, changed, small_release
from tests.unit.reference.test_editions import with_edition

ROWS = "benchmarks/study/rows.csv"


def difference(new: Files) -> tuple[str, ...]:
    return release_difference(small_release(), new)


def test_equal_sets_differ_in_nothing() -> None:
    assert difference(small_release()) == ()


def test_a_figure_is_told_with_old_and_new_value() -> None:
    files = changed(small_release(), ROWS, ",2.10,", ",2.05,")
    assert difference(files) == (
        f"changed: {ROWS}: CN crude_steel study of 2018: value 2.10 becomes 2.05 tCO2/t",
    )


def test_dates_and_confidence_are_told_too() -> None:
    files = changed(
        small_release(), ROWS, "0.90,tCO2/t,2020,2026-01-01,,", "0.90,tCO2/t,2020,2026-07-01,,"
    )
    files = changed(files, ROWS, "table 1,unverified", "table 1,official_text")
    name = f"{ROWS}: US crude_steel study of 2020"
    assert difference(files) == (
        f"changed: {name}: effective_from 2026-01-01 becomes 2026-07-01",
        f"changed: {name}: confidence unverified becomes official_text",
    )


def test_figures_that_come_and_go_are_told_with_their_days() -> None:
    line = ",crude_steel,,US,study,,0.90,tCO2/t,2020,2026-01-01,,agency,table 1,unverified,false,"
    files = changed(small_release(), ROWS, line + "candidate,figure,\n", "")
    gone = f"{ROWS}: US crude_steel study of 2020: 0.90 tCO2/t, in force from 2026-01-01"
    assert difference(files) == (f"removed: {gone}",)
    assert release_difference(files, small_release()) == (f"added: {gone}",)


def test_rows_that_only_cite_another_place_are_counted() -> None:
    files = small_release()
    files[ROWS] = files[ROWS].replace(b"table 2", b"table 9")
    assert difference(files) == (
        f"changed: {ROWS}: 3 rows with the same figure are cited from another place",
    )


def test_rows_of_one_key_are_told_apart_by_their_first_day() -> None:
    header = "area,year,value,unit,effective_from,effective_to\n"
    old = f"{header}US,2020,1,t,2020-01-01,2020-12-31\nUS,2020,2,t,2021-01-01,\n"
    new = f"{header}US,2020,3,t,2019-01-01,2019-12-31\n" + old.removeprefix(header).replace(
        "2,t", "4,t"
    )
    found = table_difference("rows.csv", old.encode(), new.encode())
    assert found.added == ("rows.csv: US 2020: 3 t, in force from 2019-01-01 to 2019-12-31",)
    assert found.changed == ("rows.csv: US 2020: value 2 becomes 4 t, in force from 2021-01-01",)
    assert found.removed == ()


def test_another_way_of_writing_is_said() -> None:
    files = small_release()
    files[ROWS] = files[ROWS].replace(b"\n", b"\r\n")
    assert difference(files) == (f"changed: {ROWS}: the same rows, written in another way",)


def test_sources_and_descriptions_are_told_by_their_keys() -> None:
    files = changed(small_release(), "sources/agency.yaml", "published: 2024-01", "published: 2025")
    files = changed(
        files, "benchmarks/study/dataset.yaml", "status: in force", "status: superseded"
    )
    files = changed(files, "benchmarks/study/dataset.yaml", "[for tests]", "[for tests, with care]")
    files["sources/other.yaml"] = files["sources/agency.yaml"].replace(b"id: agency", b"id: other")
    assert difference(files) == (
        "changed: source agency: published 2024-01 becomes 2025",
        "added: source other: Figures of an agency",
        "changed: benchmarks/study/dataset.yaml: status in force becomes superseded",
        "added: benchmarks/study/dataset.yaml: caveats 'with care'",
    )


def test_members_of_a_list_are_told_by_what_tells_them_apart() -> None:
    path = "classifications/country_groups/outside.yaml"
    files = changed(small_release(), path, "2029-12-31", "2030-12-31")
    assert difference(files) == (
        f"changed: {path}: members NO effective_to 2029-12-31 becomes 2030-12-31",
    )


def test_a_new_edition_is_told_beside_the_one_it_supersedes() -> None:
    files = with_edition(small_release(), "second", "first", "2025-07-01", cn="1.90")
    lines = difference(files)
    assert lines[0] == (
        "added: edition second of study (report second), in force from 2025-07-01; it supersedes "
        "first"
    )
    place = "benchmarks/study/editions/second/rows.csv"
    assert (
        f"changed: {place}: CN crude_steel study of 2018: value 2.10 becomes 1.90 tCO2/t" in lines
    )
    assert len(lines) == 4
    assert release_difference(files, small_release()) == ("removed: edition second of study",)


def test_an_edition_that_was_overwritten_is_called_so() -> None:
    files = with_edition(small_release(), "second", "first", "2025-07-01", cn="1.90")
    place = "benchmarks/study/editions/second/rows.csv"
    lines = release_difference(files, changed(files, place, "1.90", "1.91"))
    assert lines[0] == f"altered: {place}: an edition on record was overwritten"


def test_a_whole_table_is_counted() -> None:
    files = small_release()
    files["electricity/other/rows.csv"] = files["electricity/grid/rows.csv"]
    assert difference(files) == ("added: electricity/other/rows.csv: the whole table, 4 rows",)
    assert release_difference(files, small_release()) == (
        "removed: electricity/other/rows.csv: the whole table, 4 rows",
    )

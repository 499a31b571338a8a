"""The importer of any set of benchmarks or limits in our own columns, with its note."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from service.reference.benchmark_columns import HEADER
from service.reference.reader import files_in
from tests.support.importing import Bench, write_csv
from tests.support.releases import small_release, write

Rows = list[list[object]]
Break = Callable[[Rows], object]
NOTE = """id: {id}
edition: report of 2026
published: "2026-09-01"
effective_from: 2026-10-01
retrieved: 2026-11-21
url: https://example.org/study
obtained: from its site
source: {source}
title: A new study
publisher: An institute
licence: free
licence_class: open
place: {place}
dataset_id: {dataset}
"""
DESCRIBED = """dataset:
  title: Figures of a new study
  label: New study
  kind: {kind}
  edition: "2026"
  status: in force
  sources: [{source}]
  scopes: [study]
  keyed_by: material
  effective_from: 2026-10-01
  regime: null
  regime_fallback: null
  not_covered: [outside]
  illustrative: false
  licence: free
  caveats: [for tests]
"""


def rows(source: str = "new-study") -> Rows:
    def row(country: str, value: str) -> list[object]:
        cells = dict.fromkeys(HEADER, "") | {
            "material": "crude_steel",
            "country": country,
            "scope": "study",
            "value": value,
            "unit": "tCO2/t",
            "reference_year": "2024",
            "source_id": source,
            "locator": "table 1",
            "confidence": "secondary",
            "computed": "false",
            "usability": "candidate",
            "usable_as": "figure",
        }
        return [cells[name] for name in HEADER]

    return [[*HEADER], row("CN", "2.0"), row("US", "0.95")]


def file(folder: Path, content: Rows, note: str, name: str = "study.csv") -> Path:
    path = write_csv(folder / name, content)
    path.with_name(f"{name}.yaml").write_text(note)
    return path


def new_note(place: str = "benchmarks", kind: str = "study") -> str:
    said = NOTE.format(id="first", source="new-study", place=place, dataset="new-study")
    return said + DESCRIBED.format(kind=kind, source="new-study")


@pytest.fixture
def desk(tmp_path: Path) -> Bench:
    return Bench("canonical", write(small_release(), tmp_path / "data"))


def test_a_new_dataset_comes_with_its_description_and_its_source(
    desk: Bench, tmp_path: Path
) -> None:
    found = desk.run(file(tmp_path, rows(), new_note()), write=True)
    assert found.written
    assert found.added == (
        "rows.csv: CN crude_steel study of 2024: 2.0 tCO2/t",
        "rows.csv: US crude_steel study of 2024: 0.95 tCO2/t",
    )
    snapshot = desk.release().snapshot
    assert [one.text for one in snapshot.datasets["new-study"].figures] == ["2.0", "0.95"]
    assert snapshot.sources["new-study"].publisher == "An institute"


def test_limits_are_kept_apart_from_benchmarks(desk: Bench, tmp_path: Path) -> None:
    desk.run(file(tmp_path, rows(), new_note("epd_limits", "limit")), write=True)
    release = desk.release()
    assert [one.text for one in release.tables.limits["new-study"].figures] == ["2.0", "0.95"]
    assert "new-study" not in release.snapshot.datasets


def test_the_same_file_twice_changes_nothing(desk: Bench, tmp_path: Path) -> None:
    desk.run(file(tmp_path, rows(), new_note()), write=True)
    note = NOTE.format(id="next", source="new-study", place="benchmarks", dataset="new-study")
    again = desk.run(file(tmp_path, rows(), note, "again.csv"), write=True)
    assert again.identical
    assert not again.written


def test_a_changed_file_is_told_in_words_and_becomes_an_edition(
    desk: Bench, tmp_path: Path
) -> None:
    newer = rows()
    newer[1][HEADER.index("value")] = "1.9"
    newer[2][HEADER.index("source_id")] = "agency"
    note = NOTE.format(id="2026-09", source="new-study", place="benchmarks", dataset="study")
    found = desk.run(file(tmp_path, newer, note), write=True)
    assert "rows.csv: CN crude_steel study of 2024: 1.9 tCO2/t" in found.added
    assert "rows.csv: CN crude_steel study of 2018: 2.10 tCO2/t" in found.removed
    dataset = desk.release().snapshot.datasets["study"]
    assert dataset.on(date(2026, 9, 30)).info.edition == "1"
    assert dataset.on(date(2026, 10, 1)).info.edition == "report of 2026"
    assert dataset.on(date(2026, 10, 1)).info.sources == ("new-study", "agency")


def test_a_row_in_force_before_its_edition_stops_at_its_own_place(
    desk: Bench, tmp_path: Path
) -> None:
    early = rows("agency")
    early[2][HEADER.index("effective_from")] = "2026-09-30"
    note = NOTE.format(id="2026-09", source="new-study", place="benchmarks", dataset="study")
    (fault,) = desk.refused(file(tmp_path, early, note))
    assert fault.startswith(
        "study.csv, row 3, column effective_from: 2026-09-30 is before 2026-10-01, on which"
    )


def put(row: int, column: str, value: object) -> Break:
    def do(content: Rows) -> None:
        content[row - 1][HEADER.index(column)] = value

    return do


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (put(1, "value", "figure"), "study.csv, row 1, column figure: the column is not known"),
        (put(2, "value", "about 2"), "study.csv, row 2, column value: 'about 2' is not a plain"),
        (
            put(2, "value", "2000"),
            "study.csv, row 2, column value, unit: 2000 tCO2/t is above 1000",
        ),
        (put(2, "unit", "tCO2e/t"), "row 2, column unit, scope: unit 'tCO2e/t': the scope study"),
        (put(2, "country", "Atlantis"), "row 2, column country: country or group 'Atlantis' is"),
        (put(2, "country", "NO"), "row 2, column country: NO has a figure and is in not_covered"),
        (put(2, "scope", "direct"), "row 2, column scope: scope of the dataset 'direct' is not"),
        (put(2, "source_id", "someone"), "row 2, column source_id: source of the dataset 'some"),
        (put(2, "locator", ""), "row 2, column locator: the cell is empty"),
        (put(2, "confidence", "sure"), "row 2, column confidence: confidence 'sure' is not"),
        (put(3, "country", "CN"), "row 3, column code, material, good, country, scope, route"),
        (lambda content: content.__delitem__(slice(1, None)), "no figure in the file"),
    ],
)
def test_a_broken_file_stops_with_its_place(
    desk: Bench, tmp_path: Path, damage: Break, said: str
) -> None:
    content = rows()
    damage(content)
    assert any(said in fault for fault in desk.refused(file(tmp_path, content, new_note())))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("place: benchmarks\n", "", "study.csv.yaml, column place: a canonical table is not"),
        ("dataset_id: new-study\n", "", "column dataset_id: a canonical table is not understood"),
        ("source: new-study\n", "", "column source: a canonical table is not understood"),
        ("publisher: An institute\n", "", "column publisher: source 'new-study' is not on record"),
        ("licence_class: open", "licence_class: none", "row 12, column licence_class: Input"),
        ("published:", "publisht:", "column publisht: the key is not known"),
        ("effective_from: 2026-10-01\nretrieved", "effective_from: soon\nretrieved", "not a date"),
        ("dataset_id: new-study", "dataset_id: study", "column dataset: benchmarks/study is on"),
    ],
)
def test_a_faulty_note_stops_with_its_place(
    desk: Bench, tmp_path: Path, old: str, new: str, said: str
) -> None:
    note = new_note()
    assert old in note
    path = file(tmp_path, rows(), note.replace(old, new, 1))
    assert any(said in fault for fault in desk.refused(path))


def test_without_a_note_nothing_is_understood(desk: Bench, tmp_path: Path) -> None:
    before = files_in(desk.folder)
    path = write_csv(tmp_path / "study.csv", rows())
    assert len(desk.refused(path)) == 3
    assert files_in(desk.folder) == before


def test_a_dataset_on_record_is_not_described_anew_in_part(desk: Bench, tmp_path: Path) -> None:
    note = NOTE.format(id="x", source="agency", place="benchmarks", dataset="unheard-of")
    said = desk.refused(file(tmp_path, rows("agency"), note))
    assert said[0].startswith("study.csv.yaml, column dataset: benchmarks/unheard-of is not on")

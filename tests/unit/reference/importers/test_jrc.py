"""The importer of the JRC crude steel table, on a small transcription of our own."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.importing import Bench, bench, note, write_csv

FOLDER = "benchmarks/jrc-crude-steel-2018"
SCOPES = ("jrc-total", "jrc-scope1-upstream", "jrc-scope1", "jrc-scope2")
DATASET = """id: jrc-crude-steel-2018
title: Figures of a test
label: Test figure
kind: study
edition: "1"
status: in force
sources: [agency]
scopes: [jrc-total, jrc-scope1-upstream, jrc-scope1, jrc-scope2]
keyed_by: material
effective_from: 2022-12-31
regime: null
regime_fallback: null
not_covered: []
illustrative: false
licence: free
caveats: [for tests]
"""
HEADINGS = [
    *("material", "route", "country", "country_name", "scope", "value", "unit"),
    *("reference_year", "table"),
]
Rows = list[list[object]]
Break = Callable[[Rows], object]


def rows() -> Rows:
    def row(
        country: str, name: str, scope: str, value: str, route: str = "all routes"
    ) -> list[object]:
        table = "A3" if route == "all routes" else "A4"
        return [
            *("crude_steel", route, country, name, scope, value, "tCO2/t crude steel"),
            *("2018", table),
        ]

    whole = "scope1+upstream+scope2"
    return [
        [*HEADINGS],
        row("EUU", "EU", whole, "1.15"),
        row("CHN", "China", whole, "1.70"),
        row("CHN", "China", "scope2", "0.2"),
        row("CHN", "China", "scope1", "0.04", "EAF"),
        ["sinter", "integrated route step", "CHN", "China", "scope1", "0.3", "t", "2018", "A5"],
    ]


@pytest.fixture
def desk(tmp_path: Path) -> Bench:
    scopes = "".join(f"{one},A part,the plant,CO2,none,1 t,tCO2/t\n" for one in SCOPES)
    path = "classifications/scopes/rows.csv"
    made = bench("jrc-crude-steel", tmp_path, FOLDER, {f"{FOLDER}/dataset.yaml": DATASET.encode()})
    place = made.folder / path
    place.write_text(place.read_text() + scopes)
    return made


def test_a_good_file_gives_figures_with_their_use(desk: Bench, tmp_path: Path) -> None:
    found = desk.begin(write_csv(tmp_path / "jrc.csv", rows()))
    assert found.summary == (
        "4 figures of 2 countries and groups",
        "1 figures of steps of a route (Table A5) are left aside",
    )
    figures = desk.release().snapshot.datasets["jrc-crude-steel-2018"].figures
    assert [(one.country, one.scope, one.route, one.text, one.usability) for one in figures] == [
        ("CN", "jrc-total", "", "1.70", "candidate"),
        ("CN", "jrc-scope2", "", "0.2", "reference_only"),
        ("eu27", "jrc-total", "", "1.15", "candidate"),
        ("CN", "jrc-scope1", "eaf", "0.04", "candidate"),
    ]
    assert figures[3].note.startswith("Scope 1 of the furnace alone")
    assert figures[0].citation.locator == "Annex 3, Table A3"


def test_the_same_file_twice_changes_nothing(desk: Bench, tmp_path: Path) -> None:
    desk.begin(write_csv(tmp_path / "jrc.csv", rows()))
    again = desk.run(write_csv(tmp_path / "again.csv", rows()), write=True)
    assert again.identical
    assert not again.written


def test_a_changed_file_is_told_in_words_and_answers_from_its_day(
    desk: Bench, tmp_path: Path
) -> None:
    desk.begin(write_csv(tmp_path / "jrc.csv", rows()))
    newer = rows()
    newer[2][5] = "1.65"
    path = note(write_csv(tmp_path / "newer.csv", newer), id="second")
    found = desk.run(path, write=True)
    assert found.changed == (
        "rows.csv: CN crude_steel jrc-total of 2018: value 1.70 becomes 1.65 tCO2/t",
    )
    figures = desk.release().snapshot.datasets["jrc-crude-steel-2018"].figures
    spans = [
        (one.text, str(one.effective_from), str(one.effective_to))
        for one in figures
        if (one.country, one.scope) == ("CN", "jrc-total")
    ]
    assert spans == [("1.70", "2022-12-31", "2026-09-30"), ("1.65", "2026-10-01", "None")]


def put(row: int, column: str, value: object) -> Break:
    def do(content: Rows) -> None:
        content[row - 1][HEADINGS.index(column)] = value

    return do


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (put(1, "scope", "boundary"), "row 1, column boundary: the heading 'boundary' is not"),
        (put(2, "value", "1,15"), "row 2, column value: text in a number: '1,15'"),
        (put(2, "value", ""), "row 2, column value: empty where a number belongs"),
        (put(2, "value", "115"), "row 2, column value: 115 is above 20 tCO2/t"),
        (put(2, "unit", "kg/t"), "row 2, column unit: 'kg/t' is none of"),
        (put(2, "scope", "scope3"), "row 2, column scope: 'scope3' is none of"),
        (put(2, "route", "BOF"), "row 2, column route: 'BOF' is none of"),
        (put(2, "table", "A9"), "row 2, column table: 'A9' is none of"),
        (put(2, "reference_year", "FY18"), "row 2, column reference_year: 'FY18' is no year"),
        (put(3, "country", "XXX"), "row 3, column country: 'XXX' and 'China' do not mean one"),
        (put(3, "country", "DEU"), "row 3, column country: 'DEU' and 'China' do not mean one"),
        (lambda content: content[4].pop(), "row 5: the row has 8 cells and there are 9 headings"),
        (lambda content: content.append([*content[1]]), "row 7, column value: the same figure"),
        (lambda content: content.__delitem__(slice(1, 5)), "no figure of Table A3 or A4"),
    ],
)
def test_a_broken_file_stops_with_its_place(
    desk: Bench, tmp_path: Path, damage: Break, said: str
) -> None:
    content = rows()
    damage(content)
    assert any(said in fault for fault in desk.refused(write_csv(tmp_path / "jrc.csv", content)))

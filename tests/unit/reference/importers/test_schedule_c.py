"""The importer of Census Schedule C, on a small file of our own in the publisher's layout."""

from collections.abc import Callable
from pathlib import Path

import pytest

from service.reference.reader import files_in
from tests.support.importing import Bench, note, write_csv
from tests.support.releases import small_release, write

FOLDER = "classifications/countries"
TITLE = "          Schedule C country codes\n\n          codes in use\n"
SOURCE = """id: census-schedule-c
title: Schedule C
publisher: Census Bureau
published: "2024"
url: https://example.org/codes
edition: "2024"
retrieved: 2026-11-21
licence: free
licence_class: public_domain
obtained: from its site
"""
Rows = list[list[object]]
Break = Callable[[Rows], object]


def rows() -> Rows:
    return [
        ["Code ", " Name ", " ISO Code"],
        ["------", "------", "------"],
        ["1000 ", " United States ", " US"],
        ["4039", "Norway", "NO"],
        ["4280", "Germany", "DE"],
        ["4810", "Albania", "AL"],
        ["4890", "Turkey", "TR"],
        ["5460", "Burma (Myanmar)", "MM"],
        ["5700", "China", "CN"],
        ["7660", "Democratic Republic of the Congo", "CD"],
        ["7920", "Namibia", "NA"],
    ]


def file(folder: Path, content: Rows, name: str = "country.txt") -> Path:
    return write_csv(folder / name, content, delimiter="|", before=TITLE)


@pytest.fixture
def desk(tmp_path: Path) -> Bench:
    files = {**small_release(), "sources/census-schedule-c.yaml": SOURCE.encode()}
    return Bench("census-schedule-c", write(files, tmp_path / "data"))


def test_a_good_file_says_what_is_on_record(desk: Bench, tmp_path: Path) -> None:
    found = desk.run(file(tmp_path, rows()), write=True)
    assert found.summary == ("9 codes of 9 countries; 0 countries have none",)
    assert found.notes == (
        "5460 'Burma (Myanmar)' is no confirmed name of MM; a person may confirm it",
    )
    assert found.identical
    assert not found.written


def test_a_changed_file_is_told_in_words_and_stands_beside(desk: Bench, tmp_path: Path) -> None:
    before = files_in(desk.folder)
    newer = rows()
    newer[3][0] = "4030"
    newer.insert(8, ["5461", "Myanmar/Burma", "MM"])
    del newer[5]
    found = desk.run(note(file(tmp_path, newer), id="2026-09"), write=True)
    assert found.changed == (
        "rows.csv: AL: schedule_c 4810 becomes (blank)",
        "rows.csv: MM: schedule_c 5460 becomes 5460|5461",
        "rows.csv: NO: schedule_c 4039 becomes 4030",
    )
    countries = desk.release().snapshot.countries
    assert countries.by_code["NO"].schedule_c == "4030"
    assert countries.by_code["TR"].aliases == ("Turkey",)
    after = files_in(desk.folder)
    assert {path: after[path] for path in before} == before
    assert "census-schedule-c-2026-09" in after[f"{FOLDER}/editions/2026-09/edition.yaml"].decode()


def test_the_same_file_twice_changes_nothing(desk: Bench, tmp_path: Path) -> None:
    newer = rows()
    newer[3][0] = "4030"
    path = note(file(tmp_path, newer), id="2026-09")
    assert desk.run(path, write=True).written
    again = desk.run(path, write=True)
    assert again.identical
    assert not again.written


def put(row: int, column: int, value: object) -> Break:
    def do(content: Rows) -> None:
        content[row][column] = value

    return do


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (put(0, 2, "ISO"), "country.txt, row 1, column Code: there is no row of headings"),
        (put(2, 0, "100"), "row 6, column Code: '100' is no code of four digits"),
        (put(2, 0, "one"), "row 6, column Code: 'one' is no code of four digits"),
        (put(3, 0, "1000"), "row 7, column Code: 1000 stands on row 6 too"),
        (put(3, 1, ""), "row 7, column Name: the cell is empty"),
        (put(3, 2, "ZZ"), "row 7, column ISO Code: 'ZZ' is no ISO alpha-2 code on record"),
        (put(3, 2, "SE"), "row 7, column ISO Code: 'SE' is no ISO alpha-2 code on record"),
        (put(3, 2, "DE"), "row 7, column Name: 'Norway' is a confirmed name of NO, and the row"),
        (lambda rows: rows[3].__setitem__(slice(1, 3), ["Atlantis", ""]), "has no ISO code"),
        (lambda rows: rows[3].append("x"), "row 7: the row has 4 cells and there are 3 headings"),
        (lambda rows: rows.append(["Note: codes of 2026"]), "row 15: the row has 1 cells and"),
        (lambda rows: rows.__delitem__(slice(2, None)), "no code in the file"),
    ],
)
def test_a_broken_file_stops_with_its_place(
    desk: Bench, tmp_path: Path, damage: Break, said: str
) -> None:
    content = rows()
    damage(content)
    assert any(said in fault for fault in desk.refused(file(tmp_path, content)))


def test_a_country_without_iso_code_is_known_by_its_confirmed_name(
    desk: Bench, tmp_path: Path
) -> None:
    content = rows()
    content[6][2] = ""
    assert desk.run(file(tmp_path, content)).identical


def test_a_rule_of_dashes_may_be_one_cell(desk: Bench, tmp_path: Path) -> None:
    content = rows()
    content[1] = ["--------------------"]
    assert desk.run(file(tmp_path, content)).identical


def test_the_own_codes_of_the_bureau_are_known(tmp_path: Path) -> None:
    files = {**small_release(), "sources/census-schedule-c.yaml": SOURCE.encode()}
    kosovo, palestine = "XK,XKX,Kosovo,,,\n", "PS,PSE,Palestine,,,\n"
    files[f"{FOLDER}/rows.csv"] += f"{kosovo}{palestine}".encode()
    desk = Bench("census-schedule-c", write(files, tmp_path / "data"))
    content = rows()
    content.append(["4803", "Kosovo", "KV"])
    content.append(["5082", "Gaza Strip administered by Israel", "GZ"])
    content.append(["5083", "West Bank administered by Israel", "WE"])
    found = desk.run(file(tmp_path, content))
    assert found.changed == (
        "rows.csv: XK: schedule_c (blank) becomes 4803",
        "rows.csv: PS: schedule_c (blank) becomes 5082|5083",
    )


def test_a_file_in_another_encoding_is_refused_at_its_line(desk: Bench, tmp_path: Path) -> None:
    path = file(tmp_path, rows())
    path.write_bytes(path.read_bytes().replace(b"Turkey", "T\u00fcrkiye".encode("latin-1")))
    (fault,) = desk.refused(path)
    assert fault.startswith("country.txt, row 10: not UTF-8 text")

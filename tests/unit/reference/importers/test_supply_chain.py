"""The importer of EPA's supply-chain factors, on a small file of our own."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.importing import Bench, bench, note, write_csv

FOLDER = "spend_factors/epa-supply-chain"
UNIT = "kg CO2e/2022 USD, purchaser price"
HEADINGS = [
    "2017 NAICS Code",
    "2017 NAICS Title",
    "GHG",
    "Unit",
    "Supply Chain Emission Factors without Margins",
    "Margins of Supply Chain Emission Factors",
    "Supply Chain Emission Factors with Margins",
    "Reference USEEIO Code",
]
Rows = list[list[object]]
Break = Callable[[Rows], object]


def rows() -> Rows:
    return [
        [*HEADINGS],
        ["331110", "Iron and Steel Mills", "All GHGs", UNIT, 1.2, 0.05, 1.25, "331110"],
        ["327310", "Cement Manufacturing", "All GHGs", UNIT, 3.1, 0.1, 3.2, "327310"],
    ]


def file(folder: Path, content: Rows, name: str = "Factors_v1.3.0_NAICS.csv") -> Path:
    return write_csv(folder / name, content)


@pytest.fixture
def desk(tmp_path: Path) -> Bench:
    return bench("epa-supply-chain", tmp_path, FOLDER)


def test_a_good_file_gives_factors_per_dollar(desk: Bench, tmp_path: Path) -> None:
    found = desk.begin(file(tmp_path, rows()))
    assert found.summary == ("2 factors of 2 industries",)
    table = desk.release().tables.spend_factors["epa-supply-chain"].latest
    assert next(table.records()) == {
        "naics": "327310",
        "title": "Cement Manufacturing",
        "gases": "All GHGs",
        "without_margins": "3.1",
        "margins": "0.1",
        "with_margins": "3.2",
        "unit": "kgCO2e/USD2022",
        "price_basis": "purchaser price",
        "model_code": "327310",
        "source_id": "agency",
        "locator": "row of NAICS 327310",
        "confidence": "secondary",
    }


def test_the_same_file_twice_changes_nothing(desk: Bench, tmp_path: Path) -> None:
    desk.begin(file(tmp_path, rows()))
    again = desk.run(file(tmp_path, rows()), write=True)
    assert again.identical
    assert not again.written


def test_a_changed_file_is_told_in_words_and_stands_beside(desk: Bench, tmp_path: Path) -> None:
    desk.begin(file(tmp_path, rows()))
    before = desk.read(f"{FOLDER}/rows.csv")
    newer = rows()
    newer[1][4:7] = [1.1, 0.05, 1.15]
    newer.append(["331313", "Alumina", "All GHGs", UNIT, 2, 0, 2, "331313"])
    found = desk.run(note(file(tmp_path, newer, "Factors_v1.4.0_NAICS.csv")), write=True)
    assert found.written
    assert found.added == ("rows.csv: 331313 All GHGs: 2 kgCO2e/USD2022",)
    assert found.changed == (
        "rows.csv: 331110 All GHGs: without_margins 1.2 becomes 1.1",
        "rows.csv: 331110 All GHGs: with_margins 1.25 becomes 1.15",
    )
    assert desk.read(f"{FOLDER}/rows.csv") == before
    assert "id: v1-4-0" in desk.read(f"{FOLDER}/editions/v1-4-0/edition.yaml")
    assert "epa-scf-v1-4-0" in desk.release().snapshot.sources


def put(row: int, column: int, value: object) -> Break:
    def do(content: Rows) -> None:
        content[row - 1][column] = value

    return do


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (put(1, 6, "Factor"), ", row 1, column Factor: the heading 'Factor' is not known"),
        (put(1, 5, HEADINGS[4]), f"row 1, column {HEADINGS[4]}: the heading"),
        (put(2, 4, "about 1"), f"row 2, column {HEADINGS[4]}: text in a number"),
        (put(2, 4, "1,2"), "text in a number: '1,2'"),
        (put(2, 4, "-1.2"), f"row 2, column {HEADINGS[4]}: -1.2 is negative"),
        (put(3, 6, ""), f"row 3, column {HEADINGS[6]}: empty where a number belongs"),
        (put(2, 3, "kg CO2e/2022 EUR"), "row 2, column Unit: the unit 'kg CO2e/2022 EUR'"),
        (put(2, 0, "3311"), "row 2, column 2017 NAICS Code: '3311' is no NAICS code"),
        (put(3, 0, "331110"), "row 3, column 2017 NAICS Code: 331110 stands on row 2 too"),
        (put(2, 6, 2.5), f"row 2, column {HEADINGS[6]}: the factors without margins and of"),
        (put(2, 7, ""), "row 2, column Reference USEEIO Code: the cell is empty"),
        (lambda content: content[2].pop(), "row 3: the row has 7 cells and there are 8 headings"),
        (lambda content: content.__delitem__(slice(1, None)), "no factor in the file"),
    ],
)
def test_a_broken_file_stops_with_its_place(
    desk: Bench, tmp_path: Path, damage: Break, said: str
) -> None:
    content = rows()
    damage(content)
    assert any(said in fault for fault in desk.refused(file(tmp_path, content)))


def test_an_empty_code_is_one_fault(desk: Bench, tmp_path: Path) -> None:
    damaged = rows()
    damaged[1][0] = ""
    (fault,) = desk.refused(file(tmp_path, damaged))
    assert "row 2, column 2017 NAICS Code: the cell is empty" in fault


def test_all_faults_are_told_at_once(desk: Bench, tmp_path: Path) -> None:
    damaged = rows()
    damaged[1][4], damaged[2][3] = "x", "y"
    assert len(desk.refused(file(tmp_path, damaged))) == 2

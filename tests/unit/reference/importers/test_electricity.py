"""The importers of grid averages: OWID, Ember and eGRID, on small files of our own."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.support.importing import Bench, bench, note, write_csv
from tests.support.workbooks import Sheets, write_workbook

EMBER_GRID = "electricity/ember-grid"
EGRID = "electricity/egrid"
Rows = list[list[object]]
Break = Callable[[Rows], object]


def put(row: int, column: int, value: object) -> Break:
    def do(rows: Rows) -> None:
        rows[row - 1][column] = value

    return do


def averages(desk: Bench, name: str) -> dict[tuple[str, int], str]:
    held = desk.release().tables.electricity.grids[name].latest
    return {(one.area, one.year): str(float(one.value)) for one in held}


# --- Our World in Data


def owid_rows() -> Rows:
    return [
        ["country", "year", "iso_code", "population", "carbon_intensity_elec"],
        ["Germany", 2014, "DEU", 80, 500.5],
        ["Germany", 2015, "DEU", 80, 450.125],
        ["Germany", 2016, "DEU", 80, ""],
        ["Soviet Union", 1985, "", 280, ""],
        ["United States", 2001, "USA", 300, 600],
        ["Europe", 2015, "", 500, 300],
        ["G20 (Ember)", 2015, "", "", 480],
        ["Turkey", 2015, "", 80, 410],
    ]


@pytest.fixture
def owid(tmp_path: Path) -> Bench:
    return bench("owid-electricity", tmp_path, EMBER_GRID)


class TestOwid:
    def test_a_good_file_gives_countries_from_the_years_on_record(
        self, owid: Bench, tmp_path: Path
    ) -> None:
        found = owid.begin(write_csv(tmp_path / "owid.csv", owid_rows()))
        assert found.summary == (
            "3 averages of 3 countries, 2001 to 2015",
            "2 regions are left aside",
        )
        assert averages(owid, "ember-grid") == {
            ("DE", 2015): "450.125",
            ("TR", 2015): "410.0",
            ("US", 2001): "600.0",
        }

    def test_the_same_file_twice_changes_nothing(self, owid: Bench, tmp_path: Path) -> None:
        owid.begin(write_csv(tmp_path / "owid.csv", owid_rows()))
        again = owid.run(write_csv(tmp_path / "again.csv", owid_rows()), write=True)
        assert again.identical
        assert not again.written

    def test_a_changed_file_is_told_in_words_and_stands_beside(
        self, owid: Bench, tmp_path: Path
    ) -> None:
        owid.begin(write_csv(tmp_path / "owid.csv", owid_rows()))
        newer = owid_rows()
        newer[2][4], newer[3][4] = 449, 430
        del newer[8]
        path = note(write_csv(tmp_path / "newer.csv", newer), id="2026-09")
        found = owid.run(path, write=True)
        assert found.added == ("rows.csv: DE 2016: 430 gCO2e/kWh",)
        assert found.removed == ("rows.csv: TR 2015: 410 gCO2e/kWh",)
        assert found.changed == ("rows.csv: DE 2015: value 450.125 becomes 449 gCO2e/kWh",)
        held = owid.release().tables.electricity.grids["ember-grid"]
        before, after = held.on(date(2026, 9, 30)), held.on(date(2026, 10, 1))
        assert before is not None
        assert after is not None
        assert {one.citation.source_id for one in before} == {"agency"}
        assert {one.citation.source_id for one in after} == {"owid-energy-2026-09"}

    @pytest.mark.parametrize(
        ("damage", "said"),
        [
            (put(1, 4, "intensity"), "row 1, column carbon_intensity_elec: the heading"),
            (put(3, 4, "n/a"), "row 3, column carbon_intensity_elec: text in a number: 'n/a'"),
            (put(3, 4, "450,125"), "row 3, column carbon_intensity_elec: text in a number"),
            (put(3, 4, -1), "row 3, column carbon_intensity_elec: -1 is negative"),
            (put(3, 4, 450125), "row 3, column carbon_intensity_elec: 450125 g/kWh is above 2000"),
            (put(3, 1, "15"), "row 3, column year: '15' is no year"),
            (put(3, 0, ""), "row 3, column country: the cell is empty"),
            (put(3, 2, "XXX"), None),
            (put(9, 0, "Atlantis"), "row 9, column country: 'Atlantis' is neither a country"),
            (put(3, 4, "1e999999999"), "row 3, column carbon_intensity_elec: text in a number"),
            (lambda rows: rows[2].insert(3, "80"), "row 3: the row has 6 cells and there are 5"),
            (lambda rows: rows[8].pop(), "row 9: the row has 4 cells and there are 5 headings"),
            (put(2, 1, 2015), "row 3, column carbon_intensity_elec: DE 2015 stands on row 2 too"),
            (lambda rows: rows.__delitem__(slice(1, None)), "no figure in the column"),
        ],
    )
    def test_a_broken_file_stops_with_its_place(
        self, owid: Bench, tmp_path: Path, damage: Break, said: str | None
    ) -> None:
        rows = owid_rows()
        damage(rows)
        if said is None:  # a code that is not known, with a name that is not either
            rows[2][0], said = "Nowhere", "row 3, column iso_code: 'XXX' is neither a country"
        assert any(said in fault for fault in owid.refused(write_csv(tmp_path / "o.csv", rows)))

    def test_a_file_that_is_no_text_is_refused(self, owid: Bench, tmp_path: Path) -> None:
        path = tmp_path / "owid.csv"
        path.write_bytes(b"country,year\n\xff\xfe")
        (fault,) = owid.refused(path)
        assert fault.startswith("owid.csv, row 2: not UTF-8 text; save it as UTF-8")


# --- Ember


def ember_rows() -> Rows:
    def row(
        area: str, code: str, kind: str, unit: str, value: object, year: int = 2024
    ) -> list[object]:
        said = ["Power sector emissions", "CO2 intensity", "CO2 intensity"]
        return [area, code, year, kind, "Europe", 1, *said, unit, value, "", ""]

    return [
        [
            *("Area", "ISO 3 code", "Year", "Area type", "Continent", "EU", "Category"),
            *("Subcategory", "Variable", "Unit", "Value", "YoY absolute change", "YoY % change"),
        ],
        row("Germany", "DEU", "Country or economy", "gCO2/kWh", 344.1),
        row("Türkiye", "TUR", "Country", "gCO2/kWh", 464.59),
        row("Norway", "NOR", "Country or economy", "gCO2/kWh", ""),
        row("Germany", "DEU", "Country or economy", "gCO2/kWh", 999, 2009),
        row("World", "", "Region", "gCO2/kWh", 473),
        ["Germany", "DEU", 2024, "Country", "", 1, "Capacity", "Fuel", "Coal", "GW", 30, "", ""],
    ]


@pytest.fixture
def ember(tmp_path: Path) -> Bench:
    return bench("ember-electricity", tmp_path, EMBER_GRID)


class TestEmber:
    def test_a_good_file_gives_the_intensity_of_countries(
        self, ember: Bench, tmp_path: Path
    ) -> None:
        ember.begin(write_csv(tmp_path / "ember.csv", ember_rows()))
        assert averages(ember, "ember-grid") == {("DE", 2024): "344.1", ("TR", 2024): "464.59"}

    def test_the_same_file_twice_changes_nothing(self, ember: Bench, tmp_path: Path) -> None:
        ember.begin(write_csv(tmp_path / "ember.csv", ember_rows()))
        again = ember.run(write_csv(tmp_path / "ember.csv", ember_rows()), write=True)
        assert again.identical
        assert not again.written

    def test_a_changed_file_is_told_in_words(self, ember: Bench, tmp_path: Path) -> None:
        ember.begin(write_csv(tmp_path / "ember.csv", ember_rows()))
        newer = ember_rows()
        newer[1][10], newer[3][10] = 340, 30.1
        found = ember.run(write_csv(tmp_path / "newer.csv", newer))
        assert found.added == ("rows.csv: NO 2024: 30.1 gCO2e/kWh",)
        assert found.changed == ("rows.csv: DE 2024: value 344.1 becomes 340 gCO2e/kWh",)
        assert not found.written
        assert "newer.csv.yaml is missing, which a new edition needs" in found.lines

    @pytest.mark.parametrize(
        ("damage", "said"),
        [
            (put(1, 5, "Sunshine"), "row 1, column Sunshine: the heading 'Sunshine' is not known"),
            (put(1, 10, "Amount"), "row 1, column Value: the heading 'Value' is missing"),
            (put(2, 10, "many"), "row 2, column Value: text in a number: 'many'"),
            (put(2, 9, "kgCO2/MWh"), "row 2, column Unit: the unit 'kgCO2/MWh' is not known"),
            (put(2, 3, "County"), "row 2, column Area type: 'County' is no kind of area"),
            (put(2, 8, "Carbon"), "row 2, column Variable: 'Carbon' is no intensity"),
            (put(2, 2, "FY24"), "row 2, column Year: 'FY24' is no year"),
            (put(5, 2, 2024), "row 5, column Value: DE 2024 stands on row 2 too"),
            (lambda rows: rows[6].pop(), "row 7: the row has 12 cells and there are 13 headings"),
            (lambda rows: rows[1].__setitem__(slice(0, 2), ["Atlantis", "ATL"]), "column ISO 3"),
            (lambda rows: rows.__delitem__(slice(1, 6)), "no figure of Power sector emissions"),
        ],
    )
    def test_a_broken_file_stops_with_its_place(
        self, ember: Bench, tmp_path: Path, damage: Break, said: str
    ) -> None:
        rows = ember_rows()
        damage(rows)
        assert any(said in fault for fault in ember.refused(write_csv(tmp_path / "e.csv", rows)))


# --- eGRID


def state_rows() -> Rows:
    return [["state", "2020", "2021"], ["OH", 1000, 1100.5], ["WY", 2000, 2001]]


def egrid_sheets() -> Sheets:
    """Return the workbook's layout as it is described: names on row 1, codes on row 2."""
    return {
        "Contents": [["eGRID"]],
        "ST22": [
            ["Data Year", "State abbreviation", "State rate (lb/MWh)", "State NOx"],
            ["YEAR", "PSTATABB", "STC2ERTA", "STNOXRTA"],
            [2022, "OH", 900, 1],
            [2022, "WY", 1900, 1],
        ],
        "SRL22": [
            ["Data Year", "Subregion acronym", "Subregion name", "Subregion rate"],
            ["YEAR", "SUBRGN", "SRNAME", "SRC2ERTA"],
            [2022, "RFCW", "RFC West", 950.25],
        ],
        "US22": [["Data Year", "U.S. rate"], ["YEAR", "USC2ERTA"], [2022, 823.149]],
    }


def set_cell(sheet: str, row: int, column: int, value: object) -> Callable[[Sheets], object]:
    def do(sheets: Sheets) -> None:
        sheets[sheet][row - 1][column] = value

    return do


@pytest.fixture
def egrid(tmp_path: Path) -> Bench:
    return bench("egrid", tmp_path, EGRID)


class TestEgrid:
    def test_a_csv_gives_states_in_grams(self, egrid: Bench, tmp_path: Path) -> None:
        egrid.begin(write_csv(tmp_path / "state.csv", state_rows()))
        assert averages(egrid, "egrid") == {
            ("US-OH", 2020): "453.592",
            ("US-OH", 2021): "499.178",
            ("US-WY", 2020): "907.185",
            ("US-WY", 2021): "907.638",
        }

    def test_a_workbook_adds_its_year_and_the_others_are_carried_over(
        self, egrid: Bench, tmp_path: Path
    ) -> None:
        egrid.begin(write_csv(tmp_path / "state.csv", state_rows()))
        path = note(write_workbook(egrid_sheets(), tmp_path / "egrid2022.xlsx"))
        found = egrid.run(path, write=True)
        assert found.added == (
            "rows.csv: US 2022: 373.374 gCO2e/kWh",
            "rows.csv: US-OH 2022: 408.233 gCO2e/kWh",
            "rows.csv: US-WY 2022: 861.826 gCO2e/kWh",
            "rows.csv: eGRID-RFCW 2022: 431.026 gCO2e/kWh",
        )
        assert (found.removed, found.changed) == ((), ())
        held = egrid.release().tables.electricity.grids["egrid"].latest
        assert {(one.year, one.citation.source_id) for one in held} == {
            (2020, "agency"),
            (2021, "agency"),
            (2022, "epa-egrid-2022"),
        }

    def test_the_same_file_twice_changes_nothing(self, egrid: Bench, tmp_path: Path) -> None:
        egrid.begin(write_csv(tmp_path / "state.csv", state_rows()))
        assert egrid.run(write_csv(tmp_path / "state.csv", state_rows()), write=True).identical
        path = note(write_workbook(egrid_sheets(), tmp_path / "egrid2022.xlsx"))
        assert egrid.run(path, write=True).written
        again = egrid.run(path, write=True)
        assert again.identical
        assert not again.written

    def test_a_file_whose_rows_are_carried_over_is_known_again(
        self, egrid: Bench, tmp_path: Path
    ) -> None:
        path = note(write_csv(tmp_path / "state.csv", state_rows()))
        egrid.begin(path)
        workbook = note(write_workbook(egrid_sheets(), tmp_path / "egrid2022.xlsx"))
        assert egrid.run(workbook, write=True).written
        assert egrid.run(path, write=True).identical

    def test_a_changed_file_is_told_in_words(self, egrid: Bench, tmp_path: Path) -> None:
        egrid.begin(write_csv(tmp_path / "state.csv", state_rows()))
        newer = state_rows()
        newer[1][2] = 1000
        del newer[2]
        found = egrid.run(write_csv(tmp_path / "newer.csv", newer))
        assert found.changed == ("rows.csv: US-OH 2021: value 499.178 becomes 453.592 gCO2e/kWh",)
        assert found.removed == (
            "rows.csv: US-WY 2020: 907.185 gCO2e/kWh",
            "rows.csv: US-WY 2021: 907.638 gCO2e/kWh",
        )

    @pytest.mark.parametrize(
        ("damage", "said"),
        [
            (put(1, 0, "county"), "row 1, column county: the first column is neither state"),
            (put(1, 1, "last year"), "row 1, column last year: the heading 'last year' is no"),
            (put(1, 2, "2020"), "row 1, column 2020: the heading '2020' stands twice"),
            (put(2, 0, "Ohio"), "row 2, column state: 'Ohio' is not the code of a state"),
            (put(2, 1, ""), "row 2, column 2020: empty where a number belongs"),
            (put(2, 1, "1,000"), "row 2, column 2020: text in a number: '1,000'"),
            (put(2, 1, 10000), "row 2, column 2020: 4535.924 g/kWh is above 2000"),
            (put(3, 0, "OH"), "row 3, column 2020: US-OH 2020 stands on row 2 too"),
            (lambda rows: rows[1].insert(1, "1"), "row 2: the row has 4 cells and there are 3"),
            (lambda rows: rows.clear(), "row 1: there is no row of headings"),
        ],
    )
    def test_a_broken_csv_stops_with_its_place(
        self, egrid: Bench, tmp_path: Path, damage: Break, said: str
    ) -> None:
        rows = state_rows()
        damage(rows)
        assert any(said in fault for fault in egrid.refused(write_csv(tmp_path / "s.csv", rows)))

    @pytest.mark.parametrize(
        ("damage", "said"),
        [
            (lambda sheets: sheets.pop("ST22"), "one sheet STyy belongs here and there are 0"),
            (set_cell("SRL22", 2, 3, "SRCO2RTA"), "SRL22!2: the heading 'SRC2ERTA' is missing"),
            (set_cell("ST22", 3, 1, "Ohio"), "ST22!B3: 'Ohio' is not the code of a state"),
            (set_cell("SRL22", 3, 1, "West"), "SRL22!B3: 'West' is not the code of a subregion"),
            (set_cell("ST22", 3, 2, "--"), "ST22!C3: text in a number: '--'"),
            (set_cell("US22", 3, 0, 2021), "US22!A3: '2021' is not the year of the sheet"),
            (set_cell("US22", 3, 1, -1), "US22!B3: -1 is negative"),
        ],
    )
    def test_a_broken_workbook_stops_with_sheet_and_cell(
        self, egrid: Bench, tmp_path: Path, damage: Callable[[Sheets], object], said: str
    ) -> None:
        sheets = egrid_sheets()
        damage(sheets)
        path = write_workbook(sheets, tmp_path / "egrid2022.xlsx")
        assert any(said in fault for fault in egrid.refused(path))

"""The importers of plants: GHGRP, cement and the steel tracker, on small workbooks of our own."""

from collections.abc import Callable
from pathlib import Path

import pytest

from service.reference.importers.ghgrp_columns import PROCESSES
from tests.support.importing import Bench, bench, note
from tests.support.workbooks import Sheets, write_workbook

GHGRP, CEMENT, GEM = "facilities/us-ghgrp", "facilities/sfi-cement", "facilities/gem-steel-capacity"
Break = Callable[[Sheets], object]


def put(sheet: str, row: int, column: str, value: object) -> Break:
    """Return what replaces a cell in the row of headings' column of that name."""

    def do(sheets: Sheets) -> None:
        headings = next(cells for cells in sheets[sheet] if column in cells)
        sheets[sheet][row - 1][headings.index(column)] = value

    return do


def rename(sheet: str, old: str, new: str) -> Break:
    def do(sheets: Sheets) -> None:
        for cells in sheets[sheet]:
            if old in cells:
                cells[cells.index(old)] = new

    return do


# --- EPA GHGRP

EMITTERS = "Direct Point Emitters"
TOTAL = "Total reported direct emissions"
SECTORS = """subpart,naics,sector,material,process,process_basis,process_column
Q,,iron_steel,steel,mill,subpart Q,Iron and Steel Production
H,,cement,cement,kiln,subpart H,Cement Production
,331313|331314,aluminum,aluminum,smelter,NAICS,
"""
PROCESS_LIST = "ghgrp_id,process,process_basis\n1001,blast furnace,a person said so\n"
PLANTS = """ghgrp_id,frs_id,name,operator,city,county,state,zip,country,lat,lon,sector,material,process,process_basis,naics,subparts,year,emissions_tco2e,process_emissions_tco2e,stationary_combustion_tco2e,electricity_generation_tco2e,biogenic_co2_t
1001,,Old mill,An operator,A city,,OH,44101,US,41.4,-81.7,iron_steel,steel,,,331110,C|Q,2021,900,,,,
1009,,Closed mill,Another,A city,,OH,44101,US,41.5,-81.8,iron_steel,steel,,,331110,Q,2021,50,,,,
"""  # noqa: E501
EMISSIONS = "ghgrp_id,year,emissions_tco2e\n1001,2021,900\n1009,2021,50\n"


def emitters() -> Sheets:
    headings: list[object] = [
        *("Facility Id", "FRS Id", "Facility Name", "City", "State", "Zip Code", "Address"),
        *("County", "Latitude", "Longitude", "Primary NAICS Code", "Industry Type (subparts)"),
        *("Industry Type (sectors)", TOTAL, "CO2 emissions (non-biogenic) "),
        *("Biogenic CO2 emissions (metric tons)", "Stationary Combustion"),
        *("Electricity Generation", *PROCESSES[:12]),
    ]
    headings[headings.index("HCFC-22 Production from HFC-23 Destruction")] = (
        "HCFC\N{EN DASH}22 Production from HFC\N{EN DASH}23 Destruction"
    )

    def row(*known: object, **amounts: object) -> list[object]:
        cells: list[object] = [*known, *[""] * (len(headings) - len(known))]
        for heading, amount in amounts.items():
            cells[headings.index(heading.replace("_", " "))] = amount
        return cells

    def plant(number: object, name: str, naics: str, subparts: str, total: object) -> list[object]:
        place = ("A city", "OH", "04101", "1 Road", "A COUNTY", 41.4, -81.7)
        return [number, "", name, *place, naics, subparts, "Metals", total]

    return {
        EMITTERS: [
            ["Summary data collected by the Greenhouse Gas Reporting Program for 2022"],
            ["This data was reported to EPA by facilities as of 8/18/2023"],
            ["All emissions data is presented in units of metric tons", "Emissions by Process"],
            headings,
            row(*plant(1001, "A  mill", "331110", "C,Q,RR (RPT)", 1000.55)),
            row(*plant(1002, "A kiln", "327310", "C,H", 500), Cement_Production=400.04),
            row(*plant(1003, "A farm", "111110", "C", 10)),
            row(*plant(1004, "A smelter", "331314", "C", 20), Glass_Production="0"),
        ]
    }


@pytest.fixture
def ghgrp(tmp_path: Path) -> Bench:
    files = {
        f"{GHGRP}/sectors.csv": SECTORS.encode(),
        f"{GHGRP}/processes.csv": PROCESS_LIST.encode(),
        f"{GHGRP}/plants.csv": PLANTS.encode(),
        f"{GHGRP}/emissions.csv": EMISSIONS.encode(),
    }
    return bench("ghgrp", tmp_path, GHGRP, files)


def workbook(folder: Path, sheets: Sheets, name: str = "ghgp_data_2022.xlsx") -> Path:
    return note(write_workbook(sheets, folder / name))


class TestGhgrp:
    def test_a_good_workbook_gives_the_plants_of_the_year_beside_those_before(
        self, ghgrp: Bench, tmp_path: Path
    ) -> None:
        found = ghgrp.run(workbook(tmp_path, emitters()), write=True)
        assert found.summary == (
            "4 facilities in the workbook, 3 of a sector that is kept",
            "1 plants of earlier years no longer report and are kept as they were",
            "2 plants without an operator on record: the workbook names none",
        )
        assert found.edition.startswith(
            "edition 2022-as-of-2023-08-18 (reporting year 2022, as of 2023-08-18)"
        )
        tables = ghgrp.release().tables.facilities
        names = ("ghgrp_id", "name", "operator", "zip", "subparts", "process", "year")
        assert list(tables.plants["us-ghgrp"].columns(*names)) == [
            ("1001", "A mill", "An operator", "04101", "C|Q|RR(RPT)", "blast furnace", "2022"),
            ("1002", "A kiln", "", "04101", "C|H", "kiln", "2022"),
            ("1004", "A smelter", "", "04101", "C", "smelter", "2022"),
            ("1009", "Closed mill", "Another", "44101", "Q", "", "2021"),
        ]
        assert list(tables.emissions["us-ghgrp"].rows) == [
            ("1001", "2021", "900"),
            ("1001", "2022", "1000.6"),
            ("1002", "2022", "500"),
            ("1004", "2022", "20"),
            ("1009", "2021", "50"),
        ]
        kiln = list(tables.plants["us-ghgrp"].records())[1]
        assert (kiln["process_emissions_tco2e"], kiln["stationary_combustion_tco2e"]) == ("400", "")
        assert tables.about["us-ghgrp"].edition == "reporting year 2022, as of 2023-08-18"
        assert tables.about["us-ghgrp"].sources == [
            "epa-ghgrp-2022-as-of-2023-08-18",
            "agency",
        ]

    def test_the_same_workbook_twice_changes_nothing(self, ghgrp: Bench, tmp_path: Path) -> None:
        ghgrp.run(workbook(tmp_path, emitters()), write=True)
        again = ghgrp.run(workbook(tmp_path, emitters()), write=True)
        assert again.identical
        assert not again.written

    def test_a_changed_workbook_is_told_in_words(self, ghgrp: Bench, tmp_path: Path) -> None:
        ghgrp.run(workbook(tmp_path, emitters()), write=True)
        newer = emitters()
        put(EMITTERS, 6, TOTAL, 450)(newer)
        put(EMITTERS, 6, "Facility Name", "A new kiln")(newer)
        del newer[EMITTERS][7]
        found = ghgrp.run(workbook(tmp_path, newer, "again.xlsx"))
        assert found.changed == (
            "plants.csv: 1002: name A kiln becomes A new kiln",
            "plants.csv: 1002: emissions_tco2e 500 becomes 450",
            "emissions.csv: 1002 2022: emissions_tco2e 500 becomes 450",
        )
        assert (found.added, found.removed) == ((), ())  # the smelter is kept as it last reported

    def test_a_revised_year_stands_under_an_id_of_its_own(
        self, ghgrp: Bench, tmp_path: Path
    ) -> None:
        ghgrp.run(workbook(tmp_path, emitters()), write=True)
        newer = emitters()
        put(EMITTERS, 6, TOTAL, 450)(newer)
        found = ghgrp.run(workbook(tmp_path, newer, "again.xlsx"), write=True)
        assert found.edition.startswith("edition 2022-as-of-2023-08-18-2 (")
        assert "supersedes 2022-as-of-2023-08-18" in found.edition

    def test_the_workbook_of_a_year_on_record_is_known_again_after_a_later_one(
        self, ghgrp: Bench, tmp_path: Path
    ) -> None:
        ghgrp.run(workbook(tmp_path, emitters()), write=True)
        later = emitters()
        later[EMITTERS][0][0] = "Greenhouse Gas Reporting Program for 2023"
        put(EMITTERS, 6, TOTAL, 450)(later)
        assert ghgrp.run(workbook(tmp_path, later, "ghgp_data_2023.xlsx"), write=True).written
        again = ghgrp.run(workbook(tmp_path, emitters()), write=True)
        assert again.identical
        assert not again.written

    def test_an_earlier_year_changes_the_emissions_of_that_year_alone(
        self, ghgrp: Bench, tmp_path: Path
    ) -> None:
        ghgrp.run(workbook(tmp_path, emitters()), write=True)
        earlier = emitters()
        earlier[EMITTERS][0][0] = "Greenhouse Gas Reporting Program for 2021"
        put(EMITTERS, 5, TOTAL, 950)(earlier)
        put(EMITTERS, 5, "Facility Name", "An older name")(earlier)
        put(EMITTERS, 8, "Facility Id", 1003)(earlier)
        put(EMITTERS, 7, "Facility Id", 1005)(earlier)
        found = ghgrp.run(workbook(tmp_path, earlier, "ghgp_data_2021.xlsx"), write=True)
        assert found.summary[-1] == "2 plants stay as a later year told of them"
        assert found.edition.startswith(
            "edition 2021-as-of-2023-08-18 (reporting year 2021, as of 2023-08-18, beside later "
        )
        assert found.added == (
            "plants.csv: 1003: A smelter 20",
            "emissions.csv: 1002 2021: 500",
            "emissions.csv: 1003 2021: 20",
        )
        assert found.changed == ("emissions.csv: 1001 2021: emissions_tco2e 900 becomes 950",)
        assert found.removed == ()  # 1009 is not in the workbook and keeps its emissions of 2021

    @pytest.mark.parametrize(
        ("damage", "said"),
        [
            (lambda sheets: sheets.update({"Data": sheets.pop(EMITTERS)}), "there is no sheet"),
            (rename(EMITTERS, TOTAL, "Total"), "row 4, column N: Direct Point Emitters!N4: the"),
            (rename(EMITTERS, "Glass Production", "Sand Production"), "'Sand Production' is not"),
            (put(EMITTERS, 5, TOTAL, ""), f"{EMITTERS}!N5: empty where a number belongs"),
            (put(EMITTERS, 5, TOTAL, "confidential"), f"{EMITTERS}!N5: text in a number"),
            (put(EMITTERS, 6, "Cement Production", "much"), "V6: text in a number: 'much'"),
            (put(EMITTERS, 5, "Facility Id", "mill"), f"{EMITTERS}!A5: 'mill' is no facility id"),
            (put(EMITTERS, 6, "Facility Id", 1001), f"{EMITTERS}!A6: facility 1001 stands on row"),
            (put(EMITTERS, 5, "Primary NAICS Code", "33"), f"{EMITTERS}!K5: '33' is no NAICS code"),
            (put(EMITTERS, 5, "Latitude", 141), f"{EMITTERS}!I5: 141 is no degree"),
            (put(EMITTERS, 5, "Facility Name", ""), f"{EMITTERS}!C5: the cell is empty"),
            (
                lambda sheets: sheets[EMITTERS][0].__setitem__(0, "Summary"),
                f"{EMITTERS}!A1: the title names no year",
            ),
            (
                lambda sheets: sheets[EMITTERS][1].__setitem__(0, "as of 13/45/2023"),
                f"{EMITTERS}!A2: 'as of 13/45/2023' is no day",
            ),
            (lambda sheets: sheets[EMITTERS].__delitem__(slice(4, None)), "no plant of a known"),
        ],
    )
    def test_a_broken_workbook_stops_with_sheet_and_cell(
        self, ghgrp: Bench, tmp_path: Path, damage: Break, said: str
    ) -> None:
        sheets = emitters()
        damage(sheets)
        assert any(said in fault for fault in ghgrp.refused(workbook(tmp_path, sheets)))


# --- cement plants

CEMENT_SHEET = "SFI_ALD_Cement_Database"


def cement_sheets() -> Sheets:
    headings: list[object] = [
        *("uid", "city", "state", "country", "iso3", "latitude", "longitude", "accuracy"),
        *("status", "plant_type", "production_type", "capacity", "capacity_source", "year"),
        *("owner_name", "parent_name", "owner_permid"),
    ]
    link = "https://example.org/report"
    return {
        "About": [["A database"]],
        CEMENT_SHEET: [
            headings,
            [
                *("A1", "Tirana", "", "Albania", "ALB", 41.3, 19.8, "Exact", "Operating"),
                *("Integrated", "Dry", 1.5, link, 1999, "Owner ", "Parent", 42),
            ],
            [
                *("A1", "Tirana", "", "Albania", "ALB", 41.4, 19.9, "Exact", "Operating"),
                *("Grinding", "", 0.5, "Estimated", "", "", "", ""),
            ],
            [
                *("N1", "", "", "Norway", "NOR", 59.1, 9.7, "Exact", "Under Construction"),
                *("", "", "", "", "", "", "", ""),
            ],
        ],
    }


@pytest.fixture
def cement(tmp_path: Path) -> Bench:
    return bench("sfi-cement", tmp_path, CEMENT)


class TestCement:
    def test_a_good_workbook_gives_plants_with_the_basis_of_their_capacity(
        self, cement: Bench, tmp_path: Path
    ) -> None:
        found = cement.begin(write_workbook(cement_sheets(), tmp_path / "cement.xlsx"))
        assert found.summary == ("3 plants in 2 countries, 2 with a capacity",)
        assert found.notes == ("the uid A1 stands for several plants; the place tells them apart",)
        table = cement.release().tables.facilities.cement["sfi-cement"]
        names = ("uid", "country", "capacity_mt", "capacity_basis", "start_year", "owner")
        assert list(table.columns(*names)) == [
            ("A1", "AL", "1.5", "reported", "1999", "Owner"),
            ("A1", "AL", "0.5", "estimated", "", ""),
            ("N1", "NO", "", "", "", ""),
        ]

    def test_the_same_workbook_twice_changes_nothing(self, cement: Bench, tmp_path: Path) -> None:
        cement.begin(write_workbook(cement_sheets(), tmp_path / "cement.xlsx"))
        again = cement.run(write_workbook(cement_sheets(), tmp_path / "again.xlsx"), write=True)
        assert again.identical
        assert not again.written

    def test_a_changed_workbook_is_told_in_words_and_stands_beside(
        self, cement: Bench, tmp_path: Path
    ) -> None:
        cement.begin(write_workbook(cement_sheets(), tmp_path / "cement.xlsx"))
        newer = cement_sheets()
        put(CEMENT_SHEET, 2, "capacity", 1.8)(newer)
        put(CEMENT_SHEET, 4, "status", "Operating")(newer)
        path = note(write_workbook(newer, tmp_path / "newer.xlsx"), id="2026-09")
        found = cement.run(path, write=True)
        assert found.changed == (
            "plants.csv: A1 41.3 19.8: capacity_mt 1.5 becomes 1.8",
            "plants.csv: N1 59.1 9.7: status Under Construction becomes Operating",
        )
        assert cement.release().tables.facilities.about["sfi-cement"].sources == [
            "sfi-cement-2026-09"
        ]

    @pytest.mark.parametrize(
        ("damage", "said"),
        [
            (lambda sheets: sheets.pop(CEMENT_SHEET), "there is no sheet"),
            (rename(CEMENT_SHEET, "capacity", "size"), f"{CEMENT_SHEET}!L1: the heading 'size'"),
            (put(CEMENT_SHEET, 2, "iso3", "ATL"), f"{CEMENT_SHEET}!E2: country 'ATL' is not known"),
            (put(CEMENT_SHEET, 2, "latitude", "north"), f"{CEMENT_SHEET}!F2: text in a number"),
            (put(CEMENT_SHEET, 2, "latitude", 95), f"{CEMENT_SHEET}!F2: 95 is no degree"),
            (put(CEMENT_SHEET, 2, "longitude", ""), f"{CEMENT_SHEET}!G2: empty where a number"),
            (put(CEMENT_SHEET, 2, "capacity", 1500000), f"{CEMENT_SHEET}!L2: 1500000 Mt is above"),
            (put(CEMENT_SHEET, 2, "capacity_source", ""), f"{CEMENT_SHEET}!M2: a capacity without"),
            (put(CEMENT_SHEET, 2, "uid", ""), f"{CEMENT_SHEET}!A2: the cell is empty"),
            (
                lambda sheets: sheets[CEMENT_SHEET].append([*sheets[CEMENT_SHEET][1]]),
                f"{CEMENT_SHEET}!A5: the plant stands on row 2 too",
            ),
            (lambda sheets: sheets[CEMENT_SHEET].__delitem__(slice(1, None)), "no plant in the"),
        ],
    )
    def test_a_broken_workbook_stops_with_sheet_and_cell(
        self, cement: Bench, tmp_path: Path, damage: Break, said: str
    ) -> None:
        sheets = cement_sheets()
        damage(sheets)
        path = write_workbook(sheets, tmp_path / "cement.xlsx")
        assert any(said in fault for fault in cement.refused(path))


# --- Global Iron and Steel Tracker

DATA, CAPACITIES = "Plant data", "Plant capacities and status"
CRUDE = "Nominal crude steel capacity (ttpa)"


def tracker() -> Sheets:
    """Return the layout of the tracker's workbook as it is described: two sheets, joined by id."""
    return {
        "About": [["A tracker"]],
        DATA: [
            [
                *("Plant ID", "Plant name (English)", "Owner", "Country/Area", "Coordinates"),
                "Start date",
            ],
            ["P1", "One", "Owner", "United States", "40.10, -80.50", 1960],
            ["P2", "Two", "Owner", "China", "30.0,110.0", "unknown"],
        ],
        CAPACITIES: [
            [
                *("Plant ID", "Status", CRUDE, "Nominal BOF steel capacity (ttpa)"),
                *("Nominal EAF steel capacity (ttpa)", "Nominal BF capacity (ttpa)"),
                "Nominal DRI capacity (ttpa)",
            ],
            ["P1", "operating", 4000, 3000, 1000, 2800, "N/A"],
            ["P1", "mothballed pre-retirement", 500, "N/A", ">0", "N/A", "N/A"],
            ["P2", "operating", "unknown", "", "", "", ""],
        ],
    }


@pytest.fixture
def gem(tmp_path: Path) -> Bench:
    return bench("gem-steel", tmp_path, GEM)


class TestSteelTracker:
    def test_a_good_workbook_gives_capacities_by_status(self, gem: Bench, tmp_path: Path) -> None:
        found = gem.begin(write_workbook(tracker(), tmp_path / "tracker.xlsx"))
        assert found.summary == ("3 capacities of 2 plants by status, 1 without crude steel",)
        held = gem.release().tables.facilities.capacities["gem-steel-capacity"].latest[1]
        assert held.rows == (
            ("P2", "Two", "CN", "30.0", "110.0", "operating", "", "", "", "", ""),
            *(
                ("P1", "One", "US", "40.10", "-80.50", status, *amounts, "1960")
                for status, amounts in (
                    ("mothballed_pre-retirement", ("500", "", "", "")),
                    ("operating", ("4000", "3000", "1000", "")),
                )
            ),
        )

    def test_an_id_under_its_later_heading_is_understood(self, gem: Bench, tmp_path: Path) -> None:
        sheets = tracker()
        rename(DATA, "Plant ID", "GEM plant ID")(sheets)
        rename(CAPACITIES, "Plant ID", "GEM plant ID")(sheets)
        assert gem.begin(write_workbook(sheets, tmp_path / "tracker.xlsx")).written

    def test_the_same_workbook_twice_changes_nothing(self, gem: Bench, tmp_path: Path) -> None:
        gem.begin(write_workbook(tracker(), tmp_path / "tracker.xlsx"))
        again = gem.run(write_workbook(tracker(), tmp_path / "again.xlsx"), write=True)
        assert again.identical
        assert not again.written

    def test_a_changed_workbook_is_told_in_words(self, gem: Bench, tmp_path: Path) -> None:
        gem.begin(write_workbook(tracker(), tmp_path / "tracker.xlsx"))
        newer = tracker()
        put(CAPACITIES, 2, CRUDE, 4200)(newer)
        put(CAPACITIES, 3, "Status", "retired")(newer)
        found = gem.run(write_workbook(newer, tmp_path / "newer.xlsx"))
        assert found.added == ("plants.csv: P1 retired: One 500",)
        assert found.removed == ("plants.csv: P1 mothballed_pre-retirement: One 500",)
        assert found.changed == ("plants.csv: P1 operating: crude_steel_kt 4000 becomes 4200",)

    @pytest.mark.parametrize(
        ("damage", "said"),
        [
            (lambda sheets: sheets.pop(DATA), f"there is no sheet '{DATA}'"),
            (rename(CAPACITIES, CRUDE, "Capacity"), f"{CAPACITIES}!1: the heading"),
            (put(DATA, 2, "Country/Area", "Atlantis"), f"{DATA}!D2: 'Atlantis' is no country"),
            (put(DATA, 2, "Coordinates", "somewhere"), f"{DATA}!E2: 'somewhere' is no latitude"),
            (put(DATA, 2, "Coordinates", "140.1, 10"), f"{DATA}!E2: 140.1 is no degree"),
            (put(DATA, 3, "Plant ID", "P1"), f"{DATA}!A3: plant P1 stands twice"),
            (
                put(CAPACITIES, 2, "Plant ID", "P9"),
                f"{CAPACITIES}!A2: plant P9 is not in the sheet",
            ),
            (put(CAPACITIES, 2, "Status", "resting"), f"{CAPACITIES}!B2: 'resting' is no status"),
            (put(CAPACITIES, 2, CRUDE, "about 4000"), f"{CAPACITIES}!C2: text in a number"),
            (put(CAPACITIES, 3, "Status", "operating"), f"{CAPACITIES}!A3: P1 operating stands on"),
            (lambda sheets: sheets[CAPACITIES].__delitem__(slice(1, None)), "no capacity in the"),
        ],
    )
    def test_a_broken_workbook_stops_with_sheet_and_cell(
        self, gem: Bench, tmp_path: Path, damage: Break, said: str
    ) -> None:
        sheets = tracker()
        damage(sheets)
        path = write_workbook(sheets, tmp_path / "tracker.xlsx")
        assert any(said in fault for fault in gem.refused(path))

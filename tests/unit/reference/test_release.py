"""Loading a release: what it gives, and every kind of fault by file, row and column."""

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from service.domain.benchmarks.figures import Figure
from service.domain.citations import Confidence
from service.reference.faults import TOLD, FaultyRelease
from service.reference.release import (
    Release,
    archive_of,
    read_release,
    release_from_archive,
    release_id_of,
    release_of,
)
from tests.support.releases import Files, changed, small_release, write

STUDY = "benchmarks/study/rows.csv"
STUDY_INFO = "benchmarks/study/dataset.yaml"
EU = "benchmarks/eu-default-values/rows.csv"
STEEL = "benchmarks/computed-steel/dataset.yaml"
ALUMINUM = "benchmarks/computed-aluminum/dataset.yaml"
COUNTRIES = "classifications/countries/rows.csv"
MATERIALS = "classifications/materials/rows.csv"
CONCORDANCE = "classifications/concordance/rows.csv"
SCOPES = "classifications/scopes/rows.csv"
SOURCE = "sources/agency.yaml"
DUTY = "designs/duty.yaml"
GROUP = "classifications/country_groups/eu27.yaml"


@pytest.fixture(scope="module")
def release() -> Release:
    return release_of(small_release())


def figure(release: Release, figure_id: str) -> Figure:
    dataset = release.snapshot.datasets[figure_id.split(":", maxsplit=1)[0]]
    return next(one for one in dataset.figures if one.figure_id == figure_id)


def test_a_figure_keeps_its_text_its_source_and_its_days(release: Release) -> None:
    found = figure(release, "study:crude_steel:US:study:2018")
    assert (found.text, found.value) == ("1.00", Fraction(1))
    assert found.effective_from == date(2024, 1, 1)
    assert found.effective_to == date(2025, 12, 31)
    assert (found.citation.source_id, found.citation.locator) == ("agency", "table 1")
    assert found.citation.confidence is Confidence.SECONDARY
    assert (found.reference_year, found.unit, found.computed) == (2018, "tCO2/t", False)


def test_ids_hold_product_good_country_scope_route_and_year(release: Release) -> None:
    ids = {one.figure_id for one in release.snapshot.datasets["study"].figures}
    assert "study:crude_steel:world:study:bf-bof:2024" in ids
    assert "study:cement/normal-3-000-psi:US:by-volume" in ids


def test_the_other_tables_are_there(release: Release) -> None:
    tables = release.tables
    assert [one.area for one in tables.electricity.grids["grid"].latest] == [
        "US",
        "US",
        "NO",
        "US-OH",
    ]
    assert tables.electricity.uses["smelting"].latest[0].value == 13403
    assert list(tables.facilities.emissions["reporting"].column("year")) == ["2022", "2023"]
    assert next(tables.facilities.plants["reporting"].records())["name"] == "A mill"
    sample = tables.samples["trade"]
    assert sample.about.reference_date == date(2026, 6, 1)
    assert sample.path == "samples/trade.csv"
    assert next(sample.lines.records())["hs_code"] == "7206"


def test_norway_dates_and_decimals_stay_as_written() -> None:
    unquoted = changed(small_release(), ALUMINUM, '[US, "NO"]', "[US, NO]")
    assert "NO" in release_of(unquoted).snapshot.datasets["computed-aluminum"].refused
    source = release_of(small_release()).snapshot.sources["agency"]
    assert (source.edition, source.published) == ("1.10", "2024-01")
    assert source.retrieved == date(2026, 11, 21)


def test_computed_figures_carry_formula_inputs_and_the_weakest_confidence(
    release: Release,
) -> None:
    found = figure(release, "computed-aluminum:primary_aluminum:US:direct+grid-electricity")
    assert found.text == "6.7998415"  # 1.7 + 13403 x 380.5 / 1,000,000
    assert found.computed
    assert found.citation.confidence is Confidence.UNVERIFIED
    assert found.unverified_inputs == ("smelting:primary_aluminum:world:electrolysis:2015",)
    steps = {step.key: step for step in found.derivation[0].walk()}
    assert steps["electricity_use"].value == "13403"
    assert steps["grid_average"].citation is not None
    assert steps["left_out"].value == "alumina refining"
    dataset = release.snapshot.datasets["computed-aluminum"]
    assert dataset.refused == {
        "NO": "computed-aluminum cannot be computed for NO: a direct figure is missing"
    }


def test_a_route_mix_is_by_capacity_and_refuses_much_direct_reduction(release: Release) -> None:
    found = figure(release, "computed-steel:crude_steel:US:study")
    # (3000 x 2.3 + 1800 x 0.7 + 200 x 1.5) / 5000; the announced plant does not count
    assert found.text == "1.692"
    assert found.note.startswith("by capacity")
    refused = release.snapshot.datasets["computed-steel"].refused
    assert "0.101 of that of BOF and EAF, above 0.1" in refused["CN"]


def test_direct_reduction_at_the_limit_is_not_refused() -> None:
    files = changed(small_release(), "facilities/tracker/plants.csv", "500,500,101", "500,500,100")
    found = release_of(files).snapshot.datasets["computed-steel"]
    assert not found.refused


def test_other_furnaces_are_refused() -> None:
    files = changed(
        small_release(), "facilities/tracker/plants.csv", "operating,1000,500,500,101",
        "operating,1200,500,500,",
    )  # fmt: skip
    refused = release_of(files).snapshot.datasets["computed-steel"].refused
    assert "furnaces other than BOF and EAF are 0.167" in refused["CN"]


def test_the_id_is_of_the_data_alone(tmp_path: Path) -> None:
    files = small_release()
    folder = write(files, tmp_path / "a")
    (folder / "README.md").write_text("words")
    (folder / "benchmarks" / "README").write_text("more words")
    assert read_release(folder).release_id == release_id_of(files)
    other = changed(files, STUDY, "2.10", "2.11")
    assert release_id_of(other) != release_id_of(files)
    moved = dict(files)
    moved["sources/office.yaml"] = moved.pop(SOURCE)
    assert release_id_of(moved) != release_id_of(files)


def test_an_archive_gives_the_same_release(release: Release) -> None:
    archive = archive_of(release.files)
    assert archive == archive_of(dict(sorted(release.files.items(), reverse=True)))
    back = release_from_archive(archive)
    assert back.release_id == release.release_id
    assert back.snapshot == release.snapshot


def test_an_altered_archive_is_refused(release: Release) -> None:
    files = changed(release.files, STUDY, "2.10", "2.11")
    forged = {**files, "release-id": release.release_id.encode()}
    archive = archive_of(files)
    with pytest.raises(FaultyRelease, match="not those of release"):
        release_from_archive(archive_of(forged))
    with pytest.raises(FaultyRelease, match="no archive that can be read"):
        release_from_archive(archive[:100])


FAULTS: dict[str, tuple[str, str, str, int | None, str | None, str]] = {
    # name: file, text, what stands there instead, row, column, what is said
    "unknown key": (SOURCE, "licence: free", "licence: free\nx: red", 9, "x", "not known"),
    "missing key": (SOURCE, "obtained: from its site", "", 1, "obtained", "is missing"),
    "duplicate key": (SOURCE, "url:", "title: x\nurl:", 5, "title", "stands twice"),
    "no date": (SOURCE, "2026-11-21", "21.11.2026", 7, "retrieved", "not a date"),
    "impossible date": (SOURCE, "2026-11-21", "2026-11-31", 7, "retrieved", "day"),
    "id is not the name": (SOURCE, "id: agency", "id: office", 1, "id", "not the name"),
    "licence class": (SOURCE, "class: open", "class: closed", 9, "licence_class", "closed"),
    "not YAML": (SOURCE, "title: Figures", "title: [Figures", 3, None, "not YAML"),
    "boolean in text": (SOURCE, 'edition: "1.10"', "edition: true", 6, "edition", "string"),
    "country twice": (COUNTRIES, "CN,CHN,China,5700,PRC", "CN,CHN,China,5700,Turkey", 9,
                      "aliases", "'Turkey' already means CN"),
    "iso2 twice": (COUNTRIES, "CN,CHN", "US,CHN", 10, "iso2", "stands twice, first on row 4"),
    "iso3": (COUNTRIES, "CN,CHN", "CN,Chn", 4, "iso3", "alpha-3"),
    "schedule c": (COUNTRIES, "5700", "57OO", 4, "schedule_c", "Schedule C"),
    "member unknown": (GROUP, "country: DE", "country: XX", 5, "members.0", "'XX'"),
    "member ends before": (GROUP, "1958-01-01}", "1958-01-01, effective_to: 1957-01-01}", 5,
                           "members.0", "before effective_from"),
    "group of another kind": (GROUP, "dated_list", "named_group", 1, "", "named_group has none"),
    "group's source": (GROUP, "source: agency", "source: nobody", 6, "citation.source", "'nobody'"),
    "parent unknown": (MATERIALS, "ingots,Ingots,crude_steel", "ingots,Ingots,iron", 4,
                       "parent, material", "material 'iron' is not known"),
    "own ancestor": (MATERIALS, "steel,Steel,,", "steel,Steel,crude_steel,", 2,
                     "parent, material", "own ancestor"),
    "material of a code": (CONCORDANCE, "720610,steel_ingots", "720610,gold", 7, "material",
                           "material 'gold'"),
    "code of letters": (CONCORDANCE, "28041000,CN8", "2804A000,CN8", 5, "code", "digits"),
    "hs6 of another code": (CONCORDANCE, "280410,hydrogen", "281410,hydrogen", 5, "hs6, code",
                            "does not begin"),
    "code system": (CONCORDANCE, "HS6", "HTS10", 8, "code_system", "HTS10"),
    "unit of a scope": (SCOPES, "1 t,tCO2/t", "1 t,pounds", 6, "unit", "unit of intensity"),
    "header misspelt": (STUDY, "code,material", "codes,material", 1, "codes", "not known"),
    "header missing": (STUDY, "code,material", "material", 1, "code", "is missing"),
    "header twice": (STUDY, "usable_as,note", "usable_as,note,note", 1, "note", "stands twice"),
    "header order": (STUDY, "code,material", "material,code", 1, None, "another order"),
    "cells missing": (STUDY, "candidate,figure,\n", "candidate\n", 2, None, "not 18 cells"),
    "space around": (STUDY, ",2.10,", ", 2.10,", 2, "value", "space around"),
    "no number": (STUDY, ",2.10,", ",2.1x,", 2, "value", "plain decimal"),
    "negative": (STUDY, ",2.10,", ",-2.10,", 2, "value", "plain decimal"),
    "exponent": (STUDY, ",2.10,", ",21e-1,", 2, "value", "plain decimal"),
    "decimal comma": (STUDY, ",2.10,", ',"2,10",', 2, "value", "plain decimal"),
    "implausible": (STUDY, ",2.10,", ",2100,", 2, "value, unit", "above 1000"),
    "unit differs": (STUDY, "2.10,tCO2/t", "2.10,tCO2e/t", 2, "unit, scope", "counts in tCO2/t"),
    "country unknown": (STUDY, ",CN,", ",XX,", 2, "country", "'XX'"),
    "Turkey by name": (EU, ",TR,", ",Turkey,", 4, "country", "'Turkey'"),
    "material unknown": (STUDY, ",crude_steel,,CN", ",raw_steel,,CN", 2, "material", "raw_steel"),
    "scope unknown": (STUDY, ",CN,study,", ",CN,upstream,", 2, "scope", "upstream"),
    "scope not listed": (STUDY, ",CN,study,", ",CN,direct,", 2, "scope", "direct"),
    "source unknown": (STUDY, "agency,table 3", "nobody,table 3", 8, "source_id", "'nobody'"),
    "source not listed": (STUDY, "agency,table 3", "ec-2025-2621,x", 8, "source_id", "of the d"),
    "no locator": (STUDY, "agency,table 3", "agency,", 8, "locator", "is empty"),
    "confidence unknown": (STUDY, "official_text", "certain", 2, "confidence", "'certain'"),
    "usability unknown": (STUDY, "candidate,figure", "good,figure", 2, "usability", "'good'"),
    "flag": (STUDY, "official_text,false", "official_text,no", 2, "computed", "'no'"),
    "route": (STUDY, "bf-bof", "BF BOF", 5, "route", "kebab-case"),
    "year": (STUDY, "tCO2/t,2018,,,", "tCO2/t,18,,,", 2, "reference_year", "not a year"),
    "day": (STUDY, "2025-12-31", "2025-13-01", 3, "effective_to", "not a date"),
    "ends before it starts": (STUDY, "2025-12-31", "2023-12-31", 3, "effective_to, effective_from",
                              "2023-12-31 lies before effective_from 2024-01-01"),
    "row twice": (STUDY, ",0.90,tCO2/t,2020,2026-01-01", ",0.90,tCO2/t,2018,", 4, None,
                  "stands twice, first on row 3"),
    "days overlap": (STUDY, ",0.90,tCO2/t,2020,2026-01-01", ",0.90,tCO2/t,2018,2025-12-31", 4,
                     None, "for the same days"),
    "code in a table by material": (STUDY, "\n,crude_steel,,CN", "\n7206,crude_steel,,CN", 2,
                                    "code", "keyed by material"),
    "no code": (EU, "72061000,", ",", 2, "code", "4, 6 or 8 digits"),
    "ten digits": (EU, "72061000,", "7206100000,", 2, "code", "4, 6 or 8 digits"),
    "country not covered": (EU, ",TR,", ",NO,", 4, "country", "is in not_covered"),
    "dataset's scope": (STUDY_INFO, "by-volume", "by-area", 8, "scopes", "'by-area'"),
    "dataset's source": (STUDY_INFO, "[agency]", "[nobody]", 7, "sources.0", "'nobody'"),
    "dataset's group": (STUDY_INFO, "not_covered: []", "not_covered: [asean]", 13,
                        "not_covered", "'asean'"),
    "boolean of YAML 1.1": (STUDY_INFO, "illustrative: false", "illustrative: no", 14,
                            "illustrative", "boolean"),
    "kind without formula": (STUDY_INFO, "kind: study", "kind: computed", 1, "computed",
                             "and no other"),
    "formula unknown": (STEEL, "route_mix", "guess", 17, "computed", "guess"),
    "part unknown": (STEEL, "dataset: study", "dataset: survey", 23,
                     "computed.route_factors.dataset", "'survey'"),
    "route without factor": (STEEL, "bof: bf-bof", "bof: bof", 23, "computed.route_factors",
                             "'bof'"),
    "plants unknown": (STEEL, "dataset: tracker", "dataset: map", 22,
                       "computed.capacities.dataset", "'map'"),
    "computed unit": (ALUMINUM, "unit: tCO2e/t", "unit: tCO2/t", 21, "computed.unit", "tCO2e"),
    "grid unknown": (ALUMINUM, "dataset: grid", "dataset: mesh", 24, "computed.grid", "mesh"),
    "use unknown": (ALUMINUM, "material: primary_aluminum}", "material: steel}", 23,
                    "computed.electricity_use", "steel"),
    "base unknown": (ALUMINUM, 'code: "7601"', 'code: "7602"', 22, "computed.direct", "no fig"),
    "grid unit": ("electricity/grid/rows.csv", "gCO2e", "kgCO2e", 2, "unit", "kgCO2e/kWh"),
    "grid area": ("electricity/grid/rows.csv", "US-OH", "Ohio", 5, "area", "'Ohio'"),
    "plant's place": ("facilities/tracker/plants.csv", "40.1,", "140.1,", 2, "lat", "latitude"),
    "plant's status": ("facilities/tracker/plants.csv", "announced", "rumoured", 4, "status",
                       "'rumoured'"),
    "emissions of no plant": ("facilities/reporting/emissions.csv", "1001,2023", "1002,2023", 3,
                              "ghgrp_id", "'1002'"),
    "sample's country": ("samples/trade.csv", ",CN,", ",China,", 2, "country_of_origin", "China"),
    "sample's unit": ("samples/trade.csv", ",t,", ",ton,", 2, "quantity_unit", "'ton'"),
    "sample's file": ("samples/trade.yaml", "trade.csv", "lines.csv", 4, "file", "trade.csv"),
    "design's step": (DUTY, "[phase_in, credit, cap]", "[phase_in, phase_in]", 8, "steps",
                      "twice"),
    "design's step unknown": (DUTY, "credit, cap", "credit, rebate", 8, "steps.2", "'rebate'"),
    "good's material": ("benchmarks/eu-default-values/goods.csv", "white_clinker", "chalk", 2,
                        "material", "'chalk'"),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_told_by_file_row_and_column(name: str) -> None:
    file, old, new, row, column, said = FAULTS[name]
    with pytest.raises(FaultyRelease) as refused:
        release_of(changed(small_release(), file, old, new))
    found = refused.value.faults[0]
    assert {fault.file for fault in refused.value.faults} == {file}
    assert found.row == row
    if column is not None:
        assert found.column == column
    assert said in found.detail
    assert str(found) in str(refused.value).splitlines()


def test_a_correction_counts_in_the_unit_of_its_scope() -> None:
    files = small_release()
    path = "benchmarks/eu-default-values/corrections.csv"
    files[path] += b"2026-02-04,Albania,6,25232900,direct,1.23,kgCO2e/t,steward,2026-11-20,moved\n"
    with pytest.raises(FaultyRelease, match=r"corrections\.csv, row 2, column unit, scope"):
        release_of(files)


@pytest.mark.parametrize(
    "path", ["benchmarks/study/notes.csv", "prices/rows.csv", "sources/agency.yml", "notes.txt"]
)
def test_a_file_that_nothing_reads_is_refused(path: str) -> None:
    with pytest.raises(FaultyRelease, match=f"{path}: no such file is known here"):
        release_of({**small_release(), path: b""})


@pytest.mark.parametrize(
    "path", [STUDY, STUDY_INFO, COUNTRIES, "samples/trade.csv", "facilities/tracker/plants.csv"]
)
def test_a_missing_file_is_named(path: str) -> None:
    files = small_release()
    del files[path]
    with pytest.raises(FaultyRelease, match=f"{path}: the file is missing"):
        release_of(files)


def test_bytes_that_are_no_text_are_named() -> None:
    for path in (STUDY, STUDY_INFO):
        with pytest.raises(FaultyRelease, match=f"{path}: not UTF-8 text"):
            release_of({**small_release(), path: b"\xff\xfe"})


def test_all_faults_are_told_at_once_in_the_order_of_files() -> None:
    files: Files = small_release()
    for path, old, new in (
        (STUDY, ",2.10,", ",x,"),
        (STUDY, ",318,", ",y,"),
        (EU, ",1.33,", ",z,"),
    ):
        files = changed(files, path, old, new)
    with pytest.raises(FaultyRelease) as refused:
        release_of(files)
    assert [(fault.file, fault.row) for fault in refused.value.faults] == [
        (EU, 2),
        (STUDY, 2),
        (STUDY, 8),
    ]
    assert str(refused.value).splitlines()[0] == "the reference release is faulty: 3 fault(s)"


def test_no_more_faults_are_told_in_words_than_a_person_reads() -> None:
    files = small_release()
    files[STUDY] += b"x\n" * (TOLD + 5)
    with pytest.raises(FaultyRelease) as refused:
        release_of(files)
    assert len(refused.value.faults) == TOLD + 5
    assert str(refused.value).endswith("and 5 more")


ROUTES = "benchmarks/eu-default-values/routes.csv"
ROUTE_ROWS = """route,material,source_id,locator
K,primary_aluminum,ec-2025-2621,legend
L,steel,ec-2025-2621,legend
"""


def test_a_route_says_what_a_row_describes_where_its_material_holds_it() -> None:
    files = {**small_release(), ROUTES: ROUTE_ROWS.encode()}
    read = release_of(files)
    # a row of aluminum holds no steel, whatever its note says
    assert figure(read, "eu-default-values:7601:US:direct").describes == "primary_aluminum"
    assert figure(read, "eu-default-values:7601:TR:direct").describes == ""
    assert figure(read, "eu-default-values:72061000:US:direct").describes == ""
    assert figure(release_of(small_release()), "eu-default-values:7601:US:direct").describes == ""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("K,primary_aluminum", "K,mithril", r"routes\.csv, row 2, column material"),
        ("L,steel", "K,steel", r"routes\.csv, row 3"),
        ("L,steel,ec-2025-2621", "L,steel,hearsay", r"column source_id"),
    ],
)
def test_a_faulty_table_of_routes_is_refused(old: str, new: str, said: str) -> None:
    files = {**small_release(), ROUTES: ROUTE_ROWS.encode()}
    with pytest.raises(FaultyRelease, match=said):
        release_of(changed(files, ROUTES, old, new))

"""The shipped tables are those of the official files, byte for byte, where these are at hand."""

import os
from pathlib import Path

import pytest

from service.reference.importers import IMPORTERS
from tests.reference.snapshots import REFERENCE

VARIABLE = "CARBONDUTY_OFFICIAL_FILES"
# The importer, the file, and the source whose file says where it is published.
OFFICIAL = (
    ("eu-default-values", "EC_CBAM_default_values_v20260204.xlsx", "ec-2025-2621"),
    ("eu-benchmarks", "EC_CBAM_benchmarks_v20260206.xlsx", "ec-2025-2620"),
    ("ghgrp", "EPA_ghgp_data_2023.xlsx", "epa-ghgrp-2023"),
    (
        "epa-supply-chain",
        "EPA_SupplyChainGHGEmissionFactors_v1.3.0_NAICS_CO2e_USD2022.csv",
        "epa-scf-1-3",
    ),
    ("owid-electricity", "owid-energy-data.csv", "owid-energy"),
    ("egrid", "egrid/egrid_state_2018-2021_lb_per_MWh.csv", "epa-egrid-2018-2021"),
    ("egrid", "egrid/egrid_subregion_2018-2021_lb_per_MWh.csv", "epa-egrid-2018-2021"),
    ("sfi-cement", "SFI-Global-Cement-Database-July-2021.xlsx", "sfi-cement-2021"),
)
COUNTS = {
    "EC_CBAM_benchmarks_v20260206.xlsx": (
        "570 CN codes",
        "2465 benchmarks: 661 of column A, 1804 of column B",
    ),
    "EPA_ghgp_data_2023.xlsx": (
        "6470 facilities in the workbook, 1197 of a sector that is kept",
        "0 plants of earlier years no longer report and are kept as they were",
        "0 plants without an operator on record: the workbook names none",
    ),
    "EPA_SupplyChainGHGEmissionFactors_v1.3.0_NAICS_CO2e_USD2022.csv": (
        "1016 factors of 1016 industries",
    ),
    "owid-energy-data.csv": (
        "1979 averages of 213 countries, 2000 to 2024",
        "24 regions are left aside",
    ),
    "egrid/egrid_state_2018-2021_lb_per_MWh.csv": (
        "208 rates of 2018, 2019, 2020, 2021",
        "117 rates of other areas and years are carried over",
    ),
    "egrid/egrid_subregion_2018-2021_lb_per_MWh.csv": (
        "116 rates of 2018, 2019, 2020, 2021",
        "209 rates of other areas and years are carried over",
    ),
    "SFI-Global-Cement-Database-July-2021.xlsx": (
        "3117 plants in 163 countries, 1674 with a capacity",
    ),
}


def official(name: str, source: str) -> Path:
    """Return where an official file lies, or list the test as not run."""
    folder = os.environ.get(VARIABLE)
    path = Path(folder or ".") / name
    if not folder or not path.exists():
        why = f"has no {name}" if folder else "is not set"
        pytest.skip(
            f"not run: regeneration from {name} - {VARIABLE} {why} - download the file named in "
            f"reference_data/sources/{source}.yaml and set the folder"
        )
    return path


@pytest.mark.parametrize(("kind", "name", "source"), OFFICIAL, ids=[one[1] for one in OFFICIAL])
def test_the_shipped_tables_are_those_of_the_file(kind: str, name: str, source: str) -> None:
    found = IMPORTERS[kind](official(name, source), REFERENCE)
    superseded = found.edition.startswith("these are the tables of edition")
    assert found.identical or superseded, "\n".join(found.lines[:50])
    assert found.tables
    for path, data in found.tables.items():
        assert path.read_bytes() == data, path
    if name in COUNTS:
        assert found.summary == COUNTS[name]

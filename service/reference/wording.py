"""How the rows of each table are named in words, told by the columns of the table."""

from collections.abc import Mapping
from dataclasses import dataclass

from service.reference.tables import Row

Cells = Mapping[str, str]
# Where a figure stands and whence it is cited moves with every edition; it is counted, not listed.
PLACES = frozenset({"source_id", "locator"})
# Cells that say nothing alone are named with what they are.
_PREFIXES = {
    "column": "column ",
    "route": "route ",
    "produced_from": "produced from ",
    "reference_year": "of ",
}


@dataclass(frozen=True, slots=True)
class Wording:
    """Which columns tell a row from the others, and which say what it holds."""

    key: Row
    holds: Row

    def name(self, row: Cells) -> str:
        """Return the row's key in words, without what is blank."""
        # A material says nothing beside the code it is of.
        idle = "material" if row.get("code") else ""
        cells = ((column, row.get(column, "")) for column in self.key if column != idle)
        return " ".join(_PREFIXES.get(column, "") + cell for column, cell in cells if cell)

    def said(self, row: Cells) -> str:
        """Return what the row holds, in words."""
        cells = [row.get(column, "") or "-" for column in self.holds if column in row]
        return " ".join(cells)


# The first of these whose columns are all there words a table; the most telling stand first.
_KNOWN = (
    Wording(
        ("country", "code", "material", "good", "scope", "route", "reference_year"),
        ("value", "unit"),
    ),
    Wording(("code", "good", "scope"), ("value", "unit")),
    Wording(("code", "column", "route", "produced_from"), ("value", "unit")),
    Wording(("material", "route", "area"), ("value", "unit")),
    Wording(("area", "year"), ("value", "unit")),
    Wording(("naics", "gases"), ("with_margins", "unit")),
    Wording(("indicator",), ("means",)),
    Wording(("gem_plant_id", "status"), ("plant", "crude_steel_kt")),
    Wording(("ghgrp_id", "capacity_of", "plant"), ("capacity_kt_per_year",)),
    Wording(("ghgrp_id", "year", "emissions_tco2e", "name"), ()),
    Wording(("ghgrp_id", "year"), ("emissions_tco2e",)),
    Wording(("ghgrp_id",), ("process",)),
    Wording(("subpart", "naics"), ("sector",)),
    Wording(("uid", "lat", "lon"), ("city", "country", "capacity_mt")),
    Wording(("iso2",), ("name", "schedule_c")),
    Wording(("material", "parent"), ("label",)),
    Wording(("code", "code_system", "edition"), ("material",)),
    Wording(("sheet", "row", "code", "scope"), ("value", "unit")),
    Wording(("sheet", "row", "what"), ("code",)),
    Wording(("code", "description"), ("good", "material")),
    Wording(("line_id",), ("quantity", "quantity_unit")),
    Wording(("scope",), ("unit",)),
)
_PLANTS = Wording(("ghgrp_id",), ("name", "emissions_tco2e"))


def wording_of(header: Row) -> Wording:
    """Return how the rows under a header are named; an unknown table by all its columns."""
    columns = set(header)
    for known in _KNOWN:
        if columns.issuperset(known.key):
            return _PLANTS if "name" in known.key else known
    return Wording(header, ())

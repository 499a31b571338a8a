"""Which reporting plants are kept, under which sector and material, and by which process.

What a program reports is subparts and industry codes; the sector they mean is decided here, as
data that a person reviews. The first rule that fits a plant decides.
"""

from dataclasses import dataclass

from service.domain.reasons import Code
from service.reference import cells
from service.reference.classifications import Classifications
from service.reference.reader import Reader
from service.reference.tables import Column

SECTORS = "sectors.csv"
SECTOR_HEADER = (
    "subpart",
    "naics",
    "sector",
    "material",
    "process",
    "process_basis",
    "process_column",
)
ASSIGNED = "processes.csv"
ASSIGNED_HEADER = ("ghgrp_id", "process", "process_basis")


@dataclass(frozen=True, slots=True)
class SectorRule:
    """What a plant is that reports a subpart, under industry codes that begin so."""

    subpart: str
    naics: tuple[str, ...]
    sector: str
    material: str
    process: str
    process_basis: str
    process_column: str

    def fits(self, subparts: frozenset[str], naics: str) -> bool:
        """Return whether a plant is meant; an empty side of the rule fits every plant."""
        return (not self.subpart or self.subpart in subparts) and (
            not self.naics or naics.startswith(self.naics)
        )


@dataclass(frozen=True, slots=True)
class PlantRules:
    """The rules in their order, and the processes that a person assigned to single plants."""

    sectors: tuple[SectorRule, ...]
    processes: dict[str, tuple[str, str]]

    def of(self, subparts: frozenset[str], naics: str) -> SectorRule | None:
        """Return the first rule that fits a plant; none means that it is not kept."""
        return next((rule for rule in self.sectors if rule.fits(subparts, naics)), None)


def read_plant_rules(reader: Reader, folder: str, known: Classifications) -> PlantRules | None:
    """Return the rules of a dataset of reporting plants, or None where it has none."""
    if f"{folder}/{SECTORS}" not in reader.files:
        return None
    code = cells.shaped(r"\d{2,6}", "the beginning of a NAICS code", Code.NOT_A_CODE)
    material = cells.one_of(known.materials.by_id, "material", Code.UNKNOWN_MATERIAL)
    checks = {
        "subpart": cells.optional(cells.shaped(r"[A-Z]{1,2}", "a subpart")),
        "naics": cells.optional(cells.each_of(code)),
        "sector": cells.some,
        "material": cells.optional(material),
    }
    columns = [Column(name, checks.get(name, cells.anything)) for name in SECTOR_HEADER]
    rules = reader.table(f"{folder}/{SECTORS}", columns, ("subpart", "naics"))
    columns = [Column(name, cells.some) for name in ASSIGNED_HEADER]
    assigned = reader.table(f"{folder}/{ASSIGNED}", columns, ("ghgrp_id",))
    return PlantRules(
        tuple(
            SectorRule(subpart, tuple(filter(None, naics.split("|"))), *rest)
            for subpart, naics, *rest in (rules.rows if rules else ())
        ),
        {plant: (process, basis) for plant, process, basis in (assigned.rows if assigned else ())},
    )

"""The sectors of reporting plants, with their names and sums."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from service.domain.facilities import Plant

# How the sectors of the records are called on pages; an id without a name is shown as it is.
LABELS: Mapping[str, str] = MappingProxyType(
    {
        "aluminum": "Aluminum",
        "ammonia": "Ammonia",
        "brick_refractory": "Bricks and refractories",
        "cement": "Cement",
        "concrete": "Concrete",
        "ferroalloys": "Ferro-alloys",
        "glass": "Glass",
        "gypsum": "Gypsum",
        "hydrogen": "Hydrogen",
        "iron_ore": "Iron ore",
        "iron_steel": "Iron and steel",
        "iron_steel_foundry": "Iron and steel foundries",
        "lead": "Lead",
        "lime": "Lime",
        "metallurgical_coke": "Metallurgical coke",
        "mineral_wool": "Mineral wool",
        "nitric_acid": "Nitric acid",
        "nonferrous": "Other nonferrous metals",
        "other_coke_petroleum": "Other coal and petroleum products",
        "petrochemicals": "Petrochemicals",
        "phosphoric_acid": "Phosphoric acid",
        "pulp_paper": "Pulp and paper",
        "refining": "Petroleum refining",
        "soda_ash": "Soda ash",
        "steel_products": "Steel products",
        "titanium_dioxide": "Titanium dioxide",
        "zinc": "Zinc",
    }
)


@dataclass(frozen=True, slots=True)
class Sector:
    """A sector with the number of its plants and their emissions of the latest year."""

    sector: str
    label: str
    materials: tuple[str, ...]
    plants: int
    year: int
    total: Decimal


def sectors_of(plants: Iterable[Plant]) -> list[Sector]:
    """Return the sectors of some plants, by id.

    A plant whose latest year is not the latest of all counts as a plant and adds no emissions.
    """
    found: dict[str, list[Plant]] = {}
    for plant in plants:
        found.setdefault(plant.sector, []).append(plant)
    year = max((one.latest.year for held in found.values() for one in held), default=0)
    return [
        Sector(
            sector,
            label_of(sector),
            tuple(sorted({one.material for one in held if one.material})),
            len(held),
            year,
            sum((one.total for one in held if one.latest.year == year), Decimal(0)),
        )
        for sector, held in sorted(found.items())
    ]


def label_of(sector: str) -> str:
    """Return the name of a sector for people."""
    return LABELS.get(sector, sector.replace("_", " "))

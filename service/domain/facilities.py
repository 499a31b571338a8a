"""Plants with their reported emissions, and their capacity where it is on record."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from service.domain.citations import Citation


@dataclass(frozen=True, slots=True)
class PlantDataset:
    """What stands beside a table of plants: edition, standing, sources, what it does not tell."""

    dataset_id: str
    title: str
    edition: str
    status: str
    sources: tuple[str, ...]
    licence: str
    caveats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Capacity:
    """What a plant could make in a year, never what it made; `kt_per_year` None is not on record.

    `shared_with` are the other facilities that report for the same site.
    """

    dataset_id: str
    of: str
    kt_per_year: str | None
    status: str
    as_of: str
    plant: str
    shared_with: tuple[str, ...]
    matched_by: str
    match_km: str | None
    caution: str
    citation: Citation


@dataclass(frozen=True, slots=True)
class Parts:
    """The emissions of the latest year by part, in t CO2e; None where a part is not reported."""

    year: int
    total: str
    process: str | None
    stationary_combustion: str | None
    electricity_generation: str | None
    biogenic_co2: str | None


@dataclass(frozen=True, slots=True)
class Plant:
    """A reporting facility: who, where, what, and direct emissions by year in t CO2e."""

    plant_id: str
    dataset_id: str
    frs_id: str
    name: str
    operator: str
    city: str
    county: str
    state: str
    zip_code: str
    country: str
    latitude: str | None
    longitude: str | None
    sector: str
    material: str | None
    process: str
    process_basis: str
    naics: str
    subparts: tuple[str, ...]
    latest: Parts
    emissions: tuple[tuple[int, str], ...]
    capacities: tuple[Capacity, ...] = ()

    @property
    def total(self) -> Decimal:
        """Return the emissions of the latest year, for sums and for order."""
        return Decimal(self.latest.total)


@dataclass(frozen=True, slots=True)
class Register:
    """All plants of a release by id, with the tables they stand in."""

    plants: Mapping[str, Plant] = field(default_factory=dict)
    datasets: Mapping[str, PlantDataset] = field(default_factory=dict)

    def materials(self) -> frozenset[str]:
        """Return the materials that at least one plant makes."""
        return frozenset(one.material for one in self.plants.values() if one.material)

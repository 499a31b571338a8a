"""What is answered about plants."""

from typing import Annotated, Any

from pydantic import Field, WithJsonSchema

from service.api.v1.shared import NUMBER, Answer, CitationOut, NumberText
from service.application.facilities.search import NOT_DERIVABLE
from service.domain.facilities import Capacity, Parts, Plant, PlantDataset

# Kept as printed: a degree of these records has up to six places.
DegreeText = Annotated[
    str, WithJsonSchema({"type": "string", "pattern": NUMBER, "examples": ["41.6133"]})
]


class PlantOut(Answer):
    """A reporting facility with the emissions of its latest year."""

    id: str = Field(description="EPA GHGRP facility id")
    frs_id: str | None = Field(description="EPA Facility Registry Service id")
    name: str = Field(description="Name as reported")
    operator: str | None = Field(description="Parent company and its share, as reported")
    city: str | None = Field(description="City")
    county: str | None = Field(description="County or parish")
    state: str | None = Field(description="Two-letter code of the state or territory")
    zip_code: str | None = Field(description="ZIP code")
    country: str = Field(description="ISO 3166-1 alpha-2")
    latitude: DegreeText | None = Field(description="Degrees north")
    longitude: DegreeText | None = Field(description="Degrees east; negative west of Greenwich")
    sector: str = Field(description="Sector, at `/v1/facilities/sectors`")
    material: str | None = Field(description="Material id, at `/v1/materials`")
    process: str | None = Field(description="Process, where it is on record")
    process_basis: str | None = Field(description="What the process is known from")
    naics: str = Field(description="Primary NAICS code")
    subparts: list[str] = Field(description="Subparts of 40 CFR 98 it reports under")
    year: int = Field(description="Latest year on record")
    emissions_tco2e: NumberText = Field(description="Direct emissions of that year, t CO2e")
    dataset_id: str = Field(description="Table it stands in")

    @classmethod
    def of(cls, plant: Plant) -> "PlantOut":
        """Return what is told of a plant in a list."""
        return cls.model_validate(_told(plant))


class YearOut(Answer):
    """The direct emissions of one year."""

    year: int = Field(description="Reporting year")
    emissions_tco2e: NumberText = Field(description="Direct emissions, t CO2e (AR4 GWPs)")


class PartsOut(Answer):
    """The emissions of the latest year by part; null where a part is not reported."""

    year: int = Field(description="Reporting year")
    total_tco2e: NumberText = Field(description="Total direct emissions, t CO2e")
    process_tco2e: NumberText | None = Field(description="Process emissions, t CO2e")
    stationary_combustion_tco2e: NumberText | None = Field(
        description="Combustion of fuel in stationary units, t CO2e"
    )
    electricity_generation_tco2e: NumberText | None = Field(
        description="Power station on the site, t CO2e"
    )
    biogenic_co2_t: NumberText | None = Field(description="Biogenic CO2, t; in no total")

    @classmethod
    def of(cls, parts: Parts) -> "PartsOut":
        """Return what is told of the latest year."""
        return cls(
            year=parts.year,
            total_tco2e=parts.total,
            process_tco2e=parts.process,
            stationary_combustion_tco2e=parts.stationary_combustion,
            electricity_generation_tco2e=parts.electricity_generation,
            biogenic_co2_t=parts.biogenic_co2,
        )


class CapacityOut(Answer):
    """What a plant could make in a year, never what it made."""

    of: str = Field(description="What the capacity is of")
    kt_per_year: NumberText | None = Field(description="Thousand tonnes a year; null: not known")
    status: str = Field(description="Standing of the plant when it was recorded")
    as_of: str = Field(description="Year, month or day of the record")
    plant: str = Field(description="Name of the plant in that record")
    shared_with: list[str] = Field(description="Other facilities that report for the same site")
    matched_by: str = Field(description="How the two records were matched")
    match_km: NumberText | None = Field(description="Distance between the two records, km")
    caution: str | None = Field(description="What to know before use")
    citation: CitationOut = Field(description="Source")

    @classmethod
    def of_capacity(cls, capacity: Capacity) -> "CapacityOut":
        """Return what is told of a capacity."""
        cited = capacity.citation
        return cls(
            of=capacity.of,
            kt_per_year=capacity.kt_per_year,
            status=capacity.status,
            as_of=capacity.as_of,
            plant=capacity.plant,
            shared_with=list(capacity.shared_with),
            matched_by=capacity.matched_by,
            match_km=capacity.match_km,
            caution=capacity.caution or None,
            citation=CitationOut(
                source_id=cited.source_id, locator=cited.locator, confidence=cited.confidence
            ),
        )


class PlantDatasetOut(Answer):
    """A table of plants: edition, standing and what it does not tell."""

    id: str = Field(description="Id of the table")
    title: str = Field(description="Title")
    edition: str = Field(description="Edition")
    status: str = Field(description="Standing of the edition")
    sources: list[str] = Field(description="Ids of sources, at `/v1/reference/sources/{id}`")
    licence: str = Field(description="Licence")
    caveats: list[str] = Field(description="What to know before use")

    @classmethod
    def of(cls, dataset: PlantDataset) -> "PlantDatasetOut":
        """Return what is told of a table."""
        return cls(
            id=dataset.dataset_id,
            title=dataset.title,
            edition=dataset.edition,
            status=dataset.status,
            sources=list(dataset.sources),
            licence=dataset.licence,
            caveats=list(dataset.caveats),
        )


class PlantPageOut(Answer):
    """A page of plants, by id."""

    items: list[PlantOut] = Field(description="Plants")
    next_cursor: str | None = Field(description="Give as `cursor` for the next page")
    not_derivable: list[str] = Field(description="What may not be derived from these records")


class PlantDetailOut(PlantOut):
    """A reporting facility with its emissions by year and its capacity where it is on record."""

    latest: PartsOut = Field(description="The latest year by part")
    emissions: list[YearOut] = Field(description="Years on record, the earliest first")
    capacities: list[CapacityOut] = Field(description="Capacity; none where it is not on record")
    datasets: list[PlantDatasetOut] = Field(description="The tables these facts stand in")
    not_derivable: list[str] = Field(description="What may not be derived from this record")

    @classmethod
    def of_plant(cls, plant: Plant, datasets: list[PlantDataset]) -> "PlantDetailOut":
        """Return all that is told of a plant."""
        return cls(
            **_told(plant),
            latest=PartsOut.of(plant.latest),
            emissions=[
                YearOut(year=year, emissions_tco2e=total) for year, total in plant.emissions
            ],
            capacities=[CapacityOut.of_capacity(one) for one in plant.capacities],
            datasets=[PlantDatasetOut.of(one) for one in datasets],
            not_derivable=list(NOT_DERIVABLE),
        )


class SectorOut(Answer):
    """A sector with its plants and their emissions in the latest year."""

    sector: str = Field(description="Sector id")
    label: str = Field(description="Name")
    materials: list[str] = Field(description="Material ids of its plants")
    plants: int = Field(description="Number of plants on record")
    year: int = Field(description="Latest year on record")
    emissions_tco2e: NumberText = Field(description="Their direct emissions in it, t CO2e")


class SectorListOut(Answer):
    """The sectors on record."""

    items: list[SectorOut] = Field(description="Sectors, by id")
    next_cursor: str | None = Field(description="Always null: the list is short")
    not_derivable: list[str] = Field(description="What may not be derived from these records")


def _told(plant: Plant) -> dict[str, Any]:
    return {
        "id": plant.plant_id,
        "frs_id": plant.frs_id or None,
        "name": plant.name,
        "operator": plant.operator or None,
        "city": plant.city or None,
        "county": plant.county or None,
        "state": plant.state or None,
        "zip_code": plant.zip_code or None,
        "country": plant.country,
        "latitude": plant.latitude,
        "longitude": plant.longitude,
        "sector": plant.sector,
        "material": plant.material,
        "process": plant.process or None,
        "process_basis": plant.process_basis or None,
        "naics": plant.naics,
        "subparts": list(plant.subparts),
        "year": plant.latest.year,
        "emissions_tco2e": plant.latest.total,
        "dataset_id": plant.dataset_id,
    }

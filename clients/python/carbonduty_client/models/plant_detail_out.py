from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.capacity_out import CapacityOut
    from ..models.parts_out import PartsOut
    from ..models.plant_dataset_out import PlantDatasetOut
    from ..models.year_out import YearOut


T = TypeVar("T", bound="PlantDetailOut")


@_attrs_define
class PlantDetailOut:
    """A reporting facility with its emissions by year and its capacity where it is on record."""

    capacities: list[CapacityOut]
    """ Capacity; none where it is not on record """
    city: None | str
    """ City """
    country: str
    """ ISO 3166-1 alpha-2 """
    county: None | str
    """ County or parish """
    dataset_id: str
    """ Table it stands in """
    datasets: list[PlantDatasetOut]
    """ The tables these facts stand in """
    emissions: list[YearOut]
    """ Years on record, the earliest first """
    emissions_tco2e: str
    """ Direct emissions of that year, t CO2e """
    frs_id: None | str
    """ EPA Facility Registry Service id """
    id: str
    """ EPA GHGRP facility id """
    latest: PartsOut
    """ The emissions of the latest year by part; null where a part is not reported. """
    latitude: None | str
    """ Degrees north """
    longitude: None | str
    """ Degrees east; negative west of Greenwich """
    material: None | str
    """ Material id, at `/v1/materials` """
    naics: str
    """ Primary NAICS code """
    name: str
    """ Name as reported """
    not_derivable: list[str]
    """ What may not be derived from this record """
    operator: None | str
    """ Parent company and its share, as reported """
    process: None | str
    """ Process, where it is on record """
    process_basis: None | str
    """ What the process is known from """
    sector: str
    """ Sector, at `/v1/facilities/sectors` """
    state: None | str
    """ Two-letter code of the state or territory """
    subparts: list[str]
    """ Subparts of 40 CFR 98 it reports under """
    year: int
    """ Latest year on record """
    zip_code: None | str
    """ ZIP code """

    def to_dict(self) -> dict[str, Any]:
        capacities = []
        for capacities_item_data in self.capacities:
            capacities_item = capacities_item_data.to_dict()
            capacities.append(capacities_item)

        city: None | str
        city = self.city

        country = self.country

        county: None | str
        county = self.county

        dataset_id = self.dataset_id

        datasets = []
        for datasets_item_data in self.datasets:
            datasets_item = datasets_item_data.to_dict()
            datasets.append(datasets_item)

        emissions = []
        for emissions_item_data in self.emissions:
            emissions_item = emissions_item_data.to_dict()
            emissions.append(emissions_item)

        emissions_tco2e = self.emissions_tco2e

        frs_id: None | str
        frs_id = self.frs_id

        id = self.id

        latest = self.latest.to_dict()

        latitude: None | str
        latitude = self.latitude

        longitude: None | str
        longitude = self.longitude

        material: None | str
        material = self.material

        naics = self.naics

        name = self.name

        not_derivable = self.not_derivable

        operator: None | str
        operator = self.operator

        process: None | str
        process = self.process

        process_basis: None | str
        process_basis = self.process_basis

        sector = self.sector

        state: None | str
        state = self.state

        subparts = self.subparts

        year = self.year

        zip_code: None | str
        zip_code = self.zip_code

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "capacities": capacities,
                "city": city,
                "country": country,
                "county": county,
                "dataset_id": dataset_id,
                "datasets": datasets,
                "emissions": emissions,
                "emissions_tco2e": emissions_tco2e,
                "frs_id": frs_id,
                "id": id,
                "latest": latest,
                "latitude": latitude,
                "longitude": longitude,
                "material": material,
                "naics": naics,
                "name": name,
                "not_derivable": not_derivable,
                "operator": operator,
                "process": process,
                "process_basis": process_basis,
                "sector": sector,
                "state": state,
                "subparts": subparts,
                "year": year,
                "zip_code": zip_code,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.capacity_out import CapacityOut  # noqa: PLC0415
        from ..models.parts_out import PartsOut  # noqa: PLC0415
        from ..models.plant_dataset_out import PlantDatasetOut  # noqa: PLC0415
        from ..models.year_out import YearOut  # noqa: PLC0415

        d = dict(src_dict)
        capacities = []
        _capacities = d.pop("capacities")
        for capacities_item_data in _capacities:
            capacities_item = CapacityOut.from_dict(capacities_item_data)

            capacities.append(capacities_item)

        def _parse_city(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        city = _parse_city(d.pop("city"))

        country = d.pop("country")

        def _parse_county(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        county = _parse_county(d.pop("county"))

        dataset_id = d.pop("dataset_id")

        datasets = []
        _datasets = d.pop("datasets")
        for datasets_item_data in _datasets:
            datasets_item = PlantDatasetOut.from_dict(datasets_item_data)

            datasets.append(datasets_item)

        emissions = []
        _emissions = d.pop("emissions")
        for emissions_item_data in _emissions:
            emissions_item = YearOut.from_dict(emissions_item_data)

            emissions.append(emissions_item)

        emissions_tco2e = d.pop("emissions_tco2e")

        def _parse_frs_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        frs_id = _parse_frs_id(d.pop("frs_id"))

        id = d.pop("id")

        latest = PartsOut.from_dict(d.pop("latest"))

        def _parse_latitude(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        latitude = _parse_latitude(d.pop("latitude"))

        def _parse_longitude(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        longitude = _parse_longitude(d.pop("longitude"))

        def _parse_material(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        material = _parse_material(d.pop("material"))

        naics = d.pop("naics")

        name = d.pop("name")

        not_derivable = cast(list[str], d.pop("not_derivable"))

        def _parse_operator(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        operator = _parse_operator(d.pop("operator"))

        def _parse_process(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        process = _parse_process(d.pop("process"))

        def _parse_process_basis(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        process_basis = _parse_process_basis(d.pop("process_basis"))

        sector = d.pop("sector")

        def _parse_state(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        state = _parse_state(d.pop("state"))

        subparts = cast(list[str], d.pop("subparts"))

        year = d.pop("year")

        def _parse_zip_code(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        zip_code = _parse_zip_code(d.pop("zip_code"))

        plant_detail_out = cls(
            capacities=capacities,
            city=city,
            country=country,
            county=county,
            dataset_id=dataset_id,
            datasets=datasets,
            emissions=emissions,
            emissions_tco2e=emissions_tco2e,
            frs_id=frs_id,
            id=id,
            latest=latest,
            latitude=latitude,
            longitude=longitude,
            material=material,
            naics=naics,
            name=name,
            not_derivable=not_derivable,
            operator=operator,
            process=process,
            process_basis=process_basis,
            sector=sector,
            state=state,
            subparts=subparts,
            year=year,
            zip_code=zip_code,
        )

        return plant_detail_out

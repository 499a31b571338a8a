"""`/facilities`: the map with its table, and a page for each plant."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Annotated, Any, Literal
from urllib.parse import urlencode

from fastapi import APIRouter, Path, Query, Request
from fastapi.responses import HTMLResponse

from service.api.dependencies import Snapshot
from service.application.errors import NotOnRecord
from service.application.facilities.search import NOT_DERIVABLE, Wanted, plants
from service.application.facilities.sectors import sectors_of
from service.domain.facilities import Plant
from service.web.charts import chart_of
from service.web.map.legend import legend_of, sizes
from service.web.map.marks import HEAVY, marks_of, symbol_of
from service.web.map.outlines import outlines
from service.web.map.states import STATES
from service.web.rendering import PageRoute, page

ALL = "all"
Sort = Literal["emissions", "name", "place", "sector"]
_ORDERS: Mapping[str, Any] = MappingProxyType(
    {
        "emissions": lambda plant: (-plant.total, plant.plant_id),
        "name": lambda plant: (plant.name.casefold(), plant.plant_id),
        "place": lambda plant: (plant.state, plant.city.casefold(), plant.plant_id),
        "sector": lambda plant: (plant.sector, -plant.total, plant.plant_id),
    }
)
router = APIRouter(prefix="/facilities", include_in_schema=False, route_class=PageRoute)


@dataclass(frozen=True, slots=True)
class Asked:
    """What the form of the page holds; blank fields do not narrow."""

    q: str
    material: str
    state: str
    sort: str

    def wanted(self) -> Wanted:
        """Return which plants are shown: those of heavy industry unless the form says otherwise."""
        materials = tuple(one.name for one in HEAVY)
        if self.material:
            materials = () if self.material == ALL else (self.material,)
        return Wanted(words=self.q or None, state=self.state or None, materials=materials)

    @property
    def files(self) -> str:
        """Return what the address of a file needs to hold the same plants."""
        wanted = self.wanted()
        named = [("material", one) for one in wanted.materials]
        named += [(name, value) for name, value in (("q", self.q), ("state", self.state)) if value]
        return urlencode(named)

    def address(self, **changed: str) -> str:
        """Return the address of this page with some fields changed."""
        fields = {"q": self.q, "material": self.material, "state": self.state, "sort": self.sort}
        kept = {name: value for name, value in (fields | changed).items() if value}
        return f"/facilities?{urlencode(kept)}" if kept else "/facilities"


@router.get("", response_class=HTMLResponse)
def facilities_page(
    request: Request,
    snapshot: Snapshot,
    q: Annotated[str, Query(max_length=80)] = "",
    material: Annotated[str, Query(max_length=80)] = "",
    state: Annotated[str, Query(pattern="^([A-Z]{2})?$")] = "",
    sort: Sort = "emissions",
) -> HTMLResponse:
    """Show reporting plants on a map of the United States, and all of them in a table."""
    asked = Asked(q.strip(), material, state, sort)
    found = sorted(plants(snapshot, asked.wanted()), key=_ORDERS[sort])
    register = snapshot.facilities
    return page(
        request,
        "facilities.html",
        asked=asked,
        plants=[(symbol_of(plant, snapshot.materials), plant) for plant in found],
        marks=marks_of(found, snapshot.materials),
        legend=legend_of(found, snapshot.materials),
        sizes=sizes(),
        outlines=outlines(),
        sectors=sectors_of(found),
        materials=_choices(snapshot),
        states=[(code, STATES.get(code, code)) for code in _states(register.plants)],
        datasets=[register.datasets[name] for name in sorted({one.dataset_id for one in found})],
        not_derivable=NOT_DERIVABLE,
    )


@router.get("/{facility_id}", response_class=HTMLResponse)
def facility_page(
    request: Request,
    snapshot: Snapshot,
    facility_id: Annotated[str, Path(pattern="^[0-9]{1,12}$")],
) -> HTMLResponse:
    """Show one plant: its emissions by year as a chart and a table, and what is known of it."""
    register = snapshot.facilities
    plant = register.plants.get(facility_id)
    if plant is None:
        raise NotOnRecord("facility", facility_id)
    tables = dict.fromkeys([plant.dataset_id, *(one.dataset_id for one in plant.capacities)])
    datasets = [register.datasets[name] for name in tables]
    cited = dict.fromkeys(name for dataset in datasets for name in dataset.sources)
    return page(
        request,
        "facility.html",
        plant=plant,
        symbol=symbol_of(plant, snapshot.materials),
        state=STATES.get(plant.state, plant.state),
        chart=chart_of(plant.emissions),
        parts=_parts(plant),
        material=snapshot.materials.by_id[plant.material].label if plant.material else "",
        datasets=datasets,
        sources=[snapshot.sources[name] for name in cited],
        not_derivable=NOT_DERIVABLE,
    )


def _choices(snapshot: Snapshot) -> list[tuple[str, str]]:
    """Return the materials of the form with their labels, in the order of the alphabet."""
    labels = {one: snapshot.materials.by_id[one].label for one in snapshot.facilities.materials()}
    return sorted(labels.items(), key=lambda one: one[1].casefold())


def _states(held: Mapping[str, Plant]) -> list[str]:
    return sorted({plant.state for plant in held.values() if plant.state})


def _parts(plant: Plant) -> list[tuple[str, str | None]]:
    """Return the parts of the latest year in words; None where a part is not reported."""
    latest = plant.latest
    return [
        ("Process", latest.process),
        ("Stationary combustion", latest.stationary_combustion),
        ("Electricity generation on the site", latest.electricity_generation),
        ("All direct emissions", latest.total),
        ("Biogenic CO2, in no total", latest.biogenic_co2),
    ]

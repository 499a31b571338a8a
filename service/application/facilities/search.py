"""Finds plants by name, place, material, process or EPA id."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from service.domain.countries import folded
from service.domain.errors import UnknownName
from service.domain.facilities import Plant
from service.domain.reference import Snapshot

# Said with every answer, whatever its form.
NOT_DERIVABLE: tuple[str, ...] = (
    (
        "The program collects no production: no emissions per tonne of product, no ranking by "
        "intensity and no percentile can be derived from these records, and none is offered."
    ),
    "Capacity is not production: emissions divided by capacity are no intensity.",
    (
        "Direct emissions of a whole site: neither purchased electricity nor bought-in coke or "
        "clinker is in them, and a power station on the site may be."
    ),
    (
        "A plant that is not listed may have closed or stayed below the reporting threshold: it is "
        "not without emissions."
    ),
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which plants a list holds; None does not narrow, words must all be found."""

    words: str | None = None
    name: str | None = None
    place: str | None = None
    state: str | None = None
    materials: tuple[str, ...] = ()
    sector: str | None = None
    process: str | None = None
    epa_id: str | None = None

    def fits(self, plant: Plant, snapshot: Snapshot) -> bool:
        """Return whether a plant is in the list; materials below a wanted one count too."""
        place = (plant.city, plant.county, plant.state, plant.zip_code)
        ids = (plant.plant_id, plant.frs_id)
        return (
            self.state in (None, plant.state)
            and self.sector in (None, plant.sector)
            and (self.epa_id is None or self.epa_id in ids)
            and _has(self.name, (plant.name,))
            and _has(self.place, place)
            and _has(self.process, (plant.process,))
            and _has(self.words, (plant.name, plant.operator, *place, *ids))
            and (not self.materials or self._makes(plant, snapshot))
        )

    def _makes(self, plant: Plant, snapshot: Snapshot) -> bool:
        made = plant.material
        return made is not None and any(
            snapshot.materials.covers(one, made) for one in self.materials
        )


def plants(snapshot: Snapshot, wanted: Wanted, after: str | None = None) -> Iterator[Plant]:
    """Return the plants wanted, by id; raise UnknownName for a material or sector not on record."""
    for material in wanted.materials:
        _known("material", material, snapshot.materials.by_id)
    if wanted.sector is not None:
        sectors = {one.sector for one in snapshot.facilities.plants.values()}
        _known("sector", wanted.sector, sectors)
    return (
        plant
        for plant_id, plant in snapshot.facilities.plants.items()
        if (after is None or plant_id > after) and wanted.fits(plant, snapshot)
    )


def _known(kind: str, name: str, names: Iterable[str]) -> None:
    known = tuple(names)
    if name not in known:
        raise UnknownName(kind, name, tuple(get_close_matches(name, known, 3)))


def _has(words: str | None, texts: Iterable[str]) -> bool:
    if words is None:
        return True
    text = folded(" ".join(texts))
    return all(word in text for word in folded(words).split())

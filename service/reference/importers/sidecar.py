"""The note that a steward lays beside an official file: what the file cannot say of itself.

It stands beside the file under its name with `.yaml` added: `owid-energy-data.csv.yaml`.
"""

from pathlib import Path
from typing import Literal

from service.reference.documents import document, validated
from service.reference.faults import Faults, FaultyWorkbook
from service.reference.schemas import Closed, Day, Kebab, Published, Text

Place = Literal["benchmarks", "epd_limits"]


class Sidecar(Closed):
    """When a file was published and fetched, from where, and from which day it is in force.

    `source` names a source on record that the file is an edition of; without it a new one is
    written. A canonical table names its dataset and the place of its kind; `dataset` is the whole
    `dataset.yaml` where the file begins a new one.
    """

    id: Kebab | None = None
    edition: Text | None = None
    published: Published
    effective_from: Day
    effective_to: Day | None = None
    retrieved: Day
    url: Text
    obtained: Text
    status: Text = "in force"
    source: Kebab | None = None
    title: Text | None = None
    publisher: Text | None = None
    licence: Text | None = None
    licence_class: Literal["public_domain", "attribution", "open", "cited_figures"] | None = None
    caveats: list[Text] | None = None
    place: Place | None = None
    dataset_id: Kebab | None = None
    dataset: dict[str, object] | None = None


def sidecar_path(file: Path) -> Path:
    """Return where the note to a file stands."""
    return file.with_name(f"{file.name}.yaml")


def read_sidecar(file: Path) -> Sidecar | None:
    """Return the note to a file, or None where there is none; raise FaultyWorkbook if faulty."""
    path = sidecar_path(file)
    if not path.is_file():
        return None
    faults = Faults()
    read = document(path.name, path.read_bytes(), faults)
    found = None if read is None else validated(Sidecar, read, faults)
    if found is None:
        raise FaultyWorkbook(faults.found)
    return found

"""Importers of official files, by the kind that the command names."""

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from service.reference.importers.eu_regeneration import regenerate
from service.reference.importers.regeneration import Regeneration


class Importer(Protocol):
    """Compares an official file with the reference data, and replaces the tables when told."""

    def __call__(self, workbook: Path, reference: Path, *, write: bool = False) -> Regeneration:
        """Return what differs; raise FaultyWorkbook or FaultyRelease with nothing written."""


IMPORTERS: Mapping[str, Importer] = {"eu-default-values": regenerate}

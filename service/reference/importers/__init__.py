"""Importers of official files, by the kind that the command names."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from service.reference.importers import (
    canonical,
    cement,
    egrid,
    ember,
    eu_benchmarks,
    eu_regeneration,
    gem,
    ghgrp,
    jrc,
    owid,
    schedule_c,
    supply_chain,
)
from service.reference.importers.regeneration import Regeneration


class Regenerate(Protocol):
    """Compares an official file with the edition in force; writes a new one when told."""

    def __call__(self, file: Path, reference: Path, /, *, write: bool = False) -> Regeneration:
        """Return what differs; raise FaultyWorkbook or FaultyRelease with nothing written."""


@dataclass(frozen=True, slots=True)
class Importer:
    """What reads one kind of file, and on what it was tried.

    Calling it returns what differs from the edition in force, and writes a new one when told.
    """

    reads: str
    regenerate: Regenerate
    tried_on: str

    def __call__(self, file: Path, reference: Path, /, *, write: bool = False) -> Regeneration:
        """Return what differs; raise FaultyWorkbook or FaultyRelease with nothing written."""
        return self.regenerate(file, reference, write=write)


_OFFICIAL = "the official file, from which the shipped tables are generated"
_COPY = "a public copy of it, from which the shipped tables are generated"
_SYNTHETIC = "a synthetic file only"
IMPORTERS: Mapping[str, Importer] = {
    canonical.KIND: Importer(
        "any set of benchmarks or limits as CSV in our columns, described by the note beside it",
        canonical.regenerate,
        "files of our own",
    ),
    cement.KIND: Importer(
        "Global Database of Cement Production Assets, workbook", cement.regenerate, _OFFICIAL
    ),
    schedule_c.KIND: Importer("Census Schedule C, country.txt", schedule_c.regenerate, _SYNTHETIC),
    egrid.KIND: Importer(
        "eGRID, CSV of several years or the yearly workbook",
        egrid.regenerate,
        f"CSV: {_COPY}; workbook: {_SYNTHETIC}",
    ),
    ember.KIND: Importer("Ember yearly release, long CSV", ember.regenerate, _SYNTHETIC),
    supply_chain.KIND: Importer(
        "EPA supply-chain emission factors, CSV", supply_chain.regenerate, _OFFICIAL
    ),
    eu_benchmarks.KIND: Importer(
        "EU benchmarks of free allocation, workbook", eu_benchmarks.regenerate, _OFFICIAL
    ),
    eu_regeneration.KIND: Importer(
        "EU default values, workbook of February or August 2026",
        eu_regeneration.regenerate,
        f"layout of February: {_OFFICIAL}; layout of August: {_SYNTHETIC}",
    ),
    gem.KIND: Importer("Global Iron and Steel Tracker, workbook", gem.regenerate, _SYNTHETIC),
    ghgrp.KIND: Importer("EPA GHGRP, yearly workbook", ghgrp.regenerate, _OFFICIAL),
    jrc.KIND: Importer(
        "crude steel table of JRC129297, transcription as CSV",
        jrc.regenerate,
        "a transcription, from which the shipped table is generated, and synthetic files",
    ),
    owid.KIND: Importer("Our World in Data energy table, CSV", owid.regenerate, _COPY),
}

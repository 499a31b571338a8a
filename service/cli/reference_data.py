"""Checks the reference data, and compares official files with it."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from service.application.releases import figure_count
from service.cli.environment import settings
from service.cli.exits import wrong_use
from service.cli.page import Head, Page, working
from service.cli.refusals import told
from service.domain.benchmarks.figures import Dataset
from service.domain.reference import Snapshot
from service.reference.importers import IMPORTERS
from service.reference.importers.regeneration import Regeneration
from service.reference.release import read_release

IRREGULAR = "irregular.csv"


def check(folder: Path | None, *, as_json: bool) -> None:
    """Print the release and its datasets; end with exit code 1 and all faults of a faulty one."""
    place = settings(reference_dir=folder).reference_dir
    with told(as_json=as_json), working(f"checking {place}"):
        snapshot = read_release(place).snapshot
    if as_json:
        typer.echo(json.dumps(_document(snapshot)))
        return
    page = Page()
    page.named([("reference release", snapshot.release), ("folder", str(place))])
    page.line()
    page.table(
        [Head("dataset"), Head("label"), Head("rows", number=True), Head("scopes"), Head("status")],
        (_row(dataset) for dataset in snapshot.datasets.values()),
    )
    page.line()
    page.line(
        f"No fault: {len(snapshot.datasets)} datasets with {figure_count(snapshot):,} figures, "
        f"{len(snapshot.sources)} sources, {len(snapshot.materials.by_id)} materials, "
        f"{len(snapshot.designs)} design(s)."
    )


def _row(dataset: Dataset) -> tuple[str, ...]:
    info = dataset.info
    rows = f"{len(dataset.figures):,}"
    return info.dataset_id, info.label, rows, ", ".join(info.scopes), info.status


def _document(snapshot: Snapshot) -> dict[str, Any]:
    return {
        "reference_release": snapshot.release,
        "datasets": [
            {
                "dataset_id": dataset.info.dataset_id,
                "label": dataset.info.label,
                "rows": len(dataset.figures),
                "scopes": list(dataset.info.scopes),
                "status": dataset.info.status,
                "illustrative": dataset.info.illustrative,
            }
            for dataset in snapshot.datasets.values()
        ],
    }


def import_file(kind: str, file: Path, folder: Path | None, *, write: bool, as_json: bool) -> None:
    """Print what an official file would change, or changed; faults stand by sheet and cell."""
    importer = IMPORTERS.get(kind)
    if importer is None:
        wrong_use(f"no importer is known for {kind!r}", f"known: {', '.join(sorted(IMPORTERS))}")
    place = settings(reference_dir=folder).reference_dir
    with told(as_json=as_json), working(f"reading {file.name}"):
        found = importer(file, place, write=write)
    if as_json:
        typer.echo(json.dumps(_changes(found)))
        return
    page = Page()
    for line in found.lines:
        page.line(line)
    irregular = list(_irregular(found))
    if irregular:
        page.heading("Irregular rows of the file:")
        page.table(
            [Head(name, number=name == "row") for name in irregular[0]],
            (list(row.values()) for row in irregular),
        )
    if not write and not found.identical:
        page.line()
        page.line("Nothing is written; --write lays a new edition beside those on record.")


def _irregular(found: Regeneration) -> Iterator[dict[str, str]]:
    for path, data in found.tables.items():
        if path.name == IRREGULAR:
            yield from csv.DictReader(io.StringIO(data.decode("utf-8"), newline=""))


def _changes(found: Regeneration) -> dict[str, Any]:
    return {
        "dataset_id": found.dataset_id,
        "edition": found.edition,
        "identical": found.identical,
        "written": found.written,
        "summary": list(found.summary),
        "notes": list(found.notes),
        "added": list(found.added),
        "removed": list(found.removed),
        "changed": list(found.changed),
        "irregular": list(_irregular(found)),
    }

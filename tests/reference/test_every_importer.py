"""Every importer refuses what is no file of its kind, and its documentation lists it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from service.reference.faults import FaultyWorkbook
from service.reference.importers import IMPORTERS
from service.reference.reader import files_in
from tests.reference.snapshots import REFERENCE

DOCUMENTATION = REFERENCE.parent / "docs" / "importing.md"
NOTE = """place: benchmarks
dataset_id: worldsteel-2025
source: worldsteel-si-2025
published: "2026"
effective_from: 2026-12-01
retrieved: 2026-11-21
url: https://example.org
obtained: from its site
"""
UNFIT = {
    "nothing at all": b"",
    "no text": b"PK\x03\x04\xff\xfe\x00",
    "another table": b"name,colour\nrose,red\n",
    "a page": b"<!doctype html>\n<title>Moved</title>\n",
    "headings cut off": b'"2017 NAICS Co',
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return a copy of the shipped reference data, in which nothing may be written."""
    copy = Path(shutil.copytree(REFERENCE, tmp_path_factory.mktemp("desk") / "reference"))
    yield copy
    assert files_in(copy) == files_in(REFERENCE)


@pytest.mark.parametrize("unfit", UNFIT)
@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
@pytest.mark.parametrize("kind", sorted(IMPORTERS))
def test_what_is_no_file_of_its_kind_is_refused_by_name(
    kind: str, ending: str, unfit: str, folder: Path, tmp_path: Path
) -> None:
    path = tmp_path / f"file{ending}"
    path.write_bytes(UNFIT[unfit])
    path.with_name(f"{path.name}.yaml").write_text(NOTE)
    with pytest.raises(FaultyWorkbook) as refused:
        IMPORTERS[kind](path, folder, write=True)
    assert {fault.file for fault in refused.value.faults} == {path.name}
    assert len({str(fault) for fault in refused.value.faults}) == len(refused.value.faults)


def test_the_documentation_lists_every_kind() -> None:
    rows = DOCUMENTATION.read_text(encoding="utf-8").splitlines()
    listed = [row.split("`")[1] for row in rows if row.startswith("| `")]
    assert sorted(listed) == sorted(IMPORTERS)

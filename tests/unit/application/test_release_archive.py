"""A whole release as a zip of CSV or Parquet tables."""

import importlib
import io
import zipfile
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from service.application.errors import ExtraMissing
from service.application.release_archive import csv_archive, parquet_archive
from service.reference.release import release_id_of
from tests.support.releases import small_release

FILES = small_release()
RELEASE = release_id_of(FILES)


def members(packed: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_csv_is_every_file_as_it_is_kept() -> None:
    found = members(csv_archive(RELEASE, FILES))
    assert found.pop("RELEASE").decode() == f"{RELEASE}\n"
    assert found == FILES


def test_the_same_release_gives_the_same_bytes() -> None:
    shuffled = dict(reversed(FILES.items()))
    assert csv_archive(RELEASE, shuffled) == csv_archive(RELEASE, FILES)


def table(path: str, files: dict[str, bytes] | None = None) -> Any:  # noqa: ANN401 - untyped
    parquet = pytest.importorskip(
        "pyarrow.parquet",
        reason="not run: Parquet archive - pyarrow is not installed - make test installs it",
    )
    packed = members(parquet_archive(RELEASE, files or FILES))
    return parquet.read_table(io.BytesIO(packed[path]))


def test_parquet_keeps_decimals_exact_and_blanks_null() -> None:
    found = table("benchmarks/study/rows.parquet").to_pylist()
    assert found[0]["value"] == Decimal("2.10")
    assert found[0]["reference_year"] == 2018
    assert found[0]["code"] is None
    assert found[1]["effective_to"] == date(2025, 12, 31)
    assert found[0]["computed"] is False
    assert found[6]["good"] == "normal, 3,000 psi"


def test_parquet_carries_the_release_and_the_descriptions() -> None:
    found = table("benchmarks/study/rows.parquet")
    assert found.schema.metadata[b"reference_release"].decode() == RELEASE
    packed = members(parquet_archive(RELEASE, FILES))
    assert packed["benchmarks/study/dataset.yaml"] == FILES["benchmarks/study/dataset.yaml"]
    assert not [path for path in packed if path.endswith(".csv")]


def test_a_column_that_is_not_what_its_name_says_stays_text() -> None:
    files = {"a/rows.csv": b"value,year\nmany,soon\n1,2020\n"}
    assert table("a/rows.parquet", files).to_pylist() == [
        {"value": "many", "year": "soon"},
        {"value": "1", "year": "2020"},
    ]


def test_a_number_too_wide_for_a_decimal_stays_text() -> None:
    wide = "1." + "1" * 40
    files = {"a/rows.csv": f"value\n{wide}\n".encode()}
    assert table("a/rows.parquet", files).to_pylist() == [{"value": wide}]


def test_without_the_optional_part_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> Any:  # noqa: ANN401
        raise ModuleNotFoundError(name=name)

    monkeypatch.setattr(importlib, "import_module", missing)
    with pytest.raises(ExtraMissing, match=r"pip install 'carbonduty\[analytics\]'"):
        parquet_archive(RELEASE, FILES)

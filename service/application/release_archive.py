"""A whole release for other programs: its tables as CSV or Parquet, in one zip."""

import csv
import importlib
import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from types import ModuleType
from typing import Any

from service.application.errors import ExtraMissing

_EXTRA = "analytics"
# The day that every member of a zip carries, so that the same release gives the same bytes.
_STAMP = (1980, 1, 1, 0, 0, 0)
_ID_FILE = "RELEASE"
_YEARS = frozenset({"year", "reference_year", "produced_from", "produced_to", "start_year"})
_DAYS = frozenset({"effective_from", "effective_to", "reviewed_on"})
_AMOUNTS = frozenset(
    {
        "value",
        "lat",
        "lon",
        "emissions_tco2e",
        "process_emissions_tco2e",
        "stationary_combustion_tco2e",
        "electricity_generation_tco2e",
        "biogenic_co2_t",
        "crude_steel_kt",
        "bof_kt",
        "eaf_kt",
        "dri_kt",
        "capacity_mt",
        "capacity_kt_per_year",
        "match_km",
        "without_margins",
        "margins",
        "with_margins",
        "quantity",
        "customs_value",
    }
)
_FLAGS = frozenset({"computed", "loaded"})
_DIGITS = 38  # of the widest decimal that Parquet readers know


def csv_archive(release_id: str, files: Mapping[str, bytes]) -> bytes:
    """Return the files of a release as they are: tables as CSV, descriptions as YAML."""
    return _zipped(release_id, files)


def parquet_archive(release_id: str, files: Mapping[str, bytes]) -> bytes:
    """Return a release with its tables as Parquet; raise ExtraMissing without `pyarrow`.

    Decimals are exact, days are dates and years are integers; everything else is text. A blank
    cell is null.
    """
    arrow, parquet = _arrow()
    packed: dict[str, bytes] = {}
    for path, data in files.items():
        if not path.endswith(".csv"):
            packed[path] = data
            continue
        table = _table(data, arrow).replace_schema_metadata({"reference_release": release_id})
        written = io.BytesIO()
        parquet.write_table(table, written, compression="zstd")
        packed[f"{path.removesuffix('.csv')}.parquet"] = written.getvalue()
    return _zipped(release_id, packed)


def _arrow() -> tuple[ModuleType, ModuleType]:
    try:
        return importlib.import_module("pyarrow"), importlib.import_module("pyarrow.parquet")
    except ModuleNotFoundError:
        raise ExtraMissing("a Parquet archive", _EXTRA) from None


def _table(data: bytes, arrow: ModuleType) -> Any:  # noqa: ANN401 - a table of an optional part
    header, *rows = csv.reader(io.StringIO(data.decode("utf-8"), newline=""))
    columns = [[row[at] or None for row in rows] for at in range(len(header))]
    arrays = [_array(name, cells, arrow) for name, cells in zip(header, columns, strict=True)]
    return arrow.table(arrays, names=header)


def _array(name: str, cells: Sequence[str | None], arrow: ModuleType) -> Any:  # noqa: ANN401
    """Return a column by what its name says it holds; as text where its cells are not that."""
    try:
        if name in _DAYS:
            days = [None if cell is None else date.fromisoformat(cell) for cell in cells]
            return arrow.array(days, arrow.date32())
        if name in _YEARS:
            years = [None if cell is None else int(cell) for cell in cells]
            return arrow.array(years, arrow.int32())
        if name in _AMOUNTS:
            amounts = [None if cell is None else Decimal(cell) for cell in cells]
            return arrow.array(amounts, _decimal_of(amounts, arrow))
        if name in _FLAGS:
            flags = [
                None if cell is None else {"true": True, "false": False}[cell] for cell in cells
            ]
            return arrow.array(flags, arrow.bool_())
    except (ValueError, ArithmeticError, KeyError):
        pass
    return arrow.array(cells, arrow.string())


def _decimal_of(amounts: Sequence[Decimal | None], arrow: ModuleType) -> Any:  # noqa: ANN401
    """Return the decimal type that holds every amount exactly; raise ValueError for none."""
    shapes = [amount.as_tuple() for amount in amounts if amount is not None]
    scale = max((-int(shape.exponent) for shape in shapes), default=0)
    whole = max((len(shape.digits) + int(shape.exponent) for shape in shapes), default=1)
    if max(whole, 1) + scale > _DIGITS:
        raise ValueError("no decimal is wide enough")
    return arrow.decimal128(_DIGITS, max(scale, 0))


def _zipped(release_id: str, files: Mapping[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        members = {_ID_FILE: f"{release_id}\n".encode("ascii"), **dict(sorted(files.items()))}
        for path, data in members.items():
            archive.writestr(zipfile.ZipInfo(path, _STAMP), data, zipfile.ZIP_DEFLATED)
    return packed.getvalue()

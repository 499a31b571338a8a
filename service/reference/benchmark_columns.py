"""The closed header of a benchmark table and what its rows must satisfy together."""

import re
from collections.abc import Mapping
from functools import partial

from service.domain.benchmarks.figures import DatasetInfo, KeyedBy, Scope, Usability
from service.domain.reasons import Code
from service.reference import cells
from service.reference.classifications import Classifications
from service.reference.faults import Faults
from service.reference.tables import Column, Row, Table, Trouble, tell

HEADER = (
    "code",
    "material",
    "good",
    "country",
    "scope",
    "route",
    "value",
    "unit",
    "reference_year",
    "effective_from",
    "effective_to",
    "source_id",
    "locator",
    "confidence",
    "computed",
    "usability",
    "usable_as",
    "note",
)
KEY = (
    "code",
    "material",
    "good",
    "country",
    "scope",
    "route",
    "reference_year",
    "effective_from",
)
# Highest plausible figure by functional unit: beyond it a decimal comma or a unit was misread.
_HIGHEST: Mapping[str, int] = {"t": 1000, "m3": 10_000}
_USABILITY = [value.value for value in Usability]


def columns(info: DatasetInfo, known: Classifications, sources: frozenset[str]) -> list[Column]:
    """Return the columns of a dataset's rows."""
    areas = {*known.countries.by_code, *known.countries.groups}
    optional_day = cells.optional(cells.day)
    checks = {
        "code": cells.commodity_code if info.keyed_by is KeyedBy.CODE else _empty,
        "material": cells.one_of(known.materials.by_id, "material", Code.UNKNOWN_MATERIAL),
        "country": cells.one_of(areas, "country or group", Code.UNKNOWN_COUNTRY),
        "scope": cells.one_of(
            set(info.scopes) & set(known.scopes), "scope of the dataset", Code.UNKNOWN_SCOPE
        ),
        "route": cells.optional(cells.kebab),
        "value": cells.decimal,
        "reference_year": cells.optional(cells.year),
        "effective_from": optional_day,
        "effective_to": optional_day,
        "source_id": cells.one_of(sources & set(info.sources), "source of the dataset"),
        "locator": cells.some,
        "confidence": cells.confidence,
        "computed": cells.flag,
        "usability": cells.one_of(_USABILITY, "usability"),
        "usable_as": cells.some,
    }
    return [Column(name, checks.get(name, cells.anything)) for name in HEADER]


def _empty(cell: str) -> Trouble | None:
    if not cell:
        return None
    return (Code.CONTRADICTION, f"{cell!r} in a dataset that is keyed by material")


def check_together(
    read: Table, info: DatasetInfo, scopes: Mapping[str, Scope], faults: Faults
) -> None:
    """Note the faults of rows whose cells pass alone and contradict each other."""
    tell(read, ("unit", "scope"), partial(_unit_of_scope, scopes), faults)
    tell(read, ("value", "unit"), _plausible, faults)
    tell(read, ("effective_to", "effective_from"), partial(_ends_after_start, info), faults)


def _unit_of_scope(scopes: Mapping[str, Scope], row: Row) -> Trouble | None:
    unit, scope = row
    if scopes[scope].unit == unit:
        return None
    said = f"unit {unit!r}: the scope {scope} counts in {scopes[scope].unit}"
    return (Code.UNIT_DIFFERS, said)


def _plausible(row: Row) -> Trouble | None:
    value, unit = row
    highest = _HIGHEST.get(unit.rpartition("/")[2], 1000)
    if int(value.partition(".")[0]) < highest or re.fullmatch(rf"{highest}(\.0+)?", value):
        return None
    return (Code.OUT_OF_RANGE, f"{value} {unit} is above {highest}")


def _ends_after_start(info: DatasetInfo, row: Row) -> Trouble | None:
    """Compare ISO dates as text: they order as days do."""
    end, start = row
    start = start or info.effective_from.isoformat()
    end = end or (info.effective_to.isoformat() if info.effective_to else "")
    if not end or start <= end:
        return None
    return (Code.NOT_A_DATE, f"effective_to {end} lies before effective_from {start}")

"""Reads the benchmarks of free allocation: what a scheme subtracts, never what a good emits."""

from collections.abc import Mapping

from service.domain.reasons import Code
from service.reference import cells
from service.reference.classifications import Classifications
from service.reference.editions import Dated, Edition, read_editions
from service.reference.reader import Reader
from service.reference.schemas import TableEntry
from service.reference.tables import Check, Column, Row, Table, Trouble, tell

PLACE = "free_allocation"
UNIT = "tCO2e/t"
COLUMNS = ("A", "B")
HEADER = (
    "code",
    "material",
    "column",
    "route",
    "produced_from",
    "produced_to",
    "value",
    "unit",
    "source_id",
    "locator",
    "confidence",
)
INDICATORS = "indicators.csv"
INDICATOR_HEADER = (
    "indicator",
    "kind",
    "means",
    "produced_from",
    "produced_to",
    "source_id",
    "locator",
    "confidence",
)
ROUTE, YEARS = "route", "production years"
_KEY = ("code", "column", "route", "produced_from")


def read_allocations(
    reader: Reader, known: Classifications, sources: frozenset[str]
) -> dict[str, Dated[Table]]:
    """Return the tables of benchmarks of free allocation by dataset and edition."""
    found: dict[str, Dated[Table]] = {}
    for name in reader.folders(PLACE):
        folder = f"{PLACE}/{name}"
        entry = reader.entry(f"{folder}/dataset.yaml", TableEntry, name)
        if entry is None:
            reader.taken.update(one for one in reader.files if one.startswith(f"{folder}/"))
            continue
        reader.check_sources(f"{folder}/dataset.yaml", entry.sources, sources)
        routes = {row[0] for row in read_indicators(reader, folder, sources) if row[1] == ROUTE}
        editions = read_editions(reader, folder, entry)
        tables = [(one, _read(reader, one, known, routes)) for one in editions]
        found[name] = Dated(tuple((one, table) for one, table in tables if table is not None))
    return found


def read_indicators(reader: Reader, folder: str, sources: frozenset[str]) -> tuple[Row, ...]:
    """Return what the letters and digits beside a benchmark mean, as the law says."""
    checks: Mapping[str, Check] = {
        "indicator": cells.shaped(r"[A-Z]|\d", "one letter or digit"),
        "kind": cells.one_of((ROUTE, YEARS), "kind of indicator"),
        "produced_from": cells.optional(cells.year),
        "produced_to": cells.optional(cells.year),
        "source_id": cells.one_of(sources, "source"),
        "confidence": cells.confidence,
    }
    columns = [Column(name, checks.get(name, cells.some)) for name in INDICATOR_HEADER]
    read = reader.table(f"{folder}/{INDICATORS}", columns, ("indicator",))
    if read is None:
        return ()
    tell(read, ("produced_to", "produced_from"), _years_in_order, reader.faults)
    return read.rows


def _read(
    reader: Reader, edition: Edition, known: Classifications, routes: set[str]
) -> Table | None:
    checks: Mapping[str, Check] = {
        "code": cells.commodity_code,
        "material": cells.one_of(known.materials.by_id, "material", Code.UNKNOWN_MATERIAL),
        "column": cells.one_of(COLUMNS, "column"),
        "route": cells.optional(cells.one_of(routes, "route indicator")),
        "produced_from": cells.optional(cells.year),
        "produced_to": cells.optional(cells.year),
        "value": cells.decimal,
        "unit": cells.one_of((UNIT,), "unit", Code.UNKNOWN_UNIT),
        "source_id": cells.one_of(edition.sources, "source of the edition"),
        "confidence": cells.confidence,
    }
    columns = [Column(name, checks.get(name, cells.some)) for name in HEADER]
    read = reader.table(f"{edition.folder}/rows.csv", columns, _KEY)
    if read is not None:
        tell(read, ("produced_to", "produced_from"), _years_in_order, reader.faults)
    return read


def _years_in_order(row: Row) -> Trouble | None:
    end, start = row
    if not end or (start and start <= end):
        return None
    return (Code.NOT_A_DATE, f"produced_to {end} without an earlier produced_from")

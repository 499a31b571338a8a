"""The tables beside the rows of a dataset that an importer generates."""

from collections.abc import Mapping

from service.domain.reasons import Code
from service.reference import cells
from service.reference.classifications import Classifications
from service.reference.reader import Reader
from service.reference.tables import Check, Column, Row, Table, Trouble, tell

GOODS = ("code", "description", "good", "material")
ROUTES = ("route", "material", "source_id", "locator")
IRREGULAR = ("sheet", "row", "cell", "code", "description", "what", "loaded")
HIGHEST = (
    "code",
    "material",
    "good",
    "scope",
    "value",
    "unit",
    "source_id",
    "locator",
    "confidence",
    "note",
)
CORRECTIONS = (
    "edition",
    "sheet",
    "row",
    "code",
    "scope",
    "value",
    "unit",
    "reviewed_by_role",
    "reviewed_on",
    "reason",
)


def read_goods(reader: Reader, folder: str, found: Classifications) -> Table | None:
    """Return the table that tells goods under one code apart, or None."""
    checks = {
        "code": cells.commodity_code,
        "material": cells.one_of(found.materials.by_id, "material", Code.UNKNOWN_MATERIAL),
    }
    columns = [Column(name, checks.get(name, cells.some)) for name in GOODS]
    return reader.table(f"{folder}/goods.csv", columns, ("code", "description"))


def read_routes(
    reader: Reader, folder: str, found: Classifications, sources: frozenset[str]
) -> Mapping[str, str]:
    """Return the material that each production route of a dataset makes, as far as it says."""
    checks: Mapping[str, Check] = {
        "material": cells.one_of(found.materials.by_id, "material", Code.UNKNOWN_MATERIAL),
        "source_id": cells.one_of(sources, "source of the dataset"),
    }
    columns = [Column(name, checks.get(name, cells.some)) for name in ROUTES]
    read = reader.table(f"{folder}/routes.csv", columns, ("route",))
    if read is None:
        return {}
    return dict(zip(read.column("route"), read.column("material"), strict=True))


def read_corrections(reader: Reader, folder: str, found: Classifications) -> Table | None:
    """Return the reviewed corrections, or None."""
    checks: Mapping[str, Check] = {
        "edition": cells.day,
        "row": cells.digits,
        "code": cells.commodity_code,
        "scope": cells.one_of(found.scopes, "scope", Code.UNKNOWN_SCOPE),
        "value": cells.decimal,
        "reviewed_on": cells.day,
    }
    columns = [Column(name, checks.get(name, cells.some)) for name in CORRECTIONS]
    key = ("edition", "sheet", "row", "code", "scope")
    read = reader.table(f"{folder}/corrections.csv", columns, key)
    if read is None:
        return None

    def unit_of_scope(row: Row) -> Trouble | None:
        unit, scope = row
        if found.scopes[scope].unit == unit:
            return None
        return (Code.UNIT_DIFFERS, f"the scope {scope} counts in {found.scopes[scope].unit}")

    tell(read, ("unit", "scope"), unit_of_scope, reader.faults)
    return read


def read_irregular(reader: Reader, folder: str) -> Table | None:
    """Return the list of rows that could not be read as they stand, or None."""
    checks = {"row": cells.digits, "code": cells.commodity_code, "loaded": cells.flag}
    columns = [Column(name, checks.get(name, cells.some)) for name in IRREGULAR]
    return reader.table(f"{folder}/irregular.csv", columns, ("sheet", "row", "what"))


def read_highest(reader: Reader, folder: str, found: Classifications) -> Table | None:
    """Return the highest figure of each good in any country, or None.

    It is a rule of one scheme for precursors of unknown origin and no benchmark of a country.
    """
    checks: Mapping[str, Check] = {
        "code": cells.commodity_code,
        "material": cells.one_of(found.materials.by_id, "material", Code.UNKNOWN_MATERIAL),
        "good": cells.anything,
        "scope": cells.one_of(found.scopes, "scope", Code.UNKNOWN_SCOPE),
        "value": cells.decimal,
        "source_id": cells.one_of(reader.documents("sources"), "source"),
        "confidence": cells.confidence,
        "note": cells.anything,
    }
    columns = [Column(name, checks.get(name, cells.some)) for name in HIGHEST]
    return reader.table(f"{folder}/highest.csv", columns, ("code", "good", "scope"))

"""Reads emission factors per unit of money: a last resort for goods without a physical factor.

They are no benchmarks: a factor per dollar never meets a figure per tonne.
"""

from service.domain.reasons import Code
from service.reference import cells
from service.reference.editions import Dated, Edition, read_editions
from service.reference.reader import Reader
from service.reference.schemas import TableEntry
from service.reference.tables import Column, Table

PLACE = "spend_factors"
HEADER = (
    "naics",
    "title",
    "gases",
    "without_margins",
    "margins",
    "with_margins",
    "unit",
    "price_basis",
    "model_code",
    "source_id",
    "locator",
    "confidence",
)
UNIT = r"kgCO2e/USD(19|20)\d{2}"


def read_spend_factors(reader: Reader, sources: frozenset[str]) -> dict[str, Dated[Table]]:
    """Return the tables of spend factors by dataset and edition."""
    found: dict[str, Dated[Table]] = {}
    for name in reader.folders(PLACE):
        path = f"{PLACE}/{name}/dataset.yaml"
        entry = reader.entry(path, TableEntry, name)
        if entry is None:
            reader.taken.update(one for one in reader.files if one.startswith(f"{PLACE}/{name}/"))
            continue
        reader.check_sources(path, entry.sources, sources)
        editions = read_editions(reader, f"{PLACE}/{name}", entry)
        tables = [(one, _read(reader, one)) for one in editions]
        found[name] = Dated(tuple((one, table) for one, table in tables if table is not None))
    return found


def _read(reader: Reader, edition: Edition) -> Table | None:
    checks = {
        "naics": cells.shaped(r"\d{6}", "a NAICS code of six digits", Code.NOT_A_CODE),
        "without_margins": cells.decimal,
        "margins": cells.decimal,
        "with_margins": cells.decimal,
        "unit": cells.shaped(UNIT, "kgCO2e per US dollar of a year", Code.UNKNOWN_UNIT),
        "source_id": cells.one_of(edition.sources, "source of the edition"),
        "confidence": cells.confidence,
    }
    columns = [Column(name, checks.get(name, cells.some)) for name in HEADER]
    return reader.table(f"{edition.folder}/rows.csv", columns, ("naics", "gases"))

"""Reads the samples: real import lines with what must be said beside them."""

from dataclasses import dataclass

from service.domain.quantities import CURRENCIES, MASS_IN_KG
from service.domain.reasons import Code
from service.reference import cells
from service.reference.classifications import Classifications
from service.reference.reader import Reader
from service.reference.schemas import SampleEntry
from service.reference.tables import Check, Column, Table

PLACE = "samples"
COLUMNS = (
    "line_id",
    "material",
    "hs_code",
    "country_of_origin",
    "quantity",
    "quantity_unit",
    "customs_value",
    "currency",
    "value_basis",
    "flow",
    "period_start",
    "period_end",
    "entry_date",
    "quantity_precision",
    "quantity_source",
    "value_source",
    "confidence",
    "general_customs_value_usd",
    "consumption_customs_value_usd",
    "calculated_duty_usd",
    "cif_value_usd",
    "note",
)


@dataclass(frozen=True, slots=True)
class Sample:
    """Import lines as text, their file in the release, and what its description says."""

    sample_id: str
    path: str
    about: SampleEntry
    lines: Table


def read_samples(
    reader: Reader, known: Classifications, sources: frozenset[str]
) -> dict[str, Sample]:
    """Return the samples by id; blank cells stay blank."""
    found: dict[str, Sample] = {}
    for name in reader.documents(PLACE):
        about_path = f"{PLACE}/{name}.yaml"
        entry = reader.entry(about_path, SampleEntry, name)
        path = f"{PLACE}/{name}.csv"
        if entry is not None and entry.file != f"{name}.csv":
            said = f"the file of the sample is {name}.csv"
            reader.refuse(about_path, "file", said, value=entry.file)
        reader.check_sources(about_path, entry.sources if entry else (), sources)
        checks = _checks(known, set(entry.sources) if entry else set(sources))
        columns = [Column(column, checks.get(column, cells.anything)) for column in COLUMNS]
        lines = reader.table(path, columns, ("line_id",))
        if entry is not None and lines is not None:
            found[name] = Sample(name, path, entry, lines)
    return found


def _checks(known: Classifications, sources: set[str]) -> dict[str, Check]:
    amount = cells.optional(cells.decimal)
    materials = cells.one_of(known.materials.by_id, "material", Code.UNKNOWN_MATERIAL)
    source = cells.optional(cells.one_of(sources, "source of the sample"))
    return {
        "line_id": cells.some,
        "material": cells.optional(materials),
        "hs_code": cells.optional(cells.commodity_code),
        "country_of_origin": cells.one_of(known.countries.by_code, "country", Code.UNKNOWN_COUNTRY),
        "quantity": amount,
        "quantity_unit": cells.optional(cells.one_of(MASS_IN_KG, "unit", Code.UNKNOWN_UNIT)),
        "customs_value": amount,
        "currency": cells.optional(cells.one_of(CURRENCIES, "currency")),
        "period_start": cells.day,
        "period_end": cells.day,
        "entry_date": cells.optional(cells.day),
        "quantity_source": source,
        "value_source": source,
        "general_customs_value_usd": amount,
        "consumption_customs_value_usd": amount,
        "calculated_duty_usd": amount,
        "cif_value_usd": amount,
    }

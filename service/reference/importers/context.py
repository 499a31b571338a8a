"""What an importer takes from the reference data beside the official file."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from service.domain.countries import Countries, folded
from service.domain.errors import UnknownName
from service.domain.materials import Materials
from service.reference.classifications import Classifications, read_classifications
from service.reference.faults import FaultyRelease
from service.reference.imported_tables import read_corrections, read_goods
from service.reference.reader import Reader
from service.reference.tables import Row

OTHER_COUNTRIES = "eu-other-countries"


@dataclass(frozen=True, slots=True)
class NamedGood:
    """The words and the material that tell two goods under one code apart."""

    good: str
    material: str


@dataclass(frozen=True, slots=True)
class Correction:
    """A figure that a person has reviewed, for a row of one edition that cannot be read."""

    edition: date
    sheet: str
    row: int
    code: str
    scope: str
    value: str
    unit: str
    reviewed_by_role: str
    reviewed_on: date
    reason: str


@dataclass(frozen=True, slots=True)
class Context:
    """Countries, materials, goods under one code, and reviewed corrections."""

    countries: Countries
    materials: Materials
    goods: Mapping[str, Mapping[str, NamedGood]]
    corrections: tuple[Correction, ...]

    def area_of(self, title: str) -> str | None:
        """Return the country or group that a sheet's title names, or None."""
        if folded(title) == folded("Other Countries and Territories"):
            return OTHER_COUNTRIES
        try:
            return self.countries.code_of(title)
        except UnknownName:
            return None


def read_known(reader: Reader) -> Classifications:
    """Return countries, materials and scopes on record; raise FaultyRelease where faulty."""
    found = read_classifications(reader, frozenset(reader.documents("sources")))
    if reader.faults.found:
        raise FaultyRelease(reader.faults.found)
    return found


def read_context(reader: Reader, folder: str) -> Context:
    """Return the context of a dataset's importer; raise FaultyRelease where it is faulty."""
    sources = frozenset(reader.documents("sources"))
    found = read_classifications(reader, sources)
    goods = read_goods(reader, folder, found)
    corrections = read_corrections(reader, folder, found)
    if reader.faults.found:
        raise FaultyRelease(reader.faults.found)
    named: dict[str, dict[str, NamedGood]] = {}
    for code, description, good, material in goods.rows if goods else ():
        named.setdefault(code, {})[folded(description)] = NamedGood(good, material)
    return Context(
        found.countries,
        found.materials,
        named,
        tuple(_correction(row) for row in corrections.rows) if corrections else (),
    )


def _correction(row: Row) -> Correction:
    edition, sheet, number, code, scope, value, unit, role, on, reason = row
    return Correction(
        date.fromisoformat(edition),
        sheet,
        int(number),
        code,
        scope,
        value,
        unit,
        role,
        date.fromisoformat(on),
        reason,
    )

"""Countries, groups, materials, codes and scopes: what the other tables refer to."""

from dataclasses import dataclass
from functools import partial

from service.domain.benchmarks.figures import Scope
from service.domain.citations import Citation
from service.domain.countries import Countries, Country, CountryGroup, Membership, folded
from service.domain.materials import ConcordanceEntry, Material, Materials
from service.domain.reasons import Code
from service.reference import cells
from service.reference.editions import read_editions
from service.reference.reader import Reader
from service.reference.schemas import GroupEntry, TableEntry
from service.reference.tables import Column, Row, Table, Trouble, tell

PLACE = "classifications"
CODE_SYSTEMS = ("HS6", "CN8")
_ISO2 = cells.shaped(r"[A-Z]{2}", "an ISO alpha-2 code", Code.UNKNOWN_COUNTRY)
_SCHEDULE_C = cells.shaped(r"\d{4}", "a Schedule C code")
_ISO3 = cells.shaped(r"[A-Z]{3}", "an ISO alpha-3 code", Code.UNKNOWN_COUNTRY)


@dataclass(frozen=True, slots=True)
class Classifications:
    """What figures are told apart by."""

    countries: Countries
    materials: Materials
    scopes: dict[str, Scope]

    def is_area(self, area: str) -> bool:
        """Return whether an id is a country or a group of countries."""
        return area in self.countries.by_code or area in self.countries.groups


def read_classifications(reader: Reader, sources: frozenset[str]) -> Classifications:
    """Return the classifications as far as they could be read; faults are with the reader."""
    countries = Countries.of(_countries(reader, sources), _groups(reader, sources))
    if countries.by_code:
        _check_groups(reader, countries)
    return Classifications(countries, _materials(reader, sources), _scopes(reader, sources))


def _described(reader: Reader, name: str, sources: frozenset[str]) -> str:
    """Check a table's `dataset.yaml`; return the folder of its last edition.

    Names and codes have no day of their own: the tables of earlier editions are kept, not read.
    """
    folder = f"{PLACE}/{name}"
    path = f"{folder}/dataset.yaml"
    entry = reader.entry(path, TableEntry, name)
    if entry is None:
        return folder
    reader.check_sources(path, entry.sources, sources)
    editions = read_editions(reader, folder, entry)
    reader.taken.update(f"{one.folder}/rows.csv" for one in editions)
    return editions[-1].folder


def _countries(reader: Reader, sources: frozenset[str]) -> tuple[Country, ...]:
    folder = _described(reader, "countries", sources)
    columns = (
        Column("iso2", _ISO2),
        Column("iso3", _ISO3),
        Column("name", cells.some),
        Column("schedule_c", cells.optional(cells.each_of(_SCHEDULE_C))),
        Column("aliases", cells.optional(cells.each_of(cells.some))),
        Column("note", cells.anything),
    )
    read = reader.table(f"{folder}/rows.csv", columns, ("iso2",))
    if read is None or _ambiguous_names(reader, read):
        return ()
    return tuple(
        Country(iso2, iso3, name, schedule_c, tuple(filter(None, aliases.split("|"))))
        for iso2, iso3, name, schedule_c, aliases, _ in read.rows
    )


def _ambiguous_names(reader: Reader, read: Table) -> bool:
    meant: dict[str, str] = {}
    before = reader.faults.count()
    for line, (iso2, iso3, name, _, aliases, _) in zip(read.lines, read.rows, strict=True):
        for column, text in (("iso2", iso2), ("iso3", iso3), ("name", name), ("aliases", aliases)):
            for said in filter(None, text.split("|")):
                other = meant.setdefault(folded(said), iso2)
                if other != iso2:
                    reader.faults.add(
                        read.file,
                        f"{said!r} already means {other}",
                        code=Code.CONTRADICTION,
                        row=line,
                        column=column,
                        value=said,
                    )
    return reader.faults.count() > before


def _groups(reader: Reader, sources: frozenset[str]) -> tuple[CountryGroup, ...]:
    place = f"{PLACE}/country_groups"
    found: list[CountryGroup] = []
    for name in reader.documents(place):
        path = f"{place}/{name}.yaml"
        entry = reader.entry(path, GroupEntry, name)
        if entry is None:
            continue
        if entry.citation.source not in sources:
            said = f"source {entry.citation.source!r} is not known"
            reader.refuse(path, "citation.source", said)
        members = tuple(
            Membership(member.country, member.effective_from, member.effective_to)
            for member in entry.members
        )
        citation = Citation(
            entry.citation.source, entry.citation.locator, entry.citation.confidence
        )
        found.append(CountryGroup(entry.id, entry.label, members, citation))
    return tuple(found)


def _check_groups(reader: Reader, countries: Countries) -> None:
    """Note the faults of groups that show only beside the table of countries."""
    for group in countries.groups.values():
        path = f"{PLACE}/country_groups/{group.group_id}.yaml"
        if group.group_id in countries.by_code:
            reader.refuse(path, "id", "a country has this id", Code.CONTRADICTION)
        last: dict[str, Membership] = {}
        for number, member in enumerate(group.members):
            column = f"members.{number}"
            if member.country not in countries.by_code:
                said = f"country {member.country!r} is not known"
                reader.refuse(path, column, said, Code.UNKNOWN_COUNTRY)
            if member.effective_to and member.effective_to < member.effective_from:
                said = "effective_to lies before effective_from"
                reader.refuse(path, column, said, Code.NOT_A_DATE)
            before = last.get(member.country)
            if before and not (before.effective_to and before.effective_to < member.effective_from):
                said = f"{member.country} is already a member then"
                reader.refuse(path, column, said, Code.CONTRADICTION)
            last[member.country] = member


def _materials(reader: Reader, sources: frozenset[str]) -> Materials:
    folder = _described(reader, "materials", sources)
    columns = (
        Column("material", cells.material_id),
        Column("label", cells.some),
        Column("parent", cells.anything),
        Column("codes", cells.optional(cells.each_of(cells.digits))),
        Column("functional_unit", cells.some),
        Column("description", cells.anything),
    )
    read = reader.table(f"{folder}/rows.csv", columns, ("material",))
    rows = read.rows if read else ()
    by_id = {
        name: Material(name, label, parent or None, tuple(filter(None, codes.split("|"))), unit)
        for name, label, parent, codes, unit, _ in rows
    }
    if read is not None:
        tell(read, ("parent", "material"), partial(_parentage, by_id), reader.faults)
    return Materials(by_id, _concordance(reader, by_id, sources))


def _parentage(by_id: dict[str, Material], row: Row) -> Trouble | None:
    parent, material = row
    seen = {material}
    while parent:
        if parent not in by_id:
            return (Code.UNKNOWN_MATERIAL, f"material {parent!r} is not known")
        if parent in seen:
            return (Code.CONTRADICTION, f"{material!r} is its own ancestor")
        seen.add(parent)
        parent = by_id[parent].parent or ""
    return None


def _concordance(
    reader: Reader, by_id: dict[str, Material], sources: frozenset[str]
) -> tuple[ConcordanceEntry, ...]:
    folder = _described(reader, "concordance", sources)
    columns = (
        Column("code", cells.digits),
        Column("code_system", cells.one_of(CODE_SYSTEMS, "code system")),
        Column("edition", cells.some),
        Column("hs6", cells.optional(cells.shaped(r"\d{6}", "six digits", Code.NOT_A_CODE))),
        Column("material", cells.one_of(by_id, "material", Code.UNKNOWN_MATERIAL)),
        Column("description", cells.some),
        Column("source_id", cells.one_of(sources, "source")),
        Column("locator", cells.some),
    )
    read = reader.table(f"{folder}/rows.csv", columns, ("code", "code_system", "edition"))
    if read is None:
        return ()
    tell(read, ("hs6", "code"), _same_six, reader.faults)
    return tuple(ConcordanceEntry(*row[:3], *row[4:6]) for row in read.rows)


def _same_six(row: Row) -> Trouble | None:
    hs6, code = row
    if not hs6 or code.startswith(hs6):
        return None
    return (Code.NOT_A_CODE, f"{code!r} does not begin with {hs6!r}")


def _scopes(reader: Reader, sources: frozenset[str]) -> dict[str, Scope]:
    folder = _described(reader, "scopes", sources)
    columns = (
        Column("scope", cells.scope_id),
        Column("label", cells.some),
        Column("boundary", cells.some),
        Column("gases", cells.some),
        Column("gwp_set", cells.some),
        Column("functional_unit", cells.some),
        Column("unit", cells.intensity_unit),
    )
    read = reader.table(f"{folder}/rows.csv", columns, ("scope",))
    return {row[0]: Scope(*row) for row in read.rows} if read else {}

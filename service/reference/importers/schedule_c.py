"""Imports Census Schedule C: the codes of countries in U.S. trade statistics.

The file is text: titles, a row of headings (`Code | Name | ISO Code`), a rule of dashes, and a row
for each code. Names and aliases of countries are not touched: a person confirms those.
"""

import csv
import io
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from service.domain.countries import Countries
from service.domain.errors import UnknownName
from service.domain.reasons import Code
from service.reference.faults import Faults, FaultyWorkbook
from service.reference.importers.context import read_known
from service.reference.importers.editing import bring_in, chain_of
from service.reference.importers.given import Given, Stated
from service.reference.importers.grids import Place, Rows, csv_rows
from service.reference.importers.headings import HeadedRow, Headings, headed
from service.reference.importers.regeneration import Regeneration, csv_bytes
from service.reference.reader import Reader, files_in

KIND = "census-schedule-c"
FOLDER = "classifications/countries"
SOURCE = "census-schedule-c"
_CODE, _NAME, _ISO = "Code", "Name", "ISO Code"
_HEADINGS = Headings((_CODE, _NAME, _ISO))
_LONGEST_TITLE = 20  # rows before the headings
_CODE_DIGITS = 4
# The Census Bureau's own codes of the Gaza Strip, Kosovo and the West Bank; ISO has none of them.
_OWN_CODES = {"GZ": "PS", "KV": "XK", "WE": "PS"}
Records = list[dict[str, str]]


def import_codes(path: Path, countries: Countries, before: Records) -> Given:
    """Return what the file gives; raise FaultyWorkbook with every fault by row and column."""
    faults = Faults()
    place = Place(path.name, faults)
    start = _headings_row(path, faults)
    codes: dict[str, list[str]] = {}
    seen: dict[str, int] = {}
    notes: list[str] = []
    if start is not None:
        table = headed(place, _lines(path, faults), _HEADINGS, start)
        for row in table.rows() if table else ():
            _take(row, countries, codes, seen, notes)
        if not codes and not faults.found:
            faults.add(path.name, "no code in the file", code=Code.NO_LINES)
    elif not faults.found:
        place.refuse(1, _CODE, "there is no row of headings: Code | Name | ISO Code")
    if faults.found:
        raise FaultyWorkbook(faults.found)
    rows = [{**row, "schedule_c": "|".join(sorted(codes.get(row["iso2"], [])))} for row in before]
    header = tuple(before[0]) if before else ()
    data = csv_bytes(header, (tuple(row.values()) for row in rows))
    without = sum(not row["schedule_c"] for row in rows)
    return Given(
        KIND,
        FOLDER,
        lambda _: {"rows.csv": data},
        SOURCE,
        Stated(),
        (f"{len(seen)} codes of {len(codes)} countries; {without} countries have none",),
        tuple(notes),
        like=SOURCE,
    )


def _headings_row(path: Path, faults: Faults) -> int | None:
    """Return the line of the headings, or None where none of the first lines is it."""
    wanted = {heading.casefold() for heading in _HEADINGS.required}
    for number, cells in csv_rows(path, faults, "|"):
        if wanted <= {str(cell).strip().casefold() for cell in cells}:
            return number
        if number > _LONGEST_TITLE:
            break
    return None


def _lines(path: Path, faults: Faults) -> Rows:
    """Yield the lines of the file but for rules of dashes."""
    for number, cells in csv_rows(path, faults, "|"):
        if set("".join(map(str, cells))) - set("-+ "):
            yield number, cells


def _take(
    row: HeadedRow,
    countries: Countries,
    codes: dict[str, list[str]],
    seen: dict[str, int],
    notes: list[str],
) -> None:
    code, name, said_iso = row.needed(_CODE), row.needed(_NAME), row.text(_ISO)
    iso = _OWN_CODES.get(said_iso, said_iso)
    if code and not (code.isdecimal() and len(code) == _CODE_DIGITS):
        row.refuse(_CODE, f"{code!r} is no code of four digits", Code.NOT_A_CODE)
    if seen.setdefault(code, row.number) != row.number:
        row.refuse(_CODE, f"{code} stands on row {seen[code]} too", Code.CONTRADICTION)
    if iso and iso not in countries.by_code:
        said = f"{iso!r} is no ISO alpha-2 code on record"
        row.refuse(_ISO, said, Code.UNKNOWN_COUNTRY)
        return
    meant = _named(countries, name)
    country = iso or meant
    if country is None:
        said = f"{name!r} has no ISO code and is no confirmed name of a country"
        row.refuse(_NAME, said, Code.UNKNOWN_COUNTRY)
        return
    if meant not in (country, None):
        said = f"{name!r} is a confirmed name of {meant}, and the row says {country}"
        row.refuse(_NAME, said, Code.CONTRADICTION)
    if meant is None:
        notes.append(f"{code} {name!r} is no confirmed name of {country}; a person may confirm it")
    codes.setdefault(country, []).append(code)


def _named(countries: Countries, name: str) -> str | None:
    try:
        return countries.code_of(name)
    except UnknownName:
        return None


def on_record(files: Mapping[str, bytes]) -> tuple[Records, tuple[str, ...]]:
    """Return the countries of the edition in force, and its sources but for the codes."""
    edition = chain_of(files, FOLDER)[-1]
    text = files.get(f"{edition.folder}/rows.csv", b"").decode("utf-8")
    others = tuple(one for one in edition.sources if not one.startswith(SOURCE))
    return list(csv.DictReader(io.StringIO(text, newline=""))), others


def regenerate(file: Path, reference: Path, *, write: bool = False) -> Regeneration:
    """Return how the edition in force differs from what a file gives; write a new one."""
    files = files_in(reference)
    before, others = on_record(files)
    given = import_codes(file, read_known(Reader(files)).countries, before)
    return bring_in(replace(given, keeps=others), file, reference, files, write=write)

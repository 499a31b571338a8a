"""Imports the EU benchmarks of free allocation from the Commission's workbook.

The sheet `Benchmarks` has a value for column A and one for column B of each good. A good with
several routes goes on over rows whose code is blank. The letters and digits beside a value mean a
route and years of production; what they mean is data (`indicators.csv`).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from service.domain.reasons import Code
from service.reference.allocation import HEADER, ROUTE, UNIT, read_indicators
from service.reference.classifications import Classifications
from service.reference.faults import Faults, FaultyWorkbook
from service.reference.importers.context import read_known
from service.reference.importers.editing import bring_in
from service.reference.importers.given import Given, Stated
from service.reference.importers.grids import Workbook
from service.reference.importers.headings import HeadedRow, Headings, headed
from service.reference.importers.regeneration import Regeneration, csv_bytes
from service.reference.importers.workbook_cells import NotUnderstood, code_of, plain
from service.reference.reader import Reader, files_in
from service.reference.tables import Row

KIND = "eu-benchmarks"
FOLDER = "free_allocation/eu-cbam-benchmarks"
SHEET = "Benchmarks"
HISTORY = "Version history"
SECTORS = ("Cement", "Hydrogen", "Fertilisers", "Iron & Steel", "Aluminium")
CN_LENGTH = 8
_CODE, _DESCRIPTION = "CN code", "CN Description"
_VALUES = {letter: f"Column {letter} BMg [tCO2e/t]" for letter in "AB"}
_INDICATORS = {letter: f"Column {letter} Production route indicator" for letter in "AB"}
_HEADINGS = Headings((_CODE, _DESCRIPTION, *_VALUES.values(), *_INDICATORS.values()))
_INDICATOR = re.compile(r"\(([A-Z]|\d)\)")


@dataclass(frozen=True, slots=True)
class _Indicators:
    """What letters and digits mean: routes, and years of production."""

    routes: frozenset[str]
    years: Mapping[str, tuple[str, str]]


class _Goods:
    """Takes the rows one after the other: a blank code goes on with the good before."""

    def __init__(self, known: Classifications, indicators: _Indicators) -> None:
        self._known = known
        self._indicators = indicators
        self._code = ""
        self._seen: dict[Row, int] = {}
        self.sector = ""

    def take(self, row: HeadedRow) -> Iterator[Row]:
        """Yield the benchmarks of a row, without their source."""
        if row.text(_CODE) and not any(map(row.text, _HEADINGS.required[1:])):
            self._begin_sector(row)
            return
        if row.text(_CODE):
            self._begin_good(row)
        elif not self._code:
            row.refuse(_CODE, "a row that goes on, with no good before it", Code.NOT_A_CODE)
        if not any(row.text(heading) for heading in _VALUES.values()):
            row.refuse(_VALUES["B"], "no value in either column", Code.NOT_A_NUMBER)
        for letter in "AB":
            found = self._benchmark(row, letter)
            if found is not None:
                yield found

    def _begin_sector(self, row: HeadedRow) -> None:
        self.sector, self._code = row.text(_CODE), ""
        if self.sector not in SECTORS:
            row.refuse(_CODE, f"{self.sector!r} is no sector of this table")

    def _begin_good(self, row: HeadedRow) -> None:
        self._code = ""
        try:
            code = code_of(row.cell(_CODE), (CN_LENGTH,))
        except NotUnderstood as error:
            row.refuse(_CODE, str(error), Code.NOT_A_CODE)
            return
        if not self.sector:
            row.refuse(_CODE, "the row stands under no sector")
        if self._known.materials.of_code(code) is None:
            said = f"{code} is in no concordance on record"
            row.refuse(_CODE, said, Code.CODE_NOT_IN_CONCORDANCE)
            return
        row.needed(_DESCRIPTION)
        self._code = code

    def _benchmark(self, row: HeadedRow, letter: str) -> Row | None:
        value = row.amount(_VALUES[letter])
        route, years = self._meant(row, letter)
        if value is None:
            if row.text(_INDICATORS[letter]) and not row.text(_VALUES[letter]):
                row.refuse(_VALUES[letter], "a route without a value", Code.NOT_A_NUMBER)
            return None
        if not self._code:
            return None
        key = (self._code, letter, route, *years)
        if key in self._seen:
            said = f"the same good, route and years stand on row {self._seen[key]} too"
            row.refuse(_VALUES[letter], said, Code.CONTRADICTION)
        self._seen.setdefault(key, row.number)
        material = self._known.materials.of_code(self._code) or ""
        cell = (plain(value), UNIT, "", row.address(_VALUES[letter]), "official_text")
        return (self._code, material, letter, route, *years, *cell)

    def _meant(self, row: HeadedRow, letter: str) -> tuple[str, tuple[str, str]]:
        """Return the route and the years of production that stand beside a value."""
        heading = _INDICATORS[letter]
        text = "".join(row.text(heading).split())
        marks = _INDICATOR.findall(text)
        routes = [mark for mark in marks if mark in self._indicators.routes]
        years = [mark for mark in marks if mark in self._indicators.years]
        understood = "".join(f"({mark})" for mark in (*routes, *years))
        if understood != text or max(len(routes), len(years), 0) > 1:
            row.refuse(heading, f"{text!r} is no indicator of a route or of years on record")
            return "", ("", "")
        span = self._indicators.years[years[0]] if years else ("", "")
        return (routes[0] if routes else ""), span


def import_benchmarks(path: Path, known: Classifications, indicators: tuple[Row, ...]) -> Given:
    """Return what the workbook gives; raise FaultyWorkbook with every fault by sheet and cell."""
    faults = Faults()
    workbook = Workbook(path, faults)
    edition = _edition(workbook)
    grid = workbook.rows(SHEET)
    table = None if grid is None else headed(workbook.place(SHEET), grid, _HEADINGS)
    meant = _Indicators(
        frozenset(row[0] for row in indicators if row[1] == ROUTE),
        {row[0]: (row[3], row[4]) for row in indicators if row[1] != ROUTE},
    )
    goods = _Goods(known, meant)
    rows = [found for row in (table.rows() if table else ()) for found in goods.take(row)]
    if not rows and not faults.found:
        faults.add(path.name, f"no benchmark in the sheet {SHEET!r}", code=Code.NO_LINES)
    if faults.found:
        raise FaultyWorkbook(faults.found)
    at = HEADER.index("source_id")
    ordered = sorted(rows, key=lambda row: row[:6])

    def tables(source_id: str) -> dict[str, bytes]:
        cited = [(*row[:at], source_id, *row[at + 1 :]) for row in ordered]
        return {"rows.csv": csv_bytes(HEADER, cited)}

    counts = {letter: sum(row[2] == letter for row in rows) for letter in "AB"}
    summary = (
        f"{len({row[0] for row in rows})} CN codes",
        f"{len(rows)} benchmarks: {counts['A']} of column A, {counts['B']} of column B",
    )
    day = edition.isoformat() if edition else ""
    stated = Stated(day, f"workbook, version of {day}" if day else "", day)
    return Given(KIND, FOLDER, tables, "ec-cbam-benchmarks", stated, summary)


def _edition(workbook: Workbook) -> date | None:
    """Return the day of the last version that the workbook's history names, if it has one."""
    grid = workbook.rows(HISTORY) if HISTORY in workbook.sheets else None
    return max(
        (cell for _, row in grid or () for cell in row if isinstance(cell, date)), default=None
    )


def regenerate(file: Path, reference: Path, *, write: bool = False) -> Regeneration:
    """Return how the edition in force differs from what a workbook gives; write a new one."""
    files = files_in(reference)
    reader = Reader(files)
    known = read_known(reader)
    indicators = read_indicators(reader, FOLDER, frozenset(reader.documents("sources")))
    given = import_benchmarks(file, known, indicators)
    return bring_in(given, file, reference, files, write=write)

"""One column of an assessment, gathered from its lines for printing."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import orjson

from service.application.assessments.run import ColumnResult
from service.domain.findings import Outcome
from service.domain.materials import Materials
from service.domain.reasons import MESSAGES, Code

Document = dict[str, Any]
UNDETERMINED = Outcome.CANNOT_BE_DETERMINED.value
UNKNOWN = "unknown"
_CODES = frozenset(str(code) for code in Code)
_VERDICTS = frozenset({Code.ABOVE_THRESHOLD.value, Code.NOT_ABOVE_THRESHOLD.value})
# Cautions whose sentence differs from line to line without saying anything new.
_SAID_ONCE = frozenset({Code.CAP_BINDS.value})


@dataclass(slots=True)
class Group:
    """The resolved lines of one material from one country."""

    totals: Document
    intensities: set[Decimal] = field(default_factory=set)
    thresholds: set[Decimal] = field(default_factory=set)
    excesses: set[Decimal] = field(default_factory=set)
    bases: dict[str, None] = field(default_factory=dict)

    def add(self, line: Document) -> None:
        """Take in one line."""
        benchmark, threshold = line["benchmark"], line["threshold"]
        if benchmark is None or threshold is None:
            self.bases["exempt"] = None
            return
        self.intensities.add(Decimal(benchmark["value"]))
        self.thresholds.add(Decimal(threshold["value"]))
        self.excesses.add(Decimal(line["excess"]))
        self.bases[benchmark["basis"]] = None


@dataclass(slots=True)
class Refusal:
    """Lines that could not be resolved for one reason, and what they might owe."""

    code: str
    line_ids: list[str] = field(default_factory=list)
    details: dict[str, None] = field(default_factory=dict)
    ranged: int = 0
    lowest: Decimal = Decimal(0)
    highest: Decimal = Decimal(0)
    currencies: set[str] = field(default_factory=set)
    to_declare: dict[str, None] = field(default_factory=dict)

    def add(self, line: Document, message: str) -> None:
        """Take in one line."""
        self.line_ids.append(line["line_id"])
        self.details[detail_of(self.code, message)] = None
        for one in (line["assumption_to_declare"] or {}).get("declared_figures") or ():
            self.to_declare[one["figure_id"]] = None
        found = line["range"]
        if found and found["lowest_charge"] and found["highest_charge"]:
            self.ranged += 1
            self.lowest += Decimal(found["lowest_charge"]["amount"])
            self.highest += Decimal(found["highest_charge"]["amount"])
            self.currencies.add(found["lowest_charge"]["currency"])


@dataclass(slots=True)
class Caution:
    """Something to be said of resolved lines, with how many and how much rests on it."""

    code: str
    detail: str
    lines: int = 0
    duty: Decimal = Decimal(0)
    countries: dict[str, None] = field(default_factory=dict)

    def add(self, line: Document) -> None:
        """Take in one line."""
        self.lines += 1
        self.countries[line["country_of_origin"]] = None
        if line["net_charge"]:
            self.duty += Decimal(line["net_charge"]["amount"])


@dataclass(slots=True)
class Kind:
    """The lines of one root of the materials, such as steel, so that datasets compare."""

    lines: int = 0
    resolved: int = 0
    tonnes: Decimal = Decimal(0)
    duty: Decimal = Decimal(0)
    duty_on_value: Decimal = Decimal(0)
    value: Decimal = Decimal(0)
    currencies: set[str] = field(default_factory=set)
    intensities: set[Decimal] = field(default_factory=set)
    thresholds: set[Decimal] = field(default_factory=set)
    owed: dict[str, tuple[Decimal, Decimal]] = field(default_factory=dict)

    def add(self, line: Document) -> None:
        """Take in one line; `owed` keeps mass and duty of the resolved ones by their id."""
        self.lines += 1
        if line["outcome"] == UNDETERMINED:
            return
        self.resolved += 1
        self.tonnes += Decimal(line["quantity_t"] or 0)
        if line["benchmark"] and line["threshold"]:
            self.intensities.add(Decimal(line["benchmark"]["value"]))
            self.thresholds.add(Decimal(line["threshold"]["value"]))
        net, value = line["net_charge"], line["customs_value"]
        self.duty += Decimal(net["amount"])
        self.owed[line["line_id"]] = (Decimal(line["quantity_t"] or 0), Decimal(net["amount"]))
        self.currencies.add(net["currency"])
        if value and value["currency"] == net["currency"]:
            self.value += Decimal(value["amount"])
            self.duty_on_value += Decimal(net["amount"])


@dataclass(slots=True)
class View:
    """What is printed of a column."""

    document: Document
    groups: dict[tuple[str, str], Group]
    refusals: dict[str, Refusal] = field(default_factory=dict)
    cautions: dict[tuple[str, str], Caution] = field(default_factory=dict)
    kinds: dict[str, Kind] = field(default_factory=dict)
    resolved_ids: set[str] = field(default_factory=set)
    units: set[str] = field(default_factory=set)

    @property
    def totals(self) -> Document:
        """Return the totals of the column."""
        found: Document = self.document["totals"]
        return found

    @property
    def unit(self) -> str:
        """Return the unit of the intensities, all of them where they differ."""
        return self.document["scope_unit"] or ", ".join(sorted(self.units)) or "no unit"

    @property
    def title(self) -> str:
        """Return dataset, scope and unit."""
        dataset = self.document["dataset_id"] or "verified intensities"
        scope = self.document["scope"]
        return f"{dataset}, {scope} ({self.unit})" if scope else f"{dataset} ({self.unit})"


def view_of(column: ColumnResult, materials: Materials) -> View:
    """Return a column with its lines gathered; each line is read once."""
    groups = {
        (one["material"], one["country_of_origin"]): Group(one)
        for one in column.document["by_material_and_country"]
    }
    view = View(column.document, groups)
    for record in column.lines:
        line = orjson.loads(record.document)
        root = materials.chain(line["material"])[-1] if line["material"] else UNKNOWN
        view.kinds.setdefault(root, Kind()).add(line)
        if line["outcome"] == UNDETERMINED:
            _refuse(view, line)
        else:
            _count(view, line)
    return view


def _refuse(view: View, line: Document) -> None:
    first = line["reasons"][0] if line["reasons"] else {"code": "", "message": ""}
    refusal = view.refusals.setdefault(first["code"], Refusal(first["code"]))
    refusal.add(line, first["message"])


def _count(view: View, line: Document) -> None:
    view.resolved_ids.add(line["line_id"])
    view.groups[line["material"] or UNKNOWN, line["country_of_origin"]].add(line)
    if line["benchmark"] is not None:
        view.units.add(line["benchmark"]["unit"])
    for code, detail in _cautions(line):
        view.cautions.setdefault((code, detail), Caution(code, detail)).add(line)


def _cautions(line: Document) -> Iterator[tuple[str, str]]:
    for one in line["reasons"]:
        code = one["code"]
        if code not in _VERDICTS:
            yield code, "" if code in _SAID_ONCE else detail_of(code, one["message"])


def detail_of(code: str, message: str) -> str:
    """Return what a reason says of its case, without the sentence of its code."""
    return message.removeprefix(sentence(code)).removeprefix(":").strip()


def sentence(code: str) -> str:
    """Return the sentence of a code."""
    return MESSAGES[Code(code)] if code in _CODES else code

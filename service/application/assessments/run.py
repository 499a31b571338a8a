"""Assess the lines of a request in every column it asks for."""

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import orjson

from service.application.assessments.designs import columns_of
from service.application.assessments.lines import LineReader
from service.application.assessments.products import Assumption, assumptions_of
from service.application.assessments.render import line_document, period_document
from service.application.assessments.request import AssessmentIn
from service.application.assessments.summary import totals_document
from service.domain.benchmarks.resolve import Lookup
from service.domain.border.climate_duty import Assessor, Column, LineFinding
from service.domain.border.exemptions import standings
from service.domain.border.lines import ImportLine
from service.domain.border.totals import Sums
from service.domain.errors import Fault, FaultyInput
from service.domain.numbers import fraction_of, text_of
from service.domain.reasons import MESSAGES, Code
from service.domain.reference import Snapshot
from service.version import ENGINE_VERSION

DISCLAIMER = (
    "Computed from cited texts as of a date; not legal advice, not a determination of any agency."
)
Document = dict[str, Any]
# An answer holds every line once per column: this bounds its memory, as the lines' own limit does.
ANSWERS_PER_LINE = 5


@dataclass(frozen=True, slots=True)
class LineRecord:
    """One answered line: the document as bytes, and the few columns it is stored under."""

    line_id: str
    material: str | None
    country: str
    outcome: str
    tonnes: Decimal | None
    net: Decimal | None
    document: bytes


@dataclass(frozen=True, slots=True)
class ColumnResult:
    """One column: what it looked at, its totals, and its lines in request order."""

    design_id: str
    dataset_id: str | None
    scope: str | None
    document: Document
    lines: tuple[LineRecord, ...]


@dataclass(frozen=True, slots=True)
class Assessment:
    """A computed assessment, ready to be answered or stored."""

    head: Document
    reference_date: date | None
    request: bytes
    results: tuple[ColumnResult, ...]


def canonical(request: AssessmentIn) -> bytes:
    """Return the one text of a request that is hashed and stored."""
    given = request.model_dump(mode="json", exclude_defaults=True)
    return orjson.dumps(given, option=orjson.OPT_SORT_KEYS)


def assess(request: AssessmentIn, snapshot: Snapshot, max_lines: int) -> Assessment:
    """Return the assessment; raise FaultyInput with every fault of the request at once."""
    columns, assumptions, lines = _checked(request, snapshot, max_lines)
    results = tuple(_column(column, lines, snapshot) for column in columns)
    text = canonical(request)
    head = _head(request, snapshot, text) | {
        "assumptions": assumptions_made(request, columns, assumptions, lines)
    }
    return Assessment(head, request.reference_date, text, results)


def faults_in(request: AssessmentIn, snapshot: Snapshot, max_lines: int) -> tuple[Fault, ...]:
    """Return every fault that the assessment of a request would meet, without assessing it."""
    try:
        _checked(request, snapshot, max_lines)
    except FaultyInput as error:
        return error.faults
    return ()


def _checked(
    request: AssessmentIn, snapshot: Snapshot, max_lines: int
) -> tuple[list[Column], dict[str, Assumption], list[ImportLine]]:
    if len(request.lines) > max_lines:
        raise FaultyInput((_too_many(len(request.lines), max_lines),))
    assumptions, faults = assumptions_of(request.product_assumptions, snapshot.materials)
    faults = [_rooted(fault) for fault in faults]
    faults += _figure_faults(request, snapshot)
    faults += _exchange_faults(request)
    columns, wrong = columns_of(request, snapshot)
    most = max_lines * ANSWERS_PER_LINE
    if len(request.lines) * len(columns) > most:
        faults.append(too_wide(len(request.lines), len(columns), most))
    reader = LineReader(snapshot, assumptions, request.reference_date)
    lines, more = reader.read(request)
    faults += wrong + more
    if faults:
        raise FaultyInput(tuple(faults))
    return columns, assumptions, lines


def _rooted(fault: Fault) -> Fault:
    return Fault(fault.code, fault.detail, fault.how_to_fix, f"#{fault.pointer}", value=fault.value)


def _too_many(count: int, limit: int) -> Fault:
    return Fault(
        Code.TOO_MANY_LINES.value,
        f"{count} lines; one request may carry {limit}",
        "split the lines over several requests",
        "#/lines",
    )


def too_wide(lines: int, columns: int, limit: int) -> Fault:
    """Return the fault of a request whose answer would hold more lines than it may."""
    return Fault(
        Code.TOO_MANY_LINES.value,
        f"{lines} lines in {columns} columns; one answer may hold {limit} lines in all",
        "name one dataset or scope, or split the lines over several requests",
        "#/lines",
    )


def _figure_faults(request: AssessmentIn, snapshot: Snapshot) -> list[Fault]:
    declared = [one.figure_id for one in request.declared_figures]
    if not declared:
        return []
    known = {f.figure_id for dataset in snapshot.datasets.values() for f in dataset.figures}
    return [
        Fault(
            Code.UNKNOWN_FIGURE.value,
            f"figure {figure_id!r} is not on record",
            "take the id that the refusal or /v1/benchmarks names",
            f"#/declared_figures/{position}/figure_id",
            value=figure_id,
        )
        for position, figure_id in enumerate(declared)
        if figure_id not in known
    ]


def _exchange_faults(request: AssessmentIn) -> Iterator[Fault]:
    seen: set[tuple[str, str]] = set()
    for position, one in enumerate(request.exchange_rates):
        at = f"#/exchange_rates/{position}"
        if fraction_of(one.rate) == 0:
            detail, fix = "an exchange rate of zero", "give the units of the second currency"
            yield Fault(Code.OUT_OF_RANGE.value, detail, fix, f"{at}/rate", value=one.rate)
        pair = (one.from_currency, one.to_currency)
        if pair in seen:
            detail = f"two rates from {one.from_currency} to {one.to_currency}"
            yield Fault(Code.CONTRADICTION.value, detail, "keep one of them", at)
        seen.add(pair)


def _head(request: AssessmentIn, snapshot: Snapshot, text: bytes) -> Document:
    return {
        "label": request.label,
        "engine_version": ENGINE_VERSION,
        "reference_release": snapshot.release,
        "input_hash": hashlib.sha256(text).hexdigest(),
        "reference_date": request.reference_date.isoformat() if request.reference_date else None,
        "trade_period": _trade_period(request),
        "notice": DISCLAIMER,
    }


def _trade_period(request: AssessmentIn) -> Document | None:
    """Return the span of the lines' periods and days of entry, or None where none is given.

    An answer says both: when the trade was, and as of when the figures are.
    """
    lines = request.lines
    firsts = [day for line in lines for day in (line.entry_date, line.period_start) if day]
    lasts = [day for line in lines for day in (line.entry_date, line.period_end) if day]
    return period_document(min(firsts), max(lasts)) if firsts else None


def _column(column: Column, lines: list[ImportLine], snapshot: Snapshot) -> ColumnResult:
    lookup = Lookup(snapshot.datasets, snapshot.countries, snapshot.materials)
    assessor = Assessor.of(column, lookup, standings(lines, column.design.de_minimis))
    tally = _Tally()
    records: list[LineRecord] = []
    for line in lines:
        finding = assessor.assess(line)
        document = line_document(finding, snapshot)
        tally.add(finding, document["material"])
        records.append(_record(finding, document))
    return ColumnResult(
        column.design.design_id,
        column.dataset.info.dataset_id if column.dataset else None,
        column.scope,
        _column_document(column, tally, snapshot),
        tuple(records),
    )


class _Tally:
    """Running sums of a column by material and country; wider groups are merged from them."""

    def __init__(self) -> None:
        self.groups: dict[tuple[str, str], Sums] = {}
        self.refusals: Counter[str] = Counter()

    def add(self, finding: LineFinding, material: str | None) -> None:
        key = (material or "unknown", finding.line.country)
        if key not in self.groups:
            self.groups[key] = Sums()
        self.groups[key].add(finding)
        if not finding.counted and finding.reasons:
            self.refusals[finding.reasons[0].code] += 1

    def by(self, part: int) -> dict[str, Sums]:
        """Return the sums by material (0) or by country (1)."""
        members: dict[str, list[Sums]] = {}
        for key, sums in self.groups.items():
            members.setdefault(key[part], []).append(sums)
        return {name: Sums.of(groups) for name, groups in sorted(members.items())}


def _record(finding: LineFinding, document: Document) -> LineRecord:
    net = document["net_charge"]
    return LineRecord(
        finding.line.line_id,
        document["material"],
        finding.line.country,
        finding.outcome.value,
        _decimal(document["quantity_t"]),
        Decimal(net["amount"]) if net else None,
        orjson.dumps(document),
    )


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _column_document(column: Column, tally: _Tally, snapshot: Snapshot) -> Document:
    info = column.dataset.info if column.dataset else None
    refused = [
        {"code": code, "message": MESSAGES[Code(code)], "lines": count}
        for code, count in sorted(tally.refusals.items(), key=lambda one: (-one[1], one[0]))
    ]
    by_material, by_country = tally.by(0), tally.by(1)
    total = Sums.of(by_material.values())
    documents = _TotalsDocuments()
    resolved = total.resolved > 0
    return {
        "design_id": column.design.design_id,
        "design_version": column.design.version,
        "dataset_id": info.dataset_id if info else None,
        "dataset_label": info.label if info else None,
        "dataset_status": info.status if info else None,
        "dataset_caveats": list(info.caveats) if info else [],
        "illustrative": info.illustrative if info else False,
        "scope": column.scope,
        "scope_unit": snapshot.scopes[column.scope].unit if column.scope else None,
        "computable": resolved,
        "not_computable": None if resolved else _why_not(refused),
        "unresolved_reasons": refused,
        "totals": documents.of(total),
        "by_material": [
            {"material": material, **documents.of(sums)} for material, sums in by_material.items()
        ],
        "by_country": [
            {"country_of_origin": country, **documents.of(sums)}
            for country, sums in by_country.items()
        ],
        "by_material_and_country": [
            {"material": material, "country_of_origin": country, **documents.of(sums)}
            for (material, country), sums in sorted(tally.groups.items())
        ],
    }


class _TotalsDocuments:
    """The documents of sums: a material from one country has the same in three places."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Sums, Document]] = {}

    def of(self, sums: Sums) -> Document:
        if id(sums) not in self._known:
            self._known[id(sums)] = (sums, totals_document(sums))
        return self._known[id(sums)][1]


def _why_not(refused: list[Document]) -> str:
    if len(refused) == 1:
        return f"not computable: {refused[0]['message']}"
    said = "; ".join(f"{one['message']} ({one['lines']})" for one in refused)
    return f"not computable, lines by reason: {said}" if said else "not computable: no line"


_BLANK: Document = {"value": None, "lines": None, "inputs": None}


def assumptions_made(
    request: AssessmentIn,
    columns: list[Column],
    assumptions: dict[str, Assumption],
    lines: list[ImportLine],
) -> list[Document]:
    """Return every assumption the run makes, so that the answer repeats it."""
    return [_BLANK | one for one in _assumptions(request, columns, assumptions, lines)]


def _assumptions(
    request: AssessmentIn,
    columns: list[Column],
    assumptions: dict[str, Assumption],
    lines: list[ImportLine],
) -> list[Document]:
    return [
        *_product_assumptions(assumptions, lines),
        *(
            {"kind": "declared_figure", "id": one.figure_id, "because": one.because}
            for one in request.declared_figures
        ),
        *(
            {
                "kind": "exchange_rate",
                "id": f"{one.from_currency}/{one.to_currency}",
                "value": one.rate,
                "because": one.because,
            }
            for one in request.exchange_rates
        ),
        *_declared_by_columns(columns),
    ]


def _product_assumptions(
    assumptions: dict[str, Assumption], lines: list[ImportLine]
) -> Iterator[Document]:
    words = Counter(line.product.assumed for line in lines if line.product.assumed)
    for one in assumptions.values():
        said = f"{one.code} is taken to mean {one.means}: {one.because}"
        yield {
            "kind": "product_assumption",
            "id": one.code,
            "value": one.means,
            "because": one.because,
            "lines": words[said],
        }


def _declared_by_columns(columns: list[Column]) -> Iterator[Document]:
    seen: set[str] = set()
    for column in columns:
        declared = column.design.missing_data
        if declared is not None and declared.because not in seen:
            seen.add(declared.because)
            yield {
                "kind": "declared_intensity",
                "id": declared.scope,
                "value": f"{text_of(declared.value)} {declared.unit} x (1 + "
                f"{text_of(declared.mark_up)})",
                "because": declared.because,
            }
        if column.dataset is None or not column.dataset.info.illustrative:
            continue
        info = column.dataset.info
        if info.dataset_id in seen:
            continue
        seen.add(info.dataset_id)
        inputs = sorted({i for f in column.dataset.figures for i in f.unverified_inputs})
        yield {
            "kind": "illustrative_dataset",
            "id": info.dataset_id,
            "because": "naming an illustrative dataset declares its unverified inputs",
            "inputs": inputs,
        }

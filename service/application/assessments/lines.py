"""From the lines of a request to import lines of the domain, with every fault at once."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction

from service.application.assessments.products import Assumption, product_of
from service.application.assessments.request import AssessmentIn, LineIn, VerifiedIntensityIn
from service.domain.benchmarks.products import Product
from service.domain.benchmarks.resolve import VerifiedIntensity
from service.domain.border.lines import ImportLine, Money
from service.domain.errors import Fault, UnknownName, UnknownUnit
from service.domain.numbers import fraction_of
from service.domain.quantities import mass_hint, tonnes
from service.domain.reasons import Code
from service.domain.reference import Snapshot

FIRST_YEAR, LAST_YEAR = 1990, 2100


class LineReader:
    """Turns lines into domain values against one release, remembering names it has met."""

    def __init__(
        self, snapshot: Snapshot, assumptions: Mapping[str, Assumption], on: date | None
    ) -> None:
        """Keep the tables, the run's assumptions and its reference date."""
        self._snapshot = snapshot
        self._assumptions = assumptions
        self._on = on
        self._countries: dict[str, str | UnknownName] = {}

    def read(self, request: AssessmentIn) -> tuple[list[ImportLine], list[Fault]]:
        """Return the lines, or every fault with its JSON pointer."""
        lines: list[ImportLine] = []
        faults: list[Fault] = []
        seen: set[str] = set()
        for position, line in enumerate(request.lines):
            found, wrong = self._line(line)
            if line.line_id in seen:
                wrong.append(_duplicate(line.line_id))
            seen.add(line.line_id)
            if found is not None and not wrong:
                lines.append(found)
            at = f"#/lines/{position}"
            faults.extend(replace(fault, pointer=f"{at}{fault.pointer or ''}") for fault in wrong)
        return lines, faults

    def _line(self, line: LineIn) -> tuple[ImportLine | None, list[Fault]]:
        product, faults = product_of(line, self._snapshot.materials, self._assumptions)
        country, fault = self._country(line.country_of_origin)
        mass = _mass(line)
        if isinstance(mass, Fault):
            faults.append(mass)
        traded = line.entry_date or line.period_end
        on = self._on or traded
        wrong = (fault, _date_fault(on), _period_fault(line), self._verified(line))
        faults.extend(one for one in wrong if one)
        if product is None or country is None or on is None or isinstance(mass, Fault):
            return None, faults
        year = (traded or on).year
        return _built(line, product, country, (on, year), mass), faults

    def _country(self, name: str) -> tuple[str | None, Fault | None]:
        if name not in self._countries:
            try:
                self._countries[name] = self._snapshot.countries.code_of(name)
            except UnknownName as error:
                self._countries[name] = error
        found = self._countries[name]
        if isinstance(found, str):
            return found, None
        hint = "give the ISO 3166-1 alpha-2 code"
        if name in self._snapshot.countries.groups:
            hint = f"{name} is a group of countries, never an origin; {hint}"
        return None, Fault(
            Code.UNKNOWN_COUNTRY.value,
            str(found),
            hint,
            pointer="/country_of_origin",
            value=name,
        )

    def _verified(self, line: LineIn) -> Fault | None:
        given = line.verified_intensity
        return None if given is None else intensity_fault(given, self._snapshot)


def _built(
    line: LineIn,
    product: Product,
    country: str,
    dated: tuple[date, int],
    mass: Fraction | None,
) -> ImportLine:
    value, paid, own = line.customs_value, line.carbon_price_paid, line.verified_intensity
    return ImportLine(
        line_id=line.line_id,
        product=product,
        country=country,
        on=dated[0],
        year=dated[1],
        tonnes=mass,
        quantity_text=line.quantity,
        quantity_unit=line.quantity_unit,
        customs_value=Money(fraction_of(value.amount), value.currency) if value else None,
        importer=line.importer,
        verified=_intensity(own),
        price_paid=Money(fraction_of(paid.amount), paid.currency) if paid else None,
        price_per=paid.per if paid else None,
        entry_on=line.entry_date,
        period=(line.period_start, line.period_end)
        if line.period_start and line.period_end
        else None,
    )


def _intensity(own: VerifiedIntensityIn | None) -> VerifiedIntensity | None:
    if own is None:
        return None
    return VerifiedIntensity(fraction_of(own.value), own.unit, own.scope, own.evidence)


def _mass(line: LineIn) -> Fraction | Fault | None:
    """Return the mass in tonnes, None where it is not known, or what is wrong with it."""
    if line.quantity is None:
        return None
    unit = line.quantity_unit
    if unit is None:
        return Fault(
            Code.UNKNOWN_UNIT.value,
            "a quantity without a unit",
            "name the unit: kg, t, g, lb, short_ton or long_ton",
            pointer="/quantity_unit",
        )
    try:
        found = tonnes(fraction_of(line.quantity), unit)
    except UnknownUnit:
        return Fault(
            Code.UNKNOWN_UNIT.value,
            f"unit {unit!r} is not known",
            mass_hint(unit),
            pointer="/quantity_unit",
            value=unit,
        )
    if found == 0:
        return Fault(
            Code.OUT_OF_RANGE.value,
            "a quantity of zero",
            "leave the quantity out where it is not known; zero mass owes no verdict",
            pointer="/quantity",
            value=line.quantity,
        )
    return found


def intensity_fault(given: VerifiedIntensityIn, snapshot: Snapshot) -> Fault | None:
    """Return what is wrong with the scope or unit of a given intensity, or None."""
    scope = snapshot.scopes.get(given.scope)
    if scope is None:
        return Fault(
            Code.UNKNOWN_SCOPE.value,
            f"scope {given.scope!r} is not on record",
            "take a scope id from /v1/scopes",
            pointer="/verified_intensity/scope",
            value=given.scope,
        )
    if scope.unit != given.unit:
        return Fault(
            Code.UNIT_DIFFERS.value,
            f"scope {given.scope} counts in {scope.unit}, the value is in {given.unit}",
            f"give the value in {scope.unit}, or the scope it was verified in",
            pointer="/verified_intensity/unit",
            value=given.unit,
        )
    return None


def _date_fault(on: date | None) -> Fault | None:
    if on is None:
        return Fault(
            Code.DATE_MISSING.value,
            "neither an entry date, a period nor a reference date is given",
            "give entry_date or a period on the line, or reference_date for the run",
            pointer="/entry_date",
        )
    if FIRST_YEAR <= on.year <= LAST_YEAR:
        return None
    return Fault(
        Code.OUT_OF_RANGE.value,
        f"{on} lies outside {FIRST_YEAR} to {LAST_YEAR}",
        "correct the date",
        pointer="/entry_date",
        value=on.isoformat(),
    )


def _period_fault(line: LineIn) -> Fault | None:
    """Return what is wrong with the period of a line: half of it, or its days in disorder."""
    start, end = line.period_start, line.period_end
    if (start is None) != (end is None):
        given, missing = ("start", "end") if end is None else ("end", "start")
        return Fault(
            Code.CONTRADICTION.value,
            f"period_{given} without period_{missing}",
            f"give period_{missing} too, or neither",
            pointer=f"/period_{missing}",
        )
    if start is None or end is None or start <= end:
        return None
    return Fault(
        Code.CONTRADICTION.value,
        f"the period ends on {end}, before it starts on {start}",
        "correct one of the two days",
        pointer="/period_end",
        value=end.isoformat(),
    )


def _duplicate(line_id: str) -> Fault:
    return Fault(
        Code.DUPLICATE_LINE_ID.value,
        f"line id {line_id!r} stands more than once",
        "give each line an id of its own",
        pointer="/line_id",
        value=line_id,
    )

"""Who is exempt: origins on dated lists, and importers within a de minimis."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from fractions import Fraction

from service.domain.border.design import DeMinimis, DeMinimisOf, Design, Exemption
from service.domain.border.lines import ImportLine
from service.domain.countries import Countries
from service.domain.findings import Reason, reason
from service.domain.numbers import ZERO
from service.domain.reasons import Code


class Standing(StrEnum):
    """Where an importer's year stands against the de minimis."""

    WITHIN = "within"
    ABOVE = "above"
    UNKNOWN = "unknown"


def standings(
    lines: Iterable[ImportLine], rule: DeMinimis | None
) -> dict[tuple[str, int], Standing]:
    """Return the standing of each importer and calendar year over the lines of one request.

    An importer's year with a missing amount is `unknown`, unless what is known is already above.
    """
    if rule is None:
        return {}
    sums: dict[tuple[str, int], Fraction] = {}
    unknown: set[tuple[str, int]] = set()
    for line in lines:
        if line.importer is None:
            continue
        key = (line.importer, line.year)
        amount = _amount(line, rule)
        if amount is None:
            unknown.add(key)
        sums[key] = sums.get(key, ZERO) + (amount or ZERO)
    return {key: _standing(total, rule, known=key not in unknown) for key, total in sums.items()}


def _amount(line: ImportLine, rule: DeMinimis) -> Fraction | None:
    if rule.of is DeMinimisOf.QUANTITY:
        return line.tonnes
    value = line.customs_value
    return value.amount if value is not None and value.currency == rule.unit else None


def _standing(total: Fraction, rule: DeMinimis, *, known: bool) -> Standing:
    within = total <= rule.amount if rule.inclusive else total < rule.amount
    if not within:
        return Standing.ABOVE
    return Standing.WITHIN if known else Standing.UNKNOWN


def exemption_of(
    design: Design,
    line: ImportLine,
    standing: Mapping[tuple[str, int], Standing],
    countries: Countries,
) -> tuple[Reason | None, tuple[Reason, ...]]:
    """Return why a line is exempt (None if it is not), and what must be said beside it."""
    for exemption in design.exemptions:
        if _holds(exemption, line, countries):
            return reason(Code.EXEMPT_ORIGIN, f"{line.country}: {exemption.because}"), ()
    if line.importer is None or design.de_minimis is None:
        return None, ()
    found = standing.get((line.importer, line.year))
    if found is Standing.WITHIN:
        return reason(Code.EXEMPT_DE_MINIMIS, f"{line.importer}, {line.year}"), ()
    if found is Standing.UNKNOWN:
        return None, (reason(Code.DE_MINIMIS_CANNOT_BE_SHOWN, f"{line.importer}, {line.year}"),)
    return None, ()


def _holds(exemption: Exemption, line: ImportLine, countries: Countries) -> bool:
    if exemption.effective_from is not None and line.on < exemption.effective_from:
        return False
    if exemption.effective_to is not None and line.on > exemption.effective_to:
        return False
    if exemption.group is not None:
        return countries.groups[exemption.group].has(line.country, line.on)
    return line.country in exemption.countries

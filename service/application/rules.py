"""Which designs, datasets and rules rest on a rule or a figure of law."""

from service.domain.reference import Snapshot
from service.domain.registry import rules_on
from service.domain.rules import RestsOnIt, Rule

NOTICE = (
    "Computed from cited texts as of a date: not legal advice, not a determination of any agency. "
    "The service computes; a named person determines."
)


def designs_on(rule: Rule, snapshot: Snapshot) -> list[str]:
    """Return the ids of the designs of a release that use a rule."""
    return sorted(
        design_id for design_id, design in snapshot.designs.items() if design.kind in rule.kinds
    )


def datasets_on(rule: Rule, snapshot: Snapshot) -> list[str]:
    """Return the ids of the benchmark datasets of a release that a rule is about."""
    if rule.datasets is RestsOnIt.NONE:
        return []
    if rule.datasets is RestsOnIt.ALL:
        return sorted(snapshot.datasets)
    return sorted(
        dataset_id
        for dataset_id, held in snapshot.datasets.items()
        if (
            held.info.regime_fallback is not None
            if rule.datasets is RestsOnIt.WITH_FALLBACK
            else bool(held.info.not_covered)
        )
    )


def rules_of(parameter_id: str) -> list[str]:
    """Return the ids of the rules that rest on a parameter."""
    return [rule.rule_id for rule in rules_on(parameter_id)]

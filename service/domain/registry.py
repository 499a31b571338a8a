"""Every rule the service computes or keeps on record, by id."""

from collections.abc import Mapping
from types import MappingProxyType

from service.domain.benchmarks.rules import RULES as BENCHMARKS
from service.domain.border.rules import RULES as BORDER
from service.domain.rules import Rule

RULES: Mapping[str, Rule] = MappingProxyType(
    {rule.rule_id: rule for rule in (*BENCHMARKS, *BORDER)}
)


def rules_on(parameter_id: str) -> tuple[Rule, ...]:
    """Return the rules that rest on a parameter."""
    return tuple(rule for rule in RULES.values() if parameter_id in rule.parameters)

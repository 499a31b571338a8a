"""What is answered about rules and dated figures."""

from datetime import date

from pydantic import Field

from service.api.v1.shared import Answer, CitationOut, DayText, NumberText
from service.application.rules import datasets_on, designs_on, rules_of
from service.domain.citations import Citation
from service.domain.parameters import (
    COMPARATOR_SIGNS,
    KEY_DATE_WORDS,
    Comparator,
    DatedValue,
    KeyDate,
    Parameter,
    Turn,
)
from service.domain.reference import Snapshot
from service.domain.rules import Rule, RuleStanding


class RuleOut(Answer):
    """A rule as an expert checks it against the law."""

    id: str = Field(description="Rule id")
    title: str = Field(description="The rule in one sentence")
    decides: str = Field(description="What it decides")
    standing: RuleStanding = Field(
        description="`computed`: this version computes it; `on_record`: it only keeps its figures"
    )
    comparator: Comparator | None = Field(description="How an amount is compared; null: it is not")
    sign: str | None = Field(description="The comparator as a sign")
    tie: str | None = Field(description="What happens at equality or at a bound")
    key_date: KeyDate = Field(description="Which date chooses the figures")
    key_date_words: str = Field(description="The same in words")
    citation: CitationOut | None = Field(description="Source; null: a convention, see `why`")
    why: str | None = Field(description="What the rule rests on beside its source")
    parameters: list[str] = Field(description="Ids of the dated figures it needs")
    to_be_named: list[str] = Field(description="What a run must or may name, by field")
    designs: list[str] = Field(description="Designs on record that use it")
    datasets: list[str] = Field(description="Benchmark datasets it is about")

    @classmethod
    def of(cls, rule: Rule, snapshot: Snapshot) -> "RuleOut":
        """Return what is told of a rule."""
        return cls(
            id=rule.rule_id,
            title=rule.title,
            decides=rule.decides,
            standing=rule.standing,
            comparator=rule.comparator,
            sign=COMPARATOR_SIGNS[rule.comparator] if rule.comparator else None,
            tie=rule.tie or None,
            key_date=rule.key_date,
            key_date_words=KEY_DATE_WORDS[rule.key_date],
            citation=citation_out(rule.citation) if rule.citation else None,
            why=rule.why or None,
            parameters=list(rule.parameters),
            to_be_named=list(rule.to_be_named),
            designs=designs_on(rule, snapshot),
            datasets=datasets_on(rule, snapshot),
        )


class RuleListOut(Answer):
    """Every rule on record; the list fits one page."""

    items: list[RuleOut] = Field(description="Rules, by id")
    next_cursor: str | None = Field(description="Always null: the list is short")
    notice: str = Field(description="What a result of these rules is not")


class DatedValueOut(Answer):
    """A value with the days it holds."""

    value: NumberText = Field(description="As the source prints it; shares from 0 to 1")
    effective_from: DayText = Field(description="First day")
    effective_to: DayText | None = Field(description="Last day; null while it is open")
    citation: CitationOut = Field(description="Source")

    @classmethod
    def of(cls, one: DatedValue) -> "DatedValueOut":
        """Return what is told of a value."""
        return cls(
            value=one.text,
            effective_from=one.effective_from.isoformat(),
            effective_to=one.effective_to.isoformat() if one.effective_to else None,
            citation=citation_out(one.citation),
        )


class ParameterOut(Answer):
    """A figure set by law or policy, with its dated values."""

    id: str = Field(description="Parameter id: regime and name")
    label: str = Field(description="Name")
    description: str = Field(description="What it is, in words")
    unit: str = Field(description="Unit; `1` is a share or a factor")
    comparator: Comparator | None = Field(
        description="How an amount is compared with it; null: it is a factor or a price"
    )
    sign: str | None = Field(description="The comparator as a sign")
    tie: str | None = Field(description="What happens at equality")
    date_basis: KeyDate = Field(description="Which date of a transaction chooses the value")
    date_basis_words: str = Field(description="The same in words")
    last_reviewed: DayText = Field(description="When someone last read the source again")
    on: DayText | None = Field(description="The day asked for; null: none")
    in_force: DatedValueOut | None = Field(
        description="The value on that day; null: no figure in force, or no day asked for"
    )
    values: list[DatedValueOut] = Field(description="All values, the earliest first")
    rules: list[str] = Field(description="Ids of the rules that rest on it")

    @classmethod
    def of(cls, parameter: Parameter, on: date | None) -> "ParameterOut":
        """Return what is told of a parameter, with its value on a day."""
        held = parameter.in_force(on) if on is not None else None
        return cls(
            id=parameter.parameter_id,
            label=parameter.label,
            description=parameter.description,
            unit=parameter.unit,
            comparator=parameter.comparator,
            sign=COMPARATOR_SIGNS[parameter.comparator] if parameter.comparator else None,
            tie=parameter.tie or None,
            date_basis=parameter.date_basis,
            date_basis_words=KEY_DATE_WORDS[parameter.date_basis],
            last_reviewed=parameter.last_reviewed.isoformat(),
            on=on.isoformat() if on is not None else None,
            in_force=DatedValueOut.of(held) if held is not None else None,
            values=[DatedValueOut.of(one) for one in parameter.values],
            rules=rules_of(parameter.parameter_id),
        )


class ParameterChangeOut(Answer):
    """A day from which another value of a parameter holds."""

    parameter_id: str = Field(description="Parameter id: regime and name")
    label: str = Field(description="Name")
    unit: str = Field(description="Unit; `1` is a share or a factor")
    day: DayText = Field(description="First day of the new state")
    before: DatedValueOut | None = Field(description="In force the day before; null: none was")
    after: DatedValueOut | None = Field(description="In force from that day; null: none any more")

    @classmethod
    def of(cls, parameter: Parameter, turn: Turn) -> "ParameterChangeOut":
        """Return what is told of a change."""
        return cls(
            parameter_id=parameter.parameter_id,
            label=parameter.label,
            unit=parameter.unit,
            day=turn.day.isoformat(),
            before=DatedValueOut.of(turn.before) if turn.before is not None else None,
            after=DatedValueOut.of(turn.after) if turn.after is not None else None,
        )


class ParameterChangePageOut(Answer):
    """A page of changes of parameters, by day and id."""

    since: DayText = Field(description="The first day looked at")
    items: list[ParameterChangeOut] = Field(description="Changes")
    next_cursor: str | None = Field(description="Give as `cursor` for the next page")
    notice: str = Field(description="What a result that rests on these figures is not")


class ParameterPageOut(Answer):
    """A page of parameters, by id."""

    items: list[ParameterOut] = Field(description="Parameters")
    next_cursor: str | None = Field(description="Give as `cursor` for the next page")
    notice: str = Field(description="What a result that rests on these figures is not")


def citation_out(citation: Citation) -> CitationOut:
    """Return what is told of a citation."""
    return CitationOut(
        source_id=citation.source_id, locator=citation.locator, confidence=citation.confidence
    )

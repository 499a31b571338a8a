from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.comparator import Comparator, check_comparator
from ..models.key_date import KeyDate, check_key_date
from ..models.rule_standing import RuleStanding, check_rule_standing

if TYPE_CHECKING:
    from ..models.citation_out import CitationOut


T = TypeVar("T", bound="RuleOut")


@_attrs_define
class RuleOut:
    """A rule as an expert checks it against the law."""

    citation: CitationOut | None
    """ Source; null: a convention, see `why` """
    comparator: Comparator | None
    """ How an amount is compared; null: it is not """
    datasets: list[str]
    """ Benchmark datasets it is about """
    decides: str
    """ What it decides """
    designs: list[str]
    """ Designs on record that use it """
    id: str
    """ Rule id """
    key_date: KeyDate
    """ Which date of a transaction chooses the value. """
    key_date_words: str
    """ The same in words """
    parameters: list[str]
    """ Ids of the dated figures it needs """
    sign: None | str
    """ The comparator as a sign """
    standing: RuleStanding
    """ Whether this version computes the rule. """
    tie: None | str
    """ What happens at equality or at a bound """
    title: str
    """ The rule in one sentence """
    to_be_named: list[str]
    """ What a run must or may name, by field """
    why: None | str
    """ What the rule rests on beside its source """

    def to_dict(self) -> dict[str, Any]:
        from ..models.citation_out import CitationOut  # noqa: PLC0415

        citation: dict[str, Any] | None
        if isinstance(self.citation, CitationOut):
            citation = self.citation.to_dict()
        else:
            citation = self.citation

        comparator: None | str
        if isinstance(self.comparator, str):
            comparator = self.comparator
        else:
            comparator = self.comparator

        datasets = self.datasets

        decides = self.decides

        designs = self.designs

        id = self.id

        key_date: str = self.key_date

        key_date_words = self.key_date_words

        parameters = self.parameters

        sign: None | str
        sign = self.sign

        standing: str = self.standing

        tie: None | str
        tie = self.tie

        title = self.title

        to_be_named = self.to_be_named

        why: None | str
        why = self.why

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "citation": citation,
                "comparator": comparator,
                "datasets": datasets,
                "decides": decides,
                "designs": designs,
                "id": id,
                "key_date": key_date,
                "key_date_words": key_date_words,
                "parameters": parameters,
                "sign": sign,
                "standing": standing,
                "tie": tie,
                "title": title,
                "to_be_named": to_be_named,
                "why": why,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.citation_out import CitationOut  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_citation(data: object) -> CitationOut | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                citation_type_0 = CitationOut.from_dict(data)

                return citation_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CitationOut | None, data)

        citation = _parse_citation(d.pop("citation"))

        def _parse_comparator(data: object) -> Comparator | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                comparator_type_0 = check_comparator(data)

                return comparator_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Comparator | None, data)

        comparator = _parse_comparator(d.pop("comparator"))

        datasets = cast(list[str], d.pop("datasets"))

        decides = d.pop("decides")

        designs = cast(list[str], d.pop("designs"))

        id = d.pop("id")

        key_date = check_key_date(d.pop("key_date"))

        key_date_words = d.pop("key_date_words")

        parameters = cast(list[str], d.pop("parameters"))

        def _parse_sign(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        sign = _parse_sign(d.pop("sign"))

        standing = check_rule_standing(d.pop("standing"))

        def _parse_tie(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        tie = _parse_tie(d.pop("tie"))

        title = d.pop("title")

        to_be_named = cast(list[str], d.pop("to_be_named"))

        def _parse_why(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        why = _parse_why(d.pop("why"))

        rule_out = cls(
            citation=citation,
            comparator=comparator,
            datasets=datasets,
            decides=decides,
            designs=designs,
            id=id,
            key_date=key_date,
            key_date_words=key_date_words,
            parameters=parameters,
            sign=sign,
            standing=standing,
            tie=tie,
            title=title,
            to_be_named=to_be_named,
            why=why,
        )

        return rule_out

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.citation_out import CitationOut


T = TypeVar("T", bound="DesignOut")


@_attrs_define
class DesignOut:
    """A design as it stands in the reference data."""

    caveats: list[str]
    """ What to know before use """
    citation: CitationOut
    """ Where a figure comes from. """
    computable: str
    """ When it can be computed """
    description: str
    """ What it is """
    id: str
    """ Design id """
    kind: str
    """ Family of the charge """
    regime: None | str
    """ Regime whose own rules apply """
    status: str
    """ Standing in law """
    steps: list[str]
    """ Order of the steps after the full charge """
    title: str
    """ Title """
    to_be_named: list[str]
    """ What a run must name """
    unsaid: list[str]
    """ What its text leaves open """
    version: str
    """ Version of the design """

    def to_dict(self) -> dict[str, Any]:
        caveats = self.caveats

        citation = self.citation.to_dict()

        computable = self.computable

        description = self.description

        id = self.id

        kind = self.kind

        regime: None | str
        regime = self.regime

        status = self.status

        steps = self.steps

        title = self.title

        to_be_named = self.to_be_named

        unsaid = self.unsaid

        version = self.version

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "caveats": caveats,
                "citation": citation,
                "computable": computable,
                "description": description,
                "id": id,
                "kind": kind,
                "regime": regime,
                "status": status,
                "steps": steps,
                "title": title,
                "to_be_named": to_be_named,
                "unsaid": unsaid,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.citation_out import CitationOut  # noqa: PLC0415

        d = dict(src_dict)
        caveats = cast(list[str], d.pop("caveats"))

        citation = CitationOut.from_dict(d.pop("citation"))

        computable = d.pop("computable")

        description = d.pop("description")

        id = d.pop("id")

        kind = d.pop("kind")

        def _parse_regime(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        regime = _parse_regime(d.pop("regime"))

        status = d.pop("status")

        steps = cast(list[str], d.pop("steps"))

        title = d.pop("title")

        to_be_named = cast(list[str], d.pop("to_be_named"))

        unsaid = cast(list[str], d.pop("unsaid"))

        version = d.pop("version")

        design_out = cls(
            caveats=caveats,
            citation=citation,
            computable=computable,
            description=description,
            id=id,
            kind=kind,
            regime=regime,
            status=status,
            steps=steps,
            title=title,
            to_be_named=to_be_named,
            unsaid=unsaid,
            version=version,
        )

        return design_out

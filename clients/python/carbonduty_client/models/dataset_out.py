from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="DatasetOut")


@_attrs_define
class DatasetOut:
    """One dataset: where its figures come from and how they may be used."""

    caveats: list[str]
    """ What to know before use """
    edition: str
    """ Edition """
    effective_from: datetime.date
    """ First day in force, unless a figure says so """
    effective_to: datetime.date | None
    """ Last day in force """
    figure_count: int
    """ Figures """
    id: str
    """ Dataset id """
    illustrative: bool
    """ Computed for illustration; never a default """
    keyed_by: str
    """ code or material """
    kind: str
    """ Kind of figures """
    label: str
    """ The words to print beside each figure """
    licence: str
    """ Licence """
    not_covered: list[str]
    """ Country lists the source does not apply to """
    regime: None | str
    """ Regime whose fallback rule the dataset has """
    scopes: list[str]
    """ Scope ids of its figures """
    sources: list[str]
    """ Source ids """
    status: str
    """ Standing of the edition """
    title: str
    """ Title """

    def to_dict(self) -> dict[str, Any]:
        caveats = self.caveats

        edition = self.edition

        effective_from = self.effective_from.isoformat()

        effective_to: None | str
        if isinstance(self.effective_to, datetime.date):
            effective_to = self.effective_to.isoformat()
        else:
            effective_to = self.effective_to

        figure_count = self.figure_count

        id = self.id

        illustrative = self.illustrative

        keyed_by = self.keyed_by

        kind = self.kind

        label = self.label

        licence = self.licence

        not_covered = self.not_covered

        regime: None | str
        regime = self.regime

        scopes = self.scopes

        sources = self.sources

        status = self.status

        title = self.title

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "caveats": caveats,
                "edition": edition,
                "effective_from": effective_from,
                "effective_to": effective_to,
                "figure_count": figure_count,
                "id": id,
                "illustrative": illustrative,
                "keyed_by": keyed_by,
                "kind": kind,
                "label": label,
                "licence": licence,
                "not_covered": not_covered,
                "regime": regime,
                "scopes": scopes,
                "sources": sources,
                "status": status,
                "title": title,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        caveats = cast(list[str], d.pop("caveats"))

        edition = d.pop("edition")

        effective_from = datetime.date.fromisoformat(d.pop("effective_from"))

        def _parse_effective_to(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                effective_to_type_0 = datetime.date.fromisoformat(data)

                return effective_to_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        effective_to = _parse_effective_to(d.pop("effective_to"))

        figure_count = d.pop("figure_count")

        id = d.pop("id")

        illustrative = d.pop("illustrative")

        keyed_by = d.pop("keyed_by")

        kind = d.pop("kind")

        label = d.pop("label")

        licence = d.pop("licence")

        not_covered = cast(list[str], d.pop("not_covered"))

        def _parse_regime(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        regime = _parse_regime(d.pop("regime"))

        scopes = cast(list[str], d.pop("scopes"))

        sources = cast(list[str], d.pop("sources"))

        status = d.pop("status")

        title = d.pop("title")

        dataset_out = cls(
            caveats=caveats,
            edition=edition,
            effective_from=effective_from,
            effective_to=effective_to,
            figure_count=figure_count,
            id=id,
            illustrative=illustrative,
            keyed_by=keyed_by,
            kind=kind,
            label=label,
            licence=licence,
            not_covered=not_covered,
            regime=regime,
            scopes=scopes,
            sources=sources,
            status=status,
            title=title,
        )

        return dataset_out

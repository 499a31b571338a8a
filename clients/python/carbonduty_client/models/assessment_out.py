from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.assumption_out import AssumptionOut
    from ..models.period_out import PeriodOut
    from ..models.result_out import ResultOut


T = TypeVar("T", bound="AssessmentOut")


@_attrs_define
class AssessmentOut:
    """An assessment, whole."""

    assumptions: list[AssumptionOut]
    """ Everything the run assumes """
    created_at: datetime.datetime | None
    """ When it was stored """
    engine_version: str
    """ Version of the engine """
    id: None | UUID
    """ Id; null where it was not stored """
    input_hash: str
    """ SHA-256 of the canonical request """
    label: None | str
    """ Your name for the run """
    notice: str
    """ What this is not """
    reference_date: datetime.date | None
    """ Day whose figures were used, if one """
    reference_release: str
    """ Release of the reference data, a SHA-256 """
    results: list[ResultOut]
    """ One per column """
    stored: bool
    """ Whether it is stored """
    trade_period: None | PeriodOut
    """ First and last day of entry or of a line's period; figures of another day were used where `reference_date`
    says so """

    def to_dict(self) -> dict[str, Any]:
        from ..models.period_out import PeriodOut  # noqa: PLC0415

        assumptions = []
        for assumptions_item_data in self.assumptions:
            assumptions_item = assumptions_item_data.to_dict()
            assumptions.append(assumptions_item)

        created_at: None | str
        if isinstance(self.created_at, datetime.datetime):
            created_at = self.created_at.isoformat()
        else:
            created_at = self.created_at

        engine_version = self.engine_version

        id: None | str
        if isinstance(self.id, UUID):
            id = str(self.id)
        else:
            id = self.id

        input_hash = self.input_hash

        label: None | str
        label = self.label

        notice = self.notice

        reference_date: None | str
        if isinstance(self.reference_date, datetime.date):
            reference_date = self.reference_date.isoformat()
        else:
            reference_date = self.reference_date

        reference_release = self.reference_release

        results = []
        for results_item_data in self.results:
            results_item = results_item_data.to_dict()
            results.append(results_item)

        stored = self.stored

        trade_period: dict[str, Any] | None
        if isinstance(self.trade_period, PeriodOut):
            trade_period = self.trade_period.to_dict()
        else:
            trade_period = self.trade_period

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "assumptions": assumptions,
                "created_at": created_at,
                "engine_version": engine_version,
                "id": id,
                "input_hash": input_hash,
                "label": label,
                "notice": notice,
                "reference_date": reference_date,
                "reference_release": reference_release,
                "results": results,
                "stored": stored,
                "trade_period": trade_period,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.assumption_out import AssumptionOut  # noqa: PLC0415
        from ..models.period_out import PeriodOut  # noqa: PLC0415
        from ..models.result_out import ResultOut  # noqa: PLC0415

        d = dict(src_dict)
        assumptions = []
        _assumptions = d.pop("assumptions")
        for assumptions_item_data in _assumptions:
            assumptions_item = AssumptionOut.from_dict(assumptions_item_data)

            assumptions.append(assumptions_item)

        def _parse_created_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                created_at_type_0 = datetime.datetime.fromisoformat(data)

                return created_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        created_at = _parse_created_at(d.pop("created_at"))

        engine_version = d.pop("engine_version")

        def _parse_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                id_type_0 = UUID(data)

                return id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        id = _parse_id(d.pop("id"))

        input_hash = d.pop("input_hash")

        def _parse_label(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        label = _parse_label(d.pop("label"))

        notice = d.pop("notice")

        def _parse_reference_date(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                reference_date_type_0 = datetime.date.fromisoformat(data)

                return reference_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        reference_date = _parse_reference_date(d.pop("reference_date"))

        reference_release = d.pop("reference_release")

        results = []
        _results = d.pop("results")
        for results_item_data in _results:
            results_item = ResultOut.from_dict(results_item_data)

            results.append(results_item)

        stored = d.pop("stored")

        def _parse_trade_period(data: object) -> None | PeriodOut:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                trade_period_type_0 = PeriodOut.from_dict(data)

                return trade_period_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PeriodOut, data)

        trade_period = _parse_trade_period(d.pop("trade_period"))

        assessment_out = cls(
            assumptions=assumptions,
            created_at=created_at,
            engine_version=engine_version,
            id=id,
            input_hash=input_hash,
            label=label,
            notice=notice,
            reference_date=reference_date,
            reference_release=reference_release,
            results=results,
            stored=stored,
            trade_period=trade_period,
        )

        return assessment_out

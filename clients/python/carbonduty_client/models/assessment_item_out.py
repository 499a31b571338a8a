from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="AssessmentItemOut")


@_attrs_define
class AssessmentItemOut:
    """A stored assessment in a list."""

    created_at: datetime.datetime
    """ When it was stored """
    engine_version: str
    """ Version of the engine """
    id: UUID
    """ Id """
    input_hash: str
    """ SHA-256 of the canonical request """
    label: None | str
    """ Your name for the run """
    line_count: int
    """ Lines in each result """
    reference_date: datetime.date | None
    """ Day whose figures were used, if one """
    reference_release: str
    """ Release of the reference data """
    result_count: int
    """ Results """

    def to_dict(self) -> dict[str, Any]:
        created_at = self.created_at.isoformat()

        engine_version = self.engine_version

        id = str(self.id)

        input_hash = self.input_hash

        label: None | str
        label = self.label

        line_count = self.line_count

        reference_date: None | str
        if isinstance(self.reference_date, datetime.date):
            reference_date = self.reference_date.isoformat()
        else:
            reference_date = self.reference_date

        reference_release = self.reference_release

        result_count = self.result_count

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "created_at": created_at,
                "engine_version": engine_version,
                "id": id,
                "input_hash": input_hash,
                "label": label,
                "line_count": line_count,
                "reference_date": reference_date,
                "reference_release": reference_release,
                "result_count": result_count,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        engine_version = d.pop("engine_version")

        id = UUID(d.pop("id"))

        input_hash = d.pop("input_hash")

        def _parse_label(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        label = _parse_label(d.pop("label"))

        line_count = d.pop("line_count")

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

        result_count = d.pop("result_count")

        assessment_item_out = cls(
            created_at=created_at,
            engine_version=engine_version,
            id=id,
            input_hash=input_hash,
            label=label,
            line_count=line_count,
            reference_date=reference_date,
            reference_release=reference_release,
            result_count=result_count,
        )

        return assessment_item_out

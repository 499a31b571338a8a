from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.difference_out import DifferenceOut
    from ..models.engine_versions_out import EngineVersionsOut


T = TypeVar("T", bound="ReplayOut")


@_attrs_define
class ReplayOut:
    """Whether a stored assessment recomputes to itself."""

    assessment_id: UUID
    """ Id of the assessment """
    difference_count: int
    """ How many fields differ, in all """
    differences: list[DifferenceOut]
    """ The first hundred of them """
    engine_version: EngineVersionsOut
    """ The engine then and now. """
    identical: bool
    """ Whether every field is the same """
    reference_release: str
    """ Release that was used again """

    def to_dict(self) -> dict[str, Any]:
        assessment_id = str(self.assessment_id)

        difference_count = self.difference_count

        differences = []
        for differences_item_data in self.differences:
            differences_item = differences_item_data.to_dict()
            differences.append(differences_item)

        engine_version = self.engine_version.to_dict()

        identical = self.identical

        reference_release = self.reference_release

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "assessment_id": assessment_id,
                "difference_count": difference_count,
                "differences": differences,
                "engine_version": engine_version,
                "identical": identical,
                "reference_release": reference_release,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.difference_out import DifferenceOut  # noqa: PLC0415
        from ..models.engine_versions_out import EngineVersionsOut  # noqa: PLC0415

        d = dict(src_dict)
        assessment_id = UUID(d.pop("assessment_id"))

        difference_count = d.pop("difference_count")

        differences = []
        _differences = d.pop("differences")
        for differences_item_data in _differences:
            differences_item = DifferenceOut.from_dict(differences_item_data)

            differences.append(differences_item)

        engine_version = EngineVersionsOut.from_dict(d.pop("engine_version"))

        identical = d.pop("identical")

        reference_release = d.pop("reference_release")

        replay_out = cls(
            assessment_id=assessment_id,
            difference_count=difference_count,
            differences=differences,
            engine_version=engine_version,
            identical=identical,
            reference_release=reference_release,
        )

        return replay_out

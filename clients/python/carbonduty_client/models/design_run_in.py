from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.overrides_in import OverridesIn


T = TypeVar("T", bound="DesignRunIn")


@_attrs_define
class DesignRunIn:
    """One design to run, with the dataset to look benchmarks up in."""

    id: str
    """ Design id """
    dataset: None | str | Unset = UNSET
    """ Dataset id, or `all` for one column per dataset and scope; may be left out when every line carries a
    verified intensity """
    overrides: OverridesIn | Unset = UNSET
    """ The parameters a run names; the shipped climate duty fixes none of them. """
    scope: None | str | Unset = UNSET
    """ Look at this scope alone """

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        dataset: None | str | Unset
        if isinstance(self.dataset, Unset):
            dataset = UNSET
        else:
            dataset = self.dataset

        overrides: dict[str, Any] | Unset = UNSET
        if not isinstance(self.overrides, Unset):
            overrides = self.overrides.to_dict()

        scope: None | str | Unset
        if isinstance(self.scope, Unset):
            scope = UNSET
        else:
            scope = self.scope

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
            }
        )
        if dataset is not UNSET:
            field_dict["dataset"] = dataset
        if overrides is not UNSET:
            field_dict["overrides"] = overrides
        if scope is not UNSET:
            field_dict["scope"] = scope

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.overrides_in import OverridesIn  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        def _parse_dataset(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        dataset = _parse_dataset(d.pop("dataset", UNSET))

        _overrides = d.pop("overrides", UNSET)
        overrides: OverridesIn | Unset
        if isinstance(_overrides, Unset):
            overrides = UNSET
        else:
            overrides = OverridesIn.from_dict(_overrides)

        def _parse_scope(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        scope = _parse_scope(d.pop("scope", UNSET))

        design_run_in = cls(
            id=id,
            dataset=dataset,
            overrides=overrides,
            scope=scope,
        )

        return design_run_in

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.status import Status, check_status

if TYPE_CHECKING:
    from ..models.benchmark_out import BenchmarkOut
    from ..models.path_step_out import PathStepOut
    from ..models.reason_out import ReasonOut
    from ..models.step_out import StepOut
    from ..models.to_declare_out import ToDeclareOut


T = TypeVar("T", bound="ResolutionOut")


@_attrs_define
class ResolutionOut:
    """Which benchmark applies, and why."""

    assumption_to_declare: None | ToDeclareOut
    """ What to declare for unverified or missing figures; `missing_data` goes into `overrides.missing_data` of a
    design that is assessed """
    benchmark: BenchmarkOut | None
    """ The figure that applies """
    candidates: list[BenchmarkOut]
    """ Figures it may be, lowest first """
    caveats: list[str]
    """ What to know before use """
    dataset_status: None | str
    """ Standing of the dataset """
    derivation: list[StepOut]
    """ Arithmetic behind a computed figure """
    path: list[PathStepOut]
    """ The search, step by step """
    reasons: list[ReasonOut]
    """ Why, and what must be said beside the figure """
    reference_release: str
    """ Release that answered """
    status: Status
    """ Whether one benchmark applies. """

    def to_dict(self) -> dict[str, Any]:
        from ..models.benchmark_out import BenchmarkOut  # noqa: PLC0415
        from ..models.to_declare_out import ToDeclareOut  # noqa: PLC0415

        assumption_to_declare: dict[str, Any] | None
        if isinstance(self.assumption_to_declare, ToDeclareOut):
            assumption_to_declare = self.assumption_to_declare.to_dict()
        else:
            assumption_to_declare = self.assumption_to_declare

        benchmark: dict[str, Any] | None
        if isinstance(self.benchmark, BenchmarkOut):
            benchmark = self.benchmark.to_dict()
        else:
            benchmark = self.benchmark

        candidates = []
        for candidates_item_data in self.candidates:
            candidates_item = candidates_item_data.to_dict()
            candidates.append(candidates_item)

        caveats = self.caveats

        dataset_status: None | str
        dataset_status = self.dataset_status

        derivation = []
        for derivation_item_data in self.derivation:
            derivation_item = derivation_item_data.to_dict()
            derivation.append(derivation_item)

        path = []
        for path_item_data in self.path:
            path_item = path_item_data.to_dict()
            path.append(path_item)

        reasons = []
        for reasons_item_data in self.reasons:
            reasons_item = reasons_item_data.to_dict()
            reasons.append(reasons_item)

        reference_release = self.reference_release

        status: str = self.status

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "assumption_to_declare": assumption_to_declare,
                "benchmark": benchmark,
                "candidates": candidates,
                "caveats": caveats,
                "dataset_status": dataset_status,
                "derivation": derivation,
                "path": path,
                "reasons": reasons,
                "reference_release": reference_release,
                "status": status,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.benchmark_out import BenchmarkOut  # noqa: PLC0415
        from ..models.path_step_out import PathStepOut  # noqa: PLC0415
        from ..models.reason_out import ReasonOut  # noqa: PLC0415
        from ..models.step_out import StepOut  # noqa: PLC0415
        from ..models.to_declare_out import ToDeclareOut  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_assumption_to_declare(data: object) -> None | ToDeclareOut:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                assumption_to_declare_type_0 = ToDeclareOut.from_dict(data)

                return assumption_to_declare_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ToDeclareOut, data)

        assumption_to_declare = _parse_assumption_to_declare(d.pop("assumption_to_declare"))

        def _parse_benchmark(data: object) -> BenchmarkOut | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                benchmark_type_0 = BenchmarkOut.from_dict(data)

                return benchmark_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(BenchmarkOut | None, data)

        benchmark = _parse_benchmark(d.pop("benchmark"))

        candidates = []
        _candidates = d.pop("candidates")
        for candidates_item_data in _candidates:
            candidates_item = BenchmarkOut.from_dict(candidates_item_data)

            candidates.append(candidates_item)

        caveats = cast(list[str], d.pop("caveats"))

        def _parse_dataset_status(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        dataset_status = _parse_dataset_status(d.pop("dataset_status"))

        derivation = []
        _derivation = d.pop("derivation")
        for derivation_item_data in _derivation:
            derivation_item = StepOut.from_dict(derivation_item_data)

            derivation.append(derivation_item)

        path = []
        _path = d.pop("path")
        for path_item_data in _path:
            path_item = PathStepOut.from_dict(path_item_data)

            path.append(path_item)

        reasons = []
        _reasons = d.pop("reasons")
        for reasons_item_data in _reasons:
            reasons_item = ReasonOut.from_dict(reasons_item_data)

            reasons.append(reasons_item)

        reference_release = d.pop("reference_release")

        status = check_status(d.pop("status"))

        resolution_out = cls(
            assumption_to_declare=assumption_to_declare,
            benchmark=benchmark,
            candidates=candidates,
            caveats=caveats,
            dataset_status=dataset_status,
            derivation=derivation,
            path=path,
            reasons=reasons,
            reference_release=reference_release,
            status=status,
        )

        return resolution_out

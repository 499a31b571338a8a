"""From the designs of a request to columns of the domain, with every fault at once."""

from collections.abc import Iterator

from service.application.assessments.overrides import design_of
from service.application.assessments.request import AssessmentIn, DesignRunIn
from service.domain.benchmarks.figures import Dataset
from service.domain.border.climate_duty import Column
from service.domain.border.design import Design
from service.domain.errors import Fault
from service.domain.quantities import INTENSITY_UNITS
from service.domain.reasons import Code
from service.domain.reference import Snapshot

ALL = "all"


def columns_of(request: AssessmentIn, snapshot: Snapshot) -> tuple[list[Column], list[Fault]]:
    """Return one column per design, dataset and scope that the run looks at, or the faults."""
    columns: list[Column] = []
    faults: list[Fault] = []
    declared = frozenset(one.figure_id for one in request.declared_figures)
    for position, run in enumerate(request.designs):
        at = f"#/designs/{position}"
        wrong = list(_names(run, snapshot, at))
        design = None
        if run.id in snapshot.designs:
            every = run.dataset == ALL
            design, more = design_of(run, snapshot, request.exchange_rates, at, every=every)
            wrong.extend(more)
        faults.extend(wrong)
        if design is not None and not wrong:
            found = list(_columns(design, run, snapshot, declared))
            columns.extend(found)
            if not found:
                faults.append(_no_column(run.scope or "", f"{at}/scope"))
    return columns, faults


def _names(run: DesignRunIn, snapshot: Snapshot, at: str) -> Iterator[Fault]:
    if run.id not in snapshot.designs:
        yield Fault(
            Code.UNKNOWN_DESIGN.value,
            f"design {run.id!r} is not on record",
            f"take one of {', '.join(sorted(snapshot.designs))}",
            pointer=f"{at}/id",
            value=run.id,
        )
    if run.dataset is not None and run.dataset != ALL and run.dataset not in snapshot.datasets:
        yield Fault(
            Code.UNKNOWN_DATASET.value,
            f"dataset {run.dataset!r} is not on record",
            f"take `all` or one of {', '.join(sorted(snapshot.datasets))}",
            pointer=f"{at}/dataset",
            value=run.dataset,
        )
    if run.scope is not None and run.scope not in snapshot.scopes:
        yield unknown_scope(run.scope, f"{at}/scope")


def unknown_scope(scope: str, pointer: str) -> Fault:
    """Return the fault of a scope that is not on the closed list."""
    return Fault(
        Code.UNKNOWN_SCOPE.value,
        f"scope {scope!r} is not on record",
        "take a scope id from /v1/scopes",
        pointer=pointer,
        value=scope,
    )


def _no_column(scope: str, pointer: str) -> Fault:
    return Fault(
        Code.SCOPE_DIFFERS.value,
        f"no dataset counts {scope} per tonne of good",
        "leave the scope out, or take one of /v1/scopes in tCO2e/t or tCO2/t",
        pointer=pointer,
        value=scope,
    )


def _columns(
    design: Design, run: DesignRunIn, snapshot: Snapshot, declared: frozenset[str]
) -> Iterator[Column]:
    if run.dataset is None:
        yield Column(design, None, run.scope, declared)
        return
    if run.dataset != ALL:
        dataset = snapshot.datasets[run.dataset]
        if run.scope is not None or all(rule.scope for rule in design.thresholds):
            yield Column(design, dataset, run.scope, declared)
            return
        # Without any figure per tonne, the columns are there to say so.
        for scope in mass_scopes(dataset, snapshot) or dataset.info.scopes:
            yield Column(design, dataset, scope, declared)
        return
    for dataset_id in sorted(snapshot.datasets):
        dataset = snapshot.datasets[dataset_id]
        for scope in mass_scopes(dataset, snapshot):
            if run.scope in (None, scope):
                yield Column(design, dataset, scope, declared)


def mass_scopes(dataset: Dataset, snapshot: Snapshot) -> list[str]:
    """Return the scopes of a dataset whose figures count emissions per tonne of good."""
    return [
        scope for scope in dataset.info.scopes if snapshot.scopes[scope].unit in INTENSITY_UNITS
    ]

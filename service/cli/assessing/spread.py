"""The same lines by every dataset, one row each: how far the answer depends on the benchmark."""

from collections.abc import Iterator, Sequence

from service.cli.assessing.shared import print_shared
from service.cli.assessing.view import Kind, View
from service.cli.page import Head, Page
from service.cli.shown import NONE, counted, mass, money, percent, percents, span

_HEADS = (
    Head("dataset"),
    Head("scope (unit)"),
    Head("label"),
    Head("lines", number=True),
    Head("of value", number=True),
    Head("of tonnes", number=True),
    Head("duty", number=True),
    Head("ad valorem", number=True),
    Head("own / computed / fallback"),
)
_BY_MATERIAL = (
    Head("material"),
    Head("dataset"),
    Head("scope (unit)"),
    Head("lines", number=True),
    Head("tonnes", number=True),
    Head("intensity", number=True),
    Head("threshold", number=True),
    Head("duty", number=True),
    Head("ad valorem", number=True),
)


def print_spread(page: Page, views: Sequence[View]) -> None:
    """Print one row for each column that can be computed, then why the others cannot."""
    computable = [view for view in views if view.document["computable"]]
    if computable:
        page.heading("Spread by dataset (lines, value and tonnes resolved; duty over those alone)")
        page.table(_HEADS, map(_row, computable))
        _of_what(page, computable[0])
        page.heading("The same by material, each dataset over the lines it resolves")
        page.table(_BY_MATERIAL, _by_material(computable))
        print_shared(page, computable)
    others = [view for view in views if not view.document["computable"]]
    if others:
        page.heading("Not computable")
        page.table(
            [Head("dataset"), Head("scope (unit)"), Head("why")],
            ((_dataset(view), _scope(view), _why(view)) for view in others),
        )


def _of_what(page: Page, view: View) -> None:
    """Print which lines are in no share of value or of tonnes, as they say none."""
    totals = view.totals
    told = (
        ("of the value given", totals["lines_without_customs_value"]),
        ("of the tonnes given", totals["lines_without_quantity"]),
    )
    found = [f"{what} ({counted(number, 'line')} without)" for what, number in told if number]
    if found:
        page.line(f"  Shares are {' and '.join(found)}.")


def _row(view: View) -> tuple[str, ...]:
    totals, shares = view.totals, view.totals["resolved_shares"]
    net = totals["net_charge"]
    label = view.document["dataset_label"] or "verified by the caller"
    illustrative = view.document["illustrative"] and "illustrative" not in label
    return (
        _dataset(view),
        _scope(view),
        f"{label} (illustrative)" if illustrative else label,
        f"{totals['resolved_lines']} of {totals['lines']}",
        percent(shares["value"]),
        percent(shares["tonnes"]),
        f"{money(net['amount'])} {net['currency']}" if net else NONE,
        percent(totals["ad_valorem_equivalent"]),
        basis_shares(view),
    )


def _by_material(views: Sequence[View]) -> Iterator[tuple[str, ...]]:
    """Return one row for each root of the materials and column that resolves some of it."""
    roots = sorted({root for view in views for root, kind in view.kinds.items() if kind.resolved})
    for root in roots:
        for view in views:
            kind = view.kinds.get(root)
            if kind is not None and kind.resolved:
                yield _material_row(root, view, kind)


def _material_row(root: str, view: View, kind: Kind) -> tuple[str, ...]:
    currency = next(iter(kind.currencies)) if len(kind.currencies) == 1 else ""
    share = kind.duty_on_value / kind.value if kind.value and currency else None
    return (
        root,
        _dataset(view),
        _scope(view),
        f"{kind.resolved} of {kind.lines}",
        mass(str(kind.tonnes)),
        span(kind.intensities),
        span(kind.thresholds),
        f"{money(str(kind.duty))} {currency}" if currency else NONE,
        percent(str(share)) if share is not None else NONE,
    )


def basis_shares(view: View) -> str:
    """Return which share of the duty rests on the dataset's own, computed and fallback figures."""
    found = view.totals["charge_shares_by_basis"]
    if found is None:
        return "no duty"
    text = percents(found.get(name, "0") for name in ("own", "computed", "fallback"))
    return f"{text}; verified {percent(found['verified'])}" if "verified" in found else text


def _dataset(view: View) -> str:
    return view.document["dataset_id"] or NONE


def _scope(view: View) -> str:
    return f"{view.document['scope'] or 'as verified'} ({view.unit})"


def _why(view: View) -> str:
    said = str(view.document["not_computable"]).removeprefix("not computable")
    return said.lstrip(":, ")

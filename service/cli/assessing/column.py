"""One column in full: what each material from each country owes, and what it adds up to."""

from collections.abc import Iterator

from service.cli.assessing.spread import basis_shares
from service.cli.assessing.view import Group, View
from service.cli.page import Head, Page
from service.cli.shown import NONE, counted, mass, money, percent, span

CO2_ONLY = "tCO2/t"


def print_column(page: Page, view: View) -> None:
    """Print the groups of a column and its totals."""
    label = view.document["dataset_label"]
    page.heading(f"{view.title}: {label}" if label else view.title)
    if not view.document["computable"]:
        page.line(f"  {view.document['not_computable']}")
        return
    if view.unit == CO2_ONLY:
        page.line("  The figures count CO2 alone: charged per tonne of CO2.")
    groups = [(key, group) for key, group in view.groups.items() if group.totals["resolved_lines"]]
    page.table(_heads(view), (_row(*key, group) for key, group in groups))
    page.line()
    page.named(_totals(view))


def _heads(view: View) -> tuple[Head, ...]:
    net = view.totals["net_charge"]
    return (
        Head("material"),
        Head("country"),
        Head("lines", number=True),
        Head("tonnes", number=True),
        Head(f"intensity ({view.unit})", number=True),
        Head("threshold", number=True),
        Head("excess", number=True),
        Head(f"duty ({net['currency']})" if net else "duty", number=True),
        Head("ad valorem", number=True),
        Head("basis"),
    )


def _row(material: str, country: str, group: Group) -> tuple[str, ...]:
    totals = group.totals
    resolved, lines = totals["resolved_lines"], totals["lines"]
    net = totals["net_charge"]
    return (
        material,
        country,
        f"{resolved}" if resolved == lines else f"{resolved} of {lines}",
        mass(totals["tonnes"]),
        span(group.intensities),
        span(group.thresholds),
        span(group.excesses),
        money(net["amount"]) if net else NONE,
        percent(totals["ad_valorem_equivalent"]),
        ", ".join(group.bases),
    )


def _totals(view: View) -> Iterator[tuple[str, str]]:
    totals = view.totals
    yield "resolved", _resolved(view)
    net = totals["net_charge"]
    if net is None:
        yield "duty", "several currencies, which are never added"
        return
    yield "duty", f"{money(net['amount'])} {net['currency']}"
    yield "rests on", f"own / computed / fallback: {basis_shares(view)}"
    for name, label in (("credits", "credited"), ("cap_reduction", "cut by cap")):
        if totals[name] and totals[name]["amount"] != "0":
            yield label, f"{money(totals[name]['amount'])} {totals[name]['currency']}"
    if totals["ad_valorem_equivalent"] is not None:
        value = totals["customs_value"]
        of = f" of {money(value['amount'])} {value['currency']}" if value else ""
        yield "ad valorem", f"{percent(totals['ad_valorem_equivalent'])}{of} customs value"
    for name, label in (("embodied", "embodied"), ("excess_emissions", "excess")):
        if totals[name] is not None:
            yield label, f"{mass(totals[name]['value'])} {totals[name]['unit']}"
    per = totals["per_embodied_tonne"]
    if per is not None:
        yield "per embodied tonne", f"{money(per['amount'])} {per['currency']}"


def _resolved(view: View) -> str:
    totals, shares = view.totals, view.totals["resolved_shares"]
    exempt = f", {totals['exempt_lines']} exempt" if totals["exempt_lines"] else ""
    return (
        f"{totals['resolved_lines']} of {totals['lines']} lines ({percent(shares['lines'])}), "
        f"{percent(shares['value'])} of the value{_given(totals['lines_without_customs_value'])}, "
        f"{percent(shares['tonnes'])} of the tonnes{_given(totals['lines_without_quantity'])}; "
        f"{totals['lines_above_threshold']} above the threshold{exempt}"
    )


def _given(without: int) -> str:
    """Return what to say behind a share of what is known where some lines say nothing."""
    return f" given ({counted(without, 'line')} without)" if without else ""

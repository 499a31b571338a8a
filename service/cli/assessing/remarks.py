"""What must be said beside the numbers: what is unresolved, what is to be taken with care."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from service.cli.assessing.given import Given
from service.cli.assessing.view import Caution, Refusal, View, sentence
from service.cli.page import Page
from service.cli.shown import counted, listed, money, percent
from service.domain.reasons import Code

EXAMPLES = 3
COUNTRIES = 8
_BROAD = frozenset({Code.PRODUCT_BROADER_THAN_TABLE.value, Code.GOODS_DIFFER_UNDER_CODE.value})


def print_unresolved(page: Page, views: Sequence[View], given: Given) -> None:
    """Print for each column which lines could not be resolved and why, and how to mend it."""
    found = [view for view in views if view.refusals]
    if not found:
        return
    page.heading("What could not be resolved, and why (in no sum above)")
    _print_each(page, views, {view.title: list(map(_refusal, _by_size(view))) for view in found})
    hints = list(_hints(found, given))
    if hints:
        page.heading("What would resolve more")
        page.points(hints)


def print_nowhere(page: Page, views: Sequence[View]) -> None:
    """Print the lines that no column resolves."""
    ids: dict[str, None] = {}
    for view in views:
        for refusal in view.refusals.values():
            ids.update(dict.fromkeys(refusal.line_ids))
    resolved = set[str]().union(*(view.resolved_ids for view in views))
    nowhere = [line_id for line_id in ids if line_id not in resolved]
    if nowhere:
        page.heading(f"Resolved in no column: {counted(len(nowhere), 'line')}")
        page.line(f"  {listed(nowhere, COUNTRIES)}")


def _by_size(view: View) -> list[Refusal]:
    return sorted(view.refusals.values(), key=lambda one: (-len(one.line_ids), one.code))


def _refusal(one: Refusal) -> str:
    count = counted(len(one.line_ids), "line")
    detail = next(iter(one.details)) if len(one.details) == 1 else ""
    text = f"{count}: {sentence(one.code)}"
    text = f"{text}: {detail}" if detail else text
    text = f"{text} ({one.code}; {listed(one.line_ids, EXAMPLES)})"
    if one.ranged and len(one.currencies) == 1:
        low, high = money(str(one.lowest)), money(str(one.highest))
        currency = next(iter(one.currencies))
        over = f" over {one.ranged} of them" if one.ranged < len(one.line_ids) else ""
        text = f"{text}; duty {low} to {high} {currency}{over}, by the goods they may be"
    return text


def _hints(views: Sequence[View], given: Given) -> Iterator[str]:
    codes = {code for view in views for code in view.refusals}
    if codes & _BROAD:
        yield "Say what a broad code or material is taken to mean: --assume CODE=MEANS[:because]."
        beside = given.description.assumptions if given.description else []
        meant = "; ".join(f"{one.code} = {one.means}" for one in beside)
        if meant:
            yield f"The description beside the file assumes {meant}: taken with --assume-sample."
    figures = list(
        dict.fromkeys(
            figure for view in views for one in view.refusals.values() for figure in one.to_declare
        )
    )
    if figures:
        yield (
            "Take an unverified figure as an assumption of yours: --declare FIGURE_ID=because, "
            f"for {listed(figures, EXAMPLES)}."
        )
    if Code.QUANTITY_MISSING.value in codes:
        yield "Give the quantity of lines without one; what they owe per tonne is in the JSON."


def print_cautions(page: Page, views: Sequence[View]) -> None:
    """Print what is to be taken with care, with the lines and the share of the duty it touches."""
    found = {view.title: [_caution(one, view) for one in _careful(view)] for view in views}
    if any(found.values()):
        page.heading("To be taken with care")
        _print_each(page, views, found)


def _careful(view: View) -> list[Caution]:
    # Charging by the tonne of CO2 is a matter of the whole column, and said there.
    return [one for one in view.cautions.values() if one.code != Code.CHARGED_PER_TONNE_OF_CO2]


def _print_each(page: Page, views: Sequence[View], found: Mapping[str, list[str]]) -> None:
    """Print the points of each column, once for columns that have the same."""
    together: dict[tuple[str, ...], list[str]] = {}
    for title, points in found.items():
        if points:
            together.setdefault(tuple(points), []).append(title)
    for same, titles in together.items():
        if len(views) > 1:
            page.line(f"  {'; '.join(titles)}")
        page.points(same)


def _caution(one: Caution, view: View) -> str:
    text = sentence(one.code)
    text = f"{text}: {one.detail}" if one.detail else text
    lines, where = counted(one.lines, "line"), listed(one.countries, COUNTRIES)
    net = view.totals["net_charge"]
    if net is None:
        return f"{text} ({lines}, {where})"
    duty = f"{money(str(one.duty))} {net['currency']}"
    whole = Decimal(net["amount"])
    share = f", {percent(str(one.duty / whole))} of the duty" if whole else ""
    return f"{text} ({lines}, {where}; duty {duty}{share})"


def print_datasets(page: Page, views: Sequence[View]) -> None:
    """Print status and caveats of each dataset whose figures were used."""
    used: dict[str, View] = {}
    for view in views:
        if view.document["computable"] and view.document["dataset_id"]:
            used.setdefault(view.document["dataset_id"], view)
    if not used:
        return
    page.heading("Of the datasets used")
    for dataset_id, view in used.items():
        document = view.document
        page.line(f"  {dataset_id}: {document['dataset_label']}; {document['dataset_status']}")
        page.points(document["dataset_caveats"])

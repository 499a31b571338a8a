"""The lines that several datasets resolve: the one comparison in which coverage plays no part."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from service.cli.assessing.view import Kind, View
from service.cli.page import Head, Page
from service.cli.shown import NONE, mass, money

_HEADS = (
    Head("material"),
    Head("dataset"),
    Head("scope (unit)"),
    Head("same lines", number=True),
    Head("tonnes", number=True),
    Head("duty", number=True),
)


@dataclass(frozen=True, slots=True)
class Shared:
    """Columns of one root material and the lines that all of them resolve."""

    root: str
    columns: tuple[tuple[View, Kind], ...]
    line_ids: frozenset[str]
    left_out: tuple[View, ...]

    def duty(self, kind: Kind) -> Decimal:
        """Return what the shared lines owe in one column."""
        return sum((kind.owed[line_id][1] for line_id in self.line_ids), Decimal(0))

    def tonnes(self, kind: Kind) -> Decimal:
        """Return the mass of the shared lines."""
        return sum((kind.owed[line_id][0] for line_id in self.line_ids), Decimal(0))


def print_shared(page: Page, views: Sequence[View]) -> None:
    """Print, for each root material, what the same lines owe by each dataset."""
    found = list(shared_lines(views))
    if not found:
        return
    page.heading("On the same lines: those that every dataset of the material resolves")
    page.table(_HEADS, (row for one in found for row in _rows(one)))
    for one in found:
        duties = sorted(one.duty(kind) for _, kind in one.columns)
        lines = f"{len(one.line_ids)} line{'s' if len(one.line_ids) > 1 else ''}"
        lowest, highest = (money(str(duty)) for duty in (duties[0], duties[-1]))
        currency = _currency(one.columns[0][1])
        page.line(f"  {one.root}: {lowest} to {highest} {currency} on the same {lines}")
        names = ", ".join(view.document["dataset_id"] or NONE for view in one.left_out)
        if names:
            page.line(f"  {one.root}: without {names}, which shares no line with the rest")


def shared_lines(views: Sequence[View]) -> Iterator[Shared]:
    """Yield the shared lines of each root material that two or more columns resolve.

    The column with most lines comes first; one that shares no line with those before is left out.
    """
    roots = sorted({root for view in views for root, kind in view.kinds.items() if kind.resolved})
    for root in roots:
        known = [(view, view.kinds[root]) for view in views if root in view.kinds]
        known = [(view, kind) for view, kind in known if kind.owed and _currency(kind) != NONE]
        taken: list[tuple[View, Kind]] = []
        left_out: list[View] = []
        lines: frozenset[str] = frozenset()
        for view, kind in sorted(known, key=lambda one: -len(one[1].owed)):
            common = frozenset(kind.owed) & lines if taken else frozenset(kind.owed)
            if common:
                lines = common
                taken.append((view, kind))
            else:
                left_out.append(view)
        if len(taken) > 1:
            yield Shared(root, tuple(taken), lines, tuple(left_out))


def _rows(one: Shared) -> Iterator[tuple[str, ...]]:
    for view, kind in one.columns:
        yield (
            one.root,
            view.document["dataset_id"] or NONE,
            f"{view.document['scope'] or 'as verified'} ({view.unit})",
            str(len(one.line_ids)),
            mass(str(one.tonnes(kind))),
            f"{money(str(one.duty(kind)))} {_currency(kind)}",
        )


def _currency(kind: Kind) -> str:
    return next(iter(kind.currencies)) if len(kind.currencies) == 1 else NONE

"""The layouts of the EU default values workbook.

That of February 2026 has nine columns. That of August 2026 has six: it drops the mark-ups and
knows TARIC codes of ten digits, which part goods that share a CN code.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from service.reference.cells import CODE_LENGTHS

LETTERS = "ABCDEFGHI"
TARIC_LENGTH = 10
_FIGURES = (
    "Product CN Code",
    "Description",
    "Default Value (direct emissions)",
    "Default Value (indirect emissions)",
    "Default Value (total emissions)",
)
_MARK_UPS = (
    "2026 Default Value (including mark-up)",
    "2027 Default Value (including mark-up)",
    "2028 and onwards Default Value (including mark-up)",
)
_ROUTE = ("Underlying production route determining CBAM BM",)


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of a workbook's sheets, and how many digits a code may have."""

    name: str
    headings: tuple[str, ...]
    code_lengths: tuple[int, ...]

    @property
    def width(self) -> int:
        """Return how many columns the table has."""
        return len(self.headings)


FEBRUARY_2026 = Layout("of February 2026", (*_FIGURES, *_MARK_UPS, *_ROUTE), CODE_LENGTHS)
AUGUST_2026 = Layout("of August 2026", (*_FIGURES, *_ROUTE), (*CODE_LENGTHS, TARIC_LENGTH))
LAYOUTS = (FEBRUARY_2026, AUGUST_2026)


def _in_place(layout: Layout, found: Sequence[str]) -> int:
    """Return how many headings stand where a layout has them; a column too many counts against."""
    told = [heading.casefold() for heading in found]
    right = sum(one.casefold() == other for one, other in zip(layout.headings, told, strict=False))
    return right - sum(map(bool, told[layout.width :]))


def layout_of(found: Sequence[str]) -> Layout:
    """Return the layout that most of some headings stand in, each in its place."""
    return max(LAYOUTS, key=lambda layout: _in_place(layout, found))

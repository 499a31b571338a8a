"""Text in cells of a sheet: nothing that a spreadsheet could take for a formula, and back."""

import re

from service.application.assessments.csv_out import safe

LONGEST = 32_767
_KEPT = re.compile(r"'+[=+\-@\t\r\n]")


def safe_text(text: str) -> str:
    """Return a text as it is written into a cell; `unsafe` gives it back.

    An apostrophe goes before what could start a formula, and before apostrophes that stand there
    already, so that none is taken away that was not put.
    """
    found = f"'{text}" if _KEPT.match(text) else safe(text)
    return found if len(found) <= LONGEST else f"{found[: LONGEST - 1]}…"


def unsafe(text: str) -> str:
    """Return the text of a cell without the apostrophe that keeps it from being a formula."""
    return text[1:] if _KEPT.match(text) else text

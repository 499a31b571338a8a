"""The file of import lines: what is in it, and what stands beside it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from service.application.assessments.csv_in import FaultyLines, LinesFile
from service.application.assessments.file_in import read_file, stamp_on, texts_of
from service.application.assessments.stamp import Stamp
from service.cli.assessing.sidecar import Description, read_description
from service.domain.errors import Fault, FaultyInput
from service.domain.reasons import Code


@dataclass(frozen=True, slots=True)
class Given:
    """Import lines as a request has them, with what is known of the trade they describe.

    A JSON file may carry a whole request; then `document` holds it as it was written.
    """

    document: dict[str, Any]
    rows: LinesFile | None
    value_basis: str
    description: Description | None = None
    remark: str = ""
    faults: tuple[Fault, ...] = ()
    stamp: Stamp | None = None

    @property
    def is_request(self) -> bool:
        """Return whether the file names its designs itself."""
        return "designs" in self.document


def read_given(file: Path) -> Given:
    """Return what a file holds; raise FaultyInput where there is no line in it to look at.

    Rows with a fault of form are left out and told in `faults`.
    """
    data = file.read_bytes()
    if file.suffix.lower() == ".json":
        return _json(data)
    found, faults = _lines(data)
    table = list(texts_of(data))
    beside = read_description(file)
    description = beside if isinstance(beside, Description) else None
    return Given(
        {"lines": found.lines},
        found,
        description.value_basis if description and description.value_basis else _basis(table),
        description,
        beside if isinstance(beside, str) else "",
        faults,
        stamp_on(data),
    )


def _lines(data: bytes) -> tuple[LinesFile, tuple[Fault, ...]]:
    try:
        return read_file(data), ()
    except FaultyLines as error:
        if not error.file.lines:
            raise
        return error.file, error.faults


def _json(data: bytes) -> Given:
    try:
        document = orjson.loads(data)
    except orjson.JSONDecodeError as error:
        fix = "send well-formed JSON"
        raise FaultyInput((Fault(Code.MALFORMED.value, str(error), fix),)) from None
    if isinstance(document, list):
        document = {"lines": document}
    if not isinstance(document, dict):
        fix = 'give {"lines": [...]} or a whole request'
        raise FaultyInput((Fault(Code.MALFORMED.value, "no lines in it", fix),))
    return Given(document, None, "")


def _basis(table: Iterable[Mapping[str, str]]) -> str:
    found = Counter(row["value_basis"] for row in table if row.get("value_basis"))
    return "; ".join(f"{basis} ({count} lines)" for basis, count in found.most_common())

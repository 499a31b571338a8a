"""What is wrong with a reference release or an official file, and where."""

from collections.abc import Iterable
from dataclasses import dataclass

from service.domain.errors import Fault, FaultyInput
from service.domain.reasons import Code

TOLD = 200  # faults told in words; all of them are in `faults`


@dataclass(frozen=True, slots=True)
class FileFault(Fault):
    """A fault of one file; the row is the line an editor shows, the header being line 1."""

    file: str = ""

    def __str__(self) -> str:
        """Return file, row, column and what is wrong, on one line."""
        row = f", row {self.row}" if self.row is not None else ""
        column = f", column {self.column}" if self.column else ""
        mend = f"; {self.how_to_fix}" if self.how_to_fix else ""
        return f"{self.file}{row}{column}: {self.detail}{mend}"


class FaultyFiles(FaultyInput):
    """Files with every one of their faults; nothing of them is used."""

    faults: tuple[FileFault, ...]

    def __init__(self, what: str, faults: Iterable[FileFault]) -> None:
        """Keep all faults, in the order of their files and rows."""
        found = sorted(faults, key=lambda fault: (fault.file, fault.row or 0))
        super().__init__(tuple(found))
        self.what = what

    def __str__(self) -> str:
        """Return what was refused and its faults, one on each line."""
        told = [str(fault) for fault in self.faults[:TOLD]]
        if len(self.faults) > TOLD:
            told.append(f"and {len(self.faults) - TOLD} more")
        return "\n".join((f"{self.what}: {len(self.faults)} fault(s)", *told))


class FaultyRelease(FaultyFiles):
    """A reference release that must not be served."""

    def __init__(self, faults: Iterable[FileFault]) -> None:
        """Keep all faults."""
        super().__init__("the reference release is faulty", faults)


class FaultyWorkbook(FaultyFiles):
    """An official workbook that the importer does not understand; nothing was written."""

    def __init__(self, faults: Iterable[FileFault]) -> None:
        """Keep all faults."""
        super().__init__("the file is not understood and nothing is written", faults)


class Faults:
    """Collects faults while a release is read, so that all are told at once."""

    def __init__(self) -> None:
        """Start without faults."""
        self.found: list[FileFault] = []

    def add(
        self,
        file: str,
        detail: str,
        *,
        code: Code = Code.MALFORMED,
        row: int | None = None,
        column: str | None = None,
        value: str | None = None,
        how_to_fix: str = "",
    ) -> None:
        """Note one fault."""
        self.found.append(FileFault(code.value, detail, how_to_fix, None, row, column, value, file))

    def count(self) -> int:
        """Return how many faults were noted so far."""
        return len(self.found)

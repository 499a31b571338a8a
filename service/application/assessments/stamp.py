"""The stamp of a template: which release its lists show, which columns it has, by which engine."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from service.application.assessments.csv_in import FIELDS
from service.version import ENGINE_VERSION

STAMP_SHEET = "carbonduty"
LAYOUT = 1  # of the template; one more when a column changes its meaning
TEMPLATE_URL = "/v1/border/templates/import-lines"
_SHORT = 12


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a template was made from."""

    layout: int
    engine: str
    release: str
    columns: tuple[str, ...]

    @classmethod
    def of(cls, release: str) -> "Stamp":
        """Return the stamp of the template as this service makes it."""
        return cls(LAYOUT, ENGINE_VERSION, release, tuple(FIELDS))

    @property
    def rows(self) -> Iterable[tuple[str, str]]:
        """Return the stamp as rows of two cells."""
        yield "layout", str(self.layout)
        yield "engine", self.engine
        yield "release", self.release
        yield "columns", ",".join(self.columns)

    @property
    def outdated(self) -> str:
        """Return what to say of a template whose columns are not today's; blank when they are."""
        if self.layout == LAYOUT and self.columns == tuple(FIELDS):
            return ""
        if self.layout > LAYOUT:
            return f"the sheet was made for a newer service (engine {self.engine})"
        return (
            f"the sheet was made from an older template (engine {self.engine}); take a new one "
            f"from {TEMPLATE_URL}"
        )

    def remark(self, release: str) -> str:
        """Return what to say beside an answer by a release; blank where nothing has changed."""
        said = self.outdated
        if self.release == release:
            return said
        lists = (
            f"the lists of the sheet show release {self.release[:_SHORT]}, the answer is by "
            f"{release[:_SHORT]}"
        )
        return f"{said}; {lists}" if said else lists


def stamp_of(rows: Sequence[Sequence[object]]) -> Stamp | None:
    """Return the stamp that a sheet holds; None where it holds none of ours."""
    found = {str(row[0]): str(row[1]) for row in rows if len(row) > 1}
    layout = found.get("layout", "").removesuffix(".0")
    if not layout.isdecimal() or "columns" not in found:
        return None
    columns = tuple(found["columns"].split(","))
    return Stamp(int(layout[:6]), found.get("engine", ""), found.get("release", ""), columns)

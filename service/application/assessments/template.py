"""The template for import lines: a workbook whose lists come from the reference data."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, get_args

from pydantic import BaseModel

from service.application.assessments.csv_in import FIELDS, REQUIRED
from service.application.assessments.request import Currency, LineIn
from service.application.assessments.run import DISCLAIMER
from service.application.assessments.stamp import STAMP_SHEET, Stamp
from service.application.assessments.xlsx_in import CODES, LINES_SHEET
from service.application.assessments.xlsx_out import Book, written
from service.domain.quantities import INTENSITY_UNITS, MASS_IN_KG
from service.domain.reference import Snapshot

ROWS = 100_000  # that carry formats and lists
LISTS_SHEET, NOTES_SHEET = "Codes", "Notes"
_TEXTS = CODES | {"line_id", "importer", "material", "country_of_origin"}
_DAYS = frozenset({"entry_date", "period_start", "period_end"})
_NUMBERS = frozenset({"quantity", "customs_value", "verified_intensity", "carbon_price_paid"})


def template(snapshot: Snapshot) -> bytes:
    """Return the template by a release: empty lines, notes, lists and the stamp."""
    with written() as (book, buffer):
        add_lines_sheet(book, tuple(FIELDS), snapshot)
        add_lists(book, snapshot)
        book.pairs(NOTES_SHEET, _notes(snapshot))
        add_stamp(book, snapshot.release)
    return buffer.getvalue()


def add_lines_sheet(book: Book, columns: Sequence[str], snapshot: Snapshot) -> Any:  # noqa: ANN401 - the library has no types
    """Add the sheet of lines with its heading, notes and drop-downs; its rows are still to come."""
    sheet = book.sheet(LINES_SHEET)
    lists = _lists(snapshot)
    for place, name in enumerate(columns):
        form = book.formats.day if name in _DAYS else book.formats.plain
        form = book.formats.text if name in _TEXTS else form
        sheet.set_column(place, place, max(12, len(name) + 2), form)
        if name in FIELDS:
            sheet.write_comment(0, place, note_of(name), {"x_scale": 2, "author": "carbonduty"})
        if rule := _rule(name, lists):
            sheet.data_validation(1, place, ROWS, place, rule)
    book.heading(sheet, columns)
    return sheet


def add_lists(book: Book, snapshot: Snapshot) -> None:
    """Add the sheet that the drop-downs take their entries from."""
    sheet = book.sheet(LISTS_SHEET)
    lists = list(_lists(snapshot).values())
    names = [name for values in lists for name in values[0]]
    for place, name in enumerate(names):
        sheet.set_column(place, place, max(12, len(name) + 2))
    book.heading(sheet, names)
    for row in range(max(len(values) for values in lists) - 1):
        place = 0
        for values in lists:
            cells = values[row + 1] if row + 1 < len(values) else ()
            for offset, cell in enumerate(cells):
                sheet.write_string(row + 1, place + offset, cell)
            place += len(values[0])


def add_stamp(book: Book, release: str) -> None:
    """Add the hidden sheet that says what the template was made from."""
    book.pairs(STAMP_SHEET, Stamp.of(release).rows).hide()


def note_of(column: str) -> str:
    """Return what the API says of the field that a column holds."""
    model: type[BaseModel] = LineIn
    said: list[str] = []
    for part in FIELDS[column]:
        field = model.model_fields[part]
        if field.description:
            said.append(field.description)
        found = [one for one in get_args(field.annotation) if _is_model(one)]
        model = found[0] if found else model
    must = "Required. " if column in REQUIRED else ""
    return must + ": ".join(dict.fromkeys(said))


def _is_model(one: object) -> bool:
    return isinstance(one, type) and issubclass(one, BaseModel)


Rows = list[tuple[str, ...]]


def _lists(snapshot: Snapshot) -> dict[str, Rows]:
    """Return each list with its heading: the entries, and what they mean where that helps."""
    countries = sorted(snapshot.countries.by_code.values(), key=lambda one: one.name)
    materials = sorted(snapshot.materials.by_id.values(), key=lambda one: one.material_id)
    scopes = [one for one in snapshot.scopes.values() if one.unit in INTENSITY_UNITS]
    return {
        "countries": [("country", "name"), *((one.code, one.name) for one in countries)],
        "materials": [("material", "label"), *((one.material_id, one.label) for one in materials)],
        "scopes": [
            ("scope", "unit", "boundary"),
            *((one.scope_id, one.unit, one.boundary) for one in scopes),
        ],
        "units": [("quantity_unit",), *((unit,) for unit in MASS_IN_KG)],
        "currencies": [("currency",), *((code,) for code in get_args(Currency))],
        "intensities": [("intensity_unit",), *((unit,) for unit in INTENSITY_UNITS)],
        "per": [("carbon_price_per",), ("tCO2e",), ("tCO2",)],
    }


# Column -> the list of its drop-down.
_DROP_DOWNS = {
    "country_of_origin": "countries",
    "material": "materials",
    "quantity_unit": "units",
    "currency": "currencies",
    "carbon_price_currency": "currencies",
    "verified_intensity_unit": "intensities",
    "verified_intensity_scope": "scopes",
    "carbon_price_per": "per",
}


def _rule(column: str, lists: dict[str, Rows]) -> dict[str, object] | None:
    """Return the check of a spreadsheet on a column: a list, a number or a day."""
    if column in _DROP_DOWNS:
        source, above = _range(_DROP_DOWNS[column], lists)
        # A country may stand by its name too, so another entry is asked about, not refused.
        error = "warning" if column == "country_of_origin" else "stop"
        return {
            "validate": "list",
            "source": source,
            "error_type": error,
            "error_title": "Not on the list",
            "error_message": f"Take an entry of the sheet {LISTS_SHEET}, column {above}.",
        }
    if column in _NUMBERS:
        return {
            "validate": "decimal",
            "criteria": ">=",
            "value": 0,
            "error_type": "warning",
            "error_title": "Not a number",
            "error_message": "A plain number of zero or more; leave blank what is not known.",
        }
    return None


def _range(name: str, lists: dict[str, Rows]) -> tuple[str, str]:
    place = 0
    for known, values in lists.items():
        if known == name:
            break
        place += len(values[0])
    letter = chr(ord("A") + place)
    return f"={LISTS_SHEET}!${letter}$2:${letter}${len(lists[name])}", letter


def _notes(snapshot: Snapshot) -> Iterator[tuple[str, str]]:
    yield "What this is", "A template for import lines: one row per line on the first sheet."
    yield "Notice", DISCLAIMER
    yield "Release of the lists", snapshot.release
    yield (
        "How to fill it in",
        (
            "Leave blank what is not known: a blank is never read as zero. Write numbers plainly "
            "and days as YYYY-MM-DD. Codes are text, so that no zero is lost. Formulas count by "
            "the value they were saved with. The heading is locked; columns may be left empty."
        ),
    )
    yield from _column_notes(FIELDS)


def _column_notes(columns: Iterable[str]) -> Iterator[tuple[str, str]]:
    for name in columns:
        yield name, note_of(name)

"""A small workbook of our own in the layout of the EU default values, with its traps."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import xlsxwriter  # type: ignore[import-untyped]

Cells = list[object]
Grid = list[Cells]
Sheets = dict[str, Grid]

NBSP = "\N{NO-BREAK SPACE}"
DASH = "\N{EN DASH}"
ERROR = object()
ALBANIA = "Albania"
CONGO = "Democratic Republic of the Cong"
OTHER = "_Other Countries and Territorie"
HEADINGS: Cells = [
    "Product CN Code",
    "Description",
    "Default Value\n(direct emissions)",
    "Default Value\n(indirect emissions)",
    "Default Value\n(total emissions)",
    "2026\nDefault Value\n(including mark-up)",
    "2027\nDefault Value\n(including mark-up)",
    "2028 and onwards\nDefault Value\n(including mark-up)",
    "Underlying production route determining CBAM BM",
]


def banner(sector: str, *percents: int) -> Cells:
    """Return the row that opens a sector, with the mark-ups of three years."""
    return [sector, "", "", "", "", *(f"{percent}% mark-up" for percent in percents), NBSP]


def no_value(code: object, description: str, mark: str = DASH) -> Cells:
    """Return the row of a good without a figure."""
    return [code, description, *[mark] * 6, NBSP]


def small_workbook() -> Sheets:
    """Return sheets whose rows are regular, but for those that the tests name."""
    cement = banner("Cement", 10, 20, 30)
    iron = banner("Iron and steel", 10, 20, 30)
    return {
        "Overview": [["", ""], ["", "Disclaimer"]],
        "Version History": [
            ["Version", "Date", "Version Notes"],
            [1.0, date(2026, 2, 4), "Default values"],
        ],
        ALBANIA: [
            ["Albania"],
            HEADINGS,
            cement,
            no_value("2523 10 00", "White clinker"),
            ["2523 10 00", "Grey clinker", 0.87, 0.0, 0.87, 0.957, 1.044, 1.131, "(A)"],
            # shifted: dashes, then the figures in the columns of the mark-ups
            ["2523 29 00", "Grey Portland cement", *[DASH] * 3, 1.23, 0.14, 1.37, ""],
            banner("Fertilisers", 1, 1, 1),
            # a code as a number, and a decimal comma in text
            [28141000, "Anhydrous ammonia", "1,600", "0,1", 1.7, 1.717, 1.717, 1.717, NBSP],
            [None, None],
            banner("Hydrogen", 10, 20, 30),
            [f"2804{NBSP}10 00", "Hydrogen", 14.03, "N/A", 14.03, 15.433, 16.836, 18.239, NBSP],
        ],
        CONGO: [
            ["Democratic Republic of the Congo"],
            HEADINGS,
            iron,
            ["2601 12 00", "Agglomerated ores", 0.31, 0.07, 0.38, 0.418, 0.456, 0.494, NBSP],
            [7206, "Ingots", *["see below"] * 6, NBSP],
            [
                "7206 10 00",
                "Ingots",
                1.33333333,
                "N.A.",
                1.33333333,
                *[1.466666663, 1.6],
                "_",
                "(C)",
            ],
            # no total
            ["7218", "Stainless steel", 8.67, *["see below"] * 5, NBSP],
            # a heading whose mark-ups are error values
            ["7218 10", "Stainless ingots", "see below", "N/a", "see below", *[ERROR] * 3, NBSP],
            no_value("7218 10 00", "Stainless ingots, round", "_"),
            banner("Aluminium"),
            ["7601.0", "Unwrought aluminium", 2.20264371, "N/(A", 2.20264371, *[3] * 3, "(C)/(F)"],
        ],
        "Myanmar_Burma": [
            ["Myanmar/Burma"],
            HEADINGS,
            cement,
            # the mark-ups compound
            ["2523 29 00", "Grey Portland cement", 0.87, 0.05, 0.92, 1.012, 1.1132, 1.22452, ""],
        ],
        OTHER: [
            ["Other Countries and Territories"],
            HEADINGS,
            cement,
            ["2523 10 00", "White clinker", 1.32, 0.06, 1.37, 1.507, 1.644, 1.781, "(B)"],
            ["2523 10 00", "Grey clinker", 1.37, 0.05, 1.41, 1.551, 1.692, 1.833, "(A)"],
        ],
    }


def write_workbook(sheets: Sheets, path: Path) -> Path:
    """Write sheets as an xlsx file; return its path."""
    book = xlsxwriter.Workbook(str(path), {"strings_to_numbers": False})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    for name, grid in sheets.items():
        sheet = book.add_worksheet(name)
        for row, cells in enumerate(grid):
            _write_row(sheet, row, cells, day)
    book.close()
    return path


def _write_row(
    sheet: xlsxwriter.worksheet.Worksheet,
    row: int,
    cells: Sequence[object],
    day: xlsxwriter.format.Format,
) -> None:
    for column, cell in enumerate(cells):
        if cell is ERROR:
            sheet.write_formula(row, column, "=VALUE(A1)", None, "#VALUE!")
        elif isinstance(cell, date):
            sheet.write_datetime(row, column, cell, day)
        elif isinstance(cell, str):
            sheet.write_string(row, column, cell)
        elif cell is not None:
            sheet.write(row, column, cell)

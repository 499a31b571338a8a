"""`template`: workbooks to fill in."""

from pathlib import Path
from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    """Add the commands to the program."""
    group = typer.Typer(name="template", help="Workbooks to fill in.", no_args_is_help=True)
    group.callback()(_group)
    group.command("import-lines")(import_lines)
    app.add_typer(group)


def _group() -> None:
    """Write workbooks to fill in."""


def import_lines(
    *,
    out: Annotated[Path, typer.Option(dir_okay=False, help="The file to write, FILE.xlsx.")] = Path(
        "import-lines.xlsx"
    ),
    reference_dir: Annotated[
        Path | None,
        typer.Option(
            "--reference-dir",
            exists=True,
            file_okay=False,
            help="Folder of the reference data [CARBONDUTY_REFERENCE_DIR, else the shipped one].",
        ),
    ] = None,
) -> None:
    """Write the workbook for import lines, with drop-downs from the reference data."""
    from service.cli import templates as work  # noqa: PLC0415 - start-up stays quick

    work.import_lines(out, reference_dir)

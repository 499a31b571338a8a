"""`reference check` and `reference import`."""

from pathlib import Path
from typing import Annotated

import typer

from service.cli.commands.diff import diff

Folder = Annotated[
    Path | None,
    typer.Option(
        "--reference-dir",
        exists=True,
        file_okay=False,
        help="Folder of the reference data [CARBONDUTY_REFERENCE_DIR, else the shipped one].",
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Answer with JSON.")]


def register(app: typer.Typer) -> None:
    """Add the commands to the program."""
    group = typer.Typer(
        name="reference",
        help="Check the reference data; import official files into it.",
        no_args_is_help=True,
    )
    group.command("check")(check)
    group.command("import")(import_file)
    group.command("diff")(diff)
    app.add_typer(group)


def check(*, reference_dir: Folder = None, as_json: AsJson = False) -> None:
    """Check the reference data; print the release with its datasets, or every fault."""
    from service.cli import reference_data as work  # noqa: PLC0415 - start-up stays quick

    work.check(reference_dir, as_json=as_json)


def import_file(
    kind: Annotated[
        str, typer.Argument(help="What the file is, e.g. egrid; any other word lists the kinds.")
    ],
    file: Annotated[
        Path, typer.Argument(exists=True, dir_okay=False, help="The official file as published.")
    ],
    *,
    write: Annotated[
        bool,
        typer.Option(
            "--write",
            help="Write a new edition beside those on record; without it nothing is written.",
        ),
    ] = False,
    reference_dir: Folder = None,
    as_json: AsJson = False,
) -> None:
    """Say what an official file changes against the last edition; write a new one when told.

    Nothing on record is overwritten. A new edition needs a note beside the file: FILE.yaml.
    """
    from service.cli import reference_data as work  # noqa: PLC0415 - start-up stays quick

    work.import_file(kind, file, reference_dir, write=write, as_json=as_json)

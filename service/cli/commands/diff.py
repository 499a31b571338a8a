"""`reference diff`: what changed between two releases, folders or editions."""

from pathlib import Path
from typing import Annotated

import typer

_WHAT = "A folder, a release id (its first 8 digits do), or DATASET@EDITION (DATASET@first)."


def diff(
    before: Annotated[str, typer.Argument(metavar="A", help=_WHAT)],
    after: Annotated[str, typer.Argument(metavar="B", help="What to compare with: the same.")],
    *,
    reference_dir: Annotated[
        Path | None,
        typer.Option(
            "--reference-dir",
            exists=True,
            file_okay=False,
            help="Folder in which editions are looked for [CARBONDUTY_REFERENCE_DIR].",
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Answer with JSON.")] = False,
) -> None:
    """Say in words what changed from A to B: sources, editions, figures with old and new value."""
    from service.cli import reference_diff as work  # noqa: PLC0415 - start-up stays quick

    work.diff(before, after, reference_dir, as_json=as_json)

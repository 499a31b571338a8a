"""`up`, `serve`, `migrate`, `openapi` and `doctor`."""

from pathlib import Path
from typing import Annotated

import typer

Host = Annotated[
    str | None, typer.Option(help="Address to listen on [CARBONDUTY_HOST, else 127.0.0.1].")
]
Port = Annotated[
    int | None,
    typer.Option(min=0, max=65535, help="Port to listen on; 0: any [CARBONDUTY_PORT, else 8000]."),
]
DataDir = Annotated[
    Path | None,
    typer.Option(help="Folder of the database and uploads [CARBONDUTY_DATA_DIR, else var]."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Answer with JSON.")]


def register(app: typer.Typer) -> None:
    """Add the commands to the program."""
    for command in (up, serve, migrate, openapi, doctor):
        app.command()(command)


def up(
    *,
    port: Port = None,
    host: Host = None,
    data_dir: DataDir = None,
    sample: Annotated[bool, typer.Option(help="Store the sample run, once per release.")] = True,
    as_json: AsJson = False,
) -> None:
    """Make everything ready, serve, and say where to look.

    Migrates the database, loads the reference release and the sample. Run again, it changes
    nothing and starts quickly.
    """
    from service.cli.serving import up as work  # noqa: PLC0415 - start-up stays quick

    work.up(host=host, port=port, data_dir=data_dir, sample=sample, as_json=as_json)


def serve(
    *,
    migrate: Annotated[bool, typer.Option("--migrate", help="Migrate the database first.")] = False,
    port: Port = None,
    host: Host = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Serve what is there, without the sample."""
    from service.cli.serving import up as work  # noqa: PLC0415 - start-up stays quick

    work.serve(host=host, port=port, data_dir=data_dir, migrating=migrate, as_json=as_json)


def migrate(
    *,
    down_to: Annotated[
        str | None, typer.Option(help="Go back to this revision; `base` empties the database.")
    ] = None,
    check: Annotated[
        bool, typer.Option("--check", help="Change nothing; say whether the database is as needed.")
    ] = False,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Bring the database to the newest revision."""
    from service.cli.serving import migrations as work  # noqa: PLC0415 - start-up stays quick

    work.migrate(down_to=down_to, check=check, data_dir=data_dir, as_json=as_json)


def openapi(
    *,
    check: Annotated[
        Path | None,
        typer.Option(exists=True, dir_okay=False, help="Compare with this file instead."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Print the description of the API, or compare it."""
    from service.cli.serving import described as work  # noqa: PLC0415 - start-up stays quick

    work.openapi(check, as_json=as_json)


def doctor(
    *,
    port: Port = None,
    host: Host = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Look whether the service can run here."""
    from service.cli.serving import doctor as work  # noqa: PLC0415 - start-up stays quick

    work.doctor(host=host, port=port, data_dir=data_dir, as_json=as_json)

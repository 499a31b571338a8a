"""The program `carbonduty`: its commands, put together."""

from typing import Annotated

import typer

from service.cli.commands import assess, reference, service, template

app = typer.Typer(
    name="carbonduty",
    help="Embodied greenhouse gas of materials, and what it means at the border.",
    epilog="Exit codes: 0 done and met; 1 not met, undetermined or faults found; 2 wrong use.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
service.register(app)
reference.register(app)
assess.register(app)
template.register(app)


def _version(wanted: bool) -> None:
    if wanted:
        from service.version import ENGINE_VERSION  # noqa: PLC0415 - start-up stays quick

        typer.echo(f"carbonduty {ENGINE_VERSION}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    """Take the options that stand before a command."""
    del version


def run() -> None:
    """Run the command of the command line; the exit code says how it went."""
    app()

"""`assess`: a file of import lines against a design."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from service.cli.assessing.asked import Asked
from service.domain.benchmarks.resolve import Fallback
from service.domain.border.design import ChargeBase, CreditBase


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command()(assess)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is no day of the form YYYY-MM-DD") from None


def assess(
    file: Annotated[
        Path,
        typer.Argument(
            exists=True, dir_okay=False, help="Import lines as CSV or XLSX, or JSON as the API."
        ),
    ],
    *,
    design: Annotated[str | None, typer.Option(help="Id of the design, e.g. climate-duty.")] = None,
    dataset: Annotated[
        str | None, typer.Option(help="Id of the benchmark dataset, or all: one column for each.")
    ] = None,
    scope: Annotated[str | None, typer.Option(help="Look at this scope alone.")] = None,
    rate: Annotated[str | None, typer.Option(help="Charge per tCO2e, e.g. 50.")] = None,
    currency: Annotated[str | None, typer.Option(help="Currency of the rate [USD].")] = None,
    on: Annotated[
        date | None,
        typer.Option(parser=_day, metavar="DATE", help="Benchmarks as of this day (YYYY-MM-DD)."),
    ] = None,
    threshold: Annotated[
        list[str] | None,
        typer.Option(
            metavar="MATERIAL:SCOPE:VALUE|[MATERIAL:SCOPE:]us[:FACTOR[:MARGIN]]",
            help="MATERIAL:SCOPE:VALUE, a stipulated threshold (material * for every one), or "
            "us[:FACTOR[:MARGIN]], the U.S. figure of the same dataset x factor + margin; "
            "MATERIAL:SCOPE:us[:FACTOR[:MARGIN]] for one material and scope. Can be given again.",
        ),
    ] = None,
    phase_in: Annotated[str | None, typer.Option(help="Share phased in, 0 to 1.")] = None,
    cap: Annotated[str | None, typer.Option(help="Cap as share of customs value, 0 to 1.")] = None,
    charge_base: Annotated[
        ChargeBase | None, typer.Option(help="What is charged once the threshold is exceeded.")
    ] = None,
    credit_base: Annotated[
        CreditBase | None, typer.Option(help="What a carbon price paid abroad is credited on.")
    ] = None,
    fallback: Annotated[
        Fallback | None, typer.Option(help="Group figure that may stand in for a country's own.")
    ] = None,
    assume: Annotated[
        list[str] | None,
        typer.Option(
            metavar="CODE=MEANS[:because]",
            help="What a broad code or material is taken to mean. Can be given again.",
        ),
    ] = None,
    assume_sample: Annotated[
        bool,
        typer.Option("--assume-sample", help="Take the assumptions of the description beside it."),
    ] = False,
    declare: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FIGURE_ID[=because]",
            help="An unverified figure that you take as an assumption. Can be given again.",
        ),
    ] = None,
    overrides: Annotated[
        Path | None,
        typer.Option(exists=True, dir_okay=False, help="More parameters, JSON as in the API."),
    ] = None,
    label: Annotated[str | None, typer.Option(help="A name for the run.")] = None,
    release: Annotated[
        str | None, typer.Option(help="An older reference release on record.")
    ] = None,
    store: Annotated[
        bool, typer.Option("--store/--no-store", help="Store the assessment [no].")
    ] = False,
    request_out: Annotated[
        Path | None, typer.Option(dir_okay=False, help="Write the request, as the API takes it.")
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(dir_okay=False, help="Write the answer: FILE.csv, .json or .xlsx."),
    ] = None,
    details: Annotated[
        bool, typer.Option("--details", help="Print every column of many in full.")
    ] = False,
    data_dir: Annotated[
        Path | None, typer.Option(help="Folder of the database [CARBONDUTY_DATA_DIR, else var].")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Answer with the API's JSON.")] = False,
) -> None:
    """Hold a file of import lines against a design.

    Says which lines exceed the threshold, by how much, and what duty that would be, and how far
    the answer depends on whose benchmarks are believed.

    Exit code 0 when every line is resolved and none exceeds it, 1 otherwise, 2 for wrong use.
    """
    from service.cli.assessing import command as work  # noqa: PLC0415 - start-up stays quick

    asked = Asked(
        file=file,
        design=design,
        dataset=dataset,
        scope=scope,
        rate=rate,
        currency=currency,
        on=on,
        thresholds=tuple(threshold or ()),
        phase_in=phase_in,
        cap=cap,
        charge_base=charge_base,
        credit_base=credit_base,
        fallback=fallback,
        assumptions=tuple(assume or ()),
        assume_sample=assume_sample,
        declarations=tuple(declare or ()),
        overrides=overrides,
        label=label,
        release=release,
        store=store,
        request_out=request_out,
        out=out,
        details=details,
        data_dir=data_dir,
        as_json=as_json,
    )
    work.assess(asked)

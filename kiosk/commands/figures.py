"""`kiosk admin figures` and `day-report`: the hall's figures as a table and on paper."""

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from kiosk.bridges.report_desk import ReportOf, lay_out
from kiosk.center.figures.day_figures import range_figures
from kiosk.center.figures.figures_csv import figure_names, figures_csv
from kiosk.clock import local_date
from kiosk.commands.at_terminal import DataDir, opened
from kiosk.durable import write_whole

Day = Annotated[
    datetime | None,
    typer.Option("--day", formats=["%Y-%m-%d"], help="The day to report; default today."),
]


def attach(admin: typer.Typer) -> None:
    """Add these commands to `kiosk admin`."""
    admin.command("figures")(export_figures)
    admin.command("day-report")(print_day_report)


def export_figures(
    out: Annotated[Path, typer.Option(help="The CSV file to write.")],
    first: Annotated[
        datetime | None, typer.Option("--from", formats=["%Y-%m-%d"], help="Default today.")
    ] = None,
    last: Annotated[
        datetime | None,
        typer.Option("--to", formats=["%Y-%m-%d"], help="Included; default the day of --from."),
    ] = None,
    data_dir: DataDir = None,
) -> None:
    """Write counts, waits and turns of some days as a table that spreadsheets open."""
    with opened(data_dir) as terminal:
        begin = first.date() if first else local_date(terminal.clock)
        end = last.date() if last else begin
        if end < begin:
            raise typer.BadParameter("--to comes before --from")
        figures = terminal.write(
            lambda session: range_figures(session, first=begin, last=end, keep=True)
        )
        names = terminal.read(figure_names)
    # The mark in front tells spreadsheets that this is UTF-8, so that they show Chinese right.
    _write(out, figures_csv(figures, names).encode("utf-8-sig"))
    typer.echo(f"{out}: {_range(begin, end)}, {figures.whole.taken} numbers")


def print_day_report(
    out: Annotated[Path, typer.Option(help="The PDF file to write.")],
    day: Day = None,
    data_dir: DataDir = None,
) -> None:
    """Write the report of a day (统计日报) as PDF on A4."""
    with opened(data_dir) as terminal:
        wanted = day.date() if day else local_date(terminal.clock)
        report = terminal.read(ReportOf(wanted, terminal.clock))
    _write(out, lay_out(report).pdf)
    typer.echo(f"{out}: {wanted.isoformat()}, {report.figures.whole.taken} numbers")


def _range(first: date, last: date) -> str:
    return first.isoformat() if first == last else f"{first.isoformat()} to {last.isoformat()}"


def _write(file: Path, data: bytes) -> None:
    """All of it or nothing."""
    try:
        write_whole(file, data)
    except OSError as trouble:
        raise typer.BadParameter(f"{file} cannot be written: {trouble.strerror}") from trouble

"""The commands of `kiosk admin` for errands and red agents."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from kiosk.assets_folder import assets_folder
from kiosk.bridges.report_desk import lay_out_month
from kiosk.center.errands.demo_errands import put_demo_errands
from kiosk.center.errands.month_csv import month_csv
from kiosk.center.errands.month_report import month_report
from kiosk.center.errands.retention import erase_some, retention_outlook
from kiosk.clock import local_date
from kiosk.commands.at_terminal import DataDir, opened
from kiosk.data.catalog_files.writing import put_file


def attach(admin: typer.Typer) -> None:
    """Add these commands to `kiosk admin`."""
    admin.command("demo-errands")(make_demo_errands)
    admin.command("retention")(erase_old_errands)
    admin.command("agent-report")(report_on_agents)


def make_demo_errands(data_dir: DataDir = None) -> None:
    """Put some invented errands of every state into the demo center."""
    with opened(data_dir) as terminal:
        count = terminal.write(
            lambda session: put_demo_errands(
                session,
                device_id=terminal.device_id,
                clock=terminal.clock,
                file=assets_folder() / "demo" / "errands.json",
            )
        )
    typer.echo(f"{count} errands are there now.")


def erase_old_errands(
    check: Annotated[bool, typer.Option("--check", help="Only say what is due.")] = False,
    data_dir: DataDir = None,
) -> None:
    """Erase what is personal about errands closed long ago; terminals also do it by themselves."""
    with opened(data_dir) as terminal:
        erased = 0
        while not check and (
            some := terminal.write(
                lambda session: erase_some(
                    session, device_id=terminal.device_id, clock=terminal.clock
                )
            )
        ):
            erased += some
        outlook = terminal.read(lambda session: retention_outlook(session, clock=terminal.clock))
    if not check:
        typer.echo(f"Erased now: {erased}")
    oldest = f", the oldest closed on {outlook.oldest}" if outlook.oldest else ""
    typer.echo(f"Due after {outlook.days} days: {outlook.due}{oldest}")
    if outlook.held:
        typer.echo(f"Kept, because originals still lie here: {outlook.held}")
    typer.echo(f"Erased in all: {outlook.erased}")


def report_on_agents(
    month: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m"], help="2026-11; default this month.")
    ] = None,
    csv: Annotated[Path | None, typer.Option("--csv", help="The table to write.")] = None,
    pdf: Annotated[Path | None, typer.Option("--pdf", help="The report on A4 to write.")] = None,
    data_dir: DataDir = None,
) -> None:
    """Write the month of the agents (代办月报): taken, completed, on time, overdue, by item."""
    if csv is None and pdf is None:
        raise typer.BadParameter("name a file with --csv or --pdf")
    with opened(data_dir) as terminal:
        wanted = month.date() if month else local_date(terminal.clock)
        report = terminal.read(
            lambda session: month_report(session, month=wanted, clock=terminal.clock)
        )
    if csv is not None:
        # The mark in front tells spreadsheets that this is UTF-8.
        put_file(csv, month_csv(report).encode("utf-8-sig"))
    if pdf is not None:
        put_file(pdf, lay_out_month(report).pdf)
    done = report.whole.whole.completed
    typer.echo(f"{report.month:%Y-%m}: {len(report.agents)} agents, {done} errands completed")

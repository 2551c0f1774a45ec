"""The roster commands of `kiosk admin`: the list of agents, import, export."""

from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy.orm import Session

from kiosk.center.errands.roster_drafts import roster_cells
from kiosk.center.errands.roster_import import check_roster, import_roster
from kiosk.center.errands.roster_views import RosterLine, roster
from kiosk.commands.at_terminal import DataDir, opened
from kiosk.commands.sheets import check_kind
from kiosk.data.catalog_files.columns import ROSTER
from kiosk.data.catalog_files.reading import read_table
from kiosk.data.catalog_files.writing import csv_bytes, put_file, workbook_bytes


def attach(admin: typer.Typer) -> None:
    """Add these commands to `kiosk admin`."""
    admin.command("agents")(list_agents)
    admin.command("import-roster")(import_roster_file)
    admin.command("export-roster")(export_roster_file)


def list_agents(
    query: Annotated[str, typer.Argument(help="A part of name, number or phone.")] = "",
    village: Annotated[str | None, typer.Option(help="Only those of this village (code).")] = None,
    everybody: Annotated[bool, typer.Option("--all", help="Also who left the roster.")] = False,
    data_dir: DataDir = None,
) -> None:
    """List red agents: villages, items, training that ends soon, leave, errands on their hands."""
    with opened(data_dir) as terminal:
        lines = terminal.read(
            lambda session: roster(
                session,
                staff_id=None,
                clock=terminal.clock,
                query=query,
                village_code=village,
                with_inactive=everybody,
            )
        )
    for line in lines:
        typer.echo(_line(line))
    typer.echo(f"{len(lines)} agents")


def import_roster_file(
    file: Annotated[Path, typer.Argument(help="CSV, TSV, PSV or XLSX.")],
    check: Annotated[bool, typer.Option("--check", help="Only say what would happen.")] = False,
    language: Annotated[str, typer.Option(help="Of the report: zh or en.")] = "zh",
    data_dir: DataDir = None,
) -> None:
    """Bring a table of agents in; what is wrong is reported line by line and left out."""
    rows = read_table(file, ROSTER)
    with opened(data_dir) as terminal:
        if check:
            report = terminal.read(
                lambda session: check_roster(session, rows=rows, clock=terminal.clock)
            )
        else:
            report = terminal.write(
                lambda session: import_roster(
                    session,
                    device_id=terminal.device_id,
                    rows=rows,
                    staff_id=None,
                    clock=terminal.clock,
                )
            )
    for line in report.lines(language):
        typer.echo(line)
    raise typer.Exit(0 if report.ok else 1)


def export_roster_file(
    file: Annotated[Path, typer.Argument(help="Ends in .xlsx or .csv.")],
    data_dir: DataDir = None,
) -> None:
    """Write the roster to a table; importing that file changes nothing."""
    kind = check_kind(file, ".xlsx", ".csv")
    with opened(data_dir) as terminal:

        def write(session: Session) -> bytes:
            cells = roster_cells(session, clock=terminal.clock)
            return (workbook_bytes if kind == ".xlsx" else csv_bytes)(cells, ROSTER)

        put_file(file, terminal.read(write))
    typer.echo(f"Written: {file}")


def _line(line: RosterLine) -> str:
    parts = [f"{line.agent.code:<8} {line.agent.name}", f"items {line.items}"]
    if line.expiring:
        parts.append(f"{line.expiring} end within 30 days")
    if line.expired:
        parts.append(f"{line.expired} expired")
    if line.away_until is not None:
        parts.append(f"away until {line.away_until}")
    if line.load:
        parts.append(f"errands {line.load}")
    if not line.active:
        parts.append("left")
    return "  ".join([*parts, "、".join(line.villages)])

"""The commands of `kiosk admin` for activities: import, export, a template, invented ones."""

from pathlib import Path
from typing import Annotated, Any

import typer

from kiosk.assets_folder import assets_folder
from kiosk.center.activities.activity_cells import activity_cells
from kiosk.center.activities.activity_import import check_activities, import_activities
from kiosk.center.activities.activity_rows import AUDIENCES_ZH, KINDS_ZH
from kiosk.center.activities.demo_activities import put_demo_activities, read_activities
from kiosk.commands.at_terminal import DataDir, opened
from kiosk.commands.sheets import check_kind, put_sheets, say_report
from kiosk.data.catalog_files.activity_columns import ACTIVITY_SHEETS
from kiosk.data.catalog_files.activity_template import activity_template_bytes
from kiosk.data.catalog_files.reading import read_sheets
from kiosk.data.catalog_files.writing import put_file


def attach(admin: typer.Typer) -> None:
    """Add these commands to `kiosk admin`."""
    admin.command("import-activities")(import_activity_files)
    admin.command("export-activities")(export_activity_file)
    admin.command("activities-template")(write_template)
    admin.command("demo-activities")(make_demo_activities)


def import_activity_files(
    files: Annotated[list[Path], typer.Argument(help="An XLSX, or a CSV for each sheet.")],
    check: Annotated[bool, typer.Option("--check", help="Only say what would happen.")] = False,
    language: Annotated[str, typer.Option(help="Of the report: zh or en.")] = "zh",
    data_dir: DataDir = None,
) -> None:
    """Bring activities, sessions and booths in; what is wrong is reported line by line."""
    sheets = read_sheets(files, ACTIVITY_SHEETS)
    with opened(data_dir) as terminal:
        who: dict[str, Any] = {"device_id": terminal.device_id, "clock": terminal.clock}
        if check:
            report = terminal.write(lambda s: check_activities(s, sheets=sheets, **who))
        else:
            report = terminal.write(
                lambda s: import_activities(s, sheets=sheets, staff_id=None, **who)
            )
    say_report(report, language)


def export_activity_file(
    file: Annotated[Path, typer.Argument(help="Ends in .xlsx, or .csv for a file a sheet.")],
    data_dir: DataDir = None,
) -> None:
    """Write activities and the sessions ahead to a workbook; importing it changes nothing."""
    check_kind(file, ".xlsx", ".csv")
    with opened(data_dir) as terminal:
        rows = terminal.read(lambda session: activity_cells(session, clock=terminal.clock))
    put_sheets(file, rows, ACTIVITY_SHEETS)


def write_template(file: Annotated[Path, typer.Argument(help="Ends in .xlsx.")]) -> None:
    """Write a workbook for the center to fill in, with an example and an explanation."""
    check_kind(file, ".xlsx")
    put_file(file, activity_template_bytes(tuple(KINDS_ZH), tuple(AUDIENCES_ZH)))
    typer.echo(f"Written: {file}")


def make_demo_activities(data_dir: DataDir = None) -> None:
    """Put the invented activities of the demo center into a center that has none."""
    activities = read_activities(assets_folder() / "demo" / "activities.json")
    with opened(data_dir) as terminal:
        count = terminal.write(
            lambda session: put_demo_activities(
                session,
                device_id=terminal.device_id,
                activities=activities,
                clock=terminal.clock,
            )
        )
    typer.echo(f"{count} activities are there now.")

"""The rooms commands of `kiosk admin`: import, export, a template."""

from pathlib import Path
from typing import Annotated

import typer

from kiosk.center.rooms.room_drafts import WHO_ZH, ZONES_ZH, room_cells
from kiosk.center.rooms.room_import import check_rooms, import_rooms
from kiosk.commands.at_terminal import DataDir, opened
from kiosk.commands.sheets import check_kind, put_sheets, say_report
from kiosk.data.catalog_files.reading import read_sheets
from kiosk.data.catalog_files.room_columns import ROOM_SHEETS
from kiosk.data.catalog_files.room_template import room_template_bytes
from kiosk.data.catalog_files.writing import put_file


def attach(admin: typer.Typer) -> None:
    """Add these commands to `kiosk admin`."""
    admin.command("import-rooms")(import_room_files)
    admin.command("export-rooms")(export_room_file)
    admin.command("rooms-template")(write_template)


def import_room_files(
    files: Annotated[list[Path], typer.Argument(help="An XLSX, or a CSV for each sheet.")],
    check: Annotated[bool, typer.Option("--check", help="Only say what would happen.")] = False,
    language: Annotated[str, typer.Option(help="Of the report: zh or en.")] = "zh",
    data_dir: DataDir = None,
) -> None:
    """Bring rooms, equipment and timetables in; what is wrong is reported line by line."""
    sheets = read_sheets(files, ROOM_SHEETS)
    with opened(data_dir) as terminal:
        if check:
            report = terminal.read(
                lambda session: check_rooms(session, sheets=sheets, clock=terminal.clock)
            )
        else:
            report = terminal.write(
                lambda session: import_rooms(
                    session,
                    device_id=terminal.device_id,
                    sheets=sheets,
                    staff_id=None,
                    clock=terminal.clock,
                )
            )
    say_report(report, language)


def export_room_file(
    file: Annotated[Path, typer.Argument(help="Ends in .xlsx, or .csv for a file a sheet.")],
    data_dir: DataDir = None,
) -> None:
    """Write all rooms to a workbook; importing it changes nothing."""
    check_kind(file, ".xlsx", ".csv")
    with opened(data_dir) as terminal:
        rows = terminal.read(lambda session: room_cells(session, clock=terminal.clock))
    put_sheets(file, rows, ROOM_SHEETS)


def write_template(file: Annotated[Path, typer.Argument(help="Ends in .xlsx.")]) -> None:
    """Write a workbook for the center to fill in, with an example and an explanation."""
    check_kind(file, ".xlsx")
    put_file(file, room_template_bytes(tuple(ZONES_ZH), tuple(WHO_ZH)))
    typer.echo(f"Written: {file}")

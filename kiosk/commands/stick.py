"""The commands that carry records by USB stick where there is no network."""

from pathlib import Path
from typing import Annotated

import typer

from kiosk.commands.at_terminal import DataDir, opened
from kiosk.commands.hub_store import Database, default_database


def attach_stick_commands(admin: typer.Typer) -> None:
    """Add the terminal's commands to `kiosk admin`."""
    admin.command("export")(export_records)
    admin.command("import-receipts")(import_receipts)


def attach_hub_stick_commands(hub: typer.Typer) -> None:
    """Add the hub's command to `kiosk hub`."""
    hub.command("import")(import_records)


def export_records(
    file: Annotated[Path, typer.Argument(help="On the stick: /media/usb/center.xq")],
    data_dir: DataDir = None,
) -> None:
    """Write all that waits for the hub to a signed file; here it waits on until receipts come."""
    from kiosk.sync.export import export

    with opened(data_dir) as terminal:
        done = export(terminal.store, terminal.device_id, file=file, clock=terminal.clock)
    typer.echo(f"{done.records} records, {done.refused} refused ones: {file}")


def import_receipts(
    file: Annotated[Path, typer.Argument(help="What `kiosk hub import` wrote beside the export.")],
    data_dir: DataDir = None,
) -> None:
    """Believe the hub's receipts for an exported file: what it has, is no longer owed."""
    from kiosk.sync.export import believe_receipts

    with opened(data_dir) as terminal:
        done = believe_receipts(terminal.store, terminal.device_id, file=file, clock=terminal.clock)
    typer.echo(f"The hub has {done.received} records; it refused {done.refused}.")


def import_records(
    file: Annotated[Path, typer.Argument(help="What `kiosk admin export` wrote.")],
    receipts: Annotated[
        Path | None, typer.Option(help="Where to; else beside the file, with .receipts.")
    ] = None,
    database_url: Database = None,
) -> None:
    """Take in a terminal's records from a stick, and write receipts to carry back."""
    from kiosk.clock import SystemClock
    from kiosk.hub.desk import HubDesk
    from kiosk.hub.stick_import import import_stick

    back = receipts or file.with_name(f"{file.name}.receipts")
    desk = HubDesk(database_url or default_database(), clock=SystemClock())
    try:
        done = import_stick(desk, file, receipts=back)
    finally:
        desk.close()
    typer.echo(
        f"Center {done.center_code}: {done.stored} stored, {done.known} known already, "
        f"{done.refused} refused. Carry back: {back}"
    )

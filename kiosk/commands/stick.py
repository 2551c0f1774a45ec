"""The terminal's commands that carry records by USB stick where there is no network."""

from pathlib import Path
from typing import Annotated

import typer

from kiosk.commands.at_terminal import DataDir, opened


def attach(admin: typer.Typer) -> None:
    """Add these commands to `kiosk admin`."""
    admin.command("export")(export_records)
    admin.command("import-receipts")(import_receipts)


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

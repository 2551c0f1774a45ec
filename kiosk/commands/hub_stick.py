"""`kiosk hub import`: takes what a terminal without a network sends on a USB stick."""

from pathlib import Path
from typing import Annotated

import typer

from kiosk.commands.hub_store import Database, default_database


def attach(hub: typer.Typer) -> None:
    """Add this command to `kiosk hub`."""
    hub.command("import")(import_records)


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

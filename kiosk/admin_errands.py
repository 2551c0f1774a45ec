"""The commands of `kiosk admin` for errands and red agents."""

from typing import Annotated

import typer

from kiosk.assets_folder import assets_folder
from kiosk.center.errands.demo_errands import put_demo_errands
from kiosk.center.errands.retention import erase_some, retention_outlook
from kiosk.command_terminal import DataDir, opened


def attach_errand_commands(admin: typer.Typer) -> None:
    """Add these commands to `kiosk admin`."""
    admin.command("demo-errands")(make_demo_errands)
    admin.command("retention")(erase_old_errands)


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

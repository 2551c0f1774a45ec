"""The commands of `kiosk admin` for errands and red agents."""

import typer

from kiosk.assets_folder import assets_folder
from kiosk.center.errands.demo_errands import put_demo_errands
from kiosk.command_terminal import DataDir, opened


def attach_errand_commands(admin: typer.Typer) -> None:
    """Add these commands to `kiosk admin`."""
    admin.command("demo-errands")(make_demo_errands)


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

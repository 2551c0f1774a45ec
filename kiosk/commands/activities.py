"""The command of `kiosk admin` for activities."""

import typer

from kiosk.assets_folder import assets_folder
from kiosk.center.activities.demo_activities import put_demo_activities, read_activities
from kiosk.commands.at_terminal import DataDir, opened


def attach_activity_commands(admin: typer.Typer) -> None:
    """Add this command to `kiosk admin`."""
    admin.command("demo-activities")(make_demo_activities)


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

"""The commands of `kiosk admin` for appointments."""

from pathlib import Path
from typing import Annotated

import typer

from kiosk.center.appointments.demo_appointments import put_demo_appointments
from kiosk.center.appointments.session_rules import put_session_rules, read_session_rules
from kiosk.commands.at_terminal import DataDir, opened


def attach(admin: typer.Typer) -> None:
    """Add these commands to `kiosk admin`."""
    admin.command("appointment-sessions")(put_sessions)
    admin.command("demo-appointments")(make_demo_appointments)


def put_sessions(
    file: Annotated[Path, typer.Argument(help="JSON, like assets/demo/appointments.json.")],
    data_dir: DataDir = None,
) -> None:
    """Decide which items are handled by appointment, and when, by a file."""
    rules = read_session_rules(file)
    with opened(data_dir) as terminal:
        count = terminal.write(
            lambda session: put_session_rules(
                session, device_id=terminal.device_id, rules=rules, clock=terminal.clock
            )
        )
    typer.echo(f"{count} weekly sessions are in force.")


def make_demo_appointments(data_dir: DataDir = None) -> None:
    """Put some invented bookings into the demo center: a full lunch break, calls to make."""
    with opened(data_dir) as terminal:
        count = terminal.write(
            lambda session: put_demo_appointments(
                session, device_id=terminal.device_id, clock=terminal.clock
            )
        )
    typer.echo(f"{count} appointments are there now.")

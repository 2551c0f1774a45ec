"""The commands of `kiosk admin` for care."""

from pathlib import Path
from typing import Annotated

import typer

from kiosk.center.care.demo_care import put_demo_care
from kiosk.center.care.offers_file import put_offers_file, read_offers
from kiosk.commands.at_terminal import DataDir, opened


def attach(admin: typer.Typer) -> None:
    """Add these commands to `kiosk admin`."""
    admin.command("care-offers")(put_care_offers)
    admin.command("demo-care")(make_demo_care)


def put_care_offers(
    file: Annotated[Path, typer.Argument(help="JSON, like assets/demo/care.json.")],
    data_dir: DataDir = None,
) -> None:
    """Lay down or change what care children can be registered for, by a file."""
    offers = read_offers(file)
    with opened(data_dir) as terminal:
        count = terminal.write(
            lambda session: put_offers_file(
                session, device_id=terminal.device_id, offers=offers, clock=terminal.clock
            )
        )
    typer.echo(f"{count} offers of care are laid down.")


def make_demo_care(data_dir: DataDir = None) -> None:
    """Register invented children in the demo center: a full class with a waitlist."""
    with opened(data_dir) as terminal:
        count = terminal.write(
            lambda session: put_demo_care(
                session, device_id=terminal.device_id, clock=terminal.clock
            )
        )
    typer.echo(f"{count} children are registered now.")

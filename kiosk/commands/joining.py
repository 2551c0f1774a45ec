"""The commands of `kiosk admin` about the hub: join it, see what it is still owed."""

from typing import Annotated

import typer

from kiosk.center.introduction import introduce
from kiosk.clock import local
from kiosk.commands.at_terminal import DataDir, opened
from kiosk.data.outbox import backlog
from kiosk.data.refused import revive
from kiosk.sync.enrolment import enrol as enrol_device


def attach(admin: typer.Typer) -> None:
    """Add these commands to `kiosk admin`."""
    admin.command()(enrol)
    admin.command()(outbox)


def enrol(
    hub: Annotated[str, typer.Option(help="The hub's address: https://…")],
    code: Annotated[str, typer.Option(help="The one-time code of `kiosk hub code`.")],
    data_dir: DataDir = None,
) -> None:
    """Join a hub: from then on records are uploaded whenever there is a connection."""
    with opened(data_dir) as terminal:
        center_code = enrol_device(
            terminal.store,
            terminal.device_id,
            hub_url=hub,
            code=code,
            ca_file=terminal.settings.hub_ca_file,
        )
        terminal.write(
            lambda session: introduce(session, device_id=terminal.device_id, clock=terminal.clock)
        )
    typer.echo(f"Joined {hub} for center {center_code}.")


def outbox(
    retry: Annotated[
        bool, typer.Option("--retry", help="Offer records the hub refused once more.")
    ] = False,
    data_dir: DataDir = None,
) -> None:
    """Show what this machine still owes the hub."""
    with opened(data_dir) as terminal:
        if retry:
            terminal.write(lambda session: revive(session, terminal.device_id))
        owed = terminal.read(lambda session: backlog(session, terminal.device_id))
    oldest = f"{local(owed.oldest_at):%Y-%m-%d %H:%M}" if owed.oldest_at else "-"
    typer.echo(f"waiting {owed.waiting}  refused {owed.dead}  oldest {oldest}")

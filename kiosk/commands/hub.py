"""`kiosk hub`: run the hub, and hand out the codes by which terminals join it."""

from pathlib import Path
from typing import Annotated, ClassVar

import typer

from kiosk.center.hub_invitation import Invitation, invitation_text
from kiosk.clock import local
from kiosk.commands.hub_store import Database, default_database
from kiosk.commands.lazily import LazyCommands


class HubCommands(LazyCommands):
    """Those that are not in this file."""

    modules: ClassVar[dict[str, tuple[str, ...]]] = {
        "kiosk.commands.hub_feeds": ("announce", "take-down", "publish-catalog"),
        "kiosk.commands.hub_places": ("import-centers", "import-stations"),
        "kiosk.commands.hub_services": ("import-services", "add-provider"),
        "kiosk.commands.hub_stick": ("import",),
    }


hub_app = typer.Typer(
    cls=HubCommands,
    help="The county hub that receives the terminals' records.",
    invoke_without_command=True,
)


def attach(app: typer.Typer) -> None:
    """Add `kiosk hub`."""
    app.add_typer(hub_app, name="hub")


DeviceId = Annotated[str, typer.Argument(help="The device's id, as `kiosk hub devices` lists it.")]


@hub_app.callback()
def hub(
    context: typer.Context,
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port to listen on.")] = 8318,
    database_url: Database = None,
    cert: Annotated[Path | None, typer.Option(help="TLS certificate (PEM).")] = None,
    key: Annotated[Path | None, typer.Option(help="Its private key (PEM).")] = None,
) -> None:
    """Run the hub until it is told to stop."""
    if context.invoked_subcommand is not None:
        return
    from kiosk.hub.server import run_hub

    if host not in ("127.0.0.1", "localhost", "::1") and cert is None:
        typer.echo("Warning: without --cert only put the hub behind a proxy that speaks TLS.")
    typer.echo(f"The hub shows what it has at http{'s' if cert else ''}://{host}:{port}/")
    run_hub(host, port, database_url or default_database(), cert_file=cert, key_file=key)


@hub_app.command("code")
def code(
    center: Annotated[str, typer.Argument(help="Code of the center the terminal stands in.")],
    address: Annotated[
        str | None,
        typer.Option(help="The hub's address, https://…: shows a QR code for its scanner too."),
    ] = None,
    database_url: Database = None,
) -> None:
    """Make a one-time code (good for a day) by which one terminal joins this hub."""
    from kiosk.hub.office import new_enrolment_code

    made = new_enrolment_code(database_url or default_database(), center)
    typer.echo(made)
    if address is not None:
        import segno

        invitation = segno.make(invitation_text(Invitation(address, made)), micro=False)
        invitation.terminal(compact=True)


@hub_app.command("devices")
def devices(database_url: Database = None) -> None:
    """List the terminals: their centers, how many records came, and what is wrong with them."""
    from kiosk.hub.office import device_lines

    for line in device_lines(database_url or default_database()):
        seen = f"{local(line.last_seen_at):%Y-%m-%d %H:%M}" if line.last_seen_at else "-"
        marks = [
            word
            for word, is_so in (
                ("revoked", line.revoked),
                ("other-version", not line.speaks),
                ("cloned", line.cloned_at is not None),
                ("restored", line.restored_at is not None),
                ("clock-off", line.clock_is_off),
                (f"refused={line.refused}", line.refused > 0),
            )
            if is_so
        ]
        typer.echo(f"{line.id}  {line.center_code}  {line.records}  {seen}  {' '.join(marks)}")


@hub_app.command("revoke")
def revoke_device(device: DeviceId, database_url: Database = None) -> None:
    """Take nothing more from a terminal; what it sent stays. It may join again with a new code."""
    from kiosk.hub.office import revoke

    revoke(database_url or default_database(), device)
    typer.echo("Revoked.")


@hub_app.command("looked-at")
def device_looked_at(device: DeviceId, database_url: Database = None) -> None:
    """Clear the marks "restored" and "cloned" of a terminal, once somebody has seen to it."""
    from kiosk.hub.office import looked_at

    looked_at(database_url or default_database(), device)
    typer.echo("Cleared.")


@hub_app.command("restored")
def hub_restored(database_url: Database = None) -> None:
    """After the hub's store was put back from a backup: let terminals send again what it lost."""
    from kiosk.hub.office import restored

    restored(database_url or default_database())
    typer.echo("The terminals will offer everything again at their next contact.")


@hub_app.command("rebuild")
def rebuild(database_url: Database = None) -> None:
    """Read every record again into the tables behind the pages; receipt goes on meanwhile."""
    from kiosk.hub.office import rebuild_projections

    rebuild_projections(database_url or default_database())
    typer.echo("Every record was read again.")


@hub_app.command("add-organizer")
def add_organizer(
    login: Annotated[str, typer.Argument(help="Small letters, digits, dots: wang.li")],
    role: Annotated[
        str,
        typer.Option(
            help="viewer (figures), township (proposes services), organizer, auditor (the log too)"
        ),
    ] = "viewer",
    area: Annotated[
        str, typer.Option(help="How the codes of their centers begin; empty: the whole county.")
    ] = "",
    password: Annotated[
        str, typer.Option(prompt=True, hide_input=True, confirmation_prompt=True)
    ] = "",
    database_url: Database = None,
) -> None:
    """Let somebody log in at /office, or give them another role, area and password."""
    from kiosk.hub.office import put_organizer

    url = database_url or default_database()
    put_organizer(url, login=login, role=role, area=area, password=password)
    typer.echo(f"{login} may log in at /office.")


@hub_app.command("end-organizer")
def end_organizer(
    login: Annotated[str, typer.Argument()],
    database_url: Database = None,
) -> None:
    """Let somebody in no more, and out whoever is in."""
    from kiosk.hub.office import drop_organizer

    drop_organizer(database_url or default_database(), login=login)
    typer.echo(f"{login} is out.")

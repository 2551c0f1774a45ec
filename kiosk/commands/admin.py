"""`kiosk admin`: set a terminal up, fill its catalog, let staff in, join a hub, see the outbox."""

import json
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy.orm import Session

from kiosk.assets_folder import assets_folder
from kiosk.center.demo import set_up_demo as put_demo
from kiosk.center.errands.roster_founding import put_roster
from kiosk.center.founding import found, read_profile
from kiosk.center.guides.catalog_import import import_catalog
from kiosk.center.guides.import_report import ImportReport
from kiosk.center.introduction import introduce
from kiosk.center.people.audit import audit_verify
from kiosk.center.people.staff import add_staff
from kiosk.center.queue.desks import add_desk
from kiosk.center.queue.policy import policy_entries, read_value
from kiosk.center.queue.settings import set_policy
from kiosk.center.queue.views import issued_ticket
from kiosk.center.slips.slip_key import slip_key
from kiosk.center.slips.slip_kind import Kind
from kiosk.center.slips.slip_token import Claims, verify
from kiosk.clock import Clock, SystemClock, local
from kiosk.commands.activities import attach_activity_commands
from kiosk.commands.announcements import attach_announcement_commands
from kiosk.commands.appointments import attach_appointment_commands
from kiosk.commands.at_terminal import DataDir, opened
from kiosk.commands.calendars import attach_calendar_commands
from kiosk.commands.care import attach_care_commands
from kiosk.commands.catalog import attach_catalog_commands
from kiosk.commands.center_days import attach_center_commands
from kiosk.commands.errands import attach_errand_commands
from kiosk.commands.rooms import attach_room_commands
from kiosk.commands.roster import attach_roster_commands
from kiosk.commands.stick import attach_stick_commands
from kiosk.data.catalog_files.reading import read_catalog
from kiosk.data.outbox import backlog
from kiosk.data.refused import revive
from kiosk.data.tables import Center, Errand
from kiosk.settings import Settings, settings_for
from kiosk.sync.enrolment import enrol as enrol_device
from kiosk.terminal import Terminal, open_terminal

admin_app = typer.Typer(help="Set up and look after a terminal.", no_args_is_help=True)

attach_catalog_commands(admin_app)
attach_center_commands(admin_app)
attach_errand_commands(admin_app)
attach_roster_commands(admin_app)
attach_appointment_commands(admin_app)
attach_stick_commands(admin_app)
attach_activity_commands(admin_app)
attach_room_commands(admin_app)
attach_announcement_commands(admin_app)
attach_care_commands(admin_app)
attach_calendar_commands(admin_app)


def set_up_demo(settings: Settings, *, clock: Clock | None = None) -> bool:
    """Found the demo center of this program's assets; False if there is a center already."""
    terminal = open_terminal(settings, clock or SystemClock(), create=True)
    try:
        if terminal.read(lambda session: session.get(Center, 1)) is not None:
            return False
        terminal.write(
            lambda session: put_demo(
                session,
                device_id=terminal.device_id,
                clock=terminal.clock,
                folder=assets_folder() / "demo",
            )
        )
    finally:
        terminal.close()
    return True


@admin_app.command()
def init(
    profile: Annotated[
        Path | None, typer.Option(help="The center's profile (JSON); see docs/handbook.md.")
    ] = None,
    catalog: Annotated[Path | None, typer.Option(help="Its catalog file.")] = None,
    demo: Annotated[bool, typer.Option("--demo", help="The fictional demo center.")] = False,
    data_dir: DataDir = None,
) -> None:
    """Make the key and the store, and set the center up."""
    settings = settings_for(data_dir)
    if demo:
        if set_up_demo(settings):
            typer.echo("The demo center is set up. Staff logins and PINs: assets/demo/center.json")
        else:
            typer.echo("There is a center here already; nothing was changed.")
        return
    if profile is None:
        typer.echo("Name a profile with --profile FILE, or try the demo with --demo.", err=True)
        raise typer.Exit(2)
    with opened(data_dir, create=True) as terminal:
        _found(terminal, profile, catalog)
    typer.echo(f"Set up. Keep a copy of {settings.store_key_file} apart from this machine.")


def _found(terminal: Terminal, profile: Path, catalog: Path | None) -> None:
    wanted = read_profile(profile)
    rows = read_catalog(catalog) if catalog else None

    def set_up(session: Session) -> ImportReport | None:
        found(session, profile=wanted, demo=False, clock=terminal.clock)
        report = None
        if rows is not None:
            report = import_catalog(
                session, device_id=terminal.device_id, rows=rows, clock=terminal.clock
            )
        put_roster(session, roster=wanted, clock=terminal.clock)
        return report

    report = terminal.write(set_up)
    if report is not None and not report.ok:
        typer.echo("\n".join(report.lines("en")), err=True)


@admin_app.command("add-staff")
def add_staff_member(
    login: Annotated[str, typer.Option(prompt=True)],
    name: Annotated[str, typer.Option(prompt=True)],
    role: Annotated[str, typer.Option(help="clerk, agent, lead or administrator")] = "clerk",
    pin: Annotated[
        str,
        typer.Option(
            prompt="PIN (4 to 12 digits)",
            hide_input=True,
            confirmation_prompt=True,
            help="Better left out: then it is asked for and not kept in the shell's history.",
        ),
    ] = "",
    data_dir: DataDir = None,
) -> None:
    """Let somebody log in at the desks."""
    with opened(data_dir) as terminal:
        terminal.write(
            lambda session: add_staff(session, login=login, name=name, role=role, pin=pin)
        )
    typer.echo("Added.")


@admin_app.command("add-desk")
def add_one_desk(
    number: Annotated[int, typer.Argument(min=1, max=99)],
    name: Annotated[str | None, typer.Option()] = None,
    data_dir: DataDir = None,
) -> None:
    """Set up one more desk."""
    with opened(data_dir) as terminal:
        terminal.write(lambda session: add_desk(session, number=number, name=name))
    typer.echo("Added.")


@admin_app.command()
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


@admin_app.command()
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


@admin_app.command("audit-verify")
def audit_verify_log(data_dir: DataDir = None) -> None:
    """Check the audit log's chains; name the first entry of each that was changed or is gone."""
    with opened(data_dir) as terminal:
        report = terminal.read(audit_verify)
    for broken in report.broken:
        typer.echo(f"device {broken.device_id}, entry {broken.seq}: {broken.trouble}", err=True)
    if report.broken:
        raise typer.Exit(1)
    typer.echo(f"Whole: {report.entries} entries in {report.chains} chains.")


@admin_app.command("policy")
def policy_value(
    key: Annotated[str | None, typer.Argument(help="Which one; none: list them all.")] = None,
    value: Annotated[str | None, typer.Argument(help='As JSON: 3, true, "tail".')] = None,
    data_dir: DataDir = None,
) -> None:
    """Show the queue's rules, or set one of them."""
    with opened(data_dir) as terminal:
        if key is not None and value is not None:
            wanted = read_value(value)
            terminal.write(
                lambda session: set_policy(
                    session,
                    device_id=terminal.device_id,
                    staff_id=None,
                    key=key,
                    value=wanted,
                    clock=terminal.clock,
                )
            )
        entries = terminal.read(policy_entries)
    for entry in entries:
        if key in (None, entry.key):
            typer.echo(f"{entry.key} = {json.dumps(entry.value)} (default {entry.default})")


@admin_app.command("check-slip")
def check_slip(
    code: Annotated[str, typer.Argument(help="What the QR code of a slip says.")],
    data_dir: DataDir = None,
) -> None:
    """Say whether a slip is genuine; asks nobody but this machine's own store."""
    with opened(data_dir) as terminal:
        keys = {terminal.center().code: terminal.read(slip_key).public_key()}
        claims = verify(code.rpartition("/")[2], keys, terminal.clock.now())
        said = terminal.read(lambda session: spoken_of(session, claims))
    until = "good on" if claims.kind is Kind.TICKET else "good until"
    typer.echo(f"Genuine: {said}, {until} {claims.last_day}.")


def spoken_of(session: Session, claims: Claims) -> str:
    """What a genuine token speaks of: a ticket's number, or an errand's number and state."""
    if claims.kind is Kind.ERRAND:
        errand = session.get(Errand, claims.subject)
        if errand is None:
            return "an errand this store lacks"
        return f"errand {errand.number}, {errand.item_name}, {errand.state}"
    ticket = issued_ticket(session, ticket_id=claims.subject)
    return f"{ticket.label}, {ticket.item_name}" if ticket else "a ticket this store lacks"

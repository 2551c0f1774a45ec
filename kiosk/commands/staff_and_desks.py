"""The commands of `kiosk admin` for who works here, where, by which rules, and what they did."""

import json
from typing import Annotated, Any

import typer

from kiosk.center.people.audit import audit_verify
from kiosk.center.people.staff import add_staff, end_staff, set_pin
from kiosk.center.queue.desks import add_desk
from kiosk.center.queue.policy import policy_entries, read_value
from kiosk.center.queue.settings import set_policy
from kiosk.commands.at_terminal import DataDir, opened


def attach(admin: typer.Typer) -> None:
    """Add these commands to `kiosk admin`."""
    admin.command("add-staff")(add_staff_member)
    admin.command("set-pin")(set_new_pin)
    admin.command("end-staff")(end_staff_member)
    admin.command("add-desk")(add_one_desk)
    admin.command("audit-verify")(audit_verify_log)
    admin.command("policy")(policy_value)


def _pin(prompt: str) -> Any:
    """A PIN, asked for twice and not seen."""
    return typer.Option(
        prompt=prompt,
        hide_input=True,
        confirmation_prompt=True,
        help="Better left out: then it is asked for and not kept in the shell's history.",
    )


def add_staff_member(
    login: Annotated[str, typer.Option(prompt=True)],
    name: Annotated[str, typer.Option(prompt=True)],
    role: Annotated[str, typer.Option(help="clerk, agent, lead or administrator")] = "clerk",
    pin: Annotated[str, _pin("PIN (4 to 12 digits)")] = "",
    data_dir: DataDir = None,
) -> None:
    """Let somebody log in at the desks."""
    with opened(data_dir) as terminal:
        terminal.write(
            lambda session: add_staff(session, login=login, name=name, role=role, pin=pin)
        )
    typer.echo("Added.")


def set_new_pin(
    login: Annotated[str, typer.Argument()],
    pin: Annotated[str, _pin("New PIN (4 to 12 digits)")] = "",
    data_dir: DataDir = None,
) -> None:
    """Give somebody who forgot theirs another PIN, and open a login that is locked."""
    with opened(data_dir) as terminal:
        who = terminal.write(
            lambda session: set_pin(
                session, device_id=terminal.device_id, login=login, pin=pin, clock=terminal.clock
            )
        )
    typer.echo(f"{who.name} ({who.login}) has a new PIN.")


def end_staff_member(login: Annotated[str, typer.Argument()], data_dir: DataDir = None) -> None:
    """Let somebody who works here no more log in no more."""
    with opened(data_dir) as terminal:
        who = terminal.write(
            lambda session: end_staff(
                session, device_id=terminal.device_id, login=login, clock=terminal.clock
            )
        )
    typer.echo(f"{who.name} ({who.login}) cannot log in any more.")


def add_one_desk(
    number: Annotated[int, typer.Argument(min=1, max=99)],
    name: Annotated[str | None, typer.Option()] = None,
    data_dir: DataDir = None,
) -> None:
    """Set up one more desk."""
    with opened(data_dir) as terminal:
        terminal.write(lambda session: add_desk(session, number=number, name=name))
    typer.echo("Added.")


def audit_verify_log(data_dir: DataDir = None) -> None:
    """Check the audit log's chains; name the first entry of each that was changed or is gone."""
    with opened(data_dir) as terminal:
        report = terminal.read(audit_verify)
    for broken in report.broken:
        typer.echo(f"device {broken.device_id}, entry {broken.seq}: {broken.trouble}", err=True)
    if report.broken:
        raise typer.Exit(1)
    typer.echo(f"Whole: {report.entries} entries in {report.chains} chains.")


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

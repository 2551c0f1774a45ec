"""`kiosk admin check-slip`: tells a genuine slip from another, without asking anybody."""

from typing import Annotated

import typer
from sqlalchemy.orm import Session

from kiosk.center.queue.views import issued_ticket
from kiosk.center.slips.slip_key import slip_key
from kiosk.center.slips.slip_kind import Kind
from kiosk.center.slips.slip_token import Claims, verify
from kiosk.commands.at_terminal import DataDir, opened
from kiosk.data.tables import Errand


def attach(admin: typer.Typer) -> None:
    """Add this command to `kiosk admin`."""
    admin.command("check-slip")(check_slip)


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

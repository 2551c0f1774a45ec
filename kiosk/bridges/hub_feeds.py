"""Joins the feeds of the hub to what the center does with each."""

from collections.abc import Mapping, Sequence

from sqlalchemy.orm import Session

from kiosk.data.hub_rows import FromHub
from kiosk.sync.inbox import Apply
from kiosk.sync.wire_down import Feed
from kiosk.terminal import Terminal


def feeds_in_use(terminal: Terminal) -> Mapping[Feed, Apply]:
    """The feeds this terminal follows."""

    # Imported where a page came: most minutes bring none.
    def announcements(session: Session, rows: Sequence[FromHub]) -> None:
        from kiosk.center.announcements.from_hub import hang_announcements

        hang_announcements(session, rows, clock=terminal.clock)

    def catalog(session: Session, rows: Sequence[FromHub]) -> None:
        from kiosk.center.guides.hub_catalog import follow_catalog

        follow_catalog(session, rows, device_id=terminal.device_id, clock=terminal.clock)

    def ratings(session: Session, rows: Sequence[FromHub]) -> None:
        from kiosk.center.evaluation.from_phone import take_phone_ratings

        take_phone_ratings(session, rows, device_id=terminal.device_id, clock=terminal.clock)

    def services(session: Session, rows: Sequence[FromHub]) -> None:
        from kiosk.center.services.from_hub import follow_services

        follow_services(session, rows, clock=terminal.clock)

    def orders(session: Session, rows: Sequence[FromHub]) -> None:
        from kiosk.center.services.from_hub import follow_orders

        follow_orders(session, rows, device_id=terminal.device_id, clock=terminal.clock)

    # The list before the orders, which take what the list says of their services.
    return {
        "announcements": announcements,
        "catalog": catalog,
        "services": services,
        "orders": orders,
        "ratings": ratings,
    }

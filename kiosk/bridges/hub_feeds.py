"""Joins the feeds of the hub to what the center does with each."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from sqlalchemy.orm import Session

from kiosk.data.hub_rows import FromHub
from kiosk.sync.inbox import Apply
from kiosk.sync.wire_down import Feed
from kiosk.terminal import Terminal

_Rows = Sequence[FromHub]
_Follow = Callable[[Terminal, Session, _Rows], None]


def feeds_in_use(terminal: Terminal) -> Mapping[Feed, Apply]:
    """The feeds this terminal follows."""
    # The list before the orders, which take what the list says of their services.
    follows: dict[Feed, _Follow] = {
        "announcements": _announcements,
        "catalog": _catalog,
        "services": _services,
        "orders": _orders,
        "ratings": _ratings,
        "bookings": _bookings,
        "verdicts": _verdicts,
        "stations": _stations,
    }
    return {feed: partial(follow, terminal) for feed, follow in follows.items()}


# Each imports its part where a page came: most minutes bring none.


def _announcements(terminal: Terminal, session: Session, rows: _Rows) -> None:
    from kiosk.center.announcements.from_hub import hang_announcements

    hang_announcements(session, rows, clock=terminal.clock)


def _catalog(terminal: Terminal, session: Session, rows: _Rows) -> None:
    from kiosk.center.guides.hub_catalog import follow_catalog

    follow_catalog(session, rows, device_id=terminal.device_id, clock=terminal.clock)


def _ratings(terminal: Terminal, session: Session, rows: _Rows) -> None:
    from kiosk.center.evaluation.from_phone import take_phone_ratings

    take_phone_ratings(session, rows, device_id=terminal.device_id, clock=terminal.clock)


def _services(terminal: Terminal, session: Session, rows: _Rows) -> None:
    from kiosk.center.services.from_hub import follow_services

    follow_services(session, rows, clock=terminal.clock)


def _orders(terminal: Terminal, session: Session, rows: _Rows) -> None:
    from kiosk.center.services.from_hub import follow_orders

    follow_orders(session, rows, device_id=terminal.device_id, clock=terminal.clock)


def _bookings(terminal: Terminal, session: Session, rows: _Rows) -> None:
    from kiosk.center.phone.following import follow_phone_bookings

    follow_phone_bookings(session, rows, device_id=terminal.device_id, clock=terminal.clock)


def _verdicts(_terminal: Terminal, _session: Session, _rows: _Rows) -> None:
    """Read where places are given away (`center.appointments.forgotten`)."""


def _stations(_terminal: Terminal, _session: Session, _rows: _Rows) -> None:
    """Read as they landed (`center.stations.finding`)."""

"""How the terminals of the centers are: silent, behind, refused, out of paper. Values only."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import Connection, func, select

from kiosk.clock import local
from kiosk.hub.organizers.scope import names, within
from kiosk.hub.projections.tables import TerminalSeen, TicketSeen
from kiosk.hub.tables import HubDevice

SILENT_AFTER = timedelta(minutes=15)
BEHIND_AFTER_S = 15 * 60


@dataclass(frozen=True, slots=True)
class Health:
    """How a center's terminals are."""

    code: str
    name: str
    waiting: int
    """Numbers of today that wait now."""
    terminals: int
    last_seen_at: datetime | None
    behind_s: int
    """Age of the oldest record that waited at last contact, the worst of its terminals."""
    refused: int
    printers: int
    """How many of its terminals have spoken of a printer."""
    faults: tuple[str, ...]
    """What is the matter with its printers: `paper_out`."""
    silent: bool

    @property
    def well(self) -> bool:
        """Whether nobody has to look."""
        return not (self.silent or self.faults or self.refused or self.behind_s > BEHIND_AFTER_S)


def health(connection: Connection, area: str, *, now: datetime) -> tuple[Health, ...]:
    """Every center of the area with a terminal in service; those to look at first."""
    called = names(connection, area)
    rows = connection.execute(
        select(
            HubDevice.center_code,
            func.count(),
            func.max(HubDevice.last_seen_at),
            func.max(HubDevice.oldest_pending_s),
            func.coalesce(func.sum(TerminalSeen.refused), 0),
            func.count(TerminalSeen.printer_ready),
        )
        .join(
            TerminalSeen,
            (TerminalSeen.device_id == HubDevice.id)
            & (TerminalSeen.center_code == HubDevice.center_code),
            isouter=True,
        )
        .where(within(HubDevice.center_code, area), HubDevice.revoked_at.is_(None))
        .group_by(HubDevice.center_code)
    )
    faults = _faults(connection, area)
    waiting = _waiting(connection, area, local(now).date())
    found = [
        Health(
            code=row[0],
            name=called.get(row[0], row[0]),
            waiting=waiting.get(row[0], 0),
            terminals=row[1],
            last_seen_at=row[2],
            behind_s=row[3],
            refused=int(row[4]),
            printers=row[5],
            faults=faults.get(row[0], ()),
            silent=row[2] is None or now - row[2] > SILENT_AFTER,
        )
        for row in rows
    ]
    return tuple(sorted(found, key=lambda each: (each.well, each.code)))


def _waiting(connection: Connection, area: str, today: date) -> dict[str, int]:
    rows = connection.execute(
        select(TicketSeen.center_code, func.count())
        .where(
            within(TicketSeen.center_code, area),
            TicketSeen.day == today,
            TicketSeen.state == "waiting",
        )
        .group_by(TicketSeen.center_code)
    )
    return {row[0]: row[1] for row in rows}


def _faults(connection: Connection, area: str) -> dict[str, tuple[str, ...]]:
    rows = connection.execute(
        select(TerminalSeen.center_code, TerminalSeen.printer_faults)
        .join(HubDevice, HubDevice.id == TerminalSeen.device_id)
        .where(
            within(TerminalSeen.center_code, area),
            TerminalSeen.printer_ready.is_(False),
            HubDevice.revoked_at.is_(None),
        )
    )
    found: dict[str, set[str]] = {}
    for center, said in rows:
        found.setdefault(center, set()).update(said.split(",") if said else ["other"])
    return {center: tuple(sorted(faults)) for center, faults in found.items()}

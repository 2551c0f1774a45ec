"""How the terminals of the centers are: silent, behind, refused, out of paper. Values only."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, func, select

from kiosk.clock import local
from kiosk.hub.editions.tables import CenterPlace
from kiosk.hub.organizers.county_map import Spot, State
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
    def urgency(self) -> int:
        """Who needs help first: nobody hears of it, no slip comes out, records stay away."""
        if self.silent:
            return 4
        if "paper_out" in self.faults:
            return 3
        if self.faults:
            return 2
        return 0 if self.well else 1

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
    return tuple(sorted(found, key=lambda each: (-each.urgency, each.code)))


def spots(connection: Connection, area: str, found: Iterable[Health]) -> tuple[Spot, ...]:
    """Every center of the area on the map, those that have not joined among them.

    What the operator said of places comes with it; a center nobody placed stands in no town.
    """
    placed = {
        row.center_code: row
        for row in connection.execute(
            select(CenterPlace).where(within(CenterPlace.center_code, area))
        )
    }
    joined = {each.code: each for each in found}
    seen = [_spot(each, placed.get(code)) for code, each in joined.items()]
    absent = [
        Spot(code, row.name, row.town, "absent", row.latitude, row.longitude)
        for code, row in placed.items()
        if code not in joined
    ]
    return (*seen, *absent)


def _spot(center: Health, row: Any) -> Spot:
    state: State = "well" if center.well else "silent" if center.silent else "look"
    if row is None:
        return Spot(center.code, center.name, "", state, None, None)
    name = row.name if center.name == center.code else center.name
    return Spot(center.code, name, row.town, state, row.latitude, row.longitude)


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

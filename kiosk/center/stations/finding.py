"""Finds stations among what the county handed down; works with the network cable out."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import structlog
from sqlalchemy.orm import Session

from kiosk.center.profile import center
from kiosk.clock import Clock
from kiosk.data import hub_rows, outbox
from kiosk.errors import RuleBroken
from kiosk.guide_rules.stations import (
    HERE,
    Spot,
    Station,
    nearest_first,
    read_station,
    spot_in,
)

FEED = "stations"

log = structlog.get_logger(__name__)


def stations(session: Session) -> tuple[Station, ...]:
    """Every station, the nearest to this center first."""
    rows = [row for row in hub_rows.rows_of(session, FEED) if not row.withdrawn]
    mine = HERE + center(session).code
    here = next((spot_in(row.body) for row in rows if row.key == mine), None)
    read = (_station(row.key, row.body) for row in rows if not row.key.startswith(HERE))
    return nearest_first((each for each in read if each is not None), here)


def station(session: Session, *, code: str) -> Station:
    """One of them. `RuleBroken`: `station.unknown`."""
    found = next((each for each in stations(session) if each.code == code), None)
    if found is None:
        raise RuleBroken("station.unknown", code=code)
    return found


def look_up(session: Session, *, device_id: UUID, code: str, clock: Clock) -> Station:
    """One of them, and the fact that somebody wanted to go there. `RuleBroken` station.unknown."""
    found = station(session, code=code)
    outbox.record(
        session,
        device_id,
        stream=f"station:{code}",
        type="station.looked_up",
        payload={"station": code, "at": clock.now().isoformat()},
        occurred_at=clock.now(),
    )
    return found


def put_in_place(session: Session, bodies: Mapping[str, Mapping[str, Any]], here: Spot) -> None:
    """Stations of a demonstration; the first hub that joins replaces them."""
    spot = {"latitude": here[0], "longitude": here[1]}
    hub_rows.stand_in(session, FEED, {**bodies, HERE + center(session).code: spot})


def _station(code: str, body: Mapping[str, Any]) -> Station | None:
    try:
        return read_station(code, body)
    except ValueError:
        log.warning("a station of the hub cannot be read", station=code)
        return None

"""Finds stations for a phone: near a center, a town or a point, all or those open at night."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, select

from kiosk.guide_rules.stations import HERE, Spot, Station, nearest_first, read_station
from kiosk.hub.editions.tables import CenterPlace
from kiosk.hub.feeds.scopes import EVERYBODY
from kiosk.hub.feeds.tables import FeedRow


@dataclass(frozen=True, slots=True)
class Beginnings:
    """Where somebody may be: centers by town, and where each is."""

    towns: Mapping[str, Mapping[str, str]]
    """Town to code to name."""
    spots: Mapping[str, Spot]


def beginnings(connection: Connection) -> Beginnings:
    """Every center that is on the map."""
    towns: dict[str, dict[str, str]] = {}
    spots: dict[str, Spot] = {}
    rows = connection.execute(select(CenterPlace).order_by(CenterPlace.center_code))
    for row in rows:
        if row.latitude is not None and row.longitude is not None:
            towns.setdefault(row.town, {})[row.center_code] = row.name
            spots[row.center_code] = (row.latitude, row.longitude)
    return Beginnings(towns, spots)


def stations_near(connection: Connection, here: Spot | None) -> tuple[Station, ...]:
    """Every station of the county, the nearest first; by town where `here` is not known."""
    rows = connection.execute(
        select(FeedRow.key, FeedRow.body).where(
            FeedRow.feed == "stations", FeedRow.scope == EVERYBODY, FeedRow.body.is_not(None)
        )
    )
    read = (read_station(row.key, json.loads(row.body)) for row in rows if row.key[:1] != HERE)
    return nearest_first(read, here)


def spot_of(text: str) -> Spot | None:
    """A point as a link has it: 29.3,120.6; None for anything else."""
    parts = text[:40].split(",")
    try:
        latitude, longitude = (float(part) for part in parts)
    except ValueError:
        return None
    return (latitude, longitude) if abs(latitude) <= 90 and abs(longitude) <= 180 else None

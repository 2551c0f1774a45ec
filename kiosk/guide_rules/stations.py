"""Stations (驿站) as their feed tells them and residents see them, and which is nearest: pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from math import asin, cos, radians, sin, sqrt
from typing import Any

from pydantic import BaseModel, ConfigDict

EARTH_M = 6_371_000
HERE = "@"
"""How the key of a center's own place begins in the feed, before its code."""
Spot = tuple[float, float]
"""Latitude and longitude in degrees."""


@dataclass(frozen=True, slots=True)
class Station:
    """A place to rest: whose it is, what it offers, when it is open."""

    code: str
    name: str
    host: str
    town: str
    village: str
    place: str
    amenities: tuple[str, ...]
    """Of water, charging, power_bank, shelter, seating."""
    all_day: bool
    """Open for 24 hours."""
    hours: str
    spot: Spot | None
    distance_m: int | None = None
    """From this center, as the crow flies; None where one of both is not placed."""


class _Said(BaseModel):
    """What the feed says of one; a newer hub may say more."""

    model_config = ConfigDict(extra="ignore")

    name: str
    host: str = ""
    town: str = ""
    village: str = ""
    place: str = ""
    amenities: tuple[str, ...] = ()
    all_day: bool = False
    hours: str = ""


def read_station(code: str, body: Mapping[str, Any]) -> Station:
    """What the feed says of a station. `ValueError` for what cannot be read."""
    return Station(code=code, spot=spot_in(body), **_Said.model_validate(body).model_dump())


def spot_in(body: Mapping[str, Any]) -> Spot | None:
    """Where something is; None where nobody said."""
    latitude, longitude = body.get("latitude"), body.get("longitude")
    if isinstance(latitude, int | float) and isinstance(longitude, int | float):
        return latitude, longitude
    return None


def nearest_first(stations: Iterable[Station], here: Spot | None) -> tuple[Station, ...]:
    """With their distance; those nobody placed come last, by town and name."""
    measured = (
        replace(each, distance_m=round(metres(here, each.spot))) if here and each.spot else each
        for each in stations
    )

    def order(each: Station) -> tuple[bool, int, str, str]:
        return each.distance_m is None, each.distance_m or 0, each.town, each.code

    return tuple(sorted(measured, key=order))


def metres(one: Spot, other: Spot) -> float:
    """The great-circle distance (haversine)."""
    (a, b), (c, d) = ((radians(x), radians(y)) for x, y in (one, other))
    half = sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2
    return 2 * EARTH_M * asin(sqrt(half))

"""The places of the station finder."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stations:
    """The nearest stations."""

    all_day: bool = False
    """Only those open for 24 hours."""


@dataclass(frozen=True, slots=True)
class StationAt:
    """One station, and how to get there."""

    code: str


StationRoute = Stations | StationAt

"""When the lobby is dark, and which season's hours are new: pure functions of the hours."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kiosk.center.hours.opening import Opening
from kiosk.center.hours.rules import OpeningRules
from kiosk.clock import LOCAL

TOLD_BEFORE = timedelta(days=14)
TOLD_AFTER = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class SeasonNotice:
    """Hours of a season that began a few days ago, or begin soon."""

    name: str
    first: date
    begun: bool


def is_night(opening: Opening, at: datetime, *, from_hour: int, until_hour: int) -> bool:
    """Whether nobody works here and it is late or early: `from_hour` to `until_hour`, local.

    A hall that is shut on a holiday or at noon stands in daylight, and so does its screen.
    """
    hour = at.astimezone(LOCAL).hour
    late = (
        hour >= from_hour or hour < until_hour
        if from_hour > until_hour
        else from_hour <= hour < until_hour
    )
    return late and not opening.open


def season_notice(rules: OpeningRules, today: date) -> SeasonNotice | None:
    """The season people should know of today; None: none is near."""
    for season in sorted(rules.seasons, key=lambda each: each.first):
        begun = season.first <= today
        near = (
            today <= min(season.last, season.first + TOLD_AFTER)
            if begun
            else season.first - today <= TOLD_BEFORE
        )
        if season.name and near:
            return SeasonNotice(season.name, season.first, begun)
    return None

"""Villages, partner centers and red agents as a file names them when a center is founded."""

from datetime import date, timedelta
from pathlib import Path
from typing import Annotated, Self

from pydantic import Field, model_validator

from kiosk.center.founding_parts import Part, Text, read_part

Code = Annotated[str, Field(pattern=r"^[A-Za-z0-9-]{1,32}$")]
Day = Annotated[int, Field(ge=-3660, le=3660)] | date
"""A date, or a count of days from the day of founding: so a demonstration never ages."""


def day_of(day: int | date, founded_on: date) -> date:
    """The date a file means."""
    return founded_on + timedelta(days=day) if isinstance(day, int) else day


class VillagePart(Part):
    """A village whose residents come here."""

    code: Code
    name: Text
    town: Text


class PartnerCenterPart(Part):
    """Another center an errand can be handed over to."""

    code: Code
    name: Text
    phone: Text


class TrainingPart(Part):
    """A course: the items it covered, its day, and the last day it counts."""

    on: Day
    until: Day
    items: Annotated[tuple[Code, ...], Field(min_length=1)]


class LeavePart(Part):
    """Days away, both ends included."""

    first: Annotated[Day, Field(alias="from")]
    last: Annotated[Day, Field(alias="to")]


class AgentPart(Part):
    """A red agent; `stand_in` is a number on the same roster, `login` one of the staff's."""

    code: Code
    name: Text
    phone: Text
    login: Text | None = None
    villages: tuple[Code, ...] = ()
    stand_in: Code | None = None
    trained: tuple[TrainingPart, ...] = ()
    leave: tuple[LeavePart, ...] = ()


class Roster(Part):
    """Everything errands need of a center's surroundings; every part may be missing."""

    about: str = ""
    villages: tuple[VillagePart, ...] = ()
    partner_centers: tuple[PartnerCenterPart, ...] = ()
    agents: tuple[AgentPart, ...] = ()

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        for what, keys in (
            ("village", [village.code for village in self.villages]),
            ("partner center", [partner.code for partner in self.partner_centers]),
            ("agent", [agent.code for agent in self.agents]),
            ("agent's login", [agent.login for agent in self.agents if agent.login]),
        ):
            if len(set(keys)) != len(keys):
                raise ValueError(f"the same {what} stands in the file twice")
        codes = {agent.code for agent in self.agents}
        villages = {village.code for village in self.villages}
        for agent in self.agents:
            if agent.stand_in is not None and agent.stand_in not in codes - {agent.code}:
                raise ValueError(f"agent {agent.code}: no such stand-in")
            if not villages.issuperset(agent.villages):
                raise ValueError(f"agent {agent.code}: no such village")
            items = [item for course in agent.trained for item in course.items]
            if len(set(items)) != len(items) or len(set(agent.villages)) != len(agent.villages):
                raise ValueError(f"agent {agent.code}: an item or village is named twice")
        return self


def read_roster(file: Path) -> Roster:
    """The roster in a JSON file; `RuleBroken` says which fields are wrong."""
    return read_part(file, Roster)

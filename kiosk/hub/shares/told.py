"""What a center says of its shares: facts of sessions and of activities, read into values."""

from datetime import date, datetime, time
from typing import Annotated, Any
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints

from kiosk.hub.projections.facts import Code

SESSION_PREFIX = "appointment_session:"
LOT_PREFIX = "activity_lot:"

_Clock = Annotated[str, StringConstraints(pattern=r"^[0-2][0-9]:[0-5][0-9]$")]
_Words = Annotated[str, StringConstraints(max_length=2000)]
_Units = Annotated[int, Field(ge=0, le=500)]
_Age = Annotated[int, Field(ge=0, le=120)]


class Told(BaseModel):
    """A fact; a newer terminal may say more."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class SessionTold(Told):
    """A fact of `center.appointments.quota`, as far as it matters here."""

    session: UUID
    item: Code
    day: date
    opens: time
    closes: time = time(23, 59)
    channel: str = ""
    units: _Units = 0
    kind: str = ""
    times: tuple[_Clock, ...] = ()
    at_once: Annotated[int, Field(ge=1, le=500)] = 500
    reason: _Words | None = None

    def about(self) -> dict[str, Any]:
        """What pages need of it. An older terminal names no times: then it is when it opens."""
        return {
            "kind": self.kind,
            "times": list(self.times) or [f"{self.opens:%H:%M}"],
            "at_once": self.at_once,
        }


class Meeting(Told):
    """One session of an activity."""

    starts_at: AwareDatetime
    ends_at: AwareDatetime


class Lot(Told):
    """What one signs up for, as `center.activities.sharing` describes it."""

    name: _Words
    name_en: _Words = ""
    kind: str
    audience: str = "everyone"
    sessions: Annotated[tuple[Meeting, ...], Field(min_length=1, max_length=500)]
    place: _Words = ""
    place_en: _Words = ""
    bring: _Words = ""
    description: _Words = ""
    phone: _Words = ""
    age_min: _Age | None = None
    age_max: _Age | None = None
    guardian: bool = False
    heads_most: Annotated[int, Field(ge=1, le=50)] = 1
    unlimited: bool = False
    """Open to any number: nobody counts places."""
    waitlist: bool = True
    line: bool = False
    """Somebody waits at the center: nobody may go before them."""
    opens_at: AwareDatetime | None = None
    closes_at: AwareDatetime
    held: bool = True
    reason: _Words | None = None
    at: AwareDatetime

    @property
    def asks_age(self) -> bool:
        """Whether the age decides who may come, or who needs a guardian."""
        return self.guardian or self.age_min is not None or self.age_max is not None

    @property
    def begins(self) -> datetime:
        return self.sessions[0].starts_at

    @property
    def ends(self) -> datetime:
        return self.sessions[-1].ends_at


class LotTold(Told):
    """A fact of a lot: places handed over, or how it is now."""

    lot: UUID
    activity: Code
    units: _Units = 0
    about: Lot

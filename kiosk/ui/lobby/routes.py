"""The places a resident can be at; a way through the lobby is a list of them."""

from dataclasses import dataclass, field
from typing import Literal
from uuid import UUID, uuid4

from kiosk.center.queue.views import IssuedTicket
from kiosk.ui.lobby.activities.routes import ActivityRoute
from kiosk.ui.lobby.appointments.routes import AppointmentRoute
from kiosk.ui.lobby.care.routes import CareRoute
from kiosk.ui.lobby.equipment.routes import EquipmentRoute
from kiosk.ui.lobby.errands.routes import ErrandRoute
from kiosk.ui.lobby.guide_route import GuideOf as GuideOf
from kiosk.ui.lobby.mine.routes import MineRoute
from kiosk.ui.lobby.rooms.routes import RoomRoute
from kiosk.ui.lobby.services.routes import ServiceRoute
from kiosk.ui.lobby.stations.routes import StationRoute
from kiosk.ui.lobby.villages.routes import VillageRoute

Ways = Literal["department", "event"]
Door = Literal["giving", "help"]


@dataclass(frozen=True, slots=True)
class Attract:
    """Nobody is here."""


@dataclass(frozen=True, slots=True)
class Home:
    """The doors."""


@dataclass(frozen=True, slots=True)
class Business:
    """Search and the shelf, and all items by department or by life event."""

    by: Ways = "department"


@dataclass(frozen=True, slots=True)
class Items:
    """The items of a department; None: everything on the shelf of frequent business."""

    department: str | None


@dataclass(frozen=True, slots=True)
class ItemsOfEvent:
    """The items that belong to a life event."""

    event: str


@dataclass(frozen=True, slots=True)
class Proofs:
    """The proofs a village may not issue, and who does."""


@dataclass(frozen=True, slots=True)
class Search:
    """Looking for an item by hanzi, pinyin or initials."""


@dataclass(frozen=True, slots=True)
class Priority:
    """Whether the resident may be called earlier; then back to the guide."""

    guide: GuideOf


@dataclass(frozen=True, slots=True)
class PhoneTail:
    """Whose number it will be, for an item that limits them per person; then the number."""

    guide: GuideOf
    item_name_en: str | None


@dataclass(frozen=True, slots=True)
class Number:
    """A number was issued."""

    ticket: IssuedTicket
    item_name_en: str | None


@dataclass(frozen=True, slots=True)
class Coming:
    """A door that says what will be behind it and where to ask today."""

    door: Door


@dataclass(frozen=True, slots=True)
class Scan:
    """Somebody has a slip already: its code is scanned, or its number typed."""


@dataclass(frozen=True, slots=True)
class SlipOf:
    """What a slip stands for now: `token` is the code on it."""

    token: str


@dataclass(frozen=True, slots=True)
class NumberOf:
    """Where a number is that somebody typed; anybody may, so nothing can be done with it."""

    label: str


@dataclass(frozen=True, slots=True)
class RateVisit:
    """How satisfied are you? `label` is the number of the visit.

    `request_id` is made here, like that of a guide: however often 提交 is tapped, it is one
    rating.
    """

    ticket_id: UUID
    label: str
    request_id: UUID = field(default_factory=uuid4)


@dataclass(frozen=True, slots=True)
class RateReasons:
    """Why? The reasons of the level chosen."""

    visit: RateVisit


@dataclass(frozen=True, slots=True)
class RateWords:
    """In their own words."""

    visit: RateVisit


@dataclass(frozen=True, slots=True)
class Rated:
    """The rating is stored."""

    revision: int
    bad: bool
    label: str


SlipRoute = Scan | SlipOf | NumberOf | RateVisit | RateReasons | RateWords | Rated
"""What begins with a slip."""

Browsing = Business | Items | ItemsOfEvent | Search | Proofs
"""Ways to a guide."""

OwnRoute = Attract | Home | Browsing | GuideOf | Priority | PhoneTail | Number | Coming
"""What is about no slip, errand, room, appointment, activity or care."""

AreaRoute = (
    ErrandRoute
    | RoomRoute
    | AppointmentRoute
    | ActivityRoute
    | CareRoute
    | EquipmentRoute
    | ServiceRoute
    | StationRoute
    | MineRoute
    | VillageRoute
)
"""What belongs to an area whose pages are imported when somebody first goes there."""

Route = OwnRoute | SlipRoute | AreaRoute

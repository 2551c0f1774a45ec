"""The places a resident can be at; a way through the lobby is a list of them."""

from dataclasses import dataclass, field
from typing import Literal
from uuid import UUID, uuid4

from kiosk.center.queue_views import IssuedTicket

Door = Literal["activities", "giving", "help", "stations"]


@dataclass(frozen=True, slots=True)
class Attract:
    """Nobody is here."""


@dataclass(frozen=True, slots=True)
class Home:
    """The doors."""


@dataclass(frozen=True, slots=True)
class Business:
    """Departments, search and the shelf."""


@dataclass(frozen=True, slots=True)
class Items:
    """The items of a department; None: everything on the shelf of frequent business."""

    department: str | None


@dataclass(frozen=True, slots=True)
class Search:
    """Looking for an item by hanzi, pinyin or initials."""


@dataclass(frozen=True, slots=True)
class GuideOf:
    """The guide of an item.

    `request_id` is made here, when somebody goes to the guide: however often 取号 is tapped on
    this page, and however often it is drawn anew, it is one request and gets one number.
    """

    code: str
    request_id: UUID = field(default_factory=uuid4)


@dataclass(frozen=True, slots=True)
class Number:
    """A number was issued."""

    ticket: IssuedTicket
    item_name_en: str | None


@dataclass(frozen=True, slots=True)
class Coming:
    """A door that says what will be behind it and where to ask today."""

    door: Door


Route = Attract | Home | Business | Items | Search | GuideOf | Number | Coming

"""What services, orders and wishes look like to whoever asks: values only, persons masked."""

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal
from uuid import UUID

KINDS = (
    "meals",
    "care",
    "health",
    "repair",
    "tutoring",
    "culture",
    "law",
    "heart",
    "farming",
    "skills",
    "other",
)
"""助餐, 生活照料, 医疗健康, 维修, 课业辅导, 文体, 法律调解, 心理, 农技, 技能就业, 其他."""
AUDIENCES = ("anyone", "elder", "child", "disabled", "woman", "farmer", "worker", "party_member")
PARTS = ("any", "morning", "afternoon", "evening")
"""The part of the day that suits."""
PLACES = ("home", "center", "provider")
OPEN = ("placed", "accepted", "scheduled")
"""States in which something is still to come."""
NAME_AT_MOST = 30
ADDRESS_AT_MOST = 100
NOTE_AT_MOST = 100
WISH_AT_MOST = 100
PEOPLE_AT_MOST = 200
CANCELLATIONS = ("not_needed", "other_way", "wrong", "unreachable", "other")
"""不需要了, 找到别的办法了, 点错了, 联系不上, 别的原因."""
_LONG_NUMBER = re.compile(r"(?:\d[\s-]?){6}\d")

Channel = Literal["self", "assisted"]


def says_a_number(words: str) -> bool:
    """Whether words that others will read hold a number as long as a phone's or an ID card's."""
    return _LONG_NUMBER.search(words) is not None


@dataclass(frozen=True, slots=True)
class ServiceView:
    """A service of the published list."""

    code: str
    name: str
    name_en: str
    kind: str
    """One of `KINDS`; what a newer hub calls otherwise is `other`."""
    words: str
    words_en: str
    provider_name: str
    provider_kind: str
    place: str
    """One of `PLACES`: `home` needs an address."""
    audience: str
    fee: str
    """As said to people; empty: free."""
    capacity: int | None
    period: str | None
    answer_days: int
    """The provider answers within so many working days."""
    list_version: int
    offered: bool = True


@dataclass(frozen=True, slots=True)
class PublishedList:
    """What can be ordered here."""

    services: tuple[ServiceView, ...]
    as_of: datetime | None
    """When the hub last said so; None: this center has no hub."""

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds there are services of, in their order."""
        here = {each.kind for each in self.services}
        return tuple(kind for kind in KINDS if kind in here)

    def of_kind(self, kind: str | None) -> tuple[ServiceView, ...]:
        """The services of a kind; None: all."""
        return tuple(each for each in self.services if kind in (None, each.kind))


@dataclass(frozen=True, slots=True)
class Application:
    """Everything somebody says and agrees to. Only the hub hears it, for the one provider."""

    service_code: str
    name: str
    phone: str
    address: str = ""
    note: str = ""
    village_code: str | None = None
    wanted_on: date | None = None
    wanted_part: str = "any"
    people: int = 1
    helper: str = ""
    """Who orders for them; empty: they do themselves."""
    consent_id: int | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody is missing. Nothing in it says who."""

    kind: str
    audience: str = "anyone"
    village_code: str | None = None
    people: int = 1
    words: str = ""
    helper: str = ""
    """Who helped to say it; stays at this center."""


@dataclass(frozen=True, slots=True)
class OrderView:
    """An order as it stands; name and phone masked."""

    id: UUID
    number: str
    service_code: str
    service_name: str
    service_name_en: str
    provider_name: str
    provider_phone: str
    place: str
    origin: str
    state: str
    """captured, sent, accepted, scheduled, done, rated, declined or cancelled"""
    decline_reason: str | None
    note: str
    answer_by: date | None
    scheduled_at: datetime | None
    wanted_on: date | None
    wanted_part: str
    people: int
    village: str
    placed_at: datetime
    level: int | None
    late_cancel: bool
    to_look_at: bool
    """Declined: staff has to tell the resident."""
    assisted: bool
    masked_name: str = ""
    masked_phone: str = ""
    """Both empty once erased, and of orders taken by phone."""
    repeated: bool = field(default=False, compare=False)

    @property
    def may_cancel(self) -> bool:
        """Whether it can still be cancelled."""
        return self.state in ("captured", "sent", "accepted", "scheduled")

    @property
    def may_rate(self) -> bool:
        """Whether it is done and not rated yet."""
        return self.state == "done"


@dataclass(frozen=True, slots=True)
class DemandView:
    """A wish as it was recorded."""

    id: UUID
    day: date
    kind: str
    audience: str
    village: str
    people: int
    words: str
    assisted: bool
    received: bool
    """Whether the hub has it."""
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class Contact:
    """Who ordered, in full. Never kept in a window."""

    name: str
    phone: str
    address: str
    note: str
    helper: str

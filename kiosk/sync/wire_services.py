"""What terminal and hub say to each other about wishes, the published list and orders (点单).

Up, as payloads of records: `demand.recorded`, `demand.withdrawn` in the stream `demand:<id>`;
`order.placed`, `order.contact`, `order.cancelled`, `order.rated` in the stream `order:<id>`.
Down, as bodies of changes: `ServiceBody` in the feed `services`, `OrderBody` in the feed `orders`.

Who orders is said in `order.contact` and nowhere else. Only the hub reads it, for the one provider
of the service; no projection, figure, log or feed does, and the hub blanks it after its time.
"""

import re
from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints

from kiosk.sync.wire import Answered

DEMAND_STREAM, ORDER_STREAM = "demand", "order"
DEMAND_RECORDED, DEMAND_WITHDRAWN = "demand.recorded", "demand.withdrawn"
ORDER_PLACED, ORDER_CONTACT = "order.placed", "order.contact"
ORDER_CANCELLED, ORDER_RATED = "order.cancelled", "order.rated"

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
"""What a wish or a service is about: 助餐, 生活照料, 医疗健康, 维修, 课业辅导, 文体, 法律调解,
心理, 农技, 技能就业, 其他. A newer side may know more; an unknown one is shown as `other`."""

AUDIENCES = ("anyone", "elder", "child", "disabled", "woman", "farmer", "worker", "party_member")
"""Whom a wish is for: 不限, 老人, 儿童, 残疾人, 妇女, 农户, 务工人员, 党员."""

PARTS = ("any", "morning", "afternoon", "evening")
"""The part of the day that suits."""

CONSENT = "service_order"
"""The purpose a resident agrees to before an order is taken: name, phone and, for a visit at home,
the address go to the provider of this service, and are erased 90 days after the order closed."""

STATES = ("placed", "accepted", "declined", "scheduled", "done", "rated", "cancelled")
OPEN_STATES = ("placed", "accepted", "scheduled")
DECLINE_REASONS = (
    "full",
    "out_of_area",
    "not_fit",
    "unreachable",
    "paused",
    "unknown_service",
    "no_consent",
)
"""Why an order was declined. The last two only the hub says: it never published the service, or
the order came without consent."""

WORDS_AT_MOST = 100
_LONG_NUMBER = re.compile(r"(?:\d[\s-]?){6}\d")


def says_a_number(words: str) -> bool:
    """Whether words that others will read hold a number as long as a phone's or an ID card's."""
    return _LONG_NUMBER.search(words) is not None


def _nobodys(words: str) -> str:
    if says_a_number(words):
        raise ValueError("holds a long number")
    return words


_PLAIN = r"^[^\x00-\x1f\x7f]*$"
Code = Annotated[str, StringConstraints(min_length=1, max_length=100, pattern=_PLAIN)]
Line = Annotated[str, StringConstraints(max_length=200, pattern=_PLAIN)]
OpenWords = Annotated[
    str, StringConstraints(max_length=WORDS_AT_MOST, pattern=_PLAIN), AfterValidator(_nobodys)
]
"""Words that people of the county read: no control character, no long number."""


class _Told(BaseModel):
    """The payload of a record, with the moment of the fact; a newer terminal may say more."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    at: AwareDatetime


class DemandRecorded(_Told):
    """Somebody said what they are missing. Nothing in it says who."""

    demand: UUID
    day: date
    """The business day of the center."""
    kind: Code
    """One of `KINDS`."""
    audience: Code = "anyone"
    """One of `AUDIENCES`."""
    village: Code | None = None
    people: Annotated[int, Field(ge=1, le=1000)] = 1
    """How many it is for."""
    words: OpenWords = ""
    """In their own words; the page asks for no name and no number."""
    channel: Literal["self", "assisted"] = "self"


class DemandWithdrawn(_Told):
    """It was a mistake, or is no longer wanted."""

    demand: UUID


class OrderPlaced(_Told):
    """A service of the list was ordered at a terminal or a desk. Who ordered: `OrderContact`."""

    order: UUID
    number: Code
    """As on the slip: `DD20261123-001`. Those of phones begin with `DP`."""
    service: Code
    list_version: Annotated[int, Field(ge=0, lt=2**31)] = 0
    """`ServiceBody.list_version` the resident saw."""
    village: Code | None = None
    channel: Literal["self", "assisted"] = "self"
    wanted_on: date | None = None
    wanted_part: Code = "any"
    """One of `PARTS`."""
    people: Annotated[int, Field(ge=1, le=1000)] = 1
    consent: Code | None = None
    """`CONSENT`. Without it the hub declines the order and passes the contact to nobody."""


class OrderContact(_Told):
    """Whom the provider may call. Right after `order.placed`, in the same transaction."""

    order: UUID
    name: Annotated[str, StringConstraints(min_length=1, max_length=40, pattern=_PLAIN)]
    phone: Annotated[str, StringConstraints(min_length=5, max_length=20, pattern=r"^[0-9 +-]+$")]
    address: Line = ""
    """Where the service is given, if at home."""
    note: Line = ""
    """For the provider alone: a dog at the gate."""


class OrderCancelled(_Told):
    """The resident does not want it any more; the hub decides whether that came in time."""

    order: UUID
    by: Literal["resident", "staff"] = "resident"


class OrderRated(_Told):
    """How it was, 5 very content to 1 not at all. The first rating counts."""

    order: UUID
    level: Annotated[int, Field(ge=1, le=5)]


class ServiceBody(Answered):
    """A service that can be ordered now. `key` of the change is `code`; no body: withdrawn."""

    code: Code
    name: Line
    name_en: Line = ""
    kind: Code
    words: Line = ""
    """What one gets."""
    words_en: Line = ""
    provider: Code
    provider_name: Line
    provider_kind: Code
    """`agency`, `organization`, `group` or `third_party`."""
    place: Literal["home", "center", "provider"] = "center"
    """Where it is given; `home` needs an address."""
    audience: Code = "anyone"
    fee: Line = ""
    """As said to people: `每次 10 元`. Empty: free."""
    capacity: Annotated[int, Field(ge=1, le=10000)] | None = None
    """How many orders the provider takes in a `period`."""
    period: Literal["day", "week", "month"] | None = None
    answer_days: Annotated[int, Field(ge=1, le=30)] = 3
    """The provider answers within so many working days."""
    areas: list[Code] = Field(default_factory=list)
    """How codes of centers begin for which it is; empty: for all. The terminal leaves out others.
    """
    list_version: Annotated[int, Field(ge=1, lt=2**31)]
    """The published list in which it last changed."""

    def is_for(self, center_code: str) -> bool:
        """Whether residents of this center may order it."""
        return not self.areas or any(center_code.startswith(area) for area in self.areas)


class OrderBody(Answered):
    """How an order of this center is now. `key` of the change is the order's id.

    Orders of phones come down too. Nothing in it says who ordered. No body: long closed.
    """

    number: Code
    service: Code
    service_name: Line
    provider_name: Line
    provider_phone: Line = ""
    origin: Literal["terminal", "phone"]
    village: Code | None = None
    state: Code
    """One of `STATES`."""
    by: Code
    """Who brought it there: `resident`, `staff`, `provider`, `organizer`, `hub`."""
    reason: Code | None = None
    """Of `declined`: one of `DECLINE_REASONS`."""
    note: Line = ""
    """What the provider says to the resident."""
    wanted_on: date | None = None
    wanted_part: Code = "any"
    people: int = 1
    answer_by: date
    """The provider should have answered by then."""
    scheduled_at: AwareDatetime | None = None
    level: int | None = None
    over_capacity: bool = False
    """More were ordered than the provider takes in the period: they may decline."""
    late_cancel: bool = False
    """A cancellation came after it was done. Done stands; somebody should ask."""
    placed_at: AwareDatetime
    changed_at: AwareDatetime

"""The offers of care in a file: read, and laid down with the first text of consent."""

from datetime import date, time, timedelta
from pathlib import Path
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field
from sqlalchemy.orm import Session

from kiosk.center.care.offers import put_offers
from kiosk.center.care.values import ALONE_FROM, OfferTerms
from kiosk.center.founding_parts import Part, Text, read_part
from kiosk.center.hours.rules import Window
from kiosk.center.people.consent import CARE, consent_in_force, publish_consent
from kiosk.clock import Clock, local_date
from kiosk.errors import RuleBroken

FIRST_ZH = (
    "我是这个孩子的监护人,同意孩子在这里托管。\n"
    "为了照看好孩子,我们要用到孩子的姓名、出生日期、学校,您的姓名和电话,过敏和健康提示,"
    "以及谁可以来接。只给照看孩子的工作人员看;每看一次健康提示都会记下来。\n"
    "孩子只交给名单上的人,签了名才能接走。别人来接,我们先打您的电话,您同意了才行。"
    "满12周岁、您也同意的,孩子可以自己回家。\n"
    "您随时可以退出。托管结束90天后,孩子和您的个人信息会删除,只留下人数。"
)
FIRST_EN = (
    "I am this child's guardian and agree that it is looked after here.\n"
    "To look after it well we use its name, date of birth and school, your name and phone, "
    "allergies and what to know of its health, and who may fetch it. Only the staff who look after "
    "it see this; each look at the health notes is written down.\n"
    "The child is handed only to people on your list, who sign for it. If somebody else comes, we "
    "call you first, and only your word lets them take it. From 12 years on, if you agree, it may "
    "go home by itself.\n"
    "You may leave at any time. 90 days after the care has ended the personal data of your child "
    "and of you is erased; only counts stay."
)

Day = date | int
"""A date, or so many days after the one on which the file is put in (a demonstration)."""


class WindowPart(Part):
    """One time on some weekdays."""

    weekdays: tuple[Annotated[int, Field(ge=1, le=7)], ...]
    opens: time
    closes: time


class OfferPart(Part):
    """An offer; numbers that are not given have the defaults of the program."""

    code: Annotated[str, Field(pattern=r"^[A-Z0-9-]{1,16}$")]
    name: Text
    name_en: Text
    kind: Literal["term", "camp"]
    room: str | None = None
    first: Day
    last: Day
    week: Annotated[tuple[WindowPart, ...], Field(min_length=1)]
    youngest: Annotated[int, Field(ge=0, le=18)]
    eldest: Annotated[int, Field(ge=0, le=18)]
    seats: Annotated[int, Field(ge=1, le=500)]
    waitlist_most: Annotated[int, Field(ge=0, le=500)] = 20
    late_minutes: Annotated[int, Field(ge=0, le=240)] = 15
    alone_from: Annotated[int, Field(ge=6, le=18)] = ALONE_FROM
    active: bool = True


class Offers(Part):
    """A whole file."""

    offers: tuple[OfferPart, ...]


def read_offers(file: Path) -> Offers:
    """The offers in a JSON file; `RuleBroken` says which fields are wrong."""
    return read_part(file, Offers)


def put_offers_file(session: Session, *, device_id: UUID, offers: Offers, clock: Clock) -> int:
    """Lay the offers of a file down; how many. `RuleBroken` as `put_offers`."""
    try:
        consent_in_force(session, CARE)
    except RuleBroken:
        publish_consent(session, text_zh=FIRST_ZH, text_en=FIRST_EN, clock=clock, purpose=CARE)
    today = local_date(clock)
    return put_offers(
        session,
        device_id=device_id,
        offers=(_terms(part, today) for part in offers.offers),
        staff_id=None,
        clock=clock,
    )


def _terms(part: OfferPart, today: date) -> OfferTerms:
    def day(given: Day) -> date:
        return today + timedelta(days=given) if isinstance(given, int) else given

    return OfferTerms(
        code=part.code,
        name=part.name,
        name_en=part.name_en,
        kind=part.kind,
        first=day(part.first),
        last=day(part.last),
        windows=tuple(
            Window(weekday, each.opens, each.closes)
            for each in part.week
            for weekday in each.weekdays
        ),
        youngest=part.youngest,
        eldest=part.eldest,
        seats=part.seats,
        room_code=part.room,
        waitlist_most=part.waitlist_most,
        late_minutes=part.late_minutes,
        alone_from=part.alone_from,
        active=part.active,
    )

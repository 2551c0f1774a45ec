"""Invented children for a demonstration: a full class with a waitlist, an afternoon under way."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from kiosk.center.care.attendance import mark_absent, mark_arrived
from kiosk.center.care.day_list import care_day
from kiosk.center.care.offers import care_offers
from kiosk.center.care.registering import register
from kiosk.center.care.values import Application, Collector, OfferView
from kiosk.center.people.consent import CARE, consent_in_force
from kiosk.center.people.signature import Strokes
from kiosk.clock import Clock, local_date
from kiosk.data.tables import CareRegistration, Staff, new_id
from kiosk.errors import RuleBroken

SIGNATURE: Strokes = (
    ((150, 180), (320, 165), (240, 320)),
    ((420, 120), (410, 330)),
    ((520, 200), (690, 190), (600, 340)),
)
CHILDREN = (
    *(("林知夏", "林小满"), ("陈一诺", "陈立夏"), ("周子墨", "周谷雨"), ("郑书意", "郑清明")),
    *(("何沐阳", "何小寒"), ("方若溪", "方白露"), ("沈星辰", "沈霜降"), ("吴安然", "吴处暑")),
    *(("朱景行", "朱惊蛰"), ("徐知远", "徐立秋"), ("孙可欣", "孙芒种"), ("胡一鸣", "胡大雪")),
    *(("高乐言", "高冬至"), ("罗思齐", "罗春分"), ("梁语桐", "梁小暑"), ("宋嘉禾", "宋立冬")),
    *(("唐若谷", "唐雨水"), ("许念初", "许夏至"), ("邓云舒", "邓秋分"), ("曹明远", "曹大暑")),
)
"""Child and guardian."""
MORE_THAN_SEATS = 3
IN_THE_CAMP = 2
HEALTH = {1: "对花生过敏", 5: "哮喘,书包里有喷雾"}


@dataclass(frozen=True, slots=True)
class _Families:
    """Invented families by their place in the list."""

    consent_id: int
    today: date

    def application(self, place: int, offer: OfferView) -> Application:
        child, guardian = CHILDREN[place % len(CHILDREN)]
        years = 7 + place % 5
        birth = self.today - timedelta(days=365 * years + 40 + 17 * place)
        phone = f"1380000{2000 + 37 * place:04d}"
        return Application(
            offer_code=offer.terms.code,
            child=child,
            birth=birth,
            school=f"云溪镇中心小学{years - 5}年级",
            guardian=guardian,
            relation=("mother", "father", "grandmother")[place % 3],
            phone=phone,
            health=HEALTH.get(place, ""),
            collectors=(Collector(f"{guardian[0]}桂花", "grandmother", f"1390000{place:04d}"),),
            consent_id=self.consent_id,
            signature=SIGNATURE,
        )


def put_demo_care(session: Session, *, device_id: UUID, clock: Clock) -> int:
    """Register invented children and return how many there are; only where there are none.

    `RuleBroken`: `care.demo_exists`, `demo.not_the_demo` where there are no offers.
    """
    if session.scalar(select(exists().where(CareRegistration.id.is_not(None)))):
        raise RuleBroken("care.demo_exists")
    offers = care_offers(session, clock=clock)
    if not offers:
        raise RuleBroken("demo.not_the_demo")
    families = _Families(consent_in_force(session, CARE).id, local_date(clock))
    wanted = [(offers[0], place) for place in range(offers[0].terms.seats + MORE_THAN_SEATS)]
    wanted += [(offer, place) for offer in offers[1:] for place in range(IN_THE_CAMP)]
    for offer, place in wanted:
        register(
            session,
            device_id=device_id,
            registration_id=new_id(),
            application=families.application(place, offer),
            clock=clock,
            wait=True,
        )
    _afternoon(session, offers[0].terms.code, device_id=device_id, clock=clock)
    return len(wanted)


def _afternoon(session: Session, code: str, *, device_id: UUID, clock: Clock) -> None:
    """One child stays at home today, some are here; on a day without care nobody is."""
    clerk = session.scalars(select(Staff.id).order_by(Staff.login).limit(1)).one()
    today = local_date(clock)
    children = care_day(session, code=code, day=today, clock=clock).children
    for child in children[:1]:
        mark_absent(
            session,
            device_id=device_id,
            registration_id=child.registration_id,
            day=today,
            reason="family",
            clock=clock,
        )
    for child in children[1:5]:
        mark_arrived(
            session,
            device_id=device_id,
            registration_id=child.registration_id,
            staff_id=clerk,
            clock=clock,
        )

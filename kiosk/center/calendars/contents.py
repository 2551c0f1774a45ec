"""What stands in the calendars of a room, of the center's activities, and of one person."""

from datetime import date, datetime, time

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.activities.values import SessionCard
from kiosk.center.activities.views import calendar
from kiosk.center.calendars.values import CalendarEntry, Standing
from kiosk.center.hours.rules import DAY
from kiosk.center.persons_day.values import PersonsDay, Thing
from kiosk.center.profile import center
from kiosk.center.rooms.booking_view import views_of
from kiosk.center.rooms.values import BookingView
from kiosk.center.rooms.views import room
from kiosk.clock import LOCAL, Clock
from kiosk.data.tables import RoomBooking

PURPOSES_ZH = {
    "meeting": "开会",
    "training": "培训",
    "class": "上课、辅导",
    "stream": "直播",
    "talk": "议事、商量",
    "party": "党员活动",
    "culture": "文艺、排练",
    "other": "已订",
}
KINDS_ZH = {
    "ticket": "取号",
    "appointment": "办事预约",
    "room": "场地预订",
    "errand": "代办",
    "activity": "活动报名",
    "care": "托管",
    "order": "点单服务",
}
_GONE = ("cancelled", "declined", "no_show", "lapsed")


def room_entries(
    session: Session, *, code: str, first: date, last: date, clock: Clock
) -> tuple[CalendarEntry, ...]:
    """A room's bookings of these local days, without anything that tells whose they are.

    What was cancelled is among them, so that a program that has it already takes it away.
    `RuleBroken`: `room.unknown`.
    """
    place = room(session, code)
    start = datetime.combine(first, time(), LOCAL)
    end = datetime.combine(last + DAY, time(), LOCAL)
    rows = session.scalars(
        select(RoomBooking)
        .where(
            RoomBooking.room_code == code,
            RoomBooking.starts_at < end,
            RoomBooking.ends_at > start,
        )
        .order_by(RoomBooking.starts_at)
    ).all()
    changed = {row.id: row.closed_at or row.made_at for row in rows}
    where = f"{place.name}({place.floor} 楼)"
    domain = _domain(session)
    return tuple(
        CalendarEntry(
            uid=f"{view.id}@{domain}",
            starts_at=view.starts_at,
            ends_at=view.ends_at,
            title=PURPOSES_ZH.get(view.purpose, PURPOSES_ZH["other"]),
            place=where,
            standing=_standing(view),
            changed_at=changed[view.id],
            series=str(view.series_id or ""),
        )
        for view in views_of(session, code, rows, clock=clock)
        if view.state != "waiting"
    )


def activity_entries(session: Session, *, first: date, last: date) -> tuple[CalendarEntry, ...]:
    """The published sessions of these local days, called off or not."""
    domain = _domain(session)
    cards = calendar(session, first=first, last=last)
    return tuple(_of_session(card, domain) for card in cards)


def own_entries(session: Session, *, day: PersonsDay) -> tuple[CalendarEntry, ...]:
    """What one person has here at an hour; an errand has none. For their own calendar."""
    domain = _domain(session)
    return tuple(
        CalendarEntry(
            uid=f"{thing.subject.id}-{number}@{domain}",
            starts_at=starts,
            ends_at=ends,
            title=f"{thing.title}({KINDS_ZH.get(thing.subject.kind, '')})",
            place=thing.place,
            words=f"编号 {thing.number}",
            standing=_own_standing(thing),
            series=str(thing.subject.id) if thing.more_hours else "",
        )
        for thing in day.things
        if thing.starts_at is not None and thing.ends_at is not None
        for number, (starts, ends) in enumerate(
            ((thing.starts_at, thing.ends_at), *thing.more_hours)
        )
    )


def _of_session(card: SessionCard, domain: str) -> CalendarEntry:
    where = card.room_name or " ".join(filter(None, (card.village, card.place)))
    return CalendarEntry(
        uid=f"{card.id}@{domain}",
        starts_at=card.starts_at,
        ends_at=card.ends_at,
        title=card.name,
        place=where,
        words=f"停办:{card.reason}" if card.state == "cancelled" else "",
        standing="cancelled" if card.state == "cancelled" else "confirmed",
        series=card.activity_code,
    )


def _standing(view: BookingView) -> Standing:
    if view.state in _GONE:
        return "cancelled"
    return "tentative" if view.state == "requested" else "confirmed"


def _own_standing(thing: Thing) -> Standing:
    if not thing.live:
        return "cancelled" if thing.state in _GONE else "confirmed"
    return "tentative" if thing.state in ("requested", "waiting") else "confirmed"


def _domain(session: Session) -> str:
    """Keeps ids of several centers apart; no address anybody could write to."""
    return f"{center(session).code.lower()}.xinqiao.invalid"

"""The hub's share of an activity's places: handed over once, described, asked back when needed.

The hub signs people up for these places by itself. Whoever waits here comes before everybody who
comes later, wherever: as soon as somebody waits, what the hub has free is asked back, and the hub
is told that there is a line, so that who comes by phone joins it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import NAMESPACE_OID, UUID, uuid5

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.activities.rows import Actor, Lot, enter, live_rows, lot_of, promote
from kiosk.center.activities.standing import taken_here
from kiosk.center.appointments.quota import has_hub
from kiosk.center.queue.policy import load_policy
from kiosk.clock import Clock
from kiosk.data import outbox
from kiosk.data.tables import (
    Activity,
    ActivitySession,
    ActivityShare,
    Room,
    Village,
    new_id,
)
from kiosk.errors import RuleBroken

AHEAD = timedelta(days=30)
"""Sessions the hub is told of."""


@dataclass(frozen=True, slots=True)
class SeatsAsked:
    """A request to the hub, the same each time until it is answered."""

    request_id: UUID
    session_id: UUID
    """The lot's id."""
    units: int


def lot_id(code: str, session_id: UUID | None) -> UUID:
    """What the hub calls a lot: the session's id, of a course one made of its code."""
    return session_id or uuid5(NAMESPACE_OID, f"course:{code}")


def activities_to_share(session: Session, *, clock: Clock) -> tuple[str, ...]:
    """Codes of what is ahead and may be signed up for by phone. Fairs, whose booths are counted
    each, stay here."""
    if not load_policy(session).activity_phone_share or not has_hub(session):
        return ()
    now = clock.now()
    found = session.scalars(
        select(Activity.code)
        .join(ActivitySession, ActivitySession.activity_code == Activity.code)
        .where(
            Activity.kind != "fair",
            Activity.state != "draft",
            ActivitySession.ends_at > now,
            ActivitySession.starts_at < now + AHEAD,
        )
        .distinct()
        .order_by(Activity.code)
    )
    return tuple(found)


def hand_seats(session: Session, *, device_id: UUID, code: str, clock: Clock) -> int:
    """Hand the hub its part of an activity's sessions that nobody has handed over yet, and tell it
    what has changed of the others; how many it was told of."""
    percent = load_policy(session).activity_phone_share
    return _hand(session, enter(session, code), percent, Actor(device_id, None, clock))


def _hand(session: Session, activity: Activity, percent: int, actor: Actor) -> int:
    told = 0
    for lot in _lots(session, activity, actor.clock):
        key = lot_id(activity.code, lot.session_id)
        share, about = session.get(ActivityShare, key), describe(session, lot)
        if share is not None and share.said == about:
            continue
        units = 0
        if share is None:
            if activity.state != "published" or not lot.sessions:
                continue
            units = _units(session, lot, percent)
            share = ActivityShare(
                lot_id=key,
                activity_code=activity.code,
                session_id=lot.session_id,
                units=units,
                said=about,
                asked_units=0,
            )
            session.add(share)
        share.said = about
        session.flush()
        _tell(session, key, activity.code, units, about, actor)
        told += 1
    return told


def _lots(session: Session, activity: Activity, clock: Clock) -> Iterator[Lot]:
    if activity.kind == "course":
        yield lot_of(session, activity, None)
        return
    ahead = session.scalars(
        select(ActivitySession.id)
        .where(
            ActivitySession.activity_code == activity.code, ActivitySession.ends_at > clock.now()
        )
        .order_by(ActivitySession.starts_at)
    ).all()
    for session_id in ahead:
        yield lot_of(session, activity, session_id)


def _units(session: Session, lot: Lot, percent: int) -> int:
    """The hub's part, of what is still free; none while somebody waits."""
    if lot.activity.capacity is None:
        return 0
    rows = live_rows(session, lot.activity.code, lot.session_id)
    if any(row.state == "waiting" for row in rows):
        return 0
    free = lot.activity.capacity - taken_here(rows)
    return max(0, min(free, lot.activity.capacity * percent // 100))


def describe(session: Session, lot: Lot) -> dict[str, Any]:
    """What a phone page needs to know of a lot; plain JSON, nobody in it."""
    activity, held = lot.activity, lot.sessions
    rows = live_rows(session, activity.code, lot.session_id)
    meetings = held or _called_off(session, lot)
    place, place_en = _place(session, meetings[0])
    begins = meetings[0].starts_at
    closes = begins if activity.closes_at is None else min(activity.closes_at, begins)
    return {
        "name": activity.name,
        "name_en": activity.name_en,
        "kind": activity.kind,
        "audience": activity.audience,
        "sessions": [
            {"starts_at": each.starts_at.isoformat(), "ends_at": each.ends_at.isoformat()}
            for each in meetings
        ],
        "place": place,
        "place_en": place_en,
        "bring": activity.bring,
        "phone": activity.phone,
        "age_min": activity.age_min,
        "age_max": activity.age_max,
        "guardian": activity.guardian,
        "heads_most": activity.heads_most,
        "unlimited": activity.capacity is None,
        "waitlist": activity.waitlist,
        "line": any(row.state == "waiting" for row in rows),
        "opens_at": activity.opens_at.isoformat() if activity.opens_at else None,
        "closes_at": closes.isoformat(),
        "held": bool(held) and activity.state == "published",
        "reason": activity.reason or next((each.reason for each in meetings if each.reason), None),
    }


def ask_seats_back(session: Session, *, clock: Clock) -> tuple[SeatsAsked, ...]:
    """What to ask the hub for: places for those who wait here, as many as they are.

    Requests that were not answered yet come as they were.
    """
    shares = session.scalars(
        select(ActivityShare)
        .join(Activity, Activity.code == ActivityShare.activity_code)
        .where(Activity.state == "published")
        .order_by(ActivityShare.lot_id)
    ).all()
    asked: list[SeatsAsked] = []
    for share in shares:
        if share.asked_id is None:
            units = min(_waiting(session, share, clock), share.units)
            if not units:
                continue
            share.asked_id, share.asked_units = new_id(), units
        asked.append(SeatsAsked(share.asked_id, share.lot_id, share.asked_units))
    session.flush()
    return tuple(asked)


def _waiting(session: Session, share: ActivityShare, clock: Clock) -> int:
    if not share.units or not share.said["line"]:
        return 0
    begins = share.said["sessions"][0]["starts_at"]
    if begins <= clock.now().isoformat():
        return 0
    rows = live_rows(session, share.activity_code, share.session_id)
    return sum(row.heads for row in rows if row.state == "waiting")


def take_seats_back(
    session: Session, *, device_id: UUID, request_id: UUID, units: int, clock: Clock
) -> None:
    """The hub let so many go: whoever waits first has them. An answer that comes twice counts
    once."""
    wanted = select(ActivityShare).where(ActivityShare.asked_id == request_id)
    share = session.scalars(wanted).one_or_none()
    if share is None:
        return
    activity = enter(session, share.activity_code)
    share.asked_id, share.asked_units = None, 0
    share.units -= units
    session.flush()
    try:
        lot = lot_of(session, activity, share.session_id)
    except RuleBroken:  # its sessions are gone
        return
    promote(session, lot, Actor(device_id, None, clock))


def _called_off(session: Session, lot: Lot) -> tuple[ActivitySession, ...]:
    wanted = select(ActivitySession).where(ActivitySession.activity_code == lot.activity.code)
    if lot.session_id is not None:
        wanted = wanted.where(ActivitySession.id == lot.session_id)
    return tuple(session.scalars(wanted.order_by(ActivitySession.starts_at)))


def _place(session: Session, meeting: ActivitySession) -> tuple[str, str]:
    room = session.get(Room, meeting.room_code) if meeting.room_code else None
    if room is not None:
        return room.name, room.name_en or room.name
    village = session.get(Village, meeting.village_code) if meeting.village_code else None
    words = " ".join(filter(None, (village.name if village else "", meeting.place)))
    return words, words


def _tell(
    session: Session, key: UUID, code: str, units: int, about: Mapping[str, Any], actor: Actor
) -> None:
    at = actor.clock.now()
    outbox.record(
        session,
        actor.device_id,
        stream=f"activity_lot:{key}",
        type="activity.seats_granted" if units else "activity.seats_described",
        payload={
            "lot": str(key),
            "activity": code,
            "units": units,
            "about": {**about, "at": at.isoformat()},
            "at": at.isoformat(),
        },
        occurred_at=at,
    )

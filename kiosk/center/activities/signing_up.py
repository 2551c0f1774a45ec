"""Signing up: at the terminal, or by staff for somebody at the counter or on the phone."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.activities.rows import (
    Actor,
    Lot,
    check_staff,
    enter,
    entries_of,
    limits_of,
    live_rows,
    lot_of,
    tell_of,
)
from kiosk.center.activities.sign_up_view import sign_up_view
from kiosk.center.activities.standing import Entry, fits
from kiosk.center.activities.values import GUARDED_BELOW, SignUpView, Wish, asks_age
from kiosk.center.activities.views import next_free
from kiosk.center.people.person_key import keyed_hash
from kiosk.center.people.phones import is_phone, plain_phone
from kiosk.clock import Clock, local
from kiosk.data.drawn_code import drawn_code
from kiosk.data.tables import Activity, ActivityBooth, ActivityPerson, ActivitySignUp
from kiosk.errors import RuleBroken

NAME_AT_MOST = 30
NOBODY = UUID(int=0)
"""Stands for whoever asks, before they are written down."""


def sign_up(
    session: Session,
    *,
    device_id: UUID,
    sign_up_id: UUID,
    wish: Wish,
    clock: Clock,
    staff_id: UUID | None = None,
    wait: bool = False,
) -> SignUpView:
    """Take part, or with `wait` join the waitlist of what is full; once per id.

    `RuleBroken`: `activity.full` (may_wait: whether there is a waitlist) or `activity.full_next`
    (and `next`, `next_session`: the first that has room), `activity.closed` (closes),
    `activity.not_yet` (opens), `activity.session_cancelled` (reason), `activity.yours_already`,
    `activity.age_band`, and of `check_wish`.
    """
    if session.get(ActivitySignUp, sign_up_id) is not None:
        return sign_up_view(session, sign_up_id=sign_up_id, clock=clock, repeated=True)
    if staff_id is not None:
        check_staff(session, staff_id)
    activity = enter(session, wish.activity_code)
    lot = lot_of(session, activity, wish.session_id)
    check_open(lot, clock, staff=staff_id is not None)
    check_wish(session, activity, wish)
    holder = holder_of(session, wish.phone, wish.name)
    has_place = _has_place(session, activity, wish, holder)
    if not has_place and not (wait and activity.waitlist):
        raise _full(session, activity, wish, clock)
    actor = Actor(device_id, staff_id, clock)
    row = _row_of(session, lot, wish, actor, signed=has_place)
    row.id, row.holder = sign_up_id, holder
    _put_down(session, activity, row, wish, actor)
    return sign_up_view(session, sign_up_id=sign_up_id, clock=clock)


def holder_of(session: Session, phone: str, name: str) -> bytes:
    """The keyed hash by which nobody signs up twice."""
    person = f"{plain_phone(phone)} {name.strip()}"
    return keyed_hash(session, scope="activity", person=person)


def _has_place(session: Session, activity: Activity, wish: Wish, holder: bytes) -> bool:
    """Whether they need not wait. `RuleBroken`: `activity.yours_already`."""
    rows = live_rows(session, activity.code, wish.session_id)
    if any(row.holder == holder for row in rows):
        raise RuleBroken("activity.yours_already")
    last = Entry(NOBODY, "waiting", wish.heads, wish.booth, activity.last_place + 1)
    return fits(entries_of(rows), limits_of(session, activity, wish.session_id), last)


def check_open(lot: Lot, clock: Clock, *, staff: bool) -> None:
    """That one can sign up for it now. Staff may until it ends, for whoever walks in."""
    activity, now = lot.activity, clock.now()
    if activity.state == "draft":
        raise RuleBroken("activity.unknown")
    if activity.state == "cancelled":
        raise RuleBroken("activity.called_off", reason=activity.reason)
    if not lot.sessions:
        raise RuleBroken("activity.session_cancelled")
    if now >= lot.ends:
        raise RuleBroken("activity.over")
    if staff:
        return
    if activity.opens_at is not None and now < activity.opens_at:
        raise RuleBroken("activity.not_yet", opens=local(activity.opens_at))
    closes = lot.begins if activity.closes_at is None else min(activity.closes_at, lot.begins)
    if now >= closes:
        raise RuleBroken("activity.closed", closes=local(closes))


def check_wish(session: Session, activity: Activity, wish: Wish) -> None:
    """That it says who comes.

    `RuleBroken`: `activity.name_missing`, `activity.phone_form`, `activity.heads` (most),
    `activity.booth_missing`, and of `check_age`.
    """
    if not 1 <= len(wish.name.strip()) <= NAME_AT_MOST:
        raise RuleBroken("activity.name_missing", most=NAME_AT_MOST)
    if not is_phone(plain_phone(wish.phone)):
        raise RuleBroken("activity.phone_form")
    if not 1 <= wish.heads <= activity.heads_most:
        raise RuleBroken("activity.heads", most=activity.heads_most)
    booths = set(
        session.scalars(
            select(ActivityBooth.number).where(ActivityBooth.activity_code == activity.code)
        )
    )
    if (wish.booth not in booths) if booths else (wish.booth is not None):
        raise RuleBroken("activity.booth_missing")
    check_age(activity, wish)


def check_age(activity: Activity, wish: Wish) -> None:
    """That they are of the right age, and a child has a guardian who consents.

    `RuleBroken`: `activity.age_missing`, `activity.age_band` (least, most),
    `activity.guardian_missing`, `activity.guardian_phone`, `activity.consent_missing`.
    """
    if not _asks_age(activity):
        return
    if wish.age is None or not 0 <= wish.age <= 120:
        raise RuleBroken("activity.age_missing")
    least, most = activity.age_min or 0, 120 if activity.age_max is None else activity.age_max
    if not least <= wish.age <= most:
        raise RuleBroken("activity.age_band", least=least, most=most)
    if wish.age >= GUARDED_BELOW:
        return
    if not 1 <= len(wish.guardian_name.strip()) <= NAME_AT_MOST:
        raise RuleBroken("activity.guardian_missing")
    if not is_phone(plain_phone(wish.guardian_phone)):
        raise RuleBroken("activity.guardian_phone")
    if not wish.consent:
        raise RuleBroken("activity.consent_missing")


def _asks_age(activity: Activity) -> bool:
    return asks_age(activity.guardian, activity.age_min, activity.age_max)


def _full(session: Session, activity: Activity, wish: Wish, clock: Clock) -> RuleBroken:
    following = next_free(
        session, code=activity.code, heads=wish.heads, booth=wish.booth, clock=clock
    )
    if following is None:
        return RuleBroken("activity.full", may_wait=activity.waitlist)
    return RuleBroken(
        "activity.full_next",
        may_wait=activity.waitlist,
        next=local(following.starts_at),
        next_session=following.id,
    )


def _row_of(
    session: Session, lot: Lot, wish: Wish, actor: Actor, *, signed: bool
) -> ActivitySignUp:
    """A sign-up in its place, yet without its id and whose it is."""
    lot.activity.last_place += 1
    return ActivitySignUp(
        code=drawn_code(session, ActivitySignUp.code),
        activity_code=lot.activity.code,
        session_id=wish.session_id,
        booth=wish.booth,
        heads=wish.heads,
        state="signed" if signed else "waiting",
        place=lot.activity.last_place,
        last_day_at=lot.ends,
        device_id=actor.device_id,
        staff_id=actor.staff_id,
        made_at=actor.clock.now(),
    )


def _put_down(
    session: Session, activity: Activity, row: ActivitySignUp, wish: Wish, actor: Actor
) -> None:
    session.add(row)
    session.flush()
    _put_person(session, activity, wish, row.id, row.made_at)
    fact = "signed_up" if row.state == "signed" else "waitlisted"
    tell_of(session, row, fact, actor, was="")


def _put_person(
    session: Session, activity: Activity, wish: Wish, sign_up_id: UUID, now: datetime
) -> None:
    phone, age = plain_phone(wish.phone), wish.age if _asks_age(activity) else None
    guarded = age is not None and age < GUARDED_BELOW
    session.add(
        ActivityPerson(
            sign_up_id=sign_up_id,
            name=wish.name.strip(),
            phone=phone,
            phone_tail=phone[-4:],
            age=age,
            guardian_name=wish.guardian_name.strip() if guarded else "",
            guardian_phone=plain_phone(wish.guardian_phone) if guarded else "",
            consent_at=now if guarded else None,
        )
    )
    session.flush()

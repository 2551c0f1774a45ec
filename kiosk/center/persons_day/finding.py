"""How a person is recognized: by one slip of theirs, or by its digits and the phone's tail.

Knowing a phone's tail shows nothing, nor does knowing a whole phone: the code of one slip is
always asked for, and wrong tries make the terminal rest (`people.tries`).
"""

from datetime import timedelta

from sqlalchemy.orm import Session

from kiosk.center.people.phones import TAIL
from kiosk.center.persons_day.digits import CODE_DIGITS
from kiosk.center.persons_day.sources import SOURCES
from kiosk.center.persons_day.values import PersonsDay, Subject
from kiosk.center.profile import center
from kiosk.center.slips.reading import subject_of
from kiosk.center.slips.slip_key import slip_key
from kiosk.center.slips.slip_kind import Kind
from kiosk.center.slips.slip_token import Claims, sign
from kiosk.clock import Clock, local_date
from kiosk.errors import RuleBroken

SLIP_GOOD_FOR = timedelta(days=31)
"""The slip of a day leads on as long as its last thing is to come, at most so long."""


def find_person(session: Session, *, tail: str, code: str, clock: Clock) -> Subject:
    """The thing whose slip and phone end so; of one person's the newest, one to come if there is.

    The same answer, `mine.not_found`, whichever half is wrong, and also when the digits fit the
    things of several people. `mine.digits_form`: these are no such digits.
    """
    fits = len(tail) == TAIL and len(code) in CODE_DIGITS and (tail + code).isascii()
    if not fits or not (tail + code).isdigit():
        raise RuleBroken("mine.digits_form", tail=TAIL, code=CODE_DIGITS[0])
    found = [
        (source, subject, phone)
        for source in SOURCES
        for subject, phone in source.by_digits(session, tail, code)
    ]
    # Counters begin anew every day: what is over must not stand in the way of what is to come.
    coming = [
        each
        for each in found
        if (thing := each[0].one(session, each[1], clock)) is not None and thing.live
    ]
    wanted = coming or found
    if len({phone for _, _, phone in wanted}) != 1:
        raise RuleBroken("mine.not_found")
    source, subject, _ = wanted[0]
    return Subject(source.kind, subject)


def read_slip_of_any(session: Session, *, token: str, clock: Clock) -> Subject:
    """What any slip of this center is about.

    `RuleBroken`: `token.unreadable`, `token.other_center`, `token.forged`, `token.expired`, and
    `mine.not_found` for what is not in this store.
    """
    kind, subject = subject_of(session, token=token, clock=clock)
    for source in SOURCES:
        known = kind in (source.token_kind, Kind.DAY)
        if known and source.phone_of(session, subject) is not None:
            return Subject(source.kind, subject)
    raise RuleBroken("mine.not_found")


def day_token(session: Session, *, day: PersonsDay, clock: Clock) -> str:
    """The code on the slip of a person's day: it leads to one of their things, and from there on
    to what they have by then."""
    today = local_date(clock)
    last = max((each.on for each in day.things if each.on), default=today)
    last_day = min(max(last, today), today + SLIP_GOOD_FOR)
    claims = Claims(Kind.DAY, center(session).code, day.anchor.id, last_day)
    return sign(slip_key(session), claims)

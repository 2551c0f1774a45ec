"""One person, one day: what somebody has here, today and later, put together from all areas."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from kiosk.center.people.masking import masked_phone
from kiosk.center.persons_day.sources import SOURCES, source_of
from kiosk.center.persons_day.values import (
    Clash,
    PersonsDay,
    Subject,
    Thing,
    clashing,
    in_order,
    overlap,
)
from kiosk.clock import Clock
from kiosk.errors import RuleBroken


def persons_day(session: Session, *, shown: Sequence[Subject], clock: Clock) -> PersonsDay:
    """Everything of whoever has shown these things, together with the things themselves.

    `RuleBroken`: `mine.not_found`.
    """
    phones = _phones(session, shown)
    found: dict[Subject, Thing] = {}
    for subject in shown:
        thing = source_of(subject.kind).one(session, subject.id, clock)
        if thing is not None:  # of a series that goes on, the next one
            found[thing.subject] = thing
    for thing in _of_phones(session, phones, clock):
        found.setdefault(thing.subject, thing)
    if not found:
        raise RuleBroken("mine.not_found")
    things = in_order(found.values())
    return PersonsDay(
        things,
        clashing(things),
        next((each.masked_name for each in things if each.masked_name), ""),
        masked_phone(phones[0]) if phones else "",
    )


def token_of(session: Session, subject: Subject) -> str:
    """The code on a thing's slip, which leads to its page."""
    return source_of(subject.kind).token(session, subject.id)


def clashes(
    session: Session,
    *,
    starts: datetime,
    ends: datetime,
    clock: Clock,
    phone: str = "",
    shown: Sequence[Subject] = (),
) -> tuple[Clash, ...]:
    """What the same person has at the time of something new, for a warning; nothing is refused.

    Of somebody who has shown a slip in this visit it is said what it is. Who has only typed a
    phone is told the time and the kind: a phone proves nothing.
    """
    known = _phones(session, shown)
    own = {
        each.subject: each
        for each in (
            *filter(None, (source_of(it.kind).one(session, it.id, clock) for it in shown)),
            *_of_phones(session, known, clock),
        )
    }
    typed = _of_phones(session, [phone] if phone and phone not in known else [], clock)
    found = own | {each.subject: each for each in typed if each.subject not in own}
    hit = ((each, overlap(each, starts, ends)) for each in in_order(found.values()))
    return tuple(
        Clash(
            each.subject.kind,
            *span,
            each.about,
            each.title if each.subject in own else "",
            each.title_en if each.subject in own else "",
        )
        for each, span in hit
        if span is not None
    )


def _phones(session: Session, shown: Iterable[Subject]) -> list[str]:
    """The phones left with these, each once."""
    left = (source_of(each.kind).phone_of(session, each.id) for each in shown)
    return list(dict.fromkeys(filter(None, left)))


def _of_phones(session: Session, phones: Iterable[str], clock: Clock) -> list[Thing]:
    return [
        thing
        for phone in phones
        for source in SOURCES
        for thing in source.of_phone(session, phone, clock)
    ]

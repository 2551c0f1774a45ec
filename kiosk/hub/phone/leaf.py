"""What a phone page shows, put into words: pure, values in, a leaf out."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal

from kiosk.clock import local
from kiosk.hub.phone.looking import (
    AppointmentPlace,
    BookingPlace,
    CenterWords,
    ErrandProgress,
    Place,
    TicketPlace,
)

Words = Mapping[str, str]
Tone = Literal["calm", "now", "good", "over"]

_TICKET_TONES: Mapping[str, Tone] = {
    "called": "now",
    "serving": "now",
    "done": "good",
    **dict.fromkeys(("missed", "void", "cancelled", "expired"), "over"),
}
_ERRAND_TONES: Mapping[str, Tone] = {
    "completed": "now",
    **dict.fromkeys(("delivered", "archived", "followed_up"), "good"),
    **dict.fromkeys(("declined", "terminated"), "over"),
}
_BOOKING_TONES: Mapping[str, Tone] = {
    "booked": "good",
    "checked_in": "now",
    **dict.fromkeys(("over", "cancelled", "declined", "no_show", "lapsed"), "over"),
}
_APPOINTMENT_TONES: Mapping[str, Tone] = {
    **dict.fromkeys(("confirmed", "arrived", "late"), "good"),
    **dict.fromkeys(("cancelled", "no_show"), "over"),
}
_PLACE_TONES: Mapping[str, Tone] = {
    **dict.fromkeys(("signed", "enrolled"), "good"),
    **dict.fromkeys(("cancelled", "ended"), "over"),
}
_WAY = ("submitted", "accepted", "entrusted", "assigned", "in_progress", "completed", "delivered")
"""The way of an errand that goes well."""


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the way; `when` is empty for one that lies ahead."""

    name: str
    when: str


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page: what it is, how it stands, what to do."""

    title: str
    headline: str
    status: str
    advice: str
    tone: Tone = "calm"
    facts: tuple[tuple[str, str], ...] = ()
    steps: tuple[Step, ...] = ()
    calls: tuple[str, ...] = ()


def ticket_leaf(ticket: TicketPlace, center: CenterWords, words: Words) -> Leaf:
    """A queue number: who is before it, or where to go."""
    state = ticket.state
    if state == "waiting":
        status = _waiting(ticket, words)
    else:
        status = words[f"ticket.{state}"].format(desk=ticket.desk or "-")
    advice = f"ticket.{state}_advice"
    over = state in ("void", "cancelled", "expired")
    return Leaf(
        title=words["ticket"],
        headline=ticket.label,
        status=status,
        advice=words["ticket.over_advice" if over else advice] if over or advice in words else "",
        tone=_TICKET_TONES.get(state, "calm"),
        facts=((words["item"], center.items.get(ticket.item, ticket.item)),),
        calls=tuple(
            words["call"].format(label=label, desk=desk)
            for label, desk in (ticket.calls if state == "waiting" else ())
        ),
    )


def _waiting(ticket: TicketPlace, words: Words) -> str:
    if ticket.due_at is not None:
        return words["ticket.waiting_due"].format(time=f"{local(ticket.due_at):%H:%M}")
    if ticket.called_before:
        return words["ticket.waiting_again"]
    if ticket.ahead == 0:
        return words["ticket.waiting_next"]
    return words["ticket.waiting"].format(ahead=ticket.ahead)


def errand_leaf(errand: ErrandProgress, center: CenterWords, words: Words) -> Leaf:
    """An errand: how far it is on its way, and what is promised."""
    facts = [(words["item"], center.items.get(errand.item, errand.item))]
    if errand.due_on is not None:
        facts.append((words["errand.due"], day(errand.due_on)))
    if errand.steps_done:
        facts.append((words["errand.steps"], str(errand.steps_done)))
    way = _WAY if errand.state in _WAY else (*_passed(errand), errand.state)
    return Leaf(
        title=words["errand"],
        headline=errand.number,
        status=words[f"errand.{errand.state}"],
        advice=words["errand.completed_advice" if errand.state == "completed" else "errand.advice"],
        tone=_ERRAND_TONES.get(errand.state, "calm"),
        facts=tuple(facts),
        steps=tuple(
            Step(
                _what_was_done(words[f"errand.{state}"]),
                moment(errand.milestones[state]) if state in errand.milestones else "",
            )
            for state in way
        ),
    )


def _what_was_done(status: str) -> str:
    """The step in a status: 已提交 of 已提交，等候受理."""
    return status.partition("，")[0].partition(",")[0]


def _passed(errand: ErrandProgress) -> list[str]:
    return [state for state in _WAY if state in errand.milestones]


def booking_leaf(booking: BookingPlace, center: CenterWords, words: Words) -> Leaf:
    """A room booking: when, where, and whether it stands."""
    begins, ends = local(booking.starts_at), local(booking.ends_at)
    tone = _BOOKING_TONES.get(booking.state, "calm")
    return Leaf(
        title=words["booking"],
        headline=center.rooms.get(booking.room, booking.room),
        status=words[f"booking.{booking.state}"],
        advice=words["booking.advice"] if tone == "good" else "",
        tone=tone,
        facts=(
            (words["when"], f"{begins:%Y-%m-%d %H:%M}–{ends:%H:%M}"),
            (words["number"], booking.number),
        ),
    )


def appointment_leaf(place: AppointmentPlace, center: CenterWords, words: Words) -> Leaf:
    """An appointment: when, what for, and whether it stands."""
    tone = _APPOINTMENT_TONES.get(place.state, "calm")
    return Leaf(
        title=words["appointment"],
        headline=moment(place.due_at),
        status=words[f"appointment.{place.state}"],
        advice="" if tone == "over" else words["appointment.advice"],
        tone=tone,
        facts=((words["item"], center.items.get(place.item, place.item)),),
    )


def sign_up_leaf(place: Place, center: CenterWords, words: Words) -> Leaf:
    """A sign-up for an activity: whether there is a place."""
    name = center.activities.get(place.of, place.of)
    return _place(place, name, "activity", "heads", words)


def care_leaf(place: Place, center: CenterWords, words: Words) -> Leaf:
    """A registration for care: whether there is a seat."""
    return _place(place, center.offers.get(place.of, place.of), "care", "number", words)


def _place(place: Place, name: str, area: str, detail: str, words: Words) -> Leaf:
    tone = _PLACE_TONES.get(place.state, "calm")
    return Leaf(
        title=words[area],
        headline=name,
        status=words[f"{area}.{place.state}"],
        advice="" if tone == "over" else words[f"{area}.advice"],
        tone=tone,
        facts=((words[detail], place.detail),),
    )


def day_leaf(thing: Leaf | None, words: Words) -> Leaf:
    """The slip of a person's day: the thing it names, and where the whole day is to be seen."""
    if thing is None:
        return Leaf(words["day"], words["day.none"], "", words["day.none_advice"])
    status = f"{thing.title} · {thing.status}"
    return replace(thing, title=words["day"], status=status, advice=words["day.advice"])


def refusal_leaf(key: str, words: Words, **values: object) -> Leaf:
    """Why there is nothing to see, and what to do: `token.expired`, `not_yet`, `slow_down`."""
    return Leaf(
        title=words["code"],
        headline=words[key],
        status="",
        advice=words[f"{key}_advice"].format(**values),
        tone="over",
    )


def moment(time: datetime) -> str:
    """A time to the minute, by the clock on the wall of the hall."""
    return f"{local(time):%Y-%m-%d %H:%M}"


def day(date_: date) -> str:
    """A date as the pages write it."""
    return f"{date_:%Y-%m-%d}"

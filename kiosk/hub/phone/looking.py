"""What the hub knows of the thing a slip speaks of, as values. Nothing in it says whose it is."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import Connection, func, select

from kiosk.clock import LOCAL
from kiosk.hub.announcements import announcing
from kiosk.hub.feeds.scopes import scopes_of
from kiosk.hub.feeds.tables import FeedRow
from kiosk.hub.projections.tables import (
    AppointmentSeen,
    BookingSeen,
    CareSeen,
    CenterEnglish,
    CenterSeen,
    ErrandSeen,
    SignUpSeen,
    TicketSeen,
)
from kiosk.hub.tables import HubDevice
from kiosk.hub.words import Language

CALLS_SHOWN = 3
NOTICES_SHOWN = 3


@dataclass(frozen=True, slots=True)
class CenterWords:
    """A center and what its codes are called; a code it never explained stands for itself."""

    code: str
    name: str
    name_en: str
    phone: str
    items: Mapping[str, str] = field(default_factory=dict)
    rooms: Mapping[str, str] = field(default_factory=dict)
    activities: Mapping[str, str] = field(default_factory=dict)
    offers: Mapping[str, str] = field(default_factory=dict)
    english: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def spoken(self, language: Language) -> "CenterWords":
        """The same center with its things called as in `language`, where they have such a name."""
        if language == "zh":
            return self
        return replace(
            self,
            items={**self.items, **self.english.get("items", {})},
            rooms={**self.rooms, **self.english.get("rooms", {})},
            activities={**self.activities, **self.english.get("activities", {})},
            offers={**self.offers, **self.english.get("offers", {})},
        )


@dataclass(frozen=True, slots=True)
class TicketPlace:
    """A queue number and its place in line."""

    label: str
    item: str
    state: str
    desk: int | None
    priority: bool
    due_at: datetime | None
    ahead: int
    """Numbers that wait and came before it; priority may still pass it."""
    called_before: bool
    """It is back in line, after a miss or from another desk: its turn is a matter of the desks."""
    calls: tuple[tuple[str, int], ...]
    """Numbers called now and their desks, the latest first."""


@dataclass(frozen=True, slots=True)
class ErrandProgress:
    """An errand and how far it is."""

    number: str
    item: str
    state: str
    due_on: date | None
    steps_done: int
    milestones: Mapping[str, datetime]


@dataclass(frozen=True, slots=True)
class BookingPlace:
    """A room booking."""

    number: str
    room: str
    state: str
    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True, slots=True)
class AppointmentPlace:
    """An appointment."""

    item: str
    state: str
    due_at: datetime


@dataclass(frozen=True, slots=True)
class Place:
    """A place among others: a sign-up for an activity, or a seat in care."""

    of: str
    """Code of the activity or the offer."""
    state: str
    detail: str
    """How many heads, or the registration's number."""


@dataclass(frozen=True, slots=True)
class Notice:
    """An announcement that hangs today."""

    title: str
    words: str
    title_en: str = ""
    words_en: str = ""

    def said(self, *, english: bool) -> tuple[str, str]:
        """Title and words; Chinese where nobody wrote any English."""
        if english and self.title_en:
            return self.title_en, self.words_en
        return self.title, self.words


def notices(
    connection: Connection, center: str, *, today: date, most: int = NOTICES_SHOWN
) -> tuple[Notice, ...]:
    """What hangs at this center today, the newest first."""
    rows = connection.scalars(
        select(FeedRow.body)
        .where(
            FeedRow.feed == announcing.FEED,
            FeedRow.scope.in_(scopes_of(center)),
            FeedRow.body.is_not(None),
        )
        .order_by(FeedRow.seq.desc())
    )
    hanging = (json.loads(body) for body in rows if body is not None)
    wanted = [
        Notice(
            each["title"],
            each["words"],
            each.get("title_en") or "",
            each.get("words_en") or "",
        )
        for each in hanging
        if each["title"] and each["from_day"] <= today.isoformat() <= each["to_day"]
    ]
    return tuple(wanted[:most])


def center_words(connection: Connection, code: str) -> CenterWords:
    """What the center said of itself; its code alone before it did."""
    row = connection.execute(select(CenterSeen).where(CenterSeen.center_code == code)).first()
    if row is None:
        return CenterWords(code, code, code, "")
    english = connection.scalar(
        select(CenterEnglish.names).where(CenterEnglish.center_code == code)
    )
    words = row.items, row.rooms, row.activities, row.offers
    return CenterWords(code, row.name, row.name_en or row.name, row.phone, *words, english or {})


def as_of(connection: Connection, center: str, *, now: datetime) -> datetime | None:
    """The moment up to which everything from this center has come; None: never heard of it.

    Of the terminals heard of today the one that is furthest behind decides: a desk whose line is
    cut still calls, and the hub does not hear it.
    """
    seen = [
        row.last_seen_at - timedelta(seconds=row.oldest_pending_s)
        for row in connection.execute(
            select(HubDevice.last_seen_at, HubDevice.oldest_pending_s).where(
                HubDevice.center_code == center,
                HubDevice.revoked_at.is_(None),
                HubDevice.last_seen_at.is_not(None),
            )
        )
    ]
    midnight = now.astimezone(LOCAL).replace(hour=0, minute=0, second=0, microsecond=0)
    today = [moment for moment in seen if moment >= midnight]
    return min(today) if today else max(seen, default=None)


def ticket_place(connection: Connection, center: str, ticket_id: UUID) -> TicketPlace | None:
    """The number and its place; None while its facts have not come."""
    mine = connection.execute(
        select(TicketSeen).where(
            TicketSeen.center_code == center, TicketSeen.ticket_id == ticket_id
        )
    ).first()
    if mine is None:
        return None
    of_the_day = (TicketSeen.center_code == center, TicketSeen.day == mine.day)
    ahead = connection.scalar(
        select(func.count()).where(
            *of_the_day,
            TicketSeen.state == "waiting",
            TicketSeen.due_at.is_(None),
            TicketSeen.position < mine.position,
        )
    )
    calls = connection.execute(
        select(TicketSeen.label, TicketSeen.desk)
        .where(*of_the_day, TicketSeen.state == "called", TicketSeen.desk.is_not(None))
        .order_by(TicketSeen.changed_at.desc(), TicketSeen.label)
        .limit(CALLS_SHOWN)
    )
    return TicketPlace(
        label=mine.label,
        item=mine.item,
        state=mine.state,
        desk=mine.desk,
        priority=mine.priority is not None,
        due_at=mine.due_at,
        ahead=ahead or 0,
        called_before=mine.wait_s is not None,
        calls=tuple((row.label, row.desk) for row in calls),
    )


def errand_progress(connection: Connection, center: str, errand_id: UUID) -> ErrandProgress | None:
    """The errand; None while its facts have not come."""
    row = connection.execute(
        select(ErrandSeen).where(
            ErrandSeen.center_code == center, ErrandSeen.errand_id == errand_id
        )
    ).first()
    if row is None:
        return None
    milestones = {state: datetime.fromisoformat(at) for state, at in row.milestones.items()}
    return ErrandProgress(row.number, row.item, row.state, row.due_on, row.steps_done, milestones)


def booking_place(connection: Connection, center: str, booking_id: UUID) -> BookingPlace | None:
    """The booking; None while its facts have not come."""
    row = connection.execute(
        select(
            BookingSeen.number,
            BookingSeen.room,
            BookingSeen.state,
            BookingSeen.starts_at,
            BookingSeen.ends_at,
        ).where(BookingSeen.center_code == center, BookingSeen.booking_id == booking_id)
    ).first()
    return None if row is None else BookingPlace(*row)


def appointment_place(
    connection: Connection, center: str, appointment_id: UUID
) -> AppointmentPlace | None:
    """The appointment; None while its facts have not come."""
    row = connection.execute(
        select(AppointmentSeen.item, AppointmentSeen.state, AppointmentSeen.due_at).where(
            AppointmentSeen.center_code == center,
            AppointmentSeen.appointment_id == appointment_id,
        )
    ).first()
    return None if row is None else AppointmentPlace(*row)


def sign_up_place(connection: Connection, center: str, sign_up_id: UUID) -> Place | None:
    """The sign-up; None while its facts have not come."""
    row = connection.execute(
        select(SignUpSeen.activity, SignUpSeen.state, SignUpSeen.heads).where(
            SignUpSeen.center_code == center, SignUpSeen.sign_up_id == sign_up_id
        )
    ).first()
    return None if row is None else Place(row.activity, row.state, str(row.heads))


def care_place(connection: Connection, center: str, registration_id: UUID) -> Place | None:
    """The registration; None while its facts have not come."""
    row = connection.execute(
        select(CareSeen.offer, CareSeen.state, CareSeen.number).where(
            CareSeen.center_code == center, CareSeen.registration_id == registration_id
        )
    ).first()
    return None if row is None else Place(*row)

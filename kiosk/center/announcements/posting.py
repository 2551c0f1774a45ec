"""Announcements on the screens of the hall: posted from one day to another, and taken down."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kiosk.center.people.audit import audit
from kiosk.clock import Clock
from kiosk.data import outbox
from kiosk.data.tables import Announcement
from kiosk.errors import RuleBroken

TITLE_AT_MOST, WORDS_AT_MOST = 40, 200
BYTES_AT_MOST = 4_000_000


@dataclass(frozen=True, slots=True)
class AnnouncementView:
    """An announcement without its picture, which is asked for when it is shown."""

    number: int
    title: str
    words: str
    has_picture: bool
    from_day: date
    to_day: date
    taken_down: bool


def post(
    session: Session,
    *,
    device_id: UUID,
    title: str,
    words: str,
    picture: bytes | None,
    from_day: date,
    to_day: date,
    staff_id: UUID | None,
    clock: Clock,
) -> AnnouncementView:
    """Hang it up from `from_day` to `to_day`, both included.

    `RuleBroken`: `announcement.empty`, `announcement.long`, `announcement.days`,
    `announcement.picture_large`.
    """
    title, words = " ".join(title.split()), words.strip()
    _check(title, words, picture)
    if to_day < from_day:
        raise RuleBroken("announcement.days", from_day=from_day, to_day=to_day)
    row = Announcement(
        number=(session.scalar(select(func.max(Announcement.number))) or 0) + 1,
        title=title,
        words=words,
        picture=picture,
        has_picture=picture is not None,
        from_day=from_day,
        to_day=to_day,
        posted_at=clock.now(),
        staff_id=staff_id,
    )
    session.add(row)
    session.flush()
    _tell(session, row, "posted", device_id=device_id, staff_id=staff_id, clock=clock)
    return _view(row)


def _check(title: str, words: str, picture: bytes | None) -> None:
    if not title and picture is None:
        raise RuleBroken("announcement.empty")
    if len(title) > TITLE_AT_MOST or len(words) > WORDS_AT_MOST:
        raise RuleBroken("announcement.long", title=TITLE_AT_MOST, words=WORDS_AT_MOST)
    if picture is not None and len(picture) > BYTES_AT_MOST:
        raise RuleBroken("announcement.picture_large")


def take_down(
    session: Session, *, device_id: UUID, number: int, staff_id: UUID | None, clock: Clock
) -> None:
    """It is not shown any more. `RuleBroken`: `announcement.unknown`."""
    row = session.get(Announcement, number)
    if row is None or row.taken_down_at is not None:
        raise RuleBroken("announcement.unknown", number=number)
    row.taken_down_at = clock.now()
    session.flush()
    _tell(session, row, "taken_down", device_id=device_id, staff_id=staff_id, clock=clock)


def announcements_on(session: Session, day: date) -> tuple[AnnouncementView, ...]:
    """What hangs on a local day, the newest first."""
    rows = session.scalars(
        select(Announcement)
        .where(
            Announcement.from_day <= day,
            Announcement.to_day >= day,
            Announcement.taken_down_at.is_(None),
        )
        .order_by(Announcement.number.desc())
    )
    return tuple(map(_view, rows))


def announcements(session: Session) -> tuple[AnnouncementView, ...]:
    """All there ever were, the newest first."""
    rows = session.scalars(select(Announcement).order_by(Announcement.number.desc()))
    return tuple(map(_view, rows))


def picture_of(session: Session, number: int) -> bytes:
    """The picture of an announcement, a JPEG; empty: it has none."""
    found = session.scalar(select(Announcement.picture).where(Announcement.number == number))
    return found or b""


def _view(row: Announcement) -> AnnouncementView:
    return AnnouncementView(
        row.number,
        row.title,
        row.words,
        row.has_picture,
        row.from_day,
        row.to_day,
        row.taken_down_at is not None,
    )


def _tell(
    session: Session,
    row: Announcement,
    fact: str,
    *,
    device_id: UUID,
    staff_id: UUID | None,
    clock: Clock,
) -> None:
    outbox.record(
        session,
        device_id,
        stream=f"announcement:{row.number}",
        type=f"announcement.{fact}",
        payload={
            "announcement": row.number,
            "title": row.title,
            "from": row.from_day.isoformat(),
            "to": row.to_day.isoformat(),
            "staff": str(staff_id) if staff_id else None,
            "at": clock.now().isoformat(),
        },
        occurred_at=clock.now(),
    )
    audit(
        session,
        device_id=device_id,
        actor=staff_id,
        action=f"announcement.{fact}",
        subject=f"announcement:{row.number}",
        clock=clock,
    )

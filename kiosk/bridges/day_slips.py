"""Puts together the slip of one person's day, from what the store says of their things."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.persons_day.day import persons_day
from kiosk.center.persons_day.finding import day_token
from kiosk.center.persons_day.values import PersonsDay, Subject, Thing
from kiosk.center.profile import CenterView
from kiosk.center.slips.slip_token import slip_url
from kiosk.clock import local
from kiosk.printing.day_slip import DAY, DayLine, DaySlip
from kiosk.printing.jobs import EXPIRES_AFTER_S, queued_job
from kiosk.terminal import Terminal


def keep_day(
    session: Session,
    *,
    shown: Sequence[Subject],
    subject: UUID,
    terminal: Terminal,
    center: CenterView,
    language: str,
) -> UUID:
    """Queue the slip; news of the job comes under `subject`, which is made for it."""
    day = persons_day(session, shown=shown, clock=terminal.clock)
    token = day_token(session, day=day, clock=terminal.clock)
    slip = DaySlip(
        center=center.name,
        center_en=center.name_en,
        masked_name=day.masked_name,
        lines=tuple(_line(thing, day) for thing in day.things),
        printed_at=terminal.clock.now(),
        qr_url=slip_url(terminal.settings.phone_url, token),
        language="en" if language == "en" else "zh",
    )
    job = queued_job(
        DAY, subject, slip.to_json(), terminal.device_id, terminal.clock.now(), EXPIRES_AFTER_S
    )
    session.add(job)
    session.flush()
    return job.id


def _line(thing: Thing, day: PersonsDay) -> DayLine:
    return DayLine(
        kind=thing.subject.kind,
        number=thing.number,
        title=thing.title,
        title_en=thing.title_en,
        place=thing.place,
        place_en=thing.place_en,
        on=thing.on,
        hours=_hours(thing),
        about=thing.about and thing.starts_at is not None,
        clashes=thing.subject in day.clashing,
    )


def _hours(thing: Thing) -> str:
    if thing.starts_at is None:
        return ""
    begins = f"{local(thing.starts_at):%H:%M}"
    if thing.ends_at is None or thing.about:
        return begins
    ends = local(thing.ends_at)
    last = "24:00" if (ends.hour, ends.minute) == (0, 0) else f"{ends:%H:%M}"
    return f"{begins}–{last}"

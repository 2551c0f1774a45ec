"""Announcements the hub hands down: hung beside the center's own, changed and taken down by it."""

import base64
import binascii
from collections.abc import Sequence
from datetime import date
from typing import Annotated

import structlog
from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kiosk.center.announcements.posting import TITLE_AT_MOST, WORDS_AT_MOST
from kiosk.clock import Clock
from kiosk.data.hub_rows import FromHub
from kiosk.data.tables import Announcement

log = structlog.get_logger(__name__)


class HubAnnouncement(BaseModel):
    """What the hub says of one; a newer hub may say more."""

    model_config = ConfigDict(extra="ignore")

    title: Annotated[str, StringConstraints(max_length=TITLE_AT_MOST)] = ""
    words: Annotated[str, StringConstraints(max_length=WORDS_AT_MOST)] = ""
    picture: str | None = None
    """A JPEG in Base64."""
    from_day: date
    to_day: date


def hang_announcements(session: Session, rows: Sequence[FromHub], *, clock: Clock) -> None:
    """Let what hangs follow the hub's feed. What cannot hang is passed over and logged.

    Who changes one at the center changes it until the hub says something new of it.
    """
    known = {
        row.hub_key: row
        for row in session.scalars(select(Announcement).where(Announcement.hub_key.is_not(None)))
    }
    for one in rows:
        row = known.get(one.key)
        if one.withdrawn:
            if row is not None and row.taken_down_at is None:
                row.taken_down_at = clock.now()
            continue
        try:
            _hang(session, one, row, clock=clock)
        except (ValidationError, binascii.Error) as unfit:
            log.warning("an announcement of the hub cannot hang", cause=type(unfit).__name__)
    session.flush()


def _hang(session: Session, one: FromHub, row: Announcement | None, *, clock: Clock) -> None:
    said = HubAnnouncement.model_validate(one.body)
    picture = base64.b64decode(said.picture, validate=True) if said.picture else None
    if said.to_day < said.from_day or not (said.title or picture):
        log.warning("an announcement of the hub cannot hang", cause="empty or ends first")
        return
    if row is None:
        row = Announcement(
            number=(session.scalar(select(func.max(Announcement.number))) or 0) + 1,
            hub_key=one.key,
            posted_at=clock.now(),
        )
        session.add(row)
    row.title, row.words = said.title, said.words
    row.picture, row.has_picture = picture, picture is not None
    row.from_day, row.to_day = said.from_day, said.to_day
    row.taken_down_at = None
    session.flush()

"""A log-in that lasts: its cookie, how long it is good, and the word that goes with its forms."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import Connection, delete, insert, or_, select, update

from kiosk.hub.organizers.tables import OfficeSession, Organizer

IDLE = timedelta(minutes=30)
LASTS = timedelta(hours=12)
_TOUCH = timedelta(minutes=1)

_ALL = ("centers", "figures", "catalog", "announcements", "demands")
_OFFICE = (
    *(*_ALL, "overdue", "agents", "cases", "conflicts", "appraisal"),
    *("export", "devices", "services"),
)
_MAY = {
    "viewer": _ALL,
    "township": (*_OFFICE, "propose"),
    "organizer": (*_OFFICE, "write", "propose", "approve", "orders"),
    "auditor": (*_OFFICE, "orders", "audit"),
    "provider": ("my-orders",),
}


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who looks: their name, and what of which centers they may see."""

    login: str
    role: str
    area: str
    token: str
    provider: str | None = None
    """Whose orders they see, where they are a provider."""

    @property
    def form_word(self) -> str:
        """What every form of this session carries; another site cannot know it."""
        return hashlib.sha256(b"form\x00" + self.token.encode()).hexdigest()

    def may(self, what: str) -> bool:
        """Whether the role covers a section, `export`, `write` (what others see), `propose` or
        `approve` (services), or `publish`: that is for whoever writes for the whole county, of
        what concerns all of it."""
        if what == "publish":
            return self.may("write") and not self.area
        return what in _MAY[self.role]


def open_session(connection: Connection, organizer_id: UUID, *, now: datetime) -> str:
    """A fresh session; what is returned goes into the cookie and is kept nowhere."""
    connection.execute(
        delete(OfficeSession).where(
            or_(OfficeSession.used_at < now - IDLE, OfficeSession.opened_at < now - LASTS)
        )
    )
    token = secrets.token_urlsafe(32)
    connection.execute(
        insert(OfficeSession).values(
            token_sha256=_digest(token), organizer_id=organizer_id, opened_at=now, used_at=now
        )
    )
    return token


def visitor(connection: Connection, token: str, *, now: datetime) -> tuple[Visitor, bool] | None:
    """Who holds this cookie, and whether its use should be noted; None: log in again."""
    row = connection.execute(
        select(
            Organizer.login,
            Organizer.role,
            Organizer.area,
            Organizer.provider,
            OfficeSession.used_at,
        )
        .join(OfficeSession, OfficeSession.organizer_id == Organizer.id)
        .where(
            OfficeSession.token_sha256 == _digest(token),
            OfficeSession.used_at >= now - IDLE,
            OfficeSession.opened_at >= now - LASTS,
            Organizer.ended_at.is_(None),
        )
    ).first()
    if row is None:
        return None
    return Visitor(row.login, row.role, row.area, token, row.provider), now - row.used_at > _TOUCH


def touch(connection: Connection, token: str, *, now: datetime) -> None:
    """The session was used: it lasts on."""
    mine = OfficeSession.token_sha256 == _digest(token)
    connection.execute(update(OfficeSession).where(mine).values(used_at=now))


def close_session(connection: Connection, token: str) -> None:
    """Log out."""
    connection.execute(delete(OfficeSession).where(OfficeSession.token_sha256 == _digest(token)))


def _digest(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()

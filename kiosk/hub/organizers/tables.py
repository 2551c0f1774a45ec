"""Tables of the people who look at the hub: accounts, sessions, and what they did."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.hub.tables import HubBase, Moment


class Organizer(HubBase):
    """Somebody of the county or a township who may look at its centers."""

    __tablename__ = "hub_organizer"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    login: Mapped[str] = mapped_column(unique=True)
    role: Mapped[str]
    area: Mapped[str]
    """How the codes of the centers they may see begin; empty: all of them."""
    password: Mapped[str]
    """Argon2id, with its salt and cost."""
    failures: Mapped[int] = mapped_column(default=0)
    locked_until: Mapped[datetime | None] = mapped_column(Moment)
    created_at: Mapped[datetime] = mapped_column(Moment)
    ended_at: Mapped[datetime | None] = mapped_column(Moment)

    provider: Mapped[str | None]
    """Whose orders a provider's account sees; every other account has none."""

    __table_args__ = (
        CheckConstraint(
            "role IN ('viewer','township','organizer','auditor','provider')", name="role"
        ),
        CheckConstraint("(role = 'provider') = (provider IS NOT NULL)", name="provider"),
    )


class OfficeSession(HubBase):
    """A log-in that lasts; only the digest of its cookie is kept."""

    __tablename__ = "hub_session"

    token_sha256: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True)
    organizer_id: Mapped[UUID] = mapped_column(ForeignKey("hub_organizer.id"))
    opened_at: Mapped[datetime] = mapped_column(Moment)
    used_at: Mapped[datetime] = mapped_column(Moment)


class ConflictNote(HubBase):
    """That an organizer looked at a conflict of a center, and what they noted last."""

    __tablename__ = "hub_conflict_note"

    center_code: Mapped[str] = mapped_column(primary_key=True)
    conflict_id: Mapped[UUID] = mapped_column(primary_key=True)
    login: Mapped[str]
    at: Mapped[datetime] = mapped_column(Moment)
    note: Mapped[str]


class OfficeAct(HubBase):
    """What somebody did at the hub's pages; only ever added to."""

    __tablename__ = "hub_office_act"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(Moment)
    login: Mapped[str]
    """Who; `?` where a name was typed that nobody has: people type passwords there."""
    act: Mapped[str]
    detail: Mapped[str]

    __table_args__ = (Index("ix_hub_office_act_at", "at"),)

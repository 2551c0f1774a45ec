"""Tables of what a center decides about its queue: policy, limits of items, skills, paces."""

from datetime import time
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.data.tables.base import Base


class PolicyValue(Base):
    """One value the center has set; what is not here has the default of `center.queue.policy`."""

    __tablename__ = "policy"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[Any] = mapped_column(JSON)


class ItemLimit(Base):
    """How many numbers an item gives out; None: as many as come."""

    __tablename__ = "item_limit"

    item_code: Mapped[str] = mapped_column(ForeignKey("item.code"), primary_key=True)
    daily_cap: Mapped[int | None]
    per_person: Mapped[int | None]
    """Numbers of this item one person may take a day."""
    warning_length: Mapped[int | None]
    """People waiting for this item from which residents are warned before they take a number."""

    __table_args__ = (
        CheckConstraint("daily_cap IS NULL OR daily_cap >= 0", name="daily_cap"),
        CheckConstraint("per_person IS NULL OR per_person >= 1", name="per_person"),
        CheckConstraint("warning_length IS NULL OR warning_length >= 1", name="warning_length"),
    )


class ItemWindow(Base):
    """A time in which an item gives out numbers, and how many; weekday 0 is every day."""

    __tablename__ = "item_window"

    item_code: Mapped[str] = mapped_column(ForeignKey("item.code"), primary_key=True)
    weekday: Mapped[int] = mapped_column(primary_key=True)
    opens: Mapped[time] = mapped_column(primary_key=True)
    closes: Mapped[time]
    quota: Mapped[int | None]

    __table_args__ = (
        CheckConstraint("weekday BETWEEN 0 AND 7", name="weekday"),
        CheckConstraint("opens < closes", name="order"),
        CheckConstraint("quota IS NULL OR quota >= 0", name="quota"),
    )


class DeskSkill(Base):
    """An item a desk takes; a desk without any takes them all (一窗受理)."""

    __tablename__ = "desk_skill"

    desk_number: Mapped[int] = mapped_column(ForeignKey("desk.number"), primary_key=True)
    item_code: Mapped[str] = mapped_column(ForeignKey("item.code"), primary_key=True)


class ItemPace(Base):
    """What the desks have learned about an item: seconds a turn takes, from how many turns."""

    __tablename__ = "item_pace"

    item_code: Mapped[str] = mapped_column(ForeignKey("item.code"), primary_key=True)
    pace_s: Mapped[float]
    turns: Mapped[int]

    __table_args__ = (
        CheckConstraint("pace_s >= 0", name="pace_s"),
        CheckConstraint("turns >= 1", name="turns"),
    )


class PersonKey(Base):
    """The secret under which phone tails and cards are hashed: one row, made when first needed."""

    __tablename__ = "person_key"

    id: Mapped[int] = mapped_column(primary_key=True, default=1)
    key: Mapped[bytes] = mapped_column(LargeBinary)

    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)

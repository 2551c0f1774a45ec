"""Tables of the center itself: its name, its keys, its opening hours."""

from datetime import date, time

from sqlalchemy import CheckConstraint, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.data.tables.base import Base


class Center(Base):
    """The center this store belongs to: one row."""

    __tablename__ = "center"

    id: Mapped[int] = mapped_column(primary_key=True, default=1)
    code: Mapped[str]
    name: Mapped[str]
    name_en: Mapped[str]
    phone: Mapped[str]
    demo: Mapped[bool] = mapped_column(default=False)
    slip_key: Mapped[bytes] = mapped_column(LargeBinary)
    """Ed25519 private key (32 bytes) that signs the QR codes of this center's slips."""

    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)


class OpeningWindow(Base):
    """A weekly window of opening: ISO weekday 1 (Monday) to 7, local times, end not included."""

    __tablename__ = "opening_window"

    weekday: Mapped[int] = mapped_column(primary_key=True)
    opens: Mapped[time] = mapped_column(primary_key=True)
    closes: Mapped[time]
    kind: Mapped[str] = mapped_column(default="regular")

    __table_args__ = (
        CheckConstraint("weekday BETWEEN 1 AND 7", name="weekday"),
        CheckConstraint("opens < closes", name="order"),
        CheckConstraint("kind IN ('regular','lunch','extended','weekend')", name="kind"),
    )


class Closure(Base):
    """A day the center is closed whatever the calendar says, with the reason shown to people."""

    __tablename__ = "closure"

    day: Mapped[date] = mapped_column(primary_key=True)
    reason: Mapped[str]

"""Table of the figures: days that are over, added up once."""

from datetime import date
from typing import Any

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.data.tables.base import Base


class FiguresDay(Base):
    """What `center.figures.day_figures` found out about a day that is over.

    Only a shortcut: it can be lost and found out again. It goes when a clock set back brings the
    day to life again, see `center.queue.business_day`.
    """

    __tablename__ = "figures_day"

    day: Mapped[date] = mapped_column(primary_key=True)
    sheet: Mapped[dict[str, Any]] = mapped_column(JSON)

"""What was done at these pages, and how far the hub is with what it received."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, select

from kiosk.hub.organizers.scope import LINES_AT_MOST
from kiosk.hub.organizers.tables import OfficeAct
from kiosk.hub.projections.tables import Unprojected, Unread


def acts(connection: Connection) -> tuple[Any, ...]:
    """The log of these pages, the newest first: rows of at, login, act, detail."""
    return tuple(
        connection.execute(
            select(OfficeAct.at, OfficeAct.login, OfficeAct.act, OfficeAct.detail)
            .order_by(OfficeAct.at.desc(), OfficeAct.id)
            .limit(LINES_AT_MOST)
        ).all()
    )


@dataclass(frozen=True, slots=True)
class Reading:
    """How far the hub is with reading what it received."""

    waiting: int
    unread: int
    """Records it could not read."""


def reading(connection: Connection) -> Reading:
    """How far the hub is; only the operator's people can do something about it."""
    return Reading(
        waiting=connection.scalar(select(func.count()).select_from(Unprojected)) or 0,
        unread=connection.scalar(select(func.count()).select_from(Unread)) or 0,
    )

"""The published list as residents see it: what can be ordered, and as of when."""

from datetime import datetime

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from kiosk.center.services.rows import service_of
from kiosk.center.services.values import PublishedList, ServiceView
from kiosk.data.tables import InboxCursor, Service
from kiosk.errors import RuleBroken

FEED = "services"


def published_list(session: Session) -> PublishedList:
    """Everything that can be ordered, by kind and name."""
    rows = session.scalars(
        select(Service).where(Service.offered).order_by(Service.kind, Service.code)
    )
    return PublishedList(tuple(map(service_of, rows)), _as_of(session))


def has_list(session: Session) -> bool:
    """Whether anything was ever published here, or ordered from it."""
    return bool(session.scalar(select(exists().where(Service.code.is_not(None)))))


def service(session: Session, code: str) -> ServiceView:
    """A service, also one that left the list. `RuleBroken`: `order.service_unknown`."""
    row = session.get(Service, code)
    if row is None:
        raise RuleBroken("order.service_unknown")
    return service_of(row)


def _as_of(session: Session) -> datetime | None:
    return session.scalar(select(InboxCursor.updated_at).where(InboxCursor.feed == FEED))

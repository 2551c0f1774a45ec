"""The published list as residents see it: what can be ordered, and as of when."""

from datetime import datetime

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from kiosk.center.services.rows import service_of
from kiosk.center.services.values import PublishedList, ServiceView
from kiosk.data.tables import Demand, InboxCursor, Service
from kiosk.errors import RuleBroken

FEED = "services"


def published_list(session: Session) -> PublishedList:
    """Everything that can be ordered, by kind and name."""
    rows = session.scalars(
        select(Service).where(Service.offered).order_by(Service.kind, Service.code)
    )
    return PublishedList(tuple(map(service_of, rows)), _as_of(session))


def has_list(session: Session) -> bool:
    """Whether there is anything to look after: a list, a wish, or a hub that may publish one."""
    asked = (
        exists().where(Service.code.is_not(None)),
        exists().where(Demand.id.is_not(None)),
        exists().where(InboxCursor.feed == FEED),
    )
    return any(session.scalar(select(each)) for each in asked)


def service(session: Session, code: str) -> ServiceView:
    """A service, also one that left the list. `RuleBroken`: `order.service_unknown`."""
    row = session.get(Service, code)
    if row is None:
        raise RuleBroken("order.service_unknown")
    return service_of(row)


def _as_of(session: Session) -> datetime | None:
    return session.scalar(select(InboxCursor.updated_at).where(InboxCursor.feed == FEED))

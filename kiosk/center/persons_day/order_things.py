"""The services somebody has ordered, as things of their day: by the hour the provider gave."""

from collections.abc import Iterable
from datetime import timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.persons_day.values import Subject, Thing
from kiosk.center.services.values import OPEN
from kiosk.center.services.views import order_view
from kiosk.center.slips.slip_kind import Kind
from kiosk.clock import Clock
from kiosk.data.tables import OrderPerson, ServiceOrder

VISIT = timedelta(hours=1)
"""How long a visit is taken to last; no provider says so."""


class OrderThings:
    """By the phone itself, which stands beside an order until retention takes it away."""

    kind = "order"
    token_kind = Kind.ORDER

    def phone_of(self, session: Session, subject: UUID) -> str | None:
        if session.get(ServiceOrder, subject) is None:
            return None
        person = session.get(OrderPerson, subject)
        return person.phone if person else ""

    def by_digits(self, session: Session, tail: str, code: str) -> list[tuple[UUID, str]]:
        rows = session.execute(
            select(ServiceOrder.id, OrderPerson.phone)
            .join(OrderPerson, OrderPerson.order_id == ServiceOrder.id)
            .where(OrderPerson.phone_tail == tail, ServiceOrder.number.endswith(code))
            .order_by(ServiceOrder.placed_at.desc())
        )
        return [(row.id, row.phone) for row in rows]

    def of_phone(self, session: Session, phone: str, clock: Clock) -> Iterable[Thing]:
        ids = session.scalars(
            select(ServiceOrder.id)
            .join(OrderPerson, OrderPerson.order_id == ServiceOrder.id)
            .where(
                OrderPerson.phone_tail == phone[-4:],
                OrderPerson.phone == phone,
                ServiceOrder.state.in_(OPEN),
                ServiceOrder.cancelled_at.is_(None),
            )
        ).all()
        for order_id in ids:
            thing = self.one(session, order_id, clock)
            if thing is not None:
                yield thing

    def one(self, session: Session, subject: UUID, clock: Clock) -> Thing | None:
        del clock
        if session.get(ServiceOrder, subject) is None:
            return None
        view = order_view(session, order_id=subject)
        starts = view.scheduled_at
        return Thing(
            Subject(self.kind, view.id),
            view.number,
            view.service_name,
            view.service_name_en,
            view.state,
            view.may_cancel,
            starts,
            starts + VISIT if starts else None,
            about=starts is not None,
            day=view.wanted_on,
            place=view.provider_name,
            masked_name=view.masked_name,
        )

    def token(self, session: Session, subject: UUID) -> str:
        # Imported here: cryptography is for who asks for a code.
        from kiosk.center.services.finding import order_token

        return order_token(session, order_id=subject)

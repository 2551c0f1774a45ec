"""The care a guardian has registered a child for, as things of the guardian's day."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.care.standing import OPEN
from kiosk.center.care.values import DayAhead
from kiosk.center.care.views import registration_view
from kiosk.center.persons_day.values import Subject, Thing
from kiosk.center.slips.slip_kind import Kind
from kiosk.clock import LOCAL, Clock
from kiosk.data.tables import CareChild, CareRegistration


class CareThings:
    """By the guardian's phone. It is the child who comes: a guardian has that time for others."""

    kind = "care"
    token_kind = Kind.CARE

    def phone_of(self, session: Session, subject: UUID) -> str | None:
        if session.get(CareRegistration, subject) is None:
            return None
        child = session.get(CareChild, subject)
        return child.phone if child else ""

    def by_digits(self, session: Session, tail: str, code: str) -> list[tuple[UUID, str]]:
        rows = session.execute(
            select(CareRegistration.id, CareChild.phone)
            .join(CareChild, CareChild.registration_id == CareRegistration.id)
            .where(CareChild.phone_tail == tail, CareRegistration.number.endswith(code))
            .order_by(CareRegistration.made_at.desc())
        )
        return [(row.id, row.phone) for row in rows]

    def of_phone(self, session: Session, phone: str, clock: Clock) -> Iterable[Thing]:
        ids = session.scalars(
            select(CareRegistration.id)
            .join(CareChild, CareChild.registration_id == CareRegistration.id)
            .where(
                CareChild.phone_tail == phone[-4:],
                CareChild.phone == phone,
                CareRegistration.closed_at.is_(None),
            )
        ).all()
        for registration_id in ids:
            thing = self.one(session, registration_id, clock)
            if thing is not None and thing.live:
                yield thing

    def one(self, session: Session, subject: UUID, clock: Clock) -> Thing | None:
        if session.get(CareRegistration, subject) is None:
            return None
        view = registration_view(session, registration_id=subject, clock=clock)
        coming = next((each for each in view.ahead if not each.absent), None)
        starts, ends = _hours(coming) if coming else (None, None)
        return Thing(
            Subject(self.kind, view.id),
            view.number,
            view.offer.name,
            view.offer.name_en,
            view.state,
            view.state in OPEN,
            starts,
            ends,
            binds=False,
            masked_name=view.masked_child,
        )

    def token(self, session: Session, subject: UUID) -> str:
        # Imported here: cryptography is for who asks for a code.
        from kiosk.center.care.finding import care_token

        return care_token(session, registration_id=subject)


def _hours(on: DayAhead) -> tuple[datetime, datetime]:
    return (
        datetime.combine(on.day, on.opens, LOCAL),
        datetime.combine(on.day, on.closes, LOCAL),
    )

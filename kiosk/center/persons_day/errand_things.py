"""A person's errands, as things of their day: without an hour, by the day they are promised for."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.errands.tracking import standing
from kiosk.center.persons_day.values import Subject, Thing
from kiosk.center.slips.slip_kind import Kind
from kiosk.clock import Clock
from kiosk.data.tables import Errand, ErrandPerson

OVER = ("declined", "terminated", "delivered", "archived", "followed_up")


class ErrandThings:
    """By the phone itself, which stands beside an errand until retention takes it away."""

    kind = "errand"
    token_kind = Kind.ERRAND

    def phone_of(self, session: Session, subject: UUID) -> str | None:
        if session.get(Errand, subject) is None:
            return None
        person = session.get(ErrandPerson, subject)
        return person.phone if person else ""

    def by_digits(self, session: Session, tail: str, code: str) -> list[tuple[UUID, str]]:
        rows = session.execute(
            select(Errand.id, ErrandPerson.phone)
            .join(ErrandPerson, ErrandPerson.errand_id == Errand.id)
            .where(ErrandPerson.phone_tail == tail, Errand.number.endswith(code))
            .order_by(Errand.submitted_at.desc())
        )
        return [(row.id, row.phone) for row in rows]

    def of_phone(self, session: Session, phone: str, clock: Clock) -> Iterable[Thing]:
        ids = session.scalars(
            select(Errand.id)
            .join(ErrandPerson, ErrandPerson.errand_id == Errand.id)
            .where(
                ErrandPerson.phone_tail == phone[-4:],
                ErrandPerson.phone == phone,
                Errand.state.not_in(OVER),
            )
        ).all()
        for errand_id in ids:
            thing = self.one(session, errand_id, clock)
            if thing is not None:
                yield thing

    def one(self, session: Session, subject: UUID, clock: Clock) -> Thing | None:
        del clock
        if session.get(Errand, subject) is None:
            return None
        found = standing(session, errand_id=subject)
        return Thing(
            Subject(self.kind, found.id),
            found.number,
            found.item_name,
            found.item_name_en or "",
            found.state,
            found.state not in OVER,
            day=found.due_on,
            masked_name=found.masked_name,
        )

    def token(self, session: Session, subject: UUID) -> str:
        # Imported here: cryptography is for who asks for a code.
        from kiosk.center.errands.errand_slip import errand_token

        return errand_token(session, errand_id=subject)

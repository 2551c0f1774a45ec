"""Where a person's things come from: what each area tells, and the list of all that do.

Somebody is recognized by the phone they left with a thing. No area keeps it longer than that thing
needs, and none shows it: it is read within the transaction and compared by the area's own keyed
hash, or with the phone of another open thing.
"""

from collections.abc import Iterable
from typing import Protocol
from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.persons_day.activity_things import ActivityThings
from kiosk.center.persons_day.appointment_things import AppointmentThings
from kiosk.center.persons_day.care_things import CareThings
from kiosk.center.persons_day.errand_things import ErrandThings
from kiosk.center.persons_day.order_things import OrderThings
from kiosk.center.persons_day.room_things import RoomThings
from kiosk.center.persons_day.ticket_things import TicketThings
from kiosk.center.persons_day.values import Thing
from kiosk.center.slips.slip_kind import Kind
from kiosk.clock import Clock


class Source(Protocol):
    """One area's things."""

    @property
    def kind(self) -> str:
        """As in `Subject.kind`."""
        ...

    @property
    def token_kind(self) -> Kind:
        """What the codes on this area's slips speak of."""
        ...

    def phone_of(self, session: Session, subject: UUID) -> str | None:
        """The phone left with it; empty: none, or erased; None: there is no such thing."""
        ...

    def by_digits(self, session: Session, tail: str, code: str) -> list[tuple[UUID, str]]:
        """Ids and phones of the things whose phone ends with `tail` and whose slip with `code`,
        the newest first."""
        ...

    def of_phone(self, session: Session, phone: str, clock: Clock) -> Iterable[Thing]:
        """What whoever left this phone has, today and later."""
        ...

    def one(self, session: Session, subject: UUID, clock: Clock) -> Thing | None:
        """One thing as it stands, whether it is over or not."""
        ...

    def token(self, session: Session, subject: UUID) -> str:
        """The code on its slip."""
        ...


SOURCES: tuple[Source, ...] = (
    TicketThings(),
    AppointmentThings(),
    RoomThings(),
    ErrandThings(),
    ActivityThings(),
    CareThings(),
    OrderThings(),
)
"""A new area is a line more."""


def source_of(kind: str) -> Source:
    """The area of things of this kind. `KeyError`: there is none."""
    return {each.kind: each for each in SOURCES}[kind]

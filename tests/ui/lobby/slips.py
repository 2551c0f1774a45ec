"""Slips in the hands of a test: numbers in every state, their codes, and a scanner to read them."""

from dataclasses import dataclass
from uuid import UUID, uuid4

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import select

from kiosk.center.evaluation.from_phone import take_phone_ratings
from kiosk.center.queue import queueing
from kiosk.center.queue.desks import desks
from kiosk.center.queue.views import IssuedTicket, QueuedTicket
from kiosk.center.slips.slip_key import slip_key
from kiosk.center.slips.slip_kind import Kind
from kiosk.center.slips.slip_token import Claims, sign, slip_url
from kiosk.data.hub_rows import FromHub
from kiosk.data.tables import Rating
from kiosk.tour.hands import scan_into
from tests.ui.conftest import DemoHall
from tests.ui.lobby.driver import Lobby

PHONE_PAGE = "https://xinqiao.invalid"


@dataclass
class Slips:
    """What happens to numbers at the desks, and what is printed on their slips."""

    hall: DemoHall

    def take(self, item_code: str = "MZ04") -> IssuedTicket:
        hall = self.hall
        return hall.store.write(
            lambda session: queueing.take_ticket(
                session,
                device_id=hall.context.device_id,
                item_code=item_code,
                request_id=uuid4(),
                clock=hall.clock,
            )
        ).result(timeout=30)

    def call(self, desk_number: int = 1) -> QueuedTicket:
        hall, staff_id = self.hall, self._clerk(desk_number)
        called = hall.store.write(
            lambda session: queueing.call_next(
                session,
                device_id=hall.context.device_id,
                desk_number=desk_number,
                staff_id=staff_id,
                clock=hall.clock,
            )
        ).result(timeout=30)
        assert called is not None
        return called

    def move(self, verb: str, ticket_id: UUID, desk_number: int = 1) -> None:
        """start_serving, finish, miss or ask_for_rating."""
        hall, staff_id = self.hall, self._clerk(desk_number)
        hall.store.write(
            lambda session: getattr(queueing, verb)(
                session,
                device_id=hall.context.device_id,
                ticket_id=ticket_id,
                desk_number=desk_number,
                staff_id=staff_id,
                clock=hall.clock,
            )
        ).result(timeout=30)

    def served(self, desk_number: int = 1) -> QueuedTicket:
        """Somebody called, served and done."""
        ticket = self.call(desk_number)
        for verb in ("start_serving", "finish"):
            self.move(verb, ticket.id, desk_number)
        return ticket

    def rated_on_a_phone(self, ticket_id: UUID) -> None:
        """Somebody was satisfied, and it came down."""
        hall = self.hall
        said = {"ticket": str(ticket_id), "level": 4, "given_at": hall.clock.now().isoformat()}
        row = FromHub(str(uuid4()), 1, said, withdrawn=False)
        hall.store.write(
            lambda session: take_phone_ratings(
                session, [row], device_id=hall.context.device_id, clock=hall.clock
            )
        ).result(timeout=30)

    def code(
        self, ticket_id: UUID, *, center: str | None = None, key: Ed25519PrivateKey | None = None
    ) -> str:
        """The address in the QR code of a slip of today."""
        own = self.hall.store.read(slip_key).result(timeout=30)
        day = self.hall.clock.now().date()
        claims = Claims(Kind.TICKET, center or self.hall.context.center.code, ticket_id, day)
        return slip_url(PHONE_PAGE, sign(key or own, claims))

    def ratings(self) -> list[tuple[int, int, list[int], str]]:
        """(revision, level, reasons, words) of everything stored."""
        rows = self.hall.store.read(
            lambda session: session.scalars(select(Rating).order_by(Rating.revision)).all()
        ).result(timeout=30)
        return [(row.revision, row.level, row.reasons, row.words) for row in rows]

    def _clerk(self, desk_number: int) -> UUID:
        seats = self.hall.store.read(desks).result(timeout=30)
        (staff_id,) = (seat.staff_id for seat in seats if seat.number == desk_number)
        assert staff_id is not None
        return staff_id


def scan(lobby: Lobby, text: str, *, end: bool = True) -> None:
    """Hold a code before the scanner: it types like a keyboard."""
    scan_into(lobby.window, text, end=end)


@pytest.fixture
def slips(demo_hall: DemoHall) -> Slips:
    return Slips(demo_hall)

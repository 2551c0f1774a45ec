"""A small center whose visits are rated: slips with codes, a lead, and short ways to all of it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid4

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kiosk.center.evaluation.case_file import CaseFile, CaseView, case_file, open_cases
from kiosk.center.evaluation.cases import move_case
from kiosk.center.evaluation.rating import GivenRating, give_rating
from kiosk.center.evaluation.rating_codes import Opinion
from kiosk.center.evaluation.rating_slip import SlipView, find_number, read_slip
from kiosk.center.evaluation.rating_upload import Via
from kiosk.center.people.staff import StaffView, add_staff
from kiosk.center.profile import CenterView, found_center
from kiosk.center.queue.views import IssuedTicket
from kiosk.center.slips.slip_key import new_slip_key
from kiosk.center.slips.slip_kind import Kind
from kiosk.center.slips.slip_token import Claims, sign
from kiosk.data.tables import OutboxRecord, PolicyValue, Rating
from tests.center.conftest import SmallCenter

CENTER = CenterView("YX0101", "云溪镇党群服务中心", "Yunxi", "0576-0000-0000", False)


@dataclass
class RatedCenter:
    """What a test about ratings does, with everything filled in but what it is about."""

    small: SmallCenter
    key: Ed25519PrivateKey
    lead: StaffView

    def served(self, item_code: str = "MZ04", *, finished: bool = True) -> IssuedTicket:
        """Somebody takes a number, is called to desk 1 and served."""
        ticket = self.small.take(item_code)
        called = self.small.call()
        assert called is not None
        assert called.id == ticket.id
        self.small.move("start_serving", ticket.id)
        if finished:
            self.small.move("finish", ticket.id)
        return ticket

    def rate(
        self,
        ticket_id: UUID,
        opinion: Opinion,
        request_id: UUID | None = None,
        via: Via = Via.HALL_TERMINAL,
    ) -> GivenRating:
        request = request_id or uuid4()
        return self.small.opened.write(
            lambda session: give_rating(
                session,
                device_id=self.small.opened.device_id,
                ticket_id=ticket_id,
                request_id=request,
                opinion=opinion,
                via=via,
                clock=self.small.clock,
            )
        )

    def token(
        self,
        ticket_id: UUID,
        day: date,
        *,
        center: str = CENTER.code,
        key: Ed25519PrivateKey | None = None,
    ) -> str:
        return sign(key or self.key, Claims(Kind.TICKET, center, ticket_id, day))

    def read(self, token: str) -> SlipView:
        return self.small.opened.read(
            lambda session: read_slip(session, token=token, clock=self.small.clock)
        )

    def find(self, typed: str) -> SlipView | None:
        return self.small.opened.read(
            lambda session: find_number(session, typed=typed, clock=self.small.clock)
        )

    def cases(self, staff_id: UUID | None = None) -> tuple[CaseView, ...]:
        return self.small.opened.read(
            lambda session: open_cases(
                session, staff_id=staff_id or self.lead.id, clock=self.small.clock
            )
        )

    def case(self, case_id: UUID) -> CaseFile:
        return self.small.opened.read(
            lambda session: case_file(
                session, case_id=case_id, staff_id=self.lead.id, clock=self.small.clock
            )
        )

    def move(
        self, case_id: UUID, verb: str, note: str = "已电话核实", by: UUID | None = None
    ) -> CaseFile:
        return self.small.opened.write(
            lambda session: move_case(
                session,
                device_id=self.small.opened.device_id,
                case_id=case_id,
                verb=verb,
                note=note,
                staff_id=by or self.lead.id,
                clock=self.small.clock,
            )
        )

    def ask(self, ticket_id: UUID, desk_number: int = 1) -> None:
        """The clerk asks for a rating."""
        self.small.move("ask_for_rating", ticket_id, desk_number)

    def decide(self, name: str, value: object) -> None:
        """The center sets a value of its own."""
        self.small.opened.write(lambda session: session.add(PolicyValue(key=name, value=value)))

    def stored(self) -> int:
        """How many opinions there are, revisions counted."""
        return self.small.opened.read(
            lambda session: session.scalar(select(func.count()).select_from(Rating)) or 0
        )

    def records(self, kind: str) -> list[OutboxRecord]:
        """Records for the hub whose type begins with `kind`, in order."""
        return self.small.opened.read(
            lambda session: list(
                session.scalars(
                    select(OutboxRecord)
                    .where(OutboxRecord.type.startswith(kind))
                    .order_by(OutboxRecord.seq)
                )
            )
        )

    def days_later(self, days: int) -> None:
        self.small.clock.pass_time(days=days)


@pytest.fixture
def rated(small_center: SmallCenter) -> RatedCenter:
    kept = new_slip_key()

    def set_up(session: Session) -> StaffView:
        found_center(session, CENTER, slip_key=kept)
        return add_staff(session, login="shen", name="沈值班", role="lead", pin="9999")

    lead = small_center.opened.write(set_up)
    return RatedCenter(small_center, Ed25519PrivateKey.from_private_bytes(kept), lead)

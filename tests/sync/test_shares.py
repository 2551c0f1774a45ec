"""One quota, two channels: hall and phone give the last places away at once, and never oversell.

The center and the hub are real; the line between them loses requests, loses answers, and is cut.
"""

import contextlib
import random
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.appointments import cancelling
from kiosk.data.tables import LeaseRequest
from kiosk.errors import RuleBroken
from kiosk.hub import devices
from kiosk.hub.desk import HubDesk
from kiosk.hub.device_states import Beside
from kiosk.hub.shares import asking
from kiosk.hub.shares.holding import give_back, spend
from kiosk.hub.shares.tables import Share
from kiosk.sync import failures, packing, wire
from kiosk.sync.engine import SyncEngine
from kiosk.sync.shares import Shares
from kiosk.sync.wire_shares import ShareAsked
from tests.center.appointments.counter import Counter, at
from tests.center.appointments.counter import counter as counter
from tests.hubs import CENTER
from tests.sync.parts import AT_ONCE

DAY, QUOTA = 25, 4
faults = st.lists(st.sampled_from(["ok", "lose", "drop"]), max_size=4)
steps = st.one_of(
    st.tuples(st.just("hall"), st.sampled_from([15, 30, 45])),
    st.tuples(st.just("phone")),
    st.tuples(st.just("hall_cancels")),
    st.tuples(st.just("phone_cancels")),
    st.tuples(st.just("sync"), faults),
)


@dataclass
class House:
    """A center, the hub behind a bad line, and who has booked where."""

    counter: Counter
    desk: HubDesk
    credential: str
    faults: list[str] = field(default_factory=list)
    in_hall: list[UUID] = field(default_factory=list)
    by_phone: int = 0

    def send(self, batch: wire.Batch, *, current_epoch: UUID) -> wire.Reply:
        lost = self._fault()
        reply = self.desk.take_batch(
            packing.pack(batch),
            credential=self.credential,
            packed=True,
            beside=Beside(current_epoch=current_epoch),
        )
        if lost:
            raise failures.HubUnreachable
        return reply

    def knock(self) -> None:
        """Always answered."""

    def ask_units(self, *, device_id: UUID, request_id: UUID, session_id: UUID, units: int) -> int:
        lost = self._fault()
        asked = ShareAsked(device=device_id, request=request_id, session=session_id, units=units)
        reply = asking.answer(
            self.desk,
            asked.model_dump_json().encode(),
            credential=self.credential,
            nonce="n" * 16,
        )
        if lost:
            raise failures.HubUnreachable
        return reply.units

    def _fault(self) -> bool:
        """True: the answer gets lost. Raises where not even the request arrives."""
        fault = self.faults.pop(0) if self.faults else "ok"
        if fault == "lose":
            raise failures.HubUnreachable
        return fault == "drop"

    def do(self, step: tuple[object, ...]) -> None:
        self.counter.clock.pass_time(seconds=1)
        match step:
            case ("hall", int(minute)):
                with contextlib.suppress(RuleBroken):
                    self.in_hall.append(self.counter.book(at(DAY, 12, minute)).id)
            case ("phone",):
                self._phone_books()
            case ("hall_cancels",) if self.in_hall:
                self.counter.do(cancelling.cancel, appointment_id=self.in_hall.pop())
            case ("phone_cancels",) if self.by_phone:
                with self.desk.engine.begin() as connection:
                    give_back(connection, CENTER, self.session)
                self.by_phone -= 1
            case ("sync", list(some)):
                self.faults = [str(each) for each in some]
                self.sync()
                self.faults = []
        self.check()

    def _phone_books(self) -> None:
        try:
            with self.desk.engine.begin() as connection:
                spend(connection, CENTER, self.session)
            self.by_phone += 1
        except RuleBroken:
            pass

    @property
    def session(self) -> UUID:
        return self.counter.quota(at(DAY, 12)).session_id

    def sync(self) -> None:
        opened, clock = self.counter.opened, self.counter.clock
        engine = SyncEngine(
            opened.store,
            opened.device_id,
            self,
            clock=clock,
            data_dir=opened.data_dir,
            duties=[Shares(opened.store, opened.device_id, self, clock=clock)],
            rules=AT_ONCE,
            rng=random.Random(7),
        )
        engine.sync_now()
        engine.stop()

    def holds(self) -> tuple[int, int]:
        found = self.desk.read(
            lambda connection: connection.execute(
                select(Share.units, Share.used).where(Share.session_id == self.session)
            ).first()
        )
        return (0, 0) if found is None else (found.units, found.used)

    def check(self, *, settled: bool = False) -> None:
        quota = self.counter.quota(at(DAY, 12))
        shares = {channel: (units, used) for channel, units, used in quota.leases}
        units, used = self.holds()
        assert used == self.by_phone
        assert shares["hall"][1] == len(self.in_hall)
        assert len(self.in_hall) + self.by_phone <= QUOTA
        assert quota.pool + shares["hall"][0] + shares["phone"][0] == QUOTA
        assert units <= shares["phone"][0]
        if settled:
            assert quota.pool + shares["hall"][0] + units == QUOTA


@pytest.fixture
def house(counter: Counter) -> Iterator[House]:
    with tempfile.TemporaryDirectory() as folder:
        desk = HubDesk(f"sqlite:///{Path(folder) / 'hub.db'}", clock=counter.clock)
        with desk.engine.begin() as connection:
            now = counter.clock.now()
            code = devices.create_code(connection, center_code=CENTER, now=now)
            device = counter.opened.device_id
            credential = devices.enrol(connection, code=code, device=device, now=now).credential
        counter.join_hub()
        yield House(counter, desk, credential)
        desk.close()


def begin(house: House, share: int) -> None:
    """A session nobody has touched, its quota to be divided anew."""

    def clear(session: Session) -> None:
        for table in (
            "appointment_move",
            "appointment_person",
            "appointment",
            "lease_request",
            "quota_lease",
            "appointment_session",
        ):
            session.connection().exec_driver_sql(f"DELETE FROM {table}")

    house.counter.opened.write(clear)
    house.counter.clock.moment = at(23, 9)
    house.counter.policy(appointment_hall_share=share)
    house.in_hall, house.by_phone, house.faults = [], 0, []
    try:
        first = house.counter.book(at(DAY, 12, 15))
    except RuleBroken:  # the hall begins with nothing: what the phone is to get is still divided
        house.counter.policy(appointment_hall_share=25)
        first = house.counter.book(at(DAY, 12, 15))
    house.in_hall.append(first.id)


@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(share=st.sampled_from([25, 50, 100]), history=st.lists(steps, max_size=14))
@example(share=25, history=[("sync", ["ok", "drop"]), ("hall", 30), ("phone",), ("hall", 45)])
@example(share=50, history=[("sync", []), ("phone",), ("hall", 30), ("sync", ["drop"]), ("phone",)])
def test_no_history_of_hall_phone_and_a_bad_line_oversells(
    house: House, share: int, history: list[tuple[object, ...]]
) -> None:
    begin(house, share)
    for step in history:
        house.do(step)
    for _ in range(3):
        house.sync()
    house.check(settled=True)


def test_a_hall_that_runs_out_gets_places_back_that_the_phone_did_not_need(house: House) -> None:
    begin(house, 25)
    with pytest.raises(RuleBroken):
        house.counter.book(at(DAY, 12, 30))
    house.sync()  # hands what nobody has to the phone, as a fact
    house.sync()  # which arrives, and a quarter of it comes back
    assert house.holds() == (2, 0)
    house.do(("hall", 30))
    assert len(house.in_hall) == 2
    house.do(("phone",))
    house.sync()
    house.do(("hall", 45))
    house.sync()
    house.do(("hall", 45))
    assert (len(house.in_hall), house.by_phone) == (3, 1)
    assert house.holds() == (1, 1)


def test_an_answer_that_was_lost_is_asked_for_again_and_counts_once(house: House) -> None:
    begin(house, 25)
    house.sync()
    house.do(("sync", ["ok", "drop"]))
    assert house.holds() == (2, 0)
    waiting = house.counter.opened.read(lambda session: session.scalars(select(LeaseRequest)).one())
    assert waiting.units == 1
    house.sync()
    house.check(settled=True)
    assert (
        house.counter.opened.read(lambda session: session.scalars(select(LeaseRequest)).all()) == []
    )

"""A center of two terminals and its hub, both with their real stores, to play escrow at."""

import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from functools import partial
from pathlib import Path
from typing import TypeVar
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from sqlalchemy import Connection, insert, select, update
from sqlalchemy.orm import Session

from kiosk.center.activities import keeping, sessions
from kiosk.center.activities.values import ActivityPlan, SessionPlan
from kiosk.center.appointments.session_rules import put_session_rules
from kiosk.center.appointments.sessions import SessionRule
from kiosk.center.phone.following import follow_phone_bookings
from kiosk.center.profile import CenterView, found_center
from kiosk.center.queue.settings import set_policy
from kiosk.center.slips.sealing import seal_key
from kiosk.clock import LOCAL
from kiosk.data import outbox
from kiosk.data.device import enlist
from kiosk.data.engine import open_sqlcipher
from kiosk.data.store import Store
from kiosk.data.tables import Device, OutboxRecord, new_id
from kiosk.hub import devices
from kiosk.hub.desk import HubDesk
from kiosk.hub.device_states import Beside
from kiosk.hub.feeds.changes import changes
from kiosk.hub.projections.tables import CenterTerms
from kiosk.hub.shares import asking
from kiosk.sync import failures, packing, wire
from kiosk.sync.inbox import Inbox
from kiosk.sync.shares import Shares
from kiosk.sync.wire_down import ChangesPage
from kiosk.sync.wire_shares import ShareAsked
from simulator.machine import KEY
from simulator.templates import ITEM, build

T = TypeVar("T")
CENTER, ACTIVITY = "YX0101", "A1"
QUOTA, CAPACITY = 4, 6
DAY = datetime(2026, 11, 25, tzinfo=LOCAL)
OPENS, CLOSES = time(12, 15), time(13, 30)
_SLIP_KEY = bytes(range(32))
_NONCE = "n" * 16


class TurnedClock:
    """A clock that stands until it is turned: a Monday morning."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 23, 1, 41, tzinfo=UTC)

    def now(self) -> datetime:
        return self.moment

    def monotonic(self) -> float:
        return self.moment.timestamp()

    def turn(self, seconds: float) -> None:
        self.moment += timedelta(seconds=seconds)


def found(folder: Path) -> Path:
    """A folder with the files of a center that has joined a hub, to be copied for each history."""
    build(folder)
    store = Store(open_sqlcipher(folder / "machine" / "store.db", KEY))
    clock, here = TurnedClock(), [new_id(), new_id()]
    store.write(partial(_found_center, here=here, clock=clock)).result()
    store.close()
    desk = HubDesk(f"sqlite:///{folder / 'hub' / 'hub.db'}", clock=clock)
    credentials = [desk.write(partial(_join, device=each, clock=clock)) for each in here]
    desk.close()
    lines = [f"{device} {one}" for device, one in zip(here, credentials, strict=True)]
    (folder / "devices").write_text("\n".join(lines), "ascii")
    with terminals(folder, folder, clock=clock) as both:
        for _ in range(2):  # what is handed over goes up with the next
            both[0].share()
            both[0].up()
    return folder


def _found_center(session: Session, *, here: list[UUID], clock: TurnedClock) -> None:
    for device in here:
        enlist(session, device)
    session.execute(update(Device).values(hub_url="http://hub", hub_credential="x"))
    view = CenterView(CENTER, "云溪镇党群服务中心", "Yunxi", "0576-0000-0000", demo=False)
    found_center(session, view, slip_key=_SLIP_KEY)
    rule = SessionRule(ITEM, 3, OPENS, CLOSES, "lunch", 15, quota=QUOTA, at_once=QUOTA)
    first = {"device_id": here[0], "clock": clock}
    put_session_rules(session, rules=[rule], **first)
    shares = {"appointment_hall_share": 50, "appointment_phone_days": 5, "activity_phone_share": 50}
    for key, value in shares.items():
        set_policy(session, staff_id=None, key=key, value=value, **first)
    plan = ActivityPlan(ACTIVITY, "once", "太极", "Tai chi", capacity=CAPACITY, heads_most=3)
    keeping.add_activity(session, plan=plan, staff_id=None, **first)
    span = SessionPlan(DAY + timedelta(hours=15), DAY + timedelta(hours=16), place="院坝")
    sessions.add_sessions(session, code=ACTIVITY, plans=[span], staff_id=None, **first)
    keeping.publish(session, code=ACTIVITY, staff_id=None, **first)


def _join(connection: Connection, *, device: UUID, clock: TurnedClock) -> str:
    now = clock.now()
    if connection.scalar(select(CenterTerms.center_code)) is None:
        key: X25519PrivateKey = seal_key(_SLIP_KEY)
        told = key.public_key().public_bytes_raw()
        terms = {"cutoff_days": 1, "cutoff_hour": 17, "per_person": 2, "seal_key": told}
        connection.execute(insert(CenterTerms).values(center_code=CENTER, **terms))
    code = devices.create_code(connection, center_code=CENTER, now=now)
    return devices.enrol(connection, code=code, device=device, now=now).credential


@dataclass
class Terminal:
    """One machine of the center and its line, which loses requests and answers."""

    device: UUID
    credential: str
    store: Store
    desk: HubDesk
    clock: TurnedClock
    faults: list[str]

    def do(self, use_case: Callable[..., T], **values: object) -> T:
        """A use case at this terminal, in its own transaction."""
        work = partial(use_case, device_id=self.device, clock=self.clock, **values)
        return self.store.write(work).result()

    def up(self) -> None:
        """Send what waits, in order; what is not acknowledged is sent again another time."""
        rows = self.store.read(self._waiting).result()
        for start in range(0, len(rows), 40):
            some = rows[start : start + 40]
            batch = wire.Batch(
                protocol=wire.PROTOCOL,
                device=self.device,
                epoch=some[0].epoch,
                nonce=secrets.token_urlsafe(16),
                events=[_event(row) for row in some],
            )
            lost = self._fault()
            reply = self.desk.take_batch(
                packing.pack(batch), credential=self.credential, packed=True, beside=Beside()
            )
            assert {one.outcome for one in reply.results} <= {"stored", "duplicate"}
            if lost:
                raise failures.HubUnreachable
            self.store.write(partial(_received, ids=[row.event_id for row in some])).result()

    def down(self) -> None:
        """Bring the bookings down."""
        uses = {"bookings": partial(follow_phone_bookings, device_id=self.device, clock=self.clock)}
        Inbox(self.store, self, uses, clock=self.clock).do()  # type: ignore[arg-type]  # one feed

    def share(self) -> None:
        """Hand over what nobody has, ask back what is missing."""
        Shares(self.store, self.device, self, clock=self.clock).do()

    def changes(self, feed: str, cursor: str | None) -> ChangesPage:
        lost = self._fault()
        page = changes(
            self.desk, feed=feed, cursor=cursor, credential=self.credential, nonce=_NONCE
        )
        if lost:
            raise failures.HubUnreachable
        return page

    def ask_units(self, *, device_id: UUID, request_id: UUID, session_id: UUID, units: int) -> int:
        lost = self._fault()
        asked = ShareAsked(device=device_id, request=request_id, session=session_id, units=units)
        body = asked.model_dump_json().encode()
        reply = asking.answer(self.desk, body, credential=self.credential, nonce=_NONCE)
        if lost:
            raise failures.HubUnreachable
        return reply.units

    def _fault(self) -> bool:
        """True: the answer gets lost. Raises where not even the request arrives."""
        fault = self.faults.pop(0) if self.faults else "ok"
        if fault == "lose":
            raise failures.HubUnreachable
        return fault == "drop"

    def _waiting(self, session: Session) -> list[OutboxRecord]:
        mine = OutboxRecord.device_id == self.device
        wanted = select(OutboxRecord).where(mine, outbox.NOT_RECEIVED)
        return list(session.scalars(wanted.order_by(OutboxRecord.seq)))


@contextmanager
def fresh(template: Path, folder: Path) -> Iterator[list[Terminal]]:
    """A copy of the center, and of its hub."""
    for name in ("machine", "hub"):
        shutil.copytree(template / name, folder / name)
    clock = TurnedClock()
    clock.turn(600)
    with terminals(template, folder, clock=clock) as here:
        yield here


@contextmanager
def terminals(template: Path, folder: Path, *, clock: TurnedClock) -> Iterator[list[Terminal]]:
    """The machines of the center whose files are in `folder`."""
    store = Store(open_sqlcipher(folder / "machine" / "store.db", KEY))
    desk = HubDesk(f"sqlite:///{folder / 'hub' / 'hub.db'}", clock=clock)
    lines = (template / "devices").read_text("ascii").splitlines()
    faults: list[str] = []
    yield [
        Terminal(UUID(device), credential, store, desk, clock, faults)
        for device, credential in (line.split() for line in lines)
    ]
    store.close()
    desk.close()


def _event(row: OutboxRecord) -> wire.Event:
    return wire.Event(
        event_id=row.event_id,
        seq=row.seq,
        stream=row.stream,
        type=row.type,
        schema_version=row.schema_version,
        occurred_at=row.occurred_at,
        sha256=row.sha256.hex(),
        payload=row.payload.decode(),
    )


def _received(session: Session, *, ids: list[UUID]) -> None:
    session.execute(
        update(OutboxRecord).where(OutboxRecord.event_id.in_(ids)).values(state="received")
    )

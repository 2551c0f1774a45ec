"""Made-up histories of the last places: two terminals, phones at the hub, and a bad line between.

Whatever happens, nobody is promised a place there is not, and in the end every place is somebody's
to give away, and both sides tell the same of every booking.
"""

import tempfile
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from uuid import UUID, uuid4

from sqlalchemy import Connection, select
from sqlalchemy.orm import Session

from kiosk.center.activities import attending, signing_up
from kiosk.center.activities.rows import units_at_hub
from kiosk.center.activities.standing import taken_here
from kiosk.center.activities.values import Wish
from kiosk.center.appointments import booking, cancelling
from kiosk.center.appointments.quota import HALL, PHONE, lease_of
from kiosk.center.slips.phone_link import booking_id, new_key
from kiosk.center.slips.slip_kind import Kind
from kiosk.data.tables import (
    ActivitySession,
    ActivitySignUp,
    Appointment,
    AppointmentSession,
)
from kiosk.errors import RuleBroken
from kiosk.hub.bookings import cancelling as at_hub
from kiosk.hub.bookings import making
from kiosk.hub.bookings.tables import PhoneBooking
from kiosk.hub.shares.tables import Share
from kiosk.sync.failures import SendFailure
from kiosk.sync.wire_bookings import Letter
from simulator.escrow_parts import ACTIVITY, CAPACITY, CENTER, DAY, QUOTA, Terminal, fresh
from simulator.ledger import PromiseBroken
from simulator.templates import ITEM, fast_folder

MINUTES = (15, 30, 45)
STEPS = ("hall", "hall", "phone", "phone", "again", "hall_back", "phone_back", "staff_back", "sync")
PLACES = ("time", "seat")


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happens. `pick` chooses among whom it may happen to."""

    kind: str
    place: str
    pick: int
    faults: tuple[str, ...] = ()


@dataclass
class Played:
    """A history as far as it went: who was promised what, and where."""

    here: list[Terminal]
    requests: list[making.Request] = field(default_factory=list)
    people: int = 0

    def do(self, step: Step) -> None:
        """Let one thing happen; refusals and a bad line are part of it."""
        here = self.here[step.pick % 2]
        here.clock.turn(60)
        with suppress(RuleBroken):
            getattr(self, f"_{step.kind}")(step, here)

    def settle(self) -> None:
        """The line is good from now on: everything is heard of."""
        self.here[0].faults.clear()
        for _ in range(3):
            for each in self.here:
                self._sync(Step("sync", "time", 0), each)

    def _hall(self, step: Step, here: Terminal) -> None:
        phone = self._phone_number()
        if step.place == "time":
            at = DAY.replace(hour=12, minute=MINUTES[step.pick % 3])
            use = {"appointment_id": uuid4(), "item_code": ITEM, "at": at, "phone": phone}
            here.do(booking.book, **use)
            return
        session_id = here.store.read(_meeting).result()
        wish = Wish(ACTIVITY, session_id, "居民", phone, heads=1 + step.pick % 2)
        here.do(signing_up.sign_up, sign_up_id=uuid4(), wish=wish, wait=step.pick % 3 == 0)

    def _phone(self, step: Step, here: Terminal) -> None:
        share = here.desk.read(lambda one: _share(one, step.place))
        if share is None:
            return
        kind = Kind.APPOINTMENT if step.place == "time" else Kind.ACTIVITY
        asked = making.Request(
            key=new_key(kind),
            center=CENTER,
            share_id=share,
            who=Letter(name="居民", phone=self._phone_number()),
            at=DAY.replace(hour=12, minute=MINUTES[step.pick % 3])
            if kind is Kind.APPOINTMENT
            else None,
            heads=1 if kind is Kind.APPOINTMENT else 1 + step.pick % 2,
            wait=step.pick % 3 == 0,
            agreed=True,
        )
        self.requests.append(asked)
        self._ask(asked, here)

    def _again(self, step: Step, here: Terminal) -> None:
        if self.requests:
            self._ask(self.requests[step.pick % len(self.requests)], here)

    def _ask(self, asked: making.Request, here: Terminal) -> None:
        make = making.book_time if asked.at is not None else making.sign_up
        now = here.clock.now()
        here.desk.write(lambda one: make(one, asked, now=now))

    def _hall_back(self, step: Step, here: Terminal) -> None:
        self._give_back(step, here, "hall")

    def _staff_back(self, step: Step, here: Terminal) -> None:
        self._give_back(step, here, "phone")

    def _give_back(self, step: Step, here: Terminal, channel: str) -> None:
        table = Appointment if step.place == "time" else ActivitySignUp
        wanted = select(table.id).where(table.channel == channel, table.state != "cancelled")
        ids = here.store.read(lambda session: session.scalars(wanted.order_by(table.id)).all())
        if not (found := ids.result()):
            return
        chosen = found[step.pick % len(found)]
        if step.place == "time":
            here.do(cancelling.cancel, appointment_id=chosen)
        else:
            here.do(attending.cancel, sign_up_id=chosen)

    def _phone_back(self, step: Step, here: Terminal) -> None:
        if self.requests:
            chosen = booking_id(self.requests[step.pick % len(self.requests)].key)
            now = here.clock.now()
            here.desk.write(lambda one: at_hub.cancel(one, chosen, now=now))

    def _sync(self, step: Step, here: Terminal) -> None:
        here.faults[:] = step.faults
        for part in (here.share, here.up, here.down):
            with suppress(SendFailure):
                part()
        here.faults.clear()

    def _phone_number(self) -> str:
        self.people += 1
        return f"139{self.people:08d}"


def check(here: Terminal, *, settled: bool = False) -> None:
    """That nothing is promised twice; once settled, that nothing went lost. `PromiseBroken`."""
    times, seats = here.store.read(_of_times).result(), here.store.read(_of_seats).result()
    held = here.desk.read(lambda one: {place: _held(one, place) for place in PLACES})
    for what, most, (hall, lent, spent), (units, used) in (
        ("times", QUOTA, times, held["time"]),
        ("seats", CAPACITY, seats, held["seat"]),
    ):
        if spent + used > most:
            raise PromiseBroken(f"{spent + used} of {most} {what} were given away")
        if hall + lent != most or units > lent:
            raise PromiseBroken(f"{hall} + {lent} of {most} {what}, the hub holds {units}")
        if settled and hall + units != most:
            raise PromiseBroken(f"only {hall + units} of {most} {what} are anybody's")
    if settled:
        _check_told(here)


def _check_told(here: Terminal) -> None:
    """Both sides say the same of every booking, and nobody waits beside a free place."""
    there = {row.id: row.state for row in here.desk.read(_phone_bookings)}
    ours = here.store.read(_states).result()
    for each, state in there.items():
        live = ours.get(each, "cancelled") != "cancelled"
        if live != (state != "cancelled") or (ours.get(each) == "waiting") != (state == "waiting"):
            raise PromiseBroken(f"a booking is {state} at the hub, {ours.get(each)} here")
    waiting, free = here.store.read(_line).result()
    units, used = here.desk.read(lambda one: _held(one, "seat"))
    if waiting and free + units - used >= waiting:
        raise PromiseBroken(f"{waiting} wait beside {free + units - used} free seats")


def a_history(seed: int, *, steps: int = 12) -> list[Step]:
    """A history, the same for the same seed."""
    dice = Random(seed)
    return [
        Step(
            dice.choice(STEPS),
            dice.choice(PLACES),
            dice.randrange(1000),
            tuple(dice.choices(("ok", "lose", "drop"), (3, 1, 1), k=4)),
        )
        for _ in range(dice.randint(4, steps))
    ]


def play(template: Path, history: list[Step]) -> Played:
    """Play a history from its beginning and check it after every step. `PromiseBroken`."""
    with tempfile.TemporaryDirectory(prefix="escrow-", dir=fast_folder()) as folder:
        with fresh(template, Path(folder)) as here:
            played = Played(here)
            for step in history:
                played.do(step)
                check(here[0])
            played.settle()
            check(here[0], settled=True)
        return played


def _meeting(session: Session) -> UUID:
    return session.scalars(select(ActivitySession.id)).one()


def _of_times(session: Session) -> tuple[int, int, int]:
    """The hall's with the pool, the hub's as this side knows, and what the hall gave away."""
    row = session.scalars(select(AppointmentSession)).one_or_none()
    if row is None:
        return QUOTA, 0, 0
    hall, phone = lease_of(session, row.id, HALL), lease_of(session, row.id, PHONE)
    return row.pool + hall.units, phone.units, hall.used


def _of_seats(session: Session) -> tuple[int, int, int]:
    lent = units_at_hub(session, ACTIVITY, _meeting(session))
    rows = session.scalars(select(ActivitySignUp)).all()
    return CAPACITY - lent, lent, taken_here(rows)


def _line(session: Session) -> tuple[int, int]:
    """How many the first of those who wait are (0: nobody waits), and what is free here."""
    hall, _, spent = _of_seats(session)
    wanted = select(ActivitySignUp.heads).where(ActivitySignUp.state == "waiting")
    first = session.scalar(wanted.order_by(ActivitySignUp.place).limit(1))
    return first or 0, hall - spent


def _states(session: Session) -> dict[UUID, str]:
    found = [*session.execute(select(Appointment.id, Appointment.state))]
    found += session.execute(select(ActivitySignUp.id, ActivitySignUp.state))
    return {row[0]: row[1] for row in found}


def _share(connection: Connection, place: str) -> UUID | None:
    kind = "appointment" if place == "time" else "activity"
    return connection.scalar(select(Share.session_id).where(Share.kind == kind))


def _held(connection: Connection, place: str) -> tuple[int, int]:
    kind = "appointment" if place == "time" else "activity"
    row = connection.execute(select(Share.units, Share.used).where(Share.kind == kind)).first()
    return (0, 0) if row is None else (row.units, row.used)


def _phone_bookings(connection: Connection) -> list[PhoneBooking]:
    return list(connection.execute(select(PhoneBooking.id, PhoneBooking.state)).all())  # type: ignore[arg-type]  # rows

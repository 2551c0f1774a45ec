"""What a center really writes, sent to a real hub: read whole, and shown behind its own slips."""

from collections.abc import Iterator
from uuid import UUID, uuid4

import httpx
import pytest
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from kiosk.assets_folder import assets_folder
from kiosk.bridges.slip_address import slip_addresses
from kiosk.center.appointments.appointment_slip import appointment_token
from kiosk.center.appointments.demo_appointments import put_demo_appointments
from kiosk.center.care.demo_care import put_demo_care
from kiosk.center.errands.demo_errands import put_demo_errands
from kiosk.center.errands.errand_slip import errand_token
from kiosk.center.introduction import introduce
from kiosk.center.queue.queueing import take_ticket
from kiosk.center.queue.views import IssuedTicket
from kiosk.center.slips.slip_token import slip_url
from kiosk.data.tables import (
    ActivitySignUp,
    Appointment,
    CareRegistration,
    Errand,
    Ticket,
)
from kiosk.hub.database import open_database
from kiosk.hub.projections.tables import (
    AppointmentSeen,
    CareSeen,
    ErrandSeen,
    SignUpSeen,
    TicketSeen,
    Unread,
)
from kiosk.hub.server import HubServer
from kiosk.sync.enrolment import open_uplink
from kiosk.sync.parcel import pick, settle
from kiosk.terminal import Terminal, open_terminal
from tests.app.house import House
from tests.app.joined import hub as hub
from tests.hub.projections.parts import read_everything

PAIRS = (
    (Ticket, Ticket.id, TicketSeen, TicketSeen.ticket_id),
    (Errand, Errand.id, ErrandSeen, ErrandSeen.errand_id),
    (Appointment, Appointment.id, AppointmentSeen, AppointmentSeen.appointment_id),
    (ActivitySignUp, ActivitySignUp.id, SignUpSeen, SignUpSeen.sign_up_id),
    (CareRegistration, CareRegistration.id, CareSeen, CareSeen.registration_id),
)


@pytest.fixture
def terminal(house: House, hub: HubServer) -> Iterator[Terminal]:
    """The demo center with something in every area, joined to a hub that runs."""
    made = open_terminal(house.settings, house.clock)
    demo = assets_folder() / "demo"
    who = {"device_id": made.device_id, "clock": made.clock}
    for put in (
        lambda session: introduce(session, **who),
        lambda session: put_demo_errands(session, **who, file=demo / "errands.json"),
        lambda session: put_demo_appointments(session, **who),
        lambda session: put_demo_care(session, **who),
        lambda session: introduce(session, **who),
    ):
        made.write(put)
    yield made
    made.close()


def take(session: Session, terminal: Terminal) -> IssuedTicket:
    return take_ticket(
        session,
        device_id=terminal.device_id,
        request_id=uuid4(),
        item_code="MZ04",
        clock=terminal.clock,
    )


def upload(terminal: Terminal, hub: HubServer) -> None:
    """Send everything that waits."""
    device = terminal.device_id
    with open_uplink(terminal.store, device, hub_url=hub.url, ca_file=None) as uplink:
        while True:
            at = terminal.clock.now()
            parcel = terminal.write(
                lambda session, at=at: pick(
                    session, device, limit=500, without_streams=frozenset(), at=at
                )
            )
            batch = parcel.batch(nonce=uuid4().hex, now=at)
            reply = uplink.send(batch, current_epoch=parcel.epoch)
            terminal.write(
                lambda session, parcel=parcel, reply=reply, at=at: settle(
                    session, parcel, reply, at=at
                )
            )
            if not parcel.records:
                return


def states(terminal: Terminal, engine: Engine) -> Iterator[tuple[dict[UUID, str], dict[UUID, str]]]:
    """State by id, at the center and at the hub."""
    for table, key, seen, seen_key in PAIRS:
        here = terminal.read(
            lambda session, table=table, key=key: dict(
                session.execute(select(key, table.state)).all()
            )
        )
        with engine.connect() as connection:
            yield here, dict(connection.execute(select(seen_key, seen.state)).all())


def test_the_hub_reads_every_record_of_a_whole_center(terminal: Terminal, hub: HubServer) -> None:
    issued = [terminal.write(lambda session: take(session, terminal)) for _ in range(3)]
    hub.start()
    upload(terminal, hub)
    engine = open_database(hub.database_url)
    read_everything(engine)
    for here, there in states(terminal, engine):
        assert here == there
        assert here
    with engine.connect() as connection:
        assert connection.execute(select(Unread.reason)).all() == []
    engine.dispose()
    look_at_slips(terminal, hub, issued)


def look_at_slips(terminal: Terminal, hub: HubServer, issued: list[IssuedTicket]) -> None:
    """Each slip's own address leads to its page."""
    code = terminal.center().code
    address = terminal.read(
        lambda session: slip_addresses(session, phone_url=hub.url, center_code=code)
    )
    errand, number = terminal.read(
        lambda session: session.execute(select(Errand.id, Errand.number).limit(1)).one()
    )
    appointment = terminal.read(
        lambda session: session.scalars(select(Appointment.id).limit(1)).one()
    )
    pages = {
        address(issued[2]): (issued[2].label, "高龄津贴"),
        slip_url(
            hub.url,
            terminal.read(lambda session: errand_token(session, errand_id=errand)),
        ): (number, "进度"),
        slip_url(
            hub.url,
            terminal.read(lambda session: appointment_token(session, appointment_id=appointment)),
        ): ("预约", terminal.center().name),
    }
    for url, words in pages.items():
        page = httpx.get(url, trust_env=False)
        assert page.status_code in (200, 410), url
        for word in words:
            assert word in page.text

"""The hub's share of a session, over real HTTP: never more away than was handed over."""

import json
import uuid
from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

import pytest
from sqlalchemy import select

from kiosk.errors import RuleBroken
from kiosk.hub.shares.holding import give_back, spend
from kiosk.hub.shares.tables import Share
from kiosk.sync import failures, wire
from tests.hubs import CENTER, Hub, Sender, an_event


def granted(session: UUID, units: int, seq: int = 1, **more: object) -> wire.Event:
    told = {
        "session": str(session),
        "item": "MZ04",
        "day": "2026-11-25",
        "opens": "12:15:00",
        "closes": "13:30:00",
        "channel": "phone",
        "units": units,
    }
    return an_event(
        seq,
        stream=f"appointment_session:{session}",
        type="appointment.lease_granted",
        payload=json.dumps({**told, **more}),
    )


def share(hub: Hub) -> tuple[int, int]:
    row = hub.look.read(
        lambda connection: connection.execute(select(Share.units, Share.used)).one()
    )
    return row.units, row.used


def book(hub: Hub, session: UUID) -> bool:
    try:
        with hub.look.engine.begin() as connection:
            spend(connection, CENTER, session)
    except RuleBroken:
        return False
    return True


def ask(sender: Sender, session: UUID, units: int, request: UUID | None = None) -> int:
    return sender.client.ask_units(
        device_id=sender.device,
        request_id=request or uuid.uuid4(),
        session_id=session,
        units=units,
    )


def test_a_share_grows_by_each_fact_once(hub: Hub, sender: Sender) -> None:
    session = uuid.uuid4()
    handed = granted(session, 3)
    for _ in range(3):
        sender.send([handed])
    sender.send([granted(session, 1, seq=2), granted(session, 2, seq=3, channel="hall")])
    assert share(hub) == (4, 0)
    sender.send([an_event(4, stream=f"appointment_session:{session}", payload="{}")])
    assert share(hub) == (4, 0)


def test_phone_bookings_and_a_center_that_asks_at_once_never_get_more_than_there_is(
    hub: Hub, sender: Sender
) -> None:
    session = uuid.uuid4()
    sender.send([granted(session, 6)])
    with ThreadPoolExecutor(6) as crowd:
        asked = [crowd.submit(ask, sender, session, 2) for _ in range(3)]
        booked = [crowd.submit(book, hub, session) for _ in range(6)]
        back = sum(each.result(timeout=60) for each in asked)
        taken = sum(each.result(timeout=60) for each in booked)
    assert back + taken == 6
    assert share(hub) == (6 - back, taken)


def test_the_same_request_gets_the_same_answer_and_takes_once(hub: Hub, sender: Sender) -> None:
    session, request = uuid.uuid4(), uuid.uuid4()
    sender.send([granted(session, 5)])
    assert [ask(sender, session, 2, request) for _ in range(3)] == [2, 2, 2]
    assert share(hub) == (3, 0)
    assert ask(sender, session, 9) == 3
    assert ask(sender, session, 1) == 0
    assert ask(sender, uuid.uuid4(), 1) == 0


def test_a_cancelled_booking_is_the_hubs_again_and_a_cancelled_session_nobodys(
    hub: Hub, sender: Sender
) -> None:
    session = uuid.uuid4()
    sender.send([granted(session, 1)])
    assert book(hub, session)
    assert not book(hub, session)
    with hub.look.engine.begin() as connection:
        give_back(connection, CENTER, session)
    assert book(hub, session)
    with hub.look.engine.begin() as connection:
        give_back(connection, CENTER, session)
    cancelled = granted(session, 0, seq=2).model_copy(
        update={"type": "appointment.session_cancelled"}
    )
    sender.send([cancelled])
    assert not book(hub, session)


def test_a_stranger_has_nothing_of_it(hub: Hub, sender: Sender) -> None:
    session = uuid.uuid4()
    with pytest.raises(failures.Unauthorized):
        sender.client.ask_units(
            device_id=uuid.uuid4(), request_id=uuid.uuid4(), session_id=session, units=1
        )
    assert not book(hub, session)

"""The demo's appointments: sessions from the file, a lunch break that is full, calls to make."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from kiosk.center.appointments.demo_appointments import FULL, put_demo_appointments
from kiosk.center.appointments.find import worklist
from kiosk.center.appointments.offer import bookable_items, offers
from kiosk.center.appointments.session_rules import put_session_rules, read_session_rules
from kiosk.center.demo import set_up_demo
from kiosk.data.tables import Center
from kiosk.errors import RuleBroken
from tests.demo_center import DEMO
from tests.stores import MONDAY_MORNING, Opened, SetClock


@pytest.mark.parametrize(
    ("engine", "moment"),
    [
        ("sqlcipher", MONDAY_MORNING),
        ("postgresql", datetime(2027, 2, 20, 4, 0, tzinfo=UTC)),
        ("sqlcipher", datetime(2026, 10, 1, 2, tzinfo=UTC)),
    ],
    indirect=["engine"],
)
def test_demo_has_a_full_lunch_break_and_calls_to_make(opened: Opened, moment: datetime) -> None:
    clock = SetClock(moment)

    def play(session: Session) -> None:
        set_up_demo(session, device_id=opened.device_id, clock=clock, folder=DEMO)
        assert {code for code, _ in bookable_items(session)} == {
            *("RS05", "RS10", "MZ10", "CL01", "GA03", "GA04", "SW03")
        }
        count = put_demo_appointments(session, device_id=opened.device_id, clock=clock)
        assert count > 8
        found = offers(session, item_code=FULL, clock=clock, channel="hall")
        assert found.days[0].left == 0
        assert found.next_free is not None
        states = {each.state for each in worklist(session, clock=clock)}
        assert states == {"booked", "unreached"}
        with pytest.raises(RuleBroken, match="appointment.demo_exists"):
            put_demo_appointments(session, device_id=opened.device_id, clock=clock)

    opened.write(play)


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"item_code": "NONE"}, "appointment.rule_item"),
        ({"kind": "night"}, "appointment.rule_form"),
        ({"quota": 0}, "appointment.rule_form"),
        ({"weekday": 8}, "appointment.rule_form"),
        ({"slot_minutes": 1}, "appointment.rule_form"),
    ],
)
def test_rules_that_cannot_be_are_refused(
    demo_center: Opened, clock: SetClock, change: dict[str, object], key: str
) -> None:
    def play(session: Session) -> None:
        first, *others = read_session_rules(DEMO / "appointments.json")
        device = demo_center.device_id
        with pytest.raises(RuleBroken, match=key):
            put_session_rules(
                session,
                device_id=device,
                rules=(replace(first, **change), *others),  # type: ignore[arg-type]
                clock=clock,
            )
        upside_down = replace(first, opens=first.closes, closes=first.opens)
        with pytest.raises(RuleBroken, match="appointment.rule_order"):
            put_session_rules(session, device_id=device, rules=(upside_down,), clock=clock)
        later = replace(first, opens=first.opens.replace(minute=45))
        with pytest.raises(RuleBroken, match="appointment.rules_overlap"):
            put_session_rules(session, device_id=device, rules=(first, later), clock=clock)

    demo_center.write(play)


def test_no_real_center_gets_invented_bookings(demo_center: Opened, clock: SetClock) -> None:
    def play(session: Session) -> None:
        session.execute(update(Center).values(demo=False))
        with pytest.raises(RuleBroken, match=r"demo\.not_the_demo"):
            put_demo_appointments(session, device_id=demo_center.device_id, clock=clock)

    demo_center.write(play)
